"""Keeping what is typed, and what was typed before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import connection, models
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.models import Draft, Earlier
from ownwords.people.models import Person
from ownwords.trail.prepared import as_parameter
from ownwords.trail.sqlite.sharing import in_shared_transaction


class Refused(ValueError):
    """A rule says no. ``field`` is the form field it is about, or None; the message says what to do."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


@dataclass
class Conflict(Exception):
    """Somebody else saved first. ``theirs`` is what stands now, ``revision`` its number."""

    theirs: dict[str, Any]
    revision: int
    saved_by: str
    saved_at: datetime | None


R = TypeVar("R", bound=models.Model)


def keep_draft(
    *, worker_id: UUID, form: str, person_id: UUID | None, typed: Mapping[str, list[str]], sequence: int
) -> bool:
    """Keep what ``worker`` has typed into ``form``; return whether it was kept (False: something newer was).

    ``sequence`` counts up in the browser, so that a request that was held up never covers a later one. Raises Refused
    where what the form is about is gone: a page left open brings nothing back.
    """
    return in_shared_transaction(partial(_keep, worker_id, form, person_id, dict(typed), sequence))


def keep_no_draft_where(is_gone: Callable[[str], bool]) -> None:
    """Let a room say of a form's address that what it is about is gone for good: then nothing typed there is kept.

    ``is_gone`` is asked in the transaction that keeps the draft; it holds what it looked at until that has ended.
    """
    _gone.append(is_gone)


_gone: list[Callable[[str], bool]] = []


def _keep(worker_id: UUID, form: str, person_id: UUID | None, typed: dict[str, list[str]], sequence: int) -> bool:
    if any(is_gone(form) for is_gone in _gone):
        raise Refused("What this form is about is gone")
    values = {"typed": typed, "sequence": sequence, "kept_at": timezone.now()}
    drafts = Draft.objects.filter(worker_id=worker_id, form=form)
    if drafts.filter(sequence__lte=sequence).update(**values):
        return True
    _, is_first = Draft.objects.get_or_create(
        worker_id=worker_id, form=form, defaults={"person_id": person_id, **values}
    )
    return is_first or bool(drafts.filter(sequence__lte=sequence).update(**values))


def drop_draft(*, worker_id: UUID, form: str) -> None:
    """Let a draft go: its form was saved, or its writer started again."""
    with connection.cursor() as cursor:
        cursor.execute(_DROP, [as_parameter(worker_id), form])


def drop_drafts_below(address: str) -> None:
    """Let every draft go that anybody has of the forms below an address: what they are about is gone."""
    Draft.objects.filter(form__startswith=address).delete()


def send_once(token: str, worker_id: UUID) -> bool:
    """Take a form's one turn, in the caller's transaction; return False where another request took it before.

    Where that other one has not ended yet, this waits for it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SEND, [token, as_parameter(worker_id), as_parameter(timezone.now())])
        return bool(cursor.rowcount == 1)


def sent_to(token: str, led_to: str) -> None:
    """Note where a form led that was sent, in the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute(_SENT, [led_to, token])


# Every form that is saved goes through these, so they are written out: they take a fifth of the time.
_DROP = "DELETE FROM drafts_draft WHERE worker_id = %s AND form = %s"
_SEND = (
    "INSERT INTO drafts_sentonce (token, worker_id, led_to, sent_at) VALUES (%s, %s, '', %s) "
    "ON CONFLICT (token) DO NOTHING"
)
_SENT = "UPDATE drafts_sentonce SET led_to = %s WHERE token = %s"


def revise(
    model: type[R], pk: Any, *, base_revision: int, values: Mapping[str, Any], by: User, person: Person | None
) -> R:
    """Save ``values`` over a row and keep what stood there; raise :class:`Conflict` where somebody was first.

    Must run inside the caller's transaction. ``base_revision`` is the revision that the writer saw when they began.
    """
    row: Any = model._default_manager.select_for_update().get(pk=pk)
    about = f"{model._meta.label_lower}:{pk}"
    standing = {field: getattr(row, field) for field in values}
    if row.revision != base_revision:
        if standing == dict(values):
            return cast(R, row)  # both wrote the same: nothing to settle
        last = Earlier.objects.filter(about=about, revision=row.revision - 1).select_related("saved_by").first()
        raise Conflict(
            theirs=standing,
            revision=row.revision,
            saved_by=last.saved_by.name if last else "",
            saved_at=last.saved_at if last else None,
        )
    if standing == dict(values):
        return cast(R, row)
    Earlier.objects.create(
        about=about,
        revision=row.revision,
        person=person,
        content={field: None if value is None else str(value) for field, value in standing.items()},
        saved_by=by,
        saved_at=timezone.now(),
    )
    for field, value in values.items():
        setattr(row, field, value)
    row.revision += 1
    row.save(update_fields=[*values, "revision"])
    return cast(R, row)
