"""Words, clauses and sentences of a section, each with its place in the text."""

import re
from typing import NamedTuple

# Shorthand that holds a stroke or a full stop stays one word: r/v, d/c, w/, 6/52, 1:1, a.s.a.p, 14.30.
_TOKEN = re.compile(
    r"[^\W\d_]/[^\W\d_]{1,7}|w/|\d+(?:[.:/,]\d+)*(?:st|nd|rd|th)?|(?:[^\W\d_]\.){2,}[^\W\d_]?"
    r"|[^\W\d_]+(?:['’\-‑][^\W\d_]+)*['’]?(?<=\w)|['’](?:d|ll|s)\b|[^\w\s]"
)
# Lengths are bounded so that a text of nothing but opening marks is read in one go too.
_QUOTED = re.compile(
    r"[\"“][^\"”]{0,2000}[\"”]|(?<!\w)['‘](?=\S)[^'’\n]{0,500}(?:['’](?=\w)[^'’\n]{0,500}){0,40}['’](?!\w)"
)
_BREAK = re.compile(r"[.!?;\n•☑☒☐]+(?=\s|$)|\n+|;|•|☑|☒|☐|\s[-–—]\s")
_SMALL_BREAK = re.compile(r"[.!?;\n]+(?=\s|$)|\n+|;|•|,\s|\s[-–—]\s|\s(?:and|then|but|&)\s")


class Token(NamedTuple):
    """One word or mark: in lower case, as written, and where it stands (code points, end exclusive)."""

    word: str
    written: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Split a text into words and marks."""
    return [
        Token(match[0].lower().replace("’", "'").replace("‑", "-"), match[0], match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]


def _split(text: str, at: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in at.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := trim(text, *span))[0] < trimmed[1]]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave white space and list marks out of a span."""
    while start < end and not text[start].isalnum() and text[start] not in "\"'“‘(":
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return the spans of sentences, lines of a list and pieces between semicolons."""
    return _split(text, _BREAK)


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Return spans smaller than sentences, split at commas and joining words too."""
    return _split(text, _SMALL_BREAK)


def without_quotations(text: str) -> str:
    """Put blanks where somebody's words stand in quotation marks; every other character keeps its place."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def has_quotation(text: str) -> bool:
    """Whether somebody's own words stand in quotation marks."""
    return any(" " in match[0] or len(match[0]) > 5 for match in _QUOTED.finditer(text))
