"""What plans tell of a person in time, and what waits for somebody."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.outcomes.models import Event
from ownwords.outcomes.rules import state_of
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.people.together import together
from ownwords.plans.models import Answer, Plan, Step, Version, Wellbeing

ANSWERS = {
    Answer.Kind.YES: "Agreed to version {number} of the plan",
    Answer.Kind.PARTLY: "Agreed to some of version {number} of the plan",
    Answer.Kind.NO: "Did not agree to version {number} of the plan",
    Answer.Kind.COULD_NOT: "Could not answer yet to version {number} of the plan",
    Answer.Kind.DID_NOT_WANT: "Did not want to answer to version {number} of the plan",
}


def asked_for_moments(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`moments` needs to know of people: plans, versions, answers, steps that were done, scores."""
    return [
        Plan.objects.filter(person__in=person_ids),
        Version.objects.filter(plan__person__in=person_ids).select_related("by").defer("content"),
        Answer.objects.filter(version__plan__person__in=person_ids)
        .select_related("by", "version")
        .defer("version__content"),
        Step.objects.filter(part__plan__person__in=person_ids, state=Step.State.DONE, done_on__isnull=False),
        Wellbeing.objects.filter(person__in=person_ids).select_related("by"),
    ]


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Return what happened with a person's plans and how they said they were.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    if answers is None:
        answers = together(*asked_for_moments([person.pk]))
    plans, versions, said, done, scores = answers
    return [
        *_of_plans(plans, person),
        *_of_versions(versions, person),
        *_of_answers(said, person),
        *_of_steps(done, person),
        *_of_scores(scores, person),
    ]


def _of_plans(plans: Iterable[Plan], person: Person) -> Iterable[Moment]:
    link = reverse("plan", args=[person.pk])
    for plan in plans:
        yield Moment(_day(plan.begun_at), plan.begun_at, "plan", "A support plan was begun", link)
        if plan.ended_at:
            yield Moment(_day(plan.ended_at), plan.ended_at, "plan", "The support plan ended", link)


def _of_versions(versions: Iterable[Version], person: Person) -> Iterable[Moment]:
    for version in versions:
        yield Moment(
            version.given_on,
            version.at,
            "plan",
            f"Version {version.number} of the plan was given to {person.called}",
            reverse("plan-version", args=[person.pk, version.pk]),
            text=version.get_format_display(),
            by=version.by.name,
        )


def _of_answers(answers: Iterable[Answer], person: Person) -> Iterable[Moment]:
    for answer in answers:
        again = f"To be asked again on {_written(answer.ask_again_on)}" if answer.ask_again_on else ""
        yield Moment(
            answer.answered_on,
            answer.at,
            "plan",
            ANSWERS[Answer.Kind(answer.kind)].format(number=answer.version.number),
            reverse("plan-version", args=[person.pk, answer.version_id]),
            said=[Said(answer.words, answer.whose, answer.speaker)] if answer.words else [],
            text=again,
            by=answer.by.name,
        )


def _of_steps(steps: Iterable[Step], person: Person) -> Iterable[Moment]:
    link = reverse("plan", args=[person.pk])
    for step in steps:
        if step.done_on:
            text = f"{step.who}: {step.what}" + (f"\n{step.how_it_went}" if step.how_it_went else "")
            yield Moment(step.done_on, _noon(step.done_on), "plan", "A step was done", link, text=text)


def _of_scores(scores: Iterable[Wellbeing], person: Person) -> Iterable[Moment]:
    for score in scores:
        heading = f"Well-being: {score.score} of 10" if score.score is not None else "Well-being, in words"
        yield Moment(
            score.scored_on,
            score.at,
            "plan",
            heading,
            reverse("wellbeing", args=[person.pk]),
            said=[Said(score.words, score.whose, score.speaker)] if score.words else [],
            text="" if score.words or score.whose == "person" else f"The number was given by {score.speaker}",
            by=score.by.name,
        )


def asked_for_waiting(person_ids: Collection[UUID], today: date) -> list[QuerySet[Any]]:
    """What :func:`waiting` needs to know: open plans, their versions and answers, steps overdue and their outcomes."""
    plans = Q(plan__person__in=person_ids, plan__ended_at=None)
    overdue = Q(state=Step.State.TO_DO, by_on__lt=today, part__plan__person__in=person_ids, part__plan__ended_at=None)
    return [
        Plan.objects.filter(person__in=person_ids, ended_at=None),
        Version.objects.filter(plans).defer("content").order_by("number"),
        Answer.objects.filter(version__plan__person__in=person_ids, version__plan__ended_at=None),
        Step.objects.filter(overdue).select_related("part__plan"),
        Event.objects.filter(
            outcome__plan_parts__steps__state=Step.State.TO_DO,
            outcome__plan_parts__steps__by_on__lt=today,
            outcome__plan_parts__plan__person__in=person_ids,
            outcome__plan_parts__plan__ended_at=None,
        ),
    ]


def waiting(person_ids: Collection[UUID], answers: Sequence[list[Any]] | None = None) -> list[Waiting]:
    """Return what waits in these people's plans.

    A plan begun and not given; a version without an answer; an answer to be asked for again; a plan that was not
    agreed; steps whose day has passed, for their owners.
    """
    if answers is None:
        answers = together(*asked_for_waiting(person_ids, timezone.localdate()))
    plans, versions, said, steps, events = answers
    newest = {version.plan_id: version for version in versions}
    found = [
        _with_plan(plan, version, [each for each in said if version and each.version_id == version.pk])
        for plan in plans
        for version in [newest.get(plan.pk)]
    ]
    return [each for each in found if each] + _overdue(steps, events)


def _with_plan(plan: Plan, version: Version | None, said: list[Answer]) -> Waiting | None:
    link = reverse("plan", args=[plan.person_id])
    if version is None:
        return Waiting(plan.person_id, "the plan to be finished and given", "you", _day(plan.begun_at), link)
    link = reverse("plan-version", args=[plan.person_id, version.pk])
    answers = sorted(said, key=lambda each: each.at)
    if not answers:
        what = f"an answer to version {version.number} of the plan"
        return Waiting(plan.person_id, what, "the person", version.given_on, link)
    answer = answers[-1]
    if answer.kind == Answer.Kind.COULD_NOT and answer.ask_again_on:
        due = answer.ask_again_on <= timezone.localdate()
        what = f"an answer to the plan, to be asked for again on {_written(answer.ask_again_on)}"
        since = answer.ask_again_on if due else answer.answered_on
        return Waiting(plan.person_id, what, "you" if due else "the person", since, link)
    if answer.kind in (Answer.Kind.NO, Answer.Kind.PARTLY):
        what = "a plan they agree with"
        return Waiting(plan.person_id, what, "you", answer.answered_on, reverse("plan", args=[plan.person_id]))
    return None


def _overdue(steps: Iterable[Step], events: Iterable[Event]) -> list[Waiting]:
    lives: dict[UUID, dict[int, Event]] = {}
    for event in events:
        lives.setdefault(event.outcome_id, {})[event.number] = event
    return [
        Waiting(
            step.part.plan.person_id,
            f"a step: {_short(step.what)}",
            step.who,
            step.by_on,
            reverse("plan-step", args=[step.part.plan.person_id, step.pk]),
        )
        for step in steps
        if step.by_on and state_of(lives.get(step.part.outcome_id, {}).values()).open
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79].rstrip()}…"


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def _written(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
