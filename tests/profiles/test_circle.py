"""Somebody in a person's circle is changed: what stands, what is kept, and what goes on as it was."""

from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.people.models import CircleMember, Person
from ownwords.profiles import actions
from ownwords.profiles.queries import circle_of
from ownwords.trail.models import Entry
from tests.support.people import Council

pytestmark = pytest.mark.django_db
Clients = Callable[[User], Client]
VERSION = '<div class="ow-version" dir="auto">'


@pytest.fixture
def sister(person: Person, worker: User) -> CircleMember:
    return actions.add_circle_member(
        person, name="Margaret Hale", part="family", relation="Sister", contact="Not after six", by=worker
    )


def change(member: CircleMember, by: User, /, *, seen: int = 1, **values: Any) -> CircleMember:
    return actions.change_circle_member(member, base_revision=seen, values=values, by=by)


def send(client: Client, page: str, member: CircleMember, /, *, seen: int = 1, **typed: Any) -> HttpResponse:
    data = {"once": uuid4().hex, "base_revision": str(seen), **typed}
    return client.post(reverse(page, args=[member.person_id, member.pk]), data)  # type: ignore[return-value]


def read(answer: Any) -> str:
    return unescape(answer.content.decode())


def form_of(member: CircleMember, **changed: str) -> dict[str, Any]:
    return {name: getattr(member, name) for name in actions.WRITTEN_OF_MEMBER} | changed


def deeds(person: Person) -> list[str]:
    return list(Entry.objects.filter(chain=f"person:{person.pk}").order_by("number").values_list("deed", flat=True))


def test_everything_that_adding_asks_can_be_changed(sister: CircleMember, worker: User, client_of: Clients) -> None:
    client = client_of(worker)
    page = read(client.get(reverse("change-circle-member", args=[sister.person_id, sister.pk])))
    assert "Margaret Hale" in page
    assert "Not after six" in page
    typed: dict[str, Any] = {
        "name": "Meg Marsh",
        "part": "friend",
        "relation": "Old friend",
        "contact": "By post",
        "notes": "Is deaf",
    }
    assert send(client, "change-circle-member", sister, **typed).status_code == 302
    sister.refresh_from_db()
    assert {name: getattr(sister, name) for name in typed} == typed
    circle = read(client.get(reverse("person-circle", args=[sister.person_id])))
    assert "Meg Marsh" in circle
    assert "Margaret Hale" not in circle


def test_a_change_is_kept_and_leaves_its_trace_and_no_change_leaves_none(
    person: Person, sister: CircleMember, worker: User
) -> None:
    change(sister, worker, name="Margaret Hale", relation="Sister")
    assert "circle member changed" not in deeds(person)
    change(sister, worker, name="Margaret Marsh", relation="Elder sister")
    assert deeds(person)[-1] == "circle member changed"
    assert Earlier.objects.get(person=person).content == {"name": "Margaret Hale", "relation": "Sister"}


def test_what_was_saved_over_stands_among_the_earlier_versions_in_words(
    sister: CircleMember, worker: User, client_of: Clients
) -> None:
    change(sister, worker, name="Meg", part="friend", contact="By post")
    page = read(client_of(worker).get(reverse("earlier", args=[sister.person_id])))
    for text in ("Somebody in the circle, until", "Margaret Hale", "Family", "How to reach them", "Not after six"):
        assert text in page


def test_who_saves_second_sees_both_versions_and_loses_neither(
    sister: CircleMember, worker: User, supervisor: User, client_of: Clients
) -> None:
    change(sister, supervisor, contact="Ring at noon", part="partner")
    client = client_of(worker)
    mine = form_of(sister, contact="Ring at six", part="friend")
    both = send(client, "change-circle-member", sister, **mine)
    assert both.status_code == 409
    page = read(both)
    for text in (f"{supervisor.name} saved while", VERSION + "Ring at noon<", VERSION + "Partner<", "Ring at six"):
        assert text in page
    assert send(client, "change-circle-member", sister, seen=2, **mine).status_code == 302
    sister.refresh_from_db()
    assert (sister.contact, sister.part) == ("Ring at six", "friend")
    kept = [row.content["contact"] for row in Earlier.objects.order_by("revision")]
    assert kept == ["Not after six", "Ring at noon"]


def test_nobody_is_saved_over_unseen(sister: CircleMember, worker: User, supervisor: User) -> None:
    change(sister, supervisor, notes="Is deaf in one ear")
    with pytest.raises(Conflict) as conflict:
        change(sister, worker, notes="Moved to Hull")
    assert conflict.value.theirs == {"notes": "Is deaf in one ear"}
    sister.refresh_from_db()
    assert sister.notes == "Is deaf in one ear"


@pytest.mark.parametrize(
    ("values", "field"), [({"name": " "}, "name"), ({"part": "may-have-harmed"}, "part")], ids=["name", "harm"]
)
def test_what_must_hold_of_a_new_member_holds_of_a_changed_one(
    sister: CircleMember, worker: User, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as no:
        change(sister, worker, **values)
    assert no.value.field == field
    assert not Earlier.objects.exists()


def test_that_somebody_may_have_caused_harm_is_not_said_by_the_way(
    sister: CircleMember, worker: User, client_of: Clients
) -> None:
    with pytest.raises(ValueError, match="may_have_harmed"):
        change(sister, worker, may_have_harmed=False)
    client = client_of(worker)
    page = read(client.get(reverse("change-circle-member", args=[sister.person_id, sister.pk])))
    assert 'value="may-have-harmed"' not in page
    typed = form_of(sister, part="may-have-harmed")
    assert send(client, "change-circle-member", sister, **typed).status_code == 422


def test_who_speaks_for_the_person_goes_on_speaking_under_the_new_name(
    person: Person, sister: CircleMember, worker: User
) -> None:
    made = actions.add_representative(
        person, member=sister, kind="attorney", decisions="Money", from_on=date(2026, 1, 5), by=worker
    )
    change(sister, worker, name="Margaret Marsh")
    (speaking,) = circle_of(person, timezone.localdate()).representatives
    assert (speaking, speaking.member.name) == (made, "Margaret Marsh")


def test_words_keep_the_name_that_they_were_marked_with(person: Person, sister: CircleMember, worker: User) -> None:
    talk = begin(person, by=worker, held_on=date(2026, 1, 5), narrative="Margaret said: she should rest. She is tired.")
    said: dict[str, Any] = {"kind": "other-view", "whose": "family", "member": sister, "by": worker}
    before = mark_words(talk, words="she should rest", **said)
    change(sister, worker, name="Margaret Marsh")
    sister.refresh_from_db()
    after = mark_words(talk, words="She is tired", **said)
    finish(talk, by=worker)
    before.refresh_from_db()
    assert (before.speaker, before.member) == ("Margaret Hale, Sister", sister)
    assert after.speaker == "Margaret Marsh, Sister"


def test_somebody_who_was_in_the_circle_before_can_be_put_right_too(sister: CircleMember, worker: User) -> None:
    actions.end_circle_member(sister, on=date(2026, 1, 5), by=worker)
    assert change(sister, worker, name="Margaret Hall").ended_on == date(2026, 1, 5)


def test_a_member_of_another_persons_circle_is_not_there_to_change(
    person: Person, council: Council, worker: User, client_of: Clients
) -> None:
    other = actions.add_person_to_team(team=council.team, by=worker, given_name="Pat")
    member = actions.add_circle_member(other, name="Al", part="friend", by=worker)
    address = reverse("change-circle-member", args=[person.pk, member.pk])
    assert client_of(worker).get(address).status_code == 404
