"""Every change of data about capacity. What was found stands; looking again stands beside it."""

from ownwords.safeguarding.capacity.actions.assessing import assess
from ownwords.safeguarding.capacity.actions.consulting import consult
from ownwords.safeguarding.capacity.actions.deciding import decide_for_them, note_imca_asked_for

__all__ = ["assess", "consult", "decide_for_them", "note_imca_asked_for"]
