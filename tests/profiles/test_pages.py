"""The pages of a person's details, profile, circle and consent, and of adding a person."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from ownwords.access.actions import give_role
from ownwords.access.models import User
from ownwords.people.models import CircleMember, Consent, Person
from ownwords.profiles import actions
from tests.support.people import Council

pytestmark = pytest.mark.django_db
Clients = Callable[[User], Client]
READ = ("person-details", "person-profile", "print-profile", "person-circle")
WRITE = ("change-details", "change-profile", "add-circle-member", "add-representative", "record-consent")
HOSTILE = "<script>alert(1)</script> \u202e 🙂 " + "x" * 50


def send(client: Client, page: str, person: Person | None = None, /, *more: Any, **typed: Any) -> HttpResponse:
    address = reverse(page, args=[*([person.pk] if person else []), *more])
    data = {"once": uuid4().hex, "base_revision": str(person.revision if person else 0), **typed}
    return client.post(address, data)  # type: ignore[return-value]


def details_of(person: Person, **changed: Any) -> dict[str, Any]:
    return {
        "kind": person.kind, "given_name": person.given_name, "family_name": person.family_name,
        "language": person.language, "support_reason": person.support_reason, "gender": person.gender,
        "ethnicity": person.ethnicity, "nhs_number": person.nhs_number or "",
    } | changed  # fmt: skip


@pytest.mark.parametrize("name", READ + WRITE)
def test_a_page_opens_for_who_works_with_the_person_and_is_not_there_for_others(
    name: str, person: Person, worker: User, colleague: User, client_of: Clients
) -> None:
    address = reverse(name, args=[person.pk])
    assert client_of(worker).get(address).status_code == 200
    assert client_of(colleague).get(address).status_code == 404


@pytest.mark.parametrize("name", READ + WRITE)
def test_no_page_title_holds_a_name(name: str, person: Person, worker: User, client_of: Clients) -> None:
    page = client_of(worker).get(reverse(name, args=[person.pk])).content.decode()
    title = page.split("<title>")[1].split("</title>")[0]
    assert person.given_name not in title
    assert person.family_name not in title


def test_a_person_is_added_with_a_name_alone(worker: User, client_of: Clients) -> None:
    sent = send(client_of(worker), "add-person", kind="adult", given_name="Pat")
    assert sent.status_code == 302
    assert Person.objects.get().given_name == "Pat"


def test_adding_twice_by_a_double_click_adds_once(worker: User, client_of: Clients) -> None:
    client, once = client_of(worker), uuid4().hex
    for _ in range(2):
        assert send(client, "add-person", kind="adult", given_name="Pat", once=once).status_code == 302
    assert Person.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"given_name": ""}, "Enter a name"),
        ({"given_name": "x" * 101}, "must be 100 characters or fewer"),
        ({"nhs_number": "943 476 5918"}, "This is not a real NHS number"),
        ({"nhs_number": "943"}, "An NHS number has 10 digits"),
        ({"kind": "martian"}, "Choose who this is from the list"),
        ({"date_of_birth-day": "31", "date_of_birth-month": "2", "date_of_birth-year": "1941"}, "must be a real date"),
        ({"date_of_birth-day": "1", "date_of_birth-month": "1", "date_of_birth-year": "2050"}, "in the past"),
        ({"other_names": "y" * 201}, "200 letters or fewer"),
        ({"family_name": "z" * 1_000_000}, "must be 100 characters or fewer"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_is_kept(
    typed: dict[str, str], message: str, worker: User, client_of: Clients
) -> None:
    given = {"kind": "adult", "given_name": "Pat", "known_as": "Patsy Kept"} | typed
    sent = send(client_of(worker), "add-person", **given)
    assert sent.status_code == 422
    assert message in sent.content.decode()
    assert "Patsy Kept" in sent.content.decode()
    assert not Person.objects.exists()


def test_somebody_who_is_here_already_is_pointed_out_and_may_still_be_added(
    person: Person, worker: User, client_of: Clients
) -> None:
    client = client_of(worker)
    typed = {"kind": "adult", "given_name": "Joice", "family_name": "Penhaligan"}
    asked = send(client, "add-person", **typed)
    assert asked.status_code == 422
    assert reverse("person", args=[person.pk]) in asked.content.decode()
    assert send(client, "add-person", is_new="on", **typed).status_code == 302
    assert Person.objects.count() == 2


def test_nobody_is_named_who_may_not_be_seen(person: Person, colleague: User, client_of: Clients) -> None:
    client = client_of(colleague)
    typed = {"kind": "adult", "given_name": "Joyce", "family_name": "Penhaligon"}
    asked = send(client, "add-person", nhs_number="9434765919", **typed)
    assert asked.status_code == 422
    assert "on a record that you may not see" in asked.content.decode()
    assert str(person.pk) not in asked.content.decode()
    assert send(client, "add-person", **typed).status_code == 302


def test_a_number_on_a_record_that_may_be_seen_leads_to_it(person: Person, worker: User, client_of: Clients) -> None:
    asked = send(client_of(worker), "add-person", kind="adult", given_name="Pat", nhs_number="9434765919", is_new="on")
    assert asked.status_code == 422
    assert reverse("person", args=[person.pk]) in asked.content.decode()


def test_who_has_several_teams_chooses_one(council: Council, worker: User, client_of: Clients) -> None:
    give_role(worker, role="practitioner", team=council.other_team, who="system")
    client = client_of(worker)
    assert send(client, "add-person", kind="adult", given_name="Pat").status_code == 422
    assert send(client, "add-person", kind="adult", given_name="Pat", team=str(uuid4())).status_code == 422
    assert (
        send(client, "add-person", kind="adult", given_name="Pat", team=str(council.other_team.pk)).status_code == 302
    )
    assert Person.objects.get().holding.team == council.other_team


def test_details_are_saved_and_what_is_unsafe_is_a_warning(person: Person, worker: User, client_of: Clients) -> None:
    client = client_of(worker)
    typed = details_of(person, unsafe_contact="Do not write. " + HOSTILE, communication="Signs", other_names="A\n\nA")
    assert send(client, "change-details", person, **typed).status_code == 302
    page = client.get(reverse("person-details", args=[person.pk])).content.decode()
    assert "Before you make contact" in page
    assert "Do not write. &lt;script&gt;" in page
    assert "<script>alert" not in page


def test_two_who_write_at_once_see_both_versions(
    person: Person, worker: User, supervisor: User, client_of: Clients
) -> None:
    send(client_of(supervisor), "change-profile", person, matters_to_me="Her garden")
    both = send(client_of(worker), "change-profile", person, matters_to_me="Her roses")
    assert both.status_code == 409
    assert "Her garden" in both.content.decode()
    assert "Her roses" in both.content.decode()
    person.refresh_from_db()
    assert person.matters_to_me == "Her garden"


def test_a_number_of_somebody_else_is_refused_with_their_name_only_if_they_may_be_seen(
    person: Person, council: Council, worker: User, colleague: User, client_of: Clients
) -> None:
    for user, told in ((worker, "on Joyce Penhaligon’s record"), (colleague, "may not see")):
        other = actions.add_person_to_team(team=council.team, by=user, given_name="Pat")
        sent = send(client_of(user), "change-details", other, **details_of(other, nhs_number="9434765919"))
        assert sent.status_code == 422
        assert told in sent.content.decode()


def test_the_profile_has_its_three_parts_on_the_page_to_print(person: Person, worker: User, client_of: Clients) -> None:
    client = client_of(worker)
    send(client, "change-profile", person, admired_for="Laughs", matters_to_me="Roses", support_me_by="Ask first")
    page = client.get(reverse("print-profile", args=[person.pk])).content.decode()
    for text in ("What people like and admire about me", "Laughs", "What matters to me", "Roses", "Ask first"):
        assert text in page


def test_the_circle_is_told_in_words_beside_the_picture(person: Person, worker: User, client_of: Clients) -> None:
    client = client_of(worker)
    typed = {"name": "Ray " + HOSTILE, "part": "neighbour", "relation": "Next door", "may_have_harmed": "on"}
    assert send(client, "add-circle-member", person, **typed).status_code == 302
    page = client.get(reverse("person-circle", args=[person.pk])).content.decode()
    assert "May have caused harm" in page.split("</svg>")[1]
    assert "<svg" in page
    assert "style=" not in page
    member = CircleMember.objects.get()
    day = {"on-day": "1", "on-month": "2", "on-year": "2026"}
    assert send(client, "end-circle-member", person, member.pk, **day).status_code == 302
    member.refresh_from_db()
    assert member.ended_on == date(2026, 2, 1)


def test_a_member_of_another_persons_circle_is_not_there(
    person: Person, council: Council, worker: User, client_of: Clients
) -> None:
    other = actions.add_person_to_team(team=council.team, by=worker, given_name="Pat")
    member = actions.add_circle_member(other, name="Al", part="friend", by=worker)
    address = reverse("end-circle-member", args=[person.pk, member.pk])
    assert client_of(worker).get(address).status_code == 404


def test_who_may_speak_is_recorded_with_what_was_seen(person: Person, worker: User, client_of: Clients) -> None:
    member = actions.add_circle_member(person, name="Margaret", part="family", by=worker)
    client = client_of(worker)
    typed = {"member": str(member.pk), "kind": "attorney", "decisions": "Money", "evidence_seen": "The document"}
    day = {"from_on-day": "1", "from_on-month": "2", "from_on-year": "2026"}
    assert send(client, "add-representative", person, **typed).status_code == 422
    assert send(client, "add-representative", person, **typed, **day).status_code == 302
    page = client.get(reverse("person-circle", args=[person.pk])).content.decode()
    for text in ("Attorney (lasting power of attorney)", "Money", "The document"):
        assert text in page


def test_whoever_may_have_caused_harm_is_not_chosen_to_speak_unawares(
    person: Person, worker: User, client_of: Clients
) -> None:
    actions.add_circle_member(person, name="Al", part="family", may_have_harmed=True, by=worker)
    page = client_of(worker).get(reverse("add-representative", args=[person.pk])).content.decode()
    assert "Al (Family) – may have caused harm" in page


def test_sharing_without_consent_asks_for_the_legal_reason(person: Person, worker: User, client_of: Clients) -> None:
    client = client_of(worker)
    typed = {"agency": "Police", "about": "The loans", "answer": "without"}
    typed |= {"given_on-day": "1", "given_on-month": "2", "given_on-year": "2026"}
    asked = send(client, "record-consent", person, **typed)
    assert asked.status_code == 422
    assert "Write the legal reason" in asked.content.decode()
    assert send(client, "record-consent", person, legal_reason="Others at risk", **typed).status_code == 302
    assert Consent.objects.get().legal_reason == "Others at risk"
