"""Steps of what stands beside the path: capacity and best interests, advocates, the protection plan."""

from typing import Any

from tests.journeys.filling import fill_in
from tests.journeys.steps.person import choose_from_circle
from tests.journeys.steps.safeguarding import answers_of, go_in_case, outcome_of
from tests.journeys.telling import Step, Telling, step

# Capacity, decision by decision


@step("assessment")
def when_capacity_is_looked_at(telling: Telling, step: Step) -> None:
    answers = answers_of(step, "assessment", assessed_on=step.on)
    answers.pop("case", None)
    again_of = answers.pop("again_of", None)
    if again_of:
        decision = telling.places[again_of]
        telling.visitor.visit(decision)
        telling.go_to(f"{decision}again/")
    else:
        go_in_case(telling, "capacity/new/", "capacity/")
    telling.save("Record what you found", **answers)
    telling.visitor.should_read(step.values["weigh_because"])
    if "as" in step.values:
        telling.places[step.values["as"]] = telling.here


@step("consultation")
def when_somebody_is_asked_about_it(telling: Telling, step: Step) -> None:
    decision = telling.places[step.values["about"]]
    telling.visitor.visit(decision)
    telling.go_to(f"{decision}ask/")
    answers = answers_of(step, "consultation", consulted_on=step.on)
    for name in ("about", "of_the_person"):
        answers.pop(name, None)
    if member := answers.pop("member", None):
        choose_from_circle(telling, "member", member)
    else:
        fill_in(telling.visitor.page, {"member": "the-person" if step.get("of_the_person", False) else ""})
    telling.save("Record it", **answers)
    telling.visitor.should_read(step.get("views", None) or step.get("could_not_because"))


@step("best_interests")
def when_it_is_decided_for_them(telling: Telling, step: Step) -> None:
    decision = telling.places[step.values["about"]]
    telling.visitor.visit(decision)
    telling.go_to(f"{decision}decide/")
    answers = answers_of(step, "best_interests", decided_on=step.on)
    answers.pop("about")
    telling.save("Record the decision", **answers)
    telling.visitor.should_read(step.values["decision"])


# Advocates


@step("taking_part")
def when_it_is_hard_to_take_part(telling: Telling, step: Step) -> None:
    go_in_case(telling, "advocacy/taking-part/", "advocacy/")
    telling.save("Record it", **answers_of(step, "taking_part", looked_on=step.on))
    telling.visitor.should_read(step.values["why"])


@step("advocate")
def when_an_advocate_is_thought_of(telling: Telling, step: Step) -> None:
    go_in_case(telling, "advocacy/new/", "advocacy/")
    telling.save("Begin", **answers_of(step, "advocate", begun_on=step.on))
    telling.places[step.values["as"]] = telling.here


@step("advocate_event")
def when_something_happens_with_the_advocate(telling: Telling, step: Step) -> None:
    advocacy = telling.places[step.values["advocate"]]
    telling.visitor.visit(advocacy)
    telling.go_to(f"{advocacy}{step.values['kind']}/")
    answers = answers_of(step, "advocate_event", on=step.on)
    for name in ("advocate", "kind"):
        answers.pop(name)
    if member := answers.pop("member", None):
        choose_from_circle(telling, "person", member)
    telling.save("Record it", **answers)
    telling.visitor.should_read(step.get("told", None) or step.get("words"))


# The protection plan


def _to_plan(telling: Telling, place: str = "") -> None:
    """Follow links from the case's page to its protection plan, and on to one of the plan's places."""
    plan = telling.page_of(f"protection/{telling.case.rstrip('/').rpartition('/')[2]}/")
    telling.visitor.visit(telling.case)
    telling.go_to(plan)
    if place:
        telling.go_to(f"{plan}{place}")


def _answers_of_plan(telling: Telling, step: Step, deed: str, **others: Any) -> dict[str, Any]:
    return answers_of(step, deed, **others) | outcome_of(telling, step)


@step("protection_plan")
def when_a_protection_plan_begins(telling: Telling, step: Step) -> None:
    _to_plan(telling, "change/")
    telling.save("Save", **answers_of(step, "protection_plan", begun_on=step.on))
    telling.visitor.should_read(step.get("person_does", None) or step.get("signs"))


@step("protection_step")
def when_somebody_does_something(telling: Telling, step: Step) -> None:
    called, standing = step.values["as"], step.values["as"] in telling.places
    if standing:
        _to_plan(telling)
        telling.follow_about(telling.places[called], "Change it, or say how it stands", within="main li")
        telling.save("Save", **_answers_of_plan(telling, step, "protection_step"))
    else:
        _to_plan(telling, "steps/new/")
        telling.save("Save", **_answers_of_plan(telling, step, "protection_step"))
    telling.places[called] = step.values["what"]
    telling.visitor.should_read(step.get("how_it_went", None) or step.values["what"])


@step("give_protection_plan")
def when_the_protection_plan_is_given(telling: Telling, step: Step) -> None:
    _to_plan(telling, "give/")
    telling.save("Save", **answers_of(step, "give_protection_plan", given_on=step.on))
    telling.visitor.should_read(step.get("words"))


@step("protection_review")
def when_the_protection_plan_is_looked_at(telling: Telling, step: Step) -> None:
    _to_plan(telling, "review/")
    telling.save("Save", **answers_of(step, "protection_review", held_on=step.on))
    telling.visitor.should_read(step.values["holds"])


@step("end_protection_plan")
def when_the_protection_plan_ends(telling: Telling, step: Step) -> None:
    _to_plan(telling, "end/")
    telling.save("Save", **answers_of(step, "end_protection_plan", ended_on=step.on))
