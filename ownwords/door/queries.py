"""What is shown at a person's own door: only what is theirs, was given to them, or was said with them there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownwords.access.decision import Viewer, own_grants
from ownwords.access.models import Grant, User
from ownwords.conversations.models import Conversation, Mark
from ownwords.door.models import Code, Door, Face, Reply, Said
from ownwords.door.rules import code_holds
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person, Representative
from ownwords.people.together import together
from ownwords.plans.models import Answer, Step, Version
from ownwords.plans.presenting import PlanShown, plan_shown
from ownwords.reviews.models import Closing, Due, Review
from ownwords.safeguarding.feedback.models import Asking, AskingEvent
from ownwords.safeguarding.feedback.queries import Asked
from ownwords.safeguarding.meetings.models import Action, ActionEvent, Invitation, Meeting, Preparation, Presence
from ownwords.safeguarding.meetings.queries import Invited, Shown, ShownAction, Sight, invited_with, shown_of
from ownwords.safeguarding.meetings.rules import Kind, parts_seen_by
from ownwords.safeguarding.path.models import Case

IN_THE_ROOM = Sight(Kind.PERSON, parts_seen_by(Kind.PERSON, invited=True))
"""What the person, or whoever speaks for them, sees of a meeting: never the part for professionals only."""
THEIR_WORDS = ("person", "representative", "observed")
"""Whose words are shown as the person's: what others think for themselves is theirs to show."""


def door_of(grant: Grant) -> Door:
    """The door of a grant that ``access.decision`` has let through. One query."""
    door = get_object_or_404(Door.objects.select_related("grant__viewer", "grant__speaks_as__member"), grant=grant)
    door.person = grant.person
    return door


@dataclass(frozen=True)
class Way:
    """One person's own pages that somebody may open."""

    grant: Grant

    @property
    def own(self) -> bool:
        """Whether they are their own."""
        return self.grant.speaks_as_id is None


def ways_of(viewer: Viewer) -> list[Way]:
    """The own pages that the viewer may open now: one's own first. One query."""
    return sorted((Way(grant) for grant in own_grants(viewer)), key=lambda way: not way.own)


def others_of(person: Person) -> list[Door]:
    """The doors of others that are open now to a person's own pages, whoever was there first. One query."""
    return [one.door for one in doors_of(person) if one.open and not one.door.of_person]


def other_or_404(person: Person, door_id: UUID) -> Door:
    """The open door of somebody else; Http404 where there is none of that id."""
    for door in others_of(person):
        if door.pk == door_id:
            door.person = person
            return door
    raise Http404("There is nothing here that you can see.")


def codes_left(door: Door) -> int | None:
    """How many codes still let somebody in by this door; None where they need none. One query."""
    if not door.word or door.grant.viewer.email:
        return None
    return sum(
        code_holds(used=False, ends_at=one.ends_at, wrong_words=one.wrong_words, now=timezone.now())
        for one in Code.objects.filter(door=door, used_at=None)
    )


# What they want, and their plan


def wants_of(person: Person) -> tuple[list[OutcomeLife], list[OutcomeLife]]:
    """What the person wants now, and what they wanted before. One query."""
    lives = [life for life in outcomes_of(person) if life.whose in THEIR_WORDS]
    return [one for one in lives if one.state.open], [one for one in lives if not one.state.open]


def life_or_404(person: Person, outcome_id: UUID) -> OutcomeLife:
    """One thing that the person wants or wanted; Http404 where they have none of that id. One query."""
    for life in outcomes_of(person):
        if life.outcome.pk == outcome_id and life.whose in THEIR_WORDS:
            return life
    raise Http404("There is nothing here that you can see.")


@dataclass
class OwnPlan:
    """The plan as it was last given to the person, and what they said to it."""

    version: Version
    shown: PlanShown
    answers: list[Answer]
    since: dict[str, str] = field(default_factory=dict)
    """What became of its steps since it was given: id to "done" or "dropped"."""

    @property
    def answer(self) -> Answer | None:
        """What they said last."""
        return self.answers[-1] if self.answers else None


