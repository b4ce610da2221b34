"""Raising a concern, finding whose record it belongs to, joining what tells of the same event."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Holding, Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case, Concern, Stage, Turn
from ownwords.safeguarding.path.telling import settle_all, tell, wait_for
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def raise_concern(
    *,
    what_happened: str,
    safe_now: str,
    raised_as: str,
    raised_by_name: str,
    raised_on: date,
    organisation: Organisation,
    person: Person | None = None,
    about_name: str = "",
    about_born: date | None = None,
    about_address: str = "",
    made_safe: str = "",
    when_and_where: str = "",
    person_knows: str = Concern.Knows.UNSURE,
    words: str = "",
    safe_to_contact: str = "",
    raised_by_contact: str = "",
    risk_types: Sequence[str] = (),
    same_event_as: Case | None = None,
    by: User,
    at: datetime | None = None,
) -> Concern:
    """Take down a concern (mission 6.1). Short and forgiving: what happened, whether they are safe, who tells it.

    About a ``person`` it opens a case, or joins ``same_event_as``, an open case about the same event. Whoever sees no
    records names the person instead (``about_name``); somebody who does then finds whose record it belongs to.
    ``organisation`` is the council that receives it; ``words`` are the person's, as passed on. Raises Refused.
    """
    at = at or timezone.now()
    refuse_future(raised_on, "raised_on", at)
    if safe_now == Concern.Safe.NO:
        needed(made_safe, "Write what was done at once to make them safe, or who is doing it now", "made_safe")
    if person is None:
        needed(about_name, "Enter the name of the person you are worried about", "about_name")
    concern = Concern.objects.create(
        person=person,
        organisation=organisation,
        about_name="" if person else about_name.strip(),
        about_born=None if person else about_born,
        about_address="" if person else about_address.strip(),
        raised_on=raised_on,
        raised_as=raised_as,
        raised_by_name=needed(raised_by_name, "Enter who is worried", "raised_by_name"),
        raised_by_contact=raised_by_contact.strip(),
        what_happened=needed(what_happened, "Write what happened or what worries you", "what_happened"),
        when_and_where=when_and_where.strip(),
        safe_now=safe_now,
        made_safe=made_safe.strip(),
        person_knows=person_knows,
        words=words.strip(),
        safe_to_contact=safe_to_contact.strip(),
        risk_types=list(risk_types),
        by=by,
        at=at,
    )
    if person:
        _put_into_record(concern, person, same_event_as, by=by, at=at)
    else:
        content = [concern.about_name, concern.what_happened, safe_now, made_safe, raised_by_name]
        deed = "concern raised"
        record(f"concern:{concern.pk}", who=worker_chain(by.pk), deed=deed, content=content, at=at)
    return concern


@transaction.atomic
def take_in(
    concern: Concern, *, person: Person, same_event_as: Case | None = None, by: User, at: datetime | None = None
) -> Case:
    """Put a concern that arrived without a record into the record of ``person``; return its case. Raises Refused."""
    at = at or timezone.now()
    now = Concern.objects.select_for_update(no_key=True, of=("self",)).get(pk=concern.pk)
    if now.person_id:
        raise Refused("This concern is in somebody's record already")
    case = _put_into_record(now, person, same_event_as, by=by, at=at)
    deed = "concern put into a record"
    record(f"concern:{now.pk}", who=worker_chain(by.pk), deed=deed, about=f"person:{person.pk}", at=at)
    return case


def _put_into_record(concern: Concern, person: Person, same_event_as: Case | None, *, by: User, at: datetime) -> Case:
    if same_event_as is not None and same_event_as.person_id != person.pk:
        raise Refused("Choose a case of this person", "same_event_as")
    holding = Holding.objects.filter(person=person).first()
    if holding is None:
        raise Refused("No team holds this record. Ask a safeguarding lead to choose one first")
    joins = same_event_as is not None
    case = standing(same_event_as) if same_event_as else _opened(concern, person, holding, at=at)
    Concern.objects.filter(pk=concern.pk).update(person=person, case=case)
    concern.person, concern.case = person, case
    if joins:
        _add_types(case, concern.risk_types)
    tell(
        person,
        case=case,
        on=concern.raised_on,
        kind="concern",
        heading="Another concern about the same event was raised" if joins else "A concern was raised",
        text=f"{concern.what_happened}\n\nRaised by {concern.raised_by_name}.",
        words=concern.words,
        whose="representative" if concern.words and concern.raised_as != Concern.RaisedAs.PERSON else "person",
        speaker=f"{concern.raised_by_name}, who raised the concern",
        stage="" if joins else Stage.CONCERN,
        source=f"concern:{concern.pk}",
        deed="concern raised",
        content=[concern.what_happened, concern.safe_now, concern.made_safe, concern.words, concern.raised_by_name],
        by=by,
        at=at,
    )
    if not joins:
        _let_wait(case, concern, by=by, at=at)
    return case


def _opened(concern: Concern, person: Person, holding: Holding, *, at: datetime) -> Case:
    return Case.objects.create(
        person=person,
        organisation_id=holding.organisation_id,
        opened_on=concern.raised_on,
        risk_types=concern.risk_types,
        opened_at=at,
    )


def _let_wait(case: Case, concern: Concern, *, by: User, at: datetime) -> None:
    """A new concern waits for a decision and for asking the person: on the day it arrives, not after a countdown."""
    shared: dict[str, Any] = {"case": case, "whom": "the team", "since": concern.raised_on, "by": by, "at": at}
    called = case.person.called
    wait_for(
        case.person,
        key=f"decide:{case.pk}",
        what=f"deciding about the concern for {called}",
        source=f"decide-concern:{case.pk}",
        **shared,
    )
    wait_for(
        case.person, key=f"seek:{case.pk}", what=f"asking {called} what they want", source=f"seek:{case.pk}", **shared
    )


def _add_types(case: Case, more: Sequence[str]) -> None:
    added = [code for code in more if code not in case.risk_types]
    if added:
        case.risk_types = [*case.risk_types, *added]
        case.save(update_fields=["risk_types"])


@transaction.atomic
def join_cases(case: Case, *, into: Case, why: str, by: User, at: datetime | None = None) -> Case:
    """Join a case to another about the same event, so that it is worked on and counted once; return the other.

    Its concerns go over; its own turns stay where they were written. An enquiry that has begun stays: join the other
    one to it. Raises Refused.
    """
    at = at or timezone.now()
    gone, kept = standing(case), standing(into)
    if gone.pk == kept.pk or gone.person_id != kept.person_id:
        raise Refused("Choose another case of this person", "into")
    if gone.is_enquiry:
        raise Refused("An enquiry has begun here. Join the other concern to this one instead", "into")
    why = needed(why, "Write how we know that it is the same event", "why")
    Concern.objects.filter(case=gone).update(case=kept)
    settle_all(gone, at=at)
    Case.objects.filter(pk=gone.pk).update(joined_to=kept)
    _add_types(kept, gone.risk_types)
    kept.opened_on = min(kept.opened_on, gone.opened_on)
    kept.save(update_fields=["opened_on"])
    _tell_joined(kept, gone, why, by=by, at=at)
    return kept


def _tell_joined(kept: Case, gone: Case, why: str, *, by: User, at: datetime) -> Turn:
    return tell(
        kept.person,
        case=kept,
        on=timezone.localtime(at).date(),
        kind="concern",
        heading="Two concerns about the same event were joined",
        text=why,
        source=f"case:{kept.pk}",
        deed="concerns joined",
        content=[str(gone.pk), why],
        by=by,
        at=at,
    )
