"""A meeting was held, or it did not happen."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.meetings.actions.inviting import note_attendance
from ownwords.safeguarding.meetings.actions.preparing import say_how, speaker_of
from ownwords.safeguarding.meetings.actions.standing import day_in_words, to_come
from ownwords.safeguarding.meetings.models import Invitation, Meeting, TakingPart
from ownwords.safeguarding.meetings.rules import STAGE_OF_MEETING, said_as
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.safeguarding.path.telling import settle, tell, wait_for

TOOK_PART = {
    "all": "They were there for all of it.",
    "part": "They were there for part of it: {which_part}",
    "video": "They took part by video or phone.",
    "through": "{through} spoke for them.",
    "report": "They took part by their own report.",
    "not": "They did not take part: {reason}",
}


@transaction.atomic
def hold(
    meeting: Meeting,
    *,
    how: str,
    which_part: str = "",
    through: str = "",
    reason: str = "",
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    came: Mapping[Invitation, str] | None = None,
    by: User,
    at: datetime | None = None,
) -> Meeting:
    """Record that a meeting was held, how the person took part, and who of the invited came.

    ``how`` and what follows: as ``preparing.say_how``; ``words``: what they said of the meeting; ``came``: invitation
    to a value of ``Presence.How``. The minutes then wait to be confirmed. Raises Refused.
    """
    at = at or timezone.now()
    now = to_come(meeting)
    if timezone.localtime(now.starts_at).date() > timezone.localtime(at).date():
        raise Refused("This meeting is still to come. Change its day first if it was held earlier")
    now.state = Meeting.State.HELD
    now.save(update_fields=["state"])
    took_part = say_how(
        now, how=how, which_part=which_part, through=through, reason=reason, afterwards=True, by=by, at=at
    )
    for invitation, presence in (came or {}).items():
        note_attendance(invitation, how=presence, by=by, at=at)
    _settle_waits(now, at)
    _let_minutes_wait(now, by=by, at=at)
    kind = said_as(now.kind)
    tell(
        now.case.person,
        case=now.case,
        on=timezone.localtime(now.starts_at).date(),
        kind="meeting",
        stage=STAGE_OF_MEETING.get(now.kind, ""),
        heading=f"{kind[0].upper()}{kind[1:]} was held",
        text=took_part_in_words(took_part),
        words=words.strip(),
        whose=whose,
        speaker=speaker_of(whose, speaker) if words.strip() else "",
        source=f"meeting:{now.pk}",
        deed="meeting held",
        content=[how, which_part, through, reason, words],
        by=by,
        at=at,
    )
    return now


def took_part_in_words(took_part: TakingPart) -> str:
    """How the person took part, in a sentence."""
    told = TOOK_PART[took_part.how].format(
        which_part=took_part.which_part, through=took_part.through, reason=took_part.reason
    )
    return told if told.endswith((".", "!", "?")) else f"{told}."


def _settle_waits(meeting: Meeting, at: datetime, how: str = "done") -> None:
    settle(meeting.case.person, key=f"meeting:{meeting.pk}", at=at, how=how)
    settle(meeting.case.person, key=f"prepare:{meeting.pk}", at=at, how="no-longer")


def _let_minutes_wait(meeting: Meeting, *, by: User, at: datetime) -> None:
    kind = said_as(meeting.kind).partition(" ")[2]
    wait_for(
        meeting.case.person,
        case=meeting.case,
        key=f"minutes:{meeting.pk}",
        what=f"the minutes of the {kind} of {day_in_words(meeting.starts_at)}",
        whom=by.name,
        since=timezone.localtime(meeting.starts_at).date(),
        source=f"meeting:{meeting.pk}",
        by=by,
        at=at,
    )


@transaction.atomic
def not_held(meeting: Meeting, *, because: str, by: User, at: datetime | None = None) -> Meeting:
    """Record that a planned meeting does not happen, with the reason. Calendars show it as cancelled.

    Raises Refused.
    """
    at = at or timezone.now()
    now = to_come(meeting)
    now.state = Meeting.State.NOT_HELD
    now.not_held_because = needed(because, "Write why it does not happen", "because")
    now.sequence += 1
    now.save(update_fields=["state", "not_held_because", "sequence"])
    _settle_waits(now, at, "no-longer")
    kind = said_as(now.kind).partition(" ")[2]
    tell(
        now.case.person,
        case=now.case,
        on=timezone.localtime(at).date(),
        kind="meeting",
        heading=f"The {kind} planned for {day_in_words(now.starts_at)} does not happen",
        text=now.not_held_because,
        source=f"meeting:{now.pk}",
        deed="meeting called off",
        content=now.not_held_because,
        by=by,
        at=at,
    )
    return now
