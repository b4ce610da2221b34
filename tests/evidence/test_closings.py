"""Exact figures of all work that was closed, with words beside them."""

import random
import re
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_user, give_role, hold
from ownwords.access.models import User
from ownwords.evidence.actions import choose_quote, withdraw_quote
from ownwords.evidence.counting import QUOTES_A_FIGURE, figures_of, quotes_beside
from ownwords.evidence.models import Quote
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.reviews.models import Closing
from tests.support.looking_back import Closes, Wants, days_ago

ClientOf = Callable[[User], Client]
Board = Callable[..., str]


@pytest.fixture
def add_closing(council: Any, worker: User) -> Callable[..., Person]:
    """Put a closing of a new person on record."""

    def add(asked: str = "expressed", achieved: str = "", on: Any = None, organisation: Any = None) -> Person:
        person = add_person(given_name="Nobody", who="system")
        hold(person, team=council.team, who="system")
        Closing.objects.create(
            person=person,
            closed_on=on or days_ago(10),
            why="Done",
            words="You listened to me",
            asked=asked,
            not_asked_because="No time" if asked == "not-asked" else "",
            achieved=achieved,
            organisation=organisation or council.organisation.pk,
            by=worker,
            at=timezone.now(),
        )
        return person

    return add


@pytest.fixture
def board(lead: User, client_of: ClientOf) -> Board:
    """Open the exact figures of all work that was closed, as the safeguarding lead."""
    browser = client_of(lead)

    def look(**period: str) -> str:
        return browser.get(reverse("exact-closings"), period).content.decode()

    return look


def says_beside(person: Person, worker: User, figure: str, shown_as: str = "You listened", **given: Any) -> Quote:
    closing = Closing.objects.get(person=person)
    values: dict[str, Any] = {"said_by": "A man", "consent": "He agreed", "said_on": closing.closed_on}
    return choose_quote(
        person, figure=figure, source="closing", source_id=closing.pk, shown_as=shown_as, by=worker, **values | given
    )


def test_figures_count_each_answer_by_itself(council: Any, add_closing: Callable[..., Person]) -> None:
    for achieved, many in (("fully", 3), ("partly", 2), ("not", 1), ("", 1)):
        for _ in range(many):
            add_closing("expressed", achieved)
    for asked in ("none-expressed", "none-expressed", "not-asked", "dont-know"):
        add_closing(asked)
    figures = figures_of(council.organisation.pk, first=days_ago(30), last=days_ago(0))
    assert figures.asked == {"expressed": 7, "none-expressed": 2, "not-asked": 1, "dont-know": 1}
    assert figures.achieved == {"fully": 3, "partly": 2, "not": 1}
    assert (figures.concluded, figures.defined, figures.not_defined) == (11, 7, 4)
    assert (figures.measured, figures.met_fully_or_partly, figures.nothing_still_wanted) == (6, 5, 1)
    assert (figures.defined_share, figures.met_share) == (0.6364, 0.8333)


def test_both_ends_of_a_period_count_and_nothing_beyond(council: Any, add_closing: Callable[..., Person]) -> None:
    for days in (31, 30, 20, 19):
        add_closing(on=days_ago(days))
    figures = figures_of(council.organisation.pk, first=days_ago(30), last=days_ago(20))
    assert figures.concluded == 2


def test_another_organisations_closings_and_words_are_not_on_this_board(
    council: Any, add_closing: Callable[..., Person], worker: User, client_of: ClientOf
) -> None:
    says_beside(add_closing(achieved="fully"), worker, "fully")
    other = add_organisation(name="Othershire", kind="council", who="system")
    theirs = add_user(email="board@otherside.example", name="Bo Other", organisation=other, who="system")
    give_role(theirs, role="safeguarding-lead", team=None, who="system")
    shown = client_of(theirs).get(reverse("exact-closings")).content.decode()
    assert "You listened" not in shown
    assert "No piece of work was closed in this period" in shown


def test_no_figure_stands_without_words_or_without_saying_why(
    board: Board, add_closing: Callable[..., Person], worker: User
) -> None:
    person = add_closing(achieved="fully")
    add_closing(achieved="not")
    says_beside(person, worker, "fully", "You listened to me")
    shown = board()
    figures = re.split(r'<div class="ow-figure(?:__part)?[ "]', shown)[1:]
    with_words = [part for part in figures if "ow-quote" in part]
    without = [part for part in figures if "ow-figure__none" in part]
    assert len(with_words) == 1
    assert "You listened to me" in with_words[0]
    assert len(without) == 4
    assert shown.count("nobody has chosen any") == 2  # said what they want, not met
    assert shown.count("no closing in this period counts under it") == 2  # not asked, partly met


def test_withdrawn_words_are_gone_from_the_board(
    board: Board, add_closing: Callable[..., Person], worker: User
) -> None:
    quote = says_beside(add_closing(achieved="fully"), worker, "fully")
    assert "You listened" in board()
    withdraw_quote(quote, because="He asked us to", by=worker)
    assert "You listened" not in board()


