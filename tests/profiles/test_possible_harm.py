"""Possible harm is recorded and taken back, each with its reason, and everything that hangs on it follows."""

from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.drafts.actions import Refused
from ownwords.drafts.models import Earlier
from ownwords.outcomes.actions import raise_outcome
from ownwords.outcomes.models import Outcome
from ownwords.people.models import CircleMember, Person
from ownwords.profiles import actions, story
from ownwords.profiles.models import PossibleHarm
from ownwords.profiles.protections import PROTECTIONS
from ownwords.trail.models import Entry
from ownwords.trail.protection import missing_protections

pytestmark = pytest.mark.django_db
Clients = Callable[[User], Client]
SIGN = "ow-harm"
"""How the pages mark it, beside the words."""


@pytest.fixture
def brother(person: Person, worker: User) -> CircleMember:
    return actions.add_circle_member(person, name="Al", part="family", relation="Brother", by=worker)


@pytest.fixture
def stranger(person: Person, worker: User) -> CircleMember:
    """Somebody who is in the circle for nothing else than possible harm."""
    return actions.add_circle_member(person, name="A man", part="may-have-harmed", by=worker)


def recorded(member: CircleMember, by: User, reason: str = "She says he hit her") -> CircleMember:
    actions.record_possible_harm(member, reason=reason, by=by)
    member.refresh_from_db()
    return member


def taken_back(member: CircleMember, by: User, reason: str = "It was another Al", **more: Any) -> CircleMember:
    actions.take_back_possible_harm(member, reason=reason, by=by, **more)
    member.refresh_from_db()
    return member


def read(answer: Any) -> str:
    return unescape(answer.content.decode())


@pytest.fixture
def pages(person: Person, worker: User, client_of: Clients) -> Callable[..., str]:
    """Read a page of the person as the worker reads it."""
    client = client_of(worker)
    return lambda name, *more: read(client.get(reverse(name, args=[person.pk, *more])))


def test_it_is_recorded_later_of_somebody_who_keeps_their_part(brother: CircleMember, worker: User) -> None:
    recorded(brother, worker)
    assert (brother.may_have_harmed, brother.part) == (True, "family")


def test_it_is_taken_back_and_may_be_recorded_again(brother: CircleMember, worker: User) -> None:
    recorded(brother, worker)
    assert not taken_back(brother, worker).may_have_harmed
    assert recorded(brother, worker, "Seen by the carer").may_have_harmed
    reasons = PossibleHarm.objects.filter(member=brother).values_list("may_have_harmed", "reason")
    assert list(reasons) == [(True, "She says he hit her"), (False, "It was another Al"), (True, "Seen by the carer")]


def test_what_was_said_when_they_were_added_can_be_taken_back_too(person: Person, worker: User) -> None:
    added = actions.add_circle_member(person, name="Al", part="friend", may_have_harmed=True, by=worker)
    assert not taken_back(added, worker).may_have_harmed


@pytest.mark.parametrize("part", ["", "may-have-harmed", "martian"])
def test_who_was_there_for_nothing_else_needs_a_part(stranger: CircleMember, worker: User, part: str) -> None:
    with pytest.raises(Refused) as no:
        taken_back(stranger, worker, part=part)
    assert no.value.field == "part"
    assert taken_back(stranger, worker, part="neighbour").part == "neighbour"


def test_each_needs_its_reason(brother: CircleMember, worker: User) -> None:
    with pytest.raises(Refused, match="why you think so"):
        recorded(brother, worker, "  ")
    recorded(brother, worker)
    with pytest.raises(Refused, match="why it is taken back"):
        taken_back(brother, worker, "  ")
    with pytest.raises(IntegrityError), transaction.atomic():
        PossibleHarm.objects.create(member=brother, may_have_harmed=True, reason="", by=worker, at=timezone.now())


def test_two_at_once_never_undo_each_other(brother: CircleMember, worker: User, supervisor: User) -> None:
    recorded(brother, supervisor)
    with pytest.raises(Refused, match="recorded already"):
        recorded(brother, worker)
    taken_back(brother, supervisor)
    with pytest.raises(Refused, match="not any more"):
        taken_back(brother, worker)
    assert PossibleHarm.objects.count() == 2


