"""The same expressions on Spark give the same figures to the last digit. Runs where Spark and Java are installed."""

import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from ownwords.measures import expressions
from ownwords.measures.extract import engine_named, opened
from ownwords.measures.generating import generate
from ownwords.measures.report import report
from tests.measures.rows_of import row, rows_numbered, write_csv

YEAR = (date(2025, 4, 1), date(2026, 3, 31))
with_spark = pytest.mark.skipif(
    not (find_spec("pyspark") and shutil.which("java")),
    reason="Spark is an extra: pip install --require-hashes -r requirements/spark.txt, and Java 17",
)


@with_spark
def test_spark_and_duckdb_tell_the_same_of_sound_rows_and_of_bad_ones(tmp_path: Path) -> None:
    generate(tmp_path / "a.parquet", rows=2000, seed=5, last=YEAR[1])
    bad = rows_numbered([row(), row(age="old"), row(concluded_on="2025-02-30"), row()])
    bad[3]["case"] = "c1"
    bad[0]["risk_types"] = "neglect|neglect|physical"
    write_csv(tmp_path / "b.csv", bad)
    with (tmp_path / "b.csv").open("a") as lines:
        lines.write("E09000014,torn\n")
    told = {}
    for name in ("duckdb", "spark"):
        with opened([tmp_path], engine=name, only=expressions.concluded_in(*YEAR)) as extract:
            told[name] = report(extract, *YEAR, exact=True)
    assert told["duckdb"]["rows"]["read"] == 2005
    assert told["duckdb"]["rows"]["used"] == 2001
    assert told["spark"] == told["duckdb"]


@pytest.mark.skipif(bool(find_spec("pyspark")), reason="Spark is installed here")
def test_without_spark_the_message_says_how_to_install_it() -> None:
    with pytest.raises(Exception, match=r"requirements/spark\.txt"):
        engine_named("spark")
