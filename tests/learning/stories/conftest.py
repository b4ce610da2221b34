"""A story, everybody who might read it, and a decision made for somebody."""

from datetime import timedelta

import pytest

from ownwords.access.actions import add_organisation, add_team, add_user, give_role
from ownwords.access.models import User
from ownwords.learning.stories import actions
from ownwords.learning.stories.models import Story
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, add_representative
from ownwords.safeguarding.capacity.actions import consult, decide_for_them
from ownwords.safeguarding.capacity.models import BestInterests
from tests.learning.stories.telling import READERS, TODAY, TOLD, asked, assess_story
from tests.support.people import Council, _user


@pytest.fixture
def story(person: Person, worker: User) -> Story:
    return actions.gather(
        person, title="The zither", told=TOLD, whose="person", told_on=TODAY(), themes=["ending"], asked=asked(),
        by=worker,
    )  # fmt: skip


@pytest.fixture
def readers(request: pytest.FixtureRequest, council: Council) -> dict[str, User]:
    """Somebody of each kind who might want to read it."""
    other = add_organisation(name="Elsewhere Council", kind="council", who="system")
    elsewhere = add_user(email="e@elsewhere.example", name="Else Where", organisation=other, who="system")
    give_role(elsewhere, role="practitioner", team=add_team(organisation=other, name="T", who="system"), who="system")
    partner = add_user(email="p@larkshire.example", name="Pat", organisation=council.organisation, who="system")
    give_role(partner, role="partner", team=None, who="system")
    made = {"far": _user(council, "Far Away", "practitioner", council.other_team), "elsewhere": elsewhere}
    made["partner"] = partner
    return {name: made.get(name) or request.getfixturevalue(name) for name in READERS}


@pytest.fixture
def decision(person: Person, worker: User) -> BestInterests:
    """That her story is kept and shared, decided for her after she and her niece were asked."""
    niece = add_circle_member(person, name="Rosalind Penhaligon", part="family", relation="niece", by=worker)
    add_representative(
        person, member=niece, kind="relative", decisions="Her stories", from_on=TODAY() - timedelta(days=5), by=worker
    )
    found = assess_story(person, worker, "lacks")
    consult(found, of_the_person=True, consulted_on=TODAY(), views="She smiles when it is read", by=worker)
    consult(
        found, member=niece, consulted_on=TODAY(), views="She would", what_matters="Being heard", preferred="Share",
        by=worker,
    )  # fmt: skip
    return decide_for_them(
        found, decided_on=TODAY(), options="Keep it, or not", less_restrictive="Keeping it binds her to nothing",
        weighed="She has always told it", decision="Keep it, and share it in the council", by=worker,
    )  # fmt: skip
