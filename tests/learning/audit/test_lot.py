"""The lot: fair, drawn again by anybody, and given to those who did not do the work."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, grant, hold, open_in_emergency, restrict
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Audit, File
from ownwords.learning.audit.pool import count_of, pool_of
from ownwords.learning.audit.rules import lot_of
from ownwords.people.models import Person
from ownwords.plans.models import Version
from ownwords.safeguarding.path.models import Case, Turn
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
    audit = drawn(lead, [colleague, supervisor], last=TODAY() - timedelta(days=1))
    file = File.objects.get(audit=audit)
    assert not file.readings.exists()
    with pytest.raises(Refused):
        actions.give(file, reader=colleague, by=lead)
    actions.give(file, reader=lead, by=lead)
    grant(person, viewer=supervisor, kind=Grant.Kind.NAMED, by=lead)
    assert actions.give(file, reader=supervisor, by=lead).reader == supervisor


def _gave_a_plan(person: Person, user: User) -> None:
    plan = person.plans.get()
    Version.objects.create(
        plan=plan, number=9, content={}, given_on=TODAY(), format="paper", by=user, at=timezone.now()
    )


def _took_a_step(person: Person, user: User) -> None:
    Turn.objects.create(
        person=person, on=TODAY(), kind="enquiry", heading="We rang", source="case:x", by=user, at=timezone.now()
    )


def _led_the_enquiry(person: Person, user: User) -> None:
    Case.objects.create(
        person=person, organisation=user.organisation, opened_on=TODAY(), lead=user, opened_at=timezone.now()
    )


def _opened_in_an_emergency(person: Person, user: User) -> None:
    open_in_emergency(person, viewer=user, reason="She was not at home in the snow")


def _was_named(person: Person, user: User) -> None:
    grant(person, viewer=user, kind=Grant.Kind.NAMED, by=user)


@pytest.mark.parametrize("part", [_gave_a_plan, _took_a_step, _led_the_enquiry, _opened_in_an_emergency, _was_named])
def test_nobody_reads_work_in_which_they_had_a_part(
    person: Person, worker: User, lead: User, colleague: User, part: Callable[[Person, User], None]
) -> None:
    agreed_plan(person, worker)
    part(person, colleague)
    file = File.objects.get(audit=drawn(lead, [colleague]))
    assert not file.readings.exists()


def test_an_emergency_long_before_the_days_of_the_audit_does_not_count(
    person: Person, worker: User, lead: User, colleague: User
) -> None:
    agreed_plan(person, worker)
    _opened_in_an_emergency(person, colleague)
    long_ago = timezone.now() - timedelta(days=900)
    Grant.objects.filter(viewer=colleague).update(starts_at=long_ago, ends_at=long_ago + timedelta(days=1))
    assert File.objects.get(audit=drawn(lead, [colleague])).readings.count() == 1


def test_where_nobody_may_read_a_file_the_pages_say_so(
    people: list[Person], lead: User, workers: list[User], client_of: SignIn
) -> None:
    audit = actions.plan_audit(
        lead.organisation, name="A", kind="plan", first=TODAY() - timedelta(days=30), last=TODAY(), by=lead
    )
    typed = {"size": "9", "chosen": [str(worker.pk) for worker in workers[:2]], "second": "all"}
    told = client_of(lead).post(reverse("draw-audit", args=[audit.pk]), typed, follow=True).content.decode()
    assert "each file has been given" not in told
    few = client_of(lead).get(reverse("audit-lot", args=[audit.pk])).content.decode()
    assert "3 of the first 9" in few
    other = drawn(lead, workers[:1], size=9)
    assert File.objects.filter(audit=other, readings=None).count() == 3
    again = actions.plan_audit(
        lead.organisation, name="B", kind="plan", first=TODAY() - timedelta(days=30), last=TODAY(), by=lead
    )
    typed = {"size": "9", "chosen": [str(workers[0].pk)], "second": "none"}
    told = client_of(lead).post(reverse("draw-audit", args=[again.pk]), typed, follow=True).content.decode()
    assert "3 files have no reader" in told
