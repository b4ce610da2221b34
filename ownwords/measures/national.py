"""The national return (Safeguarding Adults Collection) as a long file, a row a cell.

Rows, columns and kinds of enquiry stand under the codes of the extract. Tables, and what counts in them:
``contracts/evidence.md``, "The figures". The year runs from 1 April to 31 March.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import ibis
from ibis.expr import types as ir

from ownwords.measures import expressions
from ownwords.measures.codes import (
    ACHIEVED,
    AGES,
    ASKED,
    CAPACITY,
    COLUMN,
    ENQUIRIES,
    ETHNICITIES,
    GENDERS,
    KINDS,
    LOCATIONS,
    RISK_ASSESSMENTS,
    RISK_OUTCOMES,
    RISK_TYPES,
    SOURCES,
    SUPPORT_REASONS,
)
from ownwords.measures.extract import Extract
from ownwords.measures.packing import number_of

HEADER = ("TABLE_REFERENCE", "ENQUIRY_TYPE", "COLUMN_NAME", "ROW_NAME", "VALUE")
INDIVIDUALS, COUNT, TOTAL, WITH_SUPPORT = "individuals", "count", "total", "yes-supported"
PEOPLE = {
    "SG1a": ("age", AGES),
    "SG1b": ("gender", GENDERS),
    "SG1c": ("ethnicity", ETHNICITIES),
    "SG1d": ("support_reason", SUPPORT_REASONS),
}
"""Tables of people: each person once, for concerns and for each kind of enquiry."""
BY_SOURCE: dict[str, tuple[str, dict[str, str]]] = {
    "SG2a": ("risk_types", RISK_TYPES),
    "SG2b": ("locations", LOCATIONS),
    "SG2c": ("risk_assessment", RISK_ASSESSMENTS),
    "SG2e": ("risk_outcome", RISK_OUTCOMES),
}
"""Tables of enquiries that ended, by where the risk came from."""
TABLES = {
    "SG1a": "People by age",
    "SG1b": "People by gender",
    "SG1c": "People by ethnicity",
    "SG1d": "People by main reason for support",
    "SG1f": "Concerns and enquiries",
    "SG2a": "Type of risk, by where it came from",
    "SG2b": "Where it happened, by where the risk came from",
    "SG2c": "What was found of the risk and done, by where it came from",
    "SG2e": "What became of a risk that was found, by where it came from",
    "SG3a": "Capacity by age, and who of those who lacked it was supported",
    "SG4a": "Whether people were asked what they want, and whether it was met",
}
EXPRESSED_AND = "expressed-"
"""Before ``fully``, ``partly`` and ``not`` in SG4a."""
KEPT = ("council", "case", "person", "risk_types", "locations", "sources")
"""The columns of text that the return needs (``extract.opened(keep=…)``)."""


@dataclass(frozen=True)
class Cell:
    """One figure of the return."""

    table: str
    kind: str
    """``concern``, ``section-42`` or ``other``."""
    column: str
    row: str
    value: int


def year_of(year: int) -> tuple[date, date]:
    """Return the first and last day of the collection's year that begins in ``year``."""
    return date(year, 4, 1), date(year + 1, 3, 31)


def cells_of(extract: Extract, year: int) -> list[Cell]:
    """Work out every cell of the return for the year that begins on 1 April of ``year``, noughts too."""
    first, last = year_of(year)
    begun = {
        kind: _begun(extract.good, kind, first, last)
        for kind in KINDS  # a case counts as a concern, and as an enquiry too if it led to one
    }
    cells: list[Cell] = []
    for kind, rows in begun.items():
        newest = _newest_of_each_person(rows)
        for table, (column, words) in PEOPLE.items():
            counts = _counts(extract, newest, column) if column in extract.columns else {}
            cells += [Cell(table, kind, INDIVIDUALS, code, counts.get(code, 0)) for code in words]
        [found] = extract.engine.rows(rows.aggregate(n=rows.count()))
        cells.append(Cell("SG1f", kind, COUNT, TOTAL, int(found["n"])))
    for kind in ENQUIRIES:
        ended = _ended(extract.good, kind, first, last)
        for table, (column, words) in BY_SOURCE.items():
            cells += _by_source(extract, ended, table, kind, column, words)
        cells += _capacity(extract, ended, kind)
        cells += _told(extract, ended, kind)
    return sorted(cells, key=lambda cell: list(TABLES).index(cell.table))


