"""A group reflection: one tells, the others listen, and the decision stands in the record with its reasons."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.learning.reflection import actions
from ownwords.learning.reflection.models import Asked, Reflection
from ownwords.learning.reflection.rules import HEADINGS, NAMES, problem_of_roles, skipped_to_a_service, telling_now
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Turn
from ownwords.trail.models import Entry

SignIn = Callable[[User], Client]
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def reflection(person: Person, worker: User, colleague: User, supervisor: User) -> Reflection:
    return actions.plan(
        person, planned_at=timezone.now(), question="What are we missing?", tells=worker, leads=colleague,
        others=[supervisor], by=worker,
    )  # fmt: skip


def test_options_go_from_the_network_to_what_is_bought() -> None:
    order = [NAMES.index(name) for name in ("strengths", "outcomes", "priority_risks", "network", "community")]
    assert order == sorted(order)
    assert NAMES.index("community") < NAMES.index("commissioned") < NAMES.index("needs_to_happen")
    assert all(heading.helps for heading in HEADINGS)


@pytest.mark.parametrize(
    ("answers", "because", "skipped"),
    [
        ({}, "", False),
        ({"commissioned": "A carer"}, "", True),
        ({"commissioned": "A carer", "network": " "}, "", True),
        ({"commissioned": "A carer", "community": "The club"}, "", False),
        ({"commissioned": "A carer"}, "There is nobody, and nothing near", False),
        ({"network": "Her niece"}, "", False),
    ],
)
def test_a_paid_service_comes_last(answers: dict[str, str], because: str, skipped: bool) -> None:
    assert skipped_to_a_service(answers, because) is skipped


@pytest.mark.parametrize(
    ("tells", "leads", "writes", "others", "problem"),
    [("a", "b", None, [], ""), ("a", "a", None, ["b"], "cannot lead"), ("a", "b", "b", [], "")],
)
def test_who_takes_part_as_what(tells: str, leads: str, writes: str | None, others: list[str], problem: str) -> None:
    said = problem_of_roles(tells, leads, writes, others)
    assert (problem in said) if problem else said == ""


@pytest.mark.parametrize(
    ("began", "now", "where"),
    [
        (None, NOW, "before"),
        (NOW, NOW, "telling"),
        (NOW, NOW + timedelta(minutes=11, seconds=59), "telling"),
        (NOW, NOW + timedelta(minutes=12), "over"),
    ],
)
def test_where_the_telling_is(began: datetime | None, now: datetime, where: str) -> None:
    assert telling_now(began, 12, now) == where


@pytest.mark.parametrize("minutes", [9, 16])
def test_the_telling_takes_ten_to_fifteen_minutes(person: Person, worker: User, colleague: User, minutes: int) -> None:
    plan: dict[str, Any] = {"planned_at": timezone.now(), "question": "x", "tells": worker, "leads": colleague}
    with pytest.raises(Refused, match="10 to 15"):
        actions.plan(person, **plan, minutes=minutes, by=worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Reflection.objects.create(
            person=person, planned_at=timezone.now(), question="x", minutes=minutes, by=worker, at=timezone.now()
        )


def test_those_who_take_part_open_it_and_nobody_else(
    reflection: Reflection, worker: User, colleague: User, supervisor: User, lead: User, administrator: User,
    client_of: SignIn,
) -> None:  # fmt: skip
    for user, wanted in ((worker, 200), (colleague, 200), (supervisor, 200), (lead, 404), (administrator, 404)):
        for name in ("reflection", "reflection-telling", "print-reflection", "think-in-reflection"):
            assert client_of(user).get(reverse(name, args=[reflection.pk])).status_code == wanted, (user.name, name)
    # Taking part opens no record.
    assert client_of(colleague).get(reverse("person", args=[reflection.person_id])).status_code == 404


def test_the_telling_is_timed_by_the_server_and_works_without_scripts(
    reflection: Reflection, colleague: User, client_of: SignIn
) -> None:
    client = client_of(colleague)
    page = reverse("reflection-telling", args=[reflection.pk])
    assert "Nobody interrupts" in client.get(page).content.decode()
    client.post(reverse("begin-telling", args=[reflection.pk]))
    during = client.get(page).content.decode()
    assert "<progress" in during
    assert "<audio" not in during
    Reflection.objects.filter(pk=reflection.pk).update(telling_began_at=timezone.now() - timedelta(minutes=13))
    assert "The telling is over" in client.get(page).content.decode()


def test_a_service_before_anything_else_is_asked_about_and_what_was_typed_stays(
    reflection: Reflection, worker: User, client_of: SignIn
) -> None:
    path = reverse("think-in-reflection", args=[reflection.pk])
    answer = client_of(worker).post(path, {"commissioned": "A carer each day", "base_revision": "1"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "A paid service comes last" in page
    assert "A carer each day" in page


def test_two_who_write_at_once_lose_nothing(reflection: Reflection, worker: User, colleague: User) -> None:
    actions.write(reflection, base_revision=1, answers={"strengths": "A"}, by=worker)
    with pytest.raises(Conflict):
        actions.write(reflection, base_revision=1, answers={"strengths": "B"}, by=colleague)


def test_what_is_decided_stands_in_the_record_with_its_reasons(
    reflection: Reflection, person: Person, worker: User, colleague: User, lead: User, client_of: SignIn
) -> None:
    actions.ask(reflection, question="Who else was there?", answer="Her niece", by=colleague)
    actions.write(reflection, base_revision=1, answers={"network": "Her niece comes on Sundays"}, by=colleague)
    record = reverse("person", args=[person.pk])
    assert "Her niece comes on Sundays" not in client_of(lead).get(record).content.decode()
    path = reverse("decide-in-reflection", args=[reflection.pk])
    missing = client_of(worker).post(path, {"decision": "We ask her niece"})
    assert missing.status_code == 422
    client_of(worker).post(path, {"decision": "We ask her niece", "reasons": "She trusts her", "differently": ""})
    story = client_of(lead).get(record).content.decode()
    assert "Decided together in a group reflection" in story
    assert "Why: She trusts her" in story
    page = client_of(lead).get(reverse("reflection-in-record", args=[person.pk, reflection.pk])).content.decode()
    for told in ("We ask her niece", "She trusts her", "Her niece comes on Sundays", worker.name, colleague.name):
        assert told in page
    assert Turn.objects.filter(kind="reflection").count() == 1
    deeds = set(Entry.objects.filter(chain=f"between:{reflection.pk}").values_list("deed", flat=True))
    assert {"reflection planned", "asked in a reflection", "reflection written", "reflection decided"} <= deeds


def test_what_was_decided_does_not_change(reflection: Reflection, worker: User) -> None:
    actions.ask(reflection, question="x", by=worker)
    actions.decide(reflection, decision="x", reasons="y", by=worker)
    for deed in (
        lambda: actions.write(reflection, base_revision=1, answers={"strengths": "A"}, by=worker),
        lambda: actions.decide(reflection, decision="z", reasons="z", by=worker),
        lambda: actions.not_held(reflection, because="z", by=worker),
        lambda: actions.begin_telling(reflection, by=worker),
        lambda: actions.ask(reflection, question="z", by=worker),
    ):
        with pytest.raises(Refused):
            deed()
    for change in (
        lambda: Reflection.objects.update(decision="z"),
        lambda: Reflection.objects.all().delete(),
        lambda: Asked.objects.update(answer="z"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_one_that_did_not_happen_says_why_and_is_in_no_record(
    reflection: Reflection, person: Person, worker: User, client_of: SignIn
) -> None:
    with pytest.raises(Refused):
        actions.not_held(reflection, because=" ", by=worker)
    actions.not_held(reflection, because="Two were ill", by=worker)
    path = reverse("reflection-in-record", args=[person.pk, reflection.pk])
    assert client_of(worker).get(path).status_code == 404
    listed = client_of(worker).get(reverse("reflections")).content.decode()
    assert "It did not happen" in listed


def test_one_persons_decision_is_not_found_under_another(
    reflection: Reflection, worker: User, client_of: SignIn
) -> None:
    actions.decide(reflection, decision="x", reasons="y", by=worker)
    other = Person.objects.create(given_name="Omar", added_at=timezone.now())
    path = reverse("reflection-in-record", args=[other.pk, reflection.pk])
    assert client_of(worker).get(path).status_code == 404
