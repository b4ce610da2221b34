"""The rules of weighing risk. Pure. There is no score: nothing adds up, ranks, or turns words into numbers shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Any

KINDS = {
    "emotional": "How it feels",
    "psychological": "What it does to the mind: confidence, fear, sense of self",
    "social": "People: being with them, being alone",
    "physical": "The body: health, injury, comfort",
}
"""Emotional, psychological, social and physical: for good and for harm (mission 6.6)."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
QUALITIES = ("much-worse", "worse", "same", "better", "much-better")
RISKS = ("very-low", "low", "some", "high", "very-high")


@dataclass(frozen=True)
class Prompt:
    """A question to look at again, and which of the three tests it belongs to."""

    test: str
    text: str


TESTS = {
    "balanced": "Balanced: was the good looked at as well as the harm, in each option, for everybody it touches?",
    "defensible": "Defensible: does it stand written what was known, what was done, and what happens if it goes wrong?",
    "collaborative": "Collaborative: was it weighed with the person, and who else carries it?",
}


def letter(place: int) -> str:
    """How an option is named in the picture: A, B and so on; after Z the number itself."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def prompts_of(
    options: Sequence[Mapping[str, Any]], choice: Mapping[str, Any] | None, *, who_was_there: str, strengths: str
) -> list[Prompt]:
    """What to look at again before this is called balanced, defensible and collaborative. Questions, never gates.

    ``options`` and ``choice`` hold what is written under the names of the models' fields.
    """
    found: list[Prompt] = []
    if len(options) < 2:
        found.append(
            Prompt("balanced", "There is only one option. What if nothing changes? What would they do themself?")
        )
    for place, option in enumerate(options):
        found += _prompts_of_option(option, letter(place))
    if not strengths.strip():
        found.append(Prompt("balanced", "What makes them strong in this already?"))
    if not who_was_there.strip():
        found.append(Prompt("collaborative", "Who was there when it was weighed?"))
    if choice is not None:
        found += _prompts_of_choice(choice)
    return found


def _prompts_of_option(option: Mapping[str, Any], name: str) -> list[Prompt]:
    found = []
    if not any(str(option.get(f"good_{kind}", "")).strip() for kind in KINDS):
        found.append(Prompt("balanced", f"No good is written for option {name}. Why would somebody want it?"))
    if not any(str(option.get(f"harm_{kind}", "")).strip() for kind in KINDS):
        found.append(Prompt("balanced", f"No harm is written for option {name}. What could go wrong?"))
    if not option.get("quality"):
        found.append(Prompt("collaborative", f"Where would they place option {name} themself?"))
    return found


def _prompts_of_choice(choice: Mapping[str, Any]) -> list[Prompt]:
    asked = (
        ("signs", "defensible", "How would you notice that it goes wrong, and what is done then?"),
        ("safer_by", "defensible", "What is put in place to make it safer, the least restrictive first?"),
        ("agreed_by", "collaborative", "Who else carries this decision with you?"),
    )
    found = [Prompt(test, text) for name, test, text in asked if not str(choice.get(name, "")).strip()]
    if not choice.get("look_again_on"):
        found.append(Prompt("defensible", "When will you look at it again?"))
    return found


@dataclass(frozen=True)
class Place:
    """Where an option stands in the picture."""

    letter: str
    x: float
    y: float
    by_person: bool
    radius: float
    """Half its width. It is smaller where many stand in one cell."""


LEFT, TOP, CELL, SIZE, LARGEST = 84, 12, 88, 5, 15.0


def picture(options: Sequence[tuple[str, str, str, str]]) -> list[Place]:
    """Place options in a field of five by five: quality of life to the right, risk upwards.

    Each option is (quality, risk, workers' quality, workers' risk), "" where it is not placed. Several in one cell
    stand side by side and never cover each other.
    """
    cells: dict[tuple[int, int], list[tuple[str, bool]]] = {}
    for number, (quality, risk, their_quality, their_risk) in enumerate(options):
        for of_quality, of_risk, by_person in ((quality, risk, True), (their_quality, their_risk, False)):
            if of_quality and of_risk:
                cell = (QUALITIES.index(of_quality), RISKS.index(of_risk))
                cells.setdefault(cell, []).append((letter(number), by_person))
    return [place for (column, row), inside in sorted(cells.items()) for place in _in_cell(column, row, inside)]


def _in_cell(column: int, row: int, inside: Sequence[tuple[str, bool]]) -> list[Place]:
    across = ceil(sqrt(len(inside)))
    down = ceil(len(inside) / across)
    left, top = LEFT + column * CELL, TOP + (SIZE - 1 - row) * CELL
    radius = round(min(LARGEST, CELL / across / 2 - 2), 1)
    return [
        Place(
            name,
            round(left + CELL * (number % across + 0.5) / across, 1),
            round(top + CELL * (number // across + 0.5) / down, 1),
            by_person,
            radius,
        )
        for number, (name, by_person) in enumerate(inside)
    ]
