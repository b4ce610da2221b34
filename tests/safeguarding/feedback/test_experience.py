"""Asking how it was: by somebody independent, within eight weeks, and exactly as it was answered."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.decision import viewer_for
from ownwords.access.models import User
from ownwords.conversations.actions import begin
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.feedback.actions import plan_asking, record_answers, record_event
from ownwords.safeguarding.feedback.models import STEPS as MODEL_STEPS
from ownwords.safeguarding.feedback.models import Answers, Asking
from ownwords.safeguarding.feedback.queries import to_ask, totals
from ownwords.safeguarding.feedback.questions import BETTER, ELSE, OPENING, QUESTIONS, STEPS, USE
from ownwords.safeguarding.feedback.rules import last_day, not_independent, time_left, total_of
from ownwords.safeguarding.path.models import Case, Turn, Wait
from tests.safeguarding.support.feedback import closed_enquiry

CLOSED = date(2026, 1, 5)


@pytest.fixture
def closed(person: Person, worker: User) -> Case:
    begin(person, by=worker, held_on=timezone.localdate(), narrative="She rang.")
    return closed_enquiry(person, worker)


def plan(case: Case, by: User, **others: Any) -> Asking:
    given: dict[str, Any] = {
        "asked_by": "Leonie Akers",
        "role": "Advocate",
        "version": "person",
        "form": "standard",
        "how": "phone",
        "planned_on": timezone.localdate(),
        "by": by,
    }
    return plan_asking(case, **(given | others))


def answer(asking: Asking, by: User, **others: Any) -> Answers:
    steps = {each.name: "4" for each in QUESTIONS}
    given: dict[str, Any] = {"answered_on": timezone.localdate(), "steps": steps, "by": by}
    return record_answers(asking, **(given | others))


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (CLOSED, "8 weeks of the eight left"),
        (CLOSED + timedelta(days=49), "1 week of the eight left"),
        (CLOSED + timedelta(days=50), "6 days of the eight weeks left"),
        (CLOSED + timedelta(days=55), "1 day of the eight weeks left"),
        (CLOSED + timedelta(days=56), "The eight weeks end today"),
        (CLOSED + timedelta(days=57), "The eight weeks have passed. It is still worth asking"),
    ],
)
def test_eight_weeks_in_words(today: date, said: str) -> None:
    assert last_day(CLOSED) == date(2026, 3, 2)
    assert time_left(CLOSED, today) == said


@pytest.mark.parametrize(
    ("name", "found"),
    [("Leonie Akers", ""), ("Wren Okafor", "Wren Okafor"), (" wren   OKAFOR ", "Wren Okafor"), ("Wren", "")],
)
def test_nobody_asks_about_their_own_work(name: str, found: str) -> None:
    assert not_independent(name, ["Wren Okafor", "Sunita Rao"]) == found


@given(st.lists(st.sampled_from([*"12345", "not-say", "not-there", ""])))
def test_totals_never_count_what_was_not_answered_and_never_show_few(answers: list[str]) -> None:
    total = total_of(answers)
    steps = [each for each in answers if each in set("12345")]
    assert total.enough == (len(steps) >= 5)
    if total.enough:
        assert sum(total.steps.values()) == total.answered == len(steps)
    else:
        assert (total.steps, total.answered, total.did_not_say) == ({}, 0, 0)


def test_every_wording_is_there_and_the_steps_agree() -> None:
    ways = {(version, form) for version in ("person", "representative") for form in ("standard", "easy")}
    for wording in (*(each.wording for each in QUESTIONS), BETTER, ELSE, USE, OPENING):
        assert set(wording) == ways
    assert [(code, words[0]) for code, words in STEPS.items()] == MODEL_STEPS


def test_easy_read_says_one_thing_in_short_words() -> None:
    for wording in (*(each.wording for each in QUESTIONS), BETTER, ELSE, USE, OPENING):
        for (_, form), text in wording.items():
            if form == "easy":
                for sentence in text.replace("?", ".").split("."):
                    words = sentence.split()
                    assert len(words) <= 10, sentence
                    assert all(len(word) <= 9 for word in words), sentence


def test_from_the_close_on_it_waits_for_somebody(closed: Case, worker: User) -> None:
    wait = Wait.objects.get(case=closed, settled_at=None)
    assert (wait.key, wait.since) == (f"experience:{closed.pk}", closed.concluded_on)
    asking = plan(closed, worker, planned_on=timezone.localdate() + timedelta(days=3))
    wait = Wait.objects.get(case=closed, settled_at=None)
    assert (wait.whom, wait.since) == ("Leonie Akers", closed.concluded_on)
    answer(asking, worker)
    assert not Wait.objects.filter(case=closed, settled_at=None).exists()


def test_the_worker_cannot_ask(closed: Case, worker: User) -> None:
    with pytest.raises(Refused, match="Wren Okafor worked on this"):
        plan(closed, worker, asked_by="Wren Okafor")


def test_not_before_the_close(case: Case, worker: User) -> None:
    with pytest.raises(Refused, match="after an enquiry has ended"):
        plan(case, worker)


def test_an_empty_questionnaire_is_none(closed: Case, worker: User) -> None:
    asking = plan(closed, worker)
    with pytest.raises(Refused, match="Nothing is answered yet"):
        answer(asking, worker, steps={}, better="  ")
    with pytest.raises(DatabaseError), transaction.atomic():
        Answers.objects.create(asking=asking, answered_on=timezone.localdate(), by=worker, at=timezone.now())
    assert not Answers.objects.exists()


def test_answers_stand(closed: Case, worker: User) -> None:
    made = answer(plan(closed, worker), worker, anything_else="They came when I was asleep")
    with pytest.raises(DatabaseError), transaction.atomic():
        Answers.objects.update(safer="5")
    with pytest.raises(Refused, match="recorded already"):
        answer(made.asking, worker)
    assert Turn.objects.get(case=closed, heading="They said how it was for them").words == "They came when I was asleep"


def test_a_no_is_an_answer_and_could_not_says_why(closed: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="Write why"):
        record_event(plan(closed, worker), kind="could-not", on=today, by=worker)
    asking = Asking.objects.get()
    record_event(asking, kind="put-off", on=today, words="Ill", next_on=today + timedelta(days=9), by=worker)
    assert Wait.objects.get(case=closed, settled_at=None).show_on == today + timedelta(days=9)
    record_event(asking, kind="declined", on=today, words="I have said enough", by=worker)
    assert not Wait.objects.filter(case=closed, settled_at=None).exists()
    with pytest.raises(Refused, match="recorded already"):
        answer(asking, worker)
    assert plan(closed, worker, planned_on=today + timedelta(days=90))


def test_supervisors_see_that_nobody_has_asked(
    closed: Case, worker: User, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    today = timezone.localdate()
    viewer = viewer_for(supervisor)
    assert [one.state for one in to_ask(viewer, today - timedelta(days=9), today)] == ["waiting"]
    answer(plan(closed, worker), worker)
    assert [one.state for one in to_ask(viewer, today - timedelta(days=9), today)] == ["asked"]
    told, words = totals(viewer, today - timedelta(days=9))
    assert not any(total.enough for _, total in told)
    assert words == []
    shown = client_of(supervisor).get(reverse("experiences")).content.decode()
    assert "Fewer than 5 people have answered" in shown
    assert "Asked and answered" in shown


def test_on_paper_there_is_no_name(closed: Case, worker: User, client_of: Callable[[User], Client]) -> None:
    asking = plan(closed, worker, form="easy")
    path = reverse("print-questionnaire", args=[closed.person_id, asking.pk])
    shown = client_of(worker).get(path).content.decode()
    article = shown.split("<article")[1].split("</article>")[0]
    for name in ("Joyce", "Penhaligon", "Wren", "safeguard"):
        assert name not in article
    assert article.count("ow-questionnaire__box") == 5 * 7 + 2
