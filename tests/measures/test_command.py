"""``ownwords evidence``: what goes in and comes out, messages, and exit codes."""

import json
from pathlib import Path

import pytest

from ownwords.command_line import main
from ownwords.measures.rows import is_day
from tests.measures.rows_of import row, rows_numbered, write_csv

PERIOD = ["--from", "2025-04-01", "--to", "2026-03-31"]


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "one.csv", rows_numbered([row()] * 12))


def test_figures_leave_in_published_form_unless_exact_ones_are_asked_for(
    extract: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evidence", "report", str(extract), *PERIOD]) == 0
    assert json.loads(capsys.readouterr().out)["concluded"] == 10
    assert main(["evidence", "report", str(extract), *PERIOD, "--published"]) == 0
    assert json.loads(capsys.readouterr().out)["form"] == "published"
    assert main(["evidence", "report", str(extract), *PERIOD, "--exact"]) == 0
    assert json.loads(capsys.readouterr().out)["concluded"] == 12


@pytest.mark.parametrize("kind", ["json", "csv", "xlsx", "html", "pdf"])
def test_every_format_is_written(extract: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"report.{kind}"
    assert main(["evidence", "report", str(extract), *PERIOD, "--format", kind, "--out", str(out)]) == 0
    assert out.stat().st_size > 500


def test_rows_left_out_are_told_and_give_their_own_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_csv(tmp_path / "one.csv", rows_numbered([row(), row(age="old")]))
    assert main(["evidence", "report", str(path), *PERIOD, "--exact"]) == 3
    told = capsys.readouterr()
    assert f"{path}, line 3, age: “old” is not one of" in told.err
    assert json.loads(told.out)["rows"]["left_out"][0]["line"] == 3
    assert main(["evidence", "report", str(path), *PERIOD, "--strict"]) == 2
    assert "1 of 2 rows cannot be counted" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["report", "none.csv", *PERIOD], "no such file"),
        (["report", "none.csv", "--from", "2026-04-01", "--to", "2026-03-31"], "--to must be the same day"),
        (["generate", "--rows", "5", "--out", "a.txt"], "an extract is a .csv or a .parquet file"),
        (["generate", "--rows", "5", "--out", "a.csv", "--council", "Leeds"], "Leeds is not an ONS code"),
    ],
)
def test_what_cannot_be_done_says_why(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", *arguments]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["report", "a.csv", "--from", "yesterday", "--to", "2026-03-31"], ["return", "a.csv", "--year", "25"],
     ["generate", "--rows", "-1", "--out", "a.csv"]],
)  # fmt: skip
def test_what_is_no_day_year_or_number_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["evidence", *arguments])
    assert stopped.value.code == 2
    assert "is not a" in capsys.readouterr().err


def test_the_return_is_written_and_what_would_be_asked_is_told(
    extract: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sac.csv"
    assert main(["evidence", "return", str(extract), "--year", "2025", "--out", str(out)]) == 0
    assert out.read_text().startswith("TABLE_REFERENCE,ENQUIRY_TYPE,COLUMN_NAME,ROW_NAME,VALUE")
    assert "SG1f,section-42,count,total,12" in out.read_text()
    assert main(["evidence", "return", str(extract), "--year", "2099"]) == 0
    assert "question: The year 2099-00 is not over yet" in capsys.readouterr().err


def test_a_generated_extract_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made.parquet"
    assert main(["evidence", "generate", "--rows", "500", "--out", str(out), "--seed", "4"]) == 0
    assert "500 rows in" in capsys.readouterr().err
    assert main(["evidence", "report", str(out), *PERIOD]) == 0


def test_regions_and_a_programme_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        path = tmp_path / f"{number}.parquet"
        main(["evidence", "generate", "--rows", "300", "--out", str(path), "--council", f"E0900000{number}"])
    (tmp_path / "list.csv").write_text(
        "council,region,permits\n" + "".join(f"E0900000{n},x,region\n" for n in range(3))
    )
    capsys.readouterr()
    files = [str(path) for path in sorted(tmp_path.glob("*.parquet"))]
    assert main(["evidence", "regions", *files, "--councils", str(tmp_path / "list.csv"), *PERIOD]) == 0
    assert json.loads(capsys.readouterr().out)["regions"]["x"]["councils"] == 3
    (tmp_path / "returns.csv").write_text("council,level,returned,used,cases\nE1,gold,yes,yes,12\n")
    (tmp_path / "codings.csv").write_text("council,coder,statement,mentioned\nE1,a,voice,yes\n")
    programme = ["evidence", "programme", str(tmp_path / "returns.csv"), str(tmp_path / "codings.csv")]
    assert main(programme) == 0
    assert "1 councils signed up" in capsys.readouterr().out
    assert main([*programme, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cases"]["average"] == 12


def test_days_that_there_are_not_are_no_days() -> None:
    assert not is_day("2025-02-29")
