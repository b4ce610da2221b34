"""What rooms tell of a person: moments for the story in time, and what waits for somebody.

Each room offers ``story.moments(person)`` and ``story.waiting(people)``; ``web`` puts them together on a page.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class Said:
    """Words to be shown large, and whose they are (a value of ``conversations.models.WhoseWords``)."""

    words: str
    whose: str = "person"
    speaker: str = ""


@dataclass(frozen=True)
class Moment:
    """One thing that happened in a person's story."""

    on: date
    at: datetime
    """When it was written down: orders what happened on one day."""
    kind: str
    """conversation, outcome, plan, review, closing, information or access."""
    heading: str
    link: str = ""
    said: list[Said] = field(default_factory=list)
    text: str = ""
    by: str = ""
    """The name of the worker who wrote it down."""


@dataclass(frozen=True)
class Waiting:
    """Something that waits for somebody."""

    person_id: UUID
    what: str
    """In plain words, to be read after "waiting for": "the review with Joyce"."""
    whom: str
    """Who it waits for: "you", "the person", a name."""
    since: date
    link: str
