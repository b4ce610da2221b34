"""What a person wants, and a plan for it, for the tests of this room."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.outcomes.actions import raise_outcome
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.plans.actions import add_part, begin_plan, write_part
from ownwords.plans.models import Part, Plan

Wants = Callable[..., Outcome]


def in_days(days: int) -> date:
    """The day so many days from today."""
    return timezone.localdate() + timedelta(days=days)


def whole_part(**other: Any) -> dict[str, Any]:
    """Values for a part in which nothing is missing."""
    return {
        "goal": "Peter goes on coming round, and reads me the paper.",
        "by_on": in_days(60),
        "own_strengths": "I make the best scones in the street.",
        "progress": "When he leaves I feel better than before he came.",
        "actions": "I tell Peter which days suit me.",
    } | other


@pytest.fixture
def wants(person: Person, worker: User) -> Wants:
    """Return a function that makes an outcome of words said in a finished conversation."""

    def want(words: str = "I want Peter to go on coming round.", direction: str = "keep", **other: Any) -> Outcome:
        to = other.pop("to", person)
        talk = begin(to, by=worker, held_on=in_days(-30), narrative=f"We sat at the kitchen table. {words}")
        mark = mark_words(talk, words=words, kind="want", by=worker, **other)
        finish(talk, by=worker)
        return raise_outcome(mark, direction=direction, by=worker)

    return want


@pytest.fixture
def outcome(wants: Wants) -> Outcome:
    return wants()


@pytest.fixture
def plan(person: Person, worker: User) -> Plan:
    return begin_plan(person, voice="first", involvement="led", by=worker)


@pytest.fixture
def part(plan: Plan, outcome: Outcome, worker: User) -> Part:
    """A part in which nothing is missing."""
    return write_part(add_part(plan, outcome=outcome, by=worker), base_revision=1, values=whole_part(), by=worker)
