"""How an outcome's life is told: wording that pages and the person's story share."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ownwords.conversations.models import Correction, Mark
from ownwords.outcomes.models import Event, Outcome
from ownwords.outcomes.queries import OutcomeLife
from ownwords.outcomes.rules import Turn

WANTS_TO = {
    Outcome.Direction.ACHIEVE: "wants to achieve",
    Outcome.Direction.CHANGE: "wants to change",
    Outcome.Direction.KEEP: "wants to keep the same",
}

HAPPENED = {
    Turn.EXPRESSED: "Said for the first time",
    Turn.DISCUSSED: "Talked about",
    Turn.NEGOTIATED: "Talked through with others",
    Turn.BROKEN_DOWN: "A smaller one was made of it",
    Turn.REWORDED: "Said anew",
    Turn.WORKED_ON: "Worked on",
    Turn.PASSED: "Passed on",
    Turn.PARTLY_MET: "Partly met",
    Turn.MET: "Met",
    Turn.NOT_MET: "Not met yet",
    Turn.NO_LONGER: "No longer important to them",
    Turn.TAKEN_UP_AGAIN: "Wanted again: it goes on as a new one",
}

PASSED_TO = {
    "here": "Taken back, to be worked on here",
    "care-plan": "Passed on to the care and support plan",
    "carer-plan": "Passed on to the carer’s support plan",
}

NOW = {
    Outcome.Direction.ACHIEVE: "Now it is something to achieve",
    Outcome.Direction.CHANGE: "Now it is something to change",
    Outcome.Direction.KEEP: "Now it is something to keep the same",
}

SHORT = 90
"""Characters of somebody's words in a heading."""


@dataclass(frozen=True)
class TurnShown:
    """One turn as a page tells it."""

    event: Event
    heading: str
    mark: Mark | None
    earlier: Mark | None
    """The words that stood before, where these took their place."""
    leads_to: OutcomeLife | None
    """The smaller or newer outcome that this turn made."""
    corrections: list[Correction]


def heading_of(event: Event) -> str:
    """What happened, in plain words."""
    turn = Turn(event.kind)
    return PASSED_TO[event.passed_to] if turn is Turn.PASSED else HAPPENED[turn]


def turns_of(life: OutcomeLife, corrections: Iterable[Correction] = ()) -> list[TurnShown]:
    """Tell a life in the order of its days, each new wording with the one it followed."""
    said_before: dict[UUID, Mark | None] = {}
    standing: Mark | None = None
    for event in life.events:
        if event.kind in (Turn.EXPRESSED, Turn.REWORDED):
            said_before[event.pk], standing = standing, event.mark
    made = {f"outcome:{one.outcome.pk}": one for one in (*life.parts, *life.followed_by)}
    beside = list(corrections)
    return [
        TurnShown(
            event=event,
            heading=heading_of(event),
            mark=event.mark,
            earlier=said_before.get(event.pk),
            leads_to=made.get(event.source),
            corrections=[one for one in beside if one.mark_id == event.mark_id],
        )
        for event in life.story
    ]


def standing_at(life: OutcomeLife, event: Event) -> Mark:
    """The words that stood when ``event`` was written."""
    mark = life.mark
    for one in life.events:
        if one.number > event.number:
            break
        if one.mark and one.kind in (Turn.EXPRESSED, Turn.REWORDED):
            mark = one.mark
    return mark


def shortened(words: str, longest: int = SHORT) -> str:
    """Somebody's words on one line, cut after a whole word where they are long."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rsplit(' ', 1)[0].rstrip('.,;:')} …"


def whose_said(mark: Mark) -> str:
    """Whose words these are and when they were said, on one line."""
    whose = {
        "person": "Their own words",
        "representative": f"{mark.speaker}, speaking for them",
        "family": f"{mark.speaker}, for themself",
        "professional": f"{mark.speaker}, a professional",
        "observed": f"Seen by {mark.speaker}",
    }[mark.whose]
    return f"{whose}, {day(mark.said_on)}"


def day(value: date) -> str:
    """ "3 March 2026"."""
    return f"{value.day} {value:%B %Y}"


def for_whom(outcome: Outcome, harm_taken_back: date | None = None) -> str:
    """For whom they want it, where it is not for themself.

    ``harm_taken_back``: the day on which it was taken back that whom it is for may have caused harm.
    """
    if outcome.for_whom == Outcome.For.SELF:
        return ""
    label, member = Outcome.For(outcome.for_whom).label, outcome.for_member
    if member is None:
        return label
    if outcome.for_whom == Outcome.For.HARMER and harm_taken_back:
        return f"For {member.name}. On {day(harm_taken_back)} it was taken back that they may have caused harm"
    return f"{label}: {member.name}"
