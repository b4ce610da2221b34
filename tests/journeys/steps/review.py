"""Steps of looking back, closing, and choosing words for the board."""

from typing import Any

from playwright.sync_api import expect

from tests.journeys.filling import fill_in
from tests.journeys.telling import CannotBeTold, Step, Telling, step

THREE_QUESTIONS = ("circumstances", "whose", "speaker", "achieved", "anything_new", "must_change")
AFTER_THE_STORY = ".ow-row-list > li"


@step("due")
def when_a_day_is_set(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("reviews/day/"), by=(telling.page_of("reviews/new/"),))
    telling.save("Save the day", due_on=step.to_come("due_day"), reason=step.get("reason", None))


@step("review")
def when_they_look_back(telling: Telling, step: Step) -> None:
    if step.values["why"] == "after-closing":
        telling.go_to(telling.page_of("reviews/after-closing/"), by=(telling.page_of("reviews/new/"),))
        why = {}
    else:
        telling.go_to(telling.page_of("reviews/new/"))
        why = {"why": step.values["why"]}
    fill_in(
        telling.visitor.page,
        {"held_on": step.on, **why, **step.only(*THREE_QUESTIONS), **conversation_of(telling, step)},
    )
    answer_for_each(telling, step.get("outcomes", []), otherwise={"how": "not-asked"})
    wellbeing = step.get("wellbeing", {})
    telling.visitor.check_page()
    telling.save(
        "Save the review",
        wellbeing_score=wellbeing.get("score"),
        wellbeing_words=wellbeing.get("words"),
        next_on=step.to_come("next_day"),
        next_reason=step.get("next_reason", None),
    )
    telling.account_by = step.get("speaker")
    for text in step.only("achieved", "anything_new", "must_change").values():
        telling.visitor.should_read(text)


@step("close")
def when_the_work_is_closed(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("close/"))
    about = step.only("why", "whose", "speaker", "words")
    fill_in(telling.visitor.page, {"closed_on": step.on, **about, **conversation_of(telling, step)})
    rows = [
        {"outcome": row["outcome"], "how": row["how"], "words": row.get("words") or row.get("marked_words", "")}
        for row in step.get("outcomes", [])
    ]
    answer_for_each(telling, rows, otherwise=None)
    if step.values["asked"] != "expressed":
        fill_in(telling.visitor.page, step.only("asked", "not_asked_because"))
    telling.visitor.check_page()
    telling.save("Close this piece of work", review_after_on=step.to_come("review_after_day"))
    telling.account_by = step.get("speaker")
    if "words" in step.values:
        telling.visitor.should_read(step.values["words"])


def answer_for_each(telling: Telling, answers: list[dict[str, Any]], *, otherwise: dict[str, Any] | None) -> None:
    """Answer for each outcome on the page; ``otherwise`` is for those that the story does not speak of."""
    said = {telling.words[each["outcome"]]: {k: v for k, v in each.items() if k != "outcome"} for each in answers}
    blocks = telling.visitor.page.locator("fieldset.ow-look")
    asked = []
    for block in blocks.all():
        words = block.locator(".ow-words__said").inner_text()
        asked.append(words)
        answer = said.get(words, otherwise)
        if answer is None:
            raise CannotBeTold(f"“{words}” is asked about, and the story says nothing of it")
        prefix = (block.locator("[name]").first.get_attribute("name") or "").removesuffix("how")
        fill_in(telling.visitor.page, {f"{prefix}{name}": value for name, value in answer.items()})
    if missing := [words for words in said if words not in asked]:
        raise CannotBeTold(f"The page does not ask about {missing}, only about {asked}")


def conversation_of(telling: Telling, step: Step) -> dict[str, str]:
    if "conversation" not in step.values:
        return {}
    return {"conversation": telling.conversations[step.values["conversation"]].rstrip("/").rpartition("/")[2]}


@step("quote")
def when_words_are_chosen_for_the_board(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("words-for-the-board/"))
    said = telling.as_marked(step.values["words"]) if "words" in step.values else step.values["shown_as"]
    first = " ".join(said.split()[:4]) if "[" not in said else said.split("[")[-1].split("]")[-1].strip()[:30]
    telling.follow_about(first, "Choose these words", within=AFTER_THE_STORY)
    telling.save(
        "Put these words on the board’s page",
        **step.only("shown_as", "said_by", "figure"),
        consent_who=telling.account_by or "The person themself",
        consent_on=step.on,
        consent_how=step.values["consent"],
    )
    expect(telling.visitor.page.locator("main")).to_contain_text(step.values["shown_as"])
