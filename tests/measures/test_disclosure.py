"""What leaves a council tells nothing about one person, whatever is worked out from it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownwords.measures.cells import Figures, Share, Sum, rounded, whole_per_cent
from ownwords.measures.codes import ACHIEVED, AGES, ASKED, CAPACITY, GENDERS, RISK_TYPES
from ownwords.measures.disclosure import hide
from ownwords.measures.figures import publish, publish_together
from ownwords.measures.report import plain_report
from tests.measures.attacker import Attacker, Cell
from tests.measures.rows_of import Row, row

Reports = dict[str, dict[str, Any]]
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
QUARTERS = {
    "2025-Q2": (date(2025, 4, 1), date(2025, 6, 30)),
    "2025-Q3": (date(2025, 7, 1), date(2025, 9, 30)),
    "2025-Q4": (date(2025, 10, 1), date(2025, 12, 31)),
    "2026-Q1": (date(2026, 1, 1), date(2026, 3, 31)),
}


@pytest.mark.parametrize(
    ("count", "shown"), [(5, 5), (6, 5), (7, 5), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (102, 100)]
)
def test_counts_go_to_the_nearest_five(count: int, shown: int) -> None:
    assert rounded(count) == shown


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(1, 3, 33), (2, 3, 67), (1, 8, 13), (1, 200, 1), (0, 9, 0), (9, 9, 100), (5, 1000, 1)]
)
def test_shares_are_whole_per_cents_of_unrounded_counts_halves_up(part: int, whole: int, shown: int) -> None:
    assert whole_per_cent(part, whole) == shown


def test_counts_below_five_are_hidden_and_a_second_of_their_sum_with_them() -> None:
    figures = Figures({"all": 40, "a": 3, "b": 12, "c": 25}, sums=[Sum("all", ("a", "b", "c"))])
    assert hide(figures) == {"a", "b"}


def test_nothing_is_hidden_that_tells_nothing() -> None:
    figures = Figures({"all": 40, "a": 15, "b": 25}, sums=[Sum("all", ("a", "b"))])
    assert hide(figures) == set()


def test_a_nought_is_hidden_as_any_other_small_count() -> None:
    figures = Figures({"all": 40, "a": 0, "b": 40}, sums=[Sum("all", ("a", "b"))])
    assert hide(figures) >= {"a"}


def test_hiding_goes_on_across_two_breakdowns_of_the_same_total() -> None:
    counts: dict[Any, int] = {
        "all": 60, "young": 20, "old": 40, "women": 30, "men": 30,
        "young women": 2, "young men": 18, "old women": 28, "old men": 12,
    }  # fmt: skip
    sums = [
        Sum("all", ("young", "old")), Sum("all", ("women", "men")),
        Sum("young", ("young women", "young men")), Sum("old", ("old women", "old men")),
        Sum("women", ("young women", "old women")), Sum("men", ("young men", "old men")),
    ]  # fmt: skip
    hidden = hide(Figures(counts, sums=sums))
    assert {"young women", "young men", "old women", "old men"} <= hidden


def test_a_share_whose_rest_is_small_is_hidden() -> None:
    figures = Figures({"all": 200, "met": 198}, shares=[Share("share", "met", "all")])
    assert hide(figures) == {"share"}


def test_a_published_report_keeps_no_small_count_and_no_exact_one() -> None:
    rows = [row(age="18-64")] * 3 + [row(age="75-84")] * 24
    published = publish(plain_report(rows, FIRST, LAST))
    assert published["concluded"] == 25
    assert published["by"]["age"]["18-64"]["concluded"] == "[c]"
    assert published["by"]["age"]["95+"]["concluded"] == "[c]"
    for block in (published, *(block for values in published["by"].values() for block in values.values())):
        for value in (block["concluded"], *block["asked"].values(), *block["achieved"].values()):
            assert value == "[c]" or (value >= 5 and value % 5 == 0)


def test_what_was_not_collected_stays_marked_so() -> None:
    rows = [{name: cell for name, cell in row().items() if name != "felt_safer"}] * 9
    assert set(publish(plain_report(rows, FIRST, LAST))["felt_safer"].values()) == {"[x]"}


# --- The attacker ---------------------------------------------------------------------------------

some = {
    "age": st.sampled_from(["18-64", "65-74", "65-74", "95+"]),
    "gender": st.sampled_from(["female", "female", "male"]),
    "risk_types": st.sampled_from(["neglect", "neglect|physical", "physical", "sexual"]),
    "concluded_on": st.sampled_from(["2025-05-01", "2025-05-01", "2025-08-01", "2025-11-01", "2026-02-01"]),
    "asked": st.sampled_from(["expressed"] * 4 + ["none-expressed", "not-asked"]),
    "achieved": st.sampled_from(["fully", "fully", "partly", "not", ""]),
    "lacked_capacity": st.sampled_from(["yes", "no", "no"]),
    "supported": st.sampled_from(["yes", "yes", "no"]),
}
KEPT = ("kind", "concluded_on", "asked", "achieved", "lacked_capacity", "supported")


def cells_of(*columns: str) -> st.SearchStrategy[list[dict[str, str]]]:
    """Rows that have only some columns, so that a small report is attacked whole."""

    def made(cells: dict[str, str]) -> dict[str, str]:
        whole = row(**cells)
        whole["achieved"] = whole["achieved"] if whole["asked"] == "expressed" else ""
        return {name: whole[name] for name in (*KEPT, *columns)}

    one = st.fixed_dictionaries({name: some[name] for name in (*KEPT[1:], *columns)}).map(made)
    return st.lists(one, min_size=1, max_size=90)


@settings(max_examples=5, deadline=None, derandomize=True)
@given(rows=cells_of("age", "gender", "risk_types"))
def test_an_attacker_recovers_no_small_count_from_totals_and_across_breakdowns(rows: list[Row]) -> None:
    exact = plain_report(rows, FIRST, LAST)
    assert not _recovered_small({"": exact}, {"": publish(exact)})


@settings(max_examples=5, deadline=None, derandomize=True)
@given(rows=cells_of("gender"))
def test_an_attacker_recovers_nothing_from_the_year_and_its_quarters_read_together(rows: list[Row]) -> None:
    exact = {"year": plain_report(rows, FIRST, LAST)}
    exact |= {name: plain_report(rows, *days) for name, days in QUARTERS.items()}
    exact = {name: report for name, report in exact.items() if report["concluded"] or name == "year"}
    assert not _recovered_small(exact, publish_together(exact, {"year": QUARTERS}))


def test_the_attacker_recovers_what_a_share_of_all_would_tell() -> None:
    """Otherwise the tests above could not fail."""
    rows = [{name: cell for name, cell in row(achieved="fully").items() if name in KEPT}] * 30
    exact = plain_report(rows, FIRST, LAST)
    careless = publish(exact)
    assert careless["sector_measure"]["met_fully_or_partly"]["share"] == "[c]"
    careless["sector_measure"]["met_fully_or_partly"]["share"] = 100
    assert (("", "achieved", "not"), 0) in _recovered_small({"": exact}, {"": careless})


def _recovered_small(exact: Reports, published: Reports) -> list[tuple[Cell, int]]:
    found: list[tuple[Cell, int]] = []
    for cell, value in Attacker(published).recovered():
        truth: Any = exact[cell[0]]
        for step in cell[1:]:
            truth = truth["sector_measure"]["met_fully_or_partly"]["count"] if step == "met" else truth[step]
        assert truth == value, (cell, truth, value)
        if value < 5:
            found.append((cell, value))
    return found


def test_the_codes_have_plain_words() -> None:
    for words in (ACHIEVED, AGES, ASKED, CAPACITY, GENDERS, RISK_TYPES):
        assert all(word and "_" not in word for word in words.values())
