"""Steps about the support plan."""

from typing import Any

from tests.journeys.telling import Step, Telling, step

TEXTS = (
    "goal",
    "timeframe",
    "own_strengths",
    "family_strengths",
    "community_strengths",
    "other_networks",
    "existing_service",
    "new_service",
    "rungs_skipped_because",
    "progress",
    "actions",
    "ongoing",
    *(f"{section}_blank" for section in ("goal", "timeframe", "strengths", "progress", "actions")),
)
WHOLE = ("total_hours", "hours_note")


@step("plan")
def given_a_plan(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("plan/begin/"), by=(telling.page_of("plan/"),))
    telling.save("Begin the plan", **step.only("voice", "involvement", "involvement_note"))
    if whole := step.only(*WHOLE):
        _change_whole(telling, whole)


@step("change_plan")
def when_the_whole_plan_changes(telling: Telling, step: Step) -> None:
    _change_whole(telling, step.values)


def _change_whole(telling: Telling, answers: dict[str, Any]) -> None:
    _from_the_plan(telling, telling.page_of("plan/whole/"))
    telling.save("Save for the whole plan", **answers)


@step("part")
def when_they_plan_for_it(telling: Telling, step: Step) -> None:
    of_outcome = telling.page_of(f"plan/outcomes/{_key(telling, step)}/")
    written = step.only(*TEXTS)
    if written or "by_day" in step.values or "review_day" in step.values:
        _from_the_plan(telling, of_outcome)
        telling.save("Save this part", **written, by_on=step.was("by_day"), review_on=step.was("review_day"))
    for each in step.get("steps", []):
        by_on = telling.day(each["by_day"]) if "by_day" in each else None
        _from_the_plan(telling, f"{of_outcome}steps/new/")
        telling.save("Add the step", what=each["what"], who=each["who"], by_on=by_on, support=each.get("support"))
    for each in step.get("barriers", []):
        _from_the_plan(telling, f"{of_outcome}barriers/new/")
        telling.save("Save it in the plan", **each)
    for text in written.values():
        if isinstance(text, str):
            telling.visitor.should_read(text.splitlines()[0])


@step("step")
def when_a_step_is_taken(telling: Telling, step: Step) -> None:
    _open_plan(telling)
    telling.follow_about(step.values["what"], "Change", within=".ow-steps__step")
    done = step.get("state") == "done"
    telling.save("Save the step", **step.only("state", "how_it_went"), done_on=step.on if done else None)


@step("wellbeing")
def when_asked_how_they_are(telling: Telling, step: Step) -> None:
    telling.go_to(telling.page_of("wellbeing/"))
    score = {"score": step.get("score", "none")}
    telling.save("Keep what they said", **score, **step.only("words", "whose", "speaker"), scored_on=step.on)


@step("give_plan")
def when_the_plan_is_given(telling: Telling, step: Step) -> None:
    _from_the_plan(telling, telling.page_of("plan/give/"))
    telling.save("Keep this version as given", given_on=step.on, format=step.values["format"])


@step("answer")
def when_they_answer_to_it(telling: Telling, step: Step) -> None:
    if "/plan/versions/" not in telling.here:
        _open_plan(telling)
        telling.visitor.page.locator(".ow-plan-status").get_by_role("link", name="Version ").click()
        telling.visitor.check_page()
    telling.go_to(f"{telling.here}answer/")
    answers = step.only("kind", "words", "whose", "speaker")
    telling.save("Save their answer", **answers, answered_on=step.on, ask_again_on=step.was("ask_again_day"))
    if "words" in step.values:
        telling.visitor.should_read(step.values["words"])


@step("end_plan")
def when_the_plan_ends(telling: Telling, step: Step) -> None:
    _from_the_plan(telling, telling.page_of("plan/end/"))
    telling.save("End the plan")


def _open_plan(telling: Telling) -> None:
    if telling.here != telling.page_of("plan/"):
        telling.go_to(telling.page_of("plan/"))


def _from_the_plan(telling: Telling, address: str) -> None:
    _open_plan(telling)
    telling.go_to(address, by=(telling.page_of("plan/"),))


def _key(telling: Telling, step: Step) -> str:
    return telling.outcomes[step.values["outcome"]].rstrip("/").rpartition("/")[2]
