"""What is told of a set of concluded enquiries: each answer, the sector outcome measure, and all of it by breakdown.

Pure arithmetic on the groups of :mod:`ownwords.measures.expressions`. A *block* is the figures of one set of enquiries;
a report is the block of all of them with a block for each value of each breakdown.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from ownwords.measures.cells import HIDDEN, NOT_COLLECTED, Figures, Share, Sum, rounded, whole_per_cent
from ownwords.measures.codes import ACHIEVED, ASKED, BREAKDOWNS, CAPACITY, COLUMN, FEELINGS, RISK_OUTCOMES, SUPPORTED
from ownwords.measures.disclosure import hide
from ownwords.measures.packing import PACKED, WHOLE, unpacked

Block = dict[str, Any]
COUNTED = {
    "asked": tuple(ASKED),
    "achieved": tuple(ACHIEVED),
    "risk_outcome": tuple(RISK_OUTCOMES),
    "lacked_capacity": tuple(CAPACITY),
    "supported": tuple(SUPPORTED),
    "felt_listened": tuple(FEELINGS),
    "felt_in_control": tuple(FEELINGS),
    "felt_safer": tuple(FEELINGS),
}
"""Each column whose codes a block counts. Whether somebody was supported is counted of those who lacked capacity."""
MOST_QUARTERS = 40
"""A longer period lists only the quarters in which an enquiry was concluded."""


@dataclass
class Tally:
    """Counts of one set of enquiries, by column and code."""

    concluded: int = 0
    counts: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, codes: Mapping[str, str], many: int, *, whole: bool) -> None:
        """Count ``many`` enquiries with these codes; ``whole``: they are counted as enquiries, too."""
        if whole:
            self.concluded += many
        for column, code in codes.items():
            if code and (column != "supported" or codes["lacked_capacity"] == "yes"):
                self.counts[column, code] += many


def share(part: int, whole: int) -> float | None:
    """Return ``part`` of ``whole`` as a fraction of four decimals, halves to even; None where the whole is 0."""
    return round(part / whole, 4) if whole else None


def block_of(tally: Tally, collected: Iterable[str]) -> Block:
    """The figures of one set of enquiries, exact. What was not collected is ``[x]``."""
    there = set(collected)
    block: Block = {"concluded": tally.concluded}
    for column, codes in COUNTED.items():
        block[column] = {code: tally.counts[column, code] if column in there else NOT_COLLECTED for code in codes}
    block["sector_measure"] = _sector_measure(tally, there)
    return block


def _sector_measure(tally: Tally, there: set[str]) -> Block:
    """The sector outcome measure: who defined what they want, and of those how many had it met."""
    defined = tally.counts["asked", "expressed"]
    met = tally.counts["achieved", "fully"] + tally.counts["achieved", "partly"]
    measured = met + tally.counts["achieved", "not"]
    none = {"count": NOT_COLLECTED, "share": NOT_COLLECTED}
    return {
        "defined": {"count": defined, "share": share(defined, tally.concluded)} if "asked" in there else none,
        "met_fully_or_partly": {"count": met, "share": share(met, measured)} if "achieved" in there else dict(none),
    }


def report_of(tallies: Mapping[str, Mapping[str, Tally]], collected: Iterable[str]) -> Block:
    """Return a report: the block of all enquiries, and ``by`` each breakdown the block of each value.

    ``tallies``: by breakdown and value; those by ``quarter`` add up to all. ``collected``: the columns of the extract.
    """
    there = set(collected)
    everything = Tally()
    for tally in tallies["quarter"].values():
        everything.concluded += tally.concluded
        for key, many in tally.counts.items():
            everything.counts[key] += many
    report = block_of(everything, there)
    report["by"] = {}
    for name, codes in BREAKDOWNS.items():
        if name in there:
            of = tallies.get(name, {})
            report["by"][name] = {code: block_of(of.get(code, Tally()), there) for code in codes}
        else:
            report["by"][name] = NOT_COLLECTED
    quarters = tallies["quarter"]
    report["by"]["quarter"] = {quarter: block_of(quarters[quarter], there) for quarter in sorted(quarters)}
    return report


def quarters_of(first: date, last: date) -> list[str]:
    """The calendar quarters that a period touches, as ``2025-Q2``; none where they are more than 40."""
    begin, end = first.year * 4 + (first.month - 1) // 3, last.year * 4 + (last.month - 1) // 3
    return [quarter_name(each) for each in range(begin, end + 1)] if end - begin < MOST_QUARTERS else []


def quarter_name(number: int) -> str:
    """The name of a quarter that was numbered as year * 4 + 0 to 3."""
    return f"{number // 4}-Q{number % 4 + 1}"


# --- As it may leave the council ------------------------------------------------------------------


def publish(report: Block) -> Block:
    """Return a report as it may leave the council: hidden, rounded, shares as whole per cents."""
    return publish_together({"": report}, {})[""]


def publish_together(
    reports: Mapping[str, Block], parts: Mapping[str, Iterable[str]], *, in_time: bool = True
) -> dict[str, Block]:
    """Publish several reports that the same people will read, so that none tells what another hides.

    ``parts``: a report's name to the names of those that make it up. ``in_time``: each part is of a quarter and has
    its name; otherwise parts are of the same time, of different people.
    """
    figures = Figures()
    for name, report in reports.items():
        _gather(figures, (name,), report)
    for whole, its in parts.items():
        names = [name for name in its if name in reports]
        for key in [key for key in figures.counts if key[0] == whole]:  # type: ignore[index]
            tail = key[1:]  # type: ignore[index]
            if not (in_time and "quarter" in tail) and all((name, *tail) in figures.counts for name in names):
                figures.sums.append(Sum(key, tuple((name, *tail) for name in names)))
            in_a_quarter = in_time and len(tail) > 2 and tail[:2] == ("by", "quarter")
            if in_a_quarter and (tail[2], *tail[3:]) in figures.counts:
                figures.sums.append(Sum(key, ((tail[2], *tail[3:]),)))
        figures.families += _families(figures, whole, names)
    hidden = hide(figures)
    return {name: _shown((name,), report, hidden) for name, report in reports.items()}


def _families(figures: Figures, whole: str, names: list[str]) -> list[tuple[Share, tuple[Share, ...]]]:
    """The shares of a report, each with the same share of the reports that make it up."""
    by_key = {share.key: share for share in figures.shares}
    found = []
    for key, share in by_key.items():
        if key[0] == whole:  # type: ignore[index]
            of_parts = [(name, *key[1:]) for name in names]  # type: ignore[index]
            if of_parts and all(part in by_key for part in of_parts):
                found.append((share, tuple(by_key[part] for part in of_parts)))
    return found


def _gather(figures: Figures, at: tuple[str, ...], report: Block) -> None:
    """Put a report's counts among ``figures``, with all that hangs together in it."""
    of_all = _gather_block(figures, at, report)
    for name, blocks in report["by"].items():
        if blocks == NOT_COLLECTED:
            continue
        of_parts = [_gather_block(figures, (*at, "by", name, value), block) for value, block in blocks.items()]
        if name != "risk_types":
            figures.families += [(of_all[of], tuple(each[of] for each in of_parts)) for of in of_all]
        for tail in (*_tails(report), *(tail for tail in UNSEEN if (*at, *tail) in figures.unseen)):
            parts = tuple((*at, "by", name, value, *tail) for value in blocks)
            if name == "risk_types":  # an enquiry counts under each of its types
                figures.sums += [Sum((*at, *tail), (part,), exact=False) for part in parts]
            elif parts:
                figures.sums.append(Sum((*at, *tail), parts))


