"""Before an audit is drawn it can be changed or dropped; and another lead can take one over."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import let_in, let_out
from ownwords.access.decision import between_chain
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit.actions.lot import trace_audit
from ownwords.learning.audit.models import Audit, File
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain


def _planned(audit: Audit) -> Audit:
    now = Audit.objects.select_for_update().get(pk=audit.pk)
    if now.state != Audit.State.PLANNED:
        raise Refused("This audit has been drawn or dropped, so its plan stands")
    return now


@transaction.atomic
def change_audit(
    audit: Audit,
    *,
    name: str,
    kind: str,
    first: date,
    last: date,
    by_team: bool = False,
    by: User,
    at: datetime | None = None,
) -> Audit:
    """Change which files an audit means, as long as nothing is drawn. Raises Refused."""
    at = at or timezone.now()
    now = _planned(audit)
    if first > last:
        raise Refused("The last day must not be before the first", "last")
    now.name, now.kind = needed(name, "Give the audit a name", "name"), kind
    now.first, now.last, now.by_team = first, last, by_team
    now.save(update_fields=["name", "kind", "first", "last", "by_team"])
    trace_audit(now, "audit plan changed", by, at, [name, kind, first, last, by_team])
    return now


@transaction.atomic
def drop_audit(audit: Audit, *, because: str, by: User, at: datetime | None = None) -> Audit:
    """Give an audit up before anything is drawn. It stays in the list, with the reason. Raises Refused."""
    at = at or timezone.now()
    now = _planned(audit)
    now.dropped_because = needed(because, "Write why it is dropped", "because")
    now.state = Audit.State.DROPPED
    now.save(update_fields=["dropped_because", "state"])
    trace_audit(now, "audit dropped", by, at, now.dropped_because)
    return now


@transaction.atomic
def take_over(audit: Audit, *, by: User, at: datetime | None = None) -> Audit:
    """Lead an audit of one's own organisation in place of whoever led it. Raises Refused.

    Whoever led it opens its files no longer, unless they read one or did the work; ``by`` opens what they could.
    """
    at = at or timezone.now()
    now = Audit.objects.select_for_update().get(pk=audit.pk)
    if now.state not in {Audit.State.PLANNED, Audit.State.DRAWN}:
        raise Refused("This audit is over")
    if now.by_id == by.pk:
        raise Refused("You lead this audit already")
    if now.organisation_id != by.organisation_id:
        raise Refused("Only somebody of the same organisation can lead this audit")
    before, now.by = now.by, by
    now.save(update_fields=["by"])
    for file in File.objects.filter(audit=now, finished_at__isnull=False).prefetch_related("readings"):
        readers = {one.reader_id for one in file.readings.all() if one.taken_back_at is None}
        if before.pk not in readers | {file.practitioner_id}:
            let_out(file.pk, user=before, by=by, at=at)
        let_in(file.pk, user=by, by=by, at=at)
        record(between_chain(file.pk), who=worker_chain(by.pk), deed="audit taken over", about=f"audit:{now.pk}", at=at)
    trace_audit(now, "audit taken over", by, at, [str(before.pk), str(by.pk)])
    return now
