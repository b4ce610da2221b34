"""Enquiries about one provider and many adults."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.partners.models import Large, Thread
from ownwords.safeguarding.partners.rules import problem_of_ending_large
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def open_large(
    *, about: str, looked_at: str, why_one: str, opened_on: date, by: User, at: datetime | None = None
) -> Large:
    """Begin an enquiry about one provider or place. The adults come in with their own cases. Raises Refused."""
    at = at or timezone.now()
    refuse_future(opened_on, "opened_on", at)
    made = Large.objects.create(
        organisation_id=by.organisation_id,
        about=needed(about, "Enter the provider or the place", "about"),
        looked_at=needed(looked_at, "Write what is looked at", "looked_at"),
        why_one=needed(why_one, "Write why it is looked at as one", "why_one"),
        opened_on=opened_on,
        by=by,
        at=at,
    )
    _trace(made, "large enquiry opened", [about, looked_at, why_one], by=by, at=at)
    return made


@transaction.atomic
def add_thread(large: Large, case: Case, *, by: User, at: datetime | None = None) -> Thread:
    """Make an adult's case a thread of a large enquiry; it stays their own. Raises Refused."""
    at = at or timezone.now()
    now, one = standing(case), _goes_on(large)
    if Thread.objects.filter(case=now, out_at=None).exists():
        raise Refused("This case is part of a large enquiry already", "case")
    today = timezone.localtime(at).date()
    made = Thread.objects.create(large=one, case=now, added_on=today, by=by, at=at)
    tell(
        now.person,
        case=now,
        on=today,
        kind="partner",
        heading=f"This is now also part of a larger enquiry, about {one.about}",
        text=one.looked_at,
        source=f"case:{now.pk}",
        deed="thread of a large enquiry",
        content=str(one.pk),
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def take_thread_out(thread: Thread, *, because: str, by: User, at: datetime | None = None) -> None:
    """Take an adult's case out of a large enquiry, with the reason. Their own work goes on. Raises Refused."""
    at = at or timezone.now()
    because = needed(because, "Write why it is not part of it any more", "because")
    if not Thread.objects.filter(pk=thread.pk, out_at=None).update(out_at=at, out_because=because):
        raise Refused("This was taken out already")
    tell(
        thread.case.person,
        case=thread.case,
        on=timezone.localtime(at).date(),
        kind="partner",
        heading=f"This is no longer part of the larger enquiry about {thread.large.about}",
        text=because,
        source=f"case:{thread.case_id}",
        deed="thread taken out",
        content=because,
        by=by,
        at=at,
    )


@transaction.atomic
def end_large(
    large: Large, *, found: str, because: str = "", ended_on: date, by: User, at: datetime | None = None
) -> None:
    """End a large enquiry with what was found. ``because``: why, where an adult's own work still goes on.

    Nobody's own case ends with it. Raises Refused.
    """
    at = at or timezone.now()
    now = _goes_on(large)
    refuse_future(ended_on, "ended_on", at)
    if ended_on < now.opened_on:
        raise Refused("It cannot end before it began", "ended_on")
    going_on = Thread.objects.filter(large=now, out_at=None, case__concluded_on=None, case__joined_to=None)
    if problem := problem_of_ending_large([str(pk) for pk in going_on.values_list("case_id", flat=True)], because):
        raise Refused(problem, "because")
    now.ended_on = ended_on
    now.ended_found = needed(found, "Write what was found", "found")
    now.ended_because = because.strip()
    now.save(update_fields=["ended_on", "ended_found", "ended_because"])
    _trace(now, "large enquiry ended", [found, because], by=by, at=at)


def _goes_on(large: Large) -> Large:
    now = Large.objects.select_for_update(of=("self",)).get(pk=large.pk)
    if now.ended_on:
        raise Refused("This large enquiry has ended")
    return now


def _trace(large: Large, deed: str, content: list[str], *, by: User, at: datetime) -> None:
    record(f"large:{large.pk}", who=worker_chain(by.pk), deed=deed, about=f"large:{large.pk}", content=content, at=at)
