"""The rules of what colleagues tell each other, and of what nobody is told. Pure: no database, no request.

How sure a team feels is told so that nobody's own answer can be worked out:

- a month is told once it is over, and never again changes: whoever looks twice sees the same;
- somebody counts in the one team they worked in when they answered: nobody who comes or goes changes an old picture,
  and no two pictures hold the same answer;
- there is no picture of several teams together from which one team's could be taken away;
- it is told of five or more different people, and not of how many;
- of each face it is told in three steps how many chose it. "Few or none" hides whether one did. So even who knows their
  own answer finds, for everybody else, at least two that fit;
- about the same subject a picture is told again within a year only of the very same people: between two others the
  difference could tell of the one who left or came.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ownwords.learning.themes import ASKED_ABOUT, Theme

ENOUGH = 5
"""Different people from which on a team's picture is told: fewer could point to somebody."""
WAIT = timedelta(weeks=4)
"""So long nobody is asked again, whether they answered or waved it away."""
FACES = ("sure", "getting-there", "not-sure")


def month_of(day: date) -> date:
    """The first day of the month in which a day lies."""
    return day.replace(day=1)


def subject_of(month: date) -> Theme:
    """What everybody is asked about in a month: the six take turns, so that a team's answers belong together."""
    return ASKED_ABOUT[(month.year * 12 + month.month) % len(ASKED_ABOUT)]


def is_asked(today: date, *, answered_on: date | None, waved_on: date | None) -> bool:
    """Whether somebody is asked today how sure they feel: about every four weeks, and once a month at the most.

    ``answered_on``: when they last answered. ``waved_on``: when they last said "Not now".
    """
    if answered_on and month_of(answered_on) == month_of(today):
        return False
    last = max((day for day in (answered_on, waved_on) if day), default=None)
    return last is None or today - last >= WAIT


@dataclass(frozen=True)
class Answered:
    """One answer, as far as a picture needs it."""

    user: object
    month: date
    subject: str
    face: str


@dataclass(frozen=True)
class Picture:
    """How sure a team felt about something in one month. ``shares``: of each face "most", "some" or "few"."""

    month: date
    subject: str
    """Its key in ``learning.themes``."""
    shares: Mapping[str, str]


def share(count: int, of: int) -> str:
    """How many of a team chose a face, in three steps: "most" (more than half), "some", "few" (one, or nobody)."""
    if count * 2 > of:
        return "most"
    return "some" if count > 1 else "few"


def pictures(answers: Iterable[Answered], today: date) -> list[Picture]:
    """The pictures of one team, the newest first: of months that are over, with five or more different people.

    ``answers``: all that the team ever gave. Whether a picture is told hangs on who answered and never on what, so that
    neither a picture nor its absence tells anything more.
    """
    asked: dict[tuple[date, str], dict[object, str]] = {}
    for each in answers:
        if each.month < month_of(today):
            asked.setdefault((each.month, each.subject), {})[each.user] = each.face
    told: list[Picture] = []
    last: dict[str, tuple[date, Collection[object]]] = {}
    for (month, subject), faces in sorted(asked.items()):
        before = last.get(subject)
        if len(faces) < ENOUGH or (before and not _may_stand_beside(*before, month, faces.keys())):
            continue
        last[subject] = month, faces.keys()
        told.append(Picture(month, subject, _shares(list(faces.values()))))
    return told[::-1]


def _may_stand_beside(
    month_before: date, people_before: Collection[object], month: date, people: Collection[object]
) -> bool:
    """Whether two pictures about the same may be laid beside each other: of the same people, or a year apart.

    Otherwise whoever supposes that nobody else changed their mind could read from the difference what somebody who
    left, came, or did not answer this time has said.
    """
    return set(people_before) == set(people) or month >= month_before.replace(year=month_before.year + 1)


def _shares(faces: Collection[str]) -> dict[str, str]:
    counted = Counter(faces)
    return {face: share(counted[face], len(faces)) for face in FACES}


def is_told(*, named: bool, month: date, today: date) -> bool:
    """Whether the safeguarding lead is told of what was written in a month.

    Without a name only once the month is over: somebody who looks every day would otherwise see on which day it was
    written, and could ask who was at their desk.
    """
    return named or month < month_of(today)


@dataclass(frozen=True)
class Met:
    """That somebody met a kind of barrier, as far as telling it needs."""

    user: object
    team: str
    kind: str
    month: date


def teams_that_met(met: Iterable[Met], kind: str, today: date) -> list[str]:
    """The teams of which five or more different people met this kind, in months that are over. No numbers.

    Fewer, or a team named as soon as the fifth has written, would tell who wrote without their name.
    """
    people: dict[str, set[object]] = {}
    for each in met:
        if each.kind == kind and each.team and each.month < month_of(today):
            people.setdefault(each.team, set()).add(each.user)
    return sorted(team for team, users in people.items() if len(users) >= ENOUGH)