def _tails(block: Block) -> list[tuple[str, ...]]:
    """Where the counts of a block stand in it."""
    tails: list[tuple[str, ...]] = [("concluded",)]
    for column in COUNTED:
        tails += [(column, code) for code, count in block[column].items() if count != NOT_COLLECTED]
    if block["sector_measure"]["met_fully_or_partly"]["count"] != NOT_COLLECTED:
        tails.append(("sector_measure", "met_fully_or_partly", "count"))
    return tails


REST = ("asked", "rest")
MEASURED = ("measured",)
UNSEEN = (REST, MEASURED)
"""Where those stand, among the figures that are not shown, who did not say what they want, and those who did and had
none of it withdrawn: shares tell how many they are."""


def _gather_block(figures: Figures, at: tuple[str, ...], block: Block) -> dict[str, Share]:
    shares: dict[str, Share] = {}
    for tail in _tails(block):
        count: Any = block
        for step in tail:
            count = count[step]
        figures.counts[(*at, *tail)] = count
    concluded = (*at, "concluded")

    def cells(column: str) -> tuple[tuple[str, ...], ...]:
        return tuple((*at, column, code) for code in COUNTED[column])

    def there(column: str) -> bool:
        return NOT_COLLECTED not in block[column].values()

    if there("lacked_capacity"):
        figures.sums.append(Sum(concluded, cells("lacked_capacity")))
    if there("asked"):
        # Those who did not say what they want are not shown as one figure, but a share tells how many they are.
        expressed, *others = cells("asked")
        rest = (*at, *REST)
        figures.unseen[rest] = sum(figures.counts[key] for key in others)
        figures.sums += [Sum(concluded, cells("asked")), Sum(concluded, (expressed, rest)), Sum(rest, tuple(others))]
    for column in ("risk_outcome", "felt_listened", "felt_in_control", "felt_safer"):
        if there(column):
            figures.sums.append(Sum(concluded, cells(column), exact=False))
    if there("supported") and there("lacked_capacity"):
        figures.sums.append(Sum((*at, "lacked_capacity", "yes"), cells("supported"), exact=False))
    defined = (*at, "asked", "expressed")
    if there("asked"):
        shares["defined"] = Share((*at, "sector_measure", "defined", "share"), defined, concluded)
    if there("achieved"):
        met, measured = (*at, "sector_measure", "met_fully_or_partly", "count"), (*at, *MEASURED)
        fully, partly, missed = cells("achieved")
        figures.unseen[measured] = figures.counts[met] + figures.counts[missed]
        figures.sums += [Sum(met, (fully, partly)), Sum(measured, (met, missed))]
        if there("asked"):
            figures.sums.append(Sum(defined, (measured,), exact=False))
        shares["met"] = Share((*at, "sector_measure", "met_fully_or_partly", "share"), met, measured)
    figures.shares += shares.values()
    return shares


