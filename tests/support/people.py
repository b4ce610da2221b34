"""A small council for tests: one organisation, two teams, somebody of each role, one person."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, add_user, allocate, give_role, hold
from ownwords.access.models import Organisation, Team, User
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions import begin_enquiry, decide, raise_concern, seek
from ownwords.safeguarding.path.models import Case


@dataclass
class Council:
    """The organisation and its two teams."""

    organisation: Organisation
    team: Team
    other_team: Team


@pytest.fixture
def council(db: None) -> Council:
    organisation = add_organisation(name="Larkshire Council", kind="council", who="system", code="E10000099")
    return Council(
        organisation,
        add_team(organisation=organisation, name="North team", who="system"),
        add_team(organisation=organisation, name="South team", who="system"),
    )


def _user(council: Council, name: str, role: str, team: Team | None) -> User:
    email = f"{name.split()[0].lower()}@larkshire.example"
    user = add_user(email=email, name=name, organisation=council.organisation, who="system")
    give_role(user, role=role, team=team, who="system")
    return user


@pytest.fixture
def worker(council: Council) -> User:
    return _user(council, "Wren Okafor", "practitioner", council.team)


@pytest.fixture
def colleague(council: Council) -> User:
    """A practitioner of the same team who is not allocated to the person."""
    return _user(council, "Col Ashby", "practitioner", council.team)


@pytest.fixture
def supervisor(council: Council) -> User:
    return _user(council, "Sunita Rao", "supervisor", council.team)


@pytest.fixture
def lead(council: Council) -> User:
    return _user(council, "Leah Moss", "safeguarding-lead", None)


@pytest.fixture
def board_member(council: Council) -> User:
    return _user(council, "Bola Adeyemi", "board-member", None)


@pytest.fixture
def administrator(council: Council) -> User:
    return _user(council, "Adam Pryce", "administrator", None)


@pytest.fixture
def person(council: Council, worker: User) -> Person:
    """Held by the worker's team and allocated to the worker."""
    made = add_person(given_name="Joyce", family_name="Penhaligon", nhs_number="9434765919", who=f"worker:{worker.pk}")
    hold(made, team=council.team, who=f"worker:{worker.pk}")
    allocate(made, worker=worker, by=worker)
    return made


def open_enquiry(person: Person, *, by: User, lead: User) -> Case:
    """A section 42 enquiry that has begun, with a concern, a decision and an answer to what they want."""
    today = timezone.localdate()
    concern = raise_concern(
        person=person,
        organisation=by.organisation,
        what_happened="The man from the door came back and asked for her card",
        safe_now="yes",
        raised_as="family",
        raised_by_name="Rosalind Penhaligon, her niece",
        raised_on=today,
        risk_types=["financial"],
        by=by,
    )
    case = concern.case
    assert case is not None
    decide(
        case,
        needs="yes",
        needs_because="Her sight",
        at_risk="yes",
        at_risk_because="He came twice",
        unable="yes",
        unable_because="She cannot see who is at the door",
        leads_to="section-42",
        because="She wants it to stop",
        decided_on=today,
        by=by,
    )
    seek(case, answer="none-expressed", asked_on=today, how="She wants to think about it first", by=by)
    begin_enquiry(case, kind="section-42", to_find_out="Who the man is", begun_on=today, by=by)
    case.refresh_from_db()
    return case


@pytest.fixture
def case(person: Person, worker: User, lead: User) -> Case:
    """The worker's open section 42 enquiry with the person."""
    return open_enquiry(person, by=worker, lead=lead)


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """Return a function that gives a browser in which this user is signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="ownwords.access.backend.WorkerBackend")
        return client

    return signed_in
