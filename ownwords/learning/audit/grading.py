"""Grades in words, who reads what, and what many files tell together. Pure: no database, no request."""

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from ownwords.learning.audit.rules import CONFIDENCE

F = TypeVar("F", bound=Hashable)
R = TypeVar("R", bound=Hashable)


@dataclass(frozen=True)
class Grade:
    """One grade. ``means`` says when it fits."""

    key: str
    name: str
    means: str


NOT_APPLY = "not-apply"
NOT_SEEN = "not-seen"
GRADES = (
    Grade("shines", "Shines", "Others can learn from it. I would show it to a new colleague"),
    Grade("good", "Good", "It is what we would want for somebody we love"),
    Grade("some", "Some of it", "A part is there, and a part is missing"),
    Grade(NOT_SEEN, "Not yet seen", "I have looked and have not found it in the record"),
    Grade(NOT_APPLY, "Does not apply here", "The question has no place in this person’s story"),
)
GRADE_NAMES = {grade.key: grade.name for grade in GRADES}
SEEN = ("shines", "good", "some")
"""Grades that say that something was seen: they name the place where."""
COUNTED = (*SEEN, NOT_SEEN)
"""Grades that stand in the themes, in their order."""
FEWEST = 5
"""Files of which something is told together. Of fewer nothing is, so that nobody can be made out."""
FEWEST_WORKERS = 3
"""Workers whose work it is: of fewer nothing is told together, so that no figure is about one or two of them."""
FEW_FOR_AGREEMENT = 10
"""With fewer files read by two, agreement is told with a caution."""


def problem_of_answer(grade: str, why: str, places: Collection[str]) -> tuple[str, str]:
    """Say what is missing in an answer, and in which field; ("", "") if nothing.

    A grade says why, and a grade for something that was seen says where.
    """
    if grade not in GRADE_NAMES:
        return "Choose a grade", "grade"
    if not why.strip():
        return "Write why, so that whoever did the work can follow it", "why"
    if grade in SEEN and not places:
        return "Choose at least one place in the record where you saw it", "place_1"
    return "", ""


def share_out(
    files: Sequence[F], readers: Sequence[R], may_not: Mapping[F, Collection[R]], twice: int
) -> dict[F, tuple[R, ...]]:
    """Give files to readers, the first ``twice`` of them to two. Each gets as many as the others, as far as can be.

    ``may_not``: for a file, who may not read it: those who did the work. Where fewer readers are left than are needed,
    a file has fewer: one or none.
    """
    has: Counter[R] = Counter()
    given: dict[F, tuple[R, ...]] = {}
    place = {reader: number for number, reader in enumerate(readers)}
    for number, file in enumerate(files):
        able = [reader for reader in readers if reader not in may_not.get(file, ())]
        chosen = sorted(able, key=lambda reader: (has[reader], place[reader]))[: 2 if number < twice else 1]
        has.update(chosen)
        given[file] = tuple(chosen)
    return given


def how_many_twice(size: int, share: str) -> int:
    """How many of ``size`` files two people read. ``share``: "none", "fifth", "half" or "all". Raises KeyError."""
    part = {"none": 0.0, "fifth": 0.2, "half": 0.5, "all": 1.0}[share]
    return min(size, max(round(size * part), 1 if part and size else 0))


def counted(grades: Sequence[str], agreed: str = "") -> str:
    """The grade of one question that counts for a file: where two differ, the one they agreed on; "" until they have.

    ``grades``: one for each reader who has finished.
    """
    if len(set(grades)) == 1:
        return grades[0]
    return agreed if grades else ""


def differing(first: Mapping[F, str], second: Mapping[F, str]) -> list[F]:
    """The questions to which two readers gave different grades, in the order of the first."""
    return [question for question, grade in first.items() if question in second and second[question] != grade]


@dataclass(frozen=True)
class Told:
    """How many files had each grade for one question. ``hidden``: too few to tell. Counts stand as ``COUNTED`` does."""

    counts: tuple[int, ...]
    hidden: bool = False

    @property
    def files(self) -> int:
        """Of how many files it tells."""
        return sum(self.counts)

    @property
    def good(self) -> int:
        """How many shine or are good."""
        return self.counts[0] + self.counts[1]

    @property
    def parts(self) -> list[tuple[str, str, int]]:
        """Each grade with its name and its count."""
        return [(key, GRADE_NAMES[key], many) for key, many in zip(COUNTED, self.counts, strict=True)]

    @property
    def in_words(self) -> str:
        """The counts as a sentence."""
        if self.hidden:
            return TOO_FEW
        told = [f"{many} {_NAMED[key]}" for key, _, many in self.parts if many]
        return f"Of {self.files} files: {', '.join(told)}."


