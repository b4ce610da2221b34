"""Where the expressions run: DuckDB in this process, or Spark.

An engine opens files as an Ibis table and keeps a table that is asked for several times. What is counted, and which
rows are, is the same for both: it stands in :mod:`ownwords.measures.expressions`.
"""

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import ibis
from ibis.expr import types as ir

from ownwords.measures.codes import NAMES
from ownwords.measures.csvs import as_parquet, quoted
from ownwords.measures.files import WrongFile, columns_of, is_csv

MEMORY = "640MB"
"""What DuckDB may take; beyond it, it writes to a temporary folder."""


class NoEngine(Exception):
    """What the expressions were to run on is not there. The message says what to do."""


@dataclass
class Opened:
    """Files as one table, with the lines that were no rows at all."""

    table: ir.Table
    torn: list[tuple[int, int, str]] = field(default_factory=list)
    """Lines that do not have as many cells as the header: number of the file, line, what is wrong."""


class Engine(Protocol):
    """What runs the expressions."""

    def open(self, files: Sequence[Path], *, numbered: bool = False) -> Opened:
        """Open files as one table of the columns they have.

        ``numbered``: with ``file``, from 0, and ``line``, line 1 the header.
        """

    def keep(self, table: ir.Table) -> ir.Table:
        """Work a table out once, to be asked several times."""

    def rows(self, table: ir.Table) -> list[dict[str, Any]]:
        """All rows of a small table."""

    def close(self) -> None:
        """Let everything go."""


class DuckDB:
    """The engine inside this process. CSV files are turned into Parquet in a temporary folder first."""

    def __init__(self, memory: str = MEMORY) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ownwords-evidence-"))
        self._folder.chmod(0o700)
        self.connection = ibis.duckdb.connect(
            memory_limit=memory, temp_directory=str(self._folder / "spill"), perfect_ht_threshold="20"
        )
        self._kept = 0

    def open(self, files: Sequence[Path], *, numbered: bool = False) -> Opened:
        """Open files as one table of the columns they have."""
        parts: list[str] = []
        torn: list[tuple[int, int, str]] = []
        for number, path in enumerate(files):
            columns = columns_of(path)
            if is_csv(path):
                made = self._folder / f"{number}-{'numbered' if numbered else 'plain'}.parquet"
                its_torn = as_parquet(self.connection.con, path, made, columns, numbered=numbered)
                torn += [(number, line, problem) for line, problem in its_torn]
                with_file = f", {number}::INTEGER AS file" if numbered else ""
                parts.append(f"SELECT *{with_file} FROM read_parquet({quoted(made)})")
                continue
            chosen = ", ".join(f'"{name}"' for name in NAMES if name in columns)
            if numbered:
                chosen += f", {number}::INTEGER AS file, file_row_number + 2 AS line"
            source = f"read_parquet({quoted(path)}{', file_row_number = true' if numbered else ''})"
            parts.append(f"SELECT {chosen} FROM {source}")
        self._kept += 1
        name = f"extract_{self._kept}"
        try:
            self.connection.raw_sql(f"CREATE TEMP VIEW {name} AS {' UNION ALL BY NAME '.join(parts)}")
        except Exception as error:
            raise WrongFile(f"The files do not go together: {error}") from None
        return Opened(self.connection.table(name), torn)

    def keep(self, table: ir.Table) -> ir.Table:
        """Work a table out once."""
        self._kept += 1
        name = f"kept_{self._kept}"
        self.connection.raw_sql(f"CREATE TEMP TABLE {name} AS {self.connection.compile(table)}")
        return self.connection.table(name)

    def rows(self, table: ir.Table) -> list[dict[str, Any]]:
        """All rows of a small table."""
        found = self.connection.raw_sql(self.connection.compile(table))
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def close(self) -> None:
        """Let everything go."""
        with suppress(Exception):
            self.connection.disconnect()
        shutil.rmtree(self._folder, ignore_errors=True)
