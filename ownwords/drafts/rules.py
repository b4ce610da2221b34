"""How two versions of a text differ, said so that it can be read. Pure."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Change = Literal["same", "added", "removed"]


@dataclass(frozen=True)
class Piece:
    """A run of words, and whether the newer text added or removed it."""

    change: Change
    text: str


@dataclass(frozen=True)
class Difference:
    """One field that two people filled differently."""

    name: str
    label: str
    theirs: str
    yours: str
    pieces: list[Piece]


def compare(older: str, newer: str) -> list[Piece]:
    """Return the pieces that make ``newer`` out of ``older``, word by word.

    The "same" and "removed" pieces joined give ``older``; the "same" and "added" joined give ``newer``.
    """
    before, after = _words(older), _words(newer)
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for deed, a1, a2, b1, b2 in matcher.get_opcodes():
        if deed == "equal":
            pieces.append(Piece("same", "".join(before[a1:a2])))
            continue
        if a2 > a1:
            pieces.append(Piece("removed", "".join(before[a1:a2])))
        if b2 > b1:
            pieces.append(Piece("added", "".join(after[b1:b2])))
    return pieces


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", text)


def differences(form: Any, theirs: Mapping[str, Any]) -> list[Difference]:
    """Return the fields of a valid form whose cleaned value is not what stands now."""
    found = []
    for name, standing in theirs.items():
        yours = form.cleaned_data.get(name)
        if name in form.fields and standing != yours:
            label = str(form.fields[name].label or name)
            old, new = as_words(standing), as_words(yours)
            found.append(Difference(name, label, old, new, compare(old, new)))
    return found


def as_words(value: Any) -> str:
    """Return a value as somebody would write it; nothing for what is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return str(value)
