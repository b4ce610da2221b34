"""No decision for somebody before they and others were asked: tried from every side."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.advocacy.queries import known_of_capacity
from ownwords.safeguarding.capacity.actions import assess, consult, decide_for_them
from ownwords.safeguarding.capacity.models import Assessment, BestInterests, Consultation
from ownwords.safeguarding.capacity.queries import decisions_of
from ownwords.safeguarding.path.models import Case, Turn, Wait
from tests.safeguarding.support.capacity import said

DECIDED: dict[str, Any] = {
    "options": "Home with help, or the nursing home",
    "less_restrictive": "Home, but nobody can be there at night",
    "weighed": "He wants his wife and daughter near",
    "decision": "The nursing home near his daughter",
}
SAYS: dict[str, Any] = {"views": "Near us", "what_matters": "His family", "preferred": "The home by the park"}


@pytest.fixture
def lacks(person: Person, case: Case, worker: User) -> Assessment:
    return assess(person, case=case, decision="where to live", assessed_on=timezone.localdate(), said=said(), by=worker)


def ask_them(assessment: Assessment, by: User, **others: Any) -> Consultation:
    given: dict[str, Any] = SAYS | {"of_the_person": True, "consulted_on": timezone.localdate(), "by": by} | others
    return consult(assessment, **given)


def ask_daughter(assessment: Assessment, by: User) -> Consultation:
    return consult(assessment, who="Ann, his daughter", consulted_on=timezone.localdate(), **SAYS, by=by)


def decide(assessment: Assessment, by: User, **others: Any) -> BestInterests:
    return decide_for_them(assessment, decided_on=timezone.localdate(), **(DECIDED | others), by=by)


def test_nobody_was_asked(lacks: Assessment, worker: User) -> None:
    with pytest.raises(Refused, match="Ask them first"):
        decide(lacks, worker)


def test_only_others_were_asked(lacks: Assessment, worker: User) -> None:
    ask_daughter(lacks, worker)
    with pytest.raises(Refused, match="Ask them first"):
        decide(lacks, worker)


def test_only_they_were_asked(lacks: Assessment, worker: User) -> None:
    ask_them(lacks, worker)
    with pytest.raises(Refused, match="at least one other"):
        decide(lacks, worker)
    with pytest.raises(Refused, match="IMCA"):
        decide(lacks, worker, nobody_because="There is no family")
    made = decide(lacks, worker, nobody_because="There is no family", imca="to-ask")
    wait = Wait.objects.get(key=f"imca:{lacks.pk}", settled_at=None)
    assert wait.source == f"advocacy-of-case:{made.case_id}"


def test_somebody_who_could_not_be_asked_does_not_count(lacks: Assessment, worker: User) -> None:
    ask_them(lacks, worker)
    consult(lacks, who="A brother", could_not_because="Abroad", consulted_on=timezone.localdate(), by=worker)
    with pytest.raises(Refused, match="at least one other"):
        decide(lacks, worker)


def test_that_their_wishes_could_not_be_found_out_counts(lacks: Assessment, worker: User) -> None:
    consult(lacks, of_the_person=True, could_not_because="In a coma", consulted_on=timezone.localdate(), by=worker)
    ask_daughter(lacks, worker)
    assert decide(lacks, worker)


def test_they_and_their_daughter_were_asked(lacks: Assessment, worker: User, case: Case) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    made = decide(lacks, worker)
    assert made.assessment == lacks
    turn = Turn.objects.filter(case=case, kind="capacity").order_by("-at", "-id")[0]
    assert turn.heading == "A decision was made in their best interests: where to live"


def test_not_once_they_can_decide_again(lacks: Assessment, person: Person, case: Case, worker: User) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    again = assess(
        person,
        case=case,
        again_of=lacks,
        decision="",
        assessed_on=timezone.localdate(),
        said=said("has"),
        by=worker,
    )
    assert (again.decision, again.again_of) == ("where to live", lacks)
    with pytest.raises(Refused, match="nobody decides it for them"):
        decide(lacks, worker)


def test_views_what_matters_and_the_outcome_are_all_needed(lacks: Assessment, worker: User) -> None:
    for name in SAYS:
        with pytest.raises(Refused):
            consult(lacks, who="Ann", consulted_on=timezone.localdate(), **(SAYS | {name: " "}), by=worker)
    with pytest.raises(Refused, match="what they wish and feel"):
        ask_them(lacks, worker, views=" ")
    assert not Consultation.objects.exists()


def test_the_database_keeps_the_gate_too(lacks: Assessment, worker: User) -> None:
    def write() -> None:
        BestInterests.objects.create(
            about=lacks,
            assessment=lacks,
            decided_on=timezone.localdate(),
            decided_by="Somebody",
            **DECIDED,
            by=worker,
            at=timezone.now(),
        )

    with pytest.raises(DatabaseError), transaction.atomic():
        write()
    ask_them(lacks, worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        write()
    ask_daughter(lacks, worker)
    write()
    for rows in (Assessment.objects, Consultation.objects, BestInterests.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(by=worker)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.all()._raw_delete(rows.db)


def post(client: Client, path: str, **values: str) -> Any:
    page = client.get(path).content.decode()
    ticket = page.split('name="ticket" value="')[1].split('"')[0]
    today = timezone.localdate()
    day = {"decided_on-day": str(today.day), "decided_on-month": str(today.month), "decided_on-year": str(today.year)}
    return client.post(path, {"ticket": ticket, "once": str(uuid4()), "base_revision": "0"} | day | values)


def test_by_the_page_and_by_a_form_that_is_too_old(
    lacks: Assessment, person: Person, case: Case, worker: User, client_of: Callable[[User], Client]
) -> None:
    client, path = client_of(worker), reverse("best-interests", args=[person.pk, lacks.pk])
    refused = post(client, path, **DECIDED)
    assert refused.status_code == 422
    assert "Ask them first what they wish and feel" in refused.content.decode()
    assert DECIDED["weighed"] in refused.content.decode()
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    opened = client.get(path).content.decode()
    ticket, once = (opened.split(f'name="{name}" value="')[1].split('"')[0] for name in ("ticket", "once"))
    assess(
        person, case=case, again_of=lacks, decision="", assessed_on=timezone.localdate(), said=said("has"), by=worker
    )
    today = timezone.localdate()
    day = {"decided_on-day": today.day, "decided_on-month": today.month, "decided_on-year": today.year}
    stale = client.post(path, {"ticket": ticket, "once": once, "base_revision": "0", **day, **DECIDED})
    assert stale.status_code == 422
    assert not BestInterests.objects.exists()


def test_a_double_click_decides_once(
    lacks: Assessment, person: Person, worker: User, client_of: Callable[[User], Client]
) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    client, path = client_of(worker), reverse("best-interests", args=[person.pk, lacks.pk])
    once = {"once": str(uuid4())}
    assert [post(client, path, **DECIDED, **once).status_code for _ in range(2)] == [302, 302]
    assert BestInterests.objects.count() == 1


def test_one_decision_lacking_and_another_not_at_once(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    today = timezone.localdate()
    assess(person, case=case, decision="whom to see", assessed_on=today, said=said("has"), by=worker)
    assert {life.first.decision: life.newest.finding for life in decisions_of(person)} == {
        "where to live": "lacks",
        "whom to see": "has",
    }
    assert known_of_capacity(case)["lacked_capacity"] == "yes"


def test_what_waits_until_they_are_better_comes_back(person: Person, case: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="day to look again"):
        assess(person, case=case, decision="her lodger", assessed_on=today, said=said("not-yet"), by=worker)
    made = assess(
        person,
        case=case,
        decision="her lodger",
        assessed_on=today,
        said=said("not-yet"),
        look_again_on=today + timedelta(days=14),
        look_again_because="She may be better",
        by=worker,
    )
    wait = Wait.objects.get(key=f"capacity:{made.pk}", settled_at=None)
    assert (wait.since, wait.show_on) == (today, today + timedelta(days=14))
    assert wait.reason == "She may be better"
    assess(person, case=case, again_of=made, decision="", assessed_on=today, said=said("has"), by=worker)
    wait.refresh_from_db()
    assert wait.settled_how == "done"
