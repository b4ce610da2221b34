"""What outcomes tell of a person, and what waits to be carried on."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.conversations.models import Mark
from ownwords.outcomes.models import Event, Outcome, View
from ownwords.outcomes.presenting import WANTS_TO, day, heading_of, shortened, standing_at
from ownwords.outcomes.queries import OutcomeLife, asked_for_lives, lives_from, outcomes_of, uncarried_words
from ownwords.outcomes.rules import Turn
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.people.together import together

TOLD_BY_ANOTHER = frozenset({Turn.BROKEN_DOWN, Turn.TAKEN_UP_AGAIN})
"""Turns that the outcome which they made tells when it was first said."""


asked_for_moments = asked_for_lives


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Every turn of every outcome, and what others thought of it.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    told = outcomes_of(person) if answers is None else lives_from(person, answers)
    return [moment for life in told for moment in (*_turns(life), *_views(life))]


def _turns(life: OutcomeLife) -> list[Moment]:
    return [
        Moment(
            on=event.happened_on,
            at=event.at,
            kind="outcome",
            heading=_heading(life, event),
            link=_link(life),
            said=[Said(event.mark.words, event.mark.whose, event.mark.speaker)] if event.mark else [],
            text=_text(event),
            by=event.by.name,
        )
        for event in life.events
        if event.kind not in TOLD_BY_ANOTHER
    ]


def _heading(life: OutcomeLife, event: Event) -> str:
    if event.kind == Turn.REWORDED:
        return f"What {life.outcome.person.called} wants, said anew"
    if event.kind != Turn.EXPRESSED:
        return f"{heading_of(event)}: “{shortened(standing_at(life, event).words)}”"
    if life.larger:
        return f"A smaller step towards “{shortened(life.larger.words)}”"
    if life.follows:
        return "Wanted again, after it had ended"
    return f"What {life.outcome.person.called} {WANTS_TO[Outcome.Direction(life.outcome.direction)]}"


def _text(event: Event) -> str:
    supported = f"Supported by {event.who_supported}." if event.who_supported else ""
    return "\n".join(part for part in (event.note, supported) if part)


def _views(life: OutcomeLife) -> list[Moment]:
    return [
        Moment(
            on=view.said_on,
            at=view.at,
            kind="outcome",
            heading=f"{view.speaker} {_sees(view)}: “{shortened(life.words)}”",
            link=f"{_link(life)}#others",
            said=[Said(view.words, view.whose, view.speaker)],
            text=view.negotiated,
            by=view.by.name,
        )
        for view in life.views
    ]


def _sees(view: View) -> str:
    label = View.Stance(view.stance).label
    return label[:1].lower() + label[1:]


def _link(life: OutcomeLife) -> str:
    return reverse("outcome", args=[life.outcome.person_id, life.outcome.pk])


def asked_for_waiting(person_ids: Collection[UUID], today: date) -> list[QuerySet[Any]]:
    """What :func:`waiting` needs to know: words that are not carried on yet."""
    return [uncarried_words(person_ids)]


def waiting(person_ids: Iterable[UUID], answers: Sequence[list[Any]] | None = None) -> list[Waiting]:
    """Words that say what somebody wants and are not carried on yet, one entry a conversation."""
    if answers is None:
        answers = together(*asked_for_waiting(list(person_ids), timezone.localdate()))
    kept: dict[tuple[UUID, UUID], list[Mark]] = {}
    for mark in answers[0]:
        kept.setdefault((mark.person_id, mark.conversation_id), []).append(mark)
    return [_wait(person_id, marks) for (person_id, _), marks in kept.items()]


def _wait(person_id: UUID, marks: list[Mark]) -> Waiting:
    talk = marks[0].conversation
    finished: date = timezone.localdate(talk.finished_at) if talk.finished_at else talk.held_on
    what = "one thing they want" if len(marks) == 1 else f"{len(marks)} things they want"
    return Waiting(
        person_id=person_id,
        what=f"{what}, said on {day(talk.held_on)}, to be carried on as an outcome",
        whom=talk.worker.name,
        since=finished,
        link=f"{reverse('outcomes', args=[person_id])}#words",
    )
