"""What is joined from several rooms for one page."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from ownwords.access.decision import Viewer, grants_in_force
from ownwords.access.models import Grant
from ownwords.people.models import Person
from ownwords.people.story import Moment, Waiting

def _rooms(*names):  # TEMPORARY until every room is there
    from importlib import import_module
    from importlib.util import find_spec

    return [import_module(f"ownwords.{n}.story") for n in names if find_spec(f"ownwords.{n}.story")]


TELLING = _rooms("profiles", "conversations", "outcomes", "plans", "reviews")
WAITING = [room for room in TELLING if hasattr(room, "waiting")]


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


def story_of(person: Person) -> list[Moment]:
    """The person's whole story, newest first."""
    moments = [moment for room in TELLING for moment in room.moments(person)]
    return sorted(moments, key=lambda moment: (moment.on, moment.at), reverse=True)
