"""What the national collection would ask back about a return: sums that must agree, codes, years, the unlikely."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ownwords.measures.codes import ACHIEVED, AGES, ASKED, CAPACITY, ENQUIRIES, KINDS, RISK_ASSESSMENTS, SOURCES
from ownwords.measures.national import BY_SOURCE, EXPRESSED_AND, PEOPLE, TABLES, TOTAL, WITH_SUPPORT, Cell, year_of


@dataclass(frozen=True)
class Query:
    """Something that the collection would send back: ``error`` must be put right, ``question`` be explained."""

    table: str
    kind: str
    severity: str
    message: str


LARGE_NOT_KNOWN = 0.2
"""A share of "not known" above which the collection asks."""


def queries_of(cells: Sequence[Cell], year: int, *, today: date, councils: Sequence[str] = ()) -> list[Query]:
    """Return what the collection would send back: sums that must agree, codes, years, and what looks unlikely."""
    found = [*_of_the_year(year, today, councils), *_of_codes(cells)]
    for kind in KINDS:
        found += _of_people(cells, kind)
    for kind in ENQUIRIES:
        found += _of_ended(cells, kind)
    return found


def _sum(cells: Sequence[Cell], table: str, kind: str, rows: Iterable[str] | None = None) -> int:
    wanted = None if rows is None else set(rows)
    return sum(
        cell.value
        for cell in cells
        if (cell.table, cell.kind) == (table, kind) and (wanted is None or cell.row in wanted)
    )


def _of_the_year(year: int, today: date, councils: Sequence[str]) -> list[Query]:
    found = []
    if year_of(year)[1] >= today:
        found.append(Query("", "", "question", f"The year {year}-{(year + 1) % 100:02} is not over yet"))
    if len(set(councils)) > 1:
        found.append(Query("", "", "error", f"A return is of one council. These are {len(set(councils))}"))
    return found


def _of_codes(cells: Sequence[Cell]) -> list[Query]:
    rows = {table: set(words) for table, (_, words) in (PEOPLE | BY_SOURCE).items()}
    rows |= {
        "SG1f": {TOTAL},
        "SG3a": {*CAPACITY, WITH_SUPPORT},
        "SG4a": {*ASKED, *(EXPRESSED_AND + code for code in ACHIEVED)},
    }
    found = []
    seen: set[tuple[str, str, str, str]] = set()
    for cell in cells:
        if cell.table not in TABLES:
            found.append(Query(cell.table, cell.kind, "error", "There is no such table"))
        elif cell.kind not in KINDS or cell.row not in rows[cell.table]:
            found.append(Query(cell.table, cell.kind, "error", f"“{cell.row}” is not a row of this table"))
        elif cell.value < 0:
            found.append(Query(cell.table, cell.kind, "error", f"{cell.row} is below 0"))
        key = (cell.table, cell.kind, cell.column, cell.row)
        if key in seen:
            found.append(Query(cell.table, cell.kind, "error", f"{cell.column}, {cell.row} stands there twice"))
        seen.add(key)
    return found


def _of_people(cells: Sequence[Cell], kind: str) -> list[Query]:
    found = []
    people = {table: _sum(cells, table, kind) for table in PEOPLE}
    for table, many in people.items():
        if many != people["SG1a"]:
            found.append(
                Query(table, kind, "error", f"{many:,} people here, but {people['SG1a']:,} in SG1a: the same people")
            )
        unknown = _sum(cells, table, kind, ["not-known"])
        if many and unknown / many > LARGE_NOT_KNOWN:
            found.append(Query(table, kind, "question", f"{unknown / many:.0%} of people are “not known”"))
    cases = _sum(cells, "SG1f", kind)
    if people["SG1a"] > cases:
        found.append(Query("SG1a", kind, "error", f"{people['SG1a']:,} people, but only {cases:,} cases in SG1f"))
    if cases and not people["SG1a"]:
        found.append(Query("SG1a", kind, "error", f"There are {cases:,} cases in SG1f, but no people"))
    if kind == "concern":
        enquiries = sum(_sum(cells, "SG1f", each) for each in ENQUIRIES)
        if enquiries > cases:
            told = (
                f"{enquiries:,} enquiries began, but only {cases:,} concerns came in: some began with an earlier year’s"
            )
            found.append(Query("SG1f", kind, "question", told))
    return found


def _of_ended(cells: Sequence[Cell], kind: str) -> list[Query]:
    found = []
    ended = _sum(cells, "SG4a", kind, ASKED)
    capacity = _sum(cells, "SG3a", kind, CAPACITY)
    if capacity != ended:
        found.append(Query("SG3a", kind, "error", f"{capacity:,} enquiries here, but {ended:,} in SG4a: the same ones"))
    for age in AGES:
        by_row = {cell.row: cell.value for cell in cells if (cell.table, cell.kind, cell.column) == ("SG3a", kind, age)}
        if by_row.get(WITH_SUPPORT, 0) > by_row.get("yes", 0):
            found.append(Query("SG3a", kind, "error", f"{age}: more were supported than lacked capacity"))
    expressed, met = (
        _sum(cells, "SG4a", kind, ["expressed"]),
        _sum(cells, "SG4a", kind, [EXPRESSED_AND + code for code in ACHIEVED]),
    )
    if met > expressed:
        found.append(
            Query("SG4a", kind, "error", f"{met:,} were fully, partly or not met, but only {expressed:,} expressed")
        )
    elif met < expressed:
        told = f"Of {expressed - met:,} of {expressed:,} who expressed outcomes it is not said whether they were met"
        found.append(Query("SG4a", kind, "question", told))
    identified = [code for code in RISK_ASSESSMENTS if code.startswith("identified")]
    for source in SOURCES:
        of_source = [cell for cell in cells if cell.kind == kind and cell.column == source]
        risks, outcomes = _sum(of_source, "SG2c", kind, identified), _sum(of_source, "SG2e", kind)
        if outcomes != risks:
            severity = "error" if outcomes > risks else "question"
            told = f"{source}: {outcomes:,} outcomes of a risk, but {risks:,} risks identified in SG2c"
            found.append(Query("SG2e", kind, severity, told))
        if _sum(of_source, "SG2a", kind) < _sum(of_source, "SG2c", kind):
            found.append(Query("SG2a", kind, "question", f"{source}: fewer types of risk than enquiries in SG2c"))
    return found
