"""The lot: fair, drawn again by anybody, and given to those who did not do the work."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, grant, hold, restrict
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Audit, File
from ownwords.learning.audit.pool import count_of, pool_of
from ownwords.learning.audit.rules import lot_of
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case
from tests.learning.audit.made import agreed_plan
from tests.support.audit import drawn
from tests.support.people import Council

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


def test_the_lot_is_drawn_from_all_and_can_be_drawn_again(
    people: list[Person], lead: User, readers: list[User]
) -> None:
    audit = drawn(lead, readers, size=5)
    assert set(audit.pool) == {str(person.pk) for person in people}
    lot = list(File.objects.filter(audit=audit).order_by("number").values_list("person", flat=True))
    assert [str(each) for each in lot] == lot_of(audit.pool, 5, seed="spring", by_group=False)
    with pytest.raises(Refused, match="stands"):
        actions.draw_lot(audit, size=2, readers=readers, by=lead)


def test_the_page_says_when_what_was_kept_no_longer_gives_the_lot(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    audit = drawn(lead, readers, size=4)
    page = reverse("audit-lot", args=[audit.pk])
    assert "it is the same" in client_of(lead).get(page).content.decode()
    changes: list[dict[str, Any]] = [{"seed": "summer"}, {"size": 9}, {"pool": {}}]
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            Audit.objects.filter(pk=audit.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        File.objects.filter(audit=audit).delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        audit.questions.clear()


def test_each_team_has_its_share(people: list[Person], lead: User, readers: list[User], council: Council) -> None:
    audit = drawn(lead, readers, size=6, by_team=True)
    groups = list(File.objects.filter(audit=audit).values_list("group", flat=True))
    assert (groups.count(council.team.name), groups.count(council.other_team.name)) == (4, 2)


@pytest.mark.parametrize(
    ("kind", "then", "held"),
    [
        ("plan", 8, True), ("plan", 400, False),
        ("enquiry-open", 0, True), ("enquiry-open", 400, False),
        ("enquiry-ended", 0, False),
    ],
)  # fmt: skip
def test_which_files_are_meant(
    person: Person, case: Case, worker: User, lead: User, kind: str, then: int, held: bool
) -> None:
    agreed_plan(person, worker)
    day = TODAY() - timedelta(days=then)
    audit = actions.plan_audit(lead.organisation, name="A", kind=kind, first=day, last=day, by=lead)
    assert (count_of(audit) == 1) is held
    found = pool_of(audit)
    assert set(found) == ({person.pk} if held else set())
    assert all(one.practitioner_id == worker.pk for one in found.values())


def test_another_councils_file_is_not_in_the_pool(people: list[Person], lead: User, council: Council) -> None:
    elsewhere = add_organisation(name="Elsewhere", kind="council", who="system")
    hold(people[0], team=add_team(organisation=elsewhere, name="T", who="system"), who="system")
    audit = actions.plan_audit(
        lead.organisation, name="A", kind="plan", first=TODAY() - timedelta(days=30), last=TODAY(), by=lead
    )
    assert people[0].pk not in pool_of(audit)
    assert count_of(audit) == 8


def test_what_cannot_be_drawn_is_refused_beside_its_field(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    plan: dict[str, Any] = {"name": "A", "kind": "plan", "last": TODAY(), "by": lead}
    with pytest.raises(Refused, match="before the first"):
        actions.plan_audit(lead.organisation, first=TODAY() + timedelta(days=1), **plan)
    audit = actions.plan_audit(lead.organisation, first=TODAY() - timedelta(days=30), **plan)
    page = reverse("draw-audit", args=[audit.pk])
    shown = client_of(lead).get(page).content.decode()
    assert "9 files" in shown
    assert "All 9 files are looked at" in shown
    for typed, message in (
        ({"size": "12", "chosen": [str(readers[0].pk)], "second": "none"}, "from 1 to 9"),
        ({"size": "3", "second": "none"}, "Choose who reads"),
        ({"size": "3", "chosen": [str(readers[0].pk)], "second": "all"}, "at least two readers"),
    ):
        answer = client_of(lead).post(page, typed)
        assert answer.status_code == 422
        assert message in answer.content.decode()
        assert f'value="{typed["size"]}"' in answer.content.decode()
    none = actions.plan_audit(lead.organisation, first=TODAY(), **plan)
    assert "there is none" in client_of(lead).get(reverse("draw-audit", args=[none.pk])).content.decode()


def test_nobody_reads_the_work_of_their_own(people: list[Person], lead: User, workers: list[User]) -> None:
    audit = drawn(lead, workers[:2], size=9, twice=9)
    for file in File.objects.filter(audit=audit).prefetch_related("readings"):
        chosen = {reading.reader_id for reading in file.readings.all()}
        assert chosen == {worker.pk for worker in workers[:2]} - {file.practitioner_id}
        if file.practitioner_id == workers[0].pk:
            with pytest.raises(Refused, match="worked with this person"):
                actions.give(file, reader=workers[0], by=lead)


def test_a_record_kept_to_named_people_is_read_by_a_lead_or_whoever_is_named(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User
) -> None:
    agreed_plan(person, worker)
    restrict(person, because="Her nephew works here", by=lead)
    audit = drawn(lead, [colleague, supervisor])
    file = File.objects.get(audit=audit)
    assert not file.readings.exists()
    with pytest.raises(Refused):
        actions.give(file, reader=colleague, by=lead)
    actions.give(file, reader=lead, by=lead)
    grant(person, viewer=supervisor, kind=Grant.Kind.NAMED, by=lead)
    assert actions.give(file, reader=supervisor, by=lead).reader == supervisor
