"""What each deed of a story does: it calls the rooms' own actions, as a page would."""

from ownwords.demonstration.deeds import conversation, outcome, person, plan, review
from ownwords.demonstration.deeds.told import DEED_OF, Told

__all__ = ["DEED_OF", "Told", "conversation", "outcome", "person", "plan", "review"]
