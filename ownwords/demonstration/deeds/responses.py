"""Deeds of a story: responses beyond investigation, and the protection plan with its reviews."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.responses import actions, planning
from ownwords.safeguarding.responses.models import ProtectionPlan


@deed
def offer(doing: Doing) -> None:
    values = doing.values
    called, wanted = values.pop("as"), values.pop("outcome", "")
    outcome = doing.told.outcomes[wanted] if wanted else None
    made = actions.offer(doing.told.case, offered_on=doing.on, outcome=outcome, **values, **doing.signed)
    doing.told.named[called] = made


@deed
def response(doing: Doing) -> None:
    values = doing.values
    actions.go_on(doing.told.named[values.pop("offered")], on=doing.on, **values, **doing.signed)


def _plan(doing: Doing) -> ProtectionPlan:
    return ProtectionPlan.objects.get(case=doing.told.case)


@deed
def protection_plan(doing: Doing) -> None:
    planning.begin_plan(doing.told.case, begun_on=doing.on, **doing.values, **doing.signed)


@deed
def protection_step(doing: Doing) -> None:
    values = doing.values
    called, wanted = values.pop("as"), values.pop("outcome", "")
    if wanted:
        values["outcome"] = doing.told.outcomes[wanted]
    step = doing.told.named.get(called)
    if step is not None:
        step.refresh_from_db()
    revision = step.revision if step else 0
    doing.told.named[called] = planning.write_step(
        _plan(doing), values=values, step=step, base_revision=revision, **doing.signed
    )


@deed
def give_protection_plan(doing: Doing) -> None:
    planning.give_plan(_plan(doing), given_on=doing.on, **doing.values, **doing.signed)


@deed
def protection_review(doing: Doing) -> None:
    planning.review_plan(_plan(doing), held_on=doing.on, **doing.values, **doing.signed)


@deed
def end_protection_plan(doing: Doing) -> None:
    planning.end_plan(_plan(doing), ended_on=doing.on, **doing.values, **doing.signed)
