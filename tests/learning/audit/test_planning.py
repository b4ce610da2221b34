"""A planned audit is changed or dropped; another lead takes one over; and a month is no name."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Answer, Audit
from ownwords.people.models import Person
from ownwords.trail.models import Entry
from tests.learning.audit.made import agreed_plan, one_file
from tests.support.audit import drawn, read_through
from tests.support.people import Council, _user

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


@pytest.fixture
def planned(lead: User) -> Audit:
    """An audit of which nothing is drawn."""
    first = TODAY() - timedelta(days=30)
    return actions.plan_audit(lead.organisation, name="A", kind="plan", first=first, last=TODAY(), by=lead)


@pytest.fixture
def other_lead(council: Council) -> User:
    """Another safeguarding lead of the same council."""
    return _user(council, "Lee Two", "safeguarding-lead", None)


def _typed(audit: Audit, **changes: Any) -> dict[str, Any]:
    days = {
        f"{name}-{part}": str(getattr(day, part))
        for name, day in (("first", audit.first), ("last", audit.last))
        for part in ("day", "month", "year")
    }
    return {"name": audit.name, "kind": audit.kind, "share": "all"} | days | changes


def test_a_planned_audit_is_changed(planned: Audit, lead: User, client_of: SignIn) -> None:
    client, page = client_of(lead), reverse("change-audit", args=[planned.pk])
    assert 'value="A"' in client.get(page).content.decode()
    assert client.post(page, _typed(planned, name=" ")).status_code == 422
    assert client.post(page, _typed(planned, name="B", share="team", kind="enquiry-open")).status_code == 302
    now = Audit.objects.get(pk=planned.pk)
    assert (now.name, now.by_team, now.kind, now.state) == ("B", True, "enquiry-open", "planned")
    with pytest.raises(Refused, match="before the first"):
        actions.change_audit(now, name="B", kind="plan", first=TODAY(), last=TODAY() - timedelta(days=1), by=lead)


def test_a_planned_audit_is_dropped_with_its_reason(planned: Audit, lead: User, client_of: SignIn) -> None:
    client, page = client_of(lead), reverse("drop-audit", args=[planned.pk])
    assert page in client.get(reverse("draw-audit", args=[planned.pk])).content.decode()
    assert client.post(page, {"because": " "}).status_code == 422
    assert client.post(page, {"because": "Twice the same"}).status_code == 302
    assert "Twice the same" in client.get(reverse("audit", args=[planned.pk])).content.decode()
    assert client.get(reverse("audit-lot", args=[planned.pk])).status_code == 404
    assert "Dropped" in client.get(reverse("audits")).content.decode()
    for deed in (
        lambda: actions.drop_audit(planned, because="x", by=lead),
        lambda: actions.draw_lot(planned, size=1, readers=[lead], by=lead),
    ):
        with pytest.raises(Refused):
            deed()
    with pytest.raises(DatabaseError), transaction.atomic():
        Audit.objects.filter(pk=planned.pk).update(state="planned")


def test_what_is_drawn_is_neither_changed_nor_dropped(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    audit = drawn(lead, [colleague])
    for name, typed in (("change-audit", _typed(audit, name="Z")), ("drop-audit", {"because": "My reason"})):
        page = reverse(name, args=[audit.pk])
        assert client_of(lead).get(page).status_code == 404
        answer = client_of(lead).post(page, typed)
        assert answer.status_code == 422
        assert "its plan stands" in answer.content.decode()
    assert Audit.objects.get(pk=audit.pk).name == audit.name


def test_another_lead_takes_an_audit_over_and_opens_what_the_first_could(
    person: Person, worker: User, lead: User, colleague: User, other_lead: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, (reading,) = one_file(lead, [colleague])
    read_through(reading)
    page, audit = reverse("audit-file", args=[file.pk]), reverse("audit", args=[file.audit_id])
    assert [client_of(user).get(page).status_code for user in (lead, other_lead, worker)] == [200, 404, 200]
    over = reverse("take-over-audit", args=[file.audit_id])
    assert over in client_of(other_lead).get(audit).content.decode()
    assert over not in client_of(lead).get(audit).content.decode()
    assert client_of(other_lead).post(over).status_code == 302
    assert [client_of(user).get(page).status_code for user in (lead, other_lead, worker)] == [404, 200, 200]
    assert client_of(colleague).get(page).status_code == 200
    for chain in (f"between:{file.pk}", f"organisation:{lead.organisation_id}"):
        assert Entry.objects.filter(chain=chain, deed="audit taken over", who=f"worker:{other_lead.pk}").exists()
    with pytest.raises(Refused, match="already"):
        actions.take_over(file.audit, by=other_lead)
    elsewhere = add_organisation(name="Elsewhere", kind="council", who="system")
    User.objects.filter(pk=lead.pk).update(organisation=elsewhere)
    with pytest.raises(Refused, match="same organisation"):
        actions.take_over(file.audit, by=User.objects.get(pk=lead.pk))


def test_a_month_that_is_somebodys_name_can_stay_once_somebody_has_looked(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    Person.objects.filter(pk=person.pk).update(given_name="June")
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    question = reading.file.audit.questions.first()
    assert question is not None
    typed = {"grade": "not-seen", "why": "I looked", "for_all": "Ask again by June"}
    page = reverse("answer-audit-question", args=[reading.pk, question.pk])
    told = client_of(colleague).post(page, typed).content.decode()
    assert "say so below" in told
    assert "I have looked, nobody is named" in told
    assert client_of(colleague).post(page, typed | {"names_meant": "on"}).status_code == 302
    assert Answer.objects.get(reading=reading).for_all == "Ask again by June"
    ends = {"found": "They are asked", "will_do": "A last talk, by June"}
    page = reverse("end-audit", args=[reading.file.audit_id])
    assert client_of(lead).post(page, ends).status_code == 422
    assert client_of(lead).post(page, ends | {"names_meant": "on"}).status_code == 302
