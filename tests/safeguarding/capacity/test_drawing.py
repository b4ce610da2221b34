"""A decision's line in time."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ownwords.safeguarding.capacity.drawing import MARGIN, WIDTH, in_time, scale_of

TODAY = date(2026, 3, 27)
looks = st.lists(
    st.tuples(st.dates(date(2020, 1, 1), TODAY), st.sampled_from(["has", "lacks", "not-yet"])), min_size=1
).map(lambda drawn: sorted(drawn, key=lambda look: look[0]))


def test_it_is_told_in_words() -> None:
    line = in_time([(date(2026, 1, 5), "not-yet"), (date(2026, 1, 20), "has")], (date(2026, 1, 5), TODAY))
    assert line.told == "Not decided yet from 5 January 2026; can decide from 20 January 2026."


def test_one_look_today_still_has_a_line() -> None:
    (stretch,) = in_time([(TODAY, "lacks")], scale_of([[(TODAY, "lacks")]], TODAY)).stretches
    assert (stretch.x, stretch.to) == (MARGIN, WIDTH - MARGIN)


def test_decisions_side_by_side_share_their_days() -> None:
    early, late = [(TODAY - timedelta(days=100), "has")], [(TODAY - timedelta(days=50), "lacks")]
    scale = scale_of([early, late], TODAY)
    assert in_time(late, scale).stretches[0].x == WIDTH / 2
    assert in_time(early, scale).stretches[0].x == MARGIN


@given(looks)
def test_a_line_has_no_holes_and_stays_inside_the_picture(found: list[tuple[date, str]]) -> None:
    line = in_time(found, scale_of([found], TODAY))
    assert [each.finding for each in line.stretches] == [finding for _, finding in found]
    for one, following in zip(line.stretches, line.stretches[1:], strict=False):
        assert one.to == following.x
    assert MARGIN <= line.stretches[0].x <= line.stretches[-1].to == WIDTH - MARGIN
