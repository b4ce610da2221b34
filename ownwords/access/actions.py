"""Every change of who may see what. Each leaves its trail, most of them in the chain of the person it is about."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ownwords.access.models import Grant, Holding, Membership, Organisation, Party, Team, User
from ownwords.access.rules import EMERGENCY_HOURS
from ownwords.people.models import Person, Representative
from ownwords.trail.actions import ACCOUNTS, person_chain, record, worker_chain


class NotAllowed(ValueError):
    """A rule says no. The message says what to do instead, in plain words."""


@transaction.atomic
def hold(person: Person, *, team: Team, who: str, at: datetime | None = None) -> Holding:
    """Put a person's record into a team's keeping."""
    holding, _ = Holding.objects.update_or_create(
        person=person, defaults={"team": team, "organisation_id": team.organisation_id}
    )
    record(person_chain(person.pk), who=who, deed="record held by team", about=f"team:{team.pk}", at=at)
    return holding


@transaction.atomic
def grant(
    person: Person,
    *,
    viewer: User,
    kind: str,
    by: User | None,
    reason: str = "",
    scope: str = Grant.Scope.RECORD,
    scope_of: UUID | None = None,
    parts: Sequence[str] = (),
    speaks_as: Representative | None = None,
    ends_at: datetime | None = None,
    at: datetime | None = None,
) -> Grant:
    """Let ``viewer`` into a person's record, from now until ``ends_at`` (or until it is ended).

    ``parts`` (``OwnPart``) and ``speaks_as`` are for a person's own pages.
    """
    given = Grant.objects.create(
        person=person,
        viewer=viewer,
        kind=kind,
        scope=scope,
        scope_of=scope_of,
        parts=" ".join(parts),
        speaks_as=speaks_as,
        reason=reason,
        given_by=by,
        starts_at=at or timezone.now(),
        ends_at=ends_at,
    )
    record(
        person_chain(person.pk),
        who=worker_chain(by.pk) if by else "system",
        deed=f"access given: {kind}",
        about=worker_chain(viewer.pk),
        content={"reason": reason, "scope": scope, "ends_at": ends_at} | ({"parts": list(parts)} if parts else {}),
        at=at,
    )
    return given


def allocate(person: Person, *, worker: User, by: User | None, at: datetime | None = None) -> Grant:
    """Make ``worker`` one of those who work with the person. Twice is once."""
    with transaction.atomic():
        standing = Grant.objects.filter(person=person, viewer=worker, kind=Grant.Kind.ALLOCATION, ends_at=None).first()
        return standing or grant(person, viewer=worker, kind=Grant.Kind.ALLOCATION, by=by, at=at)


@transaction.atomic
def end_grant(given: Grant, *, by: User) -> None:
    """End a grant now. The row stays."""
    given.ends_at = timezone.now()
    given.save(update_fields=["ends_at"])
    record(
        person_chain(given.person_id),
        who=worker_chain(by.pk),
        deed=f"access ended: {given.kind}",
        about=worker_chain(given.viewer_id),
    )


@transaction.atomic
def end_grants_of(scope_of: UUID, *, by: User, at: datetime | None = None) -> int:
    """End now every grant that was given for one piece of work (``scope_of``: its id); return how many there were."""
    at = at or timezone.now()
    standing = list(Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=at), scope_of=scope_of))
    Grant.objects.filter(pk__in=[given.pk for given in standing]).update(ends_at=at)
    for given in standing:
        record(
            person_chain(given.person_id),
            who=worker_chain(by.pk),
            deed=f"access ended: {given.kind}",
            about=worker_chain(given.viewer_id),
            at=at,
        )
    return len(standing)


def let_in(between: UUID, *, user: User, by: User, at: datetime | None = None) -> Party:
    """Let somebody into what is kept between a few people, in the caller's action, which leaves the trail."""
    made, _ = Party.objects.get_or_create(
        between=between, user=user, until_at=None, defaults={"by": by, "from_at": at or timezone.now()}
    )
    return made


def let_out(between: UUID, *, user: User, by: User, at: datetime | None = None) -> None:
    """Let somebody out of it again. The row stays."""
    Party.objects.filter(between=between, user=user, until_at=None).update(until_at=at or timezone.now())


