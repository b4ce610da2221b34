"""Every change of a support plan: one named function a deed, each leaving its trail (mission 4)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.plans.checking import ENGINE, advice_on
from ownwords.plans.missing import missing_from
from ownwords.plans.models import Answer, Barrier, Checked, Dismissal, Part, Plan, Step, Version, Wellbeing
from ownwords.plans.queries import content_now, dismissed_in
from ownwords.plans.rules import hours_problem
from ownwords.trail.actions import person_chain, record, worker_chain


def _trace(person_id: UUID, by: User, deed: str, about: str, content: Any, at: datetime | None) -> None:
    record(person_chain(person_id), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)


def _still_open(plan: Plan) -> Plan:
    """Return the plan, locked; refuse where it has ended."""
    standing = Plan.objects.select_for_update().select_related(None).get(pk=plan.pk)
    if standing.ended_at is not None:
        raise Refused("This plan has ended and stays as it is. Begin a new one")
    return standing


def check_again(plan: Plan) -> Checked:
    """Let the plan check read the plan as it stands, and keep what it found (mission 4.6). Derived, so no trail."""
    content = content_now(plan)
    told = advice_on(content, dismissed_in(plan))
    found = [[one.outcome, one.section, one.code, one.dismissed] for one in told.advice]
    values = {"engine": ENGINE, "found": found, "parts": len(content["parts"])}
    return Checked.objects.update_or_create(plan=plan, defaults=values)[0]


@transaction.atomic
def dismiss_advice(
    part: Part, *, section: str, code: str, seen: str, why: str, by: User, at: datetime | None = None
) -> Dismissal:
    """Put a piece of the plan check's advice aside, with a word of why (mission 4.6).

    ``section`` and ``code`` are the check's; ``seen`` are the words it was about, or "". It comes back only where those
    words change. Refused without a reason.
    """
    plan = _still_open(part.plan)
    if not why.strip():
        raise Refused("Write in a few words why this advice does not fit here", "why")
    made = Dismissal.objects.create(
        part=part, section=section, code=code, seen=seen, why=why.strip(), by=by, at=at or timezone.now()
    )
    check_again(plan)
    _trace(plan.person_id, by, "plan advice put aside", f"part:{part.pk}", [section, code, seen, why], at)
    return made


@transaction.atomic
def begin_plan(
    person: Person,
    *,
    voice: str,
    involvement: str,
    involvement_note: str = "",
    by: User,
    at: datetime | None = None,
) -> Plan:
    """Begin a person's plan. Refused while another is open.

    ``voice`` is a :class:`Plan.Voice`, ``involvement`` a :class:`Plan.Involvement`.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    if Plan.objects.filter(person=person, ended_at=None).exists():
        raise Refused("There is an open plan already. Change that one, or end it first")
    plan = Plan.objects.create(
        person=person,
        voice=voice,
        involvement=involvement,
        involvement_note=involvement_note,
        begun_at=at or timezone.now(),
    )
    _trace(person.pk, by, "plan begun", f"plan:{plan.pk}", [voice, involvement, involvement_note], at)
    return plan


