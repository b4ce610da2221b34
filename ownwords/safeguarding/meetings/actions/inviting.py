"""Who is asked to a meeting, what they answer, and whether they came."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.meetings.actions.standing import leave_trace, meeting_now, not_confirmed, to_come
from ownwords.safeguarding.meetings.models import Invitation, Meeting, Presence
from ownwords.safeguarding.meetings.queries import roles_of, who_may_come
from ownwords.safeguarding.meetings.rules import PROFESSIONALS, may_come_as
from ownwords.safeguarding.path.actions.standing import needed


@transaction.atomic
def invite(
    meeting: Meeting,
    *,
    comes_as: str,
    user: User | None = None,
    called: str = "",
    who: str = "",
    organisation: str = "",
    to_private_part: bool = False,
    by: User,
    at: datetime | None = None,
) -> Invitation:
    """Ask somebody to a meeting: somebody with an account (``user``), or by name (``called``).

    ``comes_as``: a value of ``Invitation.Comes``. Only professionals can be asked to the part for professionals only;
    somebody with an account can be asked only where they see something of the case already. Raises Refused.
    """
    at = at or timezone.now()
    now = not_confirmed(meeting)
    if comes_as not in Invitation.Comes.values:
        raise Refused("Choose as what they come", "comes_as")
    if to_private_part and comes_as not in PROFESSIONALS:
        raise Refused("Only professionals can be invited to the part for professionals only", "to_private_part")
    if user:
        _refuse_unsound_account(now, user, comes_as)
    made = Invitation.objects.create(
        meeting=now,
        user=user,
        called=user.name if user else needed(called, "Enter their name, or choose somebody from the list", "called"),
        comes_as=comes_as,
        who=who.strip() or (user.job_title if user else ""),
        organisation=organisation.strip() or (user.organisation.name if user and comes_as in PROFESSIONALS else ""),
        to_private_part=to_private_part,
        by=by,
        at=at,
    )
    leave_trace(now, deed="invited to a meeting", content=[made.called, comes_as, to_private_part], by=by, at=at)
    return made


def _refuse_unsound_account(meeting: Meeting, user: User, comes_as: str) -> None:
    known = {each.pk: each for each in who_may_come(meeting.case)}
    if user.pk not in known:
        raise Refused(
            "They must be invited to take part in this work first. Then they can be asked to meetings", "user"
        )
    if comes_as not in may_come_as(roles_of(known[user.pk])):
        raise Refused("This is not what their account says they are. Choose as what they come", "comes_as")
    if Invitation.objects.filter(meeting=meeting, user=user, taken_back_at=None).exists():
        raise Refused("They are invited already. Take that invitation back before you invite them otherwise", "user")


@transaction.atomic
def take_back(invitation: Invitation, *, because: str, by: User, at: datetime | None = None) -> None:
    """Take an invitation back, with the reason. From now on nothing of the meeting is there for them by it."""
    at = at or timezone.now()
    now = not_confirmed(invitation.meeting)
    reason = needed(because, "Write why they are not invited any more", "because")
    standing = Invitation.objects.filter(pk=invitation.pk, taken_back_at=None)
    if not standing.update(taken_back_at=at, taken_back_because=reason):
        raise Refused("This invitation was taken back already")
    leave_trace(now, deed="invitation to a meeting taken back", content=[invitation.called, reason], by=by, at=at)


@transaction.atomic
def answer(invitation: Invitation, *, how: str, note: str = "", by: User, at: datetime | None = None) -> Presence:
    """Record what an invited one answers: a value of ``Presence.How``. Raises Refused."""
    to_come(invitation.meeting)
    return _presence(invitation, how=how, note=note, afterwards=False, by=by, at=at)


@transaction.atomic
def note_attendance(
    invitation: Invitation, *, how: str, note: str = "", by: User, at: datetime | None = None
) -> Presence:
    """Record whether an invited one came: a value of ``Presence.How``. Raises Refused."""
    if not not_confirmed(invitation.meeting).held:
        raise Refused("Record first that the meeting was held")
    return _presence(invitation, how=how, note=note, afterwards=True, by=by, at=at)


def _presence(
    invitation: Invitation, *, how: str, note: str, afterwards: bool, by: User, at: datetime | None
) -> Presence:
    at = at or timezone.now()
    if how not in Presence.How.values:
        raise Refused("Choose one of the answers", "how")
    if not Invitation.objects.filter(pk=invitation.pk, taken_back_at=None).exists():
        raise Refused("This invitation was taken back")
    made = Presence.objects.create(
        invitation=invitation, how=how, note=note.strip(), afterwards=afterwards, by=by, at=at
    )
    meeting = meeting_now(invitation.meeting)
    deed = "attendance noted" if afterwards else "invitation answered"
    leave_trace(meeting, deed=deed, content=[invitation.called, how, note], by=by, at=at)
    return made
