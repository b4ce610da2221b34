"""An extract that was read and checked: which rows count, and what is wrong with each that does not."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ibis.expr import types as ir

from ownwords.measures import expressions
from ownwords.measures.codes import COLUMN, NAMES
from ownwords.measures.engines import DuckDB, Engine
from ownwords.measures.expressions import Only
from ownwords.measures.files import WrongFile, files_in
from ownwords.measures.rows import problems_of

MOST_LISTED = 10_000
"""Rows whose problems are listed one by one. The others are counted."""


@dataclass(frozen=True)
class Problem:
    """What is wrong in one cell: the row was left out. ``line`` 1 is the header."""

    file: str
    line: int
    column: str
    problem: str

    def as_dict(self) -> dict[str, Any]:
        """As it stands in a report."""
        return {"file": self.file, "line": self.line, "column": self.column, "problem": self.problem}


@dataclass
class Extract:
    """Rows that can be counted, as numbers (:func:`expressions.coded`), and what was left out."""

    engine: Engine
    good: ir.Table
    columns: tuple[str, ...]
    read: int
    used: int
    left_out: list[Problem] = field(default_factory=list)

    @property
    def rows(self) -> dict[str, Any]:
        """How many rows were read and used, and each problem, as a report tells it."""
        return {"read": self.read, "used": self.used, "left_out": [problem.as_dict() for problem in self.left_out]}


def engine_named(name: str, address: str = "") -> Engine:
    """Return the engine "duckdb" or "spark"; ``address``: of a Spark cluster, "" for this machine.

    Raises NoEngine where Spark is not installed or does not answer.
    """
    if name == "duckdb":
        return DuckDB()
    from ownwords.measures.spark import Spark

    return Spark(address)


@contextmanager
def opened(
    paths: Sequence[str | Path],
    *,
    engine: str = "duckdb",
    address: str = "",
    strict: bool = False,
    only: Only | None = None,
    keep: Sequence[str] = ("risk_types",),
) -> Iterator[Extract]:
    """Read and check the extracts at these paths (files or folders), and let them go at the end.

    ``strict``: refuse them all where one row cannot be counted. Every row is checked; ``only`` says which of those that
    can be counted are kept, ``keep`` which columns of text with them. Raises WrongFile.
    """
    files = files_in(paths)
    runs_on = engine_named(engine, address)
    try:
        extract = check(runs_on, files, only, keep)
        if strict and extract.left_out:
            first = extract.left_out[0]
            raise WrongFile(
                f"{first.file}, line {first.line}, {first.column}: {first.problem}. "
                f"{extract.read - extract.used} of {extract.read} rows cannot be counted"
            )
        yield extract
    finally:
        runs_on.close()


def check(engine: Engine, files: Sequence[Path], only: Only | None, keep: Sequence[str]) -> Extract:
    """Read files and check every row; each problem is told by file, line and column."""
    plain = engine.open(files)
    raw = plain.table
    columns = tuple(name for name in NAMES if name in raw.columns)
    [seen] = engine.rows(expressions.overview(raw))
    [cases] = engine.rows(expressions.cases(raw))
    read = int(seen["read"])
    if plain.torn or seen["faults"] or int(cases["different"]) < read or _wrong_value(seen):
        return _without_the_bad(engine, files, only, keep, columns)
    chosen = raw.filter(only(raw)) if only else raw
    good = engine.keep(expressions.coded(chosen, keep).drop("bad"))
    return Extract(engine, good, columns, read, read)


def _wrong_value(seen: Mapping[str, Any]) -> bool:
    """Whether a column of codes holds anything else. There are few different values, so each is looked at."""
    names = [column.name for column in expressions.FEW if column.name in seen]
    return any(problems_of({name: _text(name, value)}) for name in names for value in seen[name] or ())


def _without_the_bad(
    engine: Engine,
    files: Sequence[Path],
    only: Only | None,
    keep: Sequence[str],
    columns: tuple[str, ...],
) -> Extract:
    """The long way, where something is wrong: with the line of every row."""
    numbered = engine.open(files, numbered=True)
    raw = numbered.table
    carried = list(dict.fromkeys(("council", "case", *expressions.NUMBERING, *keep)))
    table = engine.keep(expressions.repeated(expressions.coded(raw, carried, only)))
    out = table.bad | table.again
    found = engine.rows(table.aggregate(read=table.count(), out=out.cast("int64").sum()))[0]
    listed = table.filter(out).select("file", "line", "bad", "again").order_by(["file", "line"]).limit(MOST_LISTED)
    marks = {(row["file"], row["line"]): row for row in engine.rows(listed)}
    problems = [(number, line, "", message) for number, line, message in numbered.torn]
    if marks:
        bad = engine.keep(listed.select("file", "line"))
        for row in engine.rows(raw.semi_join(bad, expressions.NUMBERING)):
            at = (row["file"], row["line"])
            problems += [(*at, column, problem) for column, problem in _explained(row, again=marks[at]["again"])]
    problems = _in_lines(problems, numbered.torn)
    left_out = [Problem(str(files[number]), line, column, problem) for number, line, column, problem in problems]
    good = table.filter(~table.bad & ~table.again).drop("bad", "again")
    good = good.filter(good.wanted).drop("wanted") if only else good
    torn = len({(number, line) for number, line, _ in numbered.torn})
    read = int(found["read"]) + torn
    return Extract(engine, good, columns, read, int(found["read"]) - int(found["out"] or 0), left_out)


def _explained(row: dict[str, Any], *, again: bool) -> list[tuple[str, str]]:
    texts = {name: _text(name, row[name]) for name in NAMES if name in row}
    found = problems_of(texts)
    if again:
        found.append(("case", f"“{texts['case']}” stands in an earlier row already"))
    return found


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if COLUMN[name].what == "hours" and not isinstance(value, str):
        return f"{value:.2f}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _in_lines(
    problems: list[tuple[int, int, str, str]], torn: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, str, str]]:
    """In order, with the lines as they stand in the file: those that were no rows were not numbered with the others."""
    lines_of: dict[int, list[int]] = {}
    for number, line, _ in torn:
        if line not in lines_of.setdefault(number, []):
            lines_of[number].append(line)
    placed: list[tuple[int, int, str, str]] = []
    for number, line, column, problem in problems:
        if column:
            for before in sorted(lines_of.get(number, ())):
                line += before <= line
        placed.append((number, line, column, problem))
    return sorted(placed)
