"""Steps about conversations: writing them, marking words, finishing, what was given, whether to ask."""

from typing import Any

from playwright.sync_api import expect

from tests.journeys.filling import field, fill_in
from tests.journeys.steps.person import choose_from_circle
from tests.journeys.telling import Step, Telling, step

SETTING = (
    "title",
    "place",
    "minutes",
    "others_present",
    "seen_alone",
    "seen_alone_because",
    "how_communicated",
    "how_prepared",
)
MARK_AS = {"want": "What they want", "strength": "A strength", "worry": "A worry", "other-view": "Somebody else’s view"}


@step("screen")
def when_asked_whether_it_is_safe(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("views/new/"))
    telling.save(
        "Record the answer",
        asked_on=step.on,
        safe="yes" if step.values["safe"] else "no",
        ask_again_on=step.to_come("ask_again_day"),
        **step.only("how_and_where", "reason"),
    )


@step("conversation")
def when_they_talk(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("conversations/new/"))
    telling.save("Start writing", held_on=step.was("held_day") or step.on, **step.only(*SETTING))
    conversation = telling.here.removesuffix("write/")
    telling.conversations[step.values["as"]] = conversation
    telling.save("Save and mark their words", narrative=step.values["narrative"])
    for mark in step.get("marks", []):
        _mark(telling, mark)
        telling.said_in[mark["words"]] = conversation
    marks = telling.visitor.page.locator(".ow-marks__words")
    expect(marks).to_have_count(len(step.get("marks", [])))


def _mark(telling: Telling, mark: dict[str, Any]) -> None:
    page = telling.visitor.page
    chosen = telling.choose_words(telling.visitor, mark["words"])
    telling.marked[mark["words"]] = chosen
    whose = mark.get("whose", "person")
    if whose != "person" or field(page, "whose").input_value() != whose:
        fill_in(page, {"whose": whose})
    if "member" in mark:
        choose_from_circle(telling, "member", mark["member"])
    elif "speaker" in mark:
        fill_in(page, {"speaker": mark["speaker"]})
    telling.visitor.press(MARK_AS[mark["kind"]])
    expect(page.locator(".ow-marks__words", has_text=chosen).first).to_be_visible()


@step("finish")
def when_it_is_finished(telling: Telling, step: Step) -> None:
    conversation = telling.conversations[step.values["conversation"]]
    telling.go_to(f"{conversation}finish/", by=(f"{conversation}write/",))
    telling.save("Finish this conversation")
    telling.visitor.should_read("These words stand as they are")


@step("information")
def when_something_is_given(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("information/new/"))
    answers = step.only("help", "what", "form", "given_to", "understood")
    if "conversation" in step.values:
        key = telling.conversations[step.values["conversation"]].rstrip("/").rpartition("/")[2]
        answers["conversation"] = key
    telling.save("Record what was given", given_on=step.on, **answers)


@step("correction")
def when_something_is_put_right(telling: Telling, step: Step) -> None:
    conversation = telling.conversations[step.values["conversation"]]
    telling.go_to(f"{conversation}correct/", by=(conversation,))
    telling.save("Add the correction", **step.only("text", "reason", "asked_by"))
    telling.visitor.should_read(step.values["text"])
