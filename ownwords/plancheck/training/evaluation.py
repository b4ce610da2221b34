"""What the model is worth on writers that it never read, and what each part of it adds."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from ownwords.plancheck import check, model
from ownwords.plancheck.finding import SECTIONS
from ownwords.plancheck.model import SectionModel
from ownwords.plancheck.scoring import Score
from ownwords.plancheck.training import corpus, fitting
from ownwords.plancheck.training.corpus import SOUND, Labelled

# Each part of the features, and the beginnings of their names.
PARTS = {
    "single words": ("w:",),
    "pairs of words": ("b:",),
    "kinds of word": ("k",),
    "shape": ("n>", "s>", "name", "digit", "quote", "upper", "involvement"),
}


def score_plans(plans: Iterable[dict[str, Any]], models: dict[str, SectionModel], score: Score) -> None:
    """Check plans with these models and add them to the score."""
    with mock.patch.object(model, "models", return_value=models):
        for plan in plans:
            found = check.check_plan(plan)
            score.add(plan, [(finding.outcome, finding.section, finding.code) for finding in found])


def leave_one_writer_out(rows: Sequence[Labelled], wanted: fitting.Choose | None = None) -> Score:
    """Score each writer's plans by a model made from all the others'."""
    score = Score()
    for path in corpus.plan_files():
        models = fitting.fit([row for row in rows if row.writer != path.stem], wanted)
        score_plans(corpus.read_lines(path), models, score)
    return score


def banks_in_turn(rows: Sequence[Labelled], turns: int = 3) -> Score:
    """Score the banks of look-alikes in blocks, each by a model made from everything else.

    Neighbours differ by one thought only; whole blocks are kept back so that none is judged by its own twin.
    """
    score = Score()
    bank = [row for row in rows if row.writer == "bank"]
    blocks = {id(row): turns * place // len(of_one) for of_one in _by_section(bank) for place, row in enumerate(of_one)}
    for turn in range(turns):
        models = fitting.fit([row for row in rows if blocks.get(id(row)) != turn])
        with mock.patch.object(model, "models", return_value=models):
            for row in bank:
                if blocks[id(row)] == turn:
                    _score_row(row, score)
    return score


def _by_section(rows: Sequence[Labelled]) -> list[list[Labelled]]:
    return [corpus.of_section(rows, section) for section in SECTIONS]


def _score_row(row: Labelled, score: Score) -> None:
    judgement = model.judge(row.section, row.text, row.involvement)
    expected = [] if row.label == SOUND else [{"outcome": 0, "section": row.section, "code": row.label}]
    found = [(0, row.section, judgement.code)] if judgement else []
    score.add({"expected": expected, "outcomes": []}, found)
    if not expected:
        score.sound += 1
        score.alarmed += bool(found)


def print_scores(rows: Sequence[Labelled], test: Path | None) -> None:
    """Print the scores of writers left out, of the banks, of kept-back plans, and of the parts taken away."""
    print("Every writer of whole plans, judged by a model that never read them:")
    whole = leave_one_writer_out(rows)
    print(whole.as_text())
    print("\nLook-alikes (banks of single sections) in blocks, each judged by a model that never read the block:")
    print(banks_in_turn(rows).as_text())
    if test:
        print(f"\n{test.name}, never trained on:")
        score = Score()
        score_plans(corpus.read_lines(test), fitting.fit(rows), score)
        print(score.as_text())
    print("\nWhat each part adds (writers left out, as above):")
    print(f"{'':34}{'F1':>8}{'false alarms':>14}")
    print(f"{'everything':34}{whole.overall.f1:8.3f}{whole.false_alarms:14.1%}")
    for part, beginnings in PARTS.items():
        without = leave_one_writer_out(rows, partial(_begins_otherwise, beginnings))
        print(f"{'without ' + part:34}{without.overall.f1:8.3f}{without.false_alarms:14.1%}")


def _begins_otherwise(gone: tuple[str, ...], name: str) -> bool:
    return not name.startswith(gone)
