"""Spreadsheets that councils keep: read as they come, columns and values guessed, days and ages understood."""

import io
import zipfile
from typing import Any

import pytest
import xlsxwriter

from ownwords.measures.codes import NAMES
from ownwords.measures.rows import problems_of
from ownwords.measures.sheets import (
    ALSO_CALLED,
    ALSO_MEANS,
    WORDS_OF,
    WrongSheet,
    as_age,
    as_day,
    converted,
    guess_columns,
    guess_value,
    lines_of,
    signature,
    values_in,
)

HEADINGS = ["Case No", "Client ID", "Date of concern", "Enquiry start date", "Date ended", "Sex", "Type of abuse"]


def a_workbook(*lines: list[Any]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"default_date_format": "dd/mm/yyyy", "strings_to_formulas": True})
    book.add_worksheet("Empty")
    sheet = book.add_worksheet("Cases")
    for number, line in enumerate(lines):
        sheet.write_row(number, 0, line)
    book.close()
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"Case,Sex\n1,F\n",
        b"\xef\xbb\xbfCase;Sex\r\n1;F\r\n",
        b"Case\tSex\n1\tF\n",
        b'Case,Sex,\n"1","F",\n',
    ],
)
def test_csv_is_read_as_it_comes(content: bytes) -> None:
    assert list(lines_of("list.csv", content)) == [["Case", "Sex"], ["1", "F"]]


def test_csv_of_windows_keeps_its_letters() -> None:
    assert list(lines_of("a.csv", "Case,Name\n1,Zo\xeb\n".encode("cp1252")))[1] == ["1", "Zo\xeb"]


def test_a_workbook_is_read_from_its_first_sheet_with_anything_in_it() -> None:
    from datetime import date

    content = a_workbook(["Case", "Concern", "Age", "Hours"], [7, date(2025, 5, 1), 82.0, 1.5], [None, "", "", ""])
    assert list(lines_of("a.xlsx", content))[:2] == [
        ["Case", "Concern", "Age", "Hours"],
        ["7", "2025-05-01", "82", "1.5"],
    ]


def test_a_formula_comes_as_what_it_shows_and_is_never_run() -> None:
    lines = list(lines_of("a.xlsx", a_workbook(["Case"], ['=HYPERLINK("http://evil","x")'])))
    assert "HYPERLINK" not in str(lines[1])


def test_open_document_spreadsheets_are_read() -> None:
    rows = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        "</table:table-row>"
        for text in ("Case", "c-1")
    )
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        entry = f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
        book.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}">{entry}</m:manifest>')
        book.writestr("content.xml", content)
    assert list(lines_of("a.ods", out.getvalue())) == [["Case"], ["c-1"]]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.doc", b"x", "ends in .xlsx, .ods or .csv"),
        ("a.xlsx", b"not at all", "cannot be read as a spreadsheet"),
        ("a.csv", b"", "nothing in this spreadsheet"),
        ("a.csv", b",,\n1,2,3\n", "The first line is empty"),
        ("a.csv", b"a," * 400 + b"b\n", "401 columns"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, content: bytes, told: str) -> None:
    with pytest.raises(WrongSheet, match=told):
        list(lines_of(name, content))


def test_more_than_a_million_rows_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ownwords.measures.sheets.MOST_ROWS", 2)
    with pytest.raises(WrongSheet, match="more than 2 rows"):
        list(lines_of("a.csv", b"Case\n1\n2\n3\n"))


def test_columns_are_guessed_by_what_they_are_called_each_once() -> None:
    assert guess_columns(HEADINGS) == {
        "case": 0, "person": 1, "concern_on": 2, "started_on": 3, "concluded_on": 4, "gender": 5, "risk_types": 6,
    }  # fmt: skip


def test_the_extracts_own_columns_are_guessed_all() -> None:
    assert guess_columns(NAMES) == {name: place for place, name in enumerate(NAMES)}


def test_a_date_of_birth_is_not_taken_for_an_age() -> None:
    assert "age" not in guess_columns(["Date of birth", "DOB"])


