"""What must show when a story has been told."""

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import expect

from ownwords.demonstration.reading import StepOfStory
from tests.journeys.steps.outcome import open_outcome
from tests.journeys.telling import Telling
from tests.support.browser import Visitor

LARGEST = """
() => {
    const shown = [...document.querySelectorAll("main *")].filter(one =>
        one.getClientRects().length && !one.closest("[aria-hidden=true]") && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
    const size = one => parseFloat(getComputedStyle(one).fontSize);
    const largest = shown.reduce((one, other) => size(other) > size(one) ? other : one);
    return largest.innerText.trim();
}
"""  # noqa: E501 - a script for the browser

LEAD = "Ruth Castellan"


def largest_words(visitor: Visitor) -> str:
    """What is written in the largest letters on the page."""
    said: str = visitor.page.evaluate(LARGEST)
    return said


def status_of(telling: Telling, outcome: str) -> str:
    """Open an outcome; return how it stands."""
    open_outcome(telling, outcome)
    return telling.visitor.page.locator("p.govuk-body.ow-outcome-status").inner_text()


def nothing_is_lost(telling: Telling) -> None:
    """Every word of the story stands where a reader looks for it, letter for letter."""
    for called, address in telling.conversations.items():
        told = _the(telling, "conversation", lambda step, called=called: step.values["as"] == called).values
        telling.go_to_person()
        telling.go_to(address)
        text = telling.visitor.page.locator(".ow-book__page").evaluate(_TEXT_AS_WRITTEN)
        assert text == told["narrative"], f"“{called}” was bent:\n{text}\nwas told as\n{told['narrative']}"
        for mark in told.get("marks", []):
            telling.visitor.should_read(telling.as_marked(mark["words"]), within=".ow-book__beside")
    telling.go_to_person()
    for step in telling.story.steps:
        for words in _words_in(step):
            expect(telling.visitor.page.locator("main")).to_contain_text(telling.as_marked(words), use_inner_text=True)


_TEXT_AS_WRITTEN = """
page => {
    const letters = [];
    for (const piece of page.querySelectorAll("[data-start]")) {
        [...piece.textContent].forEach((letter, at) => { letters[Number(piece.dataset.start) + at] = letter; });
    }
    return Array.from(letters, letter => letter ?? "\\n").join("");
}
"""


def _words_in(step: StepOfStory) -> Iterable[str]:
    """The words of a step that are told on the person's page."""
    values = step.values
    if step.deed == "conversation":
        yield from (mark["words"] for mark in values.get("marks", []) if mark["kind"] == "want")
    elif step.deed in {"outcome", "reword", "break_down", "answer", "close", "conclude", "choose", "wellbeing", "view"}:
        yield from (values[name] for name in ("words", "marked_words") if values.get(name))
    elif step.deed == "review":
        yield from (values[name] for name in ("achieved", "anything_new", "must_change") if values.get(name))


def the_chronology_tells(telling: Telling, *texts: str) -> None:
    """The case's chronology holds these texts, on the page and on its print."""
    telling.visitor.visit(telling.case)
    telling.go_to(f"{telling.case}chronology/")
    for text in texts:
        telling.visitor.should_read(text, within=".ow-chronology")
    telling.go_to(f"{telling.case}chronology/print/")
    for text in texts:
        telling.visitor.should_read(text, within=".ow-sheet")


def the_meeting_tells(telling: Telling, meeting: str, *texts: str) -> None:
    """A meeting holds these texts."""
    telling.visitor.visit(telling.places[meeting])
    for text in texts:
        telling.visitor.should_read(text)


def the_plan_can_be_printed(telling: Telling) -> None:
    """The version given last stands on paper in the person's words, and nothing else is printed with it."""
    visitor = telling.visitor
    telling.go_to(telling.page_of("plan/print/"), by=(telling.page_of("plan/"),))
    visitor.page.emulate_media(media="print")
    for navigation in visitor.page.get_by_role("navigation").all():
        expect(navigation).to_be_hidden()
    for button in visitor.page.get_by_role("button").all():
        expect(button).to_be_hidden()
    answers = [step.values for step in telling.story.steps if step.deed == "part"]
    goals = [part["goal"] for part in answers if "goal" in part]
    assert any(goal in visitor.text for goal in goals), f"none of {goals} is on the paper:\n{visitor.text}"
    visitor.page.emulate_media(media="screen")


def figures_count_this_story(telling: Telling, *, met: str, beside: list[str]) -> None:
    """Whoever may see exact figures sees one closing, what came of it, and the chosen words beside it; and no name."""
    visitor = telling.visitor
    telling.sign_in(LEAD)
    visitor.visit("/board/")
    telling.go_to("/board/exact/closings/")
    visitor.should_read("1 of 1", within="[aria-labelledby=asked-heading]")
    part = visitor.page.locator("[aria-labelledby=met-heading]")
    expect(part).to_contain_text({"fully": "Fully met: 1 of 1", "partly": "Partly met: 1 of 1"}[met])
    for words in beside:
        expect(visitor.page.locator(".ow-figure__words").filter(has_text=words)).not_to_have_count(0)
    named = _the(telling, "person", lambda step: True).values
    for name in (named["given_name"], named.get("family_name"), named.get("known_as")):
        if name:
            visitor.should_not_read(name)


def _the(telling: Telling, deed: str, which: Any) -> StepOfStory:
    return next(step for step in telling.story.steps if step.deed == deed and which(step))
