"""The rules of responses and the protection plan. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

RUNNING, ENDED = {"taken-up", "began", "went"}, {"finished", "stopped"}


def state_of(answer: str, events: Iterable[str]) -> str:
    """Where a response is: declined, later, accepted, running, finished or stopped.

    ``answer`` is yes, later or no; ``events`` are the kinds of what happened after, in time (mission 6.7).
    """
    state = {"yes": "accepted", "later": "later", "no": "declined"}[answer]
    for kind in events:
        if kind == "taken-up":
            state = "accepted"
        elif kind in ("began", "went"):
            state = "running"
        elif kind in ENDED:
            state = kind
    return state


STATES = {
    "declined": "They said no",
    "later": "Perhaps later",
    "accepted": "They want it",
    "running": "It is going on",
    "finished": "It is finished",
    "stopped": "It stopped",
}


def may_follow(state: str, kind: str) -> bool:
    """Whether an event of this kind makes sense in this state: nothing begins that they said no to."""
    if state in ("declined", "later"):
        return kind == "taken-up"
    if state in ENDED:
        return False
    return kind != "taken-up"


@dataclass(frozen=True)
class StepSaid:
    """One step of a plan, as it is written into a version."""

    what: str
    who: str
    by_when: str
    state: str


def plan_in_lines(*, person_does: str, steps: Sequence[StepSaid], signs: str, held_by: str, called: str) -> str:
    """The whole plan in plain lines: what a version keeps, and what two versions are compared by."""
    lines = [f"What {called} does: {person_does}"] if person_does else []
    for step in steps:
        when = f", by {step.by_when}" if step.by_when else ""
        lines.append(f"{step.who}: {step.what}{when} ({step.state.lower()})")
    if signs:
        lines.append(f"If it goes wrong: {signs}")
    if held_by:
        lines.append(f"Who holds this plan: {held_by}")
    return "\n".join(lines)
