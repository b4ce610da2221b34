"""What must hold before an audit is changed, and what follows when its last reading is finished."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from ownwords.access.actions import end_grants_of, let_in
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit.grading import differing, names_in
from ownwords.learning.audit.models import Audit, File


def refuse_names(
    text: str, names: Iterable[str], field: str, *, capitals: bool = False, names_meant: bool = False
) -> None:
    """Refuse a text for everybody in which somebody is named. ``names_meant``: somebody looked, and nobody is."""
    if names_meant:
        return
    if found := names_in(text, names, capitals=capitals):
        raise Refused(
            f"This is read by many: leave out names ({', '.join(found)}). Write “the person”, “her son”, “the worker”."
            " If nobody is named, say so below",
            field,
        )


def open_if_finished(file: File, audit: Audit, by: User, at: datetime) -> None:
    """Open a file to whoever did the work and to whoever leads the audit, once every reading of it is finished."""
    states = list(file.readings.filter(taken_back_at=None).values_list("finished_at", flat=True))
    if file.finished_at or not states or None in states:
        return
    file.finished_at = at
    file.save(update_fields=["finished_at"])
    for user in (file.practitioner, audit.by):
        if user is not None:
            let_in(file.pk, user=user, by=by, at=at)
    if not differ(file):
        shut_record(file, by, at)


def differ(file: File) -> list[UUID]:
    """The questions to which the two who read a file gave different grades. Two queries."""
    readings = list(file.readings.filter(taken_back_at=None).prefetch_related("answers"))
    if len(readings) != 2:
        return []
    first, second = ({each.question_id: each.grade for each in one.answers.all()} for one in readings)
    return differing(first, second)


def shut_record(file: File, by: User, at: datetime) -> None:
    """Shut the person's record for those who have read it: there is nothing left to talk over with it before them."""
    for reading in file.readings.all():
        end_grants_of(reading.pk, by=by, at=at)
