"""The papers of a report: CSV, XLSX, HTML and a tagged PDF, with the same figures in each."""

import csv
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from ownwords.measures.extract import opened
from ownwords.measures.papers import _on_paper, as_csv, as_html, as_pdf, as_xlsx, harmless
from ownwords.measures.report import report
from ownwords.measures.telling import notes_of, quarter_in_words, shown, tables_of
from tests.measures.rows_of import row, rows_numbered, write_csv

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)


@pytest.fixture
def made(tmp_path: Path) -> dict[str, dict[str, Any]]:
    """A report of 40 enquiries, exact and published; one row is bad and looks like a formula."""
    rows = rows_numbered([row()] * 22 + [row(age="18-64", achieved="fully", gender="male")] * 18 + [row(age="=1+1")])
    with opened([write_csv(tmp_path / "one.csv", rows)]) as extract:
        return {
            "exact": report(extract, FIRST, LAST, exact=True),
            "published": report(extract, FIRST, LAST),
        }


@pytest.mark.parametrize(
    ("cell", "share", "told"),
    [(1234, False, "1,234"), (0, False, "0"), ("[c]", True, "[c]"), ("[x]", False, "[x]"), (None, True, "–"),
     (83, True, "83%"), (0.8333, True, "83.33%"), (1.0, True, "100.00%")],
)  # fmt: skip
def test_figures_are_shown_as_people_read_them(cell: Any, share: bool, told: str) -> None:
    assert shown(cell, share=share) == told


def test_csv_has_every_figure_once_with_its_table_and_row(made: dict[str, dict[str, Any]]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(made["exact"]))))
    by = {(each["table"], each["code"], each["figure"]): each["value"] for each in rows}
    assert by["asked", "expressed", "Enquiries"] == "40"
    assert by["sector_measure", "met_fully_or_partly", "Share"] == "1.0"
    assert by["age", "18-64", "Fully met"] == "18"
    assert by["quarter", "2025-Q2", "Enquiries ended"] == "40"
    assert len(by) == len(rows) - 1  # from and to are two rows of one figure


def test_a_sheet_for_each_table_in_which_text_is_text(made: dict[str, dict[str, Any]]) -> None:
    book = python_calamine.load_workbook(io.BytesIO(as_xlsx(made["published"])))
    assert book.sheet_names[:2] == ["Read me first", "sector measure"]
    sheet = book.get_sheet_by_name("age").to_python()
    assert list(sheet[3][:3]) == ["18 to 64", 20.0, 20.0]
    assert "=1+1" in str(book.get_sheet_by_name("left out").to_python())
    assert b"<f>" not in as_xlsx(made["published"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_nothing_that_goes_out_is_taken_for_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless("E09000014") == "E09000014"


def test_the_page_stands_alone_and_tells_every_picture_in_words(made: dict[str, dict[str, Any]]) -> None:
    page = as_html(made["published"])
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    pictures = re.findall(r'<svg role="img" aria-label="([^"]+)"', page)
    assert len(pictures) > 5
    assert all(len(label) > 30 for label in pictures)
    assert page.count("<table>") == page.count("<caption>")


def test_no_published_paper_tells_a_small_count(made: dict[str, dict[str, Any]]) -> None:
    for table in tables_of(made["published"]):
        for each in table.rows:
            for number, cell in enumerate(each.cells):
                assert number in table.shares or not isinstance(cell, int) or cell >= 5


def test_rows_stand_in_a_fixed_order_never_by_size(made: dict[str, dict[str, Any]]) -> None:
    exact, published = tables_of(made["exact"]), tables_of(made["published"])
    assert [[each.label for each in table.rows] for table in exact] == [
        [each.label for each in table.rows] for table in published
    ]


def test_the_pdf_is_tagged_for_being_read_out(made: dict[str, dict[str, Any]]) -> None:
    paper = as_pdf(made["published"])
    assert paper.startswith(b"%PDF-")
    for needed in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang", b"pdfuaid:part"):
        assert needed in paper, needed


def test_notes_say_what_form_the_figures_have_and_what_was_left_out(made: dict[str, dict[str, Any]]) -> None:
    exact, published = notes_of(made["exact"]), notes_of(made["published"])
    assert any("keep them inside the council" in note for note in exact)
    assert any("rounded to the nearest 5" in note for note in published)
    assert "1 of 41 rows could not be counted and were left out." in published


def test_a_report_of_nothing_is_a_paper_too(tmp_path: Path) -> None:
    with opened([write_csv(tmp_path / "none.csv", [])]) as extract:
        none = report(extract, FIRST, LAST, exact=True)
        assert "No enquiry ended in this time." in as_html(none)
        assert as_pdf(none)
        assert as_xlsx(none)
        assert as_csv(none)
        assert as_pdf(report(extract, FIRST, LAST))


def test_quarters_have_names() -> None:
    assert quarter_in_words("2026-Q1") == "January to March 2026"


def test_words_and_questions_stand_on_the_paper_and_a_table_without_any_says_so(
    made: dict[str, dict[str, Any]],
) -> None:
    words = {"asked": [("I was asked", "A man")], "achieved": []}
    paper = _on_paper(made["published"], (), "Larkshire", words, [("Who was not asked?", "61% were")])
    tables = {table["heading"]: table for table in paper["tables"]}
    asked, met = tables["Were people asked what they want?"], tables["Was it met, by their own account?"]
    assert asked["words"] == [{"said": "I was asked", "by": "A man"}]
    assert [asked["silent"], met["silent"], tables["By age"]["silent"]] == [False, False, True]
    assert paper["period"] == "Larkshire, 1 April 2025 to 31 March 2026"
    assert paper["questions"] == [{"ask": "Who was not asked?", "because": "61% were"}]
    assert as_pdf(made["published"], of="Larkshire", words=words).startswith(b"%PDF")