def newest_version(person: Person) -> Version | None:
    """The newest version that was given of the newest plan; None where none was. One query."""
    versions = Version.objects.filter(plan__person=person).select_related("plan", "by__organisation")
    return versions.order_by("-plan__begun_at", "-number").first()


def own_plan(person: Person) -> OwnPlan | None:
    """The plan as it was last given, and what they said to it; None where none was given. Three queries."""
    version = newest_version(person)
    if version is None:
        return None
    version.plan.person = person
    settled = Step.objects.filter(part__plan=version.plan_id).exclude(state=Step.State.TO_DO).values_list("pk", "state")
    return OwnPlan(
        version,
        plan_shown(version.content),
        list(Answer.objects.filter(version=version).order_by("at")),
        {str(pk): state for pk, state in settled},
    )


def version_or_404(person: Person, version_id: UUID) -> Version:
    """A version of the person's plan; Http404 where they have none of that id."""
    return get_object_or_404(Version.objects.select_related("plan"), pk=version_id, plan__person=person)


# What is happening, and who is doing it


@dataclass(frozen=True)
class Worker:
    """Somebody who works with the person, and whether there is a picture of them."""

    user: User
    has_face: bool


@dataclass
class Happening:
    """What is happening, and who is doing it."""

    steps: list[dict[str, Any]]
    """Steps of the plan that was given, that are still to be done."""
    agreed: list[ShownAction]
    """What was agreed at meetings and is still to be done."""
    case: Case | None
    workers: list[Worker]
    speakers: list[Representative]
    """Who speaks for the person."""


def happening_of(person: Person) -> Happening:
    """What is happening, and who is doing it. Two queries."""
    version = newest_version(person)
    confirmed = meetings_for(person).filter(confirmed_at__isnull=False)
    of_meeting = {"meeting__in": confirmed.values("pk"), "private": False}
    cases, speakers, states, actions, events, grants, faces = together(
        Case.objects.filter(person=person, concluded_on=None, joined_to=None)
        .select_related("lead")
        .defer("risk_types", "locations", "sources"),
        _speakers(person),
        Step.objects.filter(part__plan__person=person),
        Action.objects.filter(**of_meeting),
        ActionEvent.objects.filter(action__in=Action.objects.filter(**of_meeting).values("pk")),
        _grants_to_workers(person),
        Face.objects.filter(user__grants__person=person).defer("picture"),
    )
    done = {str(step.pk) for step in states if step.state != "to-do"}
    steps = [step for part in plan_shown(version.content).parts for step in part.open_steps] if version else []
    agreed = [ShownAction(one, [event for event in events if event.action_id == one.pk]) for one in actions]
    return Happening(
        [step for step in steps if step["id"] not in done],
        [one for one in agreed if one.state == "open"],
        cases[0] if cases else None,
        _workers(grants, {face.user_id for face in faces}),
        speakers,
    )


def _grants_to_workers(person: Person) -> QuerySet[Grant]:
    now = timezone.now()
    standing = Q(ends_at=None) | Q(ends_at__gt=now)
    kinds = [Grant.Kind.ALLOCATION, Grant.Kind.COVER]
    found = Grant.objects.filter(standing, person=person, kind__in=kinds, starts_at__lte=now)
    return found.select_related("viewer__organisation").defer("viewer__organisation__settings").order_by("starts_at")


def _workers(grants: Iterable[Grant], faces: Collection[UUID]) -> list[Worker]:
    users = {grant.viewer_id: grant.viewer for grant in grants}
    return [Worker(user, pk in faces) for pk, user in users.items()]


def workers_with(person: Person) -> list[Worker]:
    """Who works with the person now, whoever was there first. Two queries."""
    grants = list(_grants_to_workers(person))
    return _workers(grants, faces_of(grant.viewer_id for grant in grants))


def faces_of(users: Iterable[UUID | None]) -> set[UUID]:
    """Of these accounts, those that gave a picture. One query."""
    return set(Face.objects.filter(user__in=[one for one in users if one]).values_list("user", flat=True))


