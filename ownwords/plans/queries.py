"""Reading plans: few queries, whatever their number of parts and steps."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F, Prefetch

from ownwords.access.rules import COUNCIL_SETTINGS
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.plans.models import Answer, Barrier, Dismissal, Part, Plan, Step, Version, Wellbeing
from ownwords.plans.rules import Planned, Said, content_of


@dataclass
class PlanNow:
    """A plan as it stands: its content, and the rows under it that pages link to."""

    plan: Plan
    content: dict[str, Any]
    lives: dict[UUID, OutcomeLife]
    ended_parts: list[Part] = field(default_factory=list)
    """Parts whose outcome is not worked on any more. They stay, and are not given again."""
    parts: list[Part] = field(default_factory=list)
    """Every part, worked on or not."""
    steps: list[Step] = field(default_factory=list)
    barriers: list[Barrier] = field(default_factory=list)


def open_plan(person: Person) -> Plan | None:
    """Return the plan that is being worked with, or None."""
    return Plan.objects.filter(person=person, ended_at=None).first()


def shown_plan(person: Person) -> Plan | None:
    """Return the open plan, or the one that ended last, with the council's ``timescale_rule`` beside it; or None."""
    plans = Plan.objects.filter(person=person).annotate(council_settings=F("person__holding__organisation__settings"))
    return plans.order_by(F("ended_at").desc(nulls_first=True)).first()


def timescale_rule(plan: Plan) -> str:
    """Return the council's decision on timescales (mission 4.4). ``plan`` comes from :func:`shown_plan`."""
    settings = getattr(plan, "council_settings", None) or {}
    return str(settings.get("timescale_rule", COUNCIL_SETTINGS["timescale_rule"]))


def plan_now(plan: Plan) -> PlanNow:
    """Return a plan with its content as it stands, in two queries whatever stands in it."""
    person = plan.person
    lives = {life.outcome.pk: life for life in outcomes_of(person)}
    rows, steps, barriers, scores = together(
        Part.objects.filter(plan=plan),
        Step.objects.filter(part__plan=plan),
        Barrier.objects.filter(part__plan=plan),
        Wellbeing.objects.filter(person=person),
    )
    working = [part for part in rows if lives[part.outcome_id].state.open]
    content = content_of(
        plan,
        [_planned(part, lives, steps, barriers) for part in working],
        called=person.called,
        wellbeing=scores[-1] if scores else None,
        also_said=_also_said(lives, rows),
    )
    ended = [part for part in rows if part not in working]
    return PlanNow(plan, content, lives, ended, rows, steps, barriers)


def content_now(plan: Plan) -> dict[str, Any]:
    """Return a plan's content as it stands (``rules.content_of``)."""
    return plan_now(plan).content


def _planned(part: Part, lives: dict[UUID, OutcomeLife], steps: Iterable[Step], barriers: Iterable[Barrier]) -> Planned:
    life = lives[part.outcome_id]
    return Planned(
        part=part,
        said=said_of(life),
        direction=life.direction,
        larger=life.larger.words if life.larger else "",
        steps=[step for step in steps if step.part_id == part.pk],
        barriers=[barrier for barrier in barriers if barrier.part_id == part.pk],
    )


def said_of(life: OutcomeLife) -> Said:
    """Return the words an outcome stands on now, and whose they are."""
    return Said(life.words, life.whose, life.speaker, life.said_on)


def _also_said(lives: dict[UUID, OutcomeLife], parts: Iterable[Part]) -> list[tuple[UUID, Said]]:
    """Open outcomes without a part; one that was broken down is there in its parts."""
    planned = {part.outcome_id for part in parts}
    broken_down = {
        life.outcome.part_of_id for life in lives.values() if life.outcome.pk in planned and life.outcome.part_of_id
    }
    return [
        (pk, said_of(life))
        for pk, life in lives.items()
        if life.state.open and pk not in planned and pk not in broken_down
    ]


def dismissed_in(plan: Plan) -> set[tuple[str, str, str, str]]:
    """Return the advice of the plan check that was put aside in this plan: outcome, section, code and words seen."""
    rows = Dismissal.objects.filter(part__plan=plan).values_list("part__outcome", "section", "code", "seen")
    return {(str(outcome), section, code, seen) for outcome, section, code, seen in rows}


def wellbeing_of(person: Person) -> list[Wellbeing]:
    """Return every score of a person, oldest first."""
    return list(Wellbeing.objects.filter(person=person).select_related("by"))


def versions_of(plan: Plan) -> list[Version]:
    """Return a plan's versions, newest first, each with its answers."""
    answers = Prefetch("answers", Answer.objects.select_related("by").order_by("at"))
    return list(Version.objects.filter(plan=plan).select_related("by").prefetch_related(answers))


def newest_answer(version: Version) -> Answer | None:
    """Return the newest answer to a version that :func:`versions_of` read, or None."""
    answers = list(version.answers.all())
    return answers[-1] if answers else None
