"""A line of well-being scores as points for an SVG. Pure: plans and reviews draw with it (``plans/drawing.html``)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 44, 24, 24, 44
BEST = 10
ROOM_FOR_A_DAY = 150
"""Units of width that a day written under the line needs."""


@dataclass(frozen=True)
class Point:
    """One score on the line. ``day_shown`` is "" where the next day stands too close."""

    x: float
    y: float
    score: int
    on: date
    by_person: bool
    anchor: str
    day_shown: str


@dataclass(frozen=True)
class Line:
    """A drawing: its points in time, the grid, and the same told in words."""

    points: list[Point]
    path: str
    ticks: list[tuple[int, float]]
    told: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    floor: int = HEIGHT - BOTTOM


def wellbeing_line(scores: Iterable[Any]) -> Line | None:
    """Return the drawing of scores in time, or None where none of them is a number.

    ``scores`` have ``score`` (0 to 10 or None), ``scored_on`` and ``whose``, in any order. Distance along the line is
    time; the height is the score.
    """
    scored = sorted((each for each in scores if each.score is not None), key=lambda each: each.scored_on)
    if not scored:
        return None
    places = [_x(each.scored_on, scored[0].scored_on, scored[-1].scored_on) for each in scored]
    shown = _days_shown(places)
    points = [
        Point(
            x=x,
            y=height_of(each.score),
            score=each.score,
            on=each.scored_on,
            by_person=str(each.whose) == "person",
            anchor=_anchor(x),
            day_shown=_short(each.scored_on) if show else "",
        )
        for each, x, show in zip(scored, places, shown, strict=True)
    ]
    return Line(
        points=points,
        path=" ".join(f"{point.x:g},{point.y:g}" for point in points),
        ticks=[(score, height_of(score)) for score in (0, 5, BEST)],
        told=", ".join(f"{point.score} on {point.on.day} {point.on:%B %Y}" for point in points),
    )


def height_of(score: int) -> float:
    """Return where a score stands from the top: 10 above, 0 below."""
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - score / BEST), 1)


def _x(day: date, first: date, last: date) -> float:
    if first == last:
        return WIDTH / 2
    return round(LEFT + 24 + (WIDTH - LEFT - RIGHT - 48) * (day - first).days / (last - first).days, 1)


def _anchor(x: float) -> str:
    if x < LEFT + ROOM_FOR_A_DAY / 2:
        return "start"
    return "end" if x > WIDTH - RIGHT - ROOM_FOR_A_DAY / 2 else "middle"


def _days_shown(places: list[float]) -> list[bool]:
    """The first day always, the last where it does not touch the first, and those between that touch no other."""
    shown = [False] * len(places)
    taken: list[tuple[float, float]] = []
    for number in dict.fromkeys((0, len(places) - 1, *range(len(places)))):
        left, right = _written_from_to(places[number])
        if not shown[number] and all(right <= start or left >= end for start, end in taken):
            shown[number] = True
            taken.append((left, right))
    return shown


def _written_from_to(x: float) -> tuple[float, float]:
    """Where a day written at ``x`` begins and ends."""
    before = {"start": 0.0, "middle": ROOM_FOR_A_DAY / 2, "end": float(ROOM_FOR_A_DAY)}[_anchor(x)]
    return x - before, x - before + ROOM_FOR_A_DAY


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


@dataclass(frozen=True)
class Mark:
    """One number of the scale from 0 to 10."""

    x: float
    score: int
    chosen: bool


def scale(score: int) -> list[Mark]:
    """Return the scale from 0 to 10 with ``score`` marked, for a paper."""
    return [Mark(30 + 58 * number, number, number == score) for number in range(BEST + 1)]
