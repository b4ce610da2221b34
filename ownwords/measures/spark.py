"""The same expressions on Spark: on this machine, or on a cluster. Needs the packages of ``requirements/spark.txt``."""

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb
import ibis
from ibis.expr import types as ir

from ownwords.measures.codes import NAMES
from ownwords.measures.csvs import as_parquet
from ownwords.measures.engines import NoEngine, Opened
from ownwords.measures.files import WrongFile, columns_of, is_csv

HERE = "local[*]"
"""The address that stands for all cores of this machine."""


class Spark:
    """The engine that spreads the work over many machines. Files must lie where each of them can read them."""

    def __init__(self, address: str = "") -> None:
        try:
            from pyspark.sql import SparkSession
        except ImportError:
            raise NoEngine(
                "Spark is not installed here. Install it with: pip install --require-hashes -r requirements/spark.txt"
            ) from None
        try:
            session = (
                SparkSession.builder.master(address or HERE)
                .appName("Own Words evidence")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.ansi.enabled", "false")  # what is no day is empty, not an error
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "16")
                .getOrCreate()
            )
        except Exception as error:
            first = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise NoEngine(
                f"Spark could not be started ({first}). It needs Java 17 or later, and the address must answer"
            ) from None
        session.sparkContext.setLogLevel("ERROR")
        self._session = session
        self.connection = ibis.pyspark.connect(session)
        self._here = (address or HERE).startswith("local")
        self._folder = Path(tempfile.mkdtemp(prefix="ownwords-evidence-"))
        self._folder.chmod(0o700)
        self._reader = duckdb.connect()
        self._kept = 0

    def open(self, files: Sequence[Path], *, numbered: bool = False) -> Opened:
        """Open files as one table of the columns they have."""
        from pyspark.sql import functions

        whole: Any = None
        torn: list[tuple[int, int, str]] = []
        for number, path in enumerate(files):
            columns = columns_of(path)
            if is_csv(path):
                if not self._here:
                    raise WrongFile(f"{path}: on a cluster, give Parquet files that each of its machines can read")
                made = self._folder / f"{number}-{'numbered' if numbered else 'plain'}.parquet"
                its_torn = as_parquet(self._reader, path, made, columns, numbered=numbered)
                torn += [(number, line, problem) for line, problem in its_torn]
                frame = self._session.read.parquet(str(made))
            else:
                frame = self._session.read.parquet(str(path.resolve()))
            chosen = [name for name in NAMES if name in columns]
            if numbered:
                if not is_csv(path):  # one file, one partition: rows keep their order, and their number is their place
                    frame = frame.coalesce(1).withColumn("line", functions.monotonically_increasing_id() + 2)
                frame = frame.withColumn("file", functions.lit(number).cast("int"))
                chosen += ["file", "line"]
            frame = frame.select(*chosen)
            try:
                whole = frame if whole is None else whole.unionByName(frame, allowMissingColumns=True)
            except Exception as error:
                raise WrongFile(f"The files do not go together: {error}") from None
        self._kept += 1
        name = f"extract_{self._kept}"
        whole.createOrReplaceTempView(name)
        return Opened(self.connection.table(name), torn)

    def keep(self, table: ir.Table) -> ir.Table:
        """Work a table out once."""
        self._kept += 1
        name = f"kept_{self._kept}"
        frame = self._session.sql(self.connection.compile(table)).cache()
        frame.createOrReplaceTempView(name)
        return self.connection.table(name)

    def rows(self, table: ir.Table) -> list[dict[str, Any]]:
        """All rows of a small table."""
        return [row.asDict() for row in self._session.sql(self.connection.compile(table)).collect()]

    def close(self) -> None:
        """Let everything go."""
        with suppress(Exception):
            self._session.catalog.clearCache()
        self._reader.close()
        shutil.rmtree(self._folder, ignore_errors=True)