def test_a_form_to_record_that_comes_too_late_takes_nothing_back(
    person: Person, brother: CircleMember, worker: User, supervisor: User, client_of: Clients
) -> None:
    client = client_of(worker)
    recorded(brother, supervisor)
    sent = client.post(
        reverse("record-harm", args=[person.pk, brother.pk]), {"once": uuid4().hex, "reason": "He shouts at her"}
    )
    assert sent.status_code == 422
    assert "He shouts at her" in read(sent)
    brother.refresh_from_db()
    assert brother.may_have_harmed


def test_who_is_changing_them_meanwhile_saves_over_nothing_unseen(
    person: Person, stranger: CircleMember, worker: User, supervisor: User, client_of: Clients
) -> None:
    taken_back(stranger, supervisor, part="neighbour")
    client, page = client_of(worker), reverse("change-circle-member", args=[person.pk, stranger.pk])
    typed = {"once": uuid4().hex, "base_revision": "1", "name": "A man", "notes": "Tall"}
    refused = client.post(page, typed | {"part": "may-have-harmed"})
    assert refused.status_code == 422
    assert "Tall" in read(refused)
    both = client.post(page, typed | {"part": "community"})
    assert both.status_code == 409
    assert f"{supervisor.name} saved while you were writing" in read(both)
    stranger.refresh_from_db()
    assert (stranger.part, stranger.notes) == ("neighbour", "")


