"""Bars for an SVG that grows and shrinks with the page without its letters doing so. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from ownwords.measures.papers import lengths_of
from ownwords.measures.telling import Table, shown

ROW = 58
"""Height of a bar with its label above it, in pixels."""
LABEL, BAR = 18, 26
"""Where the label's letters stand in its row, and where the bar begins."""
THICK = 20


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its count, and where it stands."""

    label: str
    count: int
    label_y: int
    bar_y: int
    width: str
    """In per cent of the drawing's width."""


@dataclass(frozen=True)
class Bars:
    """A drawing, and the same told in words."""

    bars: list[Bar]
    height: int
    told: str
    thick: int = THICK


def bars_of(counts: Iterable[tuple[str, int]], whole: int) -> Bars:
    """Return horizontal bars, each as long as its share of ``whole``. The order is the order given."""
    rows = list(counts)
    bars = [
        Bar(
            label=label,
            count=count,
            label_y=number * ROW + LABEL,
            bar_y=number * ROW + BAR,
            width=f"{100 * count / whole:.2f}%" if whole else "0%",
        )
        for number, (label, count) in enumerate(rows)
    ]
    told = ", ".join(f"{label}: {count:,}" for label, count in rows)
    return Bars(bars, len(rows) * ROW, f"Of {whole:,}. {told}.")


def bars_of_table(table: Table) -> Bars | None:
    """Return the bars of a report's table, from 0 to the largest (of shares: to all); None where there are none."""
    lengths = lengths_of(table)
    if not any(length for _, length in lengths):
        return None
    share = table.drawn in table.shares
    bars = [
        Bar(
            label=f"{row.label}: {shown(row.cells[table.drawn], share=share)}",
            count=0,
            label_y=number * ROW + LABEL,
            bar_y=number * ROW + BAR,
            width=f"{100 * length:.2f}%",
        )
        for number, (row, length) in enumerate(lengths)
    ]
    return Bars(bars, len(bars) * ROW, f"{table.heading} {table.sentence}")
