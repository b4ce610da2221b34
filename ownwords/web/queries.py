"""What is joined from several rooms for one page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from ownwords.access.decision import Viewer, grants_in_force
from ownwords.access.models import Grant
from ownwords.conversations import story as conversations
from ownwords.outcomes import story as outcomes
from ownwords.people.models import Person
from ownwords.people.story import Moment, Waiting
from ownwords.plans import story as plans
from ownwords.profiles import story as profiles
from ownwords.reviews import story as reviews

TELLING = (profiles, conversations, outcomes, plans, reviews)
WAITING = (conversations, outcomes, plans, reviews)


def allocated_to(viewer: Viewer) -> QuerySet[Person]:
    """Everybody the viewer works with now: allocated, covering, named, or let in by an emergency."""
    granted = grants_in_force(viewer).exclude(kind=Grant.Kind.OWN).values("person")
    return Person.objects.filter(pk__in=granted).select_related("holding__team").order_by("family_name", "given_name")


def waiting_for(people: Iterable[UUID]) -> dict[UUID, list[Waiting]]:
    """What waits for whom with these people, the longest wait first."""
    ids = list(people)
    found: dict[UUID, list[Waiting]] = {person_id: [] for person_id in ids}
    if ids:
        for room in WAITING:
            for waiting in room.waiting(ids):
                found[waiting.person_id].append(waiting)
    for each in found.values():
        each.sort(key=lambda waiting: waiting.since)
    return found


@dataclass(frozen=True)
class StoryDay:
    """One day of a person's story."""

    on: date
    moments: list[Moment]


def story_of(person: Person, *, from_the_beginning: bool = False) -> list[StoryDay]:
    """The person's whole story by days, newest first unless asked otherwise."""
    moments = [moment for room in TELLING for moment in room.moments(person)]
    moments.sort(key=lambda moment: (moment.on, moment.at))
    days = [StoryDay(on, _told_once(list(group))) for on, group in groupby(moments, key=lambda moment: moment.on)]
    return days if from_the_beginning else days[::-1]


def _told_once(moments: list[Moment]) -> list[Moment]:
    """The moments of one day, each sentence of the person told once: the first time it is said."""
    told: set[str] = set()
    kept = []
    for moment in moments:
        said = [one for one in moment.said if one.words not in told]
        told |= {one.words for one in said}
        kept.append(replace(moment, said=said))
    return kept
