"""What outcomes tell on a person's page, and what waits."""

from typing import Any

import pytest

from ownwords.access.models import User
from ownwords.outcomes.actions import add_event, add_view, break_down, raise_outcome, reword
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.story import asked_for_moments, moments, waiting
from ownwords.people.models import Person
from ownwords.people.together import together
from tests.outcomes.conftest import Says, days_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def outcome(says: Says, worker: User) -> Outcome:
    made = raise_outcome(says("I want to stay", on=days_ago(50)), direction="keep", by=worker)
    add_event(made, kind="worked-on", happened_on=days_ago(40), note="The bank rang.", by=worker)
    reword(made, mark=says("I want to go", on=days_ago(30)), direction="change", by=worker)
    add_event(made, kind="discussed", happened_on=days_ago(20), who_supported="Bea", by=worker)
    add_view(made, whose="family", speaker="Ann", stance="worried", words="Not safe", said_on=days_ago(10), by=worker)
    break_down(made, mark=says("I want to look at a flat", on=days_ago(5)), direction="achieve", by=worker)
    return made


def test_the_story_tells_each_turn_by_the_words_that_stood_then(outcome: Outcome, person: Person) -> None:
    told = sorted(moments(person), key=lambda moment: moment.on)
    assert [(moment.on, moment.heading) for moment in told] == [
        (days_ago(50), "What Joyce wants to keep the same"),
        (days_ago(40), "Worked on: “I want to stay”"),
        (days_ago(30), "What Joyce wants, said anew"),
        (days_ago(20), "Talked about: “I want to go”"),
        (days_ago(10), "Ann is worried about it: “I want to go”"),
        (days_ago(5), "A smaller step towards “I want to go”"),
    ]
    assert [said.words for moment in told for said in moment.said] == [
        "I want to stay",
        "I want to go",
        "Not safe",
        "I want to look at a flat",
    ]
    assert [moment.text for moment in told[1:4]] == ["The bank rang.", "", "Supported by Bea."]
    assert {moment.by for moment in told} == {"Wren Okafor"}


def test_the_story_takes_one_query_and_none_where_the_answers_are_there(
    outcome: Outcome, person: Person, django_assert_num_queries: Any
) -> None:
    answers = together(*asked_for_moments([person.pk]))
    with django_assert_num_queries(0):
        with_answers = moments(person, answers)
    with django_assert_num_queries(1):
        assert moments(person) == with_answers


def test_words_that_are_not_carried_on_wait_for_the_worker_by_conversation(
    person: Person, says: Says, worker: User, django_assert_num_queries: Any
) -> None:
    first = says("I want a cat", on=days_ago(9))
    says("I want a dog", on=days_ago(4))
    with django_assert_num_queries(1):
        found = waiting([person.pk])
    assert [(wait.person_id, wait.whom) for wait in found] == [(person.pk, "Wren Okafor")] * 2
    assert all(wait.what.startswith("one thing they want, said on") for wait in found)
    raise_outcome(first, direction="achieve", by=worker)
    assert len(waiting([person.pk])) == 1
    assert waiting([]) == []
