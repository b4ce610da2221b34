"""Nine people of three workers in two teams, who have agreed to their plans, and two who may read their files."""

import pytest

from ownwords.access.actions import allocate, hold
from ownwords.access.models import User
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from tests.learning.audit.made import agreed_plan
from tests.support.people import Council, _user


@pytest.fixture
def workers(council: Council, worker: User) -> list[User]:
    """Three who do the work, in two teams."""
    return [worker, _user(council, "Ines Marsh", "practitioner", council.team),
            _user(council, "Obi Lund", "practitioner", council.other_team)]  # fmt: skip


@pytest.fixture
def people(council: Council, workers: list[User]) -> list[Person]:
    """Nine people, three for each worker, who have agreed to their plans."""
    made = []
    for number in range(9):
        by = workers[number % 3]
        one = add_person(given_name=f"Given{'abcdefghi'[number]}", family_name="Family", who="system")
        hold(one, team=by.memberships.get().team, who="system")  # type: ignore[arg-type]
        allocate(one, worker=by, by=by)
        agreed_plan(one, by)
        made.append(one)
    return made


@pytest.fixture
def readers(council: Council) -> list[User]:
    """Two who have worked with none of them."""
    return [_user(council, f"{name} Reader", "practitioner", council.other_team) for name in ("Ada", "Bo")]
