"""The labelled texts that the model is made from: ``corpus/develop``, whole plans and banks of single sections."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ownwords.plancheck.finding import SECTIONS, TABLE

FOLDER = Path(__file__).resolve().parents[3] / "corpus" / "develop"
SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A section, who wrote it, and the code of the contract's table that holds for it, or SOUND."""

    writer: str
    section: str
    involvement: str
    text: str
    label: str


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def plan_files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of labelled plans, one a writer."""
    return sorted(folder.glob("*.jsonl"))


def bank_files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of labelled single sections."""
    return sorted((folder / "sections").glob("*.jsonl"))


def label_of(section: str, codes: Iterable[str]) -> str | None:
    """Return what the model has to learn of a section with these codes; None where that is nothing (blank)."""
    codes = set(codes)
    if "blank" in codes:
        return None
    return next((code for code in TABLE[section] if code in codes), SOUND)


def sections_of_plans(plans: Iterable[dict[str, Any]], writer: str) -> list[Labelled]:
    """Return the labelled sections of plans that carry what is ``expected`` beside them."""
    found = []
    for plan in plans:
        for number, outcome in enumerate(plan["outcomes"]):
            for section in SECTIONS:
                codes = [
                    wanted["code"]
                    for wanted in plan["expected"]
                    if (wanted["outcome"], wanted["section"]) == (number, section)
                ]
                label = label_of(section, codes)
                if label:
                    text = outcome.get(section) or ""
                    found.append(Labelled(writer, section, plan["person"]["involvement"], text, label))
    return found


def sections_of_bank(rows: Iterable[dict[str, Any]], writer: str = "bank") -> list[Labelled]:
    """Return the labelled sections of a bank."""
    labelled = [
        (label_of(row["section"], row["codes"]), Labelled(writer, row["section"], row["involvement"], row["text"], ""))
        for row in rows
    ]
    return [Labelled(row.writer, row.section, row.involvement, row.text, label) for label, row in labelled if label]


def everything(folder: Path = FOLDER) -> list[Labelled]:
    """Return all that the shipped model is made from, in a fixed order."""
    rows: list[Labelled] = []
    for path in plan_files(folder):
        rows += sections_of_plans(read_lines(path), path.stem)
    for path in bank_files(folder):
        rows += sections_of_bank(read_lines(path))
    return rows


def of_section(rows: Sequence[Labelled], section: str) -> list[Labelled]:
    """Return the rows of one section."""
    return [row for row in rows if row.section == section]
