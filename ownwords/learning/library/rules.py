"""What stands in the library, and how it is found. No database: a council's own pieces are handed in."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any, Protocol, TypeVar

from ownwords.conversations.prompts import GROUPS, Group
from ownwords.conversations.rules.text import search_words
from ownwords.plancheck.readability import plain_words


@dataclass(frozen=True)
class Subject:
    """One part of a shelf."""

    key: str
    name: str
    about: str = ""


@dataclass(frozen=True)
class Shelf:
    """One kind of piece, with its subjects in their order. ``one``: what a single piece is called."""

    key: str
    name: str
    about: str
    one: str
    subjects: tuple[Subject, ...]

    def subject(self, key: str) -> Subject:
        """The subject of that key. Raises KeyError."""
        return {each.key: each for each in self.subjects}[key]


@dataclass(frozen=True)
class Piece:
    """One piece of the library.

    ``says``: the question, the better record or the plain word. ``title``: the situation or the word.
    ``less_good`` and ``example`` stand beside each other where there are two ways of writing. ``of``: the council whose
    own it is, "" for what comes with the product; ``own_id`` is its key in the database.
    """

    key: str
    shelf: str
    about: str
    says: str
    title: str = ""
    less_good: str = ""
    example: str = ""
    helps: str = ""
    for_you: bool = False
    of: str = ""
    own_id: Any = None
    words: frozenset[str] = field(default=frozenset(), compare=False)
    """The words by which it is found."""


def _talk(group: Group) -> str:
    """The subject of the questions that stand beside a conversation. By its name: a council's own pieces keep it."""
    return "talk-" + re.sub(r"[^a-z]+", "-", group.name.casefold())


ASK = Shelf(
    "ask",
    "Things to ask",
    "For the first minutes, for listening, and for the moments that are hard. None has to be asked.",
    "question",
    (
        *(Subject(_talk(group), group.name, group.about) for group in GROUPS),
        Subject("first-minutes", "The first minutes", "At the door, on the phone, or when you come too late."),
        Subject("i-dont-know", "“I don’t know”", "Silence, “whatever you think”, and answers meant to please."),
        Subject("afraid", "Afraid of somebody", "Only when nobody else can hear, read or interpret."),
        Subject("ashamed", "Ashamed", "Money lost, the body, drink, a house nobody may see."),
        Subject("angry", "Angry with you", "With you, the council, or whoever came before."),
        Subject("no-help-wanted", "No help wanted", "They say no, or choose a risk."),
        Subject("family-disagrees", "The family sees it otherwise", "And those who care, and are tired."),
        Subject("deciding", "Deciding", "Support to decide, choices that look unwise, best interests, an advocate."),
        Subject("ending", "Endings", "Closing, coming back, what was not reached, the end of a life."),
    ),
)
RECORDS = Shelf(
    "records",
    "Records side by side",
    "The same thing written twice, and what the second gains. Everybody in them is invented.",
    "pair of records",
    (
        Subject("conversation", "A conversation"),
        Subject("outcome", "What they want"),
        Subject("strengths", "Strengths"),
        Subject("plan", "The plan"),
        Subject("risk", "Risk"),
        Subject("capacity", "Capacity and best interests", "Pieces of a record. None is a whole assessment."),
        Subject("advocacy", "Advocacy"),
        Subject("safeguarding", "A safeguarding enquiry"),
        Subject("meeting", "A meeting"),
        Subject("family", "Family and friends"),
        Subject("review", "Reviewing and closing"),
        Subject("letter", "Letters to the person"),
    ),
)
WORDS = Shelf(
    "words",
    "Plain words",
    "What can be said instead, so that nobody has to ask what it means.",
    "plain word",
    (
        Subject("blame", "Words that judge"),
        Subject("distance", "Words that keep a person at arm’s length"),
        Subject("hides", "Words that say nothing exactly"),
        Subject("law", "The law’s words", "What each means in England, as read in November 2026. Ask when it matters."),
        Subject("services", "Services, forms and teams"),
        Subject("health", "Health’s words"),
        Subject("short", "All the others, in short", "Those that the plan check knows."),
    ),
)
THINK = Shelf(
    "think",
    "Questions to think about",
    "For supervision, a team’s hour, or the board.",
    "question",
    (
        Subject("practice", "Our own work"),
        Subject("strategy", "Where a council or a board is going"),
    ),
)
SHELVES = {shelf.key: shelf for shelf in (ASK, RECORDS, WORDS, THINK)}

SHORT = "short"
"""The subject that is read from the plan check's words: a council adds no piece to it."""


def may_add_to(shelf: Shelf) -> tuple[Subject, ...]:
    """The subjects to which a council may add."""
    return tuple(each for each in shelf.subjects if each.key != SHORT)


def findable(piece: Piece) -> Piece:
    """The piece with the words by which it is found."""
    subject = SHELVES[piece.shelf].subject(piece.about)
    text = " ".join((piece.title, piece.says, piece.less_good, piece.example, piece.helps, subject.name))
    return replace(piece, words=frozenset(search_words(text)))


@cache
def that_come_along() -> tuple[Piece, ...]:
    """Everything that comes with the product, shelf by shelf."""
    asked = [Piece(one["key"], "ask", one["moment"], one["asks"], helps=one["helps"], for_you=one.get("for_you", False))
             for one in _read("prompts", "prompt")]  # fmt: skip
    talks = [
        Piece(f"{_talk(group)}-{at}", "ask", _talk(group), prompt.question, helps=prompt.helps, for_you=prompt.for_you)
        for group in GROUPS
        for at, prompt in enumerate(group.prompts)
    ]
    pairs = [
        Piece(
            one["key"], "records", one["about"], one["better"], one["situation"], one["less_good"], "", one["because"]
        )
        for one in _read("pairs", "pair")
    ]
    taught = [
        Piece(
            one["key"], "words", one["about"], one["plain"], one["word"], one["instead_of"], one["say"], one["because"]
        )
        for one in _read("words", "word")
    ]
    known = {piece.title.casefold() for piece in taught}
    short = [
        Piece(f"short-{word}", "words", SHORT, plain, title=word)
        for word, (_, plain) in sorted(plain_words().items())
        if word not in known
    ]
    thoughts = [Piece(one["key"], "think", one["about"], one["asks"], helps=one["helps"])
                for one in _read("questions", "question")]  # fmt: skip
    return tuple(findable(piece) for piece in (*asked, *talks, *pairs, *taught, *short, *thoughts))


def _read(name: str, kind: str) -> list[dict[str, Any]]:
    text = (files("ownwords.learning.library") / "shelf" / f"{name}.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)[kind])


class Findable(Protocol):
    """Anything that is found by words."""

    @property
    def words(self) -> frozenset[str]: ...


F = TypeVar("F", bound=Findable)


def find(pieces: Iterable[F], looked_for: str) -> tuple[list[F], bool]:
    """The pieces with these words, and whether they have all of them.

    Where none has them all, those that have most come first. Nothing is found by little words alone.
    """
    words = set(search_words(looked_for))
    if not words:
        return [], True
    found = [(len(words & piece.words), piece) for piece in pieces if words & piece.words]
    most = max((many for many, _ in found), default=0)
    return [piece for many, piece in found if many == most], most == len(words)
