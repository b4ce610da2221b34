"""The manual's own examples, correct and incorrect, and the plans that show how the codes are meant."""

import json
from pathlib import Path
from typing import Any

import pytest

from ownwords.plancheck import check_plan, check_section
from ownwords.plancheck.scoring import Score

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def rows(name: str) -> list[dict[str, Any]]:
    """Return the lines of a shared file, or skip where it is not there."""
    path = CORPUS / name
    if not path.exists():
        pytest.skip(f"{name} is kept beside the clone in ../shared/corpus, and is not there")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_example_of_the_manual_comes_out_as_the_manual_says() -> None:
    wrong = [
        row["id"]
        for row in rows("manual-examples.jsonl")
        if {one.code for one in check_section(row["section"], row["text"], row["involvement"])} != set(row["codes"])
    ]
    assert wrong == []


def test_the_thirty_plans_come_out_well() -> None:
    score = Score()
    for plan in rows("plans-dev.jsonl"):
        score.add(plan, [(one.outcome, one.section, one.code) for one in check_plan(plan)])
    assert score.overall.f1 >= 0.95
    assert score.false_alarms <= 0.02
