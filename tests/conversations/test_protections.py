"""What the database itself refuses in this room, asked in plain SQL on whichever engine runs."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from ownwords.access.models import User
from ownwords.conversations.actions import begin, correct, give_information, mark_words, screen_views
from ownwords.conversations.models import Conversation, Correction, Information, Mark, ViewsScreen
from ownwords.conversations.protections import PROTECTIONS
from ownwords.people.models import Person
from ownwords.trail.identity import new_id
from ownwords.trail.protection import missing_protections
from tests.conversations.conftest import days_ago

pytestmark = pytest.mark.django_db


def _run(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def _refused(statement: str, *values: Any) -> bool:
    try:
        _run(statement, *values)
    except DatabaseError as no:
        return "stands as it is" in str(no) or "kept" in str(no)
    return False


def _key(row: Any) -> Any:
    return row._meta.pk.get_db_prep_value(row.pk, connection)


def test_every_protection_of_this_room_stands_in_the_database() -> None:
    asked_for = {(each.table.removeprefix("conversations_"), each.deed) for each in PROTECTIONS}
    assert asked_for == {
        *(("conversation", deed) for deed in ("INSERT", "UPDATE", "DELETE")),
        *(("mark", deed) for deed in ("INSERT", "UPDATE", "DELETE")),
        *((table, deed) for table in ("correction", "information", "viewsscreen") for deed in ("UPDATE", "DELETE")),
    }
    assert not [each for each in missing_protections() if each in PROTECTIONS]


@pytest.mark.parametrize(
    "change",
    [
        "narrative = 'Other words'",
        "held_on = '2001-01-01'",
        "finished_at = NULL",
        "title = 'Another'",
        "revision = revision + 1",
    ],
)
def test_a_finished_conversation_cannot_be_changed(finished: Conversation, change: str) -> None:
    assert _refused(f"UPDATE conversations_conversation SET {change} WHERE id = %s", _key(finished))


def test_a_finished_conversation_cannot_be_removed(finished: Conversation) -> None:
    assert _refused("DELETE FROM conversations_conversation WHERE id = %s", _key(finished))


@pytest.mark.parametrize(
    "change",
    [
        "words = 'Other words'",
        "start = start + 1",
        "kind = 'worry'",
        "speaker = 'Ann', whose = 'family'",
        "loose = NOT loose",
    ],
)
def test_a_mark_in_it_cannot_be_changed(finished: Conversation, wanted: Mark, change: str) -> None:
    assert _refused(f"UPDATE conversations_mark SET {change} WHERE id = %s", _key(wanted))


def test_a_mark_in_it_cannot_be_removed(finished: Conversation, wanted: Mark) -> None:
    assert _refused("DELETE FROM conversations_mark WHERE id = %s", _key(wanted))


def _copy_mark(mark: Mark, insert: str = "INSERT", **instead: Any) -> tuple[str, list[Any]]:
    fields = [field for field in Mark._meta.concrete_fields if field.column]
    values = [
        instead.get(field.name, field.get_db_prep_save(getattr(mark, field.attname), connection)) for field in fields
    ]
    places = ", ".join(["%s"] * len(fields))
    columns = ", ".join(f'"{field.column}"' for field in fields)
    return f"{insert} INTO conversations_mark ({columns}) VALUES ({places})", values


def test_no_mark_is_put_into_it(finished: Conversation, wanted: Mark) -> None:
    fresh = Mark._meta.pk.get_db_prep_value(new_id(), connection)
    statement, values = _copy_mark(wanted, id=fresh)
    assert _refused(statement, *values)


def test_no_mark_is_moved_into_it(finished: Conversation, person: Person, worker: User) -> None:
    other = begin(person, by=worker, held_on=days_ago(1), narrative="I want tea")
    moved = mark_words(other, words="I want tea", kind="want", by=worker)
    assert _refused("UPDATE conversations_mark SET conversation_id = %s WHERE id = %s", _key(finished), _key(moved))


def test_no_mark_is_replaced_from_outside(finished: Conversation, wanted: Mark, person: Person, worker: User) -> None:
    other = begin(person, by=worker, held_on=days_ago(1), narrative="I want tea")
    insert = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    statement, values = _copy_mark(wanted, insert, words="Other", conversation=_key(other))
    assert _refused(statement, *values)
    wanted.refresh_from_db()
    assert wanted.words != "Other"


def test_a_finished_conversation_is_not_replaced(finished: Conversation) -> None:
    insert = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    columns = ", ".join(f'"{field.column}"' for field in Conversation._meta.concrete_fields)
    taken = columns.replace('"narrative"', "'Other words'")
    statement = f"{insert} INTO conversations_conversation ({columns}) SELECT {taken} FROM conversations_conversation"
    assert _refused(f"{statement} WHERE id = %s", _key(finished))


def test_what_is_still_being_written_may_change(talk: Conversation, wanted: Mark) -> None:
    _run("UPDATE conversations_conversation SET title = 'Garden' WHERE id = %s", _key(talk))
    _run("UPDATE conversations_mark SET kind = 'worry' WHERE id = %s", _key(wanted))


def test_what_stands_beside_it_is_kept(finished: Conversation, person: Person, worker: User) -> None:
    correct(finished, text="x", reason="y", by=worker)
    give_information(person, what="x", form="talk", given_on=days_ago(1), by=worker)
    screen_views(person, safe=True, asked_on=days_ago(1), by=worker)
    for model, change in ((Correction, "text = 'z'"), (Information, "what = 'z'"), (ViewsScreen, "reason = 'z'")):
        table, row = model._meta.db_table, model._default_manager.get()
        assert _refused(f"UPDATE {table} SET {change} WHERE id = %s", _key(row)), table
        assert _refused(f"DELETE FROM {table} WHERE id = %s", _key(row)), table


def test_the_database_holds_that_a_no_has_its_reason(person: Person, worker: User) -> None:
    made = ViewsScreen(person=person, safe=False, asked_on=days_ago(1), by=worker, added_at=person.added_at)
    with pytest.raises(DatabaseError), transaction.atomic():
        made.save()


def test_an_answer_may_be_settled_and_taken_up_and_nothing_else_of_it_changes(person: Person, worker: User) -> None:
    made = screen_views(person, safe=False, asked_on=days_ago(3), reason="Unwell", ask_again_on=days_ago(1), by=worker)
    _run("UPDATE conversations_viewsscreen SET settled_at = added_at WHERE id = %s", _key(made))
    _run("UPDATE conversations_viewsscreen SET taken_up_at = added_at WHERE id = %s", _key(made))
    for change in ("reason = 'z'", "ask_again_on = NULL", "ask_again_on = '2001-01-01'", "asked_on = '2001-01-01'"):
        assert _refused(f"UPDATE conversations_viewsscreen SET {change} WHERE id = %s", _key(made)), change
