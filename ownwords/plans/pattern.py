"""What the plan check finds over many plans: which sections need practice. Never who wrote them. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ownwords.plancheck.examples import Example, examples
from ownwords.plans.checking import SHORT_FORM
from ownwords.plans.rules import SECTIONS

FEWEST_PLANS = 5
"""With fewer plans, a pattern would point to single people. So nothing is shown."""
MOST_REASONS = 8

Found = tuple[str, str, bool]
"""Section, code, and whether it was put aside."""


@dataclass(frozen=True)
class PlanFound:
    """What was found in one plan: how many outcomes it has, and the findings."""

    parts: int
    found: list[Found]


@dataclass(frozen=True)
class Habit:
    """One thing that comes back in many plans."""

    section: str
    code: str
    heading: str
    in_plans: int
    share: int
    """Of the plans, in whole per cent."""
    put_aside: int
    """In how many plans it was put aside."""
    reasons: list[str]
    example: Example | None


@dataclass(frozen=True)
class SectionPattern:
    """One of the five sections over all plans."""

    section: str
    sound: int
    """In how many parts of plans the check had nothing to say, in whole per cent."""
    habits: list[Habit]


def pattern_of(plans: Iterable[PlanFound], reasons: Iterable[tuple[str, str, str]]) -> list[SectionPattern]:
    """Return the pattern over these plans, section by section in the plan's order; nothing for too few plans.

    ``reasons`` are (section, code, why) of advice that was put aside.
    """
    read = [plan for plan in plans if plan.parts]
    if len(read) < FEWEST_PLANS:
        return []
    why: dict[tuple[str, str], list[str]] = {}
    for section, code, reason in reasons:
        why.setdefault((section, code), []).append(reason)
    return [_section(section, read, why) for section in SECTIONS]


def _section(section: str, plans: list[PlanFound], why: dict[tuple[str, str], list[str]]) -> SectionPattern:
    standing: Counter[str] = Counter()
    aside: Counter[str] = Counter()
    faulty = 0
    for plan in plans:
        here = [(code, dismissed) for place, code, dismissed in plan.found if place == section]
        standing.update({code for code, dismissed in here if not dismissed})
        aside.update({code for code, dismissed in here if dismissed})
        faulty += min(plan.parts, sum(not dismissed for _, dismissed in here))
    parts = sum(plan.parts for plan in plans)
    habits = [
        Habit(
            section=section,
            code=code,
            heading=SHORT_FORM[code],
            in_plans=standing[code],
            share=round(100 * standing[code] / len(plans)),
            put_aside=aside[code],
            # Sorted by their words, so that their order tells nothing of who wrote when.
            reasons=sorted(set(why.get((section, code), ())), key=str.casefold)[:MOST_REASONS],
            example=examples().get(code),
        )
        for code in sorted({*standing, *aside}, key=lambda code: (-standing[code], code))
    ]
    return SectionPattern(section, round(100 * (parts - faulty) / parts), habits)
