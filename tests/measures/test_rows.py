"""What must hold of one row, told cell by cell."""

import pytest

from ownwords.measures.codes import COLUMNS, Column
from ownwords.measures.rows import problems_of
from tests.measures.rows_of import Row, row


def test_a_sound_row_has_no_problem() -> None:
    assert problems_of(row()) == []


@pytest.mark.parametrize("column", [column for column in COLUMNS if column.codes], ids=lambda column: column.name)
def test_each_code_of_the_contract_counts(column: Column) -> None:
    for code in column.codes:
        assert problems_of({column.name: code}) == []


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_an_empty_cell_counts_only_where_it_may_be_empty(column: Column) -> None:
    assert problems_of({column.name: ""}) == ([] if column.may_be_empty else [(column.name, "is empty")])


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("council", "Haringey", "“Haringey” is not an ONS code, like E09000014"),
        ("council", "E0900001", "“E0900001” is not an ONS code, like E09000014"),
        ("kind", "Section 42", "“Section 42” is not one of concern, section-42, other"),
        ("age", "75-85", "“75-85” is not one of 18-64, 65-74, 75-84, 85-94, 95+, not-known"),
        ("gender", "F", "“F” is not one of male, female, other, not-known"),
        ("asked", "Expressed", None),
        ("achieved", "yes", "“yes” is not one of fully, partly, not"),
        ("risk_types", "neglect|theft", None),
        ("risk_types", "neglect|", None),
        ("risk_types", "neglect, financial", None),
        ("locations", "home", None),
        ("concern_on", "01/05/2025", "“01/05/2025” is not a day, like 2026-03-31"),
        ("concern_on", "2025-02-30", "“2025-02-30” is not a day, like 2026-03-31"),
        ("started_on", "2025-5-3", None),
        ("outcomes", "two", "“two” is not a whole number"),
        ("outcomes", "-1", "“-1” is not a whole number"),
        ("outcomes", "1.5", "“1.5” is not a whole number"),
        ("felt_safer", "6", "“6” is not one of 1, 2, 3, 4, 5"),
        ("felt_safer", "0", None),
        ("hours_with_person", "6,25", "“6,25” is not a number of hours, like 3.25"),
        ("hours_with_person", "6.125", None),
        ("hours_with_person", "-2", None),
    ],
)
def test_a_cell_that_cannot_be_counted_is_named_with_what_it_should_be(
    column: str, text: str, told: str | None
) -> None:
    [(where, problem)] = problems_of(row(**{column: text}))
    assert where == column
    assert told in (None, problem)


def test_a_long_cell_is_told_short() -> None:
    [(_, problem)] = problems_of({"gender": "x" * 500})
    assert "x" * 40 + "…" in problem
    assert len(problem) < 120


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"started_on": "2025-04-30"}, ("started_on", "2025-04-30 is before concern_on (2025-05-01)")),
        ({"concluded_on": "2025-05-02"}, ("concluded_on", "2025-05-02 is before started_on (2025-05-03)")),
        (
            {"started_on": "", "concluded_on": "2025-04-30"},
            ("concluded_on", "2025-04-30 is before concern_on (2025-05-01)"),
        ),
    ],
)
def test_days_stand_in_their_order(cells: Row, told: tuple[str, str]) -> None:
    assert problems_of(row(**cells))[0] == told


def test_days_may_be_the_same_and_later_ones_may_be_open() -> None:
    assert problems_of(row(started_on="2025-05-01", concluded_on="2025-05-01")) == []
    assert problems_of(row(started_on="", concluded_on="")) == []


@pytest.mark.parametrize("asked", ["none-expressed", "not-asked", "dont-know", "not-recorded"])
def test_only_what_was_expressed_is_achieved(asked: str) -> None:
    told = f"must be empty where asked is “{asked}”: only what was expressed is met"
    assert problems_of(row(asked=asked)) == [("achieved", told)]
    assert problems_of(row(asked=asked, achieved="")) == []


def test_expressed_without_achieved_counts_as_every_wish_may_have_been_withdrawn() -> None:
    assert problems_of(row(achieved="")) == []


def test_a_column_that_a_file_does_not_have_is_not_missed() -> None:
    cells = row()
    del cells["felt_safer"], cells["asked"]
    assert problems_of(cells) == []
