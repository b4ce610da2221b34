"""A plan's content as its pages show it: the same for what stands now and for a version of years ago."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse

from ownwords.outcomes.models import Event
from ownwords.outcomes.queries import OutcomeLife
from ownwords.people.models import Person
from ownwords.plans.changes import hours_in_words
from ownwords.plans.missing import Missing, missing_from, section_is_blank
from ownwords.plans.models import Answer
from ownwords.plans.rules import (
    OWN_RUNGS,
    RUNGS,
    blank,
    long_day,
    rungs_skipped,
    timescale_line,
)
from ownwords.plans.wording import ANSWER_SENTENCES, INVOLVEMENT_SENTENCES, ON_PAPER, headings

DAY_FIELDS = ("by_on", "review_on")


@dataclass(frozen=True)
class Rung:
    """One step of the ladder. ``left_out``: empty, and something above it is used."""

    name: str
    label: str
    text: str
    left_out: bool
    own: bool
    """One of the person's, their family's or their community's: a strength, no service."""

    @property
    def number(self) -> int:
        """Its place on the ladder, from 1."""
        return RUNGS.index(self.name) + 1

    @property
    def on_paper(self) -> str:
        """What the rung is called where nothing is asked any more."""
        return ON_PAPER.get(self.name, self.label)


@dataclass
class PartShown:
    """One part of a plan, ready to be read."""

    content: Mapping[str, Any]
    said_on: date | None
    direction: str
    timescale: str
    rungs: list[Rung]
    blanks: dict[str, str]
    """Section to the reason it is blank; "" where there is none yet."""
    steps: list[dict[str, Any]]
    missing: list[tuple[Missing, str]] = field(default_factory=list)
    """What is not there yet, and the address that mends it."""
    note: str = ""
    done: list[str] = field(default_factory=list)
    """What was done to support it beside its steps, each in a sentence (mission 4.8)."""

    @property
    def open_steps(self) -> list[dict[str, Any]]:
        """The steps that are still to be done."""
        return [step for step in self.steps if step["state"] == "to-do"]

    @property
    def done_steps(self) -> list[dict[str, Any]]:
        """The steps that were done."""
        return [step for step in self.steps if step["state"] == "done"]

    @property
    def dropped_steps(self) -> list[dict[str, Any]]:
        """The steps that are not needed any more."""
        return [step for step in self.steps if step["state"] == "dropped"]


@dataclass
class PlanShown:
    """A whole plan, ready to be read."""

    content: Mapping[str, Any]
    names: dict[str, str]
    parts: list[PartShown]
    involvement: str
    hours: str
    scored_on: date | None
    also_said: list[dict[str, Any]]


def plan_shown(content: Mapping[str, Any]) -> PlanShown:
    """Return a content of ``rules.content_of`` with its days as days and its codes in words."""
    score = content["wellbeing"]
    return PlanShown(
        content=content,
        names=headings(content["voice"], content["called"]),
        parts=[part_shown(part, content) for part in content["parts"]],
        involvement=INVOLVEMENT_SENTENCES[content["involvement"]].format(called=content["called"]),
        hours=hours_sentence(content["total_hours"]),
        scored_on=_day(score["scored_on"]) if score else None,
        also_said=[{**said, "said_on": _day(said["said_on"])} for said in content["also_said"]],
    )


def hours_sentence(hours: float | None) -> str:
    """Return the hours of the whole plan in a sentence."""
    if hours is None:
        return "No paid support is asked for."
    return f"{hours_in_words(hours)} of paid support, for the whole plan."


def answer_sentence(answer: Answer, called: str) -> str:
    """Return an answer to a version in a sentence: "Joyce agreed, on 3 March 2026."."""
    return (
        f"{ANSWER_SENTENCES[answer.kind].format(who=_who_answered(answer, called))}, on {long_day(answer.answered_on)}."
    )


def _who_answered(answer: Answer, called: str) -> str:
    return called if answer.whose == "person" else f"{answer.speaker}, for {called},"


def part_shown(part: Mapping[str, Any], content: Mapping[str, Any]) -> PartShown:
    """Return one part of a content, ready to be read."""
    names = headings(content["voice"], content["called"])
    skipped = rungs_skipped(part)
    blanks = ("goal", "timeframe", "strengths", "progress", "actions")
    return PartShown(
        content=part,
        said_on=_day(part["said_on"]),
        direction=names[part["direction"]],
        timescale=timescale_line(part),
        rungs=[
            Rung(name, names[name], part[name], name in skipped, name in OWN_RUNGS)
            for name in RUNGS
            if not blank(part[name]) or name in skipped
        ],
        blanks={name: part[f"{name}_blank"] for name in blanks if section_is_blank(part, name)},
        steps=[{**step, "by_on": _day(step["by_on"]), "done_on": _day(step["done_on"])} for step in part["steps"]],
    )


def show_missing(shown: PlanShown, person: Person) -> list[tuple[Missing, str]]:
    """Put what is missing beside its parts; return all of it, each with the address that mends it."""
    found = [(missing, link_that_mends(missing, person)) for missing in missing_from(shown.content)]
    for part in shown.parts:
        part.missing = [each for each in found if each[0].outcome == part.content["outcome"]]
    return found


def link_that_mends(missing: Missing, person: Person) -> str:
    """Return the address of the field in which something missing is written."""
    if missing.outcome:
        part = reverse("plan-part", args=[person.pk, missing.outcome])
        return f"{part}#id_{missing.field}{'-day' if missing.field in DAY_FIELDS else ''}"
    if missing.field == "wellbeing":
        return reverse("wellbeing", args=[person.pk])
    if missing.field == "total_hours":
        return f"{reverse('plan-whole', args=[person.pk])}#id_total_hours"
    return reverse("plan", args=[person.pk])


def show_what_was_done(shown: PlanShown, lives: Mapping[UUID, OutcomeLife]) -> None:
    """Put beside each part what was done to support it: the turns in which it was worked on."""
    for part in shown.parts:
        part.done = done_in_events(lives[UUID(part.content["outcome"])].story)


def done_in_events(events: Iterable[Event]) -> list[str]:
    """Return the turns of an outcome's life that tell of support, each in a sentence."""
    told = {
        Event.Kind.WORKED_ON: "worked on",
        Event.Kind.NEGOTIATED: "talked through with others",
        Event.Kind.BROKEN_DOWN: "broken into smaller steps together",
    }
    lines = []
    for event in events:
        if event.kind in told:
            note = f": {event.note}" if event.note else ""
            helped = f" ({event.who_supported})" if event.who_supported else ""
            lines.append(f"{_said_day(event.happened_on)}{told[Event.Kind(event.kind)]}{note}{helped}")
    return lines


def _said_day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}: " if day else ""


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
