"""What in a text may tell who it is about: names, dates, numbers, places. Pure functions.

It is a help to whoever takes names out of words that others will read: beside the board's figures, or as a story.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ownwords.people.rules import words_of_name

Kind = Literal["name", "date", "number", "capital"]

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "the", "and", "of", "aka"})
_COMMON = """
will may mark grace hope joy rose faith sue bill art dawn pat rob guy ray ivy iris daisy holly summer
amber april june august young long brown white green black gray grey day wood woods hill king west north
little best good bell ball cook baker miller taylor mason carter butler fisher page potter church park
parks field brook moore price rich sharp short small strong swift wise wild winter frost snow bird fox
wolf lamb
"""
COMMON_WORDS = frozenset(_COMMON.split())
"""Names that are words too: in small letters they are taken for the word."""
TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
"""A word as it is written, with its apostrophes and hyphens."""
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS}|{_SHORT_MONTHS})\b(?:,?\s+\d{{4}})?"
    rf"|(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"
    rf"|(?:{_MONTHS.replace('may|', '').replace('march|', '')})\b(?:\s+\d{{4}})?"
    rf"|(?:{_DAYS})\b|(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[£$€]?\d[\d,.\s]*\d|[£$€]?\d")
_ENDS_A_SENTENCE = re.compile(r"(?:^|[.!?…:\n])[\"'“”‘’()\s]*$")
REPLACEMENT: dict[Kind, str] = {
    "name": "[name]",
    "date": "[date]",
    "number": "[number]",
    "capital": "[name or place]",
}


@dataclass(frozen=True)
class Finding:
    """Something in a text that may tell who said it: from ``start`` to ``end``, in Unicode code points."""

    start: int
    end: int
    text: str
    kind: Kind


def parts_of_names(names: Iterable[str]) -> frozenset[str]:
    """Return the words of these names in plain form, without titles and without words that are no names ("her son").

    A word of one letter is left out. In a script with capitals a word counts that starts with one; where a name has
    none at all, every word of it counts.
    """
    parts: set[str] = set()
    for name in names:
        tokens = TOKEN.findall(name)
        capitals = [token for token in tokens if not token[0].islower()]
        for token in capitals or tokens:
            parts |= {word for word in words_of_name(token) if len(word) > 1 and word not in TITLES}
    return frozenset(parts)


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """Return the words of ``text`` that are part of one of ``names``, however they are written, each once."""
    parts = parts_of_names(names)
    found = [match.group() for match in TOKEN.finditer(text) if _is_name(match.group(), parts)]
    return list(dict.fromkeys(found))


def _is_name(token: str, parts: frozenset[str]) -> bool:
    bare = re.sub(r"['’]?s?$", "", token)
    found = {word for form in (token, bare) for word in words_of_name(form) if word in parts}
    return bool(found - COMMON_WORDS if token[0].islower() else found)


def find_what_tells(text: str, names: Iterable[str]) -> list[Finding]:
    """Return what in ``text`` may tell who it is about, in order and without overlaps.

    Known names, dates, numbers, and words with a capital in the middle of a sentence. It is a help, not a promise:
    the practitioner reads the words and decides.
    """
    parts = parts_of_names(names)
    found = [Finding(m.start(), m.end(), m.group(), "name") for m in TOKEN.finditer(text) if _is_name(m[0], parts)]
    found += [Finding(m.start(), m.end(), m.group(), "date") for m in _DATE.finditer(text)]
    found += [Finding(m.start(), m.end(), m.group(), "number") for m in _NUMBER.finditer(text)]
    found += [
        Finding(m.start(), m.end(), m.group(), "capital")
        for m in TOKEN.finditer(text)
        if m[0][0].isupper() and not _is_i(m[0]) and not _ENDS_A_SENTENCE.search(text[: m.start()])
    ]
    kept: list[Finding] = []
    for finding in found:  # the kinds stand in the order in which they win
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda finding: finding.start)


def _is_i(token: str) -> bool:
    return re.fullmatch(r"I(?:['’](?:m|d|ll|ve|s))?", token) is not None


def with_brackets(text: str, findings: Sequence[Finding]) -> str:
    """Return ``text`` with each finding replaced by a word in square brackets that says what stood there."""
    pieces, place = [], 0
    for finding in findings:
        pieces += [text[place : finding.start], REPLACEMENT[finding.kind]]
        place = finding.end
    return "".join([*pieces, text[place:]])


def pieces_of(text: str, findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Return ``text`` cut at its findings: each piece and its kind, "" for what tells nothing."""
    pieces: list[tuple[str, str]] = []
    place = 0
    for finding in findings:
        pieces += [(text[place : finding.start], ""), (finding.text, finding.kind)]
        place = finding.end
    return [piece for piece in (*pieces, (text[place:], "")) if piece[0]]
