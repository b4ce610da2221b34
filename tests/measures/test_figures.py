"""What a report says: the figures of the contract, each by a small example, and all of them counted a second way."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownwords.measures.codes import COLUMNS, NAMES, Column
from ownwords.measures.extract import opened
from ownwords.measures.generating import generate
from ownwords.measures.report import exact_report, plain_report, report
from ownwords.measures.rows import problems_of
from tests.measures.rows_of import Row, row, rows_numbered, write_csv, write_parquet

Report = Callable[..., dict[str, Any]]
Writer = Callable[[Path, list[Row]], Path]
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)


@pytest.fixture
def report_of(tmp_path: Path) -> Report:
    """The exact report of these rows."""

    def made(rows: list[Row], first: date = FIRST, last: date = LAST) -> dict[str, Any]:
        with opened([write_csv(tmp_path / "one.csv", rows_numbered(rows))]) as extract:
            return exact_report(extract, first, last)

    return made


def test_the_sector_outcome_measure(report_of: Report) -> None:
    rows = [
        *[row(achieved="fully")] * 4,
        *[row(achieved="partly")] * 2,
        row(achieved="not"),
        row(achieved=""),  # said what they wanted, and let go of all of it
        *[row(asked="none-expressed", achieved="")] * 3,
        row(asked="not-asked", achieved=""),
        row(asked="not-recorded", achieved=""),
    ]
    measured = report_of(rows)
    assert measured["concluded"] == 13
    assert measured["asked"] == {
        "expressed": 8, "none-expressed": 3, "not-asked": 1, "dont-know": 0, "not-recorded": 1,
    }  # fmt: skip
    assert measured["achieved"] == {"fully": 4, "partly": 2, "not": 1}
    assert measured["sector_measure"] == {
        "defined": {"count": 8, "share": 0.6154},
        "met_fully_or_partly": {"count": 6, "share": 0.8571},
    }


def test_only_enquiries_count_and_only_those_concluded_in_the_period_both_ends_included(report_of: Report) -> None:
    rows = [
        row(kind="concern"),
        row(kind="other"),
        row(concluded_on=""),
        row(concluded_on="2025-06-01"),
        row(concluded_on="2025-06-30"),
        row(concluded_on="2025-05-31"),
        row(concluded_on="2025-07-01"),
    ]
    assert report_of(rows, date(2025, 6, 1), date(2025, 6, 30))["concluded"] == 3


def test_a_row_counts_under_each_of_its_types_of_risk_and_once_in_each(report_of: Report) -> None:
    by = report_of([row(risk_types="neglect|financial|neglect"), row(risk_types="neglect"), row(risk_types="")])["by"]
    counted = {code: block["concluded"] for code, block in by["risk_types"].items() if block["concluded"]}
    assert counted == {"neglect": 2, "financial": 1}


def test_quarters_are_calendar_quarters_of_the_day_of_conclusion_and_each_of_the_period_is_there(
    report_of: Report,
) -> None:
    rows = [row(concluded_on="2025-06-30"), row(concluded_on="2025-07-01"), row(concluded_on="2026-03-31")]
    by = report_of(rows)["by"]["quarter"]
    assert {name: block["concluded"] for name, block in by.items()} == {
        "2025-Q2": 1, "2025-Q3": 1, "2025-Q4": 0, "2026-Q1": 1,
    }  # fmt: skip


def test_every_value_of_a_breakdown_has_the_same_keys_as_the_whole(report_of: Report) -> None:
    whole = report_of([row()])
    keys = set(whole) - {"by"}
    for blocks in whole["by"].values():
        for block in blocks.values():
            assert set(block) == keys


def test_support_counts_only_for_those_who_lacked_capacity(report_of: Report) -> None:
    rows = [row(), row(lacked_capacity="no", supported="yes"), row(supported="no")]
    assert report_of(rows)["supported"] == {"yes": 1, "no": 1}


def test_a_period_that_ends_before_it_begins_is_refused(report_of: Report) -> None:
    with pytest.raises(ValueError, match="before"):
        report_of([row()], LAST, FIRST)


def test_a_report_says_what_it_is_of(tmp_path: Path) -> None:
    with opened([write_csv(tmp_path / "one.csv", [row()])]) as extract:
        told = report(extract, FIRST, LAST, exact=True)
        assert (told["from"], told["to"], told["form"]) == ("2025-04-01", "2026-03-31", "exact")
        assert told["rows"] == {"read": 1, "used": 1, "left_out": []}
        assert report(extract, FIRST, LAST)["concluded"] == "[c]"


# --- Laws -----------------------------------------------------------------------------------------

days = st.dates(date(2025, 3, 1), date(2025, 10, 31)).map(date.isoformat)
rubbish = st.sampled_from(["?", " ", "NULL", "expressed ", "É", "18-65", "2025-02-29", "1e3", "-0", '"', "a,b", "a\nb"])


def cell(column: Column) -> st.SearchStrategy[str]:
    """Mostly what may stand there, sometimes what may not."""
    sound = {
        "council": st.sampled_from(["E09000014", "E08000035", "W06000015"]),
        "name": st.sampled_from(["a", "b", "c", "d", "e", "f", "g"]),
        "day": days,
        "code": st.sampled_from(column.codes or ("",)),
        "codes": st.lists(st.sampled_from(column.codes or ("",)), min_size=1, max_size=3).map("|".join),
        "whole": st.integers(0, 20).map(str),
        "hours": st.sampled_from(["0", "1.5", "12.25", "3"]),
    }[column.what]
    if column.may_be_empty:
        sound = sound | st.just("")
    return st.integers(0, 99).flatmap(lambda chance: rubbish if chance == 50 else sound)


any_row = st.fixed_dictionaries({column.name: cell(column) for column in COLUMNS})


def ordered(cells: dict[str, str]) -> dict[str, str]:
    """Most rows have their days in order and achieve only what was expressed."""
    known = sorted(cells[name] for name in ("concern_on", "started_on", "concluded_on"))
    if len(cells["case"]) % 2:
        cells = {**cells, "concern_on": known[0] or known[-1], "started_on": known[1], "concluded_on": known[2]}
        cells["achieved"] = cells["achieved"] if cells["asked"] == "expressed" else ""
    return cells


def counted(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows that count: nothing wrong, and the first of their case."""
    seen: set[tuple[str, str]] = set()
    good = []
    for each in rows:
        key = (each["council"], each["case"])
        if problems_of(each) or key in seen:
            continue
        seen.add(key)
        good.append(each)
    return good


