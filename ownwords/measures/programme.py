"""The evaluation of a programme of many councils: what they returned, what they said, and how two people read it.

The words for how many councils said something, and the way of working out cases for those that gave no number, are
those of "Making Safeguarding Personal 2013/14: summary of findings" (introduction, and "how the findings are set out").
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ownwords.measures.files import WrongFile

PREVALENCE = ((22, "the majority"), (11, "a significant number"), (5, "a number"))
"""The fewest councils of each, of the 43 whose statements were used."""
LEVELS = ("bronze", "silver", "gold")
AGREED = "agreed"
"""The coder whose coding stands where two others differed and talked about it."""
YES_NO = {"yes": True, "no": False}


def prevalence(councils: int) -> str:
    """Return in words how many councils said something; "" where fewer than 5 did: that is no finding."""
    return next((words for least, words in PREVALENCE if councils >= least), "")


@dataclass(frozen=True)
class Cases:
    """With how many people councils worked: what some told, and what it would be for all."""

    told_by: int
    total: int
    of: int
    """How many councils there are in all."""

    @property
    def average(self) -> float | None:
        """Of the councils that told it, to one decimal; None where none did."""
        return round(self.total / self.told_by, 1) if self.told_by else None

    @property
    def extrapolated(self) -> int | None:
        """About how many if the others worked with as many each; None where none told it."""
        return round(self.total / self.told_by * self.of) if self.told_by else None


@dataclass(frozen=True)
class Agreement:
    """How far two people read the same out of the same statements."""

    both: int
    """How many statements both have coded."""
    same: int
    kappa: float | None
    """Cohen's kappa to two decimals: 1 all the same, 0 as by chance. None where chance alone explains all."""

    @property
    def in_words(self) -> str:
        """The agreement in words."""
        if self.kappa is None:
            return "the same throughout" if self.both and self.same == self.both else "cannot be told"
        steps = ((0.8, "almost the same"), (0.6, "much the same"), (0.4, "somewhat alike"), (0.0, "little alike"))
        return next((words for least, words in steps if self.kappa >= least), "less alike than by chance")


def agreement_of(pairs: Sequence[tuple[bool, bool]]) -> Agreement:
    """Return how far two people agree. ``pairs``: what each of them said of the same."""
    many = len(pairs)
    same = sum(one == other for one, other in pairs)
    if not many:
        return Agreement(0, 0, None)
    first, second = sum(one for one, _ in pairs) / many, sum(other for _, other in pairs) / many
    by_chance = first * second + (1 - first) * (1 - second)
    kappa = None if by_chance == 1 else round((same / many - by_chance) / (1 - by_chance), 2)
    return Agreement(many, same, kappa)


@dataclass(frozen=True)
class Statement:
    """One key statement: how many councils said it, in words, and how far the coders agree on it."""

    name: str
    councils: int
    in_words: str
    agreement: Agreement
    differs: tuple[str, ...]
    """Councils of which the coders still say different things: they are not counted."""


@dataclass(frozen=True)
class Evaluation:
    """What came of a programme."""

    signed_up: int
    by_level: dict[str, int]
    returned: int
    used: int
    """Statements that told of the work as it was meant."""
    cases: Cases
    statements: tuple[Statement, ...]
    agreement: Agreement

    @property
    def return_rate(self) -> int | None:
        """Of those that signed up, in whole per cents (fractions cut off, as the report has it)."""
        return 100 * self.returned // self.signed_up if self.signed_up else None

    def as_dict(self) -> dict[str, Any]:
        """For a machine."""
        return {
            "signed_up": self.signed_up,
            "by_level": self.by_level,
            "returned": self.returned,
            "return_rate": self.return_rate,
            "used": self.used,
            "cases": {
                "told_by": self.cases.told_by,
                "total": self.cases.total,
                "average": self.cases.average,
                "extrapolated": self.cases.extrapolated,
            },
            "agreement": _as_dict(self.agreement),
            "statements": [
                {
                    "statement": each.name,
                    "councils": each.councils,
                    "prevalence": each.in_words,
                    "agreement": _as_dict(each.agreement),
                    "differs": list(each.differs),
                }
                for each in self.statements
            ],
        }

    def as_text(self) -> str:
        """For people."""
        levels = ", ".join(f"{many} {level}" for level, many in self.by_level.items())
        agreement = self.agreement
        lines = [
            f"{self.signed_up} councils signed up: {levels}",
            f"{self.returned} returned a statement ({self.return_rate}%); {self.used} could be used",
            f"{self.cases.told_by} told how many people they worked with: {self.cases.total:,}, "
            f"{self.cases.average} each. For all {self.cases.of}: about {self.cases.extrapolated or 0:,}",
            f"Two people coded the same {agreement.same} of {agreement.both} times: {agreement.in_words} "
            f"(kappa {agreement.kappa})",
        ]
        for each in self.statements:
            words = each.in_words or "fewer than five"
            lines.append(f"  {each.name}: {words} ({each.councils} councils; coders {each.agreement.in_words})")
            if each.differs:
                lines.append(f"    still to be talked about: {', '.join(each.differs)}")
        return "\n".join(lines)