@transaction.atomic
def change_plan(
    plan: Plan, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Plan:
    """Change what holds for the whole plan: voice, involvement, involvement_note, total_hours, hours_note.

    Raises Conflict where somebody else saved first.
    """
    _still_open(plan)
    if problem := hours_problem(values.get("total_hours")):
        raise Refused(problem, "total_hours")
    changed = revise(Plan, plan.pk, base_revision=base_revision, values=values, by=by, person=plan.person)
    check_again(changed)
    _trace(plan.person_id, by, "plan changed", f"plan:{plan.pk}", dict(values), at)
    return changed


@transaction.atomic
def add_part(plan: Plan, *, outcome: Outcome, by: User, at: datetime | None = None) -> Part:
    """Take an outcome into the plan. Twice is once: the standing part is returned."""
    _still_open(plan)
    if outcome.person_id != plan.person_id:
        raise Refused("This belongs to somebody else. Choose something that this person wants")
    standing = Part.objects.filter(plan=plan, outcome=outcome).first()
    if standing is not None:
        return standing
    part = Part.objects.create(plan=plan, outcome=outcome, position=Part.objects.filter(plan=plan).count())
    check_again(plan)
    _trace(plan.person_id, by, "plan part added", f"part:{part.pk}", str(outcome.pk), at)
    return part


@transaction.atomic
def write_part(
    part: Part, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Part:
    """Write what the plan says about one outcome. ``values`` are any fields of :class:`Part` but its place.

    Raises Conflict where somebody else saved first.
    """
    plan = _still_open(part.plan)
    if values.get("ongoing") and values.get("by_on"):
        raise Refused("Choose one: a day, or ongoing. Take the day out, or choose “By a day”", "by_on")
    written = revise(Part, part.pk, base_revision=base_revision, values=values, by=by, person=plan.person)
    check_again(plan)
    _trace(plan.person_id, by, "plan part written", f"part:{part.pk}", dict(values), at)
    return written


@transaction.atomic
def add_step(
    part: Part,
    *,
    what: str,
    who: str,
    by_on: date | None = None,
    support: str = "",
    by: User,
    at: datetime | None = None,
) -> Step:
    """Add a step: what somebody does, who, by which day, with what support (mission 4.2)."""
    plan = _still_open(part.plan)
    _step_says(what, who)
    step = Step.objects.create(
        part=part, what=what, who=who, by_on=by_on, support=support, added_at=at or timezone.now()
    )
    check_again(plan)
    _trace(plan.person_id, by, "plan step added", f"step:{step.pk}", [what, who, by_on, support], at)
    return step


@transaction.atomic
def change_step(
    step: Step, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Step:
    """Change a step, or say that it is done or not needed (``state``, ``done_on``, ``how_it_went``).

    A step that is done has its day: where none is given, the day it is written down. Raises Conflict where somebody
    else saved first.
    """
    plan = _still_open(step.part.plan)
    _step_says(values.get("what", step.what), values.get("who", step.who))
    values = dict(values)
    state = values.get("state", step.state)
    if state == Step.State.DONE and not values.get("done_on", step.done_on):
        values["done_on"] = timezone.localdate(at)
    if state != Step.State.DONE and values.get("done_on", step.done_on):
        values["done_on"] = None
    changed = revise(Step, step.pk, base_revision=base_revision, values=values, by=by, person=plan.person)
    check_again(plan)
    _trace(plan.person_id, by, "plan step changed", f"step:{step.pk}", values, at)
    return changed


def _step_says(what: str, who: str) -> None:
    if not what.strip():
        raise Refused("Write what is to be done", "what")
    if not who.strip():
        raise Refused("Say who does it: a name, or a role that they will know", "who")


@transaction.atomic
def add_barrier(part: Part, *, what: str, way_past: str = "", by: User, at: datetime | None = None) -> Barrier:
    """Add what may get in the way, and how to get past it."""
    plan = _still_open(part.plan)
    if not what.strip():
        raise Refused("Write what may get in the way", "what")
    barrier = Barrier.objects.create(part=part, what=what, way_past=way_past, added_at=at or timezone.now())
    _trace(plan.person_id, by, "plan barrier added", f"barrier:{barrier.pk}", [what, way_past], at)
    return barrier


@transaction.atomic
def change_barrier(
    barrier: Barrier, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Barrier:
    """Change what may get in the way, or how to get past it. Raises Conflict where somebody else saved first."""
    plan = _still_open(barrier.part.plan)
    if not values.get("what", barrier.what).strip():
        raise Refused("Write what may get in the way", "what")
    changed = revise(Barrier, barrier.pk, base_revision=base_revision, values=values, by=by, person=plan.person)
    _trace(plan.person_id, by, "plan barrier changed", f"barrier:{barrier.pk}", dict(values), at)
    return changed


@transaction.atomic
def give_version(plan: Plan, *, given_on: date, format: str, by: User, at: datetime | None = None) -> Version:  # noqa: A002
    """Give the plan to the person as it stands, and freeze that (mission 4.7).

    ``format`` is a :class:`Version.Format`. Refused where something is missing
    (``missing.missing_from``), and where the same was given in the same format before.
    """
    standing = _still_open(plan)
    content = content_now(standing)
    gates = [each for each in missing_from(content) if each.gate]
    if gates:
        more = f" and {len(gates) - 1} more" if len(gates) > 1 else ""
        raise Refused(f"The plan is not ready to give. {gates[0].message}{more}")
    last = Version.objects.filter(plan=plan).order_by("-number").first()
    if last is not None and last.content == content and last.format == format:
        raise Refused(f"Nothing has changed since version {last.number}, which was given in this way")
    version = Version.objects.create(
        plan=standing,
        number=last.number + 1 if last else 1,
        content=content,
        given_on=given_on,
        format=format,
        by=by,
        at=at or timezone.now(),
    )
    _trace(plan.person_id, by, "plan given", f"version:{version.pk}", content, at)
    return version


@transaction.atomic
def record_answer(
    version: Version,
    *,
    kind: str,
    answered_on: date,
    words: str = "",
    whose: str = "person",
    speaker: str = "",
    ask_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Answer:
    """Record what the person said to a version. ``kind`` is an :class:`Answer.Kind`.

    A newer answer stands beside the older. "Could not answer yet" says when they are asked again.
    """
    if whose != "person" and not speaker.strip():
        raise Refused("Say who answered for them", "speaker")
    if kind == Answer.Kind.COULD_NOT and ask_again_on is None:
        raise Refused("Give the day on which you will ask again", "ask_again_on")
    if answered_on < version.given_on:
        raise Refused("They cannot have answered before the plan was given to them", "answered_on")
    answer = Answer.objects.create(
        version=version,
        kind=kind,
        words=words,
        whose=whose,
        speaker="" if whose == "person" else speaker,
        ask_again_on=ask_again_on if kind == Answer.Kind.COULD_NOT else None,
        answered_on=answered_on,
        by=by,
        at=at or timezone.now(),
    )
    said = [kind, words, whose, speaker, answered_on]
    _trace(version.plan.person_id, by, "plan answered", f"version:{version.pk}", said, at)
    return answer


@transaction.atomic
def score_wellbeing(
    person: Person,
    *,
    scored_on: date,
    score: int | None = None,
    words: str = "",
    whose: str = "person",
    speaker: str = "",
    source: str = "",
    by: User,
    at: datetime | None = None,
) -> Wellbeing:
    """Record how well the person says they are: ``score`` 0 to 10, their ``words``, or both (mission 4.3).

    ``source`` is "plan:<id>", "review:<id>" or "".
    """
    if score is None and not words.strip():
        raise Refused("Choose a number, or write what they said", "score")
    if score is not None and not 0 <= score <= 10:
        raise Refused("Choose a number from 0 to 10", "score")
    if whose != "person" and not speaker.strip():
        raise Refused("Say who scored it for them", "speaker")
    made = Wellbeing.objects.create(
        person=person,
        score=score,
        words=words,
        whose=whose,
        speaker="" if whose == "person" else speaker,
        scored_on=scored_on,
        source=source,
        by=by,
        at=at or timezone.now(),
    )
    said = [score, words, whose, speaker, scored_on]
    _trace(person.pk, by, "well-being scored", f"wellbeing:{made.pk}", said, at)
    return made


@transaction.atomic
def end_plan(plan: Plan, *, by: User, at: datetime | None = None) -> Plan:
    """End a plan. Everything in it stays and can be read; a new one can be begun."""
    standing = _still_open(plan)
    standing.ended_at = at or timezone.now()
    standing.save(update_fields=["ended_at"])
    _trace(plan.person_id, by, "plan ended", f"plan:{plan.pk}", None, at)
    return standing
