"""Taking back: the person stops somebody else from opening their pages, or stops coming in by e-mail."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.door.actions.opening import end_door
from ownwords.door.actions.saying import say
from ownwords.door.models import Door, Said
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.path.queries import open_case_of
from ownwords.safeguarding.path.telling import tell

STOPPED = "The person stopped it on their own pages"


@transaction.atomic
def stop_other(own: Door, other: Door, *, words: str, language: str = "en", at: datetime | None = None) -> bool:
    """Let the person stop somebody who speaks for them from opening their pages (mission 9.4).

    What the person allowed ends at once. What was decided in their best interests stands until it is thought about
    again: their wish reaches whoever works with them. Either way they are told of it, and answer. ``words``: what the
    person says, or that they chose it without a word. Returns whether it has ended. Raises Refused.
    """
    at = at or timezone.now()
    if not own.of_person or other.of_person or own.person_id != other.person_id:
        raise Refused("form-refused")
    ends = other.allowed_by == Door.Allowed.PERSON
    say(own, kind=Said.Kind.TELL, words=words, language=language, at=at)
    if ends:
        end_door(other, because=STOPPED, by=own.grant.viewer, at=at)
    return ends


@transaction.atomic
def stop_account(door: Door, *, by: User, at: datetime | None = None) -> None:
    """Let nobody come in by e-mail and password through this door any more: only codes do.

    Raises Refused, where an account is the only way in; its message is the id of what is said (``account-only``).
    """
    if not door.word:
        raise Refused("account-only")
    user = door.grant.viewer
    user.email = None
    user.set_unusable_password()
    user.save(update_fields=["email", "password"])
    at = at or timezone.now()
    tell(
        door.person,
        case=open_case_of(door.person),
        on=timezone.localdate(at),
        kind="own-pages",
        heading="Coming in by e-mail was ended",
        text=f"{user.name} comes in with codes only now.",
        source=f"own-account-ended:{door.pk}",
        deed="own account ended",
        content=[str(door.pk)],
        by=by,
        at=at,
    )
