"""The rules of partners and of large enquiries."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.safeguarding.partners.rules import (
    Standing,
    contribution_is_seen,
    may_be_invited,
    problem_of_agreement,
    problem_of_ending_large,
    share_is_seen,
    standing_of,
)

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("roles", "may"),
    [
        ([], False),
        (["partner"], True),
        (["advocate"], True),
        (["partner", "advocate"], True),
        (["person"], False),
        (["practitioner"], False),
        (["partner", "practitioner"], False),
        (["partner", "board-member"], False),
    ],
)
def test_who_can_be_invited(roles: list[str], may: bool) -> None:
    assert may_be_invited(roles) is may


@pytest.mark.parametrize(
    ("taken_back", "days_to_last", "work_ended", "standing"),
    [
        (False, None, False, Standing.HOLDS),
        (False, 0, False, Standing.HOLDS),
        (False, 1, False, Standing.HOLDS),
        (False, -1, False, Standing.LAST_DAY_PASSED),
        (True, None, False, Standing.TAKEN_BACK),
        (True, -1, True, Standing.TAKEN_BACK),
        (False, None, True, Standing.WORK_ENDED),
        (False, 5, True, Standing.WORK_ENDED),
    ],
)
def test_how_an_invitation_stands(
    taken_back: bool, days_to_last: int | None, work_ended: bool, standing: Standing
) -> None:
    last = None if days_to_last is None else TODAY + timedelta(days=days_to_last)
    assert standing_of(taken_back=taken_back, last_day=last, work_ended=work_ended, today=TODAY) is standing


@given(
    taken_back=st.booleans(),
    work_ended=st.booleans(),
    last=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    today=st.dates(date(2026, 1, 1), date(2026, 12, 30)),
)
def test_whoever_is_gone_stays_gone(taken_back: bool, work_ended: bool, last: date | None, today: date) -> None:
    def on(day: date) -> Standing:
        return standing_of(taken_back=taken_back, last_day=last, work_ended=work_ended, today=day)

    if on(today) is not Standing.HOLDS:
        assert on(today + timedelta(days=1)) is not Standing.HOLDS


def test_what_was_shared_is_seen_only_when_all_says_so() -> None:
    seen = [
        (shared, taken_back, with_all, chosen)
        for shared, taken_back, with_all, chosen in product([True, False], repeat=4)
        if share_is_seen(shared=shared, taken_back=taken_back, with_all=with_all, chosen=chosen)
    ]
    assert seen == [(True, False, True, True), (True, False, True, False), (True, False, False, True)]


@pytest.mark.parametrize(
    ("own", "council_only", "seen"),
    [(True, True, True), (True, False, True), (False, False, True), (False, True, False)],
)
def test_what_others_added(own: bool, council_only: bool, seen: bool) -> None:
    assert contribution_is_seen(own=own, council_only=council_only) is seen


@pytest.mark.parametrize(
    ("agrees", "because", "problem"),
    [
        ("yes", "", ""),
        ("no", "", "Write why they must be let in although the person does not agree"),
        ("no", "A crime against others", ""),
        ("partly", " ", "Write what the person agrees to, and what not"),
        ("not-asked", "", "Write why the person was not asked, and when they will be"),
        ("not-asked", "Unconscious; asked on Monday", ""),
    ],
)
def test_letting_in_without_a_yes_says_why(agrees: str, because: str, problem: str) -> None:
    assert problem_of_agreement(agrees, because) == problem


@pytest.mark.parametrize(
    ("going_on", "because", "may"), [(0, "", True), (2, "", False), (2, "The home has closed", True)]
)
def test_a_large_enquiry_may_end_before_its_threads_with_the_reason(going_on: int, because: str, may: bool) -> None:
    assert (problem_of_ending_large(["x"] * going_on, because) == "") is may
