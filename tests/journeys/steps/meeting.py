"""Steps of meetings: planning, preparing with the person, holding, minutes, and what was agreed."""

from typing import Any

from playwright.sync_api import Locator

from tests.journeys.filling import field
from tests.journeys.steps.safeguarding import answers_of, go_in_case, outcome_of
from tests.journeys.telling import CannotBeTold, Step, Telling, step

QUESTION = ".ow-question"


def _meeting(telling: Telling, step: Step) -> str:
    """Open the meeting that a step means; return its address."""
    meeting = telling.places[step.values["meeting"]]
    telling.visitor.visit(meeting)
    return meeting


def _go_on(telling: Telling, step: Step, place: str) -> None:
    meeting = _meeting(telling, step)
    telling.go_to(f"{meeting}{place}")


def _answers(step: Step, deed: str, **others: Any) -> dict[str, Any]:
    """The values for the fields of the form: those that lead to the meeting or a question are not among them."""
    answers = answers_of(step, deed)
    for name in ("meeting", "meeting_on", "time", "private_because", "question"):
        answers.pop(name, None)
    if "private_because" in step.values:
        answers |= {"private": True, "private_because": step.values["private_because"]}
    return answers | others


def _when(telling: Telling, step: Step) -> dict[str, Any]:
    return {"starts_on": step.was("meeting_day"), "starts": step.values["time"], "minutes": step.get("minutes", 60)}


def _question(telling: Telling, step: Step) -> Locator:
    """The block of the question that a step means: by the words it is about, by itself, or their own report."""
    blocks = telling.visitor.page.locator(QUESTION)
    if "outcome" in step.values:
        return blocks.filter(has_text=telling.words[step.values["outcome"]]).first
    return blocks.filter(has_text=step.values["question"]).first if "question" in step.values else blocks.first


@step("plan_meeting")
def when_a_meeting_is_planned(telling: Telling, step: Step) -> None:
    go_in_case(telling, "meetings/new/", "meetings/")
    answers = _answers(step, "plan_meeting") | _when(telling, step)
    chair = answers.pop("chair")
    option = field(telling.visitor.page, "chair").locator("option", has_text=chair)
    chosen = {"chair": option.first.get_attribute("value")} if option.count() else {"chair_name": chair}
    telling.save("Plan the meeting", **answers, **chosen)
    telling.places[step.values["as"]] = telling.here
    telling.visitor.should_read(step.values["for_what"])


@step("move_meeting")
def when_a_meeting_is_moved(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "move/")
    telling.save("Change it", **_answers(step, "move_meeting") | _when(telling, step))


@step("prepare_meeting")
def when_a_meeting_is_prepared(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "prepare/")
    telling.save("Record it", **_answers(step, "prepare_meeting", asked_on=step.on))
    telling.visitor.should_read(step.values["words"])


@step("report_to_meeting")
def when_they_make_their_own_report(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "report/")
    telling.save("Keep it", **_answers(step, "report_to_meeting", made_on=step.on))
    telling.visitor.should_read(step.values["text"].split(".")[0])


@step("invite_to_meeting")
def when_somebody_is_invited(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "invite/")
    answers = _answers(step, "invite_to_meeting", organisation=step.get("from"))
    answer = answers.pop("answer", None)
    answers.pop("from", None)
    answers["to_private_part"] = bool(step.get("to_private_part", False))
    telling.save("Put them on the list", **answers)
    if answer:
        telling.follow_about(step.values["called"], "Their answer", within=".ow-invited > li")
        telling.save("Record it", how=answer)


@step("add_question")
def when_a_question_is_added(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "questions/new/")
    asked = {"question": step.values["question"]}
    telling.save("Put it on the agenda", **_answers(step, "add_question", **asked, **outcome_of(telling, step)))
    telling.visitor.should_read(step.values["question"])


@step("hold_meeting")
def when_a_meeting_is_held(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "held/")
    answers = _answers(step, "hold_meeting")
    for each in answers.pop("came", []):
        label = telling.visitor.page.locator("label", has_text=each["called"]).first
        answers[label.get_attribute("for").removeprefix("id_")] = each["how"]  # type: ignore[union-attr]
    telling.save("Record it", **answers)


@step("meeting_not_held")
def when_a_meeting_does_not_happen(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "not-held/")
    telling.save("Record it", because=step.values["because"])


@step("bring_to_meeting")
def when_somebody_brings_something(telling: Telling, step: Step) -> None:
    _meeting(telling, step)
    asked = "outcome" in step.values or "question" in step.values
    about = _question(telling, step).get_attribute("id") if asked else ""
    _go_on(telling, step, "contribution/")
    answers = _answers(step, "bring_to_meeting")
    answers.pop("speaker", None)
    if answers.pop("whose", "person") == "person":
        who = {"whose": "person"}
    else:
        listed = field(telling.visitor.page, "whose").locator("option", has_text=step.values["speaker"])
        by_name = {"whose": "other", "speaker": step.values["speaker"]}
        who = {"whose": listed.first.get_attribute("value") or ""} if listed.count() else by_name
    telling.save("Keep it", **answers, **who, item=(about or "").removeprefix("item-"))
    telling.visitor.should_read(step.values["words"])


@step("minutes")
def when_minutes_are_written(telling: Telling, step: Step) -> None:
    _meeting(telling, step)
    link = _question(telling, step).get_by_role("link").filter(has_text="Write").first
    if not link.count():
        raise CannotBeTold(f"No minutes can be written of {step.values}")
    link.click()
    telling.visitor.check_page()
    answers = _answers(step, "minutes", talked=step.get("talked", "yes"))
    for name in ("private", "private_because"):  # the question itself is for professionals only already
        answers.pop(name, None)
    telling.save("Save", **answers)
    telling.visitor.should_read(step.get("agreed", None) or step.get("not_because"))


@step("confirm_minutes")
def when_minutes_are_confirmed(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "confirm/")
    telling.save("Confirm the minutes")
    telling.visitor.should_read("They stand as they are")


@step("meeting_action")
def when_something_is_agreed(telling: Telling, step: Step) -> None:
    _go_on(telling, step, "actions/new/")
    answers = _answers(step, "meeting_action", **outcome_of(telling, step))
    telling.save("Write it down", **answers)
    telling.follow_about(step.values["what"], step.values["what"], within=".ow-actions > li")
    telling.places[step.values["as"]] = telling.here


@step("follow_up")
def when_an_action_is_followed_up(telling: Telling, step: Step) -> None:
    telling.visitor.visit(telling.places[step.values["action"]])
    telling.save("Record it", state=step.values["state"], note=step.get("note", None), happened_on=step.on)
    telling.visitor.should_read(step.get("note"))
