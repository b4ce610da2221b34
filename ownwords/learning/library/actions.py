"""Adding to the library, and taking off it again."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.learning.library.models import Added
from ownwords.learning.library.rules import SHELVES, may_add_to
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def add(
    organisation: Organisation,
    *,
    shelf: str,
    about: str,
    values: Mapping[str, str],
    by: User,
    at: datetime | None = None,
) -> Added:
    """Put a piece of the council's own on a shelf (mission 8.5). ``values``: fields of ``Added``. Raises Refused."""
    at = at or timezone.now()
    if about not in {each.key for each in may_add_to(SHELVES[shelf])}:
        raise Refused("Choose what it is about", "about")
    texts = {name: values.get(name, "").strip() for name in ("says", "title", "less_good", "example", "helps")}
    needed(texts["says"], "Write it down", "says")
    made = Added.objects.create(organisation=organisation, shelf=shelf, about=about, **texts, by=by, at=at)
    _trace(made, "added to the library", by, at, texts)
    return made


@transaction.atomic
def take_off(added: Added, *, because: str, by: User, at: datetime | None = None) -> Added:
    """Take a piece off its shelf; it is kept, with the reason. Raises Refused."""
    at = at or timezone.now()
    now = Added.objects.select_for_update().get(pk=added.pk)
    if now.taken_off_at:
        raise Refused("Somebody has taken it off already")
    now.taken_off_because = needed(because, "Write why it is taken off", "because")
    now.taken_off_at, now.taken_off_by = at, by
    now.save(update_fields=["taken_off_at", "taken_off_by", "taken_off_because"])
    _trace(now, "taken off the library", by, at, because)
    return now


def _trace(added: Added, deed: str, by: User, at: datetime, content: object) -> None:
    record(
        f"organisation:{added.organisation_id}", who=worker_chain(by.pk), deed=deed, about=f"library:{added.pk}",
        content=content, at=at,
    )  # fmt: skip
