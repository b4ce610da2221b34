"""The rules of asking how it was. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = 8
"""Weeks after the close within which it is asked (Making Safeguarding Personal 2013/14; mission 6.9)."""
ENOUGH = 5
"""Answers from which on totals are shown: fewer could point to somebody."""
STEPS = ("5", "4", "3", "2", "1")


def last_day(concluded_on: date) -> date:
    """The last day of the eight weeks in which the person is asked how it was (mission 6.9)."""
    return concluded_on + timedelta(weeks=WEEKS)


def time_left(concluded_on: date, today: date) -> str:
    """How long there is to ask, in words. After the eight weeks it is still asked: late is better than not."""
    days = (last_day(concluded_on) - today).days
    if days < 0:
        return "The eight weeks have passed. It is still worth asking"
    if days == 0:
        return "The eight weeks end today"
    weeks, rest = divmod(days, 7)
    if not weeks:
        return f"{rest} {'day' if rest == 1 else 'days'} of the eight weeks left"
    return f"{weeks} {'week' if weeks == 1 else 'weeks'} of the eight left"


def not_independent(asked_by: str, workers: Iterable[str]) -> str:
    """The name of the worker who would ask about their own work; "" where whoever asks is independent (mission 6.9).

    ``workers``: the names of everybody who led the case or wrote in it. Letter case and spacing do not count.
    """
    plain = " ".join(asked_by.casefold().split())
    return next((name for name in workers if " ".join(name.casefold().split()) == plain), "")


def asks_too_late(planned_on: date, concluded_on: date, *, answered_before: bool) -> bool:
    """Whether an asking lies after the eight weeks, so that it says why (mission 6.9).

    Asking once more, months after somebody has answered, is meant to lie later (mission 5.3).
    """
    return not answered_before and planned_on > last_day(concluded_on)


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """Which of these names (of people and of places) stand in a text as whole words, in the order given."""
    words = {word.strip(".,;:!?“”‘’'\"()").removesuffix("’s").removesuffix("'s").casefold() for word in text.split()}
    parts = {part for name in names for part in name.replace(",", " ").split() if len(part) > 2 and part[:1].isupper()}
    return sorted(part for part in parts if part.casefold() in words)


@dataclass(frozen=True)
class Total:
    """What many answered to one question."""

    steps: Mapping[str, int]
    """Each of the five steps to how many chose it. Empty where fewer than five did: then only that is told."""
    answered: int
    """How many people chose a step, wherever that is shown."""
    did_not_want_to_say: int
    did_not_know: int
    left_empty: int
    enough: bool


def total_of(answers: Collection[str]) -> Total:
    """Count the answers to one question, one for each person: "1" to "5", "not-say", "not-there", "" for none.

    What was left empty is never counted as a step. Fewer than five steps are not shown at all.
    """
    counted = Counter(answers)
    answered = sum(counted[step] for step in STEPS)
    enough = answered >= ENOUGH
    return Total(
        {step: counted[step] for step in STEPS} if enough else {},
        answered if enough else 0,
        counted["not-say"] if enough else 0,
        counted["not-there"] if enough else 0,
        counted[""] if enough else 0,
        enough,
    )
