"""Planning an audit, drawing its lot, giving files to readers, and ending it."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import end_grants_of, grant, let_in, let_out
from ownwords.access.decision import between_chain
from ownwords.access.models import Grant, Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit.actions.questions import take_up_questions
from ownwords.learning.audit.actions.standing import open_if_finished, refuse_names, shut_record
from ownwords.learning.audit.grading import share_out
from ownwords.learning.audit.models import Audit, File, Question, Reading
from ownwords.learning.audit.pool import names_of_lot, pool_of, who_may_not_read
from ownwords.learning.audit.rules import READING_WEEKS, draw, lot_of
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def plan_audit(
    organisation: Organisation,
    *,
    name: str,
    kind: str,
    first: date,
    last: date,
    by_team: bool = False,
    by: User,
    at: datetime | None = None,
) -> Audit:
    """Plan an audit of files of one kind (``Audit.Kind``) between two days, both included. Raises Refused."""
    at = at or timezone.now()
    if first > last:
        raise Refused("The last day must not be before the first", "last")
    made = Audit.objects.create(
        organisation=organisation, name=needed(name, "Give the audit a name", "name"), kind=kind, first=first,
        last=last, by_team=by_team, by=by, at=at,
    )  # fmt: skip
    trace_audit(made, "audit planned", by, at, [name, kind, first, last, by_team])
    return made


@transaction.atomic
def draw_lot(
    audit: Audit,
    *,
    size: int,
    readers: Sequence[User],
    twice: int = 0,
    seed: str = "",
    by: User,
    at: datetime | None = None,
) -> Audit:
    """Draw the lot and give each file to a reader, the first ``twice`` of it to two (mission 8.3). It stands.

    ``size``: 1 to all files there are. ``seed``: by default one that the product makes up by chance. Nobody gets a file
    of their own work; where no reader is left, the file waits for one. Raises Refused.
    """
    at = at or timezone.now()
    now = Audit.objects.select_for_update().get(pk=audit.pk)
    if now.state != Audit.State.PLANNED:
        raise Refused("The sample was drawn already, and it stands")
    pool = pool_of(now)
    if not pool:
        raise Refused("There is no file of this kind between these days. Plan an audit with other days")
    if not 1 <= size <= len(pool):
        raise Refused(f"Choose a number from 1 to {len(pool)}", "size")
    if not readers:
        raise Refused("Choose who reads", "readers")
    if twice and len(readers) < 2:
        raise Refused("For files that two people read, choose at least two readers", "readers")
    now.seed = seed or secrets.token_hex(4)
    now.pool = {str(key): one.group if now.by_team else "" for key, one in pool.items()}
    lot = lot_of(now.pool, size, seed=now.seed, by_group=now.by_team)
    now.size, now.twice = len(lot), min(twice, len(lot))
    now.state, now.drawn_at = Audit.State.DRAWN, at
    take_up_questions(now.organisation, by=by, at=at)
    now.questions.set(Question.objects.filter(organisation=now.organisation_id, retired_at=None))
    drawn = {str(key): one for key, one in pool.items()}
    files = [
        File(
            audit=now, person_id=drawn[key].person_id, number=number, group=now.pool[key],
            practitioner_id=drawn[key].practitioner_id,
        )
        for number, key in enumerate(lot, start=1)
    ]  # fmt: skip
    File.objects.bulk_create(files)
    now.save(update_fields=["seed", "pool", "size", "twice", "state", "drawn_at"])
    trace_audit(now, "audit drawn", by, at, [now.seed, now.pool, now.size, now.twice])
    _share(now, files, readers, by, at)
    return now


def _share(audit: Audit, files: Sequence[File], readers: Sequence[User], by: User, at: datetime) -> None:
    """Give the files out; who comes first among the readers is drawn too."""
    able = {str(reader.pk): reader for reader in readers}
    by_lot = [able[key] for key in draw(able, len(able), seed=audit.seed)]
    for file in files:
        about = f"audit-file:{file.pk}"
        record(person_chain(file.person_id), who=worker_chain(by.pk), deed="drawn for an audit", about=about, at=at)
    for file, chosen in share_out(files, by_lot, who_may_not_read(files, by_lot), audit.twice).items():
        for reader in chosen:
            _give(file, reader, audit, by, at)


@transaction.atomic
def give(file: File, *, reader: User, by: User, at: datetime | None = None) -> Reading:
    """Give a file to one more reader, as long as nobody's reading of it is open to others yet. Raises Refused."""
    at = at or timezone.now()
    audit, now = _under_way(file)
    standing = list(now.readings.filter(taken_back_at=None).values_list("reader", flat=True))
    if now.finished_at:
        raise Refused("This file has been read. Whoever reads it now would not be blind to what was seen")
    if reader.pk in standing:
        raise Refused("They read this file already", "reader")
    if len(standing) >= 2:
        raise Refused("Two people read this file already. Take it back from one of them first", "reader")
    if reader in who_may_not_read([now], [reader])[now]:
        raise Refused("They have worked with this person, or may not open the record. Choose somebody else", "reader")
    return _give(now, reader, audit, by, at)


