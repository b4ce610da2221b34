"""Preparing for a meeting with the person: what was explained, whether they want to come, their own report."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.meetings.actions.standing import leave_trace, not_confirmed, to_come
from ownwords.safeguarding.meetings.models import Meeting, Preparation, Report, TakingPart
from ownwords.safeguarding.meetings.pictures import NoPicture, Picture, made_anew
from ownwords.safeguarding.meetings.rules import problem_of_taking_part
from ownwords.safeguarding.meetings.sounds import NoSound, Sound
from ownwords.safeguarding.meetings.sounds import made_anew as sound_made_anew
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import settle, tell

ASKED = {
    "yes": "They want to come to the meeting",
    "part": "They want to come to part of the meeting",
    "otherwise": "They do not want to be at the meeting, but to have their say",
    "no": "They do not want to come to the meeting",
    "unsure": "They are not sure yet whether to come to the meeting",
    "not-asked": "They could not be asked whether they want to come to the meeting",
}


def speaker_of(whose: str, speaker: str) -> str:
    """Who spoke, where it was not the person; refuse where that is missing."""
    if whose == WhoseWords.PERSON:
        return ""
    return needed(speaker, "Write whose words these are, and who that is to them", "speaker")


@transaction.atomic
def prepare(
    meeting: Meeting,
    *,
    asked_on: date,
    asked_by: str,
    wants: str,
    words: str,
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    explained: str = "",
    needs: str = "",
    how: str | None = None,
    which_part: str = "",
    through: str = "",
    reason: str = "",
    by: User,
    at: datetime | None = None,
) -> Preparation:
    """Record how a meeting was prepared with the person, whether they want to come, and how they are to take part.

    Mission 6.3; Making Safeguarding Personal 2013/14, finding 3 (people are prepared well before a meeting). ``wants``:
    a value of ``Preparation.Wants``; ``words``: what they said to it, or why they could not be asked. ``how`` and what
    follows: as :func:`say_how`; None where that is still open. Raises Refused.
    """
    at = at or timezone.now()
    now = to_come(meeting)
    refuse_future(asked_on, "asked_on", at)
    if wants not in Preparation.Wants.values:
        raise Refused("Choose whether they want to come", "wants")
    asked = wants != Preparation.Wants.NOT_ASKED
    missing = "Write what they said to it, in their own words" if asked else "Write why they could not be asked"
    made = Preparation.objects.create(
        meeting=now,
        asked_on=asked_on,
        asked_by=needed(asked_by, "Write who talked to them about the meeting", "asked_by"),
        wants=wants,
        words=needed(words, missing, "words"),
        whose=whose,
        speaker=speaker_of(whose, speaker),
        explained=explained.strip(),
        needs=needs.strip(),
        by=by,
        at=at,
    )
    if how is not None:
        say_how(now, how=how, which_part=which_part, through=through, reason=reason, by=by, at=at)
    if asked:
        settle(now.case.person, key=f"prepare:{now.pk}", at=at)
    tell(
        now.case.person,
        case=now.case,
        on=asked_on,
        kind="meeting",
        heading=ASKED[wants],
        text=made.explained if asked else made.words,
        words=made.words if asked else "",
        whose=whose,
        speaker=made.speaker,
        source=f"meeting:{now.pk}",
        deed="meeting prepared",
        content=[wants, made.words, made.whose, made.speaker, made.explained, made.needs, made.asked_by],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def say_how(
    meeting: Meeting,
    *,
    how: str,
    which_part: str = "",
    through: str = "",
    reason: str = "",
    afterwards: bool = False,
    by: User,
    at: datetime | None = None,
) -> TakingPart:
    """Say how the person takes part (``afterwards``: took part), a value of ``TakingPart.How``.

    "part" says which, "through" says through whom, "not" has its reason. Raises Refused.
    """
    at = at or timezone.now()
    if how not in TakingPart.How.values:
        raise Refused("Choose how they take part", "how")
    if problem := problem_of_taking_part(how, which_part=which_part, through=through, reason=reason):
        raise Refused(problem[1], problem[0])
    made = TakingPart.objects.create(
        meeting=meeting,
        afterwards=afterwards,
        how=how,
        which_part=which_part.strip() if how == TakingPart.How.PART else "",
        through=through.strip() if how == TakingPart.How.THROUGH else "",
        reason=reason.strip(),
        by=by,
        at=at,
    )
    content = [afterwards, how, which_part, through, reason]
    leave_trace(meeting, deed="way of taking part said", content=content, by=by, at=at)
    return made


@transaction.atomic
def report(
    meeting: Meeting,
    *,
    made_on: date,
    text: str = "",
    picture: bytes = b"",
    alt: str = "",
    sound: bytes = b"",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    written_down: str = "",
    by: User,
    at: datetime | None = None,
) -> Report:
    """Keep the person's own report to a meeting: a line, key points, a picture or a voice (mission 6.3, 9.3).

    ``picture`` and ``sound`` are files as they were sent; what is kept is made anew from their colours and from what
    can be heard (``pictures``, ``sounds``), the picture with ``alt``, what it shows in words. It stands; a later report
    stands beside it. Raises Refused.
    """
    at = at or timezone.now()
    now = not_confirmed(meeting)
    refuse_future(made_on, "made_on", at)
    if not text.strip() and not picture and not sound:
        raise Refused("Write a line, or choose a picture or a recording", "text")
    if picture:
        needed(alt, "Say in words what the picture shows, for people who cannot see it", "alt")
    kept = _kept(picture) if picture else None
    heard = _heard(sound) if sound else None
    beside = [f"A picture: {alt.strip()}"] * bool(kept) + ["They recorded it in their own voice."] * bool(heard)
    made = Report.objects.create(
        meeting=now,
        made_on=made_on,
        text=text.strip(),
        picture=kept.data if kept else None,
        picture_type=kept.type if kept else "",
        alt=alt.strip() if kept else "",
        sound=heard.data if heard else None,
        seconds=max(heard.seconds, 1) if heard else 0,
        whose=whose,
        speaker=speaker_of(whose, speaker),
        written_down=written_down.strip(),
        by=by,
        at=at,
    )
    tell(
        now.case.person,
        case=now.case,
        on=made_on,
        kind="meeting",
        heading="Their own report to the meeting",
        text=" ".join(beside),
        words=made.text,
        whose=whose,
        speaker=made.speaker,
        source=f"meeting:{now.pk}",
        deed="report to a meeting kept",
        content=[made.text, made.alt, made.picture_type, made.whose, made.speaker, heard.seconds if heard else 0],
        by=by,
        at=at,
    )
    return made


def _kept(picture: bytes) -> Picture:
    try:
        return made_anew(picture)
    except NoPicture as no:
        raise Refused(str(no), "picture") from no


def _heard(sound: bytes) -> Sound:
    try:
        return sound_made_anew(sound)
    except NoSound as no:
        raise Refused(str(no), "sound") from no
