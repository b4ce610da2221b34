"""The contract's scoring ("How it is scored"): precision, recall, F1, and false alarms on sound sections."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ownwords.plancheck.finding import SECTIONS

Place = tuple[int, str, str]


@dataclass(slots=True)
class Tally:
    """What was counted so far, over all plans or for one code."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that was expected; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what was expected, the share that was found; 1 where nothing was expected."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else 1.0


@dataclass(slots=True)
class Score:
    """The score over all plans that were added."""

    overall: Tally = field(default_factory=Tally)
    codes: dict[str, Tally] = field(default_factory=dict)
    sound: int = 0
    alarmed: int = 0
    plans: int = 0

    @property
    def false_alarms(self) -> float:
        """The share of sections with no expected code that got one."""
        return self.alarmed / self.sound if self.sound else 0.0

    def add(self, plan: Mapping[str, Any], found: Iterable[Place]) -> None:
        """Add a plan with what is ``expected`` of it, and what was found."""
        expected = {(one["outcome"], one["section"], one["code"]) for one in plan.get("expected") or []}
        found = set(found)
        for kind, places in (("right", found & expected), ("wrong", found - expected), ("missed", expected - found)):
            for code, times in Counter(code for _, _, code in places).items():
                for tally in (self.overall, self.codes.setdefault(code, Tally())):
                    setattr(tally, kind, getattr(tally, kind) + times)
        faulty, alarmed = {place[:2] for place in expected}, {place[:2] for place in found}
        for number in range(len(plan.get("outcomes") or [])):
            for section in SECTIONS:
                if (number, section) not in faulty:
                    self.sound += 1
                    self.alarmed += (number, section) in alarmed
        self.plans += 1

    def as_text(self) -> str:
        """Return the score as a table for the terminal."""
        lines = [f"{'':26}{'precision':>10}{'recall':>10}{'F1':>10}{'expected':>10}"]
        for name, tally in [*sorted(self.codes.items()), ("all", self.overall)]:
            expected = tally.right + tally.missed
            lines.append(f"{name:26}{tally.precision:10.3f}{tally.recall:10.3f}{tally.f1:10.3f}{expected:10}")
        lines.append(
            f"{self.plans} plans, {self.sound} sound sections, {self.alarmed} false alarms ({self.false_alarms:.1%})"
        )
        return "\n".join(lines)
