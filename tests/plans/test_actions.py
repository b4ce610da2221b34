"""The deeds of this room: what each makes, what each refuses, and the trail each leaves."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.outcomes.actions import add_event
from ownwords.outcomes.models import Outcome
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.plans import actions
from ownwords.plans.models import Answer, Barrier, Part, Plan, Step, Version, Wellbeing
from ownwords.plans.queries import content_now
from ownwords.trail.actions import person_chain
from ownwords.trail.models import Entry
from ownwords.trail.protection import missing_protections
from tests.plans.conftest import Wants, in_days, whole_part

pytestmark = pytest.mark.django_db


def deeds(person: Person) -> list[str]:
    return [entry.deed for entry in Entry.objects.filter(chain=person_chain(person.pk)).order_by("number")]


@pytest.fixture
def version(plan: Plan, part: Part, worker: User) -> Version:
    return actions.give_version(plan, given_on=in_days(-3), format="large-print", by=worker)


def test_a_person_has_one_open_plan(plan: Plan, person: Person, worker: User) -> None:
    with pytest.raises(Refused, match="open plan already"):
        actions.begin_plan(person, voice="first", involvement="led", by=worker)
    actions.end_plan(plan, by=worker)
    second = actions.begin_plan(person, voice="third", involvement="advocate", by=worker)
    assert second.pk != plan.pk
    assert Plan.objects.filter(person=person).count() == 2


def test_saying_i_for_somebody_who_said_little_is_not_refused(person: Person, worker: User) -> None:
    assert actions.begin_plan(person, voice="first", involvement="limited", by=worker).voice == "first"


def test_a_plan_is_dated_when_it_was_written_down(person: Person, worker: User) -> None:
    at = datetime(2026, 2, 1, 9, 30, tzinfo=ZoneInfo("Europe/London"))
    assert actions.begin_plan(person, voice="first", involvement="led", by=worker, at=at).begun_at == at


def test_every_deed_leaves_its_trail(plan: Plan, part: Part, version: Version, person: Person, worker: User) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    actions.change_step(step, base_revision=1, values={"state": "done"}, by=worker)
    barrier = actions.add_barrier(part, what="No lift", by=worker)
    actions.change_barrier(barrier, base_revision=1, values={"way_past": "Ann drives"}, by=worker)
    actions.change_plan(plan, base_revision=1, values={"total_hours": Decimal("2")}, by=worker)
    actions.record_answer(version, kind="yes", answered_on=in_days(0), by=worker)
    actions.score_wellbeing(person, scored_on=in_days(0), score=5, by=worker)
    actions.end_plan(plan, by=worker)
    assert [deed for deed in deeds(person) if deed.startswith(("plan", "well"))] == [
        "plan begun",
        "plan part added",
        "plan part written",
        "plan given",
        "plan step added",
        "plan step changed",
        "plan barrier added",
        "plan barrier changed",
        "plan changed",
        "plan answered",
        "well-being scored",
        "plan ended",
    ]


def test_an_outcome_is_in_a_plan_once(plan: Plan, part: Part, outcome: Outcome, worker: User) -> None:
    assert actions.add_part(plan, outcome=outcome, by=worker) == part


def test_somebody_elses_outcome_is_refused(plan: Plan, wants: Wants, worker: User) -> None:
    other = add_person(given_name="Susi", who="system")
    with pytest.raises(Refused, match="somebody else"):
        actions.add_part(plan, outcome=wants("I want to stay", to=other), by=worker)


def test_writing_over_a_newer_part_is_a_conflict_and_loses_nothing(part: Part, worker: User, colleague: User) -> None:
    revision = part.revision
    actions.write_part(part, base_revision=revision, values={"goal": "Theirs"}, by=colleague)
    with pytest.raises(Conflict) as conflict:
        actions.write_part(part, base_revision=revision, values={"goal": "Mine"}, by=worker)
    assert conflict.value.theirs == {"goal": "Theirs"}
    assert conflict.value.saved_by == colleague.name
    kept = actions.write_part(part, base_revision=conflict.value.revision, values={"goal": "Mine"}, by=worker)
    assert kept.goal == "Mine"
    earlier = [row.content.get("goal") for row in Earlier.objects.filter(about=f"plans.part:{part.pk}")]
    assert "Theirs" in earlier


def test_a_part_is_by_a_day_or_ongoing(part: Part, worker: User) -> None:
    with pytest.raises(Refused, match="Choose one"):
        actions.write_part(part, base_revision=part.revision, values={"by_on": in_days(9), "ongoing": True}, by=worker)


@pytest.mark.parametrize("hours", ["-1", "168.5", "0.125"])
def test_hours_outside_a_week_are_refused(plan: Plan, worker: User, hours: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.change_plan(plan, base_revision=1, values={"total_hours": Decimal(hours)}, by=worker)
    assert refused.value.field == "total_hours"


def test_half_hours_are_fine(plan: Plan, worker: User) -> None:
    changed = actions.change_plan(plan, base_revision=1, values={"total_hours": Decimal("6.5")}, by=worker)
    assert changed.total_hours == Decimal("6.5")


@pytest.mark.parametrize(("what", "who"), [("", "Ann"), ("Ring", "  ")])
def test_a_step_says_what_and_who(part: Part, worker: User, what: str, who: str) -> None:
    with pytest.raises(Refused):
        actions.add_step(part, what=what, who=who, by=worker)


def test_a_step_that_is_done_has_its_day_and_one_taken_up_again_has_none(part: Part, worker: User) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    done = actions.change_step(step, base_revision=1, values={"state": "done"}, by=worker)
    assert done.done_on == in_days(0)
    again = actions.change_step(done, base_revision=2, values={"state": "to-do"}, by=worker)
    assert again.done_on is None


def test_a_step_keeps_its_row_when_it_is_changed(part: Part, worker: User) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    actions.change_step(step, base_revision=1, values={"what": "Write to Ann"}, by=worker)
    assert [(row.pk, row.what) for row in Step.objects.all()] == [(step.pk, "Write to Ann")]


def test_a_barrier_says_what_is_in_the_way(part: Part, worker: User) -> None:
    with pytest.raises(Refused):
        actions.add_barrier(part, what=" ", by=worker)
    barrier = actions.add_barrier(part, what="No lift", by=worker)
    with pytest.raises(Refused):
        actions.change_barrier(barrier, base_revision=1, values={"what": ""}, by=worker)


def test_an_ended_plan_stays_as_it_is(plan: Plan, part: Part, worker: User) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    barrier = actions.add_barrier(part, what="No lift", by=worker)
    actions.end_plan(plan, by=worker)
    deeds_refused: list[Any] = [
        lambda: actions.change_plan(plan, base_revision=1, values={"voice": "third"}, by=worker),
        lambda: actions.add_part(plan, outcome=part.outcome, by=worker),
        lambda: actions.write_part(part, base_revision=2, values={"goal": "x"}, by=worker),
        lambda: actions.add_step(part, what="x", who="y", by=worker),
        lambda: actions.change_step(step, base_revision=1, values={"what": "x"}, by=worker),
        lambda: actions.add_barrier(part, what="x", by=worker),
        lambda: actions.change_barrier(barrier, base_revision=1, values={"what": "x"}, by=worker),
        lambda: actions.give_version(plan, given_on=in_days(0), format="paper", by=worker),
        lambda: actions.end_plan(plan, by=worker),
    ]
    for deed in deeds_refused:
        with pytest.raises(Refused, match="has ended"):
            deed()


def test_giving_freezes_what_stood_then(plan: Plan, part: Part, version: Version, worker: User) -> None:
    actions.write_part(part, base_revision=part.revision, values={"goal": "Something else"}, by=worker)
    kept = Version.objects.get(pk=version.pk).content
    assert kept["parts"][0]["goal"] == whole_part()["goal"]
    assert kept["parts"][0]["words"] == "I want Peter to go on coming round."
    assert content_now(plan)["parts"][0]["goal"] == "Something else"


def test_versions_are_counted(plan: Plan, part: Part, version: Version, worker: User) -> None:
    actions.write_part(part, base_revision=part.revision, values={"goal": "Something else"}, by=worker)
    second = actions.give_version(plan, given_on=in_days(0), format="paper", by=worker)
    assert (version.number, second.number) == (1, 2)


def test_the_same_is_not_given_twice_in_the_same_form(plan: Plan, version: Version, worker: User) -> None:
    with pytest.raises(Refused, match="Nothing has changed since version 1"):
        actions.give_version(plan, given_on=in_days(0), format=version.format, by=worker)
    assert actions.give_version(plan, given_on=in_days(0), format="easy-read", by=worker).number == 2


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"progress": ""}, "How they will know it is working is empty"),
        ({"ongoing": True, "by_on": None}, "Give the day on which you look at it again"),
        ({"new_service": "A befriender"}, "steps over family and friends"),
    ],
)
def test_a_plan_with_holes_is_not_given(
    plan: Plan, part: Part, worker: User, values: dict[str, Any], said: str
) -> None:
    actions.write_part(part, base_revision=part.revision, values=values, by=worker)
    with pytest.raises(Refused, match=said):
        actions.give_version(plan, given_on=in_days(0), format="paper", by=worker)
    assert not Version.objects.exists()


def test_an_empty_plan_is_not_given(plan: Plan, outcome: Outcome, worker: User) -> None:
    with pytest.raises(Refused, match="Nothing is planned yet"):
        actions.give_version(plan, given_on=in_days(0), format="paper", by=worker)


def test_what_was_heard_and_not_planned_for_is_in_the_plan(plan: Plan, part: Part, wants: Wants, worker: User) -> None:
    wants("I want to see the sea.", direction="achieve")
    assert [said["words"] for said in content_now(plan)["also_said"]] == ["I want to see the sea."]


def test_an_outcome_that_ended_is_not_given_again(plan: Plan, part: Part, wants: Wants, worker: User) -> None:
    other = wants("I want to see the sea.", direction="achieve")
    add_event(part.outcome, kind="met", happened_on=in_days(0), by=worker)
    assert content_now(plan)["parts"] == []
    assert [said["outcome"] for said in content_now(plan)["also_said"]] == [str(other.pk)]


def test_could_not_answer_is_asked_again(version: Version, worker: User) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_answer(version, kind="could-not", answered_on=in_days(0), by=worker)
    assert refused.value.field == "ask_again_on"
    answer = actions.record_answer(
        version, kind="could-not", answered_on=in_days(0), ask_again_on=in_days(9), by=worker
    )
    assert answer.ask_again_on == in_days(9)


def test_a_later_answer_stands_beside_the_earlier(version: Version, worker: User) -> None:
    actions.record_answer(version, kind="no", words="Not like that.", answered_on=in_days(-1), by=worker)
    actions.record_answer(version, kind="yes", words="Now it is right.", answered_on=in_days(0), by=worker)
    assert [answer.words for answer in version.answers.all()] == ["Not like that.", "Now it is right."]


def test_an_answer_for_the_person_says_whose_it_is(version: Version, worker: User) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_answer(version, kind="yes", answered_on=in_days(0), whose="family", by=worker)
    assert refused.value.field == "speaker"


def test_nobody_answers_before_they_were_given_it(version: Version, worker: User) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_answer(version, kind="yes", answered_on=in_days(-4), by=worker)
    assert refused.value.field == "answered_on"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "score"),
        ({"words": "  "}, "score"),
        ({"score": 11}, "score"),
        ({"score": -1}, "score"),
        ({"score": 5, "whose": "professional"}, "speaker"),
    ],
)
def test_well_being_is_a_number_or_words_and_says_whose(
    person: Person, worker: User, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        actions.score_wellbeing(person, scored_on=in_days(0), by=worker, **values)
    assert refused.value.field == field


@pytest.mark.parametrize("values", [{"score": 0}, {"score": 10}, {"words": "I would rather not give a number."}])
def test_well_being_is_theirs_to_give(person: Person, worker: User, values: dict[str, Any]) -> None:
    made = actions.score_wellbeing(person, scored_on=in_days(0), by=worker, **values)
    assert (made.score, made.words) == (values.get("score"), values.get("words", ""))


# What the database itself refuses, on the engine that runs.


@pytest.fixture
def frozen(version: Version, person: Person, worker: User) -> dict[str, str]:
    answer = actions.record_answer(version, kind="yes", words="Good.", answered_on=in_days(0), by=worker)
    score = actions.score_wellbeing(person, scored_on=in_days(0), score=4, words="Tired.", by=worker)
    rows: list[Version | Answer | Wellbeing] = [version, answer, score]
    return {row._meta.db_table: str(row.pk) if connection.vendor == "postgresql" else row.pk.hex for row in rows}


COLUMN = {"plans_version": "given_on", "plans_answer": "words", "plans_wellbeing": "words"}


@pytest.mark.parametrize("table", list(COLUMN))
@pytest.mark.parametrize("deed", ["update", "delete"])
def test_what_was_given_answered_or_scored_cannot_be_altered_behind_the_products_back(
    frozen: dict[str, str], table: str, deed: str
) -> None:
    statement = (
        f"UPDATE {table} SET {COLUMN[table]} = '2020-01-01' WHERE id = %s"
        if deed == "update"
        else f"DELETE FROM {table} WHERE id = %s"
    )
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, [frozen[table]])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMN[table]} FROM {table} WHERE id = %s", [frozen[table]])
        (standing,) = cursor.fetchone()
    assert str(standing) != "2020-01-01"


def test_every_protection_of_the_room_stands() -> None:
    assert [protection for protection in missing_protections() if protection.table.startswith("plans_")] == []


def test_the_database_holds_what_the_actions_hold(plan: Plan, version: Version, person: Person, worker: User) -> None:
    wrong: list[Any] = [
        lambda: Plan.objects.create(person=person, involvement="led", begun_at=plan.begun_at),
        lambda: Plan.objects.filter(pk=plan.pk).update(total_hours=Decimal("169")),
        lambda: Answer.objects.create(
            version=version, kind="could-not", answered_on=in_days(0), by=worker, at=version.at
        ),
        lambda: Answer.objects.create(
            version=version, kind="yes", whose="family", answered_on=in_days(0), by=worker, at=version.at
        ),
        lambda: Wellbeing.objects.create(person=person, scored_on=in_days(0), by=worker, at=version.at),
        lambda: Wellbeing.objects.create(person=person, score=11, scored_on=in_days(0), by=worker, at=version.at),
        lambda: Version.objects.create(
            plan=plan, number=1, content={}, given_on=in_days(0), format="paper", by=worker, at=version.at
        ),
    ]
    for deed in wrong:
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


def test_steps_and_barriers_are_never_thrown_away_by_writing_the_part(part: Part, worker: User) -> None:
    actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    actions.add_barrier(part, what="No lift", by=worker)
    actions.write_part(part, base_revision=part.revision, values={"goal": "Again"}, by=worker)
    assert (Step.objects.count(), Barrier.objects.count()) == (1, 1)
