"""What was said and agreed: written over time, then confirmed; from then on it stands."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.safeguarding.meetings.actions.standing import (
    leave_trace,
    meeting_now,
    not_confirmed,
    reason_if_private,
)
from ownwords.safeguarding.meetings.models import AgendaItem, Contribution, Correction, Invitation, Meeting, Minute
from ownwords.safeguarding.meetings.queries import WHOLE, shown_of
from ownwords.safeguarding.meetings.rules import Minuted, not_minuted, said_as
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.safeguarding.path.telling import settle, tell


@transaction.atomic
def write_minute(
    item: AgendaItem,
    *,
    base_revision: int = 0,
    talked: str,
    said: str = "",
    agreed: str = "",
    differently: str = "",
    not_because: str = "",
    private: bool = False,
    private_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Minute:
    """Write what came of one question, or write on at it; what stood is kept until the minutes are confirmed.

    ``talked``: yes, with what was ``said``; or no, with ``not_because``. ``private``: what professionals said of it by
    themselves, with the reason; of a private question everything is private. Raises Refused, and Conflict.
    """
    at = at or timezone.now()
    now = not_confirmed(item.meeting)
    if not now.held:
        raise Refused("Record first that the meeting was held")
    private = private or item.private
    values = _sound_values(talked, said, agreed, differently, not_because)
    written = Minute.objects.filter(item=item, private=private).first()
    if written:
        made = revise(Minute, written.pk, base_revision=base_revision, values=values, by=by, person=now.case.person)
    else:
        because = _why_private(item, private, private_because)
        made = Minute.objects.create(item=item, private=private, private_because=because, **values, by=by, at=at)
    leave_trace(now, deed="minutes written", content=values, by=by, at=at)
    return made


def _why_private(item: AgendaItem | None, private: bool, because: str) -> str:
    """Why something is for professionals only: what belongs to a private question is so for the question's reason."""
    return item.private_because if item is not None and item.private else reason_if_private(private, because)


def _sound_values(talked: str, said: str, agreed: str, differently: str, not_because: str) -> dict[str, Any]:
    if talked not in Minute.Talked.values:
        raise Refused("Choose whether it was talked about", "talked")
    if talked == Minute.Talked.YES:
        needed(said, "Write what was said", "said")
        not_because = ""
    else:
        needed(not_because, "Write why it was not talked about, and when it will be", "not_because")
        if said.strip() or agreed.strip():
            raise Refused("You wrote what was said. Choose that it was talked about, or take the text out", "talked")
        differently = ""
    texts = {"said": said, "agreed": agreed, "differently": differently, "not_because": not_because}
    return {"talked": talked} | {name: text.strip() for name, text in texts.items()}


@transaction.atomic
def contribute(
    meeting: Meeting,
    *,
    words: str,
    item: AgendaItem | None = None,
    of_person: bool = False,
    invitation: Invitation | None = None,
    speaker: str = "",
    private: bool = False,
    private_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Contribution:
    """Keep what one participant brought, by itself and in their words. It stands.

    ``of_person``: the person's own; otherwise ``invitation`` or ``speaker`` says whose. The person's own is never for
    professionals only, and neither is a contribution of somebody who is not one. Raises Refused.
    """
    at = at or timezone.now()
    now = not_confirmed(meeting)
    private = private or (item is not None and item.private)
    if private and (of_person or (invitation and not invitation.professional)):
        raise Refused("Only what a professional brought can be for professionals only", "private")
    if private and invitation and not invitation.to_private_part:
        raise Refused("They were not invited to the part for professionals only", "private")
    if invitation and not of_person:
        speaker = ", ".join(filter(None, (invitation.called, invitation.who, invitation.organisation)))[:200]
    because = _why_private(item, private, private_because)
    made = Contribution.objects.create(
        meeting=now,
        item=item,
        of_person=of_person,
        invitation=invitation,
        speaker="" if of_person else needed(speaker, "Write who brought this, and who they are", "speaker"),
        words=needed(words, "Write what was brought, in their words", "words"),
        private=private,
        private_because=because,
        by=by,
        at=at,
    )
    if of_person:
        _tell_what_they_brought(now, made)
    else:
        leave_trace(now, deed="contribution kept", content=[made.words, made.speaker], by=by, at=at)
    return made


def _tell_what_they_brought(meeting: Meeting, made: Contribution) -> None:
    tell(
        meeting.case.person,
        case=meeting.case,
        on=min(timezone.localtime(meeting.starts_at), timezone.localtime(made.at)).date(),
        kind="meeting",
        heading="What they brought to the meeting",
        words=made.words,
        source=f"meeting:{meeting.pk}",
        deed="contribution kept",
        content=[made.words, ""],
        by=made.by,
        at=made.at,
    )


@transaction.atomic
def confirm(meeting: Meeting, *, by: User, at: datetime | None = None) -> Meeting:
    """Confirm the minutes: from now on they stand, and those who were invited can read their part.

    "No moving goalposts": for their report and for each thing the person wants, the minutes state what was talked
    about, or why it was not. Raises Refused.
    """
    at = at or timezone.now()
    now = not_confirmed(meeting)
    if not now.held:
        raise Refused("Record first that the meeting was held")
    if left := not_minuted(minuted(now)):
        raise Refused(f"The minutes do not say yet what came of: {'; '.join(left)}")
    Minute.objects.filter(item__meeting=now).update(confirmed_at=at)
    now.confirmed_at, now.confirmed_by = at, by
    now.save(update_fields=["confirmed_at", "confirmed_by"])
    settle(now.case.person, key=f"minutes:{now.pk}", at=at)
    tell(
        now.case.person,
        case=now.case,
        on=timezone.localtime(at).date(),
        kind="meeting",
        heading=f"The minutes of the {said_as(now.kind).partition(' ')[2]} were confirmed",
        source=f"meeting:{now.pk}",
        deed="minutes confirmed",
        by=by,
        at=at,
    )
    return now


def minuted(meeting: Meeting) -> list[Minuted]:
    """Of each question of a meeting, whether the minutes must say something of it, and whether they do."""
    return [
        Minuted(
            f"“{one.item.words or one.item.question}”",
            one.item.about != AgendaItem.About.OTHER,
            one.minute is not None,
        )
        for one in shown_of(meeting, WHOLE).items
    ]


@transaction.atomic
def correct(
    meeting: Meeting,
    *,
    text: str,
    asked_by: str,
    item: AgendaItem | None = None,
    private: bool = False,
    private_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Correction:
    """Put a correction beside minutes that stand: what is not right, and who says so. Raises Refused."""
    at = at or timezone.now()
    now = meeting_now(meeting, case_goes_on=False)
    if not now.confirmed:
        raise Refused("These minutes can still be changed. Write it there")
    private = private or (item is not None and item.private)
    because = _why_private(item, private, private_because)
    made = Correction.objects.create(
        meeting=now,
        item=item,
        text=needed(text, "Write what is not right, and what is", "text"),
        asked_by=needed(asked_by, "Write who says so", "asked_by"),
        private=private,
        private_because=because,
        by=by,
        at=at,
    )
    tell(
        now.case.person,
        case=now.case,
        on=timezone.localtime(at).date(),
        kind="meeting",
        heading="Minutes of a meeting were corrected",
        text="" if private else made.text,
        source=f"meeting:{now.pk}",
        deed="minutes corrected",
        content=[made.text, made.asked_by],
        professionals_only=private,
        by=by,
        at=at,
    )
    return made
