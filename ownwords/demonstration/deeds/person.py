"""Deeds about the person, their circle, and who may see their record."""

from datetime import date
from typing import Any

from ownwords.access import actions as access
from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.people.models import Person
from ownwords.profiles import actions as profiles


@deed
def person(doing: Doing) -> None:
    values = _with_birth(doing.values, doing.on)
    team = values.pop("team", None)
    council = doing.told.council
    held_by = council.teams[team] if team else council.team_of[doing.step.by]
    doing.told.added = profiles.add_person_to_team(team=held_by, **values, **doing.signed)


@deed
def details(doing: Doing) -> None:
    values = _with_birth(doing.values, doing.on)
    _change(doing, values, other_names=values.pop("other_names", None))


@deed
def profile(doing: Doing) -> None:
    _change(doing, doing.values)


@deed
def circle(doing: Doing) -> None:
    member = profiles.add_circle_member(doing.told.person, **doing.values, **doing.signed)
    doing.told.circle[member.name] = member


@deed
def end_circle(doing: Doing) -> None:
    profiles.end_circle_member(doing.told.circle[doing.values["name"]], on=doing.on, **doing.signed)


@deed
def representative(doing: Doing) -> None:
    values = doing.values
    values.setdefault("from_on", doing.on)
    member = doing.told.circle[values.pop("name")]
    profiles.add_representative(doing.told.person, member=member, **values, **doing.signed)


@deed
def end_representative(doing: Doing) -> None:
    member = doing.told.circle[doing.values["name"]]
    for standing in member.speaks_as.filter(until_on=None):
        profiles.end_representative(standing, on=doing.on, **doing.signed)


@deed
def consent(doing: Doing) -> None:
    profiles.record_consent(doing.told.person, given_on=doing.on, **doing.values, **doing.signed)


@deed
def restrict(doing: Doing) -> None:
    access.restrict(doing.told.person, because=doing.values["because"], by=doing.by)


@deed
def allocate(doing: Doing) -> None:
    worker = doing.told.council.users[doing.values["worker"]]
    access.allocate(doing.told.person, worker=worker, **doing.signed)


@deed
def emergency(doing: Doing) -> None:
    access.open_in_emergency(doing.told.person, viewer=doing.by, reason=doing.values["reason"])


def _change(doing: Doing, values: dict[str, Any], **more: Any) -> None:
    standing = Person.objects.get(pk=doing.told.person.pk)
    doing.told.added = profiles.change_person(
        standing, base_revision=standing.revision, values=values, **more, **doing.signed
    )


def _with_birth(values: dict[str, Any], on: date) -> dict[str, Any]:
    """Put a date of birth in place of the age on that day and the birthday."""
    age, birthday = values.pop("age", None), values.pop("birthday", "01-01")
    if age is None:
        return values
    month, day = (int(part) for part in birthday.split("-"))
    had_birthday = (on.month, on.day) >= (month, day)
    return values | {"date_of_birth": date(on.year - int(age) - (not had_birthday), month, day)}
