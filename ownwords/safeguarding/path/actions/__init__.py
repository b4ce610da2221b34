"""Every change of data on the path. One function a deed, in a transaction, ending with its turn and its trail."""

from ownwords.safeguarding.path.actions.bending import answer_departure, depart, move_to, relax
from ownwords.safeguarding.path.actions.concerns import join_cases, raise_concern, take_in
from ownwords.safeguarding.path.actions.concluding import conclude
from ownwords.safeguarding.path.actions.deciding import decide
from ownwords.safeguarding.path.actions.enquiry import begin_enquiry, change_enquiry, seek

__all__ = [
    "answer_departure",
    "begin_enquiry",
    "change_enquiry",
    "conclude",
    "decide",
    "depart",
    "join_cases",
    "move_to",
    "raise_concern",
    "relax",
    "seek",
    "take_in",
]
