"""What tests of reviews, closings and evidence begin with: somebody who has said what they want."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.conversations.models import Mark
from ownwords.outcomes.actions import raise_outcome
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.reviews.actions import close, hold_review
from ownwords.reviews.models import Closing, Review

Says = Callable[..., Mark]
Wants = Callable[..., Outcome]
Reviews = Callable[..., Review]
Closes = Callable[..., Closing]


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return timezone.localdate() - timedelta(days=days)


def days_ahead(days: int) -> date:
    """The day so many days after today."""
    return days_ago(-days)


@pytest.fixture
def says(person: Person, worker: User) -> Says:
    """Hold a conversation in which ``words`` are said, and give their mark."""

    def say(words: str, *, on: date | None = None, kind: str = "want", to: Person | None = None, **mark: Any) -> Mark:
        on = on or days_ago(90)
        talk = begin(to or person, by=worker, held_on=on, narrative=f"We sat at the kitchen table. {words}")
        made = mark_words(talk, words=words, kind=kind, by=worker, **mark)
        finish(talk, by=worker)
        made.refresh_from_db()
        return made

    return say


@pytest.fixture
def wants(says: Says, worker: User) -> Wants:
    """Make an outcome of words that the person says."""

    def want(words: str = "I want him to go on visiting", *, direction: str = "keep", **said: Any) -> Outcome:
        return raise_outcome(says(words, **said), direction=direction, by=worker)

    return want


@pytest.fixture
def reviews(person: Person, worker: User) -> Reviews:
    """Hold a sound review; what a test is about is given by name."""

    def review(*looks: dict[str, Any], of: Person | None = None, **given: Any) -> Review:
        values: dict[str, Any] = {
            "held_on": days_ago(10),
            "why": "planned",
            "must_change": "Nothing, leave it as it is",
            "next_on": days_ahead(30),
            "by": worker,
        }
        return hold_review(of or person, outcomes=looks, **values | given)

    return review


@pytest.fixture
def closes(person: Person, worker: User) -> Closes:
    """Close the work soundly; what a test is about is given by name."""

    def closing(*rows: dict[str, Any], of: Person | None = None, **given: Any) -> Closing:
        values: dict[str, Any] = {
            "closed_on": days_ago(5),
            "why": "She has what she wanted",
            "asked": "expressed",
            "by": worker,
        }
        return close(of or person, outcomes=rows, **values | given)

    return closing


def partly(outcome: Outcome, **answers: Any) -> dict[str, Any]:
    """A sound look at an outcome that is partly achieved and still wanted."""
    return {
        "outcome": outcome,
        "how": "partly",
        "still_important": "yes",
        "in_the_way": "confidence",
        "in_the_way_words": "I do not dare to go alone",
    } | answers