def _give(file: File, reader: User, audit: Audit, by: User, at: datetime) -> Reading:
    made = Reading.objects.create(file=file, reader=reader, given_at=at)
    let_in(made.pk, user=reader, by=by, at=at)
    let_in(file.pk, user=reader, by=by, at=at)
    grant(
        file.person, viewer=reader, kind=Grant.Kind.AUDIT, by=by, reason=f"Case-file audit: {audit.name}",
        scope_of=made.pk, ends_at=at + timedelta(weeks=READING_WEEKS), at=at,
    )  # fmt: skip
    for between in (made.pk, file.pk):
        record(
            between_chain(between), who=worker_chain(by.pk), deed="audit file given", about=f"audit:{audit.pk}", at=at
        )
    trace_audit(audit, "audit file given", by, at, [str(file.pk), str(reader.pk)])
    return made


@transaction.atomic
def take_back(reading: Reading, *, because: str, by: User, at: datetime | None = None) -> None:
    """Take a file back from a reader who has not finished: they open neither it nor the record. Raises Refused."""
    at = at or timezone.now()
    because = needed(because, "Write why it is taken back", "because")
    audit, file = _under_way(reading.file)
    now = Reading.objects.select_for_update().get(pk=reading.pk)
    if now.finished_at or now.taken_back_at:
        raise Refused("This reading is finished, or was taken back already")
    _take_back(now, because, by, at)
    let_out(now.pk, user=now.reader, by=by, at=at)
    open_if_finished(file, audit, by, at)
    trace_audit(audit, "audit file taken back", by, at, [str(now.pk), because])


def _take_back(reading: Reading, because: str, by: User, at: datetime) -> None:
    reading.taken_back_at, reading.taken_back_because = at, because
    reading.save(update_fields=["taken_back_at", "taken_back_because"])
    let_out(reading.file_id, user=reading.reader, by=by, at=at)
    end_grants_of(reading.pk, by=by, at=at)


@transaction.atomic
def end_audit(
    audit: Audit, *, found: str, will_do: str, names_meant: bool = False, by: User, at: datetime | None = None
) -> Audit:
    """End an audit with what it found and what the council does about it, both without names. Raises Refused.

    ``names_meant``: what looks like a name in it is none.

    What nobody has finished is taken back; whoever wrote still opens it. From then on its themes stand for the board
    and for training.
    """
    at = at or timezone.now()
    now = Audit.objects.select_for_update().get(pk=audit.pk)
    if now.state != Audit.State.DRAWN:
        raise Refused("Only an audit that is being read can be ended")
    now.found = needed(found, "Write what the audit found", "found")
    now.will_do = needed(will_do, "Write what you will do about it, and who sees to it", "will_do")
    names = names_of_lot(now)
    refuse_names(now.found, names, "found", capitals=True, names_meant=names_meant)
    refuse_names(now.will_do, names, "will_do", capitals=True, names_meant=names_meant)
    open_ones = Reading.objects.filter(file__audit=now, finished_at=None, taken_back_at=None)
    for reading in open_ones.select_related("reader", "file"):
        _take_back(reading, "The audit has ended", by, at)
        open_if_finished(reading.file, now, by, at)
    for file in now.files.filter(finished_at__isnull=False, talk=None):
        shut_record(file, by, at)
    now.state, now.ended_at = Audit.State.ENDED, at
    now.save(update_fields=["found", "will_do", "state", "ended_at"])
    trace_audit(now, "audit ended", by, at, [now.found, now.will_do, names_meant])
    return now


def _under_way(file: File) -> tuple[Audit, File]:
    """The audit and the file as they are now, held for this transaction, if the audit is being read."""
    audit = Audit.objects.select_for_update().get(pk=file.audit_id)
    if audit.state != Audit.State.DRAWN:
        raise Refused("This audit has ended")
    return audit, File.objects.select_for_update(of=("self",)).select_related("person").get(pk=file.pk)


def trace_audit(audit: Audit, deed: str, by: User, at: datetime, content: Any) -> None:
    """Leave the trail of a deed in the organisation's chain."""
    chain = f"organisation:{audit.organisation_id}"
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"audit:{audit.pk}", content=content, at=at)
