"""Every change of data about advocacy. What happened stands; what happens next stands beside it."""

from ownwords.safeguarding.advocacy.actions.beginning import begin_advocacy, look_at_taking_part
from ownwords.safeguarding.advocacy.actions.happening import record_event

__all__ = ["begin_advocacy", "look_at_taking_part", "record_event"]
