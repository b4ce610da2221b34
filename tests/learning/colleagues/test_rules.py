"""How sure a team feels is told so that nobody's own answer can be worked out: rules, and somebody who tries."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.learning.colleagues.rules import (
    ENOUGH,
    FACES,
    Answered,
    Met,
    is_asked,
    month_of,
    pictures,
    share,
    subject_of,
    teams_that_met,
)
from ownwords.learning.themes import ASKED_ABOUT

TODAY = date(2026, 11, 30)
BEFORE = date(2026, 10, 1)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


# When it is asked


@pytest.mark.parametrize(
    ("answered", "waved", "asked"),
    [
        (None, None, True),
        (TODAY - timedelta(days=27), None, False),
        (TODAY - timedelta(days=29), None, False),  # the first of this month: once a month at the most
        (TODAY - timedelta(days=30), None, True),
        (None, TODAY, False),
        (None, TODAY - timedelta(days=27), False),
        (None, TODAY - timedelta(days=28), True),
        (TODAY - timedelta(days=90), TODAY - timedelta(days=3), False),
        (TODAY - timedelta(days=3), TODAY - timedelta(days=90), False),
    ],
)
def test_it_is_asked_lightly(answered: date | None, waved: date | None, asked: bool) -> None:
    assert is_asked(TODAY, answered_on=answered, waved_on=waved) is asked


@given(DAYS, st.integers(0, 200), st.integers(0, 200))
def test_nobody_is_asked_twice_in_four_weeks(today: date, since_answer: int, since_waved: int) -> None:
    asked = is_asked(
        today, answered_on=today - timedelta(days=since_answer), waved_on=today - timedelta(days=since_waved)
    )
    assert not asked or min(since_answer, since_waved) >= 28


@given(DAYS)
def test_everybody_is_asked_the_same_in_a_month_and_all_six_in_half_a_year(day: date) -> None:
    months = [month_of(day)]
    for _ in range(5):
        months.append(month_of(months[-1] + timedelta(days=31)))
    assert {subject_of(month) for month in months} == set(ASKED_ABOUT)
    assert subject_of(month_of(day)) == subject_of(month_of(day.replace(day=1)))


# The picture


def answers(faces: Mapping[object, str], month: date = BEFORE) -> list[Answered]:
    return [Answered(user, month, subject_of(month).key, face) for user, face in faces.items()]


@pytest.mark.parametrize(
    ("count", "of", "told"),
    [(0, 5, "few"), (1, 5, "few"), (2, 5, "some"), (3, 6, "some"), (4, 6, "most"), (3, 5, "most")],
)
def test_how_many_is_told_in_three_steps(count: int, of: int, told: str) -> None:
    assert share(count, of) == told


@pytest.mark.parametrize(("people", "told"), [(4, 0), (5, 1), (6, 1)])
def test_it_takes_five_different_people(people: int, told: int) -> None:
    given_answers = answers({f"user {number}": "sure" for number in range(people)})
    assert len(pictures(given_answers, TODAY)) == told
    assert len(pictures(given_answers * 3, TODAY)) == told


def test_this_month_is_told_when_it_is_over() -> None:
    now = answers({f"user {number}": "sure" for number in range(6)}, month_of(TODAY))
    assert pictures(now, TODAY) == []
    assert len(pictures(now, TODAY + timedelta(days=1))) == 1


def test_a_picture_says_nothing_of_how_many_or_who() -> None:
    (picture,) = pictures(answers({f"user {number}": "sure" for number in range(6)}), TODAY)
    assert set(vars(picture)) == {"month", "subject", "shares"}
    assert set(picture.shares.values()) <= {"most", "some", "few"}


# Somebody who wants to know


@pytest.mark.parametrize("people", [5, 6])
def test_whoever_knows_their_own_answer_and_how_many_answered_knows_nobody_elses(people: int) -> None:
    """The attacker took part, and has counted heads. For everybody else at least two answers fit the picture."""
    by_picture: dict[tuple[tuple[str, str], ...], list[tuple[str, ...]]] = {}
    for faces in product(FACES, repeat=people):
        (picture,) = pictures(answers(dict(enumerate(faces))), TODAY)
        by_picture.setdefault(tuple(sorted(picture.shares.items())), []).append(faces)
    for fitting in by_picture.values():
        for own in {faces[0] for faces in fitting}:
            mine = [faces for faces in fitting if faces[0] == own]
            for other in range(1, people):
                assert len({faces[other] for faces in mine}) >= 2, (own, mine)


@given(st.lists(st.sampled_from(FACES), min_size=6, max_size=6), st.integers(0, 5))
def test_somebody_who_leaves_takes_nothing_out_of_the_pictures_there_are(faces: list[str], leaver: int) -> None:
    """The attack: look at October's picture, wait until somebody has left, look again, and compare."""
    six = answers(dict(enumerate(faces)))
    (first,) = pictures(six, TODAY)
    left = [each for each in answers(dict(enumerate(faces)), month_of(TODAY)) if each.user != leaver]
    assert pictures([*six, *left], TODAY + timedelta(days=1))[-1] == first


