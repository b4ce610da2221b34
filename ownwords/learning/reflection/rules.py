"""The rules of a group reflection. Pure: no database, no request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

SHORTEST, LONGEST = 10, 15
"""Minutes for which one tells and the others listen (Social Care Wales, outcome focused group reflection)."""


@dataclass(frozen=True)
class Heading:
    """One heading under which the group thinks."""

    name: str
    asked: str
    helps: str


HEADINGS = (
    Heading(
        "strengths",
        "Strengths",
        "What do the person, their family and the people around them bring? What has worked before?",
    ),
    Heading("outcomes", "What the person wants", "In their own words. What would be good enough for them?"),
    Heading(
        "priority_risks",
        "The risks that matter most",
        "Two or three, not all. How likely, how grave, and who says so: the person, the family, us?",
    ),
    Heading("network", "First: their own network", "Family, friends, neighbours, colleagues. Who has not been asked?"),
    Heading("community", "Then: what is there for everybody", "Clubs, faith, shops, libraries, groups, the park."),
    Heading("commissioned", "Last: a paid service", "Only what the others cannot do. What is the least that would?"),
    Heading("needs_to_happen", "What needs to happen", "By whom, by when? What can be left out?"),
    Heading("where_now", "Where are we now?", "From nought to ten, and what keeps it from being lower."),
    Heading("where_to_be", "Where do we want to be?", "What would one step up look like, and who would notice first?"),
)
"""The headings in their order: options go from the network over the community to what is bought (mission 8.2)."""
NAMES = tuple(heading.name for heading in HEADINGS)


def skipped_to_a_service(answers: Mapping[str, str], because: str) -> bool:
    """Whether a paid service is named although nothing was found before it, and nobody says why (mission 8.2)."""
    before = answers.get("network", "").strip() or answers.get("community", "").strip()
    return bool(answers.get("commissioned", "").strip()) and not before and not because.strip()


def problem_of_roles(tells: object, leads: object, writes: object, others: Sequence[object]) -> str:
    """Say what is wrong with who takes part: the teller leads nobody, and somebody listens; "" if nothing."""
    if tells == leads:
        return "Whoever tells cannot lead as well: choose somebody else to lead and keep the time"
    if not ({leads, writes, *others} - {tells, None}):
        return "Choose somebody who listens and thinks along"
    return ""


def telling_ends(began_at: datetime, minutes: int) -> datetime:
    """When the telling is over."""
    return began_at + timedelta(minutes=minutes)


def telling_now(began_at: datetime | None, minutes: int, now: datetime) -> str:
    """Where the telling is: "before", "telling" or "over"."""
    if began_at is None:
        return "before"
    return "telling" if now < telling_ends(began_at, minutes) else "over"
