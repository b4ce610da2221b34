"""The search page: names, NHS numbers and words that were said, among those whom the viewer may see."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.models import User
from ownwords.conversations import actions as conversations
from ownwords.people.models import Person
from ownwords.profiles.actions import add_person_to_team
from ownwords.profiles.search import SHOWN
from ownwords.trail.models import Entry, Glimpse
from tests.support.people import Council

pytestmark = pytest.mark.django_db
Clients = Callable[[User], Client]
WANT = "I want to keep my garden and my cat"


@pytest.fixture
def said(person: Person, worker: User) -> Any:
    narrative = f"We sat outside. {WANT}. Then she laughed."
    conversation = conversations.begin(person, by=worker, held_on=date(2026, 2, 3), narrative=narrative)
    return conversations.mark_words(conversation, words=WANT, kind="want", by=worker)


def look(client: Client, text: str) -> HttpResponse:
    return client.get(reverse("find"), {"q": text})  # type: ignore[return-value]


def link(person: Person) -> str:
    return f'href="{reverse("person", args=[person.pk])}"'


def test_the_box_stands_alone_at_first(worker: User, client_of: Clients) -> None:
    page = client_of(worker).get(reverse("find"))
    assert page.status_code == 200
    assert "Nobody found" not in page.content.decode()


@pytest.mark.parametrize("text", ["Jocye", "penhaligan", "943 476 5919", "9434765919", "garden", "the cat and garden"])
def test_a_person_is_found_with_their_words_and_team(
    text: str, person: Person, said: Any, worker: User, client_of: Clients
) -> None:
    page = look(client_of(worker), text).content.decode()
    assert link(person) in page
    assert WANT in page
    assert "North team" in page


@pytest.mark.parametrize("text", ["Joyce", "9434765919", "garden"])
def test_who_may_not_see_the_person_finds_nothing_of_them(
    text: str, person: Person, said: Any, colleague: User, client_of: Clients
) -> None:
    page = look(client_of(colleague), text).content.decode()
    assert str(person.pk) not in page
    assert WANT not in page
    assert "Nobody found" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("943 476 5918", "This is not a real NHS number"),
        ("943 476", "An NHS number has 10 digits. You typed 6"),
        ("x" * 201, "Search for 200 letters or fewer"),
    ],
)
def test_what_is_wrong_is_told_kindly_and_what_was_typed_stays(
    text: str, told: str, person: Person, worker: User, client_of: Clients
) -> None:
    answer = look(client_of(worker), text)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert f'value="{text}"' in answer.content.decode()
    assert link(person) not in answer.content.decode()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\x00", "\u202eabc", "🙂", "%", "' OR 1=1", "-" * 150])
def test_hostile_text_is_only_text(text: str, person: Person, worker: User, client_of: Clients) -> None:
    answer = look(client_of(worker), text)
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in answer.content.decode()


def test_all_words_must_have_been_said(person: Person, said: Any, worker: User, client_of: Clients) -> None:
    assert WANT not in look(client_of(worker), "garden swimming").content.decode()


def test_the_title_never_holds_what_was_typed_and_the_answer_is_not_stored(
    person: Person, worker: User, client_of: Clients
) -> None:
    answer = look(client_of(worker), "Joyce Penhaligon")
    title = answer.content.decode().split("<title>")[1].split("</title>")[0]
    assert "Joyce" not in title
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_the_trail_holds_who_was_shown_and_not_what_was_typed(person: Person, worker: User, client_of: Clients) -> None:
    look(client_of(worker), "Jocye Penhaligan")
    entry = Entry.objects.get(deed="searched people")
    assert entry.chain == f"worker:{worker.pk}"
    assert list(Glimpse.objects.filter(entry=entry).values_list("chain", flat=True)) == [f"person:{person.pk}"]
    assert "Penhaligan" not in str(vars(entry))


def test_more_than_fit_are_told_in_a_plain_line(council: Council, worker: User, client_of: Clients) -> None:
    for number in range(SHOWN + 1):
        add_person_to_team(team=council.team, by=worker, given_name=f"Ann{number}", family_name="Smith")
    page = look(client_of(worker), "Smith").content.decode()
    assert page.count("ow-found__facts") == SHOWN
    assert "There are more" in page


@pytest.mark.parametrize("text", ["Joyce", "Joyce Penhaligon garden cat keep", "garden", "9434765919"])
@pytest.mark.parametrize("who", ["worker", "supervisor", "lead"])
def test_a_search_asks_the_database_a_constant_number_of_times(
    who: str, text: str, person: Person, said: Any, client_of: Clients, request: pytest.FixtureRequest
) -> None:
    client = client_of(request.getfixturevalue(who))
    look(client, text)
    with CaptureQueriesContext(connection) as asked:
        look(client, text)
    real = [one["sql"] for one in asked if "SAVEPOINT" not in one["sql"] and not one["sql"].startswith("BEGIN")]
    assert len(real) <= 12, "\n".join(real)
