"""What good looks like: its statements and its rules."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.learning.good_practice.rules import (
    FIRST_YEAR,
    LONGEST_DAYS,
    MOST_WRONG_CODES,
    Standing,
    gaps_of,
    is_shared,
    over_the_years,
    problem_of_last_day,
    problem_of_reply,
    problem_of_year,
    shown_as,
    standing_of,
    waits,
)
from ownwords.learning.good_practice.statements import ASKED, BY_KEY, STATEMENTS, STEPS, WHERE
from tests.support.reading import reading_age

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)
WORDS = st.sampled_from(["", *WHERE])
KEYS = [statement.key for statement in STATEMENTS]


def test_about_ten_statements_each_with_what_it_can_look_like() -> None:
    assert 8 <= len(STATEMENTS) <= 12
    assert len(BY_KEY) == len(STATEMENTS)
    assert all(statement.says and statement.helps for statement in STATEMENTS)


def test_statements_are_read_at_twelve_and_say_nothing_in_jargon() -> None:
    texts = [f"{each.says}. {each.helps}" for each in STATEMENTS] + [
        f"{label}. {helps}" for label, helps in ASKED.values()
    ]
    assert reading_age(" ".join(texts)) <= 12
    assert [text for text in texts if re.search(r"service user|person-centred|empower|holistic|complian", text)] == []


def test_four_words_and_a_picture_of_each() -> None:
    assert list(WHERE.values()) == ["We shine at this", "Mostly so", "On our way", "Not yet"]
    assert {key: STEPS[key] for key in reversed(WHERE)} == {"not-yet": 1, "way": 2, "mostly": 3, "shine": 4}


@pytest.mark.parametrize(
    ("ended", "last_day", "wrong", "standing"),
    [
        (False, TODAY, 0, Standing.OPEN),
        (False, TODAY - DAY, 0, Standing.LAST_DAY_PASSED),
        (True, TODAY, 0, Standing.TAKEN_BACK),
        (True, TODAY - DAY, MOST_WRONG_CODES, Standing.TAKEN_BACK),
        (False, TODAY, MOST_WRONG_CODES - 1, Standing.OPEN),
        (False, TODAY, MOST_WRONG_CODES, Standing.TOO_MANY_WRONG),
    ],
)
def test_how_a_link_stands(ended: bool, last_day: date, wrong: int, standing: Standing) -> None:
    assert standing_of(ended=ended, last_day=last_day, wrong_codes=wrong, today=TODAY) == standing


@given(st.booleans(), st.integers(-500, 500), st.integers(0, 30))
def test_a_link_opens_only_while_nothing_speaks_against_it(ended: bool, days: int, wrong: int) -> None:
    standing = standing_of(ended=ended, last_day=TODAY + days * DAY, wrong_codes=wrong, today=TODAY)
    assert (standing == Standing.OPEN) == (not ended and days >= 0 and wrong < MOST_WRONG_CODES)


@pytest.mark.parametrize(
    ("last_day", "problem"),
    [
        (TODAY - DAY, "today or later"),
        (TODAY, ""),
        (TODAY + LONGEST_DAYS * DAY, ""),
        (TODAY + (LONGEST_DAYS + 1) * DAY, "within about a year"),
    ],
)
def test_the_last_day_of_a_link(last_day: date, problem: str) -> None:
    said = problem_of_last_day(last_day, TODAY)
    assert (problem in said) if problem else said == ""


@pytest.mark.parametrize(
    ("year", "sound"), [(FIRST_YEAR - 1, False), (FIRST_YEAR, True), (2026, True), (2027, True), (2028, False)]
)
def test_the_year_of_a_round(year: int, sound: bool) -> None:
    assert (problem_of_year(year, TODAY) == "") is sound


@pytest.mark.parametrize(
    ("where", "shows", "message"),
    [
        ("", "", "Nothing is written yet"),
        ("", "A story", "You have not said where you are"),
        ("shine", "", "You shine at this. What shows it?"),
        ("shine", "A story", ""),
        ("not-yet", "", ""),
        ("mostly", "", ""),
    ],
)
def test_where_more_could_be_said(where: str, shows: str, message: str) -> None:
    full = dict.fromkeys(KEYS, ("mostly", "A story"))
    gaps = gaps_of(full | {"risk": (where, shows)})
    assert [(gap.statement, gap.message) for gap in gaps] == ([("risk", message)] if message else [])


@given(st.dictionaries(st.sampled_from(KEYS), st.tuples(WORDS, st.sampled_from(["", "A story"]))))
def test_there_is_at_most_one_gap_a_statement_and_a_true_not_yet_is_none(told: dict[str, tuple[str, str]]) -> None:
    gaps = [gap.statement for gap in gaps_of(told)]
    assert len(gaps) == len(set(gaps))
    assert [key for key, (where, _) in told.items() if where == "not-yet" and key in gaps] == []


@pytest.mark.parametrize("consent", ["", "no", "named", "unnamed"])
@pytest.mark.parametrize("picked", [True, False])
@pytest.mark.parametrize("taken_off", [True, False])
def test_nothing_is_shared_without_a_yes_and_a_choice(consent: str, picked: bool, taken_off: bool) -> None:
    wanted = consent in {"named", "unnamed"} and picked and not taken_off
    assert is_shared(consent=consent, people="yes", picked=picked, taken_off=taken_off) is wanted


@pytest.mark.parametrize("consent", ["", "no", "unnamed"])
def test_a_name_is_shown_only_where_it_was_said_so(consent: str) -> None:
    assert "Rose Lodge" not in shown_as(consent, "Rose Lodge")
    assert shown_as("named", "Rose Lodge") == "Rose Lodge"


@pytest.mark.parametrize(
    ("how", "by_on", "wanted"),
    [
        ("", TODAY - DAY, True),
        ("", TODAY, False),
        ("part", TODAY - DAY, True),
        ("not-yet", TODAY - DAY, True),
        ("done", TODAY - DAY, False),
        ("not-needed", TODAY - DAY, False),
    ],
)
def test_what_was_agreed_waits_once_its_day_is_past(how: str, by_on: date, wanted: bool) -> None:
    assert waits(how, by_on, TODAY) is wanted


def test_seeing_it_otherwise_says_how() -> None:
    assert problem_of_reply("otherwise", " ")
    assert problem_of_reply("otherwise", "It was Monday") == ""
    assert problem_of_reply("yes", "") == ""


@given(st.dictionaries(st.tuples(st.integers(2015, 2035), st.sampled_from(KEYS)), WORDS))
def test_the_years_stand_beside_each_other_whatever_the_order(told: dict[tuple[int, str], str]) -> None:
    rows = [(year, key, where) for (year, key), where in told.items()]
    years = {year for year, _, _ in rows}
    picture = over_the_years(rows, years)
    assert picture == over_the_years(reversed(rows), sorted(years, reverse=True))
    assert [row.key for row in picture] == KEYS
    for row in picture:
        assert [year for year, _ in row.years] == sorted(years)
        assert all(where == told.get((year, row.key), "") for year, where in row.years)