def test_who_is_changing_somebody_sees_the_sign_while_it_holds(
    brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    assert SIGN not in pages("change-circle-member", brother.pk)
    recorded(brother, worker)
    assert SIGN in pages("change-circle-member", brother.pk)


def test_what_stood_before_is_kept_among_earlier_versions(
    stranger: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    taken_back(stranger, worker, part="neighbour")
    assert Earlier.objects.get().content == {"name": "A man", "part": "may-have-harmed", "may_have_harmed": "True"}
    page = pages("earlier")
    for text in ("A man", "May have caused harm", ">Yes<"):
        assert text in page


def test_no_part_says_what_the_sign_does_not(stranger: CircleMember) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CircleMember.objects.filter(pk=stranger.pk).update(may_have_harmed=False)


@pytest.mark.parametrize("deed", ["change", "delete"])
def test_what_was_recorded_stands(deed: str, brother: CircleMember, worker: User) -> None:
    recorded(brother, worker)
    rows = PossibleHarm.objects.filter(member=brother)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(reason="Nothing") if deed == "change" else rows.delete()
    assert rows.get().reason == "She says he hit her"
    assert not [each for each in missing_protections() if each in PROTECTIONS]


def test_both_leave_their_trace(person: Person, brother: CircleMember, worker: User) -> None:
    taken_back(recorded(brother, worker), worker)
    deeds = Entry.objects.filter(chain=f"person:{person.pk}").order_by("number").values_list("deed", flat=True)
    assert list(deeds)[-2:] == ["possible harm recorded", "possible harm taken back"]


def test_the_story_tells_both_with_their_reasons(
    person: Person, brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    taken_back(recorded(brother, worker), worker)
    told = [(moment.heading, moment.text, moment.by) for moment in story.moments(person)]
    assert told == [
        ("Recorded: Al may have caused harm", "She says he hit her", worker.name),
        ("Taken back: Al may have caused harm", "It was another Al", worker.name),
    ]
    page = pages("person")
    for text in ("Recorded: Al may have caused harm", "It was another Al"):
        assert text in page


def test_the_circle_shows_it_while_it_holds_and_keeps_the_reasons(
    brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    assert SIGN not in pages("person-circle")
    recorded(brother, worker)
    page = pages("person-circle")
    assert SIGN in page
    assert "ow-circle__member--harm" in page
    taken_back(brother, worker)
    page = pages("person-circle")
    assert SIGN not in page
    assert "ow-circle__member--harm" not in page
    for reason in ("She says he hit her", "It was another Al"):
        assert reason in page


def test_it_follows_somebody_who_has_left_the_circle(
    brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    recorded(brother, worker)
    actions.end_circle_member(brother, on=date(2026, 1, 5), by=worker)
    assert SIGN in pages("person-circle")
    taken_back(brother, worker)
    assert SIGN not in pages("person-circle")


def test_wherever_somebody_of_the_circle_is_chosen_it_stands_beside_them_while_it_holds(
    person: Person, brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    talk = begin(person, by=worker, held_on=date(2026, 1, 5), narrative="She said: I want Al to get help.")
    wanted = mark_words(talk, words="I want Al to get help", kind="want", by=worker)
    finish(talk, by=worker)
    writing = begin(person, by=worker, held_on=date(2026, 1, 6), narrative="She rang.")
    choosing = (
        ("add-representative",),
        ("mark-conversation", writing.pk),
        ("raise-outcome", wanted.pk),
    )
    name = "Al (Brother) – may have caused harm"
    assert [name in pages(*page) for page in choosing] == [False] * 3
    recorded(brother, worker)
    assert [name in pages(*page) for page in choosing] == [True] * 3
    taken_back(brother, worker)
    assert [name in pages(*page) for page in choosing] == [False] * 3
    assert ["Al (Brother)" in pages(*page) for page in choosing] == [True] * 3


def test_who_speaks_for_the_person_already_is_pointed_out_and_goes_on_until_it_is_ended(
    person: Person, brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    assert "Is it still right?" not in pages("record-harm", brother.pk)
    speaking = actions.add_representative(
        person, member=brother, kind="relative", decisions="Her post", from_on=date(2026, 1, 5), by=worker
    )
    page = pages("record-harm", brother.pk)
    assert "Is it still right?" in page
    assert reverse("end-representative", args=[person.pk, speaking.pk]) in page
    recorded(brother, worker)
    speaking.refresh_from_db()
    assert speaking.until_on is None
    assert SIGN in pages("person-circle").split('id="speaking"')[1]


def test_an_outcome_for_them_says_that_it_was_taken_back(
    person: Person, brother: CircleMember, worker: User, pages: Callable[..., str]
) -> None:
    recorded(brother, worker)
    talk = begin(person, by=worker, held_on=date(2026, 1, 5), narrative="She said: I want Al to get help.")
    wanted = mark_words(talk, words="I want Al to get help", kind="want", by=worker)
    finish(talk, by=worker)
    made = raise_outcome(wanted, direction="change", for_whom=Outcome.For.HARMER, for_member=brother, by=worker)
    assert "For someone who may have caused harm: Al" in pages("outcome", made.pk)
    taken_back(brother, worker)
    page = pages("outcome", made.pk)
    assert "For someone who may have caused harm" not in page
    assert "it was taken back that they may have caused harm" in page


def test_the_pages_record_and_take_back(
    person: Person, stranger: CircleMember, brother: CircleMember, worker: User, client_of: Clients
) -> None:
    client = client_of(worker)

    def send(page: str, member: CircleMember, **typed: str) -> Any:
        return client.post(reverse(page, args=[person.pk, member.pk]), {"once": uuid4().hex, **typed})

    assert "Write why you think so" in read(send("record-harm", brother))
    assert send("record-harm", brother, reason="Bruises").status_code == 302
    assert "Bruises" in read(client.get(reverse("take-back-harm", args=[person.pk, brother.pk])))
    assert "Choose what part they have" in read(send("take-back-harm", stranger, reason="It was the postman"))
    assert send("take-back-harm", stranger, reason="It was the postman", part="community").status_code == 302
    assert send("take-back-harm", brother, reason="A fall").status_code == 302
    assert not CircleMember.objects.filter(may_have_harmed=True).exists()


def test_a_page_that_has_nothing_to_do_leads_back_to_the_circle(
    person: Person, stranger: CircleMember, brother: CircleMember, worker: User, client_of: Clients
) -> None:
    client = client_of(worker)
    for page, member in (("record-harm", stranger), ("take-back-harm", brother)):
        answer = client.get(reverse(page, args=[person.pk, member.pk]))
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("person-circle", args=[person.pk]))
