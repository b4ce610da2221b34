"""Everything that is done at a person's own door. One function a deed."""

from ownwords.door.actions.coming_in import come_in, use_account
from ownwords.door.actions.opening import change_word, end_door, make_codes, open_door
from ownwords.door.actions.saying import answer_coming, choose_ways, give_face, reply, say, take_face_away
from ownwords.door.actions.stopping import stop_account, stop_other

__all__ = [
    "answer_coming",
    "change_word",
    "choose_ways",
    "come_in",
    "end_door",
    "give_face",
    "make_codes",
    "open_door",
    "reply",
    "say",
    "stop_account",
    "stop_other",
    "take_face_away",
    "use_account",
]