AGAIN = date(2027, 4, 1)
"""Half a year later, when the same is asked again."""


@pytest.mark.parametrize("comes", [False, True])
@pytest.mark.parametrize("stay", [5, 6])
def test_two_pictures_about_the_same_do_not_tell_who_left_or_came(stay: int, comes: bool) -> None:
    """The attack: somebody leaves (or comes) between two pictures about the same. Compare them.

    The attacker took part, has counted heads, knows who left, and supposes that nobody else changed their mind. Read
    is everything that is told, and that something is not told. For everybody else at least two answers fit.
    """
    assert subject_of(AGAIN) == subject_of(BEFORE)
    seen: dict[object, list[tuple[str, ...]]] = {}
    for faces in product(FACES, repeat=stay + 1):
        all_of_them = dict[object, str](enumerate(faces))
        fewer = {user: face for user, face in all_of_them.items() if user != 0}
        first, then = (fewer, all_of_them) if comes else (all_of_them, fewer)
        told = pictures([*answers(first), *answers(then, AGAIN)], AGAIN + timedelta(days=40))
        told_so = tuple((each.month, *sorted(each.shares.items())) for each in told)
        seen.setdefault(told_so, []).append(faces)
    for look, fitting in seen.items():
        for attacker in (0, 1):
            for own in {faces[attacker] for faces in fitting}:
                mine = [faces for faces in fitting if faces[attacker] == own]
                for other in set(range(stay + 1)) - {attacker}:
                    assert len({faces[other] for faces in mine}) >= 2, (look, attacker, own, other)


FIVE = ("sure", "sure", "not-sure", "sure", "getting-there")


@pytest.mark.parametrize(
    ("then", "month", "many"),
    [
        (dict(enumerate(FIVE)), AGAIN, 2),  # the same people
        (dict(enumerate((*FIVE, "sure"))), AGAIN, 1),  # one came
        (dict(enumerate((*FIVE, "sure"))), date(2027, 10, 1), 2),  # one came, and a year has passed
        ({number + 1: face for number, face in enumerate(FIVE)}, AGAIN, 1),  # one left and one came
    ],
)
def test_within_a_year_the_same_is_told_again_of_the_same_people(
    then: dict[object, str], month: date, many: int
) -> None:
    first = dict[object, str](enumerate(FIVE))
    assert len(pictures([*answers(first), *answers(then, month)], month + timedelta(days=40))) == many


def test_a_picture_never_changes_by_one_answer_that_comes_late() -> None:
    """The attack: look after each answer that comes in. The month is not told before it is over."""
    looks = []
    faces: dict[object, str] = {}
    for number, face in enumerate(("sure", "sure", "not-sure", "sure", "sure", "not-sure", "getting-there")):
        faces[number] = face
        looks.append(pictures(answers(faces, month_of(TODAY)), TODAY))
    assert looks == [[]] * 7


# What stood in the way


def met(people: int, kind: str = "time", team: str = "Harbour", month: date = BEFORE) -> list[Met]:
    return [Met(f"{team} {number}", team, kind, month) for number in range(people)]


@pytest.mark.parametrize(
    ("rows", "teams"),
    [
        (met(4), []),
        (met(5), ["Harbour"]),
        (met(1) * 9, []),  # one who writes nine times is one
        (met(3) + met(3, kind="law"), []),
        (met(4) + met(4, team="Town"), []),
        ([*met(4), Met("new", "Harbour", "time", month_of(TODAY))], []),  # the fifth of this month does not show
        (met(5, team=""), []),
    ],
)
def test_a_team_is_named_only_where_five_of_it_met_the_same(rows: list[Met], teams: list[str]) -> None:
    assert teams_that_met(rows, "time", TODAY) == teams


def test_five_it_is() -> None:
    assert ENOUGH == 5