def face_or_404(person: Person, user_id: UUID) -> Face:
    """The picture of somebody who works with the person, or comes to a meeting of theirs; Http404 otherwise."""
    works = any(grant.viewer_id == user_id for grant in _grants_to_workers(person))
    comes = Invitation.objects.filter(meeting__in=meetings_for(person), user=user_id, taken_back_at=None)
    chairs = meetings_for(person).filter(chair=user_id)
    if not works and not comes.exists() and not chairs.exists():
        raise Http404("There is nothing here that you can see.")
    return get_object_or_404(Face, user=user_id)


def _speakers(person: Person) -> QuerySet[Representative]:
    today = timezone.localdate()
    standing = Q(until_on=None) | Q(until_on__gte=today)
    found = Representative.objects.filter(standing, person=person, from_on__lte=today, member__may_have_harmed=False)
    return found.select_related("member")


def speakers_for(person: Person) -> list[Representative]:
    """Who speaks for the person now. One query."""
    return list(_speakers(person))


# Meetings, and what happens next


def meetings_for(person: Person) -> QuerySet[Meeting]:
    """The meetings of which the person knows: they are invited, or somebody has talked to them about it."""
    invited = Invitation.objects.filter(meeting=OuterRef("pk"), comes_as="person", taken_back_at=None)
    prepared = Preparation.objects.filter(meeting=OuterRef("pk")).exclude(wants=Preparation.Wants.NOT_ASKED)
    known = Meeting.objects.filter(Exists(invited) | Exists(prepared), case__person=person)
    return known.select_related("case", "chair", "confirmed_by")


def meeting_or_404(person: Person, meeting_id: UUID) -> Shown:
    """One meeting of which the person knows, as they see it; Http404 where there is none of that id. Two queries."""
    meeting = get_object_or_404(meetings_for(person), pk=meeting_id)
    meeting.case.person = person
    return shown_of(meeting, IN_THE_ROOM)


@dataclass
class Coming:
    """One meeting to come, and who was asked to it."""

    meeting: Meeting
    invited: list[Invited]


@dataclass
class Next:
    """What happens next, and what waits for an answer of theirs."""

    meetings: list[Coming]
    """Those to come, the first one first."""
    look_again: date | None
    """When we look together how it is going."""
    plan_waits: Version | None
    """A plan that was given and not answered; without its content."""
    questions: list[Asked]
    """Questionnaires that the person may answer on these pages."""
    faces: set[UUID]
    """Of whom there are pictures, of those who come."""
    newest_answer: Reply | None
    """The newest answer to what was said on these pages."""


def next_of(person: Person, door: Door) -> Next:
    """What happens next, with up to five meetings. Two queries."""
    meetings = list(meetings_for(person).filter(state=Meeting.State.PLANNED).order_by("starts_at")[:5])
    ids = [meeting.pk for meeting in meetings]
    replies = Reply.objects.filter(said__person=person)
    dues, versions, answers, askings, events, invitations, presences, faces, answered = together(
        Due.objects.filter(person=person, settled_at=None).order_by("due_on"),
        Version.objects.filter(plan__person=person, plan__ended_at=None).defer("content").order_by("-number"),
        Answer.objects.filter(version__plan__person=person),
        _askings(person),
        AskingEvent.objects.filter(asking__case__person=person),
        Invitation.objects.filter(meeting__in=ids),
        Presence.objects.filter(invitation__meeting__in=ids),
        Face.objects.filter(Q(user__in=[one.chair_id for one in meetings]) | Q(user__in=_invited_users(ids))).defer(
            "picture"
        ),
        (replies if door.of_person else replies.filter(said__door=door)).order_by("-at"),
    )
    waits = versions[0] if versions and versions[0].pk not in {one.version_id for one in answers} else None
    comes = {pk: [one for one in invitations if one.meeting_id == pk] for pk in ids}
    return Next(
        [Coming(meeting, invited_with(comes[meeting.pk], presences)) for meeting in meetings],
        dues[0].due_on if dues else None,
        waits,
        _waiting(askings, events),
        {face.user_id for face in faces},
        answered[0] if answered else None,
    )


