"""Every change of what providers say and what comes of it. One function a deed."""

from ownwords.learning.good_practice.actions.filling import send, write_answer, write_parts
from ownwords.learning.good_practice.actions.inviting import add_provider, come_in, invite, make_link, take_back
from ownwords.learning.good_practice.actions.mending import change_provider, change_round, drop_round
from ownwords.learning.good_practice.actions.sharing import consent, pick, take_off
from ownwords.learning.good_practice.actions.talking import agree, reply, say_what_came_of, talk

__all__ = [
    "add_provider",
    "agree",
    "change_provider",
    "change_round",
    "come_in",
    "consent",
    "drop_round",
    "invite",
    "make_link",
    "pick",
    "reply",
    "say_what_came_of",
    "send",
    "take_back",
    "take_off",
    "talk",
    "write_answer",
    "write_parts",
]
