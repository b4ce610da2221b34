"""What a board may want to ask about its figures. Questions, never verdicts; nobody is compared. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ownwords.measures.codes import BREAKDOWNS
from ownwords.measures.telling import Cell, shown

FEW_ASKED, FEW_MET, MUCH_NOT_KNOWN, FEW_SUPPORTED, FAR_FROM_SHARE = 80, 75, 10, 90, 0.8
A_PER_CENT = 0.01


@dataclass(frozen=True)
class Question:
    """Something to ask, and what it is asked for."""

    ask: str
    because: str


def questions_of(report: Mapping[str, Any]) -> list[Question]:
    """Return what the figures of a published report give reason to ask. Hidden figures give none."""
    found: list[Question] = []
    measure = report["sector_measure"]
    defined, met = measure["defined"]["share"], measure["met_fully_or_partly"]["share"]
    if _is_below(defined, FEW_ASKED):
        told = f"In {shown(defined, share=True)} of enquiries people were asked and said what they want."
        found.append(Question("Who was not asked, and what kept us from asking them?", told))
    if _is_below(met, FEW_MET):
        told = f"{shown(met, share=True)} had what they wanted fully or partly."
        found.append(Question("What stood in the way, and which of it is in our hands?", told))
    found += _of_counts(report)
    found.append(
        Question(
            "Which of the words on this page would we not have guessed from the numbers?",
            "Numbers say how many. Words say what it was like.",
        )
    )
    return found


def _is_below(share: Cell, least: int) -> bool:
    return isinstance(share, int) and share < least


def _of_counts(report: Mapping[str, Any]) -> list[Question]:
    found: list[Question] = []
    concluded = report["concluded"]
    remained = report["risk_outcome"]["remained"]
    if _number(remained):
        told = f"In {shown(remained)} enquiries the risk is still there."
        found.append(
            Question("Where the risk stayed: was that the person’s choice, and do we know how they are now?", told)
        )
    not_recorded = report["asked"]["not-recorded"]
    if _number(not_recorded) and _number(concluded) and not_recorded * 100 > MUCH_NOT_KNOWN * concluded:
        told = f"In {shown(not_recorded)} enquiries nobody wrote down whether the person was asked."
        found.append(Question("Were they asked, and nobody wrote it down? Or were they not asked?", told))
    lacked, supported = report["lacked_capacity"]["yes"], report["supported"]["yes"]
    if _number(lacked) and _number(supported) and supported * 100 < FEW_SUPPORTED * lacked:
        told = f"{shown(lacked)} people lacked capacity for a decision; {shown(supported)} had somebody beside them."
        found.append(Question("Who spoke for those who had nobody?", told))
    safer = report["felt_safer"]
    if all(_number(safer[step]) for step in "12345"):
        low, all_of_them = safer["1"] + safer["2"], sum(safer[step] for step in "12345")
        if low * 4 > all_of_them:
            told = f"About {shown(low)} of {shown(all_of_them)} who answered do not feel safer, or only a little."
            found.append(Question("What would have made them feel safer?", told))
    return found


def _number(cell: Cell) -> bool:
    return isinstance(cell, int)


@dataclass(frozen=True)
class Reach:
    """One group: its share of the area's people, and its share of enquiries, in whole per cents."""

    label: str
    of_area: str
    of_enquiries: str
    told: str


def reach_of(report: Mapping[str, Any], people: Mapping[str, Mapping[str, int]]) -> dict[str, list[Reach]]:
    """Lay who is reached beside who lives in the area, by breakdown. Worked out from published counts alone.

    ``people``: by breakdown and code, how many live in the area. Breakdowns and codes that it lacks are left out.
    """
    found: dict[str, list[Reach]] = {}
    for by, of_area in people.items():
        words, blocks = BREAKDOWNS.get(by), report["by"].get(by)
        living = sum(of_area.values())
        if words is None or not isinstance(blocks, dict) or not living:
            continue
        counts = {code: blocks[code]["concluded"] for code in of_area if code in blocks}
        reached = sum(count for count in counts.values() if isinstance(count, int))
        found[by] = [
            _reach(label, of_area[code] / living, counts[code], reached)
            for code, label in words.items()
            if code in counts
        ]
    return found


def _reach(label: str, of_area: float, count: Cell, reached: int) -> Reach:
    area = f"{int(of_area * 100 + 0.5)}%" if of_area >= A_PER_CENT else "under 1%"
    if not isinstance(count, int) or not reached:
        return Reach(label, area, "[c]", "Too few to show")
    share = count / reached
    if share < of_area * FAR_FROM_SHARE:
        told = "Fewer"
    elif share * FAR_FROM_SHARE > of_area:
        told = "More"
    else:
        told = "About as many"
    return Reach(label, area, f"{int(share * 100 + 0.5)}%", told)


def changes_between(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[tuple[str, Cell, Cell]]:
    """Return each main figure of an exact report that is another now: what it is, then and now."""
    from ownwords.measures.telling import ONE

    changed: list[tuple[str, Cell, Cell]] = []
    if then["concluded"] != now["concluded"]:
        changed.append(("Enquiries ended", then["concluded"], now["concluded"]))
    for name, (heading, words) in ONE.items():
        for code, label in words.items():
            if then[name][code] != now[name][code]:
                changed.append((f"{heading} {label}", then[name][code], now[name][code]))
    return changed
