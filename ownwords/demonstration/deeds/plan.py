"""Deeds about the support plan."""

from decimal import Decimal
from typing import Any

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.plans import actions as plans
from ownwords.plans.models import Plan, Step

WHOLE = ("total_hours", "hours_note")


@deed
def plan(doing: Doing) -> None:
    values = doing.values
    whole = {name: values.pop(name) for name in WHOLE if name in values}
    doing.told.begun_plan = plans.begin_plan(doing.told.person, **values, **doing.signed)
    if whole:
        _change(doing, whole)


@deed
def change_plan(doing: Doing) -> None:
    _change(doing, doing.values)


def _change(doing: Doing, values: dict[str, Any]) -> None:
    if "total_hours" in values:
        values["total_hours"] = Decimal(str(values["total_hours"]))
    standing = Plan.objects.get(pk=doing.told.plan.pk)
    doing.told.begun_plan = plans.change_plan(standing, base_revision=standing.revision, values=values, **doing.signed)


@deed
def part(doing: Doing) -> None:
    values = doing.values
    wanted = doing.told.outcomes[values.pop("outcome")]
    steps, barriers = values.pop("steps", []), values.pop("barriers", [])
    made = plans.add_part(doing.told.plan, outcome=wanted, **doing.signed)
    if values:
        made = plans.write_part(made, base_revision=made.revision, values=values, **doing.signed)
    for each in steps:
        plans.add_step(made, **doing.told.dated(each), **doing.signed)
    for each in barriers:
        plans.add_barrier(made, **each, **doing.signed)


@deed
def step(doing: Doing) -> None:
    values = doing.values
    wanted, what = doing.told.outcomes[values.pop("outcome")], values.pop("what")
    standing = Step.objects.get(part__plan=doing.told.plan, part__outcome=wanted, what=what)
    if values.get("state") == Step.State.DONE:
        values["done_on"] = doing.on
    plans.change_step(standing, base_revision=standing.revision, values=values, **doing.signed)


@deed
def wellbeing(doing: Doing) -> None:
    source = f"plan:{doing.told.plan.pk}" if doing.told.begun_plan else ""
    plans.score_wellbeing(doing.told.person, scored_on=doing.on, source=source, **doing.values, **doing.signed)


@deed
def give_plan(doing: Doing) -> None:
    plans.give_version(doing.told.plan, given_on=doing.on, **doing.values, **doing.signed)


@deed
def answer(doing: Doing) -> None:
    newest = doing.told.plan.versions.order_by("-number")[0]
    plans.record_answer(newest, answered_on=doing.on, **doing.values, **doing.signed)


@deed
def end_plan(doing: Doing) -> None:
    plans.end_plan(doing.told.plan, **doing.signed)
