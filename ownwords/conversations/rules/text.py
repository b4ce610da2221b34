"""Words in a text: where they stand, whose they are, what they are found by. Pure.

Places are counted in Unicode code points, as Python counts them: an emoji is one (or a few), never two halves.
"""

import threading
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

import snowballstemmer

PERSON = "person"
OTHER_VIEW = "other-view"

LONGEST_SPOKEN_WORD = 40

QUOTES = {"’": "'", "‘": "'", "“": '"', "”": '"'}
"""Curly quotes, and what a keyboard types for them."""

_LITTLE_WORDS = (
    "a an and are as at be been but by did do for from had has have he her him his i if in is it its me my of on "
    "or our she so than that the their them then there they this to us was we were what when which who will with "
    "would you your am im ive id ill"
)
LITTLE_WORDS = frozenset(_LITTLE_WORDS.split())
"""Words in nearly every sentence: nobody is found by them."""


@dataclass(frozen=True)
class Place:
    """A stretch of a text, from ``start`` up to and without ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact words that stand here."""
        return text[self.start : self.end]


@dataclass(frozen=True)
class Found:
    """Where words stand in a text: nowhere, at one place, or at several (then the first two)."""

    places: tuple[Place, ...]

    @property
    def place(self) -> Place | None:
        """The one place; None where there is none or more than one."""
        return self.places[0] if len(self.places) == 1 else None

    @property
    def absent(self) -> bool:
        """Whether the words stand nowhere."""
        return not self.places

    @property
    def several(self) -> bool:
        """Whether they stand more than once."""
        return len(self.places) > 1


class Spanned(Protocol):
    """Anything that covers a stretch of a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True)
class Segment(Generic[S]):
    """A run of text covered by the same marks throughout."""

    start: int
    text: str
    marks: tuple[S, ...]
    ending: tuple[S, ...]
    """The marks whose last words these are: where their label is put."""
    beginning: tuple[S, ...] = ()
    """The marks whose first words these are."""

    @property
    def end(self) -> int:
        """The place after the last code point."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Line(Generic[S]):
    """One line of a text, to be shown as a paragraph. ``gap``: an empty line stands before it."""

    segments: tuple[Segment[S], ...]
    gap: bool


def plain_line_ends(text: str) -> str:
    r"""Return ``text`` with every line end as ``\n``, so that a place in it is the same on every machine."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def trimmed(text: str, start: int, end: int) -> Place | None:
    """Return the place without white space at its ends; None where nothing is left or it lies outside the text."""
    if not 0 <= start < end <= len(text):
        return None
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Place(start, end) if start < end else None


def find_words(text: str, words: str) -> Found:
    """Find words that somebody copied out of ``text``: at one place, at several, or nowhere.

    White space of any kind and length between them is forgiven, and so are straight quotes for curly ones: that is
    what copying on different machines changes. What is found is always an exact stretch of ``text``.
    """
    wanted, _ = _levelled(words.strip())
    if not wanted:
        return Found(())
    level, origin = _levelled(text)
    places: list[Place] = []
    at = level.find(wanted)
    while at >= 0 and len(places) < 2:
        places.append(Place(origin[at], origin[at + len(wanted) - 1] + 1))
        at = level.find(wanted, at + 1)
    return Found(tuple(places))


def _levelled(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with one space for all white space and straight quotes, and where each letter of it stood."""
    letters: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            letter = " "
        letters.append(QUOTES.get(letter, letter))
        origin.append(at)
    return "".join(letters), origin


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space."""
    return one.split() == other.split()


def segments(text: str, marks: Iterable[S]) -> list[Segment[S]]:
    """Cut ``text`` wherever a mark begins or ends. The segments' texts joined are exactly ``text``.

    Marks may overlap in any way: each segment knows all that cover it. A mark that lies outside the text is left out.
    """
    shown = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(m.start for m in shown), *(m.end for m in shown)})
    cut: list[Segment[S]] = []
    for start, end in pairwise(cuts):
        covering = tuple(m for m in shown if m.start <= start and end <= m.end)
        cut.append(
            Segment(
                start,
                text[start:end],
                covering,
                tuple(m for m in covering if m.end == end),
                tuple(m for m in covering if m.start == start),
            )
        )
    return cut


def lines(cut: Sequence[Segment[S]]) -> list[Line[S]]:
    """Put segments into lines. The line ends themselves are left out; everything else stays, at its place."""
    done: list[Line[S]] = []
    current: list[Segment[S]] = []
    empty = 0
    for segment in cut:
        at = segment.start
        parts = segment.text.split("\n")
        for number, part in enumerate(parts):
            if number:
                if current:
                    done.append(Line(tuple(current), gap=empty > 1 and bool(done)))
                    current, empty = [], 0
                empty += 1
                at += 1
            if part:
                current.append(_part_of(segment, at, part))
                at += len(part)
    if current:
        done.append(Line(tuple(current), gap=empty > 1 and bool(done)))
    return done


def _part_of(segment: Segment[S], at: int, part: str) -> Segment[S]:
    end = at + len(part)
    return Segment(
        at,
        part,
        segment.marks,
        tuple(m for m in segment.ending if end == m.end),
        tuple(m for m in segment.beginning if at == m.start),
    )


class _Stemming(threading.local):
    """A stemmer of each thread's own: it keeps the word it is at in itself, and would mix up two at once."""

    def __init__(self) -> None:
        self.stemmer = snowballstemmer.stemmer("english")


_STEMMING = _Stemming()


def search_words(text: str) -> list[str]:
    """Return the words by which a text is found: in one plain form, each once, in their order.

    Small letters, no accents, no apostrophes ("don't" is "dont"), English endings taken off (who looks for "visit"
    finds "visiting"); the little words of every sentence are left out.
    Used for what was said and for what is looked for alike, so that both meet.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’‘")
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    words = [word for word in spaced.split() if _tells(word)]
    stems = [stem for stem in _STEMMING.stemmer.stemWords(words) if _tells(stem)]  # "theirs" is "their"
    return list(dict.fromkeys(stem[:LONGEST_SPOKEN_WORD] for stem in stems))


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in LITTLE_WORDS


def whose_problem(kind: str, whose: str, speaker: str) -> tuple[str, str]:
    """Return what is wrong with whose words these are, and the field it is about; two empty texts where nothing is.

    Words of anybody but the person have a speaker with a name (mission 2.2, 2.8); a view of somebody else is never
    the person's own (mission 3.2).
    """
    if kind == OTHER_VIEW and whose == PERSON:
        return "Say whose view this is. The person’s own words are a want, a strength or a worry", "whose"
    if whose != PERSON and not speaker.strip():
        name = "Enter the name of who saw this, and how they know the person"
        said = "Enter the name of who said this, and what they are to the person"
        return (name if whose == "observed" else said), "speaker"
    return "", ""


def time_in_words(minutes: int) -> str:
    """Return minutes as somebody would say them: "45 minutes", "1 hour", "2 hours and 5 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [
        f"{count:,} {name}{'' if count == 1 else 's'}" for count, name in ((hours, "hour"), (rest, "minute")) if count
    ]
    return " and ".join(parts) or "0 minutes"
