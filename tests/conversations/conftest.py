"""A conversation with Joyce, for the tests of this room."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.conversations.models import Conversation, Mark
from ownwords.people.models import Person

NARRATIVE = (
    "🌷 We sat in her garden. “I want him to keep coming round,” she said.\n\n"
    "“I don’t want to be asked for money. I’ll talk to him myself.”\nAnn said: “She should stop him coming.”"
)
WANTED = "I want him to keep coming round"


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def talk(person: Person, worker: User) -> Conversation:
    """A conversation that is still being written."""
    return begin(person, by=worker, held_on=days_ago(3), narrative=NARRATIVE)


@pytest.fixture
def wanted(talk: Conversation, worker: User) -> Mark:
    """What she wants, marked in it."""
    return mark_words(talk, words=WANTED, kind="want", by=worker)


@pytest.fixture
def finished(talk: Conversation, wanted: Mark, worker: User) -> Conversation:
    """The conversation, finished with that mark."""
    return finish(talk, by=worker)
