"""SQLite's writers wait in a queue and none is let in twice or kept out for good."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import OperationalError, connections

from ownwords.trail.sqlite.base import DatabaseWrapper


@pytest.fixture
def two(db: None, tmp_path: Path) -> Iterator[tuple[DatabaseWrapper, DatabaseWrapper]]:
    """Two connections to one file."""
    settings = dict(connections["default"].settings_dict) | {
        "NAME": tmp_path / "turns.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE"},
    }
    pair = DatabaseWrapper(settings, "one"), DatabaseWrapper(settings, "other")
    for each in pair:
        each.inc_thread_sharing()
    with pair[0].cursor() as cursor:
        cursor.execute("CREATE TABLE said (word TEXT)")
    yield pair
    for each in pair:
        each.close()


def write(database: DatabaseWrapper, word: str) -> None:
    database.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    with database.cursor() as cursor:
        cursor.execute("INSERT INTO said VALUES (%s)", [word])
    database.commit()
    database.set_autocommit(True)


def test_who_comes_second_waits_until_the_first_has_ended(two: tuple[DatabaseWrapper, DatabaseWrapper]) -> None:
    one, other = two
    one.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    second = threading.Thread(target=write, args=(other, "second"))
    second.start()
    second.join(timeout=0.2)
    assert second.is_alive()
    with one.cursor() as cursor:
        cursor.execute("INSERT INTO said VALUES ('first')")
    one.commit()
    one.set_autocommit(True)
    second.join(timeout=10)
    with one.cursor() as cursor:
        cursor.execute("SELECT word FROM said ORDER BY rowid")
        assert cursor.fetchall() == [("first",), ("second",)]


@pytest.mark.parametrize("ending", ["rollback", "close"])
def test_the_turn_is_handed_on_however_the_first_ends(
    two: tuple[DatabaseWrapper, DatabaseWrapper], ending: str
) -> None:
    one, other = two
    one.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    getattr(one, ending)()
    second = threading.Thread(target=write, args=(other, "second"))
    second.start()
    second.join(timeout=10)
    assert not second.is_alive()


def test_a_writer_who_could_not_begin_keeps_nobody_waiting(
    two: tuple[DatabaseWrapper, DatabaseWrapper], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two

    def fails(self: object) -> None:
        raise OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr("django.db.backends.sqlite3.base.DatabaseWrapper._start_transaction_under_autocommit", fails)
        with pytest.raises(OperationalError):
            one.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    write(other, "second")
