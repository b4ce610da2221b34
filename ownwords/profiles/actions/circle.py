"""Who is in a person's circle."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.people.models import CircleMember, Person, Representative
from ownwords.profiles.actions.trace import leave_trace

WRITTEN_OF_MEMBER = ("name", "part", "relation", "contact", "notes")
"""The fields of somebody in the circle that are written and rewritten. Whether they may have caused harm is not one."""


@transaction.atomic
def add_circle_member(
    person: Person,
    *,
    name: str,
    part: str,
    relation: str = "",
    contact: str = "",
    notes: str = "",
    may_have_harmed: bool = False,
    by: User,
    at: datetime | None = None,
) -> CircleMember:
    """Add somebody to a person's circle (mission 1.2). ``part`` is a value of ``CircleMember.Part``.

    Whoever may have caused harm keeps their part in the person's life: ``may_have_harmed`` stands beside it.
    """
    member = CircleMember.objects.create(
        person=person,
        name=name,
        part=part,
        relation=relation,
        contact=contact,
        notes=notes,
        may_have_harmed=may_have_harmed or part == CircleMember.Part.MAY_HAVE_HARMED,
        added_at=at or timezone.now(),
    )
    content = [name, part, relation, contact, notes, member.may_have_harmed]
    leave_trace(person, "circle member added", f"member:{member.pk}", by, content, at)
    return member


@transaction.atomic
def change_circle_member(
    member: CircleMember, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> CircleMember:
    """Save what was written about somebody in a circle; return them as they stand now.

    ``values`` holds any of :data:`WRITTEN_OF_MEMBER`. Whoever speaks for the person goes on doing so, and words that
    were marked as theirs keep the name they were marked with. Raises Conflict where somebody saved since
    ``base_revision``, and Refused where there is no name or the part says of them what only its own deed may say.
    """
    if unknown := set(values) - set(WRITTEN_OF_MEMBER):
        raise ValueError(f"not written by hand: {', '.join(sorted(unknown))}")
    if not values.get("name", member.name).strip():
        raise Refused("Enter their name, or what you know of them", "name")
    before = CircleMember.objects.select_for_update().get(pk=member.pk)
    if values.get("part") == CircleMember.Part.MAY_HAVE_HARMED and not before.may_have_harmed:
        raise Refused("Choose what part they have. That they may have caused harm is recorded by itself", "part")
    written = revise(CircleMember, member.pk, base_revision=base_revision, values=values, by=by, person=before.person)
    if written.revision != before.revision:
        leave_trace(before.person, "circle member changed", f"member:{member.pk}", by, dict(values), at)
    return written


@transaction.atomic
def end_circle_member(member: CircleMember, *, on: date, by: User, at: datetime | None = None) -> CircleMember:
    """Record that somebody is no longer in the person's circle since ``on``. The row stays. Once.

    Raises Refused while they still speak for the person.
    """
    standing = CircleMember.objects.select_for_update().get(pk=member.pk)
    if standing.ended_on:
        return standing
    if Representative.objects.filter(Q(until_on=None) | Q(until_on__gt=on), member=member).exists():
        raise Refused(f"{member.name} may still speak for the person after that day. End that first", "on")
    standing.ended_on = on
    standing.save(update_fields=["ended_on"])
    leave_trace(standing.person, "circle member ended", f"member:{member.pk}", by, on, at)
    return standing
