"""One outcome in three turns, with what professionals think beside it and never over it (stories.md, 3)."""

import pytest

from ownwords.access.models import User
from ownwords.outcomes.actions import add_event, add_view, raise_outcome, reword
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import OutcomeLife, life_of
from ownwords.outcomes.rules import Status
from ownwords.people.models import Person
from tests.outcomes.conftest import Says, days_ago

pytestmark = pytest.mark.django_db

STAY = "I want to stay with Dale. You lot tell him to be nice to me."
APART = "I want my own evenings without him. He is not going to stop, is he."
LEAVE = "I want to go and live somewhere he isn't. I decided."


def _first_turn(says: Says, worker: User) -> Outcome:
    outcome = raise_outcome(
        says(STAY, on=days_ago(200)),
        direction="keep",
        who_supported="Bea, her key worker",
        note="She came to the meeting and said it there.",
        by=worker,
    )
    for speaker, words in (
        ("Gwen Hale, social worker", "The relationship should stop. He has hurt her before."),
        ("Ray Lund, police", "We would like her to move out at once."),
    ):
        add_view(
            outcome,
            whose="professional",
            speaker=speaker,
            stance="wants-other",
            words=words,
            said_on=days_ago(198),
            negotiated="Susi heard them out and said no. The risks were weighed with her.",
            who_supported="Bea, her key worker",
            by=worker,
        )
    return outcome


def _lived(says: Says, worker: User) -> list[OutcomeLife]:
    """Live through the story; return the outcome as it stood at the end of each turn."""
    outcome = _first_turn(says, worker)
    add_event(
        outcome,
        kind="negotiated",
        happened_on=days_ago(190),
        note="She turned down what the meeting wanted. Positive risk taking agreed with her.",
        who_supported="Bea, her key worker",
        by=worker,
    )
    first = life_of(outcome)
    reword(outcome, mark=says(APART, on=days_ago(120)), direction="change", by=worker)
    add_event(outcome, kind="worked-on", happened_on=days_ago(100), note="Evenings at her sister's.", by=worker)
    second = life_of(outcome)
    reword(outcome, mark=says(LEAVE, on=days_ago(40)), note="Her own decision.", by=worker)
    gone = says("I live here now and it's quiet. I did that.", on=days_ago(10), kind="strength")
    add_event(outcome, kind="met", happened_on=days_ago(10), mark=gone, note="She has moved away.", by=worker)
    return [first, second, life_of(outcome)]


def test_her_words_lead_at_every_turn(says: Says, worker: User) -> None:
    first, second, last = _lived(says, worker)
    assert [life.words for life in (first, second, last)] == [STAY, APART, LEAVE]
    assert [life.direction for life in (first, second, last)] == ["keep", "change", "change"]
    assert all(life.whose == "person" for life in (first, second, last))
    assert first.outcome.pk == second.outcome.pk == last.outcome.pk


def test_it_ends_as_she_decided_and_nothing_of_the_way_there_is_lost(says: Says, worker: User, person: Person) -> None:
    *_, last = _lived(says, worker)
    assert last.state.status is Status.MET
    assert [event.mark.words for event in last.story if event.mark and event.kind in ("expressed", "reworded")] == [
        STAY,
        APART,
        LEAVE,
    ]
    assert [event.kind for event in last.story] == [
        "expressed",
        "negotiated",
        "reworded",
        "worked-on",
        "reworded",
        "met",
    ]
    assert person.outcomes.count() == 1


def test_what_professionals_wanted_stands_beside_her_words_and_never_over_them(says: Says, worker: User) -> None:
    for life in _lived(says, worker):
        assert {view.speaker for view in life.views} == {"Gwen Hale, social worker", "Ray Lund, police"}
        assert {view.stance for view in life.views} == {"wants-other"}
        assert life.words not in {view.words for view in life.views}
        assert not life.views_want_support_named
