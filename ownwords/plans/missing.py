"""What a plan does not say yet, and what of it keeps the plan from being given (mission 4.1, 4.4, 2.3). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ownwords.plans.rules import OWN_RUNGS, SECTIONS, blank, joined, rungs_skipped


@dataclass(frozen=True)
class Missing:
    """Something that the plan does not say yet.

    ``gate``: the plan cannot be given to the person without it. ``outcome`` is the outcome's id, or "" where it is
    about the whole plan; ``field`` is the form field that mends it.
    """

    message: str
    field: str
    outcome: str = ""
    words: str = ""
    """What the person said they want there."""
    gate: bool = True


def section_is_blank(part: Mapping[str, Any], section: str) -> bool:
    """Whether nothing at all stands in one of the five sections.

    A day, or "ongoing", says when; strengths of the person, their family or their community are strengths; a step or
    the use of a service says what is done.
    """
    if section == "timeframe":
        return blank(part["timeframe"]) and not part["by_on"] and not part["ongoing"]
    if section == "strengths":
        return all(blank(part[name]) for name in OWN_RUNGS)
    if section == "actions":
        return blank(part["actions"]) and not part["steps"]
    return blank(part[section])


BLANK_MESSAGES = {
    "goal": "What they want is empty. Write it, or say why it is left blank",
    "timeframe": "By when is empty. Give a day, choose “ongoing”, or say why it is left blank",
    "strengths": (
        "What they and the people around them bring is empty. Write the smallest strength you know of, "
        "or say why it is left blank"
    ),
    "progress": "How they will know it is working is empty. Write one sign, or say why it is left blank",
    "actions": "Who does what is empty. Write it, add a step, or say why it is left blank",
}

RUNG_NAMES = {
    "own_strengths": "their own power",
    "family_strengths": "family and friends",
    "community_strengths": "the community",
    "other_networks": "other networks, such as health",
    "existing_service": "changing a service that is there already",
    "new_service": "a new service",
}


def missing_in(part: Mapping[str, Any]) -> list[Missing]:
    """Return what one part of a plan's content does not say yet, in the order of its page (mission 4.1, 4.4, 2.3)."""
    found = []

    def lack(message: str, name: str) -> None:
        found.append(Missing(message, name, outcome=part["outcome"], words=part["words"]))

    for section in SECTIONS:
        if section_is_blank(part, section) and blank(part[f"{section}_blank"]):
            lack(BLANK_MESSAGES[section], "own_strengths" if section == "strengths" else section)
        if section == "timeframe" and part["ongoing"] and not part["review_on"]:
            lack("It is ongoing. Give the day on which you look at it again", "review_on")
        if section == "strengths" and (skipped := rungs_skipped(part)) and blank(part["rungs_skipped_because"]):
            names = joined([RUNG_NAMES[name] for name in skipped])
            lack(f"The plan steps over {names}. Say why, or write what is there", "rungs_skipped_because")
    return found


def missing_from(content: Mapping[str, Any]) -> list[Missing]:
    """Return everything a plan's content does not say yet: first what keeps it from being given, then reminders."""
    gates: list[Missing] = []
    if not content["parts"]:
        gates.append(Missing("Nothing is planned yet. Choose something they want and plan for it", "parts"))
    for part in content["parts"]:
        gates.extend(missing_in(part))
    hours_said = content["total_hours"] is not None or not blank(content["hours_note"])
    if not hours_said and any(not blank(part["new_service"]) for part in content["parts"]):
        gates.append(
            Missing(
                "The plan asks for a new service. Give the hours a week for the whole plan, or a note that says why "
                "there are none",
                "total_hours",
            )
        )
    reminders = []
    if content["wellbeing"] is None:
        reminders.append(
            Missing("They have not been asked yet how well they are, from 0 to 10", "wellbeing", gate=False)
        )
    return gates + reminders
