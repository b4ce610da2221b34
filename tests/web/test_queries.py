"""Every page in at most twelve queries, however much there is."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.actions import allocate, hold
from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.models import Person
from tests.access.test_every_address import ADDRESSES, BY_POST, GOES_OUT, OTHER_IDS, ROOMS
from tests.support.life import Life
from tests.support.people import Council

AT_MOST = 12
TURNS = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT", "SET CONSTRAINTS")
SignIn = Callable[[User], Client]


def asked(client: Client, path: str) -> list[str]:
    """What the database is asked where no piece of the page is kept from before."""
    caches["pieces"].clear()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code < 400, path
    return [query["sql"] for query in captured if not query["sql"].startswith(TURNS)]


EXACT = {
    "new-source", "population", "exact-enquiries", "exact-closings", "national-return", "return-cases", "sheets",
    "sheet", "sheet-how-far", "sheet-columns", "sheet-values", "take-sheet", "undo-sheet",
}  # fmt: skip


def who_opens(name: str, request: pytest.FixtureRequest) -> User:
    for room in ROOMS:
        if name in room.OPENED_BY:
            opens: User = request.getfixturevalue(room.OPENED_BY[name])
            return opens
    if name in {"accounts", "new-account", "new-team", "new-organisation"} or name.startswith(
        ("account", "new-role", "end-role")
    ):
        user: User = request.getfixturevalue("administrator")
    elif name in {"board", "report", "reports", "report-paper", "together", "what-we-do"}:
        user = request.getfixturevalue("board_member")
    elif name in EXACT or name in {
        "restrict",
        "lift-restriction",
        "who-looked",
        "allocate",
        "end-allocation",
        "quotes",
    }:
        user = request.getfixturevalue("lead")
    elif name in {"team", "team-people", "team-plans", "look-at-emergency"}:
        user = request.getfixturevalue("supervisor")
    else:
        user = request.getfixturevalue("worker")
    return user


def test_every_page_asks_at_most_twelve_times(life: Life, request: pytest.FixtureRequest, client_of: SignIn) -> None:
    over = {}
    for name, pattern in ADDRESSES.items():
        if name in BY_POST | GOES_OUT:
            continue
        keys = pattern.pattern.converters
        kwargs: dict[str, Any] = {key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in keys}
        client = client_of(who_opens(name, request))
        client.get(reverse("about"))  # the first request of a session notes that somebody is there
        queries = asked(client, reverse(name, kwargs=kwargs))
        if len(queries) > AT_MOST:
            over[name] = len(queries)
    assert over == {}


@pytest.mark.parametrize("page", ["my-people", "person", "outcomes", "plan", "new-review"])
def test_more_to_show_asks_no_more_often(
    life: Life, worker: User, client_of: SignIn, page: str, council: Council
) -> None:
    client = client_of(worker)
    path = reverse(page, args=[] if page == "my-people" else [life.person.pk])
    more_to_show(life, worker, council, 1)
    client.get(path)
    before = len(asked(client, path))
    more_to_show(life, worker, council, 5)
    assert len(asked(client, path)) <= before


def more_to_show(life: Life, worker: User, council: Council, times: int) -> None:
    """Give the worker more people, and this person more outcomes."""
    for number in range(times):
        person = Person.objects.create(given_name=f"Person {number}", added_at=life.person.added_at)
        hold(person, team=council.team, who="system")
        allocate(person, worker=worker, by=worker)
        for whose in (person, life.person):
            talk = begin(whose, by=worker, held_on=life.person.added_at.date(), narrative=f"I want {number} cats.")
            mark = mark_words(talk, words=f"I want {number} cats", kind="want", by=worker)
            finish(talk, by=worker)
            raise_outcome(mark, direction="achieve", by=worker)
