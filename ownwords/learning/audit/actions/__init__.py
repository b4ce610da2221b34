"""What is done in a case-file audit. One function a deed; each leaves its trail."""

from ownwords.learning.audit.actions.files import answer, finish, reply, sum_up, talk_over
from ownwords.learning.audit.actions.lot import draw_lot, end_audit, give, plan_audit, take_back
from ownwords.learning.audit.actions.planning import change_audit, drop_audit, take_over
from ownwords.learning.audit.actions.questions import add_question, retire, reword, take_up_questions

__all__ = [
    "add_question",
    "answer",
    "change_audit",
    "draw_lot",
    "drop_audit",
    "end_audit",
    "finish",
    "give",
    "plan_audit",
    "reply",
    "retire",
    "reword",
    "sum_up",
    "take_back",
    "take_over",
    "take_up_questions",
    "talk_over",
]
