"""Every change of a conversation, of the words marked in it, and of what stands beside it."""

from ownwords.conversations.actions.beside import (
    correct,
    give_information,
    screen_views,
    settle_asking_again,
    take_up_asking_again,
)
from ownwords.conversations.actions.marking import mark, mark_words, name_of, unmark
from ownwords.conversations.actions.writing import WRITTEN, begin, finish, write

__all__ = [
    "WRITTEN",
    "begin",
    "correct",
    "finish",
    "give_information",
    "mark",
    "mark_words",
    "name_of",
    "screen_views",
    "settle_asking_again",
    "take_up_asking_again",
    "unmark",
    "write",
]
