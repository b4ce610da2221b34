"""Hearing that somebody around a person may have caused harm, or that this was taken back."""

from collections.abc import Collection
from typing import Any

from ownwords.learning.stories.actions import look_at_danger
from ownwords.people.models import CircleMember


def heard_of_somebody(
    instance: CircleMember, *, created: bool, update_fields: Collection[str] | None = None, **_: Any
) -> None:
    """Let the person's shared stories be looked at, where a member of their circle may have caused harm or may not.

    The profile stands below the stories and does not know them: so they hear it, in the transaction that writes it.
    """
    told = instance.may_have_harmed if created else update_fields is None or "may_have_harmed" in update_fields
    if told:
        look_at_danger(instance.person)