def _invited_users(meetings: Sequence[UUID]) -> QuerySet[Any]:
    return Invitation.objects.filter(meeting__in=meetings, user__isnull=False).order_by().values("user")


def _askings(person: Person) -> QuerySet[Asking]:
    return Asking.objects.filter(
        case__person=person, how=Asking.How.SCREEN, answers=None, planned_on__lte=timezone.localdate()
    )


def _waiting(askings: Iterable[Asking], events: Sequence[AskingEvent]) -> list[Asked]:
    asked = [Asked(each, [one for one in events if one.asking_id == each.pk], None) for each in askings]
    return [one for one in asked if not one.over]


def questions_for(person: Person) -> list[Asked]:
    """Questionnaires planned for a screen that the person has not answered. One query."""
    found, events = together(
        _askings(person).select_related("case").defer("case__risk_types", "case__locations", "case__sources"),
        AskingEvent.objects.filter(asking__case__person=person),
    )
    return _waiting(found, events)


def question_or_404(person: Person, asking_id: UUID, *, of_person: bool) -> Asked:
    """One questionnaire that whoever is at the door may answer; Http404 otherwise."""
    wanted = Asking.Version.PERSON if of_person else Asking.Version.REPRESENTATIVE
    for one in questions_for(person):
        if one.asking.pk == asking_id and one.asking.version == wanted:
            one.asking.case.person = person
            return one
    raise Http404("There is nothing here that you can see.")


# The story in time


@dataclass(frozen=True)
class Told:
    """One thing that happened, as the person reads it: ``what`` is the id of a message, with its values."""

    on: date
    at: datetime
    what: str
    values: dict[str, Any] = field(default_factory=dict)
    words: tuple[tuple[str, str, str], ...] = ()
    """Words, whose they are, and who said them."""


def story_of(person: Person, *, through: Door | None = None) -> list[Told]:
    """The person's story, the newest first: what they said, what was given to them, what they were there for.

    What others wrote about them, and what they said for themselves, is not told here. ``through``: the door of somebody
    who speaks for them, who reads of what was said on the pages only what they said themself. Two queries.
    """
    talks, marks, reviews, closings, versions, answers, said, cases = together(
        Conversation.objects.filter(person=person, finished_at__isnull=False)
        .defer("narrative")
        .select_related("worker"),
        Mark.objects.filter(person=person, conversation__finished_at__isnull=False, whose="person", loose=False),
        Review.objects.filter(person=person).select_related("by"),
        Closing.objects.filter(person=person),
        Version.objects.filter(plan__person=person).defer("content").select_related("by"),
        Answer.objects.filter(version__plan__person=person),
        (Said.objects.filter(person=person, door=through) if through else Said.objects.filter(person=person)).defer(
            "sound"
        ),
        Case.objects.filter(person=person, joined_to=None).defer("risk_types", "locations", "sources"),
    )
    told = [
        Told(
            talk.held_on,
            talk.begun_at,
            "story-talked",
            {"who": talk.worker.name},
            tuple((mark.words, "person", "") for mark in marks if mark.conversation_id == talk.pk),
        )
        for talk in talks
    ]
    told += [
        Told(
            each.held_on,
            each.at,
            "story-looked-back",
            {"who": each.by.name},
            _words(each, each.achieved, each.must_change),
        )
        for each in reviews
    ]
    told += [Told(each.closed_on, each.at, "story-closed", {}, _words(each, each.words)) for each in closings]
    told += [Told(each.given_on, each.at, "story-plan-given", {"who": each.by.name}) for each in versions]
    told += [
        Told(each.answered_on, each.at, f"story-plan-answer-{each.kind}", {}, _words(each, each.words))
        for each in answers
    ]
    told += [
        Told(timezone.localdate(each.at), each.at, f"story-said-{each.kind}", {}, _words(each, each.words))
        for each in said
    ]
    told += [Told(each.started_on, each.opened_at, "story-enquiry-began") for each in cases if each.started_on]
    told += [
        Told(each.concluded_on, each.opened_at, "story-enquiry-ended")
        for each in cases
        if each.concluded_on and each.started_on
    ]
    held = meetings_for(person).filter(state=Meeting.State.HELD)
    told += [
        Told(timezone.localdate(each.starts_at), each.starts_at, f"story-meeting-{each.kind}", {"meeting": each.pk})
        for each in held
    ]
    return sorted(told, key=lambda one: (one.on, one.at), reverse=True)


