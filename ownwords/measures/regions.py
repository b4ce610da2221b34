"""Many councils together: the whole, and regions of it, by what each council permits. No council stands by itself.

A region is told only where three councils or more count in it; and where one or two are in the whole and in no region
that is told, they are left out of the whole as well, so that nobody can work them out by taking away.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ownwords.measures import expressions
from ownwords.measures.extract import Extract
from ownwords.measures.figures import Tally, publish_together, quarters_of, report_of, tallies_of
from ownwords.measures.files import WrongFile

LEVELS = ("region", "whole", "none")
"""What a council permits: to count in its region and the whole, in the whole alone, or nowhere."""
FEWEST = 3
WHOLE = "whole"


@dataclass(frozen=True)
class Council:
    """One council of a region, and what it permits."""

    code: str
    region: str
    permits: str


@dataclass(frozen=True)
class Plan:
    """Which councils count where."""

    regions: dict[str, tuple[str, ...]]
    whole: tuple[str, ...]
    left_out: dict[str, str]
    """By council, why it counts nowhere or not in its region."""


def councils_in(path: Path) -> list[Council]:
    """Read the list of councils: CSV with ``council``, ``region`` and ``permits``. Raises WrongFile."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WrongFile(f"{path}: this cannot be read: {error}") from None
    found: dict[str, Council] = {}
    for number, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in ("council", "region", "permits")}
        if not cells["council"] or not cells["region"]:
            raise WrongFile(f"{path}, line {number}: a council needs its code and its region")
        if cells["permits"] not in LEVELS:
            raise WrongFile(f"{path}, line {number}, permits: “{cells['permits']}” is not one of {', '.join(LEVELS)}")
        if cells["council"] in found:
            raise WrongFile(f"{path}, line {number}: {cells['council']} stands there twice")
        found[cells["council"]] = Council(cells["council"], cells["region"], cells["permits"])
    if not found:
        raise WrongFile(f"{path}: no council is listed. Its first line must be: council,region,permits")
    return list(found.values())


def plan_of(councils: Iterable[Council], there: Iterable[str]) -> Plan:
    """Say which councils count where. ``there``: the councils that the extracts hold."""
    known = {council.code: council for council in councils}
    left_out: dict[str, str] = {}
    by_region: dict[str, list[str]] = {}
    whole: list[str] = []
    for code in sorted(there):
        council = known.get(code)
        if council is None:
            left_out[code] = "is not in the list of councils"
        elif council.permits == "none":
            left_out[code] = "does not permit it"
        else:
            whole.append(code)
            if council.permits == "region":
                by_region.setdefault(council.region, []).append(code)
    regions = {name: tuple(codes) for name, codes in sorted(by_region.items()) if len(codes) >= FEWEST}
    told = {code for codes in regions.values() for code in codes}
    rest = [code for code in whole if code not in told]
    if regions and 0 < len(rest) < FEWEST:
        left_out |= dict.fromkeys(rest, "could be worked out from the whole: too few are in no region that is told")
        whole = [code for code in whole if code in told]
    if len(whole) < FEWEST:
        left_out |= dict.fromkeys(whole, f"fewer than {FEWEST} councils would stand together")
        return Plan({}, (), left_out)
    return Plan(regions, tuple(whole), left_out)


def regional_report(
    extract: Extract, councils: Sequence[Council], first: date, last: date, *, exact: bool = False
) -> dict[str, Any]:
    """Return the report of the whole and of each region that is told, published together unless ``exact``.

    The extract must keep the column ``council``.
    """
    there = [row["council"] for row in extract.engine.rows(extract.good.select("council").distinct())]
    plan = plan_of(councils, there)
    reports = {WHOLE: _report(extract, plan.whole, first, last)}
    reports |= {f"region {name}": _report(extract, codes, first, last) for name, codes in plan.regions.items()}
    if not exact:
        of_regions = [name for name in reports if name != WHOLE]
        in_regions = sum(len(codes) for codes in plan.regions.values())
        parts = {WHOLE: of_regions} if of_regions and in_regions == len(plan.whole) else {}
        reports = publish_together(reports, parts, in_time=False)
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "form": "exact" if exact else "published",
        "whole": {"councils": len(plan.whole), **reports[WHOLE]},
        "regions": {
            name: {"councils": len(codes), **reports[f"region {name}"]} for name, codes in plan.regions.items()
        },
        "left_out": plan.left_out,
        "rows": extract.rows,
    }


def _report(extract: Extract, codes: Sequence[str], first: date, last: date) -> dict[str, Any]:
    chosen = extract.good.filter(extract.good.council.isin(list(codes)) if codes else False)
    groups = extract.engine.rows(expressions.report(expressions.concluded(chosen, first, last)))
    tallies: Mapping[str, dict[str, Tally]] = tallies_of(groups)
    for quarter in quarters_of(first, last):
        tallies["quarter"].setdefault(quarter, Tally())
    return report_of(tallies, extract.columns)
