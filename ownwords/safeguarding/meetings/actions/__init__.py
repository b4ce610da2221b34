"""Every change of data of a meeting. One function a deed, in a transaction, ending with its trail.

What happened with the person becomes a turn of their story as well; what only prepares the paper of a meeting (an
invitation, a question reworded, minutes being written) leaves its trail alone.
"""

from ownwords.safeguarding.meetings.actions.agenda import add_question, place_question, reword_question
from ownwords.safeguarding.meetings.actions.followups import agree_action, tell_of_action
from ownwords.safeguarding.meetings.actions.holding import hold, not_held
from ownwords.safeguarding.meetings.actions.inviting import answer, invite, note_attendance, take_back
from ownwords.safeguarding.meetings.actions.minutes import confirm, contribute, correct, write_minute
from ownwords.safeguarding.meetings.actions.planning import change_purpose, move, plan
from ownwords.safeguarding.meetings.actions.preparing import prepare, report, say_how

__all__ = [
    "add_question",
    "agree_action",
    "answer",
    "change_purpose",
    "confirm",
    "contribute",
    "correct",
    "hold",
    "invite",
    "move",
    "not_held",
    "note_attendance",
    "place_question",
    "plan",
    "prepare",
    "report",
    "reword_question",
    "say_how",
    "take_back",
    "tell_of_action",
    "write_minute",
]
