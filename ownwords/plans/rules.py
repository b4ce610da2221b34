"""What holds for a support plan (mission 4). Pure: no database, no request.

A plan's *content* is the dictionary that :func:`content_of` makes: the shape in which a version is frozen, compared,
printed and checked. It is plain JSON, so that a version given years ago is read without the models of today.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

SHAPE = 1
"""Counts up when the content's shape changes, so that older versions can still be told apart."""

SECTIONS = ("goal", "timeframe", "strengths", "progress", "actions")
"""The five sections of the outcome-based support planning manual, in its order (mission 4.1)."""

OWN_RUNGS = ("own_strengths", "family_strengths", "community_strengths")
RUNGS = (*OWN_RUNGS, "other_networks", "existing_service", "new_service")
"""The ladder from the person's own power up to the least intrusive new service (mission 2.3, 4.5)."""

TEXTS = ("goal", "timeframe", *RUNGS, "rungs_skipped_because", "progress", "actions")
BLANK_REASONS = tuple(f"{section}_blank" for section in SECTIONS)
HOURS_IN_A_WEEK = 168
FIRST_PERSON_FITS = ("led", "contributed")
"""Involvements in which enough came from the person for the plan to say "I" (the manual, section 6)."""


@dataclass(frozen=True)
class Said:
    """The person's words under a part of the plan, and whose they are."""

    words: str
    whose: str = "person"
    speaker: str = ""
    said_on: date | None = None


@dataclass(frozen=True)
class Planned:
    """One part of a plan with everything that stands under it.

    ``part``, ``steps`` and ``barriers`` are rows of ``plans.models``, or anything with their fields. ``larger`` is the
    larger wish of which this one is a reachable part (mission 3.4), or "".
    """

    part: Any
    said: Said
    direction: str
    larger: str = ""
    steps: Sequence[Any] = ()
    barriers: Sequence[Any] = ()


def content_of(
    plan: Any,
    parts: Iterable[Planned],
    *,
    called: str,
    wellbeing: Any = None,
    also_said: Iterable[tuple[Any, Said]] = (),
) -> dict[str, Any]:
    """Return the whole plan as plain JSON.

    ``plan`` has the fields of ``plans.models.Plan``; ``wellbeing`` is the newest score or None; ``also_said`` are the
    ids and words of open outcomes for which nothing is planned yet: the person sees that they were heard.
    """
    return {
        "shape": SHAPE,
        "plan": str(plan.id),
        "called": called,
        "voice": str(plan.voice),
        "involvement": str(plan.involvement),
        "involvement_note": plan.involvement_note,
        "total_hours": hours_as_number(plan.total_hours),
        "hours_note": plan.hours_note,
        "wellbeing": _wellbeing(wellbeing),
        "parts": [_part(planned) for planned in parts],
        "also_said": [{"outcome": str(outcome), **_said(said)} for outcome, said in also_said],
    }


def _part(planned: Planned) -> dict[str, Any]:
    part = planned.part
    return {
        "part": str(part.id),
        "outcome": str(part.outcome_id),
        **_said(planned.said),
        "direction": str(planned.direction),
        "larger": planned.larger,
        **{name: getattr(part, name) for name in (*TEXTS, *BLANK_REASONS)},
        "by_on": _day(part.by_on),
        "ongoing": part.ongoing,
        "review_on": _day(part.review_on),
        "steps": [
            {
                "id": str(step.id),
                "what": step.what,
                "who": step.who,
                "by_on": _day(step.by_on),
                "support": step.support,
                "state": str(step.state),
                "how_it_went": step.how_it_went,
                "done_on": _day(step.done_on),
            }
            for step in planned.steps
        ],
        "barriers": [{"id": str(each.id), "what": each.what, "way_past": each.way_past} for each in planned.barriers],
    }


def _said(said: Said) -> dict[str, Any]:
    return {"words": said.words, "whose": str(said.whose), "speaker": said.speaker, "said_on": _day(said.said_on)}


def _wellbeing(score: Any) -> dict[str, Any] | None:
    if score is None:
        return None
    return {
        "score": score.score,
        "words": score.words,
        "whose": str(score.whose),
        "speaker": score.speaker,
        "scored_on": _day(score.scored_on),
    }


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def hours_as_number(hours: Decimal | None) -> float | None:
    """Return hours a week as JSON writes them: 6.5, or None where no paid support is asked for."""
    return None if hours is None else float(hours)


def blank(text: str | None) -> bool:
    """Whether a text holds nothing but spaces."""
    return not (text or "").strip()


