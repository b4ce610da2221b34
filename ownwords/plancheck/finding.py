"""What the plan check says: one finding about one section of one outcome."""

from dataclasses import dataclass
from typing import Any

# The five headings of an outcome (contract, "In"; manual, section 6).
SECTIONS = ("goal", "timeframe", "strengths", "progress", "actions")

# The codes of the contract's table, section by section, in the order in which they go: the first that holds counts.
TABLE = {
    "goal": ("service-as-outcome", "deficit", "generic"),
    "timeframe": ("no-timescale",),
    "strengths": ("formal-care-in-strengths", "no-strengths"),
    "progress": ("not-a-marker", "care-as-progress", "unmeasurable"),
    "actions": ("time-and-task", "no-owner", "no-detail"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: where it is, what was seen and why it matters, what to ask, and where that is written.

    ``evidence`` is the span of the section's text in Unicode code points, end exclusive; None is the whole section.
    """

    outcome: int
    section: str
    code: str
    message: str
    evidence: tuple[int, int] | None
    ask: str
    source: str

    def as_json(self, plan_id: object) -> dict[str, Any]:
        """Return the finding in the form of the contract ("Out"), for the plan of this id."""
        span = None if self.evidence is None else {"start": self.evidence[0], "end": self.evidence[1]}
        return {
            "id": plan_id,
            "outcome": self.outcome,
            "section": self.section,
            "code": self.code,
            "message": self.message,
            "evidence": span,
            "ask": self.ask,
            "source": self.source,
        }
