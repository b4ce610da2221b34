"""How fast the board's report is worked out, beside others who read the same file, and how it grows.

- the report: every row checked, all figures of the contract, as ``ownwords evidence report`` makes it;
- pandas: the same counts by ``groupby``, nothing checked;
- a spreadsheet: the same rows as XLSX, read by openpyxl and counted one by one (up to 100,000 rows);
- a bare scan: DuckDB reads every cell of the file and keeps nothing. No way of counting can be quicker;
- Spark, where it is installed, with the same expressions: its figures must be the same.

Each runs in a process of its own, which tells its best of three times and its most memory. Goals: 1 million rows in
under a second and within 3 times the bare scan; growth no worse than linear; under 1 GB at 10 million rows.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

SIZES = (10_000, 1_000_000, 10_000_000)
MOST_IN_A_SPREADSHEET = 100_000
OPENPYXL = "openpyxl==3.1.5"
LAST = date(2026, 3, 31)
TIMES = 3

AROUND = """
import json, resource, sys, time, warnings
warnings.simplefilter("ignore")
from datetime import date
path, times = sys.argv[1], int(sys.argv[2])
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
BY = ("age", "gender", "ethnicity", "support_reason", "risk_types")
TOLD = ("asked", "achieved", "risk_outcome", "lacked_capacity", "supported")
TOLD += ("felt_listened", "felt_in_control", "felt_safer")
{work}
took = []
for _ in range(times):
    began = time.perf_counter()
    found = work()
    took.append(time.perf_counter() - began)
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({{"best": min(took), "first": took[0], "mib": most, "found": found}}))
"""
REPORT = """
from ownwords.measures import expressions
from ownwords.measures.extract import opened
from ownwords.measures.report import report
def work():
    with opened([path], engine="ENGINE", only=expressions.concluded_in(FIRST, LAST)) as extract:
        return report(extract, FIRST, LAST, exact=True)
"""
PANDAS = """
import pandas
def work():
    table = pandas.read_parquet(path)
    on = pandas.to_datetime(table.concluded_on)
    table = table[table.kind.isin(["section-42", "other"]) & on.between(str(FIRST), str(LAST))].copy()
    table["quarter"] = pandas.PeriodIndex(pandas.to_datetime(table.concluded_on), freq="Q").astype(str)
    for by in (*BY, "quarter"):
        some = table.assign(**{by: table[by].str.split("|")}).explode(by) if by == "risk_types" else table
        for told in TOLD:
            some.groupby([by, told], observed=True).size()
    return {"concluded": len(table)}
"""
SCAN = """
import duckdb
connection = duckdb.connect()
def work():
    connection.execute(f"SELECT bit_xor(hash(columns(*))) FROM '{path}'").fetchall()
"""
SPREADSHEET = """
sys.path.insert(0, sys.argv[3])
from collections import Counter
import openpyxl
def work():
    sheet = openpyxl.load_workbook(path, read_only=True).active
    rows = sheet.iter_rows(values_only=True)
    names = next(rows)
    counts, concluded = Counter(), 0
    for cells in rows:
        row = dict(zip(names, cells))
        on = row["concluded_on"]
        if row["kind"] in ("section-42", "other") and on and str(FIRST) <= on <= str(LAST):
            concluded += 1
            for by in BY:
                for value in set((row[by] or "").split("|")):
                    for told in TOLD:
                        counts[by, value, told, row[told]] += 1
    return {"concluded": concluded}
"""


@dataclass(frozen=True)
class Cost:
    """What one way took: seconds (best and first of its times), the most memory in MiB, and what it found."""

    best: float
    first: float
    mib: float
    found: object


def measure(work: str, path: Path, *more: str) -> Cost:
    """Run one way in a process of its own."""
    code = AROUND.format(work=work)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(TIMES), *more], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def as_spreadsheet(path: Path, out: Path) -> None:
    """Write the rows of an extract as XLSX."""
    import xlsxwriter

    from ownwords.measures.codes import NAMES
    from ownwords.measures.writing import rows_in

    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, NAMES)
    for number, row in enumerate(rows_in(path), 1):
        sheet.write_row(number, 0, [row[name] for name in NAMES])
    book.close()


def told(name: str, cost: Cost, beside: Cost) -> str:
    """One line of the table."""
    return f"  {name:<22}{cost.best:>9.3f}{cost.first:>9.3f}{cost.best / beside.best:>10.2f}{cost.mib:>9.0f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=SIZES, help="how many (default: 10000 1000000 10000000)")
    parser.add_argument("--without-spark", action="store_true")
    options = parser.parse_args()
    bests: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "packages"
        installing = [sys.executable, "-m", "pip", "install", "-q", "--target", str(packages), OPENPYXL]
        with_openpyxl = subprocess.run(installing, check=False, capture_output=True).returncode == 0
        for rows in options.rows:
            path = Path(folder) / f"{rows}.parquet"
            # In a process of its own: a process begins with the most memory of the one that started it.
            making = ["evidence", "generate", "--rows", str(rows), "--last", LAST.isoformat(), "--out", str(path)]
            subprocess.run([sys.executable, "-m", "ownwords", *making], check=True, capture_output=True)
            print(f"{rows:,} rows, Parquet of {path.stat().st_size / 2**20:.0f} MiB", flush=True)
            print(f"  {'':<22}{'best s':>9}{'first s':>9}{'/ scan':>10}{'MiB':>9}")
            scan = measure(SCAN, path)
            report = measure(REPORT.replace("ENGINE", "duckdb"), path)
            bests[rows] = report.best
            print(told("a bare scan", scan, scan))
            print(told("the report", report, scan), flush=True)
            pandas = measure(PANDAS, path)
            print(told("pandas", pandas, scan))
            assert pandas.found["concluded"] == report.found["concluded"]  # type: ignore[index]
            print(f"  the report / pandas: {report.best / pandas.best:.2f}", flush=True)
            if rows <= MOST_IN_A_SPREADSHEET and with_openpyxl:
                sheet = Path(folder) / f"{rows}.xlsx"
                as_spreadsheet(path, sheet)
                spreadsheet = measure(SPREADSHEET, sheet, str(packages))
                assert spreadsheet.found["concluded"] == report.found["concluded"]  # type: ignore[index]
                print(told("a spreadsheet", spreadsheet, scan))
                print(f"  the report / a spreadsheet: {report.best / spreadsheet.best:.3f}", flush=True)
            if find_spec("pyspark") and not options.without_spark:
                spark = measure(REPORT.replace("ENGINE", "spark"), path)
                same = "the same figures" if spark.found == report.found else "OTHER FIGURES"
                print(f"{told('Spark', spark, scan)}   {same}", flush=True)
            path.unlink()
    sizes = sorted(bests)
    for few, many in pairwise(sizes):
        print(f"from {few:,} to {many:,} rows ({many // few} times): {bests[many] / bests[few]:.1f} times as long")


if __name__ == "__main__":
    main()
