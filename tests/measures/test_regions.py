"""Many councils together: by what each permits, never one by itself, and nobody worked out by taking away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ownwords.measures import expressions
from ownwords.measures.extract import opened
from ownwords.measures.files import WrongFile
from ownwords.measures.generating import generate
from ownwords.measures.regions import Council, councils_in, plan_of, regional_report

YEAR = (date(2025, 4, 1), date(2026, 3, 31))


def councils(**permits: str) -> list[Council]:
    """Councils a1, a2 … of region a and so on, with what each permits."""
    return [Council(code, code[0], level) for code, level in permits.items()]


ALL = {f"{region}{n}": "region" for region in "ab" for n in range(1, 4)}


def test_councils_count_in_their_region_and_in_the_whole() -> None:
    plan = plan_of(councils(**ALL), ALL)
    assert plan.regions == {"a": ("a1", "a2", "a3"), "b": ("b1", "b2", "b3")}
    assert plan.whole == tuple(ALL)
    assert plan.left_out == {}


def test_a_region_of_fewer_than_three_is_not_told() -> None:
    there = {**ALL, "c1": "region", "c2": "whole", "c3": "region"}
    plan = plan_of(councils(**there), there)
    assert set(plan.regions) == {"a", "b"}
    assert plan.whole == tuple(there)  # three stand together outside the regions that are told


def test_one_or_two_outside_the_told_regions_are_left_out_of_the_whole_too() -> None:
    there = {**ALL, "c1": "region", "c2": "whole"}
    plan = plan_of(councils(**there), there)
    assert plan.whole == tuple(ALL)
    assert set(plan.left_out) == {"c1", "c2"}


def test_who_does_not_permit_it_or_is_not_listed_counts_nowhere() -> None:
    there = [*ALL, "c1", "z9"]
    plan = plan_of(councils(**ALL, c1="none"), there)
    assert plan.left_out == {"c1": "does not permit it", "z9": "is not in the list of councils"}
    assert set(plan.whole) == set(ALL)


def test_two_councils_alone_are_not_told_at_all() -> None:
    plan = plan_of(councils(a1="region", a2="whole"), ["a1", "a2"])
    assert (plan.regions, plan.whole, set(plan.left_out)) == ({}, (), {"a1", "a2"})


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Any]:
    """Extracts of six councils in two regions, as one."""
    for number in range(6):
        generate(tmp_path / f"{number}.parquet", rows=700, seed=number, last=YEAR[1], council=f"E0900000{number}")
    keep = ("risk_types", "council")
    with opened([tmp_path], only=expressions.concluded_in(*YEAR), keep=keep) as extract:
        yield extract


LIST = [Council(f"E0900000{number}", "north" if number < 3 else "south", "region") for number in range(6)]


def test_the_whole_is_the_sum_of_its_regions(many: Any) -> None:
    made = regional_report(many, LIST, *YEAR, exact=True)
    of_regions = [region["concluded"] for region in made["regions"].values()]
    assert set(made["regions"]) == {"north", "south"}
    assert sum(of_regions) == made["whole"]["concluded"] > 300
    assert [made["whole"]["councils"], *(region["councils"] for region in made["regions"].values())] == [6, 3, 3]


def test_published_regions_hide_small_counts_and_name_no_council(many: Any) -> None:
    made = regional_report(many, LIST, *YEAR)
    assert "E0900000" not in str({name: made[name] for name in ("whole", "regions")})
    for region in made["regions"].values():
        for block in region["by"]["ethnicity"].values():
            assert block["concluded"] == "[c]" or block["concluded"] >= 5
    hidden = [region["by"]["gender"]["not-known"]["concluded"] for region in made["regions"].values()]
    if made["whole"]["by"]["gender"]["not-known"]["concluded"] != "[c]":
        assert hidden.count("[c]") != 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("council,region,permits\n", "no council is listed"),
        ("council,region,permits\nE1,north,maybe\n", "line 2, permits: “maybe” is not one of region, whole, none"),
        ("council,region,permits\nE1,,region\n", "line 2: a council needs its code and its region"),
        ("council,region,permits\nE1,a,region\nE1,a,region\n", "line 3: E1 stands there twice"),
    ],
)
def test_a_list_that_cannot_be_used_says_why(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(content)
    with pytest.raises(WrongFile, match=told):
        councils_in(path)
