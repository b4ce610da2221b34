"""The places in a person's record at which an auditor can point: what the rooms tell of it, each with its address."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import opens
from ownwords.access.rules import Permission
from ownwords.conversations import story as conversations
from ownwords.outcomes import story as outcomes
from ownwords.people.models import Person
from ownwords.people.story import Moment
from ownwords.people.together import Prepared
from ownwords.plans import story as plans
from ownwords.profiles import story as profiles
from ownwords.reviews import story as reviews
from ownwords.safeguarding.path import story as safeguarding

ROOMS = (profiles, conversations, outcomes, plans, reviews, safeguarding)
READING = frozenset({Permission.SEE_PERSON})
"""What an auditor may do: what is told on a page for those who write is pointed at where the story tells of it."""
LONGEST_SHOWN = 70


@dataclass(frozen=True)
class Place:
    """One place in a record: what it is, its day and its address."""

    what: str
    on: date
    link: str

    @property
    def key(self) -> str:
        """What names it in a form: the same each time, and telling nothing."""
        return sha256(f"{self.on} {self.link} {self.what}".encode()).hexdigest()[:16]


def _questions(ids: list[UUID], today: date) -> list[list[QuerySet[Any]]]:
    return [room.asked_for_moments(ids) for room in ROOMS]


_moments = Prepared(_questions)


def places_of(person: Person) -> list[Place]:
    """Every place in a person's record that has an address, the newest first. One query."""
    answers = _moments.answers([person.pk], timezone.localdate())
    moments = [moment for room, told in zip(ROOMS, answers, strict=True) for moment in room.moments(person, told)]
    moments.sort(key=lambda moment: (moment.on, moment.at), reverse=True)
    return list(dict.fromkeys(_place(person, moment) for moment in moments if moment.link))


def _place(person: Person, moment: Moment) -> Place:
    said = moment.said[0].words if moment.said else ""
    what = f"{moment.heading}: “{_short(said)}”" if said else moment.heading
    link = moment.link if opens(moment.link, READING) else f"{reverse('person', args=[person.pk])}#story"
    return Place(what, moment.on, link)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()}…"
