"""Doors for tests: the person's own, and one of somebody who speaks for them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.codes import code_from
from ownwords.access.models import User
from ownwords.door import actions
from ownwords.door.actions.opening import key
from ownwords.door.models import Code, Door
from ownwords.people.models import Person, Representative
from ownwords.profiles.actions import add_circle_member, add_representative
from tests.support.own_pages import WORD, open_for


@pytest.fixture
def door(person: Person, worker: User) -> Door:
    """The person's own door."""
    return open_for(person, worker)


@pytest.fixture
def niece(person: Person, worker: User) -> Representative:
    """Somebody who speaks for the person."""
    member = add_circle_member(person, name="Rosalind Hale", part="family", relation="niece", by=worker)
    since = timezone.localdate() - timedelta(days=30)
    return add_representative(person, member=member, kind="relative", decisions="Her post", from_on=since, by=worker)


@pytest.fixture
def niece_door(person: Person, niece: Representative, worker: User) -> Door:
    """Her door: she may read the plan and say things for the person."""
    return actions.open_door(
        person, representative=niece, parts=["plan", "tell"], allowed_words="Rosie may see my plan", word=WORD,
        safety_read=True, by=worker,
    )  # fmt: skip


def codes_for(door: Door, by: User, kind: str = "paper") -> list[str]:
    """New codes for a door, as they stand on paper."""
    batch = actions.make_codes(door, kind=kind, safety_read=True, by=by)
    return [code_from(key(), str(batch), one.number) for one in Code.objects.filter(batch=batch).order_by("number")]


@pytest.fixture
def comes_in(worker: User) -> Callable[[Door], Client]:
    """A browser of somebody who has come in by a code."""

    def come_in(door: Door) -> Client:
        client = Client()
        (code,) = codes_for(door, worker, "told")
        answer = client.post(reverse("come-in"), {"code": code, "word": WORD})
        assert answer.status_code == 302, answer.content.decode()[:2000]
        return client

    return come_in
