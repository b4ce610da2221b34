"""The days that a board looks at."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.evidence.drawing import bars_of
from ownwords.evidence.periods import last_twelve_months, period_from, quarters_before, whole_per_cent
from ownwords.measures.figures import share

TODAY = date(2026, 11, 24)


def test_the_usual_period_is_the_year_that_ends_today() -> None:
    period, problems = period_from("", "", today=TODAY)
    assert (period.first, period.last, problems) == (date(2025, 11, 25), TODAY, [])


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_twelve_months_are_a_year_whatever_the_day(today: date) -> None:
    period = last_twelve_months(today)
    assert period.last == today
    assert 365 <= (period.last - period.first).days + 1 <= 366


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_quarters_follow_each_other_without_a_gap(today: date) -> None:
    quarters = quarters_before(today)
    assert quarters[0].first <= today <= quarters[0].last
    for later, earlier in pairwise(quarters):
        assert earlier.last + timedelta(days=1) == later.first


def test_quarters_are_named_by_their_months() -> None:
    assert [quarter.name for quarter in quarters_before(TODAY, 3)] == [
        "October to December 2026",
        "July to September 2026",
        "April to June 2026",
    ]


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        ("2026-13-01", "", "from"),
        ("yesterday", "", "from"),
        ("2026-01-01", "1/2/2026", "to"),
        ("2026-05-01", "2026-04-30", "to"),
        ("20260101", "", "from"),
        ("<script>", "", "from"),
    ],
)
def test_what_is_no_period_is_said_and_the_usual_one_is_shown(first: str, last: str, field: str) -> None:
    period, problems = period_from(first, last, today=TODAY)
    assert period == last_twelve_months(TODAY)
    assert [each for each, _ in problems] == [field]


def test_one_end_is_enough() -> None:
    assert period_from("2026-04-01", "", today=TODAY)[0].last == TODAY
    assert period_from("", "2026-04-01", today=TODAY)[0].last == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (None, ""),
        (0.0, "0%"),
        (0.004, "under 1%"),
        (0.125, "13%"),
        (0.994, "over 99%"),
        (1.0, "100%"),
    ],
)
def test_shares_are_whole_per_cents_that_never_pretend(fraction: float | None, text: str) -> None:
    assert whole_per_cent(fraction) == text


def test_a_share_of_nothing_is_no_share() -> None:
    assert share(0, 0) is None
    assert share(1, 3) == 0.3333


def test_bars_are_as_long_as_their_share() -> None:
    drawing = bars_of([("Fully", 3), ("Partly", 1)], 4)
    assert [bar.width for bar in drawing.bars] == ["75.00%", "25.00%"]
    assert drawing.told == "Of 4. Fully: 3, Partly: 1."
    assert bars_of([("Fully", 0)], 0).bars[0].width == "0%"
