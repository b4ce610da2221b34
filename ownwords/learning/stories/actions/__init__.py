"""Gathering stories, and what people agree to. One function a deed; each leaves its trail in the person's chain."""

from ownwords.learning.stories.actions.gathering import change, gather, keep_picture, keep_sound
from ownwords.learning.stories.actions.sharing import look_at_danger, share, stop_sharing, take_back
from ownwords.learning.stories.actions.standing import Asked

__all__ = [
    "Asked",
    "change",
    "gather",
    "keep_picture",
    "keep_sound",
    "look_at_danger",
    "share",
    "stop_sharing",
    "take_back",
]
