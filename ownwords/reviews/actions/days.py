"""The day on which to look back next."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.reviews.actions.account import take_turns
from ownwords.reviews.models import Due, Review
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def set_due(
    person: Person,
    *,
    due_on: date,
    reason: str = "",
    after_closing: bool = False,
    by: User,
    at: datetime | None = None,
) -> Due:
    """Set the day on which to look back next. Where one is set already it is put off (or brought forward).

    The earlier day stays on record, and the new one needs ``reason`` (mission 5.4). Raises Refused.
    """
    at = at or timezone.now()
    take_turns(person)
    standing = Due.objects.filter(person=person, settled_at=None).first()
    if standing:
        if standing.due_on == due_on:
            raise Refused("This is the day that is set already. Choose another day", field="due_on")
        if not reason.strip():
            raise Refused("Write why the day is changed", field="reason")
        after_closing = standing.after_closing
        settle_due(person, at=at)
    made = new_due(person, due_on=due_on, reason=reason, after_closing=after_closing, by=by, at=at)
    record(
        person_chain(person.pk),
        who=worker_chain(by.pk),
        deed="review day changed" if standing else "review day set",
        about=f"due:{made.pk}",
        content=[due_on, reason, after_closing],
        at=at,
    )
    return made


def settle_due(person: Person, *, at: datetime, review: Review | None = None) -> None:
    Due.objects.filter(person=person, settled_at=None).update(settled_at=at, review=review)


def new_due(person: Person, *, due_on: date, reason: str, after_closing: bool, by: User, at: datetime) -> Due:
    return Due.objects.create(
        person=person, due_on=due_on, reason=reason, after_closing=after_closing, set_at=at, by=by
    )
