"""Every change of data about the protection plan."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused, revise
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, said, standing
from ownwords.safeguarding.path.models import Case, Stage
from ownwords.safeguarding.path.telling import settle, tell, wait_for
from ownwords.safeguarding.responses.models import (
    ProtectionPlan,
    ProtectionReview,
    ProtectionStep,
    ProtectionVersion,
)
from ownwords.safeguarding.responses.queries import Standing, plan_of
from ownwords.trail.actions import person_chain, record, worker_chain

ANSWERED = {
    "yes": "They said yes to the protection plan",
    "partly": "They said yes to some of the protection plan",
    "no": "They said no to the protection plan",
    "could-not": "The protection plan was given; they could not answer yet",
}


@transaction.atomic
def begin_plan(case: Case, *, begun_on: date, by: User, at: datetime | None = None, **values: str) -> ProtectionPlan:
    """Begin the protection plan of a case. ``values``: person_does, signs, held_by. Once. Raises Refused."""
    at = at or timezone.now()
    now = standing(case)
    refuse_future(begun_on, "begun_on", at)
    if ProtectionPlan.objects.filter(case=now).exists():
        raise Refused("There is a protection plan already")
    made = ProtectionPlan.objects.create(case=now, begun_on=begun_on, begun_at=at, **_stripped(values))
    tell(
        now.person,
        case=now,
        on=begun_on,
        kind="response",
        stage=Stage.PROTECTION_PLAN,
        heading="A protection plan was begun with them",
        text=made.person_does,
        source=f"protection-plan:{now.pk}",
        deed="protection plan begun",
        content=values,
        by=by,
        at=at,
    )
    return made


def _stripped(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}


@transaction.atomic
def change_plan(
    plan: ProtectionPlan, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> ProtectionPlan:
    """Change person_does, signs or held_by. Raises Refused, and Conflict where somebody else saved first."""
    case = _going_on(plan)
    given = _stripped(values)
    changed = revise(ProtectionPlan, plan.pk, base_revision=base_revision, values=given, by=by, person=case.person)
    _trace(case, "protection plan changed", f"protectionplan:{plan.pk}", given, by, at)
    return changed


def _going_on(plan: ProtectionPlan) -> Case:
    if ProtectionPlan.objects.filter(pk=plan.pk, ended_on__isnull=False).exists():
        raise Refused("This plan has ended")
    return standing(plan.case)


def _trace(case: Case, deed: str, about: str, content: Any, by: User, at: datetime | None) -> None:
    record(person_chain(case.person_id), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)


@transaction.atomic
def write_step(
    plan: ProtectionPlan,
    *,
    values: Mapping[str, Any],
    step: ProtectionStep | None = None,
    base_revision: int = 0,
    by: User,
    at: datetime | None = None,
) -> ProtectionStep:
    """Add a step, or change ``step``. ``values``: what, who, by_on, outcome, state, how_it_went. Raises Refused."""
    at = at or timezone.now()
    case = _going_on(plan)
    given = _stripped(values)
    needed(given.get("what", ""), "Write what is done", "what")
    needed(given.get("who", ""), "Enter who does it", "who")
    if step is None:
        written = ProtectionStep.objects.create(plan=plan, added_at=at, **given)
    else:
        written = revise(ProtectionStep, step.pk, base_revision=base_revision, values=given, by=by, person=case.person)
    content = {name: str(value) for name, value in given.items()}
    _trace(case, "protection step written", f"protectionstep:{written.pk}", content, by, at)
    _let_step_wait(case, written, by=by, at=at)
    return written


def _let_step_wait(case: Case, step: ProtectionStep, *, by: User, at: datetime) -> None:
    key = f"protection-step:{step.pk}"
    if step.state in (ProtectionStep.State.DONE, ProtectionStep.State.NOT_NEEDED) or step.by_on is None:
        settle(case.person, key=key, at=at)
        return
    wait_for(
        case.person,
        case=case,
        key=key,
        what=step.what,
        whom=step.who,
        since=step.by_on,
        source=f"protection-plan:{case.pk}",
        by=by,
        at=at,
    )


@transaction.atomic
def give_plan(
    plan: ProtectionPlan,
    *,
    given_on: date,
    answer: str,
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    ask_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> ProtectionVersion:
    """Give the plan to the person as it stands, with what they say to it. What was given stands. Raises Refused."""
    at = at or timezone.now()
    case = _going_on(plan)
    refuse_future(given_on, "given_on", at)
    if answer == ProtectionVersion.Answer.COULD_NOT and (ask_again_on is None or ask_again_on <= given_on):
        raise Refused("Enter the day to ask again", "ask_again_on")
    if whose != WhoseWords.PERSON:
        needed(speaker, "Write who answered for them", "speaker")
    stands = _stands(case)
    text = needed(stands.in_lines, "Nothing is written in the plan yet", "answer")
    made = ProtectionVersion.objects.create(
        plan=plan,
        number=len(stands.versions) + 1,
        text=text,
        given_on=given_on,
        answer=answer,
        **said(words, whose, speaker),
        ask_again_on=ask_again_on if answer == ProtectionVersion.Answer.COULD_NOT else None,
        by=by,
        at=at,
    )
    key = f"protection-answer:{plan.pk}"
    settle(case.person, key=key, at=at)
    if made.ask_again_on:
        wait_for(
            case.person,
            case=case,
            key=key,
            what=f"asking {case.person.called} about the protection plan",
            whom=by.name,
            since=made.ask_again_on,
            source=f"protection-plan:{case.pk}",
            by=by,
            at=at,
        )
    tell(
        case.person,
        case=case,
        on=given_on,
        kind="response",
        heading=ANSWERED[answer],
        words=made.words,
        whose=whose,
        speaker=made.speaker,
        source=f"protection-plan:{case.pk}",
        deed="protection plan given",
        content=[made.number, text, answer, made.words],
        by=by,
        at=at,
    )
    return made


def _stands(case: Case) -> Standing:
    stands = plan_of(case)
    if stands is None:
        raise Refused("There is no protection plan yet")
    return stands


@transaction.atomic
def review_plan(
    plan: ProtectionPlan,
    *,
    held_on: date,
    holds: str,
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    changed: str = "",
    next_on: date | None = None,
    no_next_because: str = "",
    by: User,
    at: datetime | None = None,
) -> ProtectionReview:
    """Look at the plan again: do they feel safe, what holds, what changed, when next or why not. Raises Refused."""
    at = at or timezone.now()
    case = _going_on(plan)
    refuse_future(held_on, "held_on", at)
    if next_on is None:
        needed(no_next_because, "Enter the next day, or write why there is none", "next_on")
    elif next_on <= held_on:
        raise Refused("The next day must be after this one", "next_on")
    made = ProtectionReview.objects.create(
        plan=plan,
        held_on=held_on,
        **said(words, whose, speaker),
        holds=needed(holds, "Write what holds and what does not", "holds"),
        changed=changed.strip(),
        next_on=next_on,
        no_next_because=no_next_because.strip(),
        by=by,
        at=at,
    )
    key = f"protection-review:{plan.pk}"
    settle(case.person, key=key, at=at)
    if next_on:
        wait_for(
            case.person,
            case=case,
            key=key,
            what=f"looking again at the protection plan with {case.person.called}",
            whom=by.name,
            since=next_on,
            source=f"protection-plan:{case.pk}",
            by=by,
            at=at,
        )
    tell(
        case.person,
        case=case,
        on=held_on,
        kind="response",
        stage=Stage.REVIEW,
        heading="The protection plan was looked at again",
        text=made.holds,
        words=made.words,
        whose=whose,
        speaker=made.speaker,
        source=f"protection-plan:{case.pk}",
        deed="protection plan reviewed",
        content=[made.holds, made.changed, made.words, next_on, no_next_because],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def end_plan(plan: ProtectionPlan, *, ended_on: date, because: str, by: User, at: datetime | None = None) -> None:
    """End the plan, with the reason. Raises Refused."""
    at = at or timezone.now()
    case = _going_on(plan)
    refuse_future(ended_on, "ended_on", at)
    because = needed(because, "Write why it ends", "because")
    ProtectionPlan.objects.filter(pk=plan.pk).update(ended_on=ended_on, ended_because=because)
    for key in (f"protection-answer:{plan.pk}", f"protection-review:{plan.pk}"):
        settle(case.person, key=key, at=at, how="no-longer")
    for step in ProtectionStep.objects.filter(plan=plan):
        settle(case.person, key=f"protection-step:{step.pk}", at=at, how="no-longer")
    tell(
        case.person,
        case=case,
        on=ended_on,
        kind="response",
        heading="The protection plan ended",
        text=because,
        source=f"protection-plan:{case.pk}",
        deed="protection plan ended",
        content=because,
        by=by,
        at=at,
    )
