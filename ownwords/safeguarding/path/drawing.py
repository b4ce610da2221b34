"""The path as a picture: the stages in a row, and the way that this piece of work went over them. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from ownwords.safeguarding.path.rules import Way

WIDTH, STEP, ROW, TOP = 720, 80, 26, 64
LEFT = 40


@dataclass(frozen=True)
class Stop:
    """One stage of the picture."""

    x: int
    label: list[str]
    """The words, a line each."""
    times: int
    now: bool


@dataclass(frozen=True)
class Leg:
    """One move from a stage to another."""

    number: int
    path: str
    back: bool
    """It bends back. That is not a fault."""


@dataclass(frozen=True)
class PathDrawing:
    """The stages, the way over them, and the same told in words."""

    stops: list[Stop]
    legs: list[Leg]
    told: str
    width: int
    height: int
    line: int
    """The height of the line on which the stages stand."""


def path_drawing(way: Way, stages: Mapping[str, str]) -> PathDrawing:
    """Draw a way. ``stages``: the usual order, each code with its name.

    A move forward is an arc above the line, a move back one below it; longer moves are higher.
    """
    places = {code: LEFT + STEP * number for number, code in enumerate(stages)}
    moves = list(zip(way.stages, way.stages[1:], strict=False))
    line = TOP + 30
    legs = [_leg(number, places[before], places[after], line) for number, (before, after) in enumerate(moves, 1)]
    stops = [Stop(places[code], name.split(" "), way.times(code), code == way.now) for code, name in stages.items()]
    deepest = max(
        (abs(places[after] - places[before]) for before, after in moves if places[after] < places[before]), default=0
    )
    return PathDrawing(stops, legs, _told(way, stages), WIDTH, line + 70 + deepest // 6, line)


def _leg(number: int, start: int, end: int, line: int) -> Leg:
    back = end < start
    high = line + 16 + abs(end - start) // 5 if back else line - 16 - abs(end - start) // 8
    return Leg(number, f"M {start} {line} Q {(start + end) // 2} {high} {end} {line}", back)


def _told(way: Way, stages: Mapping[str, str]) -> str:
    if not way.stages:
        return "Nothing is said yet of where we are."
    names = [stages[code].lower() for code in way.stages]
    if len(names) == 1:
        return f"So far: {names[0]}."
    return f"The way so far: {', then '.join(names)}. Now: {names[-1]}."
