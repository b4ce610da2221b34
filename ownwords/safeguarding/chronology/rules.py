"""A chronology's lines: which are shown, and how long lies between them. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ownwords.people.story import Moment

KINDS = {
    "conversation": "Conversations",
    "outcome": "What they want, and its life",
    "safeguarding": "Concern, enquiry and what was decided",
    "meeting": "Meetings",
    "capacity": "Capacity and best interests",
    "advocacy": "Advocates",
    "risk": "Risk",
    "response": "Responses and the protection plan",
    "partner": "Partners",
    "experience": "How it was for them",
    "plan": "Support plan",
    "review": "Looking back",
    "closing": "Closing",
    "information": "Information and advice",
}
"""What lines are about, as they are chosen. A kind that is not here belongs to "safeguarding"."""


@dataclass(frozen=True)
class Entry:
    """One thing that happened, before it is a line."""

    moment: Moment
    kind: str
    workers_only: bool = False


@dataclass(frozen=True)
class Line:
    """One line of a chronology."""

    moment: Moment
    kind: str
    workers_only: bool
    later: str
    """How long after the line above: "9 days later"; "" on the same day and for the first."""


@dataclass(frozen=True)
class Wanted:
    """Which lines are wanted. Empty: all."""

    kinds: frozenset[str] = frozenset()
    only_said: bool = False
    from_on: date | None = None
    to_on: date | None = None
    text: str = ""
    for_the_person: bool = False
    """A copy to give out: without what is for workers only."""


def lines_of(entries: Iterable[Entry], wanted: Wanted = Wanted()) -> list[Line]:
    """Return the lines that are wanted, the oldest first, each with how long after the one above it lies."""
    lines: list[Line] = []
    before: date | None = None
    for entry in sorted(entries, key=lambda one: (one.moment.on, one.moment.at)):
        if is_wanted(entry, wanted):
            lines.append(Line(entry.moment, entry.kind, entry.workers_only, later(before, entry.moment.on)))
            before = entry.moment.on
    return lines


def is_wanted(entry: Entry, wanted: Wanted) -> bool:
    """Whether an entry is among those wanted."""
    moment = entry.moment
    if wanted.for_the_person and entry.workers_only:
        return False
    if wanted.kinds and entry.kind not in wanted.kinds:
        return False
    if wanted.only_said and not moment.said:
        return False
    if (wanted.from_on and moment.on < wanted.from_on) or (wanted.to_on and moment.on > wanted.to_on):
        return False
    return not wanted.text or wanted.text.casefold() in _all_text(moment).casefold()


def _all_text(moment: Moment) -> str:
    return " ".join((moment.heading, moment.text, moment.by, *(one.words for one in moment.said)))


def later(before: date | None, on: date) -> str:
    """How long after ``before`` a day lies, in words; "" on the same day or where there is none before.

    Days up to four weeks, then whole weeks up to six months, then whole months of 30 days.
    """
    days = (on - before).days if before else 0
    if days <= 0:
        return ""
    if days < 28:
        return f"{days} {'day' if days == 1 else 'days'} later"
    if days < 183:
        return f"{days // 7} weeks later"
    return f"{days // 30} months later"


@dataclass(frozen=True)
class Mark:
    """A mark on the strip in time."""

    x: float
    shape: str
    """conversation, meeting or turn."""


@dataclass(frozen=True)
class Strip:
    """Time as a strip: a mark for each conversation, meeting and turn, its ends named, and the same in words."""

    marks: list[Mark]
    first: date
    last: date
    told: str


WIDTH, EDGE = 700, 14


def strip_of(lines: Sequence[Line]) -> Strip | None:
    """Draw lines along time; None where there are not two days to lie between."""
    days = [line.moment.on for line in lines]
    if not days or days[0] == days[-1]:
        return None
    whole = (days[-1] - days[0]).days
    marks = [
        Mark(round(EDGE + (WIDTH - 2 * EDGE) * (line.moment.on - days[0]).days / whole, 1), _shape(line.kind))
        for line in lines
    ]
    talks, meetings = (sum(mark.shape == shape for mark in marks) for shape in ("conversation", "meeting"))
    told = (
        f"{len(lines)} things happened in {whole} days: {_many(talks, 'conversation')}, {_many(meetings, 'meeting')}."
    )
    return Strip(marks, days[0], days[-1], told)


def _shape(kind: str) -> str:
    return kind if kind in ("conversation", "meeting") else "turn"


def _many(count: int, one: str) -> str:
    return f"{count or 'no'} {one if count == 1 else one + 's'}"
