"""Extracts are read as they come: CSV and Parquet, one or many; each bad row told by file, line and column."""

import csv
from datetime import date
from pathlib import Path

import pytest

from ownwords.measures import expressions
from ownwords.measures.codes import NAMES
from ownwords.measures.extract import Extract, opened
from ownwords.measures.files import WrongFile
from ownwords.measures.report import exact_report
from tests.measures.rows_of import Row, row, rows_numbered, write_csv, write_parquet

YEAR = (date(2025, 4, 1), date(2026, 3, 31))
WRITERS = {"csv": write_csv, "parquet": write_parquet}


def told(extract: Extract) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.column, problem.problem) for problem in extract.left_out]


@pytest.mark.parametrize("kind", WRITERS)
def test_sound_rows_are_all_used(tmp_path: Path, kind: str) -> None:
    path = WRITERS[kind](tmp_path / f"one.{kind}", rows_numbered([row()] * 7))
    with opened([path]) as extract:
        assert extract.rows == {"read": 7, "used": 7, "left_out": []}
        assert exact_report(extract, *YEAR)["concluded"] == 7


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize(
    ("bad", "column"),
    [
        ({"kind": "enquiry"}, "kind"),
        ({"council": "Leeds"}, "council"),
        ({"risk_types": "neglect|theft"}, "risk_types"),
        ({"age": ""}, "age"),
        ({"case": ""}, "case"),
        ({"concern_on": "2025-13-01"}, "concern_on"),
        ({"concluded_on": "2025-05-02"}, "concluded_on"),
        ({"asked": "not-asked"}, "achieved"),
        ({"outcomes": "many"}, "outcomes"),
        ({"hours_with_person": "long"}, "hours_with_person"),
        ({"felt_safer": "9"}, "felt_safer"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_row_is_told_by_line_and_column_and_left_out(tmp_path: Path, kind: str, bad: Row, column: str) -> None:
    rows = rows_numbered([row(), row(), row()])
    rows[1] |= bad
    path = WRITERS[kind](tmp_path / f"one.{kind}", rows)
    with opened([path]) as extract:
        assert (extract.read, extract.used) == (3, 2)
        assert [(line, where) for line, where, _ in told(extract)] == [(3, column)]
        assert extract.left_out[0].file == str(path)
        assert exact_report(extract, *YEAR)["concluded"] == 2


def test_each_problem_of_a_row_is_told(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "one.csv", [row(age="old", gender="F", asked="maybe")])
    with opened([path]) as extract:
        assert [(line, where) for line, where, _ in told(extract)] == [(2, "age"), (2, "asked"), (2, "gender")]


def test_a_repeated_case_counts_once_the_first_time(tmp_path: Path) -> None:
    first, again = row(gender="female"), row(gender="male")
    path = write_csv(tmp_path / "one.csv", [first, row(case="c2"), again])
    with opened([path]) as extract:
        assert told(extract) == [(4, "case", "“c1” stands in an earlier row already")]
        by = exact_report(extract, *YEAR)["by"]["gender"]
        assert (by["female"]["concluded"], by["male"]["concluded"]) == (2, 0)


def test_the_same_case_in_two_councils_is_two_cases(tmp_path: Path) -> None:
    one = write_csv(tmp_path / "a.csv", [row()])
    other = write_csv(tmp_path / "b.csv", [row(council="E08000035")])
    with opened([one, other]) as extract:
        assert extract.rows == {"read": 2, "used": 2, "left_out": []}


def test_a_case_in_two_files_of_one_council_is_told_with_the_later_file(tmp_path: Path) -> None:
    one = write_csv(tmp_path / "a.csv", [row()])
    other = write_parquet(tmp_path / "b.parquet", [row()])
    with opened([one, other]) as extract:
        assert (extract.read, extract.used) == (2, 1)
        assert extract.left_out[0].file == str(other)
        assert extract.left_out[0].line == 2


def test_the_first_row_of_a_case_that_can_be_counted_stays(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "one.csv", [row(age="old"), row()])
    with opened([path]) as extract:
        assert [(line, where) for line, where, _ in told(extract)] == [(2, "age")]
        assert exact_report(extract, *YEAR)["concluded"] == 1


def test_lines_are_those_of_the_file_even_after_torn_ones(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "one.csv", rows_numbered([row(), row(), row(age="old")]))
    lines = path.read_text().splitlines(keepends=True)
    lines.insert(2, "E09000014,torn\n")
    path.write_text("".join(lines))
    with opened([path]) as extract:
        assert (extract.read, extract.used) == (4, 2)
        assert [line for line, _, _ in told(extract)] == [3, 5]


def test_strict_refuses_all_and_names_the_first_problem(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "one.csv", rows_numbered([row(), row(age="old")]))
    with (
        pytest.raises(WrongFile, match=r"line 3, age: “old” is not one of .*1 of 2 rows cannot be counted"),
        opened([path], strict=True),
    ):
        pass


def test_a_folder_stands_for_all_extracts_in_it(tmp_path: Path) -> None:
    (tmp_path / "north").mkdir()
    write_csv(tmp_path / "a.csv", [row(case="a")])
    write_parquet(tmp_path / "north/b.parquet", [row(case="b")])
    with opened([tmp_path]) as extract:
        assert extract.rows["used"] == 2


def test_columns_come_in_any_order_with_others_between_them(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    with path.open("w", newline="") as out:
        writer = csv.DictWriter(out, ["notes", *reversed(NAMES)])
        writer.writeheader()
        writer.writerow({**row(), "notes": 'said, "she\'s fine"\nreally'})
    with opened([path]) as extract:
        assert exact_report(extract, *YEAR)["achieved"] == {"fully": 0, "partly": 1, "not": 0}


def test_a_column_that_was_not_collected_is_marked_so(tmp_path: Path) -> None:
    without = [name for name in NAMES if name not in ("felt_safer", "ethnicity", "asked", "achieved")]
    path = write_csv(tmp_path / "one.csv", rows_numbered([row()] * 6), without)
    with opened([path]) as extract:
        report = exact_report(extract, *YEAR)
    assert set(report["felt_safer"].values()) == {"[x]"}
    assert report["by"]["ethnicity"] == "[x]"
    assert report["sector_measure"]["defined"] == {"count": "[x]", "share": "[x]"}
    assert report["concluded"] == 6


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"council,case\nE09000014,1\n", "these columns are missing: person, kind"),
        ((",".join((*NAMES, "case")) + "\n").encode(), "these columns are there twice: case"),
        (b"\xff\xfe\x00c", "this is not UTF-8"),
    ],
)
def test_a_file_that_is_no_extract_is_refused_with_what_to_do(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "one.csv"
    path.write_bytes(content)
    with pytest.raises(WrongFile, match=message), opened([path]):
        pass


def test_no_file_an_empty_folder_and_another_kind_are_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    for path, message in (
        (tmp_path / "none.csv", "no such file"),
        (tmp_path, "no .csv or .parquet"),
        (tmp_path / "notes.txt", "an extract is a"),
    ):
        with pytest.raises(WrongFile, match=message), opened([path]):
            pass
    (tmp_path / "false.parquet").write_text("not at all")
    with pytest.raises(WrongFile, match="no Parquet file"), opened([tmp_path / "false.parquet"]):
        pass


def test_a_file_saved_by_a_spreadsheet_with_its_mark_at_the_start_is_read(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "one.csv", [row()])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").replace(b"\r\r", b"\r"))
    with opened([path]) as extract:
        assert extract.rows == {"read": 1, "used": 1, "left_out": []}


def test_an_extract_with_no_rows_yet_gives_noughts(tmp_path: Path) -> None:
    with opened([write_csv(tmp_path / "one.csv", [])]) as extract:
        report = exact_report(extract, *YEAR)
    assert report["concluded"] == 0
    assert report["sector_measure"]["defined"] == {"count": 0, "share": None}


def test_typed_parquet_is_read_as_text_is(tmp_path: Path) -> None:
    import pandas

    rows = rows_numbered([row(), row(felt_listened="", outcomes=""), row(felt_listened="2")])
    frame = pandas.DataFrame(rows).replace("", None)
    for name in ("concern_on", "started_on", "concluded_on"):
        frame[name] = pandas.to_datetime(frame[name])
    for name in ("felt_listened", "outcomes", "hours_with_person"):
        frame[name] = frame[name].astype(float)  # whole numbers with gaps, as pandas keeps them
    frame.to_parquet(tmp_path / "one.parquet")
    with opened([tmp_path / "one.parquet"]) as extract:
        assert extract.rows == {"read": 3, "used": 3, "left_out": []}
        listened = exact_report(extract, *YEAR)["felt_listened"]
    assert listened == {"1": 0, "2": 1, "3": 0, "4": 1, "5": 0}


def test_a_feeling_between_two_numbers_is_no_answer(tmp_path: Path) -> None:
    import pandas

    frame = pandas.DataFrame(rows_numbered([row(), row()])).replace("", None)
    frame["felt_safer"] = [4.0, 3.5]
    frame.to_parquet(tmp_path / "one.parquet")
    with opened([tmp_path / "one.parquet"]) as extract:
        assert told(extract) == [(3, "felt_safer", "“3.5” is not one of 1, 2, 3, 4, 5")]


def test_only_the_rows_that_are_wanted_are_kept(tmp_path: Path) -> None:
    rows = rows_numbered([row(), row(concluded_on="2026-04-01"), row(kind="concern")])
    with opened([write_csv(tmp_path / "one.csv", rows)], only=expressions.concluded_in(*YEAR)) as extract:
        assert extract.rows == {"read": 3, "used": 3, "left_out": []}
        assert extract.engine.rows(extract.good.aggregate(n=extract.good.count())) == [{"n": 1}]


def test_no_more_than_ten_thousand_problems_are_listed_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ownwords.measures.extract.MOST_LISTED", 5)
    path = write_csv(tmp_path / "one.csv", rows_numbered([row(age="old")] * 20 + [row()]))
    with opened([path]) as extract:
        assert (extract.read, extract.used, len(extract.left_out)) == (21, 1, 5)
