"""Adding a person to a team, and changing who they are."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from ownwords.access.actions import allocate, hold
from ownwords.access.models import Team, User
from ownwords.drafts.actions import Conflict, Refused, revise
from ownwords.drafts.models import Earlier
from ownwords.people.actions import add_person, file_names, set_other_names
from ownwords.people.models import Person
from ownwords.people.rules import digits_of, nhs_number_problem
from ownwords.trail.actions import person_chain, record, worker_chain

NAMES = ("given_name", "family_name", "known_as")
WRITTEN = (
    *NAMES,
    "kind",
    "date_of_birth",
    "nhs_number",
    "gender",
    "ethnicity",
    "support_reason",
    "language",
    "interpreter",
    "communication",
    "address",
    "phone",
    "safe_contact",
    "unsafe_contact",
    "admired_for",
    "matters_to_me",
    "support_me_by",
)
"""The fields of a person that are written and rewritten."""
NUMBER_IN_USE = (
    "This NHS number is already on a record that you may not see. Check the number. If it is right, ask your "
    "supervisor, or open that record in an emergency"
)


@transaction.atomic
def add_person_to_team(*, team: Team, by: User, at: datetime | None = None, **fields: Any) -> Person:
    """Add a person whose record ``team`` holds and with whom ``by`` works (mission 1.1).

    ``fields`` are those of ``people.actions.add_person``. Raises Refused where there is no name, or the NHS number is
    not a real one or on another record.
    """
    if not fields.get("given_name", "").strip():
        raise Refused("Enter a name. If you do not know it, enter what they are called", "given_name")
    fields["nhs_number"] = _number(fields.get("nhs_number"))
    try:
        with transaction.atomic():
            person = add_person(who=worker_chain(by.pk), at=at, **fields)
    except IntegrityError:
        raise Refused(NUMBER_IN_USE, "nhs_number") from None
    hold(person, team=team, who=worker_chain(by.pk), at=at)
    allocate(person, worker=by, by=by, at=at)
    return person


@transaction.atomic
def change_person(
    person: Person,
    *,
    base_revision: int,
    values: Mapping[str, Any],
    other_names: Sequence[str] | None = None,
    by: User,
    at: datetime | None = None,
) -> Person:
    """Save what was written about a person; return them as they stand now.

    ``values`` holds any of :data:`WRITTEN`. ``other_names``, where given, are put in place of those that stand. Raises
    Conflict where somebody saved since ``base_revision``, and Refused as :func:`add_person_to_team` does.
    """
    if unknown := set(values) - set(WRITTEN):
        raise ValueError(f"not written by hand: {', '.join(sorted(unknown))}")
    values = dict(values)
    if not values.get("given_name", person.given_name).strip():
        raise Refused("Enter a name. If you do not know it, enter what they are called", "given_name")
    if "nhs_number" in values:
        values["nhs_number"] = _number(values["nhs_number"])
    before = Person.objects.select_for_update().get(pk=person.pk)
    standing_names = [other.name for other in before.other_names.order_by("id")]
    wanted_names = standing_names if other_names is None else _kept(other_names)
    try:
        with transaction.atomic():
            written = revise(Person, person.pk, base_revision=base_revision, values=values, by=by, person=person)
    except IntegrityError:
        raise Refused(NUMBER_IN_USE, "nhs_number") from None
    except Conflict as conflict:
        raise _with_names(conflict, standing_names, other_names) from None
    if wanted_names != standing_names:
        _revise_names(written, before.revision, base_revision, standing_names, wanted_names, by)
    elif any(getattr(written, name) != getattr(before, name) for name in NAMES):
        file_names(written, wanted_names)
    if written.revision != before.revision:
        record(
            person_chain(person.pk),
            who=worker_chain(by.pk),
            deed="details written",
            about=f"person:{person.pk}",
            content={**values, "other_names": wanted_names},
            at=at,
        )
    return written


def _with_names(conflict: Conflict, standing: Sequence[str], wanted: Sequence[str] | None) -> Conflict:
    if wanted is not None:
        conflict.theirs["other_names"] = "\n".join(standing)
    return conflict


def _revise_names(
    person: Person, revision: int, base_revision: int, standing: Sequence[str], wanted: Sequence[str], by: User
) -> None:
    """Put other names in place of those that stand, keep these, and refuse what was written over somebody's saving."""
    if revision != base_revision:
        last = Earlier.objects.filter(about=f"people.person:{person.pk}").select_related("saved_by").first()
        raise Conflict(
            theirs={"other_names": "\n".join(standing)},
            revision=revision,
            saved_by=last.saved_by.name if last else "",
            saved_at=last.saved_at if last else None,
        )
    Earlier.objects.create(
        about=f"people.person:{person.pk}",
        revision=person.revision,
        person=person,
        content={"also_known_as": "\n".join(standing)},
        saved_by=by,
        saved_at=timezone.now(),
    )
    person.revision += 1
    person.save(update_fields=["revision"])
    set_other_names(person, wanted)


def _kept(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def _number(text: str | None) -> str | None:
    number = digits_of(text or "") or None
    if number and (problem := nhs_number_problem(number)):
        raise Refused(problem, "nhs_number")
    return number
