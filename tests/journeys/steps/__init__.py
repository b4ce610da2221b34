"""How each deed of a story is done on the pages, by the room it belongs to."""

from tests.journeys.steps import beside, conversation, meeting, outcome, partner, person, plan, review, safeguarding

__all__ = ["beside", "conversation", "meeting", "outcome", "partner", "person", "plan", "review", "safeguarding"]