def _words(row: Any, *texts: str) -> tuple[tuple[str, str, str], ...]:
    """Words that a row holds, where they are the person's, or were said for them."""
    return tuple((text, row.whose, row.speaker) for text in texts if text and row.whose in THEIR_WORDS)


# What was said on the pages


def said_by(person: Person, door: Door | None = None) -> list[Said]:
    """What was said on the pages, the newest first, each with its ``answered``; through one door where given."""
    found = Said.objects.filter(person=person).defer("sound").select_related("mark", "version", "outcome")
    if door is not None and not door.of_person:
        found = found.filter(door=door)
    rows = list(found.prefetch_related("replies__by"))
    for row in rows:
        row.answered = list(row.replies.all())  # type: ignore[attr-defined]
    return rows


def said_or_404(person: Person, said_id: UUID) -> Said:
    """One thing that was said; Http404 where the person has none of that id."""
    found = Said.objects.select_related("mark", "version", "outcome", "door__grant__viewer")
    said = get_object_or_404(found.prefetch_related("replies__by"), pk=said_id, person=person)
    said.person = person
    return said


def voice_or_404(person: Person, said_id: UUID, door: Door | None = None) -> Said:
    """One thing that was said in a voice; Http404 otherwise. Through one door, where somebody else speaks for them."""
    found = Said.objects.filter(person=person, seconds__gt=0)
    if door is not None and not door.of_person:
        found = found.filter(door=door)
    return get_object_or_404(found, pk=said_id)


# For the worker


@dataclass
class DoorNow:
    """A door as the worker sees it."""

    door: Door
    open: bool
    codes_left: int
    last_used: datetime | None


def doors_of(person: Person) -> list[DoorNow]:
    """Every way in to a person's own pages, those that are open first. Two queries."""
    now, today = timezone.now(), timezone.localdate()
    doors = Door.objects.filter(person=person).select_related(
        "grant__viewer", "grant__speaks_as__member", "best_interests", "by"
    )
    codes: dict[UUID, list[Code]] = {}
    for code in Code.objects.filter(door__person=person):
        codes.setdefault(code.door_id, []).append(code)
    told = []
    for door in doors:
        grant, theirs = door.grant, codes.get(door.pk, [])
        speaks = grant.speaks_as
        stands = speaks is None or (
            (speaks.until_on is None or speaks.until_on >= today) and not speaks.member.may_have_harmed
        )
        told.append(
            DoorNow(
                door,
                open=stands and (grant.ends_at is None or grant.ends_at > now),
                codes_left=sum(1 for one in theirs if one.used_at is None and one.ends_at > now),
                last_used=max((one.used_at for one in theirs if one.used_at), default=None),
            )
        )
    return sorted(told, key=lambda one: not one.open)


def door_or_404(person: Person, door_id: UUID) -> Door:
    """One way in to this person's own pages; Http404 where there is none of that id."""
    found = Door.objects.select_related("grant__viewer", "grant__speaks_as__member")
    door = get_object_or_404(found, pk=door_id, person=person)
    door.person = person
    return door


def codes_of(door: Door, batch: UUID) -> list[Code]:
    """The codes of one sheet, in their order."""
    return list(Code.objects.filter(door=door, batch=batch).order_by("number"))


def reply_rows(said: Said) -> list[Reply]:
    """What was answered, the oldest first."""
    return list(said.replies.select_related("by").order_by("at"))
