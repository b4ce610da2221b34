"""What stood in the way and bears no name: attacks by somebody who leads, reads everything and wants to know who."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.colleagues import actions
from ownwords.learning.colleagues.models import Barrier
from ownwords.learning.colleagues.rules import month_of
from ownwords.people.models import Person
from ownwords.trail.models import Entry
from tests.learning.colleagues.test_colleagues import SignIn


def last_month(hour: int = 9) -> datetime:
    """A time in the month that is over, so many hours into its last day."""
    first = timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return first - timedelta(days=1) + timedelta(hours=hour)


def gathered(client: Client) -> str:
    return client.get(reverse("gathered-barriers")).content.decode().split("<main")[1]


# Attacks


def test_the_link_to_answer_tells_no_time(worker: User, lead: User, client_of: SignIn) -> None:
    for number in range(3):
        actions.meet(kind="time", text=f"No afternoon {number}", by=worker, at=last_month())
    links = [UUID(found) for found in re.findall(r"/barriers/([0-9a-f-]{36})/answer/", gathered(client_of(lead)))]
    assert len(links) == 3
    now = timezone.now().timestamp() * 1000
    told = [abs((link.int >> 80) - now) < 86_400_000 for link in links]
    assert not any(told)
    assert {link.version for link in links} == {4}


def test_looking_every_day_tells_no_day(
    worker: User, colleague: User, lead: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is new today was written today: so nothing without a name is new before the month is over."""
    client = client_of(lead)
    before = gathered(client)
    made = actions.meet(kind="time", text="No afternoon", by=worker)
    assert gathered(client) == before
    address = reverse("answer-barrier", args=[made.pk])
    assert client.get(address).status_code == 404
    assert client.post(address, {"text": "x"}).status_code == 404
    actions.meet(kind="time", text="With my name", named=True, by=colleague)
    assert "With my name" in gathered(client)
    assert "No afternoon" not in gathered(client)
    today = timezone.localdate()
    next_month = (month_of(today) + timedelta(days=32)).replace(day=1)
    monkeypatch.setattr(timezone, "localdate", lambda at=None, **_: at.date() if at else next_month)
    assert "No afternoon" in gathered(client)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("shown", [False, True])
def test_no_page_tells_which_was_written_first(
    shown: bool, worker: User, colleague: User, lead: User, client_of: SignIn
) -> None:
    texts = ["Zinc roof", "Amber light", "Moss wall"]
    for hour, text in enumerate(texts):
        made = actions.meet(kind="time", text=text, may_show=True, by=worker, at=last_month(hour + 8))
        if shown:
            actions.answer(made, text="We see to it", shown_to_all=True, by=lead)
    page = client_of(colleague).get(reverse("barriers")).content.decode() if shown else gathered(client_of(lead))
    assert sorted(texts, key=page.index) == sorted(texts)


def test_the_trail_does_not_tell_who_wrote(worker: User, colleague: User) -> None:
    """Whoever reads the trail too finds one kind of entry for all that is private among colleagues."""
    made = actions.meet(kind="time", text="No afternoon", by=worker)
    actions.feel(face="sure", by=colleague)
    actions.not_now(by=colleague)
    told = {(one.deed, one.about, one.digest) for one in Entry.objects.filter(chain__in=[
        f"worker:{worker.pk}", f"worker:{colleague.pk}"])}  # fmt: skip
    assert len(told) == 1
    assert not Entry.objects.filter(about__contains=str(made.pk)).exists()
    assert not Entry.objects.filter(deed__icontains="way").exists()


# What one wrote is one's own


def test_until_it_is_answered_its_writer_changes_or_withdraws_it(
    person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    made = actions.meet(kind="time", text="No afternoon", named=True, may_show=True, by=worker)
    change, withdraw = (reverse(name, args=[made.pk]) for name in ("change-barrier", "withdraw-barrier"))
    client = client_of(worker)
    assert change in client.get(reverse("barriers")).content.decode()
    assert "No afternoon" in client.get(change).content.decode()
    sent: dict[str, Any] = {"kind": "law", "text": "Joyce waits", "named": "no"}
    assert "Take out the names: Joyce" in client.post(change, sent).content.decode()
    client.post(change, sent | {"text": "Nobody knows the rule"})
    made.refresh_from_db()
    assert (made.kind, made.text, made.named, made.may_show) == ("law", "Nobody knows the rule", False, False)
    for address in (change, withdraw):
        assert client_of(colleague).get(address).status_code == 404
    with pytest.raises(Refused, match="whoever wrote it"):
        actions.withdraw(made, by=colleague)
    client.post(withdraw)
    assert not Barrier.objects.exists()
    with pytest.raises(Refused, match="withdrawn"):
        actions.answer(made, text="Yes", by=colleague)


def test_answered_its_words_stand_and_it_can_be_shown_less(
    worker: User, colleague: User, lead: User, client_of: SignIn
) -> None:
    made = actions.meet(kind="time", text="No afternoon", named=True, may_show=True, by=worker, at=last_month())
    actions.answer(made, text="Tuesdays are free", shown_to_all=True, by=lead)
    assert "No afternoon" in client_of(colleague).get(reverse("barriers")).content.decode()
    for deed in (
        lambda: actions.change_barrier(made, kind="law", text="x", named=True, may_show=True, by=worker),
        lambda: actions.withdraw(made, by=worker),
    ):
        with pytest.raises(Refused, match="answered in the meantime"):
            deed()
    client_of(worker).post(reverse("change-barrier", args=[made.pk]), {"named": "", "may_show": ""})
    assert "No afternoon" not in client_of(colleague).get(reverse("barriers")).content.decode()
    page = gathered(client_of(lead))
    assert "No afternoon" in page
    assert worker.name not in page
    actions.show_less(made, named=True, may_show=True, by=worker)  # less, and never more
    made.refresh_from_db()
    assert (made.named, made.may_show) == (False, False)
    with pytest.raises(DatabaseError), transaction.atomic():
        Barrier.objects.update(may_show=True)


def test_what_it_is_for_is_said_where_the_link_leads(worker: User, client_of: SignIn) -> None:
    page = client_of(worker).get(reverse("confidence")).content.decode()
    for told in ('id="what-for"', "five or more have answered", "safeguarding lead sees the picture of every team",
                 "not asked for four weeks"):  # fmt: skip
        assert told in page, told
