"""Rows of an extract for tests, and files of them."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ownwords.measures.codes import NAMES

Row = dict[str, str]

SOUND: Row = {
    "council": "E09000014",
    "case": "c1",
    "person": "p1",
    "kind": "section-42",
    "concern_on": "2025-05-01",
    "started_on": "2025-05-03",
    "concluded_on": "2025-06-10",
    "age": "75-84",
    "gender": "female",
    "ethnicity": "white",
    "support_reason": "physical",
    "risk_types": "neglect|financial",
    "locations": "own-home",
    "sources": "known",
    "risk_assessment": "identified-action",
    "risk_outcome": "reduced",
    "lacked_capacity": "yes",
    "supported": "yes",
    "asked": "expressed",
    "achieved": "partly",
    "outcomes": "3",
    "outcomes_fully": "1",
    "outcomes_partly": "1",
    "outcomes_not": "0",
    "outcomes_withdrawn": "1",
    "felt_listened": "4",
    "felt_in_control": "",
    "felt_safer": "5",
    "hours_with_person": "6.25",
}


def row(**cells: str) -> Row:
    """A sound row with some cells changed."""
    return SOUND | cells


def rows_numbered(rows: Iterable[Mapping[str, str]]) -> list[Row]:
    """Rows with a case of their own each, and a person each where they have the first one's."""
    return [{**each, "case": f"c{number}", "person": f"p{number}"} for number, each in enumerate(rows, 1)]


def write_csv(path: Path, rows: Iterable[Mapping[str, str]], columns: Sequence[str] = NAMES) -> Path:
    """Write rows as a CSV extract and return its path."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_parquet(path: Path, rows: Sequence[Mapping[str, str]], columns: Sequence[str] = NAMES) -> Path:
    """Write rows as a Parquet extract, all columns text, and return its path."""
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table({name: pyarrow.array([each[name] or None for each in rows], "string") for name in columns})
    parquet.write_table(table, path)
    return path