def can_be_told(whose: Collection[Hashable]) -> bool:
    """Whether anything is told together of these files, by whose work each is: neither too few files nor workers."""
    return len(whose) >= FEWEST and len(set(whose)) >= FEWEST_WORKERS


TOO_FEW = f"Fewer than {FEWEST} files, or the work of fewer than {FEWEST_WORKERS} people: nothing is told together."
_NAMED = {"shines": "shine", "good": "good", "some": "with some of it", NOT_SEEN: "in which it is not yet seen"}
HIDDEN = Told((0, 0, 0, 0), hidden=True)


def tally(grades: Iterable[tuple[str, Hashable]]) -> Told:
    """Count grades, one for each file, each with whose work it is.

    Nothing is told where the question applied to fewer than ``FEWEST`` files, or to the work of fewer than
    ``FEWEST_WORKERS`` people. Files of nobody known are taken for one person's.
    """
    applied = [(grade, whose) for grade, whose in grades if grade in COUNTED]
    if not can_be_told([whose for _, whose in applied]):
        return HIDDEN
    many = Counter(grade for grade, _ in applied)
    return Told(tuple(many[key] for key in COUNTED))


def change_in_words(before: Told | None, now: Told) -> str:
    """Say how a question stands beside the audit before, and whether that may be chance; "" where it cannot be told.

    By the usual test of two shares: what 95 of 100 lots would show by chance alone is called that.
    """
    if before is None or before.hidden or now.hidden:
        return ""
    then, here = before.good / before.files, now.good / now.files
    both = (before.good + now.good) / (before.files + now.files)
    spread = (both * (1 - both) * (1 / before.files + 1 / now.files)) ** 0.5
    told = f"{now.good} of {now.files} shine or are good; in the audit before, {before.good} of {before.files}."
    if then == here:
        return f"{told} That is the same."
    if not spread or abs(here - then) / spread < CONFIDENCE:
        return f"{told} This could be chance."
    return f"{told} That is {'more' if here > then else 'fewer'} than chance alone would make."


def agreement_in_words(pairs: Sequence[tuple[str, str]]) -> str:
    """How often two readers gave the same grade, as a sentence; "" where nobody has read as the second."""
    if not pairs:
        return ""
    same = sum(one == other for one, other in pairs)
    return f"Two readers gave the same grade to {same} of {len(pairs)} answers ({round(100 * same / len(pairs))}%)."


def caution(files: int) -> str:
    """What to bear in mind where few files were read by two; "" where there are enough."""
    if files >= FEW_FOR_AGREEMENT:
        return ""
    read = "1 file was" if files == 1 else f"{files} files were"
    return f"Only {read} read by two so far. The figure can change much with the next one: do not lean on it."


def given_out(without: int) -> str:
    """Say whether each file has a reader. ``without``: how many have none."""
    if not without:
        return "Each file has been given to a reader."
    if without == 1:
        return "1 file has no reader: nobody you chose may read it. Give it to somebody else."
    return f"{without} files have no reader: nobody you chose may read them. Give them to others."


def names_in(text: str, names: Iterable[str], *, capitals: bool = False) -> list[str]:
    """Which of these names stand in a text, as whole words: each part of a name of two letters or more.

    A name that is a word too ("Will", "Rose") counts only where it is written with a capital letter; with ``capitals``
    every name does.
    """
    said = set(_WORD.findall(text))
    folded = {word.casefold() for word in said}
    parts = {part.casefold(): part for name in names for part in _WORD.findall(name) if len(part) > 1}
    return sorted(
        part
        for key, part in parts.items()
        if key not in _TITLES and (part.title() in said if capitals or key in _WORDS_TOO else key in folded)
    )


_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "of", "the", "and", "de", "van", "la"})
_WORDS_TOO = frozenset(
    [
        "april",
        "art",
        "best",
        "bill",
        "black",
        "brown",
        "cook",
        "day",
        "faith",
        "field",
        "good",
        "grace",
        "green",
        "hall",
        "hope",
        "joy",
        "june",
        "king",
        "long",
        "mark",
        "may",
        "price",
        "rich",
        "rose",
        "short",
        "sue",
        "summer",
        "white",
        "will",
        "wood",
        "young",
    ]
)


def without_order(texts: Iterable[str]) -> list[str]:
    """Texts, each once, in an order that tells nothing: neither who wrote them nor of which file, nor when."""
    return sorted(set(texts), key=lambda text: sha256(text.encode()).digest())
