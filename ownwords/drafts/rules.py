"""How two versions of a text differ, said so that it can be read. Pure."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

Change = Literal["same", "added", "removed"]

LONG_TO_COMPARE = 100_000
"""Words of the one text times words of the other, spaces counted, that are compared word by word at once."""
WORDS_AT_MOST = 2_000_000
"""As many such comparisons a text gets in all; what is left then is shown as removed and added whole."""
MANY_SENTENCES = 1_000_000
"""The same for sentences: beyond it, one that recurs throughout is not looked for by itself."""


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
    if len(before) * len(after) <= LONG_TO_COMPARE:
        return list(_pieces(before, after))
    # Word by word, two long texts can take minutes. So sentences that stand in both are set aside first.
    pieces: list[Piece] = []
    left = WORDS_AT_MOST
    for run in _runs(_pieces(_sentences(older), _sentences(newer))):
        before, after = _words(run[0].text), _words(run[-1].text)
        cost = len(before) * len(after)
        if len(run) == 2 and cost <= min(left, LONG_TO_COMPARE):
            pieces += _pieces(before, after)
            left -= cost
        else:
            pieces += run
    return pieces


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=len(before) * len(after) > MANY_SENTENCES)
    for deed, a1, a2, b1, b2 in matcher.get_opcodes():
        if deed == "equal":
            yield Piece("same", "".join(before[a1:a2]))
            continue
        if a2 > a1:
            yield Piece("removed", "".join(before[a1:a2]))
        if b2 > b1:
            yield Piece("added", "".join(after[b1:b2]))


def _runs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """What was removed together with what was added in its place; every other piece alone."""
    for _, run in groupby(pieces, key=lambda piece: piece.change != "same"):
        yield list(run)


def _sentences(text: str) -> list[str]:
    return re.findall(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+", text)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", text)


def differences(form: Any, theirs: Mapping[str, Any]) -> list[Difference]:
    """Return the fields of a valid form whose cleaned value is not what stands now."""
    found = []
    for name, standing in theirs.items():
        yours = form.cleaned_data.get(name)
        if name in form.fields and standing != yours:
            label = str(form.fields[name].label or name)
            choices = getattr(form.fields[name], "choices", ())
            old, new = as_words(standing, choices), as_words(yours, choices)
            found.append(Difference(name, label, old, new, compare(old, new)))
    return found


def as_words(value: Any, choices: Iterable[tuple[Any, Any]] = ()) -> str:
    """Return a value as somebody would write it; "" for what is empty, and for one of ``choices`` its name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return next((str(label) for code, label in choices if code == value), str(value))
