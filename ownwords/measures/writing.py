"""Rows written as an extract: CSV, or Parquet with days and numbers as such; and an extract read back as rows."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from ownwords.measures.codes import COLUMNS, NAMES, Column
from ownwords.measures.files import is_csv

A_BATCH = 20_000


def write(rows: Iterable[Mapping[str, str]], out: Path) -> int:
    """Write rows (each column as text, "" where empty) to a .csv or .parquet file, whole or not at all.

    Returns how many there were. What stood in the file before is replaced only once all is written.
    """
    unfinished = out.with_name(f".{out.name}.unfinished")
    try:
        many = _write_csv(rows, unfinished) if is_csv(out) else _write_parquet(rows, unfinished)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return many


def _write_csv(rows: Iterable[Mapping[str, str]], out: Path) -> int:
    many = 0
    with out.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, NAMES, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(row)
            many += 1
    return many


def _write_parquet(rows: Iterable[Mapping[str, str]], out: Path) -> int:
    import pyarrow
    from pyarrow import parquet

    kinds = {
        "day": pyarrow.date32(),
        "whole": pyarrow.uint32(),
        "hours": pyarrow.decimal128(8, 2),
    }
    schema = pyarrow.schema([pyarrow.field(each.name, kinds.get(each.what, pyarrow.string())) for each in COLUMNS])
    many = 0
    left = iter(rows)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while batch := list(islice(left, A_BATCH)):
            columns = [[_value(column, row[column.name]) for row in batch] for column in COLUMNS]
            arrays = [pyarrow.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
            many += len(batch)
    return many


def _value(column: Column, text: str) -> Any:
    if not text:
        return None
    if column.what == "day":
        return date.fromisoformat(text)
    if column.what == "whole":
        return int(text)
    return Decimal(text) if column.what == "hours" else text


def rows_in(path: Path) -> Iterator[dict[str, str]]:
    """Return the rows of an extract that :func:`write` wrote, each column as text."""
    if is_csv(path):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
        return
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(A_BATCH):
            for row in batch.to_pylist():
                yield {name: "" if row[name] is None else str(row[name]) for name in NAMES}
