"""A meeting of a case with an open part and a part for professionals only, and everybody who may look at it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.utils import timezone
from PIL import Image

from ownwords.access.actions import add_organisation, add_team, add_user, give_role, grant
from ownwords.access.models import Grant, User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.outcomes.actions import raise_outcome
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.safeguarding.path.models import Case

WISH = "I want to stay with him"


def tomorrow(days: int = 1, hour: int = 14) -> datetime:
    return timezone.localtime().replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=days)


def picture_file(kind: str = "PNG", size: tuple[int, int] = (60, 40), **how: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(file, kind, **how)
    return file.getvalue()


@pytest.fixture
def outcome(person: Person, worker: User) -> Outcome:
    """Something the person wants."""
    on = timezone.localdate() - timedelta(days=9)
    talk = begin(person, by=worker, held_on=on, narrative=f"She said: {WISH}. Nothing else.")
    mark = mark_words(talk, words=WISH, kind="want", by=worker)
    finish(talk, by=worker)
    return raise_outcome(mark, direction="keep", by=worker)


Plans = Callable[..., Meeting]


@pytest.fixture
def plans(case: Case, worker: User, outcome: Outcome) -> Plans:
    """Return a function that plans a meeting."""

    def plan(**told: Any) -> Meeting:
        given: dict[str, Any] = {
            "kind": "planning",
            "starts_at": tomorrow(),
            "minutes": 60,
            "place": "home",
            "where": "3 Harbour Row",
            "for_what": "How she can stay with him and be safe",
            "chair": worker,
            "by": worker,
        }
        return actions.plan(case, **given | told)

    return plan


@pytest.fixture
def meeting(plans: Plans) -> Meeting:
    """A planning meeting that is still to come."""
    return plans()


@pytest.fixture
def past(plans: Plans) -> Meeting:
    """A planning meeting whose time has gone by, planned a week before it."""
    return plans(starts_at=tomorrow(-2), at=tomorrow(-9))


@pytest.fixture
def held(past: Meeting, worker: User) -> Meeting:
    """A planning meeting that was held."""
    return actions.hold(past, how="all", by=worker)


Joins = Callable[..., User]


@pytest.fixture
def joins(case: Case, worker: User) -> Joins:
    """Return a function that makes an account and lets it into the case."""

    def join(called: str, *, role: str = "partner", kind: str = "nhs", into: Case | None = case) -> User:
        other = add_organisation(name=f"Where {called} works", kind=kind, who="system")
        email = f"{called.split()[0].lower()}@elsewhere.example"
        user = add_user(email=email, name=called, organisation=other, who="system")
        team = add_team(organisation=other, name="T", who="system") if role == "practitioner" else None
        give_role(user, role=role, team=team, who="system")
        if into is not None:
            let_into(user, into, by=worker)
        return user

    return join


def let_into(user: User, case: Case, *, by: User) -> Grant:
    return grant(
        case.person,
        viewer=user,
        kind=Grant.Kind.INVITED,
        scope=Grant.Scope.ENQUIRY,
        scope_of=case.pk,
        by=by,
    )
