"""What the keys of a deed may hold."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from ownwords.conversations.models import WhoseWords


class Holds(StrEnum):
    """What a key holds."""

    LINE = "one line of text"
    TEXT = "a text"
    DAY = "a whole number of days from today"
    NUMBER = "a number"
    CHOICE = "one of its values"
    YES_NO = "yes or no"
    LINES = "a list of lines"
    INSIDE = "keys of its own"
    LIST = "a list, each with keys of its own"


@dataclass(frozen=True)
class Key:
    """One key of a deed: what it holds, and whether it must be there."""

    holds: Holds
    needed: bool = False
    choices: tuple[str, ...] = ()
    inside: "dict[str, Key]" = field(default_factory=dict)


LINE, TEXT = Key(Holds.LINE), Key(Holds.TEXT)
DAY, NUMBER = Key(Holds.DAY), Key(Holds.NUMBER)
YES_NO, LINES = Key(Holds.YES_NO), Key(Holds.LINES)
A_LINE, A_TEXT = Key(Holds.LINE, needed=True), Key(Holds.TEXT, needed=True)
A_DAY = Key(Holds.DAY, needed=True)


def one_of(choices: Iterable[str], *, needed: bool = False, without: Iterable[str] = ()) -> Key:
    """A key that holds one of these values."""
    left_out = {"", *without}
    return Key(Holds.CHOICE, needed, tuple(str(each) for each in choices if each not in left_out))


def list_of(inside: dict[str, Key], *, needed: bool = False) -> Key:
    """A key that holds a list of mappings."""
    return Key(Holds.LIST, needed, inside=inside)


WHOSE = {"whose": one_of(WhoseWords.values), "speaker": LINE}