def _begun(good: ir.Table, kind: str, first: date, last: date) -> ir.Table:
    if kind == "concern":
        rows = good.filter(expressions.within(good.concern_on, first, last))
        return rows.mutate(on=rows.concern_on)
    rows = good.filter((good.kind == number_of("kind", kind)) & expressions.within(good.started_on, first, last))
    return rows.mutate(on=rows.started_on)


def _ended(good: ir.Table, kind: str, first: date, last: date) -> ir.Table:
    return good.filter((good.kind == number_of("kind", kind)) & expressions.within(good.concluded_on, first, last))


def _newest_of_each_person(rows: ir.Table) -> ir.Table:
    window = ibis.window(group_by=[rows.council, rows.person], order_by=[ibis.desc(rows.on), ibis.desc(rows.case)])
    numbered = rows.mutate(place=ibis.row_number().over(window))
    return numbered.filter(numbered.place == 0)


def _counts(extract: Extract, rows: ir.Table, column: str) -> dict[str, int]:
    grouped = rows.group_by(value=rows[column]).aggregate(n=rows.count())
    return {_code(column, row["value"]): int(row["n"]) for row in extract.engine.rows(grouped)}


def _code(column: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    return COLUMN[column].codes[value - 1] if value else ""


def _by_source(
    extract: Extract, ended: ir.Table, table: str, kind: str, column: str, words: Mapping[str, str]
) -> list[Cell]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    if {column, "sources"} <= set(extract.columns):
        grouped = ended.group_by(value=ended[column], source=ended.sources).aggregate(n=ended.count())
        for row in extract.engine.rows(grouped):
            # An enquiry counts once in each different category that applies to it.
            for code in set(filter(None, _code(column, row["value"]).split("|"))):
                for source in set(filter(None, row["source"].split("|"))):
                    counts[source, code] += int(row["n"])
    return [Cell(table, kind, source, code, counts[source, code]) for code in words for source in SOURCES]


def _capacity(extract: Extract, ended: ir.Table, kind: str) -> list[Cell]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    if {"age", "lacked_capacity"} <= set(extract.columns):
        supported = ended.supported if "supported" in ended.columns else ibis.literal(0)
        grouped = ended.group_by(age=ended.age, value=ended.lacked_capacity, supported=supported)
        for row in extract.engine.rows(grouped.aggregate(n=ended.count())):
            age, capacity = _code("age", row["age"]), _code("lacked_capacity", row["value"])
            counts[age, capacity] += int(row["n"])
            if capacity == "yes" and _code("supported", row["supported"]) == "yes":
                counts[age, WITH_SUPPORT] += int(row["n"])
    return [Cell("SG3a", kind, age, code, counts[age, code]) for code in (*CAPACITY, WITH_SUPPORT) for age in AGES]


def _told(extract: Extract, ended: ir.Table, kind: str) -> list[Cell]:
    asked = _counts(extract, ended, "asked") if "asked" in extract.columns else {}
    achieved = _counts(extract, ended, "achieved") if "achieved" in extract.columns else {}
    cells = [Cell("SG4a", kind, COUNT, code, asked.get(code, 0)) for code in ASKED]
    return cells + [Cell("SG4a", kind, COUNT, EXPRESSED_AND + code, achieved.get(code, 0)) for code in ACHIEVED]


# --- As a file ------------------------------------------------------------------------------------


def as_csv(cells: Iterable[Cell]) -> str:
    """Return the return's file."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows((cell.table, cell.kind, cell.column, cell.row, cell.value) for cell in cells)
    return out.getvalue()


# --- Row by row -----------------------------------------------------------------------------------

Key = tuple[str, str, str, str]
"""Table, kind, column and row: what names a cell."""


def places_of(rows: Sequence[Mapping[str, str]], year: int) -> Iterator[tuple[Key, Mapping[str, str]]]:
    """Return every cell in which each row counts, with the row: by plain looking, for one council's rows at hand."""
    first, last = (day.isoformat() for day in year_of(year))
    for kind in KINDS:
        began = "concern_on" if kind == "concern" else "started_on"
        begun = [row for row in rows if kind in ("concern", row["kind"]) and first <= row[began] <= last]
        newest: dict[tuple[str, str], Mapping[str, str]] = {}
        for row in sorted(begun, key=lambda row: (row[began], row["case"])):
            newest[row["council"], row["person"]] = row
            yield ("SG1f", kind, COUNT, TOTAL), row
        for row in newest.values():
            for table, (column, _) in PEOPLE.items():
                yield (table, kind, INDIVIDUALS, row[column]), row
    for row in rows:
        if row["kind"] in ENQUIRIES and first <= row["concluded_on"] <= last:
            for key in _places_at_the_end(row):
                yield key, row


def _places_at_the_end(row: Mapping[str, str]) -> Iterator[Key]:
    kind = row["kind"]
    for table, (column, _) in BY_SOURCE.items():
        for code in set(filter(None, row[column].split("|"))):
            for source in set(filter(None, row["sources"].split("|"))):
                yield table, kind, source, code
    yield "SG3a", kind, row["age"], row["lacked_capacity"]
    if row["lacked_capacity"] == "yes" and row["supported"] == "yes":
        yield "SG3a", kind, row["age"], WITH_SUPPORT
    yield "SG4a", kind, COUNT, row["asked"]
    if row["achieved"]:
        yield "SG4a", kind, COUNT, EXPRESSED_AND + row["achieved"]


def every_key() -> Iterator[Key]:
    """Every cell of the return, in its order."""
    for table, (_, words) in PEOPLE.items():
        yield from ((table, kind, INDIVIDUALS, code) for kind in KINDS for code in words)
    yield from (("SG1f", kind, COUNT, TOTAL) for kind in KINDS)
    for table, (_, words) in BY_SOURCE.items():
        yield from ((table, kind, source, code) for kind in ENQUIRIES for code in words for source in SOURCES)
    yield from (("SG3a", kind, age, code) for kind in ENQUIRIES for code in (*CAPACITY, WITH_SUPPORT) for age in AGES)
    told = (*ASKED, *(EXPRESSED_AND + code for code in ACHIEVED))
    yield from (("SG4a", kind, COUNT, code) for kind in ENQUIRIES for code in told)


def cells_of_rows(rows: Sequence[Mapping[str, str]], year: int) -> list[Cell]:
    """The same as :func:`cells_of`, counted row by row."""
    counts = Counter(key for key, _ in places_of(rows, year))
    return [Cell(*key, counts[key]) for key in every_key()]


@dataclass(frozen=True)
class Grid:
    """One table of the return for one kind of enquiry, as people look at it."""

    table: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def grids_of(cells: Sequence[Cell]) -> list[Grid]:
    """Lay cells out as tables, a row of cells for each row of a table."""
    found: dict[tuple[str, str], dict[str, dict[str, Cell]]] = {}
    for cell in cells:
        found.setdefault((cell.table, cell.kind), {}).setdefault(cell.row, {})[cell.column] = cell
    grids = []
    for (table, kind), rows in found.items():
        columns = tuple(dict.fromkeys(column for by_column in rows.values() for column in by_column))
        grids.append(Grid(table, kind, columns, tuple((row, tuple(by.values())) for row, by in rows.items())))
    return grids


WORDS = {
    INDIVIDUALS: "People",
    COUNT: "How many",
    TOTAL: "All",
    WITH_SUPPORT: "Of those who lacked it: supported",
    "expressed-fully": "Of those who said: fully met",
    "expressed-partly": "Of those who said: partly met",
    "expressed-not": "Of those who said: not met",
}


def in_words(table: str, code: str) -> str:
    """Return a row or column of a table in plain words."""
    if code in WORDS:
        return WORDS[code]
    ways = PEOPLE | BY_SOURCE
    own = ways[table][1] if table in ways else {"SG3a": CAPACITY, "SG4a": ASKED}.get(table, {})
    return own.get(code) or SOURCES.get(code) or AGES.get(code) or code
