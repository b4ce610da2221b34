"""CSV extracts turned into Parquet, all cells text, with the lines that are no rows: one reader for every engine."""

import csv
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from ownwords.measures.codes import NAMES
from ownwords.measures.files import WrongFile

OPTIONS = "header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
A_BATCH = 50_000
CELLS = "does not have as many cells as the first line"
Torn = list[tuple[int, str]]
"""Lines (line 1 is the header) that do not have a row's cells, and what is wrong with each."""


def as_parquet(
    connection: duckdb.DuckDBPyConnection, path: Path, made: Path, columns: Sequence[str], *, numbered: bool
) -> Torn:
    """Write the columns of a CSV extract to ``made``; ``numbered``: with ``line``, in which torn lines do not count.

    ``columns``: those that the file's first line names. Raises WrongFile.
    """
    # Columns that are no part of an extract, or have no name of their own, are read under a number.
    names = [name if name in NAMES else f"column {place}" for place, name in enumerate(columns)]
    types = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
    chosen = ", ".join(f'"{name}"' for name in NAMES if name in columns)
    if numbered:
        chosen += ", row_number() OVER () + 1 AS line"
    rejects = made.stem.replace("-", "_")
    try:
        connection.execute(
            f"COPY (SELECT {chosen} FROM read_csv({quoted(path)}, columns = {{{types}}}, {OPTIONS}, "
            f"store_rejects = true, rejects_table = 'torn_{rejects}', rejects_scan = 'scan_{rejects}')) "
            f"TO {quoted(made)} (FORMAT parquet)"
        )
    except duckdb.Error:
        return _slowly(path, made, columns, numbered=numbered)
    torn = f"SELECT line, min(error_message) FROM torn_{rejects} GROUP BY line ORDER BY line"
    return [(line, _plainly(str(message))) for line, message in connection.execute(torn).fetchall()]


def _slowly(path: Path, made: Path, columns: Sequence[str], *, numbered: bool) -> Torn:
    """Read what the quick reader gives up on, such as lines that end in different ways, with Python's own."""
    import pyarrow
    from pyarrow import parquet

    places = [place for place, name in enumerate(columns) if name in NAMES]
    fields = [pyarrow.field(columns[place], pyarrow.string()) for place in places]
    if numbered:
        fields.append(pyarrow.field("line", pyarrow.int64()))
    schema = pyarrow.schema(fields)
    torn: Torn = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines, parquet.ParquetWriter(made, schema) as writer:
            rows = csv.reader(lines)
            next(rows)
            number = 1
            while batch := list(islice(rows, A_BATCH)):
                whole = []
                for row in filter(None, batch):
                    if len(row) == len(columns):
                        whole.append(row)
                    else:
                        torn.append((number + len(whole) + len(torn) + 1, CELLS))
                cells: list[list[Any]] = [[row[place] or None for row in whole] for place in places]
                if numbered:
                    cells.append(list(range(number + 1, number + 1 + len(whole))))
                writer.write_table(pyarrow.table(cells, schema=schema))
                number += len(whole)
    except (csv.Error, UnicodeDecodeError) as error:
        raise WrongFile(f"{path}: this cannot be read as CSV: {error}") from None
    return torn


def _plainly(message: str) -> str:
    if "quote" in message:
        return "has a quotation mark that is never closed"
    if "Columns" in message:
        return CELLS
    return f"cannot be read: {message.splitlines()[0]}"


def quoted(text: str | Path) -> str:
    """Text as DuckDB reads it in a statement."""
    return "'" + str(text).replace("'", "''") + "'"
