"""What must hold before a meeting is changed, and the trail that every change leaves."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.safeguarding.path.actions.standing import needed, standing
from ownwords.trail.actions import person_chain, record, worker_chain

LONGEST_MEETING = 8 * 60


def meeting_now(meeting: Meeting, *, case_goes_on: bool = True) -> Meeting:
    """The meeting as it is now, held for this transaction; refuse where the work of its case has ended."""
    now = Meeting.objects.select_for_update(no_key=True, of=("self",)).select_related("case__person", "chair")
    found = now.get(pk=meeting.pk)
    if case_goes_on:
        found.case = standing(found.case)
    return found


def to_come(meeting: Meeting) -> Meeting:
    """The meeting as it is now; refuse where it was held, or did not happen."""
    now = meeting_now(meeting)
    if not now.planned:
        raise Refused("This meeting was held already" if now.held else "This meeting did not happen. Plan another one")
    return now


def not_confirmed(meeting: Meeting) -> Meeting:
    """The meeting as it is now; refuse where its minutes stand or it did not happen."""
    now = meeting_now(meeting)
    if now.confirmed:
        raise Refused("The minutes are confirmed and stand as they are. Put a correction beside them")
    if now.state == Meeting.State.NOT_HELD:
        raise Refused("This meeting did not happen. Plan another one")
    return now


def reason_if_private(private: bool, because: str) -> str:
    """The reason why something is for professionals only; "" for what is open."""
    if not private:
        return ""
    return needed(because, "Write why this is for professionals only", "private_because")


def leave_trace(meeting: Meeting, *, deed: str, content: Any, by: User, at: datetime) -> None:
    """Write the trail of a deed that is no turn of the story. The deed's name tells nothing that is private."""
    who, about = worker_chain(by.pk), f"meeting:{meeting.pk}"
    record(person_chain(meeting.case.person_id), who=who, deed=deed, about=about, content=content, at=at)


def day_in_words(moment: datetime) -> str:
    """ "3 March 2026" of a moment, here."""
    local = timezone.localtime(moment)
    return f"{local.day} {local:%B %Y}"
