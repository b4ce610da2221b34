"""The one gate before an enquiry: what they want is asked first, or the reason why not is on record."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words, screen_views
from ownwords.drafts.actions import Refused
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions import begin_enquiry, move_to, raise_concern, seek
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.safeguarding.path.rules import may_begin_enquiry


@pytest.mark.parametrize(
    ("outcomes", "none_named", "reason", "again", "opens"),
    [
        (True, False, False, False, True),
        (False, True, False, False, True),
        (False, False, True, True, True),
        (False, False, True, False, False),
        (False, False, False, True, False),
        (False, False, False, False, False),
    ],
)
def test_the_gate(outcomes: bool, none_named: bool, reason: bool, again: bool, opens: bool) -> None:
    gate = may_begin_enquiry(
        outcomes_open=outcomes, asked_and_none=none_named, reason_on_record=reason, asked_again_set=again
    )
    assert gate.open is opens
    assert gate.why


@pytest.fixture
def concern(person: Person, worker: User) -> Case:
    raised = raise_concern(
        person=person,
        organisation=worker.organisation,
        what_happened="He asks for money",
        safe_now="yes",
        raised_as="council",
        raised_by_name="Wren",
        raised_on=timezone.localdate(),
        by=worker,
    )
    assert raised.case
    return raised.case


def start(case: Case, by: User) -> Case:
    return begin_enquiry(case, kind="section-42", to_find_out="What", begun_on=timezone.localdate(), by=by)


def test_it_is_shut_before_anybody_asked(concern: Case, worker: User) -> None:
    with pytest.raises(Refused, match="Ask them first what they want"):
        start(concern, worker)
    with pytest.raises(Refused, match="Ask them first what they want"):
        move_to(concern, stage="enquiry", on=timezone.localdate(), by=worker)
    concern.refresh_from_db()
    assert concern.started_on is None


def test_words_of_theirs_open_it(concern: Case, person: Person, worker: User) -> None:
    talk = begin(person, by=worker, held_on=timezone.localdate(), narrative="I want him to stop.")
    mark = mark_words(talk, words="I want him to stop", kind="want", by=worker)
    finish(talk, by=worker)
    raise_outcome(mark, direction="change", by=worker)
    assert start(concern, worker).is_enquiry


def test_nothing_named_opens_it(concern: Case, worker: User) -> None:
    seek(concern, answer="none-expressed", asked_on=timezone.localdate(), by=worker)
    assert start(concern, worker).is_enquiry


def test_a_reason_opens_it_and_comes_back(concern: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="why they could not be asked"):
        seek(concern, answer="not-asked", asked_on=today, by=worker)
    with pytest.raises(Refused, match="day to ask again"):
        seek(concern, answer="not-asked", asked_on=today, reason="Too ill", by=worker)
    later = today + timedelta(days=14)
    seek(concern, answer="not-asked", asked_on=today, reason="Too ill", ask_again_on=later, by=worker)
    assert start(concern, worker).is_enquiry
    wait = Wait.objects.get(case=concern, key=f"seek:{concern.pk}", settled_at=None)
    assert (wait.show_on, wait.reason) == (later, "Too ill")


def test_that_it_is_not_safe_to_ask_opens_it(concern: Case, person: Person, worker: User) -> None:
    today = timezone.localdate()
    later = today + timedelta(days=3)
    screen_views(person, safe=False, asked_on=today, reason="He is there", ask_again_on=later, by=worker)
    assert start(concern, worker).is_enquiry


def test_after_it_began_coming_back_to_it_is_free(concern: Case, worker: User) -> None:
    today = timezone.localdate()
    seek(concern, answer="none-expressed", asked_on=today, by=worker)
    start(concern, worker)
    move_to(concern, stage="protection-plan", on=today, by=worker)
    move_to(concern, stage="conversation", on=today, by=worker)
    move_to(concern, stage="enquiry", on=today, by=worker)
    stages = Turn.objects.filter(case=concern).exclude(stage="").order_by("at", "id").values_list("stage", flat=True)
    assert list(stages) == ["concern", "enquiry", "protection-plan", "conversation", "enquiry"]
