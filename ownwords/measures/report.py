"""A report over extracts for a period: exact for those inside with the right to it, published for everybody else."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from ownwords.measures import expressions
from ownwords.measures.codes import ENQUIRIES
from ownwords.measures.extract import Extract
from ownwords.measures.figures import Block, Tally, publish, quarters_of, report_of, tallies_of
from ownwords.measures.packing import PACKED, WHOLE


def exact_report(extract: Extract, first: date, last: date) -> Block:
    """Work out the exact report of the enquiries concluded from ``first`` to ``last``, both included.

    Raises ValueError where ``last`` is before ``first``.
    """
    if last < first:
        raise ValueError("The last day is before the first")
    rows = extract.engine.rows(expressions.report(expressions.concluded(extract.good, first, last)))
    tallies = tallies_of(rows)
    for quarter in quarters_of(first, last):
        tallies["quarter"].setdefault(quarter, Tally())
    return report_of(tallies, extract.columns)


def report(extract: Extract, first: date, last: date, *, exact: bool = False) -> Block:
    """Return a report with what was read and left out, as the command and the pages give it."""
    found = exact_report(extract, first, last)
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "form": "exact" if exact else "published",
        **(found if exact else publish(found)),
        "rows": extract.rows,
    }


def plain_report(
    rows: Sequence[Mapping[str, str]], first: date, last: date, columns: Collection[str] | None = None
) -> Block:
    """The same figures by plain counting, row by row: for a few rows at hand, and to hold the expressions against.

    ``columns``: those that were collected, where the rows themselves may not tell because there are none.
    """
    columns = {name for row in rows for name in row} if columns is None else columns
    tallies: dict[str, dict[str, Tally]] = {"quarter": {}}
    for row in rows:
        on = row["concluded_on"]
        if row["kind"] not in ENQUIRIES or not on or not first.isoformat() <= on <= last.isoformat():
            continue
        quarter = f"{on[:4]}-Q{(int(on[5:7]) + 2) // 3}"
        _count(tallies["quarter"], [quarter], row)
        for name in ("age", "gender", "ethnicity", "support_reason", "risk_types"):
            if name in columns:
                _count(tallies.setdefault(name, {}), filter(None, row[name].split("|")), row)
    for quarter in quarters_of(first, last):
        tallies["quarter"].setdefault(quarter, Tally())
    return report_of(tallies, columns)


def _count(tallies: dict[str, Tally], values: Any, row: Mapping[str, str]) -> None:
    for value in dict.fromkeys(values):
        tally = tallies.setdefault(value, Tally())
        for what, columns in PACKED.items():
            tally.add({name: row.get(name, "") for name in columns}, 1, whole=what == WHOLE)
