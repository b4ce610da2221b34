"""The national return: each person once a table, each enquiry once in each category, noughts too, and what is asked."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ownwords.measures import national
from ownwords.measures.asked_back import queries_of
from ownwords.measures.extract import opened
from ownwords.measures.generating import generate
from ownwords.measures.national import Cell, as_csv, cells_of, cells_of_rows
from tests.measures.rows_of import Row, row, write_csv

TODAY = date(2026, 6, 1)
Cells = Callable[[list[Row]], list[Cell]]


@pytest.fixture
def cells_from(tmp_path: Path) -> Cells:
    """The return of 2025-26 from these rows."""

    def made(rows: list[Row]) -> list[Cell]:
        numbered = [{**each, "case": f"c{number:03}"} for number, each in enumerate(rows)]
        with opened([write_csv(tmp_path / "one.csv", numbered)], keep=national.KEPT) as extract:
            return cells_of(extract, 2025)

    return made


def value(cells: list[Cell], table: str, kind: str, column: str, of: str) -> int:
    [found] = [
        cell.value for cell in cells if (cell.table, cell.kind, cell.column, cell.row) == (table, kind, column, of)
    ]
    return found


def test_a_case_counts_as_a_concern_and_as_an_enquiry_if_it_led_to_one(cells_from: Cells) -> None:
    cells = cells_from([row(kind="concern", started_on=""), row(), row(kind="other")])
    counts = {kind: value(cells, "SG1f", kind, "count", "total") for kind in ("concern", "section-42", "other")}
    assert counts == {"concern": 3, "section-42": 1, "other": 1}


def test_concerns_count_by_the_day_they_came_in_and_enquiries_by_the_day_they_began(cells_from: Cells) -> None:
    cells = cells_from(
        [
            row(concern_on="2025-03-31", started_on="2025-04-01"),
            row(concern_on="2026-03-31", started_on="2026-04-01", concluded_on=""),
        ]
    )
    assert value(cells, "SG1f", "concern", "count", "total") == 1
    assert value(cells, "SG1f", "section-42", "count", "total") == 1


def test_each_person_counts_once_a_table_as_their_newest_case_tells_of_them(cells_from: Cells) -> None:
    older = row(concern_on="2025-05-01", started_on="2025-05-02", age="65-74", support_reason="none")
    newer = row(concern_on="2025-06-01", started_on="2025-06-01", age="75-84", support_reason="physical")
    cells = cells_from([newer, older, row(person="p2", age="95+")])
    assert value(cells, "SG1a", "section-42", "individuals", "75-84") == 1
    assert value(cells, "SG1a", "section-42", "individuals", "65-74") == 0
    assert value(cells, "SG1a", "section-42", "individuals", "95+") == 1
    assert value(cells, "SG1d", "section-42", "individuals", "physical") == 2
    assert value(cells, "SG1f", "section-42", "count", "total") == 3


def test_one_pseudonym_in_two_councils_is_two_people(cells_from: Cells) -> None:
    cells = cells_from([row(), row(council="E08000035")])
    assert value(cells, "SG1b", "concern", "individuals", "female") == 2


def test_an_enquiry_counts_once_in_each_different_category(cells_from: Cells) -> None:
    rows = [row(risk_types="neglect|neglect|financial", sources="known|service-provider", locations="own-home|other")]
    cells = cells_from(rows)
    for source in ("known", "service-provider"):
        assert value(cells, "SG2a", "section-42", source, "neglect") == 1
        assert value(cells, "SG2a", "section-42", source, "financial") == 1
        assert value(cells, "SG2b", "section-42", source, "other") == 1
        assert value(cells, "SG2c", "section-42", source, "identified-action") == 1
        assert value(cells, "SG2e", "section-42", source, "reduced") == 1
    assert value(cells, "SG2a", "section-42", "unknown", "neglect") == 0


def test_enquiries_of_sg2_to_sg4_are_those_that_ended_in_the_year(cells_from: Cells) -> None:
    cells = cells_from([row(concluded_on="2026-04-01"), row(), row(concluded_on="")])
    assert value(cells, "SG4a", "section-42", "count", "expressed") == 1
    assert value(cells, "SG3a", "section-42", "75-84", "yes") == 1


def test_capacity_stands_by_age_with_who_was_supported(cells_from: Cells) -> None:
    cells = cells_from([row(), row(supported="no"), row(lacked_capacity="no", supported="")])
    assert value(cells, "SG3a", "section-42", "75-84", "yes") == 2
    assert value(cells, "SG3a", "section-42", "75-84", "yes-supported") == 1
    assert value(cells, "SG3a", "section-42", "75-84", "no") == 1


def test_asked_and_achieved(cells_from: Cells) -> None:
    cells = cells_from([row(), row(achieved="fully"), row(asked="not-asked", achieved="")])
    assert value(cells, "SG4a", "section-42", "count", "expressed") == 2
    assert value(cells, "SG4a", "section-42", "count", "not-asked") == 1
    assert value(cells, "SG4a", "section-42", "count", "expressed-fully") == 1
    assert value(cells, "SG4a", "section-42", "count", "expressed-partly") == 1


def test_the_file_is_long_with_a_row_a_cell_and_noughts_too(cells_from: Cells) -> None:
    lines = as_csv(cells_from([row()])).splitlines()
    assert lines[0] == "TABLE_REFERENCE,ENQUIRY_TYPE,COLUMN_NAME,ROW_NAME,VALUE"
    assert "SG1a,section-42,individuals,75-84,1" in lines
    assert "SG2e,other,unknown,remained,0" in lines
    assert {line.split(",")[0] for line in lines[1:]} == set(national.TABLES)


def test_a_sound_return_is_asked_nothing(cells_from: Cells) -> None:
    assert queries_of(cells_from([row()]), 2025, today=TODAY, councils=["E09000014"]) == []


def test_a_generated_return_has_no_error(tmp_path: Path) -> None:
    generate(tmp_path / "one.parquet", rows=3000, seed=2, last=date(2026, 3, 31), council="E09000014")
    with opened([tmp_path / "one.parquet"], keep=national.KEPT) as extract:
        found = queries_of(cells_of(extract, 2025), 2025, today=TODAY, councils=["E09000014"])
    assert [query for query in found if query.severity == "error"] == []


@pytest.mark.parametrize(
    ("table", "kind", "column", "of", "changed", "told"),
    [
        ("SG1b", "section-42", "individuals", "male", 3, "4 people here, but 1 in SG1a"),
        ("SG1f", "section-42", "count", "total", 0, "1 people, but only 0 cases in SG1f"),
        ("SG1f", "concern", "count", "total", -1, "total is below 0"),
        ("SG3a", "section-42", "75-84", "yes-supported", 2, "75-84: more were supported than lacked capacity"),
        ("SG3a", "section-42", "65-74", "no", 1, "2 enquiries here, but 1 in SG4a"),
        ("SG4a", "section-42", "count", "expressed-fully", 4, "5 were fully, partly or not met, but only 1 expressed"),
        ("SG2e", "section-42", "known", "removed", 1, "known: 2 outcomes of a risk, but 1 risks identified in SG2c"),
        ("SG9z", "section-42", "known", "removed", 1, "There is no such table"),
        ("SG2e", "section-42", "known", "gone", 1, "“gone” is not a row of this table"),
    ],
)
def test_what_does_not_agree_is_an_error(
    cells_from: Cells, table: str, kind: str, column: str, of: str, changed: int, told: str
) -> None:
    key = (table, kind, column, of)
    cells = [each for each in cells_from([row()]) if (each.table, each.kind, each.column, each.row) != key]
    found = queries_of([*cells, Cell(*key, changed)], 2025, today=TODAY, councils=["E09000014"])
    assert [query for query in found if query.severity == "error" and told in query.message]


def test_years_and_councils_are_looked_at(cells_from: Cells) -> None:
    cells = cells_from([row()])
    told = [query.message for query in queries_of(cells, 2025, today=date(2026, 3, 31), councils=["E1", "E2"])]
    assert told == ["The year 2025-26 is not over yet", "A return is of one council. These are 2"]


def test_much_that_is_not_known_is_asked_about(cells_from: Cells) -> None:
    found = queries_of(cells_from([row(ethnicity="not-known")]), 2025, today=TODAY)
    assert "100% of people are “not known”" in [query.message for query in found if query.table == "SG1c"]


def test_counting_row_by_row_gives_the_same_return(tmp_path: Path) -> None:
    generate(tmp_path / "one.csv", rows=4000, seed=9, last=date(2026, 3, 31), council="E09000014")
    rows = list(csv.DictReader((tmp_path / "one.csv").open(newline="")))
    with opened([tmp_path / "one.csv"], keep=national.KEPT) as extract:
        found = cells_of(extract, 2025)
    plain = cells_of_rows(rows, 2025)
    assert {(each.table, each.kind, each.column, each.row): each.value for each in found} == {
        (each.table, each.kind, each.column, each.row): each.value for each in plain
    }
    assert sum(each.value for each in plain) > 3000
