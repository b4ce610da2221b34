"""Mending a mistake in an invitation: what a service is called, the year, who fills it in, or all of it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import change_account
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice.actions.inviting import shut, year_is_free
from ownwords.learning.good_practice.actions.traces import trace
from ownwords.learning.good_practice.models import Provider, Round
from ownwords.learning.good_practice.rules import problem_of_year
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def change_provider(about: Provider, *, name: str, kind: str, by: User, at: datetime | None = None) -> Provider:
    """Mend what a service is called, or what it is, at any time. ``kind``: Provider.Kind. Raises Refused."""
    at = at or timezone.now()
    now = Provider.objects.select_for_update().get(pk=about.pk)
    name = needed(name, "Enter the name of the service", "name")
    namesakes = Provider.objects.filter(organisation=now.organisation_id, name__iexact=name).exclude(pk=now.pk)
    if namesakes.exists():
        raise Refused("Another service on the list has this name. Add what tells the two apart", "name")
    content = [now.name, name, now.kind, kind]
    now.name, now.kind = name, kind
    now.save(update_fields=["name", "kind"])
    chain = f"organisation:{now.organisation_id}"
    who = worker_chain(by.pk)
    record(chain, who=who, deed="care provider changed", about=f"provider:{now.pk}", content=content, at=at)
    return now


@transaction.atomic
def change_round(about: Round, *, year: int, contact: str, because: str, by: User, at: datetime | None = None) -> Round:
    """Mend the year of a round, or who fills it in, until it is sent. Its link stays. Raises Refused."""
    at = at or timezone.now()
    now = _unsent(about)
    contact = needed(contact, "Enter who fills it in", "contact")
    because = needed(because, "Write why you change it", "because")
    if problem := problem_of_year(year, timezone.localdate(at)):
        raise Refused(problem, "year")
    year_is_free(now.provider, year, besides=now)
    content = [now.year, year, now.contact, contact, because]
    if contact != now.contact:
        change_account(now.user, who=worker_chain(by.pk), name=contact)
    now.year, now.contact = year, contact
    now.save(update_fields=["year", "contact"])
    trace(now, "invitation of a care provider changed", by, at, content)
    return now


@transaction.atomic
def drop_round(about: Round, *, because: str, by: User, at: datetime | None = None) -> Round:
    """Drop an invitation that was a mistake, until it is sent: its link ends and its year is free. Raises Refused.

    What was written in it stays where it is, and nobody reads it.
    """
    at = at or timezone.now()
    now = _unsent(about)
    now.dropped_because = needed(because, "Write why you drop it", "because")
    now.dropped_at, now.dropped_by = at, by
    now.save(update_fields=["dropped_at", "dropped_by", "dropped_because"])
    shut(now, because=now.dropped_because, by=by, at=at)
    trace(now, "invitation of a care provider dropped", by, at, now.dropped_because)
    return now


def _unsent(about: Round) -> Round:
    """The round as it stands now, if it can still be changed."""
    now = Round.objects.select_for_update().get(pk=about.pk)
    if now.sent:
        raise Refused("It is sent: it stands. Talk about it with them")
    if now.dropped:
        raise Refused("Somebody has dropped it already")
    return now
