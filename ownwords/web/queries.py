"""What is joined from several rooms for one page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from ownwords.access.decision import Viewer, grants_at, people_seen_by
from ownwords.access.models import Grant
from ownwords.conversations import story as conversations
from ownwords.conversations.models import Mark
from ownwords.conversations.queries import asked_for_newest_words
from ownwords.outcomes import story as outcomes
from ownwords.outcomes.queries import OutcomeLife, lives_from
from ownwords.people.models import Person
from ownwords.people.story import Moment, Waiting
from ownwords.people.together import Prepared
from ownwords.plans import story as plans
from ownwords.profiles import story as profiles
from ownwords.reviews import story as reviews
from ownwords.safeguarding.path import story as safeguarding
from ownwords.trail.prepared import Question

TELLING = (profiles, conversations, outcomes, plans, reviews, safeguarding)
WAITING = (conversations, outcomes, plans, reviews, safeguarding)


def allocated_to(viewer_id: UUID, now: datetime) -> QuerySet[Person]:
    """Everybody somebody works with at this moment: allocated, covering, named, or let in by an emergency."""
    granted = grants_at(viewer_id, now).exclude(kind__in=[Grant.Kind.OWN, Grant.Kind.AUDIT]).values("person")
    return Person.objects.filter(pk__in=granted).order_by("family_name", "given_name")


@lru_cache(maxsize=64)
def _page_of_allocated(first: int, last: int) -> Question[Person]:
    return Question(
        lambda viewer_id, now: allocated_to(viewer_id, now).only("given_name", "family_name", "known_as")[first:last]
    )


def some_of_my_people(viewer: Viewer, first: int, last: int) -> list[Person]:
    """The people whom the viewer works with, in the order of their names, from place ``first`` up to ``last``."""
    return _page_of_allocated(first, last)(viewer.id, timezone.now())


def some_of_my_team(viewer: Viewer, first: int, last: int) -> list[Person]:
    """The people whose record the viewer's teams hold, in the order of their names."""
    people = held_by_teams(viewer).order_by("family_name", "given_name")
    return list(people.only("given_name", "family_name", "known_as")[first:last])


def held_by_teams(viewer: Viewer) -> QuerySet[Person]:
    """Everybody whose record is held by a team the viewer supervises (or works in), of those the viewer may see."""
    teams = viewer.supervised_teams or viewer.teams
    return people_seen_by(viewer).filter(holding__team__in=teams) if teams else people_seen_by(viewer)


def workers_with(people: Iterable[UUID]) -> dict[UUID, list[str]]:
    """The names of those to whom each of these people is allocated now. Nobody is left out for having none."""
    names: dict[UUID, list[str]] = {}
    allocated = Grant.objects.filter(person__in=list(people), kind=Grant.Kind.ALLOCATION, ends_at=None)
    for person_id, name in allocated.order_by("starts_at").values_list("person", "viewer__name"):
        names.setdefault(person_id, []).append(name)
    return names


def _questions_waiting(ids: list[UUID], today: date) -> list[list[QuerySet[Any]]]:
    return [room.asked_for_waiting(ids, today) for room in WAITING]


def _questions_of_story(ids: list[UUID], today: date) -> list[list[QuerySet[Any]]]:
    return [room.asked_for_moments(ids) for room in TELLING] + _questions_waiting(ids, today)


def _questions_of_many(ids: list[UUID], today: date) -> list[list[QuerySet[Any]]]:
    return [[asked_for_newest_words(ids)], *_questions_waiting(ids, today)]


_many = Prepared(_questions_of_many)
_story = Prepared(_questions_of_story)


def words_and_waiting(people: Iterable[UUID]) -> tuple[dict[UUID, Mark], dict[UUID, list[Waiting]]]:
    """The newest words of each of these people, and what waits for whom, the longest wait first. One query."""
    ids = list(people)
    if not ids:
        return {}, {}
    (words,), *waits = _many.answers(ids, timezone.localdate())
    return {mark.person_id: mark for mark in words}, _waits(ids, waits)


def _waits(ids: list[UUID], answers: list[list[list[Any]]]) -> dict[UUID, list[Waiting]]:
    found: dict[UUID, list[Waiting]] = {person_id: [] for person_id in ids}
    for room, told in zip(WAITING, answers, strict=True):
        for waiting in room.waiting(ids, told):
            found[waiting.person_id].append(waiting)
    for each in found.values():
        each.sort(key=lambda waiting: waiting.since)
    return found


@dataclass(frozen=True)
class StoryDay:
    """One day of a person's story."""

    on: date
    moments: list[Moment]


@dataclass(frozen=True)
class Story:
    """Everything that a person's page tells."""

    lives: list[OutcomeLife]
    days: list[StoryDay]
    """The oldest first."""
    waiting: list[Waiting]


def story_of(person: Person) -> Story:
    """The person's whole story, what they want, and what waits. One query."""
    answers = _story.answers([person.pk], timezone.localdate())
    moments: list[Moment] = []
    lives: list[OutcomeLife] = []
    for room, told in zip(TELLING, answers[: len(TELLING)], strict=True):
        moments += room.moments(person, told)
        if room is outcomes:
            lives = lives_from(person, told)
    moments.sort(key=lambda moment: (moment.on, moment.at))
    days = [StoryDay(on, _told_once(list(group))) for on, group in groupby(moments, key=lambda moment: moment.on)]
    return Story(lives, days, _waits([person.pk], answers[len(TELLING) :])[person.pk])


def _told_once(moments: list[Moment]) -> list[Moment]:
    """The moments of one day, each sentence of the person told once: the first time it is said."""
    told: set[str] = set()
    kept = []
    for moment in moments:
        said = [one for one in moment.said if one.words not in told]
        told |= {one.words for one in said}
        kept.append(moment if len(said) == len(moment.said) else replace(moment, said=said))
    return kept