@pytest.mark.parametrize("write", [write_csv, write_parquet], ids=["csv", "parquet"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(any_row.map(ordered), max_size=30))
def test_any_rows_give_what_counting_them_one_by_one_gives(tmp_path: Path, write: Writer, rows: list[Row]) -> None:
    path = tmp_path / ("one.csv" if write is write_csv else "one.parquet")
    write(path, rows)
    good = counted(rows)
    with opened([path]) as extract:
        assert extract.used == len(good)
        assert extract.read == len(rows)
        told = [(problem.line, problem.column) for problem in extract.left_out]
        wrong = {(line, column) for line, each in enumerate(rows, 2) for column, _ in problems_of(each)}
        assert wrong <= set(told)
        assert {line for line, _ in told} == {line for line, each in enumerate(rows, 2) if each not in good} or len(
            good
        ) + len({line for line, _ in told}) == len(rows)
        whole = dict.fromkeys(NAMES, "")
        assert exact_report(extract, FIRST, LAST) == plain_report([*good, {**whole, "kind": "concern"}], FIRST, LAST)


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_a_generated_extract_is_sound_and_gives_what_counting_gives(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"one.{kind}"
    generate(path, rows=3000, seed=7, last=LAST)
    with opened([path]) as extract:
        assert extract.rows == {"read": 3000, "used": 3000, "left_out": []}
        found = exact_report(extract, FIRST, LAST)
    assert found == plain_report(_as_texts(path), FIRST, LAST)
    assert found["concluded"] > 200


def _as_texts(path: Path) -> list[dict[str, str]]:
    import duckdb

    reader = "read_csv('{}', all_varchar = true)" if path.suffix == ".csv" else "read_parquet('{}')"
    columns = ", ".join(f'coalesce("{name}"::VARCHAR, \'\') AS "{name}"' for name in NAMES)
    found = duckdb.execute(f"SELECT {columns} FROM {reader.format(path)}")
    return [dict(zip(NAMES, each, strict=True)) for each in found.fetchall()]


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        generate(tmp_path / f"{name}.csv", rows=200, seed=seed, last=LAST)
    read = {name: (tmp_path / f"{name}.csv").read_bytes() for name in "abc"}
    assert read["a"] == read["b"] != read["c"]


def test_generated_totals_are_shaped_on_england(tmp_path: Path) -> None:
    generate(tmp_path / "one.parquet", rows=40_000, seed=3, last=LAST)
    import duckdb

    query = "SELECT kind, count(*), count(DISTINCT person) FROM '{}' WHERE started_on IS NOT NULL OR kind = 'concern' "
    query += "GROUP BY kind"
    found = {
        kind: (many, people) for kind, many, people in duckdb.execute(query.format(tmp_path / "one.parquet")).fetchall()
    }
    enquiries, people = found["section-42"]
    assert 0.26 < enquiries / 40_000 < 0.31  # 185,270 of 640,240 concerns
    assert 0.7 < people / enquiries < 0.95  # 148,830 people in 185,270 enquiries


def test_a_year_has_four_quarters() -> None:
    from ownwords.measures.figures import quarters_of

    assert quarters_of(FIRST, LAST) == ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]
    assert quarters_of(FIRST, FIRST + timedelta(days=365 * 30)) == []
