"""The one place that decides, with a database under it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import (
    NotAllowed,
    add_organisation,
    add_team,
    allocate,
    end_grant,
    end_role,
    grant,
    hold,
    open_in_emergency,
    restrict,
)
from ownwords.access.decision import people_seen_by, person_for, scoped, viewer_for
from ownwords.access.models import Grant, User
from ownwords.access.rules import Permission
from ownwords.people.actions import add_person
from ownwords.people.models import OtherName, Person
from ownwords.trail.models import Entry
from tests.support.people import Council


def sees(user: User, person: Person) -> bool:
    viewer = viewer_for(User.objects.get(pk=user.pk))
    listed = people_seen_by(viewer).filter(pk=person.pk).exists()
    try:
        person_for(viewer, person.pk)
    except Http404:
        assert not listed, "a list shows somebody whose page does not open"
        return False
    assert listed, "a page opens for somebody whom no list shows"
    return True


def test_the_allocated_worker_sees_the_person_and_a_colleague_does_not(
    person: Person, worker: User, colleague: User
) -> None:
    assert sees(worker, person)
    assert not sees(colleague, person)


def test_a_supervisor_sees_the_teams_people_until_the_record_is_restricted(
    person: Person, supervisor: User, lead: User, worker: User
) -> None:
    assert sees(supervisor, person)
    restrict(person, because="A relative works here", by=lead)
    assert not sees(supervisor, person)
    assert sees(lead, person)
    assert sees(worker, person)


def test_a_supervisor_of_another_team_sees_nothing(person: Person, council: Council, supervisor: User) -> None:
    hold(person, team=council.other_team, who="system")
    assert not sees(supervisor, person)


def test_a_safeguarding_lead_of_another_organisation_sees_nothing(person: Person, lead: User) -> None:
    other = add_organisation(name="Elsewhere", kind="council", who="system")
    lead.organisation = other
    lead.save()
    assert not sees(lead, person)


@pytest.mark.parametrize("who", ["board_member", "administrator"])
def test_who_runs_the_board_or_the_accounts_sees_nobody(
    person: Person, who: str, request: pytest.FixtureRequest, lead: User
) -> None:
    user = request.getfixturevalue(who)
    grant(person, viewer=user, kind=Grant.Kind.NAMED, by=lead)
    assert not sees(user, person)


def test_a_grant_holds_from_its_start_to_its_end(person: Person, colleague: User, supervisor: User) -> None:
    now = timezone.now()
    given = grant(person, viewer=colleague, kind=Grant.Kind.COVER, by=supervisor, ends_at=now + timedelta(days=1))
    assert sees(colleague, person)
    Grant.objects.filter(pk=given.pk).update(ends_at=now - timedelta(seconds=1))
    assert not sees(colleague, person)
    Grant.objects.filter(pk=given.pk).update(ends_at=None, starts_at=now + timedelta(days=1))
    assert not sees(colleague, person)


def test_a_grant_to_one_enquiry_does_not_open_the_record(person: Person, colleague: User) -> None:
    grant(person, viewer=colleague, kind=Grant.Kind.INVITED, scope=Grant.Scope.ENQUIRY, by=None)
    assert not sees(colleague, person)


def test_access_ends_when_it_is_ended(person: Person, worker: User, supervisor: User) -> None:
    end_grant(Grant.objects.get(viewer=worker), by=supervisor)
    assert not sees(worker, person)


def test_a_role_that_ended_opens_nothing(person: Person, worker: User) -> None:
    end_role(worker.memberships.get(), who="system")
    assert not sees(worker, person)


def test_allocating_twice_is_once(person: Person, worker: User, supervisor: User) -> None:
    assert allocate(person, worker=worker, by=supervisor) == Grant.objects.get(viewer=worker)


def test_rows_of_other_people_are_left_out(person: Person, worker: User, council: Council) -> None:
    stranger = add_person(given_name="Stranger", who="system")
    hold(stranger, team=council.team, who="system")
    OtherName.objects.create(person=stranger, name="Seen by nobody here")
    mine = OtherName.objects.create(person=person, name="Joycie")
    assert list(scoped(viewer_for(worker), OtherName.objects.all())) == [mine]


def test_emergency_access_asks_for_a_reason(person: Person, colleague: User) -> None:
    with pytest.raises(NotAllowed):
        open_in_emergency(person, viewer=colleague, reason="  because ")
    assert not sees(colleague, person)


def test_emergency_access_opens_a_restricted_record_for_a_day_and_leaves_its_trail(
    person: Person, colleague: User, lead: User
) -> None:
    restrict(person, because="A relative works here", by=lead)
    given = open_in_emergency(person, viewer=colleague, reason="Found hurt at home, no next of kin known")
    assert sees(colleague, person)
    assert given.ends_at is not None
    assert given.ends_at - given.starts_at <= timedelta(hours=24, seconds=1)
    assert Entry.objects.filter(chain=f"person:{person.pk}", deed="access given: emergency").exists()


def test_the_supervisor_sees_an_emergency_access_at_once(
    person: Person, colleague: User, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    sent = client_of(colleague).post(
        reverse("emergency"), {"nhs_number": "943 476 5919", "reason": "Found hurt at home, no next of kin known"}
    )
    assert sent.status_code == 302
    page = client_of(supervisor).get(reverse("team")).content.decode()
    assert "Found hurt at home, no next of kin known" in page
    assert colleague.name in page


def test_a_supervisor_who_has_looked_is_not_shown_it_as_new(
    person: Person, colleague: User, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    given = open_in_emergency(person, viewer=colleague, reason="Found hurt at home, no next of kin known")
    client = client_of(supervisor)
    client.post(reverse("look-at-emergency", args=[given.pk]), {"note": "Talked it through. Sound."})
    given.refresh_from_db()
    assert given.seen_by == supervisor
    assert "Nothing has been opened in an emergency" in client.get(reverse("team")).content.decode()


def test_a_supervisor_of_elsewhere_is_not_shown_it(
    person: Person, colleague: User, council: Council, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    given = open_in_emergency(person, viewer=colleague, reason="Found hurt at home, no next of kin known")
    membership = supervisor.memberships.get()
    membership.team = add_team(organisation=council.organisation, name="Far team", who="system")
    membership.save()
    client = client_of(supervisor)
    assert "Found hurt" not in client.get(reverse("team")).content.decode()
    assert client.get(reverse("look-at-emergency", args=[given.pk])).status_code == 404


@pytest.mark.parametrize(
    "typed",
    [
        {"nhs_number": "943 476 5918", "reason": "x" * 20},
        {"nhs_number": "9990000000000", "reason": "x" * 20},
        {"name": "Joyce Penhaligon", "reason": "x" * 20},
        {"nhs_number": "9434765919"},
        {"nhs_number": "9434765919", "reason": "short"},
    ],
)
def test_emergency_access_says_what_is_wrong_and_keeps_what_was_typed(
    person: Person, colleague: User, client_of: Callable[[User], Client], typed: dict[str, str]
) -> None:
    answer = client_of(colleague).post(reverse("emergency"), typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "There is a problem" in page
    assert all(value in page for value in typed.values())
    assert not sees(colleague, person)


def test_a_record_that_may_not_be_seen_answers_as_one_that_is_not_there(
    person: Person, colleague: User, client_of: Callable[[User], Client]
) -> None:
    client = client_of(colleague)
    hidden = client.get(reverse("who-works", args=[person.pk]))
    absent = client.get(reverse("who-works", args=["01890000-0000-7000-8000-000000000000"]))
    assert hidden.status_code == absent.status_code == 404

    def without_token(page: bytes) -> bytes:
        return re.sub(rb'value="[A-Za-z0-9]{64}"', b"", page)

    assert without_token(hidden.content) == without_token(absent.content)


def test_every_reading_leaves_its_trace(person: Person, worker: User, client_of: Callable[[User], Client]) -> None:
    client_of(worker).get(reverse("who-works", args=[person.pk]))
    last = Entry.objects.filter(chain=f"person:{person.pk}").latest("number")
    assert (last.who, last.deed) == (f"worker:{worker.pk}", "read who works with the person")


def test_permission_names_are_sentences_that_can_be_told() -> None:
    assert all(f"Your role does not let you {permission}." for permission in Permission)
