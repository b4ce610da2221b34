"""Words said in finished conversations, for the tests of this room."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.conversations.models import Mark
from ownwords.people.models import Person

Says = Callable[..., Mark]


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def says(person: Person, worker: User) -> Says:
    """Return a function that holds a conversation in which ``words`` are said, and gives their mark."""

    def say(
        words: str,
        *,
        on: date | None = None,
        kind: str = "want",
        whose: str = "person",
        speaker: str = "",
        finished: bool = True,
        to: Person | None = None,
    ) -> Mark:
        talk = begin(
            to or person, by=worker, held_on=on or days_ago(30), narrative=f"We sat at the kitchen table. {words}"
        )
        made = mark_words(talk, words=words, kind=kind, whose=whose, speaker=speaker, by=worker)
        if finished:
            finish(talk, by=worker)
        return made

    return say