def _as_dict(agreement: Agreement) -> dict[str, Any]:
    return {"both": agreement.both, "same": agreement.same, "kappa": agreement.kappa, "in_words": agreement.in_words}


def evaluate(returns: Iterable[Mapping[str, str]], codings: Iterable[Mapping[str, str]]) -> Evaluation:
    """Work out an evaluation.

    ``returns``: a row a council that signed up, with ``council``, ``level``, ``returned``, ``used`` (yes or no) and
    ``cases`` (a number or ""). ``codings``: a row a reading, with ``council``, ``coder``, ``statement`` and
    ``mentioned`` (yes or no). The coder "agreed" settles what two others read differently.
    """
    rows = list(returns)
    used = {row["council"] for row in rows if row["used"] == "yes"}
    told = [int(row["cases"]) for row in rows if row["council"] in used and row["cases"]]
    levels = Counter(row["level"] for row in rows)
    read: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for row in codings:
        if row["council"] in used:
            read[row["statement"]][row["council"]][row["coder"]] = YES_NO[row["mentioned"]]
    statements = [_statement(name, by_council) for name, by_council in read.items()]
    every_pair = [pair for by_council in read.values() for pair in _pairs(by_council)]
    return Evaluation(
        signed_up=len(rows),
        by_level={level: levels[level] for level in LEVELS},
        returned=sum(row["returned"] == "yes" for row in rows),
        used=len(used),
        cases=Cases(len(told), sum(told), len(used)),
        statements=tuple(statements),
        agreement=agreement_of(every_pair),
    )


def _statement(name: str, by_council: Mapping[str, Mapping[str, bool]]) -> Statement:
    said = 0
    open_ones: list[str] = []
    for council, by_coder in by_council.items():
        readings = {mentioned for coder, mentioned in by_coder.items() if coder != AGREED}
        if AGREED in by_coder:
            said += by_coder[AGREED]
        elif len(readings) > 1:
            open_ones.append(council)
        else:
            said += readings == {True}
    return Statement(name, said, prevalence(said), agreement_of(_pairs(by_council)), tuple(sorted(open_ones)))


def _pairs(by_council: Mapping[str, Mapping[str, bool]]) -> list[tuple[bool, bool]]:
    """What the first two coders (by name) said of each council that both have read."""
    coders = sorted({coder for by_coder in by_council.values() for coder in by_coder} - {AGREED})[:2]
    if len(coders) < 2:
        return []
    one, other = coders
    return [(by[one], by[other]) for by in by_council.values() if one in by and other in by]


NEEDED = {
    "returns": {
        "level": LEVELS,
        "returned": tuple(YES_NO),
        "used": tuple(YES_NO),
        "cases": None,
        "council": None,
    },
    "codings": {"council": None, "coder": None, "statement": None, "mentioned": tuple(YES_NO)},
}


def rows_of_file(path: Path, what: str) -> list[dict[str, str]]:
    """Read "returns" or "codings" from CSV. Raises WrongFile with line and column."""
    needed = NEEDED[what]
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WrongFile(f"{path}: this cannot be read: {error}") from None
    missing = sorted(set(needed) - set(rows[0] if rows else ()))
    if missing:
        raise WrongFile(f"{path}: these columns are missing: {', '.join(missing)}")
    for number, row in enumerate(rows, 2):
        for column, known in needed.items():
            row[column] = (row[column] or "").strip()
            if known and row[column] not in known:
                raise WrongFile(f"{path}, line {number}, {column}: “{row[column]}” is not one of {', '.join(known)}")
        if what == "returns" and row["cases"] and not (row["cases"].isascii() and row["cases"].isdigit()):
            raise WrongFile(f"{path}, line {number}, cases: “{row['cases']}” is not a whole number")
    return rows