def rungs_skipped(part: Mapping[str, Any]) -> list[str]:
    """Return the rungs left empty below the highest one that is used, from the lowest up (mission 2.3).

    Where all three kinds of strength are empty for a reason that is given, that reason answers for them.
    """
    used = [name for name in RUNGS if not blank(part[name])]
    if not used:
        return []
    below = RUNGS[: RUNGS.index(used[-1])]
    skipped = [name for name in below if blank(part[name])]
    if not blank(part["strengths_blank"]) and all(name in skipped for name in OWN_RUNGS):
        return [name for name in skipped if name not in OWN_RUNGS]
    return skipped


def as_checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan's content in the shape that the plan check reads (``contracts/plan-check.md``, "In").

    Strengths are the person's own, their family's and their community's; other networks, services and steps belong to
    the actions. Every word of the part stands in one of its sections. Barriers are no section of the manual's.
    """
    return {
        "id": content["plan"],
        "person": {"name": content["called"], "involvement": content["involvement"]},
        "outcomes": [
            {section: "\n\n".join(text for _, text in texts_of(part, section)) for section in SECTIONS}
            for part in content["parts"]
        ],
        "total_hours": content["total_hours"],
    }


def texts_of(part: Mapping[str, Any], section: str) -> list[tuple[str, str]]:
    """Return the texts that make up one section, each with the field it was typed into, in the order of reading.

    Joined by an empty line they are the section as the plan check reads it; what is computed (the day, a step in one
    line) comes after what was typed, so that a place in the typed text keeps its number.
    """
    fields = {
        "strengths": OWN_RUNGS,
        "actions": ("actions", "other_networks", "existing_service", "new_service"),
    }.get(section, (section,))
    texts = [(name, part[name]) for name in fields if not blank(part[name])]
    if section == "timeframe" and (line := timescale_line(part)):
        texts.append(("by_on", line))
    if section == "actions":
        texts += [("steps", step_line(step)) for step in part["steps"]]
    return texts


def timescale_line(part: Mapping[str, Any]) -> str:
    """Return the part's timescale in a sentence: "By 3 March 2027.", "Ongoing. We look at it again on …", or ""."""
    review = f"We look at it again on {long_day(part['review_on'])}." if part["review_on"] else ""
    if part["ongoing"]:
        return f"Ongoing. {review}".strip()
    if part["by_on"]:
        return f"By {long_day(part['by_on'])}. {review}".strip()
    return review


def step_line(step: Mapping[str, Any]) -> str:
    """Return a step in one line: who, what, by when, with what support."""
    line = f"{step['who']}: {step['what']}"
    if step["by_on"]:
        line += f", by {long_day(step['by_on'])}"
    if not blank(step["support"]):
        line += f". Support: {step['support']}"
    return line


def long_day(value: str | date | None) -> str:
    """Return a day of the content as people write it: "3 March 2027"; "" for none."""
    if not value:
        return ""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{day.day} {day:%B %Y}"


def joined(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def voice_warning(voice: str, involvement: str) -> bool:
    """Whether the plan says "I" although little came from the person themself (mission 4.1): a warning, not a gate."""
    return voice == "first" and involvement not in FIRST_PERSON_FITS


def timescale_note(rule: str, part: Mapping[str, Any], *, begun_on: date) -> str:
    """Return a gentle note where the council asks for a year at most and the timescale is longer or open, else "".

    ``rule`` is the council's setting ``timescale_rule``: "as-agreed" or "within-12-months" (mission 4.4).
    """
    if rule != "within-12-months":
        return ""
    if part["ongoing"]:
        return (
            "This council asks for a day within 12 months where one can be named. Could this be a smaller step first?"
        )
    if part["by_on"] and date.fromisoformat(part["by_on"]) > a_year_after(begun_on):
        return "This council asks for 12 months at most. Is there a part of it that could be reached sooner?"
    return ""


def a_year_after(day: date) -> date:
    """Return the same day of the next year; 28 February for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def hours_problem(hours: Decimal | None) -> str:
    """Return what is wrong with the hours a week of a whole plan, or "" (0 to 168; parts of an hour are fine)."""
    if hours is None:
        return ""
    if not hours.is_finite() or hours < 0 or hours > HOURS_IN_A_WEEK:
        return "Hours a week must be between 0 and 168"
    if hours != hours.quantize(Decimal("0.01")):
        return "Hours a week can have two decimal places at most, like 6.5"
    return ""


def possessive(name: str) -> str:
    """Return "Joyce’s", "Mr Davies’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
