"""Codes as numbers, and several of them as one: what the expressions count, read back. Pure."""

from collections.abc import Sequence

from ownwords.measures.codes import COLUMN

PACKED = {
    "told": ("asked", "achieved"),
    "found": ("risk_outcome", "lacked_capacity", "supported"),
    "felt": ("felt_listened", "felt_in_control", "felt_safer"),
}
"""What is counted together, of concluded enquiries, under one number each."""
WHOLE = "told"
"""The one of them by which the enquiries themselves are counted."""
ROOM = 8
"""Each column that is packed has fewer codes than this."""


def number_of(column: str, code: str) -> int:
    """The number that stands for ``code``: 0 for "" (an empty cell), from 1 on in the order of the column's codes."""
    return COLUMN[column].codes.index(code) + 1 if code else 0


def unpacked(number: int, columns: Sequence[str]) -> dict[str, str]:
    """The codes that stand in one number, by column; "" for an empty cell."""
    codes: dict[str, str] = {}
    for column in reversed(columns):
        place = number % ROOM
        codes[column] = COLUMN[column].codes[place - 1] if place else ""
        number //= ROOM
    return codes
