"""What a story has told so far, and the register of its deeds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from ownwords.access.models import Team, User
from ownwords.conversations.models import Conversation, Mark
from ownwords.demonstration.reading import StepOfStory
from ownwords.outcomes.models import Outcome
from ownwords.people.models import CircleMember, Person
from ownwords.plans.models import Plan
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.queries import cases_of, open_case_of


@dataclass
class Council:
    """The council in which a story takes place."""

    users: dict[str, User]
    teams: dict[str, Team]
    team_of: dict[str, Team]
    """The team of each practitioner, by name."""
    today: date


@dataclass
class Told:
    """Everything that a story has named up to now, by the names the file gives it."""

    council: Council
    added: Person | None = None
    conversations: dict[str, Conversation] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    circle: dict[str, CircleMember] = field(default_factory=dict)
    begun_plan: Plan | None = None
    named: dict[str, Any] = field(default_factory=dict)
    """What steps of safeguarding made under a name ("as"): a meeting, an assessment, a departure."""

    @property
    def case(self) -> Case:
        """The case on which the story goes on: the newest one that is open, or else the newest."""
        case = open_case_of(self.person) or next(iter(cases_of(self.person)), None)
        if case is None:
            raise LookupError("no step above raises a concern")
        return case

    @property
    def person(self) -> Person:
        """The person of the story: its first step adds them."""
        if self.added is None:
            raise LookupError("no step above adds the person")
        return self.added

    @property
    def plan(self) -> Plan:
        """The plan that was begun last."""
        if self.begun_plan is None:
            raise LookupError("no step above begins a plan")
        return self.begun_plan

    def day(self, days: int) -> date:
        """The date that lies so many days from today."""
        return self.council.today + timedelta(days=days)

    def dated(self, values: dict[str, Any]) -> dict[str, Any]:
        """The values of a step with every day made a date: ``next_day`` becomes ``next_on``."""
        dated = {}
        for name, value in values.items():
            if name.endswith("_day"):
                dated[f"{name.removesuffix('day')}on"] = self.day(value)
            else:
                dated[name] = value
        return dated

    def mark_of(self, words: str | None) -> Mark | None:
        """The mark that holds exactly these words."""
        return None if words is None else self.marks[words]


@dataclass(frozen=True)
class Doing:
    """One deed in the doing: by whom, on which day, when it was written down."""

    step: StepOfStory
    told: Told
    by: User
    on: date
    at: datetime

    @property
    def values(self) -> dict[str, Any]:
        """A fresh copy of the step's values, with dates for days."""
        return self.told.dated(self.step.values)

    @property
    def signed(self) -> dict[str, Any]:
        """What every action is told: who did it, and when it was written down."""
        return {"by": self.by, "at": self.at}


DEED_OF: dict[str, Callable[[Doing], None]] = {}


def deed(function: Callable[[Doing], None]) -> Callable[[Doing], None]:
    """Register a function under its own name as what that deed does."""
    DEED_OF[function.__name__.removesuffix("_")] = function
    return function
