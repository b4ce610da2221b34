"""Knowing somebody who is here already, and drawing a circle."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.profiles.rules import MOST_DRAWN, PICTURE_HEIGHT, PICTURE_WIDTH, is_alike, shortened, spots

BORN = date(1941, 3, 5)


@pytest.mark.parametrize(
    ("name", "born", "alike"),
    [
        ("Joyce Penhaligon", BORN, True),
        ("Joice Penhaligan", BORN, True),
        ("Penhaligon Joyce", None, True),
        ("Joyce Penhaligon", date(1941, 5, 3), True),
        ("Joyce Penhaligon", date(1941, 3, 6), True),
        ("Joyce Penhaligon", date(1968, 11, 20), False),
        ("Joyce", None, False),
        ("Mohammed Rahman", BORN, False),
        ("", None, False),
    ],
)
def test_who_may_be_here_already(name: str, born: date | None, alike: bool) -> None:
    assert is_alike(names=[name], born=born, other_names=["Joyce Penhaligon"], other_born=BORN) is alike


@given(st.integers(0, MOST_DRAWN))
def test_everybody_in_a_circle_has_a_place_of_their_own_inside_the_picture(count: int) -> None:
    places = spots(count)
    assert len(places) == count
    for spot in places:
        assert 24 <= spot.x <= PICTURE_WIDTH - 24
        assert 14 <= spot.label_y <= PICTURE_HEIGHT - 18
    assert all(abs(a.x - b.x) + abs(a.y - b.y) > 48 for a, b in combinations(places, 2))


@given(st.text(max_size=40))
def test_a_shortened_name_fits(name: str) -> None:
    assert len(shortened(name, 12)) <= 12
    assert shortened(name, 40) == name
