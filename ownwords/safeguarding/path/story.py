"""What safeguarding tells of a person's story, and what of it waits."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.people.together import together
from ownwords.safeguarding.path.models import Turn, Wait
from ownwords.safeguarding.path.queries import waits_on_or_before


def address_of(person_id: UUID, source: str) -> str:
    """The address that a turn or a wait leads to: "<name of the address>:<id>"."""
    name, _, pk = source.partition(":")
    return reverse(name, args=[person_id, UUID(pk)])


def asked_for_moments(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`moments` needs to know of people: their turns."""
    return [Turn.objects.filter(person__in=person_ids).select_related("by")]


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Everything that happened in safeguarding.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    if answers is None:
        answers = together(*asked_for_moments([person.pk]))
    return [moment_of(turn) for turn in answers[0]]


def moment_of(turn: Turn) -> Moment:
    """One turn as a moment of the story, leading to its source."""
    return Moment(
        on=turn.on,
        at=turn.at,
        kind="safeguarding",
        heading=turn.heading,
        link=address_of(turn.person_id, turn.source),
        said=[Said(turn.words, turn.whose, turn.speaker)] if turn.words else [],
        text=turn.text,
        by=turn.by.name,
    )


def asked_for_waiting(person_ids: Collection[UUID], today: date) -> list[QuerySet[Any]]:
    """What :func:`waiting` needs to know: what waits and is shown today."""
    return [waits_on_or_before(person_ids, today)]


def waiting(person_ids: Iterable[UUID], answers: Sequence[list[Any]] | None = None) -> list[Waiting]:
    """What waits for somebody in safeguarding."""
    if answers is None:
        answers = together(*asked_for_waiting(list(person_ids), timezone.localdate()))
    return [_waiting(wait) for wait in answers[0]]


def _waiting(wait: Wait) -> Waiting:
    return Waiting(
        person_id=wait.person_id,
        what=wait.what,
        whom=wait.whom,
        since=wait.since,
        link=address_of(wait.person_id, wait.source),
    )
