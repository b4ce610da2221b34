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


@dataclass(frozen=True)
class Total:
    """What many answered to one question."""

    steps: Mapping[str, int]
    """Each of the five steps to how many chose it. Empty where fewer than five did: then only that is told."""
    answered: int
    """How many chose a step, wherever that is shown."""
    did_not_say: int
    enough: bool


def total_of(answers: Collection[str]) -> Total:
    """Count the answers to one question: steps "1" to "5", "not-say", "not-there", "" for not answered.

    Not answered is never counted. Fewer than five steps are not shown one by one.
    """
    counted = Counter(answers)
    answered = sum(counted[step] for step in STEPS)
    enough = answered >= ENOUGH
    return Total(
        {step: counted[step] for step in STEPS} if enough else {},
        answered if enough else 0,
        counted["not-say"] + counted["not-there"] if enough else 0,
        enough,
    )
