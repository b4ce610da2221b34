"""What the plan check says to a plan of ours: its parts put into the check's five sections, and its findings told.

Pure: no database, no request. The check advises; nothing here keeps anybody from saving (mission 4.6).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ownwords.plancheck import Finding, check_plan
from ownwords.plancheck.readability import hints_of_text
from ownwords.plans.rules import OWN_RUNGS, SECTIONS

ENGINE = "1"
"""Counts up when the check learns something, so that what older checks found is looked at again."""

SHORT_FORM = {
    "blank": "Says nothing yet",
    "service-as-outcome": "A service in place of a wish",
    "deficit": "Only what is wrong",
    "generic": "Could be about anybody",
    "no-timescale": "No time to look forward to",
    "formal-care-in-strengths": "Paid care among the strengths",
    "no-strengths": "No strengths are named",
    "not-a-marker": "No sign of progress",
    "care-as-progress": "Care in place of a change in life",
    "unmeasurable": "Too vague to ask about",
    "time-and-task": "Cut into minutes and tasks",
    "no-owner": "Nobody is named to do it",
    "no-detail": "How it helps is not said",
    "wrong-voice": "“I” where others spoke",
    "copied": "The same as in another part",
    "ongoing-throughout": "Everything is ongoing",
}
"""What each code of the check says, in a few words."""

Dismissals = Collection[tuple[str, str, str, str]]
"""(outcome, section, code, seen) of advice that somebody has put aside."""


@dataclass(frozen=True)
class Advice:
    """One piece of advice about one section of one part."""

    outcome: str
    section: str
    code: str
    heading: str
    message: str
    ask: str
    source: str
    seen: str
    """The words it is about; "" where it is the whole section."""
    dismissed: bool = False

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it the same advice when the section is read again."""
        return (self.outcome, self.section, self.code, self.seen)


@dataclass
class Told:
    """What the check says to a plan, part by part (by the outcome's id) and section by section."""

    advice: list[Advice] = field(default_factory=list)

    def about(self, outcome: Any, section: str) -> list[Advice]:
        """The advice on one section that nobody has put aside."""
        return [
            one for one in self.advice if (one.outcome, one.section) == (str(outcome), section) and not one.dismissed
        ]

    def standing(self, outcome: Any = None) -> list[Advice]:
        """All advice that nobody has put aside, for the plan or for one part."""
        return [one for one in self.advice if not one.dismissed and outcome in (None, one.outcome)]


def section_text(part: Mapping[str, Any], section: str) -> str:
    """Return one of the five sections as the check reads it.

    What the plan keeps in fields of its own is told in words: the day in the timeframe, the three first steps of the
    ladder as the strengths, the steps with who does them and the paid help in the actions.
    """
    if section == "timeframe":
        return _lines(part["timeframe"], *_days(part))
    if section == "strengths":
        return _lines(*(part[name] for name in OWN_RUNGS))
    if section == "actions":
        steps = [f"{step['who']}: {step['what']}" for step in part.get("steps", ()) if step["state"] != "dropped"]
        return _lines(part["actions"], *steps)
    return str(part[section] or "")


def _days(part: Mapping[str, Any]) -> Iterable[str]:
    if part.get("by_on"):
        yield f"By {_day(part['by_on'])}."
    if part.get("ongoing"):
        again = part.get("review_on")
        yield f"Ongoing; we look at it again on {_day(again)}." if again else "Ongoing."


def _day(day: Any) -> str:
    when = day if isinstance(day, date) else date.fromisoformat(str(day))
    return f"{when.day} {when:%B %Y}"


def _lines(*texts: Any) -> str:
    return "\n".join(str(text).strip() for text in texts if str(text or "").strip())


def as_checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan's content (``rules.content_of``) in the shape that the check reads."""
    return {
        "id": content["plan"],
        "person": {"name": content["called"], "involvement": content["involvement"]},
        "outcomes": [{section: section_text(part, section) for section in SECTIONS} for part in content["parts"]],
        "total_hours": content["total_hours"],
    }


def advice_on(content: Mapping[str, Any], dismissed: Dismissals = ()) -> Told:
    """Return what the check says to a plan's content.

    A section in which nothing stands is left out: the plan says itself what is missing, and takes a reason for it.
    """
    plan = as_checked(content)
    told = Told()
    for finding in check_plan(plan):
        part = content["parts"][finding.outcome]
        text = plan["outcomes"][finding.outcome][finding.section]
        if finding.code == "blank" and not text.strip():
            continue
        told.advice.append(_advice(str(part["outcome"]), finding, text, dismissed))
    return told


def _advice(outcome: str, finding: Finding, text: str, dismissed: Dismissals) -> Advice:
    seen = text[slice(*finding.evidence)] if finding.evidence else ""
    key = (outcome, finding.section, finding.code, seen)
    return Advice(
        outcome=outcome,
        section=finding.section,
        code=finding.code,
        heading=SHORT_FORM[finding.code],
        message=finding.message,
        ask=finding.ask,
        source=finding.source,
        seen=seen,
        dismissed=key in dismissed,
    )


def with_typing(content: Mapping[str, Any], outcome: Any, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content as it would be with what is being typed about one outcome, saved or not."""
    parts = [dict(part) for part in content["parts"]]
    writing = next((part for part in parts if part["outcome"] == str(outcome)), None)
    if writing is None:
        writing = {"outcome": str(outcome), "steps": []}
        parts.append(writing)
    writing.update(typed)
    return {**content, "parts": parts}


def hard_to_read(part: Mapping[str, Any]) -> list[str]:
    """Return gentle hints on words and sentences that the person may find hard, each told once."""
    texts = (section_text(part, section) for section in SECTIONS)
    return list(dict.fromkeys(hint.message for text in texts for hint in hints_of_text(text)))
