"""Making a way in for the person or for somebody who speaks for them, giving codes, and shutting it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownwords.access.actions import add_user, end_grant, give_role, grant
from ownwords.access.codes import code_from, digest_of
from ownwords.access.models import Grant, Role, User
from ownwords.door.models import Code, Door
from ownwords.door.rules import (
    CODES_ON_A_SHEET,
    earliest,
    end_of,
    end_of_day,
    parts_given,
    problem_of_word,
    word_as_kept,
)
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.trail.actions import person_chain, record, worker_chain
from ownwords.trail.identity import new_id

NOT_READ = "Read how it is safe to reach them, and say that you have, before anything is given or sent"


def key() -> bytes:
    """What codes and their digests are made with."""
    return f"own pages {settings.SECRET_KEY}".encode()


@transaction.atomic
def open_door(
    person: Person,
    *,
    representative: Representative | None = None,
    account: User | None = None,
    parts: Collection[str] = (),
    allowed_by: str = Door.Allowed.PERSON,
    allowed_words: str = "",
    best_interests: BestInterests | None = None,
    last_day: date | None = None,
    word: str = "",
    safety_read: bool,
    language: str = "en",
    by: User,
    at: datetime | None = None,
) -> Door:
    """Make a way in to a person's own pages (mission 9.1, 9.4).

    ``representative``: who speaks for them; None: the person themself, to whom every part is open. ``parts``: values
    of ``access.rules.OwnPart``, just those that the person (or a decision in their best interests) allows.
    ``account``: the advocate's own account, where they have one; otherwise they come in by codes with ``word``.
    ``safety_read``: the worker has read how it is safe to reach the person. Raises Refused.
    """
    at = at or timezone.now()
    today = timezone.localdate(at)
    if not safety_read:
        raise Refused(NOT_READ, "safety_read")
    _refuse_second(person, representative, at)
    if representative:
        _refuse_representative(person, representative, today)
    given = parts_given(parts, of_person=representative is None)
    if not given:
        raise Refused("Choose what they may see or do", "parts")
    best_interests = best_interests if allowed_by == Door.Allowed.BEST_INTERESTS else None
    if allowed_by == Door.Allowed.BEST_INTERESTS and not best_interests:
        raise Refused("Choose the decision in their best interests that allows it", "best_interests")
    if allowed_by == Door.Allowed.PERSON and not allowed_words.strip():
        raise Refused("Write what the person said to it", "allowed_words")
    if last_day and last_day < today:
        raise Refused("The last day must be today or later", "last_day")
    if not account and (problem := _problem_of_word(word, person, representative)):
        raise Refused(problem, "word")
    user = account or _somebody(person, representative, by)
    ends = earliest([last_day, representative.until_on if representative else None])
    opened = grant(
        person,
        viewer=user,
        kind=Grant.Kind.OWN,
        by=by,
        scope=Grant.Scope.OWN_PAGES,
        parts=given,
        speaks_as=representative,
        ends_at=end_of_day(ends, timezone.get_current_timezone()) if ends else None,
        at=at,
    )
    made = Door.objects.create(
        person=person,
        grant=opened,
        allowed_by=allowed_by,
        allowed_words=allowed_words.strip(),
        best_interests=best_interests,
        word="" if account else make_password(word_as_kept(word)),
        language=language,
        by=by,
        at=at,
    )
    content = [given, allowed_by, made.allowed_words, str(ends or "")]
    _trace(made, "own pages opened", by, at, content)
    return made


def _refuse_second(person: Person, representative: Representative | None, at: datetime) -> None:
    standing = Door.objects.filter(person=person, grant__speaks_as=representative)
    if standing.exclude(grant__ends_at__lte=at).exists():
        raise Refused("They have a way in already. Make new codes for it, or end it first", "whom")


def _refuse_representative(person: Person, representative: Representative, today: date) -> None:
    if representative.person_id != person.pk:
        raise Refused("Choose somebody who speaks for this person", "whom")
    if representative.until_on and representative.until_on < today:
        raise Refused("They speak for this person no longer", "whom")
    if representative.member.may_have_harmed:
        raise Refused("It stands on record that they may have caused harm, so they get no way in", "whom")


def _problem_of_word(word: str, person: Person, representative: Representative | None) -> str:
    names = [person.given_name, person.family_name, person.known_as]
    if representative:
        names.append(representative.member.name)
    return problem_of_word(word, [name for name in names if name], person.date_of_birth)


def _somebody(person: Person, representative: Representative | None, by: User) -> User:
    """An account without an address, for whoever comes in by codes."""
    organisation = person.holding.organisation if hasattr(person, "holding") else by.organisation
    name = representative.member.name if representative else person.name
    who = worker_chain(by.pk)
    user = add_user(email=None, name=name, organisation=organisation, who=who)
    give_role(user, role=Role.ADVOCATE if representative else Role.PERSON, team=None, who=who)
    return user


@transaction.atomic
def make_codes(door: Door, *, kind: str, safety_read: bool, by: User, at: datetime | None = None) -> UUID:
    """Make codes and return the id of their sheet: ten on paper, or one to be told. Earlier ones of that kind end.

    Raises Refused.
    """
    at = at or timezone.now()
    if not safety_read:
        raise Refused(NOT_READ, "safety_read")
    if not door.word:
        raise Refused("They come in by an account of their own, so they need no codes")
    if door.grant.ends_at and door.grant.ends_at <= at:
        raise Refused("This way in has ended")
    door.codes.filter(used_at=None, kind=kind, ends_at__gt=at).update(ends_at=at)
    batch = new_id()
    count = 1 if kind == Code.Kind.TOLD else CODES_ON_A_SHEET
    Code.objects.bulk_create(
        Code(
            door=door,
            batch=batch,
            number=number,
            kind=kind,
            digest=digest_of(key(), code_from(key(), str(batch), number)),
            made_by=by,
            made_at=at,
            ends_at=end_of(kind, at),
        )
        for number in range(1, count + 1)
    )
    _trace(door, "codes to the own pages made", by, at, [kind, count])
    return batch


@transaction.atomic
def change_word(door: Door, *, word: str, by: User, at: datetime | None = None) -> None:
    """Put another word in place of the one with which codes let them in. Raises Refused."""
    representative = door.grant.speaks_as
    if problem := _problem_of_word(word, door.person, representative):
        raise Refused(problem, "word")
    Door.objects.filter(pk=door.pk).update(word=make_password(word_as_kept(word)))
    _trace(door, "word for the own pages changed", by, at or timezone.now(), "")


@transaction.atomic
def end_door(door: Door, *, because: str, by: User, at: datetime | None = None) -> None:
    """Shut a way in now, with the reason. Whoever is inside is out at their next click. Raises Refused."""
    at = at or timezone.now()
    if not because.strip():
        raise Refused("Write why it ends", "because")
    if door.grant.ends_at and door.grant.ends_at <= at:
        raise Refused("This way in has ended already")
    end_grant(door.grant, by=by)
    door.codes.filter(used_at=None, ends_at__gt=at).update(ends_at=at)
    Door.objects.filter(pk=door.pk).update(ended_because=because.strip())
    _trace(door, "own pages shut", by, at, because.strip())


def count_wrong_word(code: Code) -> None:
    """Note that a code was tried with another word."""
    Code.objects.filter(pk=code.pk).update(wrong_words=F("wrong_words") + 1)


def _trace(door: Door, deed: str, by: User, at: datetime, content: object) -> None:
    chain = person_chain(door.person_id)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"door:{door.pk}", content=content, at=at)
