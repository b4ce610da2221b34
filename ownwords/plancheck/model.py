"""The weights that training found, and how a section is judged by them: sums of whole numbers, the same everywhere.

``data/model.tsv`` is made by ``python -m ownwords.plancheck.training``. A section's model has one column a code of the
contract's table; a weight says how much a feature speaks for the code and against a sound section.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ownwords.plancheck.features import features_of
from ownwords.plancheck.text import Token, clauses_of, sentences_of


@dataclass(frozen=True, slots=True)
class SectionModel:
    """What training found for one section."""

    codes: tuple[str, ...]
    start: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """The code that holds, and the clause that weighed most for it (None for the whole section)."""

    code: str
    evidence: tuple[int, int] | None


@cache
def models() -> dict[str, SectionModel]:
    """Return the model of each section, read once."""
    return read_models((files("ownwords.plancheck") / "data" / "model.tsv").read_text(encoding="utf-8"))


def read_models(source: str) -> dict[str, SectionModel]:
    """Read the model file: lines of ``section``, ``start`` and one feature a line, apart by tabs; # is a remark."""
    read: dict[str, SectionModel] = {}
    weights: dict[str, tuple[int, ...]] = {}
    codes: tuple[str, ...] = ()
    for line in source.splitlines():
        name, *columns = line.split("\t")
        if name == "#section":
            section, *named = columns
            codes, weights = tuple(named), {}
        elif name == "#start":
            read[section] = SectionModel(codes, tuple(map(int, columns)), weights)
        elif not name.startswith("#"):
            weights[name] = tuple(map(int, columns))
    return read


def judge(section: str, text: str, involvement: str) -> Judgement | None:
    """Judge a section that is not blank by the contract's table; None where it is sound."""
    model = models()[section]
    tokens, features = features_of(section, text, involvement)
    sums = list(model.start)
    for name, _ in features:
        weights = model.weights.get(name)
        if weights:
            for column, weight in enumerate(weights):
                sums[column] += weight
    # The order of the table decides where two codes weigh the same.
    best = max(range(len(sums)), key=lambda column: (sums[column], -column))
    if sums[best] <= 0:
        return None
    return Judgement(model.codes[best], _evidence(model, best, text, tokens, features))


def _evidence(
    model: SectionModel, column: int, text: str, tokens: list[Token], features: list[tuple[str, int]]
) -> tuple[int, int] | None:
    """Return the clause whose words speak most for the code; None where there is only one."""
    spans = sentences_of(text)
    if len(spans) < 2:
        spans = clauses_of(text)
    if len(spans) < 2:
        return None
    weighs = [0] * len(spans)
    begins = [start for start, _ in spans]
    for name, place in features:
        weights = model.weights.get(name) if place >= 0 else None
        if weights:
            start = tokens[place].start
            span = bisect_right(begins, start) - 1
            if span >= 0 and start < spans[span][1]:
                weighs[span] += weights[column]
    return spans[max(range(len(spans)), key=lambda span: (weighs[span], -span))]
