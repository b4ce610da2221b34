"""How dates and numbers are written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.web import wording
from ownwords.web.middleware import clean

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (-3, "today"),
        (0, "today"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (729, "24 months"),
        (730, "2 years"),
    ],
)
def test_how_long_ago_is_said_in_words(days: int, says: str) -> None:
    assert wording.since(TODAY - timedelta(days=days), TODAY) == says


def test_dates_are_written_as_people_write_them() -> None:
    assert wording.day(date(2026, 3, 3)) == "3 March 2026"
    assert wording.short_day(date(2026, 12, 31)) == "31 Dec 2026"
    assert wording.moment(datetime(2026, 6, 3, 13, 5, tzinfo=UTC)) == "3 June 2026 at 2:05pm"
    assert wording.day(None) == wording.moment(None) == wording.since(None) == ""


@pytest.mark.parametrize(("count", "says"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (1200, "1,200 days")])
def test_plurals(count: int, says: str) -> None:
    assert wording.plural(count, "day") == says


@pytest.mark.parametrize(("value", "says"), [(6.5, "6.5"), (7.0, "7"), (1000, "1,000"), (100, "100")])
def test_numbers_have_no_needless_noughts(value: float, says: str) -> None:
    assert wording.number(value) == says


def test_names_in_the_possessive() -> None:
    assert wording.possessive("Joyce") == "Joyce’s"
    assert wording.possessive("Mr Davies") == "Mr Davies’"


def test_an_nhs_number_is_shown_in_its_groups() -> None:
    assert wording.nhs_number("9434765919") == "943 476 5919"
    assert wording.nhs_number(None) == ""


def test_paragraphs_are_escaped_and_keep_their_lines() -> None:
    shown = str(wording.paragraphs("one <b>\ntwo\n\nthree"))
    assert shown.count("<p ") == 2
    assert "one &lt;b&gt;<br>two" in shown


@given(st.text())
def test_cleaning_takes_nothing_that_can_be_written(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    kept = [letter for letter in text if letter >= " " and not "\ud800" <= letter <= "\udfff"]
    assert [letter for letter in cleaned if letter >= " "] == kept
    assert "\x00" not in cleaned
    assert "\r" not in cleaned


def test_line_ends_are_the_same_on_every_machine() -> None:
    assert clean("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"


def test_half_a_pair_becomes_a_mark_and_never_an_error() -> None:
    assert clean("a\ud83db") == "a?b"