def _shown(at: tuple[str, ...], report: Block, hidden: set[Any]) -> Block:
    """A report, or a part of it, with what is hidden hidden and the rest rounded."""
    shown: Block = {}
    for name, value in report.items():
        here = (*at, name)
        if name == "sector_measure":
            shown[name] = _shown_measure(here, value, report, hidden)
        elif isinstance(value, dict):
            shown[name] = _shown(here, value, hidden)
        elif isinstance(value, int) and not isinstance(value, bool):
            shown[name] = HIDDEN if here in hidden else rounded(value)
        else:
            shown[name] = value
    return shown


def _shown_measure(at: tuple[str, ...], measure: Block, block: Block, hidden: set[Any]) -> Block:
    """The sector outcome measure: its first count is the same figure as those who expressed what they want."""
    shown: Block = {}
    for name, of in measure.items():
        count_key = (*at[:-1], "asked", "expressed") if name == "defined" else (*at, name, "count")
        if of["count"] == NOT_COLLECTED:
            shown[name] = dict(of)
            continue
        whole = block["concluded"] if name == "defined" else of["count"] + block["achieved"]["not"]
        shown[name] = {
            "count": HIDDEN if count_key in hidden else rounded(of["count"]),
            "share": HIDDEN if (*at, name, "share") in hidden else whole_per_cent(of["count"], whole),
        }
    return shown


def tallies_of(groups: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Tally]]:
    """Fold the groups of :func:`ownwords.measures.expressions.report` into tallies by breakdown and value."""
    tallies: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for row in groups:
        codes = _codes(row["what"], row["number"])
        for value in _values(row["by"], row["code"], row["text"]):
            tallies[row["by"]][value].add(codes, row["n"], whole=row["what"] == WHOLE)
    return tallies


@cache
def _codes(what: str, number: int) -> dict[str, str]:
    return unpacked(number, PACKED[what])


@cache
def _values(by: str, code: int, text: str) -> list[str]:
    """The codes that a value of a breakdown stands for: one, or of types of risk each once."""
    if by == "quarter":
        return [quarter_name(code)]
    if by == "risk_types":
        return list(dict.fromkeys(filter(None, text.split("|"))))
    return [COLUMN[by].codes[code - 1]]
