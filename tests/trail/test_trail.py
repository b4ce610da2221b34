"""The trail: every deed sealed to the one before it, and what was done behind its back is found."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from ownwords.trail.actions import REGISTER, record, record_list
from ownwords.trail.models import Entry, Glimpse, Head
from ownwords.trail.protection import all_protections, missing_protections
from ownwords.trail.rules import digest_of, digest_of_chains, seal_of
from ownwords.trail.verification import verify

pytestmark = pytest.mark.django_db

KEY = "a key"


def problems() -> list[str]:
    return [f"{finding.chain} {finding.number}: {finding.problem}" for finding in verify()]


def behind_its_back(statement: str, table: str = "trail_entry", deed: str = "update") -> None:
    """Do what somebody with the database in their hands could do: lift the protection, then write."""
    name = f"protect_{table}_{deed}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1" if connection.vendor == "sqlite" else "SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            f"DROP TRIGGER {name}" if connection.vendor == "sqlite" else f"ALTER TABLE {table} DISABLE TRIGGER USER"
        )
        cursor.execute(statement)


@pytest.fixture
def three() -> list[Entry]:
    return [record("person:1", who="worker:7", deed=f"deed {n}", content={"n": n}) for n in (1, 2, 3)]


def test_an_untouched_trail_is_sound(three: list[Entry]) -> None:
    record_list("7", ["person:1", "person:2"], deed="read my people")
    assert problems() == []


def test_entries_follow_from_one_another(three: list[Entry]) -> None:
    assert [entry.number for entry in three] == [1, 2, 3]
    assert three[1].previous == three[0].seal
    assert three[2].previous == three[1].seal


def test_each_person_has_a_chain_of_their_own(three: list[Entry]) -> None:
    assert record("person:2", who="worker:7", deed="read").number == 1
    assert Entry.objects.filter(chain=REGISTER).count() == 2


@pytest.mark.parametrize(
    "change",
    ["who = 'worker:8'", "deed = 'other'", "at = '2001-01-01 00:00:00+00:00'", "digest = 'x'", "about = 'x'"],
)
def test_an_altered_entry_is_found(three: list[Entry], change: str) -> None:
    behind_its_back(f"UPDATE trail_entry SET {change} WHERE chain = 'person:1' AND number = 2")
    assert problems() == ["person:1 2: the entry was altered or put in from outside"]


@pytest.mark.parametrize(("number", "found"), [(1, "removed"), (2, "removed"), (3, "end of the chain")])
def test_a_removed_entry_is_found(three: list[Entry], number: int, found: str) -> None:
    behind_its_back(f"DELETE FROM trail_entry WHERE chain = 'person:1' AND number = {number}", deed="delete")
    assert any(found in problem for problem in problems())


def test_entries_cut_off_with_the_head_turned_back_are_found(three: list[Entry]) -> None:
    behind_its_back("DELETE FROM trail_entry WHERE chain = 'person:1' AND number = 3", deed="delete")
    Head.objects.filter(chain="person:1").update(number=2, seal=three[1].seal)
    assert problems() == ["person:1 2: the chain's head was altered"]


def test_a_chain_removed_whole_is_found(three: list[Entry]) -> None:
    behind_its_back("DELETE FROM trail_entry WHERE chain = 'person:1'", deed="delete")
    Head.objects.filter(chain="person:1").delete()
    assert problems() == ["person:1 1: the whole chain was removed"]


def test_an_entry_put_in_is_found(three: list[Entry]) -> None:
    Entry.objects.create(
        chain="person:1",
        number=4,
        at=datetime(2026, 1, 1, tzinfo=UTC),
        who="worker:8",
        deed="forged",
        previous=three[2].seal,
        seal="0" * 64,
    )
    assert any("put in from outside" in problem for problem in problems())


def test_a_whole_chain_put_in_is_found() -> None:
    Head.objects.create(chain="person:9", number=1, seal="x", witness="x")
    assert any("never opened" in problem for problem in problems())


def test_a_person_taken_out_of_a_read_list_is_found() -> None:
    record_list("7", ["person:1", "person:2"], deed="read my people")
    behind_its_back("DELETE FROM trail_glimpse WHERE chain = 'person:2'", "trail_glimpse", "delete")
    assert any("list" in problem for problem in problems())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail_entry SET who = 'x'",
        "DELETE FROM trail_entry",
        "UPDATE trail_glimpse SET chain = 'x'",
        "DELETE FROM trail_glimpse",
    ],
)
def test_the_database_refuses_to_change_the_trail(three: list[Entry], statement: str) -> None:
    record_list("7", ["person:1"], deed="read my people")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert problems() == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no INSERT OR REPLACE")
def test_the_database_refuses_to_put_another_entry_in_the_place_of_one(three: list[Entry]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT OR REPLACE INTO trail_entry (id, chain, number, at, who, deed, about, digest, previous, seal) "
            "SELECT id, chain, number, at, 'worker:9', deed, about, digest, previous, seal FROM trail_entry"
        )


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
def test_the_database_refuses_to_empty_the_trail(three: list[Entry]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE trail_entry CASCADE")


def test_every_protection_stands_in_the_database() -> None:
    assert len(all_protections()) >= 20
    assert missing_protections() == []


def test_a_protection_that_was_lifted_is_missed() -> None:
    with connection.cursor() as cursor:
        table = "" if connection.vendor == "sqlite" else " ON trail_entry"
        cursor.execute(f"DROP TRIGGER protect_trail_entry_update{table}")
    assert [protection.name for protection in missing_protections()] == ["protect_trail_entry_update"]


def test_a_list_leaves_one_entry_and_a_glimpse_of_each() -> None:
    entry = record_list("7", ["person:2", "person:1", "person:2"], deed="read my people")
    assert entry.chain == "worker:7"
    assert sorted(Glimpse.objects.values_list("chain", flat=True)) == ["person:1", "person:2"]


text = st.text(max_size=20)
entries: Any = st.fixed_dictionaries(
    {
        "chain": text,
        "number": st.integers(1, 10**6),
        "at": st.datetimes(min_value=datetime(2000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        "who": text,
        "deed": text,
        "about": text,
        "digest": text,
        "previous": text,
    }
)


@given(entries, st.sampled_from(["chain", "number", "who", "deed", "about", "digest", "previous"]))
def test_any_change_of_an_entry_changes_its_seal(entry: dict[str, Any], field: str) -> None:
    changed = entry | {field: entry[field] + (1 if field == "number" else "x")}
    assert seal_of(KEY, entry) != seal_of(KEY, changed)


@given(entries)
def test_another_key_gives_another_seal(entry: dict[str, Any]) -> None:
    assert seal_of(KEY, entry) != seal_of("another", entry)


@given(st.lists(text))
def test_a_list_has_one_digest_in_whatever_order(chains: list[str]) -> None:
    assert digest_of_chains(chains) == digest_of_chains(reversed(chains))


def test_what_says_the_same_has_the_same_digest() -> None:
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})
    assert digest_of({"a": 1}) != digest_of({"a": "1"})
