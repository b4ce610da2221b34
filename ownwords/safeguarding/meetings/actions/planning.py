"""Planning a meeting, moving it, and saying what it is for."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.outcomes.queries import outcomes_of
from ownwords.safeguarding.meetings.actions.standing import LONGEST_MEETING, day_in_words, leave_trace, to_come
from ownwords.safeguarding.meetings.models import AgendaItem, Meeting, Moved, Place
from ownwords.safeguarding.meetings.rules import first_agenda, said_as
from ownwords.safeguarding.path.actions.standing import needed, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell, wait_for


@transaction.atomic
def plan(
    case: Case,
    *,
    kind: str,
    starts_at: datetime,
    minutes: int,
    place: str,
    for_what: str,
    where: str = "",
    chair: User | None = None,
    chair_name: str = "",
    by: User,
    at: datetime | None = None,
) -> Meeting:
    """Plan a meeting, with an agenda of questions about what the person wants (mission 6.3).

    ``kind``, ``place``: values of ``Meeting.Kind`` and ``Place``; ``for_what`` in plain words; ``chair`` or
    ``chair_name`` says who chairs. It then waits to be prepared with the person, and to be held. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    _refuse_unsound(kind, place, minutes)
    made = Meeting.objects.create(
        case=now,
        kind=kind,
        for_what=needed(for_what, "Write what the meeting is for", "for_what"),
        starts_at=starts_at,
        minutes=minutes,
        place=place,
        where=where.strip(),
        chair=chair,
        chair_name="" if chair else needed(chair_name, "Choose or write who chairs the meeting", "chair_name"),
        by=by,
        at=at,
    )
    _first_questions(made)
    _let_wait(made, by=by, at=at)
    _tell_planned(made)
    return made


def _refuse_unsound(kind: str, place: str, minutes: int) -> None:
    if kind not in Meeting.Kind.values:
        raise Refused("Choose which meeting this is", "kind")
    if place not in Place.values:
        raise Refused("Choose where it is", "place")
    if not 0 < minutes <= LONGEST_MEETING:
        raise Refused("Enter how many minutes are planned: between 1 and 480", "minutes")


def _first_questions(meeting: Meeting) -> None:
    person = meeting.case.person
    lives = [life for life in outcomes_of(person, open_only=True) if not life.larger_is_open]
    questions = first_agenda(person.called, [life.direction for life in lives])
    for place, question in enumerate(questions, 1):
        life = lives[question.wanted] if question.wanted is not None else None
        AgendaItem.objects.create(
            meeting=meeting,
            place=place,
            about=question.about,
            question=question.text,
            outcome=life.outcome if life else None,
            words=life.words if life else "",
            whose=life.whose if life else "person",
            speaker=life.speaker if life else "",
            by=meeting.by,
            at=meeting.at,
        )


def _let_wait(meeting: Meeting, *, by: User, at: datetime) -> None:
    person, source = meeting.case.person, f"meeting:{meeting.pk}"
    kind = said_as(meeting.kind)
    wait_for(
        person,
        case=meeting.case,
        key=f"prepare:{meeting.pk}",
        what=f"asking {person.called} how they want to take part in {kind}",
        whom=by.name,
        since=timezone.localtime(at).date(),
        source=f"prepare-meeting:{meeting.pk}",
        by=by,
        at=at,
    )
    _let_wait_to_be_held(meeting, source, by=by, at=at)


def _let_wait_to_be_held(meeting: Meeting, source: str, *, by: User, at: datetime) -> None:
    wait_for(
        meeting.case.person,
        case=meeting.case,
        key=f"meeting:{meeting.pk}",
        what=f"{said_as(meeting.kind)} with {meeting.case.person.called}",
        whom=meeting.chaired_by,
        since=timezone.localtime(at).date(),
        show_on=timezone.localtime(meeting.starts_at).date(),
        source=source,
        by=by,
        at=at,
    )


def _tell_planned(meeting: Meeting) -> None:
    kind = said_as(meeting.kind)
    tell(
        meeting.case.person,
        case=meeting.case,
        on=timezone.localtime(meeting.at).date(),
        kind="meeting",
        heading=f"{kind[0].upper()}{kind[1:]} was planned for {day_in_words(meeting.starts_at)}",
        text=meeting.for_what,
        source=f"meeting:{meeting.pk}",
        deed="meeting planned",
        content=[meeting.kind, meeting.starts_at, meeting.place, meeting.for_what, meeting.chaired_by],
        by=meeting.by,
        at=meeting.at,
    )


@transaction.atomic
def move(
    meeting: Meeting,
    *,
    starts_at: datetime,
    minutes: int,
    place: str,
    where: str = "",
    reason: str,
    by: User,
    at: datetime | None = None,
) -> Meeting:
    """Change when or where a meeting is, with the reason; what was planned before is kept. Raises Refused."""
    at = at or timezone.now()
    now = to_come(meeting)
    _refuse_unsound(now.kind, place, minutes)
    if (starts_at, minutes, place, where.strip()) == (now.starts_at, now.minutes, now.place, now.where):
        raise Refused("Change the day, the time or the place first", "starts_on")
    Moved.objects.create(
        meeting=now,
        was_at=now.starts_at,
        was_minutes=now.minutes,
        was_place=now.place,
        was_where=now.where,
        reason=needed(reason, "Write why it is changed", "reason"),
        by=by,
        at=at,
    )
    before = day_in_words(now.starts_at)
    now.starts_at, now.minutes, now.place, now.where = starts_at, minutes, place, where.strip()
    now.sequence += 1
    now.save(update_fields=["starts_at", "minutes", "place", "where", "sequence"])
    _let_wait_to_be_held(now, f"meeting:{now.pk}", by=by, at=at)
    _tell_moved(now, before, reason.strip(), by=by, at=at)
    return now


def _tell_moved(meeting: Meeting, before: str, reason: str, *, by: User, at: datetime) -> None:
    after = day_in_words(meeting.starts_at)
    changed = f"was moved from {before} to {after}" if before != after else f"of {after} was changed"
    kind = said_as(meeting.kind).partition(" ")[2]
    tell(
        meeting.case.person,
        case=meeting.case,
        on=timezone.localtime(at).date(),
        kind="meeting",
        heading=f"The {kind} {changed}",
        text=reason,
        source=f"meeting:{meeting.pk}",
        deed="meeting moved",
        content=[meeting.starts_at, meeting.minutes, meeting.place, meeting.where, reason],
        by=by,
        at=at,
    )


@transaction.atomic
def change_purpose(
    meeting: Meeting,
    *,
    base_revision: int,
    for_what: str,
    chair: User | None = None,
    chair_name: str = "",
    by: User,
    at: datetime | None = None,
) -> Meeting:
    """Change what a meeting is for, or who chairs it. What stood is kept. Raises Refused, and Conflict."""
    at = at or timezone.now()
    now = to_come(meeting)
    values = {
        "for_what": needed(for_what, "Write what the meeting is for", "for_what"),
        "chair": chair,
        "chair_name": "" if chair else needed(chair_name, "Choose or write who chairs the meeting", "chair_name"),
    }
    changed = revise(Meeting, now.pk, base_revision=base_revision, values=values, by=by, person=now.case.person)
    content = [changed.for_what, str(changed.chair_id), changed.chair_name]
    leave_trace(now, deed="meeting changed", content=content, by=by, at=at)
    return changed
