"""A chronology's lines: which are shown, and how long lies between them. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

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
    stage: str = ""
    """Where we were from then on, where this says so."""
    bend: bool = False
    """It was done differently, with the reason."""
    told_by_another: bool = False
    """Somebody other than the person told it, and may not know that the person will read it."""

    @property
    def key(self) -> str:
        """What names it in an address: the same each time, and telling nothing."""
        moment = self.moment
        return sha256(f"{moment.on} {moment.at} {moment.link} {moment.heading}".encode()).hexdigest()[:12]

    @property
    def of_another(self) -> bool:
        """Whether it holds what somebody else said: to be looked at before it is given out."""
        return self.told_by_another or any(one.whose != "person" for one in self.moment.said)


@dataclass(frozen=True)
class Line:
    """One line of a chronology."""

    entry: Entry
    later: str
    """How long after the line above: "9 days later"; "" on the same day and for the first."""

    @property
    def moment(self) -> Moment:
        """What happened."""
        return self.entry.moment


@dataclass(frozen=True)
class Wanted:
    """Which lines are wanted. Empty: all."""

    kinds: frozenset[str] = frozenset()
    only_said: bool = False
    from_on: date | None = None
    to_on: date | None = None
    text: str = ""
    for_the_person: bool = False
    """A copy to give out: without what is for workers only, and without what others said but for ``given``."""
    given: frozenset[str] = frozenset()
    """Of what others said: the keys of those that may be given out."""


def lines_of(entries: Iterable[Entry], wanted: Wanted = Wanted()) -> list[Line]:
    """Return the lines that are wanted, the oldest first, each with how long after the one above it lies."""
    lines: list[Line] = []
    before: date | None = None
    for entry in sorted(entries, key=lambda one: (one.moment.on, one.moment.at)):
        if is_wanted(entry, wanted):
            lines.append(Line(entry, later(before, entry.moment.on)))
            before = entry.moment.on
    return lines


def is_wanted(entry: Entry, wanted: Wanted) -> bool:
    """Whether an entry is among those wanted."""
    moment = entry.moment
    if wanted.for_the_person and (entry.workers_only or (entry.of_another and entry.key not in wanted.given)):
        return False
    if wanted.kinds and entry.kind not in wanted.kinds:
        return False
    if wanted.only_said and not moment.said:
        return False
    if (wanted.from_on and moment.on < wanted.from_on) or (wanted.to_on and moment.on > wanted.to_on):
        return False
    return not wanted.text or wanted.text.casefold() in _all_text(moment).casefold()


def may_be_ticked(entry: Entry) -> bool:
    """Whether somebody is to decide of an entry if it may be given out: what others said, but for workers only."""
    return entry.of_another and not entry.workers_only


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
    """conversation, meeting, bend or turn."""


@dataclass(frozen=True)
class Band:
    """How long we were at one stage, above the strip: a number, which the legend explains."""

    number: int
    x: float
    width: float
    stage: str
    since: date
    again: bool
    """We had been there before."""

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Strip:
    """Time as a strip: a mark for each conversation, meeting, bend and turn, the stages, and the same in words."""

    marks: list[Mark]
    bands: list[Band]
    first: date
    last: date
    told: str


WIDTH, EDGE = 700, 14
NARROWEST = 16
"""A band narrower than this has no room for its number; the legend has it all the same."""


def strip_of(lines: Sequence[Line]) -> Strip | None:
    """Draw lines along time; None where there are not two days to lie between."""
    days = [line.moment.on for line in lines]
    if not days or days[0] == days[-1]:
        return None
    whole = (days[-1] - days[0]).days

    def place(day: date) -> float:
        return round(EDGE + (WIDTH - 2 * EDGE) * (day - days[0]).days / whole, 1)

    marks = [Mark(place(line.moment.on), _shape(line.entry)) for line in lines]
    talks, meetings, bends = (
        sum(mark.shape == shape for mark in marks) for shape in ("conversation", "meeting", "bend")
    )
    told = (
        f"{_many(len(lines), 'thing')} happened in {_many(whole, 'day')}: {_many(talks, 'conversation')}, "
        f"{_many(meetings, 'line')} about meetings, {_many(bends, 'time')} done differently."
    )
    return Strip(marks, _bands(lines, place, place(days[-1])), days[0], days[-1], told)


def _bands(lines: Sequence[Line], place: Callable[[date], float], end: float) -> list[Band]:
    said = [(line.entry.stage, line.moment.on) for line in lines if line.entry.stage]
    stages = [one for number, one in enumerate(said) if number == 0 or one[0] != said[number - 1][0]]
    ends = [*(place(on) for _, on in stages[1:]), end]
    return [
        Band(
            number=number + 1,
            x=place(on),
            width=round(ends[number] - place(on), 1),
            stage=stage,
            since=on,
            again=stage in {before for before, _ in stages[:number]},
        )
        for number, (stage, on) in enumerate(stages)
    ]


def _shape(entry: Entry) -> str:
    if entry.bend:
        return "bend"
    return entry.kind if entry.kind in ("conversation", "meeting") else "turn"


def _many(count: int, one: str) -> str:
    return f"{count or 'no'} {one if count == 1 else one + 's'}"
