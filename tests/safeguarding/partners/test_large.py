"""Enquiries about one provider and many adults: each keeps a thread of their own."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import allocate, hold, restrict
from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.drafts.actions import Refused
from ownwords.people.actions import add_person
from ownwords.safeguarding.partners import actions
from ownwords.safeguarding.partners.models import Large
from ownwords.safeguarding.path.models import Case, Turn
from ownwords.trail.models import Glimpse
from tests.support.people import open_enquiry

SignIn = Callable[[User], Client]


@pytest.fixture
def large(supervisor: User) -> Large:
    return actions.open_large(
        about="Fernside",
        looked_at="Who calls for help at night",
        why_one="Four adults, one rota",
        opened_on=timezone.localdate(),
        by=supervisor,
    )


def adult(name: str, team: Any, worker: User, lead: User) -> Case:
    person = add_person(given_name=name, family_name="Of Fernside", who="test")
    hold(person, team=team, who="test")
    allocate(person, worker=worker, by=worker)
    words = f"{name} wants to be heard"
    talk = begin(person, by=worker, held_on=timezone.localdate(), narrative=words)
    mark_words(talk, words=words, kind="want", by=worker)
    finish(talk, by=worker)
    return open_enquiry(person, by=worker, lead=lead)


def test_each_adult_keeps_a_thread_with_their_own_words(
    large: Large, council: Any, worker: User, lead: User, supervisor: User, client_of: SignIn
) -> None:
    cases = [adult(name, council.team, worker, lead) for name in ("Ada", "Bert")]
    for case in cases:
        actions.add_thread(large, case, by=supervisor)
    page = client_of(supervisor).get(reverse("large-enquiry", args=[large.pk])).content.decode()
    for case, name in zip(cases, ("Ada", "Bert"), strict=True):
        assert f"{name} wants to be heard" in page
        assert reverse("case", args=[case.person_id, case.pk]) in page
        assert Turn.objects.filter(case=case, heading__contains="larger enquiry, about Fernside").exists()
    assert Glimpse.objects.filter(chain=f"person:{cases[0].person_id}").exists(), "who looked is on record"


def test_those_whom_the_viewer_may_not_see_are_counted_and_not_named(
    large: Large, council: Any, worker: User, lead: User, supervisor: User, client_of: SignIn
) -> None:
    seen, far, kept = (adult(name, council.team, worker, lead) for name in ("Ada", "Bert", "Cleo"))
    hold(far.person, team=council.other_team, who="test")
    restrict(kept.person, because="A relative works here", by=lead)
    for case in (seen, far, kept):
        actions.add_thread(large, case, by=lead)
    path = reverse("large-enquiry", args=[large.pk])
    page = client_of(supervisor).get(path).content.decode()
    assert "3 adults" in page
    assert "And 2 whose records you cannot see" in page
    assert "Bert" not in page
    assert "Cleo" not in page
    whole = client_of(lead).get(path).content.decode()
    assert "Bert wants to be heard" in whole
    assert "you cannot see" not in whole


def test_a_case_is_in_one_large_enquiry_and_can_be_taken_out(
    large: Large, case: Case, supervisor: User, client_of: SignIn
) -> None:
    thread = actions.add_thread(large, case, by=supervisor)
    with pytest.raises(Refused, match="part of a large enquiry already"):
        actions.add_thread(large, case, by=supervisor)
    with pytest.raises(Refused, match="Write why"):
        actions.take_thread_out(thread, because=" ", by=supervisor)
    actions.take_thread_out(thread, because="It was another home", by=supervisor)
    page = client_of(supervisor).get(reverse("large-enquiry", args=[large.pk])).content.decode()
    assert "It was another home" in page
    case.refresh_from_db()
    assert case.open, "their own work goes on"
    actions.add_thread(large, case, by=supervisor)


def test_it_ends_with_what_was_found_and_nobodys_own_case_ends_with_it(
    large: Large, case: Case, supervisor: User
) -> None:
    actions.add_thread(large, case, by=supervisor)
    today = timezone.localdate()
    with pytest.raises(Refused, match="The work with 1 of them goes on"):
        actions.end_large(large, found="Nobody was trained", ended_on=today, by=supervisor)
    actions.end_large(large, found="Nobody was trained", because="The home has closed", ended_on=today, by=supervisor)
    case.refresh_from_db()
    assert case.open
    with pytest.raises(Refused, match="has ended"):
        actions.end_large(large, found="Again", ended_on=today, by=supervisor)


def test_another_council_does_not_find_it(large: Large, client_of: SignIn, db: None) -> None:
    from ownwords.access.actions import add_organisation, add_team, add_user, give_role

    other = add_organisation(name="Elsewhere", kind="council", who="test")
    team = add_team(organisation=other, name="T", who="test")
    user = add_user(email="s@elsewhere.example", name="Sue Else", organisation=other, who="test")
    give_role(user, role="supervisor", team=team, who="test")
    client = client_of(user)
    assert client.get(reverse("large-enquiry", args=[large.pk])).status_code == 404
    assert "Fernside" not in client.get(reverse("large-enquiries")).content.decode()


def test_thirty_adults_ask_no_more_than_one(
    large: Large, council: Any, worker: User, lead: User, supervisor: User, client_of: SignIn
) -> None:
    client, path = client_of(supervisor), reverse("large-enquiry", args=[large.pk])

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    actions.add_thread(large, adult("Ada", council.team, worker, lead), by=supervisor)
    client.get(path)
    before = asked()
    for number in range(30):
        actions.add_thread(large, adult(f"Adult {number}", council.team, worker, lead), by=supervisor)
    assert asked() == before <= 12


def test_a_worker_makes_their_case_part_of_one(
    large: Large, case: Case, worker: User, supervisor: User, client_of: SignIn
) -> None:
    path = reverse("join-large-enquiry", args=[case.person_id, case.pk])
    answer = client_of(worker).post(path, {"large": str(large.pk)})
    assert answer.status_code == 302
    page = client_of(worker).get(reverse("partners-of-case", args=[case.person_id, case.pk])).content.decode()
    assert "also part of a larger enquiry, about" in page
    assert "Fernside" in page