def test_columns_with_other_names_are_not_guessed() -> None:
    assert guess_columns(["Shoe size", "Favourite cheese"]) == {}


@pytest.mark.parametrize("column", WORDS_OF)
def test_codes_and_their_plain_words_mean_themselves(column: str) -> None:
    for code, label in WORDS_OF[column].items():
        assert guess_value(column, code) == code
        assert guess_value(column, label.upper()) in {
            other for other, same in WORDS_OF[column].items() if same == label
        }


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("gender", "F", "female"),
        ("risk_types", "Neglect and acts of omission", "neglect"),
        ("risk_types", "Financial/Material abuse", "financial"),
        ("achieved", "Fully achieved", "fully"),
        ("asked", "Yes", "expressed"),
        ("locations", "Own Home", "own-home"),
        ("gender", "zebra", ""),
        ("gender", "", ""),
    ],
)
def test_what_people_write_is_guessed(column: str, value: str, code: str) -> None:
    assert guess_value(column, value) == code


def test_guesses_lead_to_codes_that_there_are() -> None:
    assert set(ALSO_CALLED) <= set(NAMES)
    for column, also in ALSO_MEANS.items():
        assert set(also.values()) <= set(WORDS_OF[column])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-05-01", "2025-05-01"), ("1/5/2025", "2025-05-01"), ("01.05.2025", "2025-05-01"),
        ("1 May 2025", "2025-05-01"), ("01-May-25", "01-May-25"), ("45778", "2025-05-01"),
        ("01/05/2025 00:00", "2025-05-01"), ("31/02/2025", "31/02/2025"), ("soon", "soon"),
    ],
)  # fmt: skip
def test_days_are_understood_as_people_here_write_them(text: str, day: str) -> None:
    assert as_day(text) == day


@pytest.mark.parametrize(("text", "band"), [("64", "18-64"), ("65", "65-74"), ("95", "95+"), ("old", "old")])
def test_ages_in_years_become_bands(text: str, band: str) -> None:
    assert as_age(text) == band


def test_several_values_in_a_cell_are_told_apart() -> None:
    assert values_in("risk_types", "Neglect; Physical, Financial\nSexual") == [
        "Neglect",
        "Physical",
        "Financial",
        "Sexual",
    ]
    assert values_in("gender", "F, probably") == ["F, probably"]


def test_a_line_becomes_a_sound_row_and_nobody_stands_in_it() -> None:
    columns = guess_columns(HEADINGS)
    values = {"gender": {"F": "female"}, "risk_types": {"Neglect": "neglect", "Physical": "physical"}}
    cells = ["77", "9434765919", "1/5/2025", "3/5/2025", "10/6/2025", "F", "Neglect; Physical; Neglect"]
    row = converted(cells, columns, values, council="E09000014", pseudonym=lambda column, text: f"{column}-{len(text)}")
    assert problems_of(row) == []
    assert (row["case"], row["person"], row["kind"]) == ("case-2", "person-10", "section-42")
    assert (row["concluded_on"], row["gender"], row["risk_types"]) == ("2025-06-10", "female", "neglect|physical")
    assert (row["age"], row["lacked_capacity"], row["asked"]) == ("not-known", "not-recorded", "not-recorded")


def test_a_line_without_a_start_is_a_concern() -> None:
    row = converted(["1", "2", "1/5/2025"], {"case": 0, "person": 1, "concern_on": 2}, {}, council="E09000014",
                    pseudonym=lambda column, text: text)  # fmt: skip
    assert (row["kind"], row["started_on"]) == ("concern", "")


def test_what_is_not_understood_stays_to_be_told() -> None:
    cells = ["1", "2", "soon", "zebra"]
    columns = {"case": 0, "person": 1, "concern_on": 2, "gender": 3}
    row = converted(cells, columns, {}, council="E09000014", pseudonym=lambda column, text: text)
    assert {column for column, _ in problems_of(row)} == {"concern_on", "gender"}


def test_the_same_columns_in_another_order_are_known_again() -> None:
    assert signature(["Case No", "Sex"]) == signature(["sex", "case  no."])
    assert signature(["Case No"]) != signature(["Case No", "Sex"])
