"""Somebody who wants to know: reads published reports and works out what was hidden, by integer programming.

Knows everything that the contract says: how counts were rounded, that shares are whole per cents of unrounded counts,
and which counts are parts of which. Shares no code with the product. Sees no exact figure.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

MANY = 100_000
PARTITIONS = {  # by breakdown, an enquiry stands under one value; under several types of risk, or none
    "age", "gender", "ethnicity", "support_reason", "quarter",
}  # fmt: skip

Cell = tuple[str, ...]


class Attacker:
    """All that can be known from some published reports."""

    def __init__(self, reports: Mapping[str, dict[str, Any]]) -> None:
        self.place: dict[Cell, int] = {}
        self.low: list[float] = []
        self.high: list[float] = []
        self.rows: list[tuple[dict[Cell, float], float, float]] = []
        self.hidden: list[Cell] = []
        for name, report in reports.items():
            self._read(name, report)
        for name, report in reports.items():  # a quarter of a year's report is that quarter's own report
            for quarter in report["by"]["quarter"]:
                if quarter in reports and quarter != name:
                    for cell in list(self.place):
                        if cell[:4] == (name, "by", "quarter", quarter) and (quarter, *cell[4:]) in self.place:
                            self._rule({cell: 1, (quarter, *cell[4:]): -1}, 0, 0)

    def _count(self, cell: Cell, shown: Any) -> None:
        self.place[cell] = len(self.low)
        if shown == "[c]":
            self.low.append(0)
            self.high.append(MANY)
            self.hidden.append(cell)
        else:
            self.low.append(max(5, shown - 2))
            self.high.append(shown + 2)

    def _rule(self, weights: dict[Cell, float], least: float, most: float) -> None:
        self.rows.append((weights, least, most))

    def _share(self, part: list[Cell], whole: list[Cell], shown: Any) -> None:
        if isinstance(shown, int):
            for at_most, edge in ((True, 2 * shown + 1), (False, 2 * shown - 1)):  # in half per cents
                weights: dict[Cell, float] = {}
                for cell in part:
                    weights[cell] = weights.get(cell, 0) + 200
                for cell in whole:
                    weights[cell] = weights.get(cell, 0) - edge
                # halves go up: below the upper edge, at or above the lower one
                self._rule(weights, -numpy.inf if at_most else 0, -1 if at_most else numpy.inf)

    def _read(self, name: str, report: dict[str, Any]) -> None:
        blocks: dict[Cell, dict[str, Any]] = {(name,): report}
        for by, values in report["by"].items():
            if values != "[x]":
                blocks |= {(name, "by", by, value): block for value, block in values.items()}
        for at, block in blocks.items():
            self._read_block(at, block)
        for tail in [cell[1:] for cell in self.place if cell[0] == name and cell[1] != "by"]:
            for by, values in report["by"].items():
                if values == "[x]":
                    continue
                whole = (name, *tail)
                parts = [(name, "by", by, value, *tail) for value in values]
                if by in PARTITIONS:
                    self._rule({whole: -1, **dict.fromkeys(parts, 1)}, 0, 0)
                else:
                    for part in parts:
                        self._rule({whole: 1, part: -1}, 0, numpy.inf)

    def _read_block(self, at: Cell, block: dict[str, Any]) -> None:
        self._count((*at, "concluded"), block["concluded"])
        for column, codes in block.items():
            if isinstance(codes, dict) and column not in ("by", "sector_measure"):
                for code, shown in codes.items():
                    if shown != "[x]":
                        self._count((*at, column, code), shown)
        for column, exact in (
            ("asked", True), ("lacked_capacity", True), ("achieved", False), ("risk_outcome", False),
            ("felt_listened", False), ("felt_in_control", False), ("felt_safer", False),
        ):  # fmt: skip
            cells = [(*at, column, code) for code in block[column] if block[column][code] != "[x]"]
            if cells:
                whole = (*at, "concluded") if column != "achieved" else (*at, "asked", "expressed")
                if whole in self.place:
                    self._rule({whole: 1, **dict.fromkeys(cells, -1)}, 0, 0 if exact else numpy.inf)
        supported = [(*at, "supported", code) for code, shown in block["supported"].items() if shown != "[x]"]
        if supported and (*at, "lacked_capacity", "yes") in self.place:
            self._rule({(*at, "lacked_capacity", "yes"): 1, **dict.fromkeys(supported, -1)}, 0, numpy.inf)
        measure = block["sector_measure"]
        if measure["defined"]["count"] != "[x]":
            self._share([(*at, "asked", "expressed")], [(*at, "concluded")], measure["defined"]["share"])
        if measure["met_fully_or_partly"]["count"] != "[x]":
            fully, partly, missed = ((*at, "achieved", code) for code in ("fully", "partly", "not"))
            met = (*at, "met")
            self._count(met, measure["met_fully_or_partly"]["count"])
            self._rule({met: 1, fully: -1, partly: -1}, 0, 0)
            self._share([met], [met, missed], measure["met_fully_or_partly"]["share"])

    def recovered(self) -> Iterator[tuple[Cell, int]]:
        """Each hidden count that can have one value only."""
        columns, values, starts, least, most = [], [], [0], [], []
        for weights, low, high in self.rows:
            columns += [self.place[cell] for cell in weights]
            values += list(weights.values())
            starts.append(len(columns))
            least.append(low)
            most.append(high)
        rules = LinearConstraint(csr_array((values, columns, starts), shape=(len(least), len(self.low))), least, most)
        whole = numpy.ones(len(self.low))
        wide: set[int] = set()
        for cell in self.hidden:
            place = self.place[cell]
            if place in wide:
                continue
            ends = []
            for sign in (1, -1):
                aim = numpy.zeros(len(self.low))
                aim[place] = sign
                found = milp(aim, constraints=rules, integrality=whole, bounds=Bounds(self.low, self.high))
                assert found.success, found.message
                ends.append(numpy.round(found.x).astype(int))
            wide |= set(numpy.nonzero(ends[0] != ends[1])[0].tolist())
            if ends[0][place] == ends[1][place]:
                yield cell, int(ends[0][place])
