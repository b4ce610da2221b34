"""What the database itself refuses in this room, asked in plain SQL on whichever engine runs."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from ownwords.access.models import User
from ownwords.outcomes.actions import add_event, add_view, raise_outcome
from ownwords.outcomes.models import Event, Outcome, View
from ownwords.outcomes.protections import PROTECTIONS
from ownwords.people.actions import add_person
from ownwords.trail.identity import new_id
from ownwords.trail.protection import missing_protections
from tests.outcomes.conftest import Says, days_ago

pytestmark = pytest.mark.django_db

TABLES: dict[str, Any] = {"outcomes_outcome": Outcome, "outcomes_event": Event, "outcomes_view": View}


@pytest.fixture
def outcome(says: Says, worker: User) -> Outcome:
    made = raise_outcome(says("I want to keep my own account."), direction="keep", by=worker)
    add_view(
        made, whose="professional", speaker="Gwen", stance="wants-other", words="No", said_on=days_ago(1), by=worker
    )
    return made


def refused(statement: str, *values: Any) -> bool:
    """Whether the database refuses a statement."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError:
        return True
    return False


def key(value: Any) -> Any:
    """An id as the running engine keeps it."""
    return Outcome._meta.pk.get_db_prep_value(value, connection)


def copied(table: str, row: Any, **changes: Any) -> bool:
    """Whether the database refuses a copy of a row, with another id and these changes."""
    fields = type(row)._meta.concrete_fields
    values = {field.column: field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields}
    values["id"] = key(new_id())
    values.update({name: key(value) if name.endswith("_id") and value else value for name, value in changes.items()})
    columns, places = ", ".join(values), ", ".join(["%s"] * len(values))
    return refused(f"INSERT INTO {table} ({columns}) VALUES ({places})", *values.values())


def test_every_protection_of_this_room_stands_in_the_database() -> None:
    assert len({protection.name for protection in PROTECTIONS}) == len(PROTECTIONS) == 9
    assert not [protection for protection in missing_protections() if protection.table in TABLES]


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("outcomes_outcome", "direction = 'change'"),
        ("outcomes_outcome", "mark_id = NULL"),
        ("outcomes_outcome", "for_whom = 'harmer'"),
        ("outcomes_event", "note = 'otherwise'"),
        ("outcomes_event", "kind = 'met'"),
        ("outcomes_view", "words = 'otherwise'"),
        ("outcomes_view", "stance = 'supports'"),
    ],
)
def test_what_stands_is_never_changed_or_taken_away(outcome: Outcome, table: str, change: str) -> None:
    before = list(TABLES[table].objects.values())
    assert refused(f"UPDATE {table} SET {change}")
    assert refused(f"DELETE FROM {table}")
    assert list(TABLES[table].objects.values()) == before


def test_an_outcome_needs_words_that_stand(outcome: Outcome, says: Says) -> None:
    wanted = says("I want the bank to ring me first")
    assert not copied("outcomes_outcome", outcome, mark_id=wanted.pk)
    elsewhere = says("Mine", to=add_person(given_name="Nobody", who="system"))
    for mark in (says("not finished", finished=False), says("I rang them", kind="strength"), elsewhere):
        assert copied("outcomes_outcome", outcome, mark_id=mark.pk)


def test_an_outcome_is_part_of_or_follows_one_of_the_same_person_only(
    outcome: Outcome, says: Says, worker: User
) -> None:
    elsewhere = says("Mine", to=add_person(given_name="Nobody", who="system"))
    theirs = raise_outcome(elsewhere, direction="keep", by=worker)
    assert not copied("outcomes_outcome", outcome, part_of_id=outcome.pk)
    assert copied("outcomes_outcome", outcome, part_of_id=theirs.pk)
    assert copied("outcomes_outcome", outcome, follows_id=theirs.pk)


def test_turns_follow_each_other_without_a_gap(outcome: Outcome, worker: User) -> None:
    turn = add_event(outcome, kind="discussed", happened_on=days_ago(1), by=worker)
    assert copied("outcomes_event", turn)
    assert copied("outcomes_event", turn, number=4)
    assert not copied("outcomes_event", turn, number=3)


def test_nothing_comes_after_the_end(outcome: Outcome, worker: User) -> None:
    met = add_event(outcome, kind="met", happened_on=days_ago(1), by=worker)
    assert copied("outcomes_event", met, number=3, kind="discussed")
    assert not copied("outcomes_event", met, number=3, kind="taken-up-again")
    assert copied("outcomes_event", met, number=4, kind="taken-up-again")


def test_an_open_outcome_is_not_taken_up_again(outcome: Outcome) -> None:
    assert copied("outcomes_event", outcome.events.get(), number=2, kind="taken-up-again")


def test_a_turn_has_words_of_its_own_person_that_stand(outcome: Outcome, says: Says, worker: User) -> None:
    turn = add_event(outcome, kind="discussed", happened_on=days_ago(1), by=worker)
    elsewhere = says("Mine", to=add_person(given_name="Nobody", who="system"))
    for mark in (says("not finished", finished=False), elsewhere):
        assert copied("outcomes_event", turn, number=3, mark_id=mark.pk)
    assert not copied("outcomes_event", turn, number=3, mark_id=says("finished").pk)


def test_new_words_are_not_recorded_without_the_words(outcome: Outcome) -> None:
    turn = outcome.events.get()
    assert copied("outcomes_event", turn, number=2, kind="reworded", mark_id=None)
    assert copied("outcomes_event", turn, number=2, kind="expressed")
    assert copied("outcomes_event", turn, number=2, kind="passed")
    assert copied("outcomes_event", turn, number=2, kind="discussed", passed_to="care-plan")


def test_a_view_is_somebody_elses_and_its_words_are_of_this_record(outcome: Outcome, says: Says) -> None:
    view = outcome.views.get()
    elsewhere = says("Mine", to=add_person(given_name="Nobody", who="system"))
    assert copied("outcomes_view", view, whose="person")
    assert copied("outcomes_view", view, speaker="")
    assert copied("outcomes_view", view, mark_id=elsewhere.pk)
    assert not copied("outcomes_view", view)
