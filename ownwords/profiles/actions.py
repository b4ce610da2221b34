"""Every change of who a person is, of their circle, of who may speak for them, and of what they agreed to."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from ownwords.access.actions import allocate, hold
from ownwords.access.models import Team, User
from ownwords.drafts.actions import Conflict, Refused, revise
from ownwords.drafts.models import Earlier
from ownwords.people.actions import add_person, file_names, set_other_names
from ownwords.people.models import CircleMember, Consent, Person, Representative
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
WRITTEN_OF_MEMBER = ("name", "part", "relation", "contact", "notes")
"""The fields of somebody in the circle that are written and rewritten. Whether they may have caused harm is not one."""
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
    _leave_trace(person, "circle member added", f"member:{member.pk}", by, content, at)
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
        _leave_trace(before.person, "circle member changed", f"member:{member.pk}", by, dict(values), at)
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
    _leave_trace(standing.person, "circle member ended", f"member:{member.pk}", by, on, at)
    return standing


@transaction.atomic
def add_representative(
    person: Person,
    *,
    member: CircleMember,
    kind: str,
    decisions: str,
    evidence_seen: str = "",
    from_on: date,
    until_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Representative:
    """Record that ``member`` of the circle may speak for the person about ``decisions`` (mission 1.2).

    ``kind`` is a value of ``Representative.Kind``. Raises Refused where the member is not in this person's circle now,
    or ``until_on`` is before ``from_on``.
    """
    if member.person_id != person.pk or member.ended_on:
        raise Refused("Choose somebody who is in the person’s circle now", "member")
    if until_on and until_on < from_on:
        raise Refused("The last day must be on or after the first", "until_on")
    made = Representative.objects.create(
        person=person,
        member=member,
        kind=kind,
        decisions=decisions,
        evidence_seen=evidence_seen,
        from_on=from_on,
        until_on=until_on,
        added_at=at or timezone.now(),
    )
    content = [str(member.pk), kind, decisions, evidence_seen, from_on, until_on]
    _leave_trace(person, "representative added", f"representative:{made.pk}", by, content, at)
    return made


@transaction.atomic
def end_representative(
    representative: Representative, *, on: date, by: User, at: datetime | None = None
) -> Representative:
    """Record the last day on which somebody could speak for the person. The row stays.

    Raises Refused where that is before their first day, or they had stopped before.
    """
    standing = Representative.objects.select_for_update().get(pk=representative.pk)
    if on < standing.from_on:
        raise Refused("The last day must be on or after the first", "on")
    if standing.until_on and standing.until_on <= on:
        raise Refused("They had stopped speaking for the person before that day", "on")
    standing.until_on = on
    standing.save(update_fields=["until_on"])
    _leave_trace(standing.person, "representative ended", f"representative:{standing.pk}", by, on, at)
    return standing


@transaction.atomic
def record_consent(
    person: Person,
    *,
    agency: str,
    about: str,
    answer: str,
    given_on: date,
    given_by: str = "",
    legal_reason: str = "",
    by: User,
    at: datetime | None = None,
) -> Consent:
    """Record what the person agreed may be shared with ``agency``, and when (mission 1.4). It stands for good.

    ``answer`` is a value of ``Consent.Answer``. ``given_by`` is who answered, where it was not the person. Raises
    Refused where something is shared without consent and the legal reason is missing.
    """
    if answer == Consent.Answer.WITHOUT and not legal_reason.strip():
        raise Refused("Write the legal reason for sharing without consent", "legal_reason")
    made = Consent.objects.create(
        person=person,
        agency=agency.strip(),
        about=about,
        answer=answer,
        given_on=given_on,
        given_by=given_by,
        legal_reason=legal_reason if answer == Consent.Answer.WITHOUT else "",
        added_at=at or timezone.now(),
    )
    content = [agency, about, answer, given_on, given_by, legal_reason]
    _leave_trace(person, f"consent recorded: {answer}", f"consent:{made.pk}", by, content, at)
    return made


def _leave_trace(person: Person, deed: str, about: str, by: User, content: Any, at: datetime | None) -> None:
    record(person_chain(person.pk), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)
