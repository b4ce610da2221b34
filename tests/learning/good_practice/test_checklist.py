"""The quiet check of an outcome: recorded, meaningful, measurable. It asks, at most once, and keeps nothing."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.conversations.models import Mark
from ownwords.drafts.models import Draft
from ownwords.learning.good_practice.checklist import QUESTIONS, hint_on
from ownwords.outcomes.actions import raise_outcome
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.plans.actions import begin_plan
from ownwords.safeguarding.path.actions import raise_concern
from tests.support.reading import reading_age

SignIn = Callable[[User], Client]
SUMMARY = "Recorded, meaningful, measurable?"
WIDE = "a wide word"


def test_three_questions_in_plain_words() -> None:
    assert [one.name for one in QUESTIONS] == ["Recorded", "Meaningful", "Measurable"]
    assert reading_age(" ".join(f"{one.asks} {one.helps}" for one in QUESTIONS)) <= 12


@pytest.mark.parametrize(
    ("words", "whose", "hint"),
    [
        ("I want Alan to go on visiting me", "person", ""),
        ("I do not want to be asked for money any more", "person", ""),
        ("to see my garden again", "person", ""),
        ("Just want him to stop", "person", ""),
        ("I want my card back", "person", ""),
        ("I want to feel safe when my son comes on Fridays", "person", ""),
        ("I want to go to the club on Thursdays", "person", ""),
        ("Dw i eisiau bod yn ddiogel gartref", "person", ""),
        ("I want to be safe in my home", "person", WIDE),
        ("I want to feel better about things", "person", WIDE),
        ("I want to be happy and independent", "person", WIDE),
        ("I want to live independently", "person", WIDE),
        ("I would like a stairlift put in", "person", "names help"),
        ("I want more home care please", "person", "names help"),
        ("I want a wheelchair so I can see my sister", "person", ""),
        ("safe", "person", "few words"),
        ("Leave me alone", "person", "few words"),
        ("He should stay away from her", "family", "somebody else"),
        ("She wants to be safe", "professional", "somebody else"),
        ("She wants to see her garden again", "representative", "somebody else"),
        ("", "person", ""),
        (" … ", "person", ""),
    ],
)
def test_one_gentle_hint_where_something_plainly_lacks(words: str, whose: str, hint: str) -> None:
    said = hint_on(words, whose)
    assert (hint in said) if hint else said == ""


@given(st.text(max_size=300), st.sampled_from(["person", "family", "professional", "representative", "observed"]))
def test_it_says_at_most_one_thing_and_asks_it(words: str, whose: str) -> None:
    said = hint_on(words, whose)
    assert said == hint_on(words, whose)
    assert said == "" or said.count("?") == 1


@given(st.sampled_from(["safe", "happy", "independent", "well"]), st.sampled_from(["Friday", "my sister", "two"]))
def test_a_sign_by_which_one_would_know_is_enough(wide: str, sign: str) -> None:
    assert WIDE in hint_on(f"I want to be {wide} in all of that")
    assert hint_on(f"I want to be {wide} in all of that with {sign}") == ""


@pytest.fixture
def wide(person: Person, worker: User) -> Mark:
    """Words in which nobody would know when they have come true."""
    talk = begin(person, by=worker, held_on=date(2026, 3, 2), narrative="She said: I want to be safe and happy.")
    mark = mark_words(talk, words="I want to be safe and happy", kind="want", by=worker)
    finish(talk, by=worker)
    return mark


def aid_in(page: str) -> str:
    found = re.search(r'<details class="govuk-details ow-aid">.*?</details>', page, re.DOTALL)
    assert found
    return found[0]


def test_it_stands_closed_beside_an_outcome_and_sends_nothing(
    wide: Mark, person: Person, worker: User, client_of: SignIn
) -> None:
    aid = aid_in(client_of(worker).get(reverse("raise-outcome", args=[person.pk, wide.pk])).content.decode())
    assert SUMMARY in aid
    assert " open" not in aid.split(">")[0]
    assert WIDE in aid
    boxes = re.findall(r"<input[^>]*>", aid)
    assert len(boxes) == 3
    assert [box for box in boxes if " name=" in box or "required" in box or "checked" in box] == []


def test_it_keeps_nobody_from_making_the_outcome(wide: Mark, person: Person, worker: User, client_of: SignIn) -> None:
    path = reverse("raise-outcome", args=[person.pk, wide.pk])
    answer = client_of(worker).post(path, {"direction": "achieve", "for_whom": "self", "note": "", "who_supported": ""})
    assert answer.status_code == 302
    assert Outcome.objects.filter(person=person).count() == 1
    assert not Draft.objects.exists()


def test_in_the_plan_the_plan_check_alone_reads_the_text(
    wide: Mark, person: Person, worker: User, client_of: SignIn
) -> None:
    outcome = raise_outcome(wide, direction="achieve", by=worker)
    begin_plan(person, voice="first", involvement="led", by=worker)
    page = client_of(worker).get(reverse("plan-part", args=[person.pk, outcome.pk])).content.decode()
    aid = aid_in(page)
    assert SUMMARY in aid
    assert WIDE not in aid
    assert page.count("(specific)") == page.count("(achievable)") == page.count("(time-bound)") == 1
    assert "(measurable)" not in page, "asked by the three questions already"


def test_at_the_beginning_of_an_enquiry_it_looks_at_the_first_outcome_that_lacks_something(
    wide: Mark, person: Person, worker: User, client_of: SignIn
) -> None:
    talk = begin(person, by=worker, held_on=date(2026, 3, 3), narrative="She said: I want to see my garden again.")
    clear = mark_words(talk, words="I want to see my garden again", kind="want", by=worker)
    finish(talk, by=worker)
    raise_outcome(clear, direction="keep", by=worker)
    raise_outcome(wide, direction="achieve", by=worker)
    concern = raise_concern(
        person=person, organisation=worker.organisation, what_happened="He came back", safe_now="yes",
        raised_as="family", raised_by_name="Rosalind", raised_on=date(2026, 3, 3), risk_types=["financial"], by=worker,
    )  # fmt: skip
    assert concern.case
    for name in ("begin-enquiry", "seek"):
        page = client_of(worker).get(reverse(name, args=[person.pk, concern.case.pk])).content.decode()
        aid = aid_in(page)
        assert (WIDE in aid) is (name == "begin-enquiry")
