"""The line of well-being."""

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ownwords.plans.drawing import HEIGHT, LEFT, RIGHT, ROOM_FOR_A_DAY, WIDTH, height_of, scale, wellbeing_line
from tests.plans.made import a_score, scores


def test_without_a_number_nothing_is_drawn() -> None:
    assert wellbeing_line([]) is None
    assert wellbeing_line([a_score(score=None, words="So-so")]) is None


def test_better_stands_higher_and_later_stands_further_right() -> None:
    line = wellbeing_line([a_score(score=8, scored_on=date(2026, 9, 1)), a_score(score=2)])
    assert line is not None
    first, second = line.points
    assert (first.score, second.score) == (2, 8)
    assert second.y < first.y
    assert second.x > first.x
    assert line.told == "2 on 1 March 2026, 8 on 1 September 2026"


def test_a_number_given_by_somebody_else_shows_as_theirs() -> None:
    line = wellbeing_line([a_score(), a_score(whose="family", speaker="Ann")])
    assert line is not None
    assert [point.by_person for point in line.points] == [True, False]


def test_two_scores_of_one_day_are_both_drawn() -> None:
    line = wellbeing_line([a_score(), a_score(score=6)])
    assert line is not None
    assert [point.score for point in line.points] == [4, 6]
    assert [bool(point.day_shown) for point in line.points] == [True, False]


@given(st.lists(scores, max_size=12))
def test_the_drawing_stays_inside_its_frame_and_no_day_covers_another(many: list[Any]) -> None:
    line = wellbeing_line(many)
    numbers = [each for each in many if each.score is not None]
    assert (line is None) is (not numbers)
    if line is None:
        return
    assert len(line.points) == len(numbers)
    assert all(LEFT <= point.x <= WIDTH - RIGHT and 0 < point.y < HEIGHT for point in line.points)
    before = {"start": 0, "middle": ROOM_FOR_A_DAY / 2, "end": ROOM_FOR_A_DAY}
    written = sorted(point.x - before[point.anchor] for point in line.points if point.day_shown)
    assert written
    assert all(later - earlier >= ROOM_FOR_A_DAY for earlier, later in pairwise(written))


def test_each_score_has_its_own_height() -> None:
    heights = [height_of(score) for score in range(11)]
    assert heights == sorted(set(heights), reverse=True)


def test_the_scale_marks_the_one_number() -> None:
    assert [mark.score for mark in scale(7) if mark.chosen] == [7]
    assert [mark.score for mark in scale(0)] == list(range(11))