def test_the_board_reads_the_month_and_never_the_day_or_the_name(
    board: Board, add_closing: Callable[..., Person], worker: User
) -> None:
    person = add_closing(achieved="fully", on=days_ago(10))
    says_beside(person, worker, "fully")
    shown = board()
    on = days_ago(10)
    assert f"A man, {on:%B %Y}" in shown
    assert f"{on.day} {on:%B %Y}" not in shown
    assert person.given_name not in shown
    assert worker.name not in shown


def test_words_from_before_the_period_say_so(board: Board, add_closing: Callable[..., Person], worker: User) -> None:
    says_beside(add_closing(achieved="fully", on=days_ago(60)), worker, "fully")
    add_closing(achieved="fully", on=days_ago(5))
    shown = board(**{"from": days_ago(20).isoformat(), "to": days_ago(0).isoformat()})
    assert "before this period" in shown
    assert "before this period" not in board()


def test_only_a_few_of_the_newest_words_stand_beside_a_figure(
    council: Any, add_closing: Callable[..., Person], worker: User
) -> None:
    for days in range(10, 50, 10):
        says_beside(add_closing(achieved="fully", on=days_ago(days)), worker, "fully")
    beside = quotes_beside(council.organisation.pk, first=days_ago(100), last=days_ago(0))
    assert [quote.said_on for quote in beside["fully"]] == [days_ago(10), days_ago(20)][:QUOTES_A_FIGURE]
    assert set(beside) == set(Quote.Figure.values)


def test_a_picture_has_its_exact_table_and_a_sentence(board: Board, add_closing: Callable[..., Person]) -> None:
    for achieved in ("fully", "fully", "partly", "not"):
        add_closing(achieved=achieved)
    add_closing("none-expressed")
    shown = board()
    assert shown.count('<svg class="ow-bars"') == 2
    assert "Of 4. Fully met: 2, Partly met: 1, Not met: 1." in shown
    table = shown.split("Was it met, by their own account?</caption>")[1]
    cells = re.findall(r"numeric\">(?:<strong>)?([^<]*)<", table.split("</table>")[0])
    assert [cell for cell in cells if cell not in ("Closings", "Share", "")] == [
        "2",
        "50%",
        "1",
        "25%",
        "1",
        "25%",
        "4",
    ]
    sentence = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", shown.split("In words:")[1]))
    assert "5 pieces of work were closed. In 4 of them" in sentence
    assert "in 3 of those (75%) it was met, fully in 2 and partly in 1, and in 1 it was not" in sentence


def test_what_cannot_be_a_period_is_said_and_the_page_stays(
    lead: User, client_of: ClientOf, add_closing: Callable[..., Person]
) -> None:
    response = client_of(lead).get(reverse("exact-closings"), {"from": "yesterday", "to": ""})
    assert response.status_code == 422
    shown = response.content.decode()
    assert "must be a real date" in shown
    assert 'value="yesterday"' in shown


@pytest.mark.parametrize(
    ("role", "status"), [("supervisor", 403), ("lead", 200), ("board_member", 403), ("worker", 403)]
)
def test_only_those_with_the_right_see_the_figures(
    role: str, status: int, request: pytest.FixtureRequest, client_of: ClientOf
) -> None:
    assert client_of(request.getfixturevalue(role)).get(reverse("exact-closings")).status_code == status


def test_a_closing_from_the_daily_work_reaches_the_board(
    board: Board, wants: Wants, closes: Closes, worker: User
) -> None:
    closes({"outcome": wants(), "how": "partly"})
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", board()))
    assert "1 of 1 (100%) pieces of work that were closed" in shown
    assert "fully in 0 and partly in 1" in shown


def test_figures_of_many_closings_come_from_the_index_and_at_once(
    council: Any, lead: User, client_of: ClientOf, add_closing: Callable[..., Person], worker: User
) -> None:
    person = add_closing()
    rnd = random.Random(7)
    answers = [("expressed", "fully"), ("expressed", "partly"), ("expressed", "not"), ("none-expressed", "")]
    today = timezone.localdate()
    now = timezone.now()
    Closing.objects.bulk_create(
        (
            Closing(
                person=person,
                closed_on=today - timedelta(days=rnd.randrange(2000)),
                why="Done",
                asked=asked,
                achieved=achieved,
                organisation=council.organisation.pk,
                by=worker,
                at=now,
            )
            for asked, achieved in (rnd.choice(answers) for _ in range(20_000))
        ),
        batch_size=2_000,
    )
    browser = client_of(lead)
    browser.get(reverse("exact-closings"))
    with CaptureQueriesContext(connection) as asked:
        started = time.perf_counter()
        browser.get(reverse("exact-closings"))
        seconds = time.perf_counter() - started
    assert len(asked) <= 12
    assert seconds < 1
    if connection.vendor == "sqlite":
        counting = next(each["sql"] for each in asked if "GROUP BY" in each["sql"])
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {counting}")
            assert "COVERING INDEX closing_in_time" in str(cursor.fetchall())
