"""The pages of capacity."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.models import Assessment, BestInterests, Consultation
from ownwords.safeguarding.path.models import Case
from tests.safeguarding.capacity.test_asking import looked
from tests.safeguarding.capacity.test_gate import ask_daughter, ask_them, decide
from tests.safeguarding.support.capacity import said

Page = Callable[..., Any]


@pytest.fixture
def page(person: Person, worker: User, client_of: Callable[[User], Any]) -> Page:
    """Open or send a page of this person, as their worker."""
    browser = client_of(worker)

    def ask(name: str, *args: Any, send: dict[str, Any] | None = None) -> Any:
        address = reverse(name, args=[person.pk, *args])
        return browser.get(address) if send is None else browser.post(address, send)

    return ask


def on(name: str, day: Any = None) -> dict[str, str]:
    day = day or timezone.localdate()
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def answers(finding_of: str = "lacks", **others: str) -> dict[str, str]:
    sound = {"decision": "where to live", "whose": "person", "once": "a-look"}
    return sound | said(finding_of) | on("assessed_on") | others


def test_a_first_look_is_saved_from_its_page(page: Page, case: Case) -> None:
    sent = page("assess-capacity", case.pk, send=answers(words="I want my own door"))
    made = Assessment.objects.get()
    assert sent["Location"] == reverse("assessment", args=[made.person_id, made.pk])
    shown = page("assessment", made.pk).content.decode()
    for words in ("I want my own door", "A stroke", "hold two things against each other", "Pictures, in the morning"):
        assert words in shown


def test_outside_of_a_case_too(page: Page, person: Person) -> None:
    page("assess-capacity-of-person", send=answers("has"))
    assert Assessment.objects.get().case is None
    assert "where to live" in page("capacity-of-person").content.decode()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"weigh_because": ""}, "Write what shows it"),
        ({"impairment": ""}, "Write what affects their mind or brain"),
        ({"because_of": ""}, "Write how it is because of this"),
        ({"weigh": "yes"}, "Then they can make this decision"),
        ({"finding": "has"}, "Then they cannot make this decision now"),
        ({"finding": "not-yet"}, "Enter the day to look again"),
        ({"words": "He nodded", "whose": "observed"}, "Write whose words these are"),
        (on("look_again_on"), "Write why you look again then"),
        ({"decision": ""}, "Enter which decision this is about"),
    ],
)
def test_what_is_wrong_is_said_and_kept(page: Page, case: Case, wrong: dict[str, str], message: str) -> None:
    sent = page("assess-capacity", case.pk, send=answers(understand_because="He told me it back", **wrong))
    assert sent.status_code == 422
    assert message in sent.content.decode()
    assert "He told me it back" in sent.content.decode()
    assert not Assessment.objects.exists()


def test_an_unwise_choice_is_no_lack_is_said_beside_the_form(page: Page, case: Case) -> None:
    assert "A choice that others find unwise" in page("assess-capacity", case.pk).content.decode()


def test_capacity_is_presumed_for_all_that_was_not_looked_at(page: Page, case: Case) -> None:
    for shown in (page("capacity-of-case", case.pk), page("capacity-of-person")):
        assert "presumed to have capacity" in shown.content.decode()


def test_decisions_stand_side_by_side_each_with_its_line(page: Page, person: Person, case: Case, worker: User) -> None:
    lacks = looked(person, case, worker, "lacks", days=30)
    looked(person, case, worker, "has", days=30, decision="whom to see")
    looked(person, case, worker, "has", days=2, again_of=lacks)
    shown = page("capacity-of-case", case.pk).content.decode()
    assert shown.count("<svg class") == 2
    assert "Cannot decide now from" in shown
    assert "whom to see" in shown


def test_asking_first_and_then_deciding(page: Page, person: Person, case: Case, worker: User) -> None:
    lacks = looked(person, case, worker, "lacks")
    wishes = {"member": "the-person", "views": "My own bed", "once": "1"} | on("consulted_on")
    page("consult", lacks.pk, send=wishes)
    niece = {"member": "", "who": "Ann, niece", "views": "Near us", "what_matters": "Peace", "preferred": "Beck House"}
    page("consult", lacks.pk, send=niece | {"once": "2"} | on("consulted_on"))
    assert [(each.of_the_person, each.whose) for each in Consultation.objects.all()] == [
        (True, "person"),
        (False, "family"),
    ]
    decided = {"options": "Two", "less_restrictive": "Home", "weighed": "Her bed", "decision": "Home", "once": "3"}
    sent = page("best-interests", lacks.pk, send=decided | on("decided_on"))
    one = BestInterests.objects.get()
    assert sent["Location"] == reverse("decided-for-them", args=[person.pk, one.pk])
    shown = page("decided-for-them", one.pk).content.decode()
    for words in ("My own bed", "Ann, niece", "Beck House"):
        assert words in shown


def test_what_was_decided_says_when_they_can_decide_again(page: Page, person: Person, case: Case, worker: User) -> None:
    lacks = looked(person, case, worker, "lacks", days=3)
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    one = decide(lacks, worker)
    looked(person, case, worker, "has", again_of=lacks)
    assert "That has changed" in page("decided-for-them", one.pk).content.decode()
    assert "Asked at an earlier time" in page("assessment", lacks.pk).content.decode()


def test_asking_somebody_refused_keeps_what_was_typed(page: Page, person: Person, case: Case, worker: User) -> None:
    lacks = looked(person, case, worker, "lacks")
    sent = page(
        "consult", lacks.pk, send={"member": "", "who": "Ann", "views": "Near us", "once": "4"} | on("consulted_on")
    )
    assert sent.status_code == 422
    assert "Write what matters to the person, as they see it" in sent.content.decode()
    assert "Near us" in sent.content.decode()
