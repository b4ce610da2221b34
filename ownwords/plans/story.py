"""What plans tell of a person in time, and what waits for somebody."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from ownwords.outcomes.rules import state_of
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.plans.models import Answer, Plan, Step, Version, Wellbeing

ANSWERS = {
    Answer.Kind.YES: "Agreed to version {number} of the plan",
    Answer.Kind.PARTLY: "Agreed to some of version {number} of the plan",
    Answer.Kind.NO: "Did not agree to version {number} of the plan",
    Answer.Kind.COULD_NOT: "Could not answer yet to version {number} of the plan",
    Answer.Kind.DID_NOT_WANT: "Did not want to answer to version {number} of the plan",
}


def moments(person: Person) -> list[Moment]:
    """Return what happened with a person's plans and how they said they were, in five queries."""
    plans = list(Plan.objects.filter(person=person))
    versions = list(Version.objects.filter(plan__person=person).select_related("by").defer("content"))
    answers = Answer.objects.filter(version__plan__person=person).select_related("by", "version")
    done = Step.objects.filter(part__plan__person=person, state=Step.State.DONE, done_on__isnull=False)
    scores = Wellbeing.objects.filter(person=person).select_related("by")
    return [
        *_of_plans(plans, person),
        *_of_versions(versions, person),
        *_of_answers(answers.defer("version__content"), person),
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


def waiting(person_ids: Collection[UUID]) -> list[Waiting]:
    """Return what waits in these people's plans, in five queries however many they are.

    A plan begun and not given; a version without an answer; an answer to be asked for again; a plan that was not
    agreed; steps whose day has passed, for their owners.
    """
    plans = list(Plan.objects.filter(person__in=person_ids, ended_at=None))
    versions = Version.objects.filter(plan__in=plans).defer("content").order_by("number").prefetch_related("answers")
    newest = {version.plan_id: version for version in versions}
    found = [_with_plan(plan, newest.get(plan.pk)) for plan in plans]
    return [each for each in found if each] + _overdue(plans)


def _with_plan(plan: Plan, version: Version | None) -> Waiting | None:
    link = reverse("plan", args=[plan.person_id])
    if version is None:
        return Waiting(plan.person_id, "the plan to be finished and given", "you", _day(plan.begun_at), link)
    link = reverse("plan-version", args=[plan.person_id, version.pk])
    answers = sorted(version.answers.all(), key=lambda each: each.at)
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


def _overdue(plans: Collection[Plan]) -> list[Waiting]:
    steps = (
        Step.objects.filter(part__plan__in=plans, state=Step.State.TO_DO, by_on__lt=timezone.localdate())
        .select_related("part__plan", "part__outcome")
        .prefetch_related("part__outcome__events")
    )
    return [
        Waiting(
            step.part.plan.person_id,
            f"a step: {_short(step.what)}",
            step.who,
            step.by_on,
            reverse("plan-step", args=[step.part.plan.person_id, step.pk]),
        )
        for step in steps
        if step.by_on and state_of(step.part.outcome.events.all()).open
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
