"""A report as tables with a sentence each, for every paper and page that shows it. Pure.

Rows stand in the order of their codes or in time, never by size: nothing here ranks anybody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ownwords.measures import codes
from ownwords.measures.cells import HIDDEN, NOT_COLLECTED

Cell = str | int | float | None
"""A count, a share, "[c]" where it is hidden, "[x]" where it was not collected, None for a share of nothing."""


@dataclass(frozen=True)
class Row:
    """One line of a table: what it is of, and its figures."""

    label: str
    cells: tuple[Cell, ...]
    code: str = ""


@dataclass(frozen=True)
class Table:
    """Figures with their heading and one sentence that tells them."""

    name: str
    heading: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    shares: frozenset[int] = frozenset()
    """Which columns are shares."""
    drawn: int = 0
    """Which column a picture shows."""


ONE = {
    "asked": ("Were people asked what they want?", codes.ASKED),
    "achieved": ("Was it met, by their own account?", codes.ACHIEVED),
    "risk_outcome": ("What became of the risk?", codes.RISK_OUTCOMES),
    "lacked_capacity": ("Could they decide for themselves?", codes.CAPACITY),
    "supported": ("Who lacked capacity: did somebody support them?", codes.SUPPORTED),
    "felt_listened": ("Did they feel listened to?", codes.FEELINGS),
    "felt_in_control": ("Did they feel in control?", codes.FEELINGS),
    "felt_safer": ("Do they feel safer?", codes.FEELINGS),
}
MANY = {
    "age": ("By age", codes.AGES),
    "gender": ("By gender", codes.GENDERS),
    "ethnicity": ("By ethnicity", codes.ETHNICITIES),
    "support_reason": ("By main reason for support", codes.SUPPORT_REASONS),
    "risk_types": ("By type of risk", codes.RISK_TYPES),
}
ALONG = (
    "Enquiries ended",
    "Said what they want",
    "Share who said",
    "Fully met",
    "Partly met",
    "Not met",
    "Share fully or partly met",
)
"""The columns of each breakdown."""


def shown(cell: Cell, *, share: bool = False) -> str:
    """Return a figure as people read it: "1,234", "83%", "66.67%", "[c]", "[x]" or "–"."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if not share:
        return f"{cell:,}"
    return f"{cell}%" if isinstance(cell, int) else f"{cell * 100:.2f}%"


def tables_of(report: Mapping[str, Any]) -> list[Table]:
    """Return all tables of a report, exact or published."""
    return [*_main_tables(report), *_breakdowns(report)]


def _main_tables(report: Mapping[str, Any]) -> Iterator[Table]:
    measure = report["sector_measure"]
    rows: tuple[Row, ...] = (
        Row("Asked, and said what they want", _pair(measure["defined"]), "defined"),
        Row("Of those: fully or partly met", _pair(measure["met_fully_or_partly"]), "met_fully_or_partly"),
    )
    yield Table(
        "sector_measure", "Were people asked, and was it met?", _measure_in_words(report),
        ("Enquiries", "Share"), rows, frozenset({1}), drawn=1,
    )  # fmt: skip
    for name, (heading, words) in ONE.items():
        counts = report[name]
        rows = tuple(Row(label, (counts[code],), code) for code, label in words.items())
        yield Table(name, heading, _counts_in_words(rows), ("Enquiries",), rows)


def _breakdowns(report: Mapping[str, Any]) -> Iterator[Table]:
    for name, (heading, words) in MANY.items():
        blocks = report["by"][name]
        if blocks == NOT_COLLECTED:
            yield Table(name, heading, "This was not collected.", ALONG, (), frozenset({2, 6}))
            continue
        rows = tuple(Row(label, _along(blocks[code]), code) for code, label in words.items())
        sentence = "Each row is of the people it names alone. The rows stand in a fixed order and are no ranking."
        if name == "risk_types":
            sentence += " An enquiry about several types of risk counts under each."
        yield Table(name, heading, sentence, ALONG, rows, frozenset({2, 6}))
    quarters = report["by"]["quarter"]
    rows = tuple(Row(quarter_in_words(name), _along(block), name) for name, block in quarters.items())
    yield Table("quarter", "By quarter", "By the day the enquiry ended.", ALONG, rows, frozenset({2, 6}))


def _along(block: Mapping[str, Any]) -> tuple[Cell, ...]:
    measure, achieved = block["sector_measure"], block["achieved"]
    return (
        block["concluded"], measure["defined"]["count"], measure["defined"]["share"],
        achieved["fully"], achieved["partly"], achieved["not"], measure["met_fully_or_partly"]["share"],
    )  # fmt: skip


def _pair(figure: Mapping[str, Any]) -> tuple[Cell, ...]:
    return (figure["count"], figure["share"])


def _measure_in_words(report: Mapping[str, Any]) -> str:
    concluded, measure = report["concluded"], report["sector_measure"]
    if concluded == 0:
        return "No enquiry ended in this time."
    if concluded == HIDDEN:
        return "Too few enquiries ended in this time to show figures without telling of single people."
    told = f"{shown(concluded)} {'enquiry' if concluded == 1 else 'enquiries'} ended in this time."
    defined, met = measure["defined"]["share"], measure["met_fully_or_partly"]["share"]
    if isinstance(defined, int | float):
        told += f" In {shown(defined, share=True)} of them the person was asked and said what they want."
    if isinstance(met, int | float):
        told += f" Where something was still wanted at the end, {shown(met, share=True)} had it fully or partly."
    return told


def _counts_in_words(rows: tuple[Row, ...]) -> str:
    cells = [row.cells[0] for row in rows]
    if NOT_COLLECTED in cells:
        return "This was not collected."
    told = [f"{row.label}: {shown(row.cells[0])}" for row in rows if row.cells[0] not in (0, HIDDEN)]
    if not told:
        return "There is nothing to tell yet." if HIDDEN not in cells else "There are too few to show."
    hidden = " Counts too small to show are marked [c]." if HIDDEN in cells else ""
    return f"{'. '.join(told)}.{hidden}"


def quarter_in_words(name: str) -> str:
    """Return "April to June 2025" for "2025-Q2"."""
    year, number = name.split("-Q")
    months = ("January to March", "April to June", "July to September", "October to December")
    return f"{months[int(number) - 1]} {year}"


def day_in_words(iso: str) -> str:
    """Return "1 April 2025" for "2025-04-01"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def period_in_words(report: Mapping[str, Any]) -> str:
    """Return the days of a report, both ends included."""
    return f"{day_in_words(report['from'])} to {day_in_words(report['to'])}"


def notes_of(report: Mapping[str, Any]) -> list[str]:
    """Return what a reader has to know about the figures."""
    notes = [
        "Counted are enquiries that ended in this time. “Met” is as the person, or who speaks for them, told it.",
        "Nothing here compares workers, teams or councils.",
    ]
    if report["form"] == "exact":
        notes.append("These figures are exact. They may tell of single people: keep them inside the council.")
    else:
        notes.append(
            "Counts below 5 are hidden and marked [c]; so are others from which they could be worked out. All other "
            "counts are rounded to the nearest 5. Shares are worked out before rounding."
        )
    notes.append("[x] marks what was not collected.")
    left = report["rows"]["read"] - report["rows"]["used"]
    if left:
        notes.append(f"{left:,} of {report['rows']['read']:,} rows could not be counted and were left out.")
    return notes