@transaction.atomic
def open_in_emergency(person: Person, *, viewer: User, reason: str) -> Grant:
    """Let ``viewer`` in for a day because somebody may come to harm. The supervisor sees it at once."""
    reason = reason.strip()
    if len(reason) < 10:
        raise NotAllowed("Say why you need this record now, in a sentence your supervisor will understand")
    return grant(
        person,
        viewer=viewer,
        kind=Grant.Kind.EMERGENCY,
        by=viewer,
        reason=reason,
        ends_at=timezone.now() + timedelta(hours=EMERGENCY_HOURS),
    )


@transaction.atomic
def look_at_emergency(given: Grant, *, by: User, note: str) -> None:
    """Record that a supervisor has looked at an emergency access, and what they say of it. Once."""
    looked = Grant.objects.filter(pk=given.pk, seen_at=None).update(seen_by=by, seen_at=timezone.now(), seen_note=note)
    if looked:
        record(
            person_chain(given.person_id),
            who=worker_chain(by.pk),
            deed="emergency access looked at",
            about=worker_chain(given.viewer_id),
            content=note,
        )


@transaction.atomic
def restrict(person: Person, *, because: str, by: User) -> None:
    """Keep a record to named people (those allocated, and the safeguarding lead). Who reads for an audit is let out."""
    if not because.strip():
        raise NotAllowed("Say why this record must be kept to named people")
    now = timezone.now()
    readers = Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), person=person, kind=Grant.Kind.AUDIT)
    for given in readers:
        end_grant(given, by=by)
    Holding.objects.filter(person=person).update(restricted=True, restricted_because=because.strip())
    record(person_chain(person.pk), who=worker_chain(by.pk), deed="record restricted", content=because.strip())


@transaction.atomic
def lift_restriction(person: Person, *, by: User) -> None:
    """Open a restricted record again to those who would see it otherwise."""
    Holding.objects.filter(person=person).update(restricted=False, restricted_because="")
    record(person_chain(person.pk), who=worker_chain(by.pk), deed="restriction lifted")


@transaction.atomic
def add_organisation(*, name: str, kind: str, who: str, code: str = "") -> Organisation:
    """Add an organisation."""
    made = Organisation.objects.create(name=name, kind=kind, code=code)
    record(ACCOUNTS, who=who, deed="organisation added", about=f"organisation:{made.pk}", content=name)
    return made


@transaction.atomic
def add_team(*, organisation: Organisation, name: str, who: str) -> Team:
    """Add a team to an organisation."""
    made = Team.objects.create(organisation=organisation, name=name)
    record(ACCOUNTS, who=who, deed="team added", about=f"team:{made.pk}", content=name)
    return made


@transaction.atomic
def add_user(
    *,
    email: str | None,
    name: str,
    organisation: Organisation,
    who: str,
    job_title: str = "",
    password: str | None = None,
    password_hash: str = "",
) -> User:
    """Add an account. Without a password nobody can sign in with it until one is set; ``email`` None: never by one."""
    made = User(
        email=email.strip().lower() if email else None, name=name, organisation=organisation, job_title=job_title
    )
    if password_hash:
        made.password = password_hash
    else:
        made.set_password(password)
    made.save(force_insert=True)
    record(ACCOUNTS, who=who, deed="account added", about=worker_chain(made.pk), content=[email, name])
    return made


@transaction.atomic
def give_role(user: User, *, role: str, team: Team | None, who: str) -> Membership:
    """Give somebody a role, in a team or (``team`` None) in the whole organisation. Twice is once."""
    made, new = Membership.objects.get_or_create(user=user, role=role, team=team, ended_at=None)
    if new:
        record(
            ACCOUNTS,
            who=who,
            deed=f"role given: {role}",
            about=worker_chain(user.pk),
            content=str(team.pk) if team else "",
        )
    return made


@transaction.atomic
def end_role(membership: Membership, *, who: str) -> None:
    """End a role now. The row stays."""
    membership.ended_at = timezone.now()
    membership.save(update_fields=["ended_at"])
    record(ACCOUNTS, who=who, deed=f"role ended: {membership.role}", about=worker_chain(membership.user_id))


@transaction.atomic
def change_account(user: User, *, who: str, **values: Any) -> None:
    """Change an account's name, job title, or whether it may sign in (``is_active``)."""
    for field, value in values.items():
        setattr(user, field, value)
    user.save(update_fields=list(values))
    record(ACCOUNTS, who=who, deed="account changed", about=worker_chain(user.pk), content=values)


@transaction.atomic
def set_password(user: User, *, password: str, who: str) -> None:
    """Set an account's password; every session of it ends."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record(ACCOUNTS, who=who, deed="password set", about=worker_chain(user.pk))
