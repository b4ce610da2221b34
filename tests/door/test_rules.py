"""The rules of the own door."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.codes import CODE_LENGTH, LETTERS, code_as_read, code_as_typed, code_from, digest_of
from ownwords.door.rules import (
    ALL_PARTS,
    code_holds,
    earliest,
    end_of,
    end_of_day,
    parts_given,
    problem_of_word,
    tells,
    word_as_kept,
)

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
KEY = b"a key"


@given(st.text(alphabet=LETTERS, min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    shown = code_as_read(code)
    for typed in (code, shown, shown.lower(), shown.replace(" ", "-"), f"  {shown} "):
        assert code_as_typed(typed) == code


@pytest.mark.parametrize("typed", ["", "KF7P", "KF7P 2M9X 3", "KF7P 2M9O", "KF7P 2M91", "ＫＦ７Ｐ２Ｍ９Ｘ", "' OR 1=1"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert code_as_typed(typed) == ""


@given(st.uuids().map(str), st.integers(1, 99))
def test_a_code_is_the_same_each_time_and_another_with_another_key(batch: str, number: int) -> None:
    code = code_from(KEY, batch, number)
    assert code_as_typed(code) == code
    assert code == code_from(KEY, batch, number)
    assert code != code_from(b"another key", batch, number)
    assert code != code_from(KEY, batch, number + 1)


def test_codes_use_every_letter_about_as_often() -> None:
    drawn = "".join(code_from(KEY, str(batch), 1) for batch in range(3000))
    counts = [drawn.count(letter) for letter in LETTERS]
    assert min(counts) > 0.8 * len(drawn) / len(LETTERS)
    assert max(counts) < 1.2 * len(drawn) / len(LETTERS)


def test_a_digest_tells_nothing_without_the_key() -> None:
    assert digest_of(KEY, "KF7P2M9X") == digest_of(KEY, "KF7P2M9X")
    assert digest_of(KEY, "KF7P2M9X") != digest_of(b"other", "KF7P2M9X")
    assert len(digest_of(KEY, "KF7P2M9X")) == 64


@pytest.mark.parametrize(
    ("word", "problem"),
    [
        ("orange boots", ""),
        ("cat", "4 letters"),
        ("  a b ", "4 letters"),
        ("Penhaligon", "a name"),
        ("JOYCE  penhaligon", "a name"),
        ("03 03 1941", "birthday"),
        ("1941", "birthday"),
        ("3.3.1941", "birthday"),
        ("3 March 1941", "birthday"),
        ("marigold 1941 x", ""),
        ("κουμπί", ""),
    ],
)
def test_a_word_is_one_that_only_they_know(word: str, problem: str) -> None:
    said = problem_of_word(word, ["Joyce Penhaligon"], date(1941, 3, 3))
    assert (problem in said) if problem else said == ""


@given(st.text())
def test_a_word_is_the_same_however_it_is_written(word: str) -> None:
    kept = word_as_kept(word)
    assert word_as_kept(kept) == kept
    assert word_as_kept(f"  {word}  ") == kept


@pytest.mark.parametrize(
    ("used", "ends_in", "wrong", "holds"),
    [(False, 1, 0, True), (True, 1, 0, False), (False, 0, 0, False), (False, 1, 4, True), (False, 1, 5, False)],
)
def test_when_a_code_lets_somebody_in(used: bool, ends_in: int, wrong: int, holds: bool) -> None:
    ends_at = NOW + timedelta(hours=ends_in)
    assert code_holds(used=used, ends_at=ends_at, wrong_words=wrong, now=NOW) is holds


def test_how_long_codes_hold() -> None:
    assert end_of("told", NOW) == NOW + timedelta(days=7)
    assert end_of("paper", NOW) == NOW + timedelta(days=180)
    assert end_of_day(date(2026, 3, 3), UTC) == datetime(2026, 3, 4, tzinfo=UTC)
    assert earliest([None, date(2026, 3, 3), date(2026, 2, 2)]) == date(2026, 2, 2)
    assert earliest([None]) is None


def test_the_person_has_every_part_and_others_what_was_allowed() -> None:
    assert parts_given([], of_person=True) == list(ALL_PARTS)
    assert parts_given(["plan", "said", "everything"], of_person=False) == ["said", "plan"]


@pytest.mark.parametrize(
    ("text", "word"),
    [("My pages", ""), ("/my/words/", ""), ("Safeguarding plan", "Safeguard"), ("Cyfarfod diogelu", "diogelu")],
)
def test_what_tells_is_found(text: str, word: str) -> None:
    assert tells(text) == word
