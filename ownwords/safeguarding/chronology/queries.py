"""Everything that happened in a case, each line leading to its source. A fixed number of queries."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from ownwords.conversations import story as conversations
from ownwords.outcomes import story as outcomes
from ownwords.people.models import Person
from ownwords.people.together import Prepared
from ownwords.plans import story as plans
from ownwords.reviews import story as reviews
from ownwords.safeguarding.chronology.rules import KINDS, Entry
from ownwords.safeguarding.path.models import Case, Turn
from ownwords.safeguarding.path.queries import chronology_of
from ownwords.safeguarding.path.story import moment_of

ROOMS = (conversations, outcomes, plans, reviews)
"""Besides safeguarding itself: what was said, wanted, planned and looked back on."""


def _questions(ids: list[UUID], today: date) -> list[list[QuerySet[Any]]]:
    return [room.asked_for_moments(ids) for room in ROOMS]


_moments = Prepared(_questions)


def entries_of(person: Person, case: Case) -> list[Entry]:
    """Everything that happened in a case. Two queries.

    Turns of the case itself always; of the rest of the record what lies between the first concern and the close, and
    what came of looking back after it.
    """
    turns = chronology_of(case)
    return [*map(_of_turn, turns), *_of_record(person, case)]


def _of_turn(turn: Turn) -> Entry:
    kind = turn.kind if turn.kind in KINDS else "safeguarding"
    return Entry(
        moment_of(turn),
        kind,
        turn.professionals_only,
        stage=turn.stage,
        bend=turn.kind == "departure",
        told_by_another=turn.kind == "concern",
    )


def _of_record(person: Person, case: Case) -> Iterator[Entry]:
    today = timezone.localdate()
    answers = _moments.answers([person.pk], today)
    end = case.concluded_on or today
    for room, told in zip(ROOMS, answers, strict=True):
        for moment in room.moments(person, told):
            after_close = room is reviews and moment.on > end
            if case.opened_on <= moment.on <= end or after_close:
                yield Entry(moment, moment.kind if moment.kind in KINDS else "safeguarding")
