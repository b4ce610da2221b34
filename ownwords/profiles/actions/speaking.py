"""Who may speak for a person, and what they agreed may be shared."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.people.models import CircleMember, Consent, Person, Representative
from ownwords.profiles.actions.trace import leave_trace


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
    leave_trace(person, "representative added", f"representative:{made.pk}", by, content, at)
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
    leave_trace(standing.person, "representative ended", f"representative:{standing.pk}", by, on, at)
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
    leave_trace(person, f"consent recorded: {answer}", f"consent:{made.pk}", by, content, at)
    return made
