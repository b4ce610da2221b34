"""What plans tell of a person, and what waits for whom."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ownwords.access.models import User
from ownwords.outcomes.actions import add_event
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.plans import actions, story
from ownwords.plans.models import Part, Plan, Version
from tests.plans.conftest import Wants, in_days, whole_part

pytestmark = pytest.mark.django_db


def waits(person: Person) -> list[tuple[str, str]]:
    return [(each.what, each.whom) for each in story.waiting([person.pk])]


@pytest.fixture
def version(plan: Plan, part: Part, worker: User) -> Version:
    return actions.give_version(plan, given_on=in_days(-3), format="large-print", by=worker)


def test_a_plan_that_was_begun_waits_for_you(plan: Plan, person: Person) -> None:
    assert waits(person) == [("the plan to be finished and given", "you")]


def test_a_version_without_an_answer_waits_for_the_person(version: Version, person: Person) -> None:
    (one,) = story.waiting([person.pk])
    assert (one.what, one.whom, one.since) == ("an answer to version 1 of the plan", "the person", in_days(-3))


def test_an_agreed_plan_waits_for_nobody(version: Version, person: Person, worker: User) -> None:
    actions.record_answer(version, kind="yes", answered_on=in_days(0), by=worker)
    assert waits(person) == []


@pytest.mark.parametrize("kind", ["no", "partly"])
def test_a_plan_that_was_not_agreed_waits_for_you(version: Version, person: Person, worker: User, kind: str) -> None:
    actions.record_answer(version, kind=kind, answered_on=in_days(0), by=worker)
    assert waits(person) == [("a plan they agree with", "you")]


@pytest.mark.parametrize(("days", "whom", "since"), [(5, "the person", -1), (0, "you", 0)])
def test_could_not_answer_waits_until_it_is_asked_again(
    version: Version, person: Person, worker: User, days: int, whom: str, since: int
) -> None:
    actions.record_answer(version, kind="could-not", answered_on=in_days(-1), ask_again_on=in_days(days), by=worker)
    (one,) = story.waiting([person.pk])
    assert "to be asked for again on" in one.what
    assert (one.whom, one.since) == (whom, in_days(since))


def test_an_overdue_step_waits_for_its_owner(part: Part, person: Person, worker: User) -> None:
    actions.add_step(part, what="Ring Ann", who="Wren Okafor", by_on=in_days(-1), by=worker)
    actions.add_step(part, what="Not yet", who="Wren Okafor", by_on=in_days(0), by=worker)
    done = actions.add_step(part, what="Done", who="Wren Okafor", by_on=in_days(-1), by=worker)
    actions.change_step(done, base_revision=1, values={"state": "done"}, by=worker)
    assert ("a step: Ring Ann", "Wren Okafor") in waits(person)
    assert len(waits(person)) == 2


def test_steps_of_an_outcome_that_ended_wait_no_more(part: Part, person: Person, worker: User) -> None:
    actions.add_step(part, what="Ring Ann", who="Wren Okafor", by_on=in_days(-1), by=worker)
    add_event(part.outcome, kind="no-longer", happened_on=in_days(0), by=worker)
    assert "a step: Ring Ann" not in [what for what, _ in waits(person)]


def test_nothing_of_an_ended_plan_waits(version: Version, plan: Plan, part: Part, person: Person, worker: User) -> None:
    actions.add_step(part, what="Ring Ann", who="Wren Okafor", by_on=in_days(-1), by=worker)
    actions.end_plan(plan, by=worker)
    assert waits(person) == []


def test_the_story_tells_plan_version_answer_step_and_well_being(
    version: Version, part: Part, plan: Plan, person: Person, worker: User
) -> None:
    actions.record_answer(version, kind="partly", words="Nearly.", answered_on=in_days(-1), by=worker)
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    actions.change_step(step, base_revision=1, values={"state": "done", "how_it_went": "She comes."}, by=worker)
    actions.score_wellbeing(person, scored_on=in_days(0), score=4, words="Tired.", by=worker)
    actions.end_plan(plan, by=worker)
    told = {moment.heading: moment for moment in story.moments(person)}
    assert set(told) == {
        "A support plan was begun",
        "Version 1 of the plan was given to Joyce",
        "Agreed to some of version 1 of the plan",
        "A step was done",
        "Well-being: 4 of 10",
        "The support plan ended",
    }
    assert told["Agreed to some of version 1 of the plan"].said[0].words == "Nearly."
    assert told["A step was done"].text == "Wren: Ring Ann\nShe comes."
    assert all(moment.link.startswith(f"/people/{person.pk}/") for moment in told.values())


def many(person: Person, wants: Wants, worker: User, count: int) -> None:
    plan = actions.begin_plan(person, voice="first", involvement="led", by=worker)
    for number in range(count):
        part = actions.add_part(plan, outcome=wants(f"I want thing {number}.", to=person), by=worker)
        part = actions.write_part(part, base_revision=1, values=whole_part(), by=worker)
        actions.add_step(part, what="Ring", who="Wren", by_on=in_days(-1), by=worker)
        version = actions.give_version(plan, given_on=in_days(-1), format="paper", by=worker)
        actions.record_answer(version, kind="no", answered_on=in_days(0), by=worker)
        actions.score_wellbeing(person, scored_on=in_days(0), score=5, by=worker)


def queries_for(people: list[Person]) -> int:
    with CaptureQueriesContext(connection) as queries:
        story.waiting([each.pk for each in people])
        for each in people[:1]:
            story.moments(each)
    return len(queries.captured_queries)


def test_queries_stay_the_same_for_more_people_and_longer_plans(person: Person, wants: Wants, worker: User) -> None:
    people: list[Any] = [add_person(given_name=name, who="system") for name in ("Susi", "Arthur")]
    many(person, wants, worker, 1)
    one = queries_for([person])
    for other in people:
        many(other, wants, worker, 3)
    assert queries_for([people[0], people[1], person]) == one <= 10
