"""How counts of answers are told: exactly to those who work with people, hidden and rounded to a board. Pure."""

from collections.abc import Callable
from typing import Any

from ownwords.measures.cells import HIDDEN, Figures, Sum, rounded
from ownwords.measures.disclosure import hide
from ownwords.safeguarding.feedback.queries import Experience

Show = Callable[[tuple[str, ...], int], str]
"""From where a count stands and the count to what is read there."""


def exactly(place: tuple[str, ...], count: int) -> str:
    """A count as it is."""
    return f"{count:,}"


def as_published(experience: Experience) -> Show:
    """Return how each count is told to a board (contracts/evidence.md, "Disclosure control")."""
    figures = Figures({("ended",): experience.ended})
    states = tuple(("state", state) for state in experience.by_state)
    figures.counts |= {("state", state): many for state, many in experience.by_state.items()}
    figures.sums.append(Sum(("ended",), states))
    for about, total in experience.totals:
        if total.enough:
            counts: dict[Any, int] = {(about, code): many for code, many in total.steps.items()}
            counts[about, "not-say"] = total.did_not_want_to_say
            counts[about, "not-there"] = total.did_not_know
            counts[about, ""] = total.left_empty
            figures.counts |= counts
            # Every question was put to the same people; how many they are is not told.
            everybody = (about, "everybody")
            figures.unseen[everybody] = sum(counts.values())
            figures.sums.append(Sum(everybody, tuple(counts)))
    hidden = hide(figures)

    def show(place: tuple[str, ...], count: int) -> str:
        return HIDDEN if place in hidden else f"{rounded(count):,}"

    return show
