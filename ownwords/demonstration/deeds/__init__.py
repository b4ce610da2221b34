"""What each deed of a story does: it calls the rooms' own actions, as a page would."""

from ownwords.demonstration.deeds import (
    advocacy,
    capacity,
    conversation,
    feedback,
    meetings,
    outcome,
    own_pages,
    partners,
    person,
    plan,
    responses,
    review,
    risk,
    safeguarding,
)
from ownwords.demonstration.deeds.told import DEED_OF, Told

__all__ = [
    "DEED_OF",
    "Told",
    "advocacy",
    "capacity",
    "conversation",
    "feedback",
    "meetings",
    "outcome",
    "own_pages",
    "partners",
    "person",
    "plan",
    "responses",
    "review",
    "risk",
    "safeguarding",
]
