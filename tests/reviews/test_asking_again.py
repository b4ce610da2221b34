"""A no to "is it safe to ask for their views?" waits to be asked again, while there is a piece of work to ask in."""

from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, screen_views
from ownwords.conversations.models import ViewsScreen
from ownwords.conversations.story import waiting
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.models import Person
from tests.support.looking_back import Closes, Reviews, Says, Wants, days_ago, days_ahead

pytestmark = pytest.mark.django_db
Clients = Callable[[User], Client]
Screens = Callable[..., ViewsScreen]


@pytest.fixture
def not_safe(person: Person, worker: User) -> Screens:
    """Record that it is not safe to ask now."""

    def screen(on: date | None = None, again: date | None = None) -> ViewsScreen:
        return screen_views(
            person,
            safe=False,
            asked_on=on or days_ago(30),
            reason="He listens in",
            ask_again_on=again or days_ago(20),
            by=worker,
        )

    return screen


def since(person: Person) -> list[date]:
    """Since when asking again waits."""
    return [one.since for one in waiting([person.pk]) if "asking again" in one.what]


@pytest.mark.parametrize("again", [days_ago(20), days_ahead(20)], ids=["its day has come", "its day is to come"])
def test_after_closing_nobody_is_asked_any_more(again: date, person: Person, not_safe: Screens, closes: Closes) -> None:
    not_safe(again=again)
    assert since(person)
    closes(asked="dont-know")
    assert since(person) == []


def test_what_was_answered_stands_as_it_was(not_safe: Screens, closes: Closes) -> None:
    screen = not_safe()
    closes(asked="dont-know")
    screen.refresh_from_db()
    assert (screen.safe, screen.reason, screen.ask_again_on) == (False, "He listens in", days_ago(20))


def test_a_conversation_after_the_closing_asks_again_from_that_day(
    person: Person, worker: User, not_safe: Screens, closes: Closes
) -> None:
    not_safe()
    closes(asked="dont-know")
    begin(person, by=worker, held_on=days_ago(0), narrative="She rang.")
    assert since(person) == [timezone.localdate()]


def test_an_outcome_after_the_closing_asks_again(
    person: Person, worker: User, says: Says, not_safe: Screens, closes: Closes
) -> None:
    said = says("I want to go home")
    not_safe()
    closes(asked="dont-know")
    raise_outcome(said, direction="achieve", by=worker)
    assert since(person) == [timezone.localdate()]


def test_a_no_after_the_closing_waits_by_itself(person: Person, not_safe: Screens, closes: Closes) -> None:
    not_safe()
    closes(asked="dont-know")
    not_safe(on=days_ago(2), again=days_ago(1))
    assert since(person) == [days_ago(1)]


def test_a_yes_after_the_closing_leaves_nothing_to_ask(
    person: Person, worker: User, not_safe: Screens, closes: Closes
) -> None:
    not_safe()
    closes(asked="dont-know")
    screen_views(person, safe=True, asked_on=days_ago(0), by=worker)
    begin(person, by=worker, held_on=days_ago(0), narrative="She rang.")
    assert since(person) == []


def test_looking_back_after_closing_is_no_new_work(
    person: Person, not_safe: Screens, wants: Wants, closes: Closes, reviews: Reviews
) -> None:
    not_safe()
    closes({"outcome": wants(), "how": "fully"})
    reviews(why="after-closing", held_on=days_ago(1))
    assert since(person) == []


def test_each_closing_settles_what_the_work_before_it_took_up(
    person: Person, worker: User, not_safe: Screens, closes: Closes
) -> None:
    not_safe()
    closes(asked="dont-know")
    for _ in range(2):
        begin(person, by=worker, held_on=days_ago(0), narrative="She rang.")
        assert since(person) == [timezone.localdate()]
        closes(asked="dont-know")
        assert since(person) == []


def test_a_closing_settles_nothing_of_somebody_else(
    person: Person, worker: User, not_safe: Screens, closes: Closes
) -> None:
    other = Person.objects.create(given_name="Pat", added_at=timezone.now())
    screen_views(other, safe=False, asked_on=days_ago(3), reason="Unwell", ask_again_on=days_ago(1), by=worker)
    not_safe()
    closes(asked="dont-know")
    assert since(other) == [days_ago(1)]


def test_whoever_closes_is_told_and_the_page_says_why_it_was_not_asked_again(
    person: Person, worker: User, not_safe: Screens, closes: Closes, client_of: Clients
) -> None:
    client = client_of(worker)

    def page(name: str) -> str:
        return unescape(client.get(reverse(name, args=[person.pk])).content.decode())

    told = "It is to be asked again"
    assert told not in page("close")
    not_safe()
    assert told in page("close")
    assert "To be asked again on" in page("screen-views")
    closes(asked="dont-know")
    asked = page("screen-views")
    assert "Not asked again: the work was closed on" in asked
    assert "To be asked again on" not in asked
