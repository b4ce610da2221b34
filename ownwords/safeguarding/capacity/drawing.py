"""A decision in time as a picture: from each look to the next, what held. Pure; the same is told in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT = 320, 40
MARGIN, LINE = 14, 20
LONG_ENOUGH = 1
"""Days on the scale at least, so that one look alone has a line."""

IN_WORDS = {"has": "can decide", "lacks": "cannot decide now", "not-yet": "not decided yet"}


@dataclass(frozen=True)
class Stretch:
    """What held from one look to the next, or until now."""

    x: float
    to: float
    finding: str


@dataclass(frozen=True)
class InTime:
    """One decision's line: a stretch for each look, the sign standing where it begins."""

    stretches: list[Stretch]
    told: str
    width: int = WIDTH
    height: int = HEIGHT
    line: int = LINE


def scale_of(decisions: Iterable[Sequence[tuple[date, str]]], today: date) -> tuple[date, date]:
    """From which day to which the lines run, the same for all, so that decisions can be read side by side."""
    days = [on for looks in decisions for on, _ in looks]
    return min(days, default=today), max([*days, today])


def in_time(looks: Sequence[tuple[date, str]], scale: tuple[date, date]) -> InTime:
    """Draw one decision. ``looks``: the day and the finding (has, lacks, not-yet) of each, oldest first."""
    places = [_x(on, scale) for on, _ in looks]
    ends = [*places[1:], float(WIDTH - MARGIN)]
    stretches = [Stretch(x, to, finding) for x, to, (_, finding) in zip(places, ends, looks, strict=True)]
    told = "; ".join(f"{IN_WORDS[finding]} from {on.day} {on:%B %Y}" for on, finding in looks)
    return InTime(stretches, f"{told[:1].upper()}{told[1:]}.")


def _x(on: date, scale: tuple[date, date]) -> float:
    whole = max((scale[1] - scale[0]).days, LONG_ENOUGH)
    return round(MARGIN + (WIDTH - 2 * MARGIN) * (on - scale[0]).days / whole, 1)
