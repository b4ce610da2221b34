"""Reading meetings. Whatever is shown of one, to whomever and on whatever page, is put together in :func:`shown_of`."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownwords.access.decision import Viewer
from ownwords.access.models import Grant, User
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.safeguarding.meetings.models import (
    Action,
    ActionEvent,
    AgendaItem,
    Contribution,
    Correction,
    Invitation,
    Meeting,
    Minute,
    Moved,
    Preparation,
    Presence,
    Report,
    TakingPart,
)
from ownwords.safeguarding.meetings.rules import (
    SPEAKS_FOR_THEM,
    Kind,
    Part,
    kind_of,
    minutes_shown,
    parts_seen_by,
    preparation_shown,
    state_of,
)
from ownwords.safeguarding.path.models import Case


@dataclass(frozen=True)
class Sight:
    """As what somebody looks at one meeting, and which parts of it are there for them."""

    kind: Kind
    parts: frozenset[Part]
    invitation: Invitation | None = None
    """Their own."""

    @property
    def private(self) -> bool:
        """Whether what is for professionals only is there for them."""
        return Part.PRIVATE in self.parts

    @property
    def speaks_for_them(self) -> bool:
        """Whether this is the person, or somebody who speaks for them."""
        return self.kind in SPEAKS_FOR_THEM


WHOLE = Sight(Kind.WORKER, parts_seen_by(Kind.WORKER, invited=False))
"""What somebody sees who reads the person's record (``access.decision`` has said so)."""
OPEN_PART = Sight(Kind.WORKER, frozenset({Part.OPEN}))
"""What such a worker is shown to hand on: on paper, unless they ask for the rest."""


def sight_of(viewer: Viewer, meeting: Meeting) -> Sight:
    """As what somebody who was invited into the case looks at this meeting. One query."""
    own = Invitation.objects.filter(meeting=meeting, user=viewer.id, taken_back_at=None).first()
    kind = kind_of(viewer.roles, chairs=meeting.chair_id == viewer.id)
    parts = parts_seen_by(
        kind,
        invited=own is not None,
        invited_to_private_part=own is not None and own.to_private_part,
        comes_as=own.comes_as if own else "",
    )
    return Sight(kind, parts, own)


def meeting_or_404(person: Person, meeting_id: UUID) -> Meeting:
    """A meeting of this person, with its case and its chair; Http404 where they have none of that id. One query."""
    found = get_object_or_404(_meetings(), pk=meeting_id, case__person=person)
    found.case.person = person
    return found


def meeting_for_invited(viewer: Viewer, grant: Grant, meeting_id: UUID) -> tuple[Meeting, Sight]:
    """A meeting of the case into which the viewer was invited, and what of it is there for them. Two queries.

    Http404 where there is none, or where nothing of it is there for them: the same answer.
    """
    found = get_object_or_404(_meetings(), pk=meeting_id, case=grant.scope_of)
    found.case.person = grant.person
    sight = sight_of(viewer, found)
    if not sight.parts:
        raise Http404("There is nothing here that you can see.")
    return found, sight


def _meetings() -> QuerySet[Meeting]:
    return Meeting.objects.select_related("case", "chair", "confirmed_by", "by")


@dataclass
class Invited:
    """One invitation, with what they answered and whether they came."""

    invitation: Invitation
    answer: Presence | None = None
    attendance: Presence | None = None


@dataclass
class ShownItem:
    """One question, with all that is shown of it."""

    item: AgendaItem
    number: int
    """Its place among those that are shown: a gap would tell that something is left out."""
    minute: Minute | None = None
    private_minute: Minute | None = None
    contributions: list[Contribution] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)


@dataclass
class ShownAction:
    """One action and how it stands."""

    action: Action
    events: list[ActionEvent]

    @property
    def state(self) -> str:
        """A value of ``ActionEvent.State``."""
        return state_of([event.state for event in self.events])

    @property
    def told(self) -> str:
        """How it stands, in words."""
        return str(ActionEvent.State(self.state).label)


@dataclass
class Shown:
    """A meeting as one viewer may see it, on a page, on paper or in a calendar."""

    meeting: Meeting
    sight: Sight
    items: list[ShownItem]
    contributions: list[Contribution]
    """Those that belong to no one question."""
    corrections: list[Correction]
    """Those that belong to no one question."""
    reports: list[Report]
    invited: list[Invited]
    preparations: list[Preparation]
    planned: TakingPart | None
    was: TakingPart | None
    """How the person took part."""
    moves: list[Moved]
    actions: list[ShownAction]
    minutes_shown: bool

    @property
    def holds_private(self) -> bool:
        """Whether something in it is for professionals only."""
        rows: list[Any] = [*self.contributions, *self.corrections, *(one.action for one in self.actions)]
        for one in self.items:
            rows += [one.item, *one.contributions, *one.corrections]
        return any(row.private for row in rows) or any(one.private_minute for one in self.items)


def shown_of(meeting: Meeting, sight: Sight) -> Shown:
    """Everything of a meeting that is there for one viewer, and nothing else. One query.

    Every page, print and calendar file is made from what this returns: it alone leaves out what is for professionals
    only, what is still being written, and what was said in preparing.
    """
    of = {"meeting": meeting.pk}
    answers = together(
        AgendaItem.objects.filter(**of),
        Minute.objects.filter(item__meeting=meeting.pk),
        Contribution.objects.filter(**of),
        Correction.objects.filter(**of).select_related("by"),
        Action.objects.filter(**of),
        ActionEvent.objects.filter(action__meeting=meeting.pk).select_related("by"),
        Report.objects.filter(**of).defer("picture", "sound"),
        Invitation.objects.filter(**of),
        Presence.objects.filter(invitation__meeting=meeting.pk),
        Preparation.objects.filter(**of),
        TakingPart.objects.filter(**of),
        Moved.objects.filter(**of).select_related("by"),
    )
    items, minutes, contributions, corrections, actions, events = answers[:6]
    reports, invitations, presences, preparations, taking_part, moves = answers[6:]
    written = minutes_shown(sight.kind, confirmed=meeting.confirmed)
    shown_items = _items(meeting, _seen(items, sight), sight)
    places = {each.item.pk: each for each in shown_items}
    brought = [each for each in _seen(contributions, sight) if written or _own(each, sight)]
    corrected = _seen(corrections, sight)
    for minute in _seen(minutes, sight) if written else []:
        if minute.item_id in places:
            setattr(places[minute.item_id], "private_minute" if minute.private else "minute", minute)
    return Shown(
        meeting=meeting,
        sight=sight,
        items=shown_items,
        contributions=_put_in_places(brought, places, "contributions"),
        corrections=_put_in_places(corrected, places, "corrections"),
        reports=reports,
        invited=invited_with(invitations, presences),
        preparations=preparations if preparation_shown(sight.kind) else [],
        planned=_last(each for each in taking_part if not each.afterwards),
        was=_last(each for each in taking_part if each.afterwards),
        moves=moves,
        actions=_actions(_seen(actions, sight), events),
        minutes_shown=written,
    )


def _seen(rows: Iterable[Any], sight: Sight) -> list[Any]:
    """Of rows that say whether they are for professionals only, those that are there for this viewer."""
    return [row for row in rows if (Part.PRIVATE if row.private else Part.OPEN) in sight.parts]


def _own(contribution: Contribution, sight: Sight) -> bool:
    """Whether a contribution is the viewer's own, or of the person they speak for."""
    if contribution.of_person and sight.speaks_for_them:
        return True
    return sight.invitation is not None and contribution.invitation_id == sight.invitation.pk


def _items(meeting: Meeting, items: list[AgendaItem], sight: Sight) -> list[ShownItem]:
    for item in items:
        item.meeting = meeting
    return [ShownItem(item, number) for number, item in enumerate(items, 1)]


def _put_in_places(rows: list[Any], places: dict[UUID, ShownItem], name: str) -> list[Any]:
    """Put each row to the question it belongs to; return those that belong to none.

    One whose question is not shown is not shown either.
    """
    for row in rows:
        if row.item_id in places:
            getattr(places[row.item_id], name).append(row)
    return [row for row in rows if row.item_id is None]


def invited_with(invitations: Iterable[Invitation], presences: Iterable[Presence]) -> list[Invited]:
    """The invitations that stand, each with what was answered last and whether they came."""
    found = {each.pk: Invited(each) for each in invitations if each.stands}
    for presence in presences:
        if one := found.get(presence.invitation_id):
            setattr(one, "attendance" if presence.afterwards else "answer", presence)
    return list(found.values())


def _actions(actions: list[Action], events: list[ActionEvent]) -> list[ShownAction]:
    of_action: dict[UUID, list[ActionEvent]] = defaultdict(list)
    for event in events:
        of_action[event.action_id].append(event)
    return [ShownAction(action, of_action[action.pk]) for action in actions]


def _last(rows: Iterable[Any]) -> Any:
    return next(iter(reversed(list(rows))), None)


def meetings_of(case: Case) -> list[Meeting]:
    """The meetings of a case, the newest first, each with what the worker's list tells. Two queries."""
    taking_part = Prefetch("taking_part", TakingPart.objects.order_by("afterwards", "at", "id"))
    return list(Meeting.objects.filter(case=case).select_related("chair").prefetch_related(taking_part))


def meetings_for_invited(viewer: Viewer, grant: Grant) -> list[Meeting]:
    """The meetings of a case of which something is there for whoever was invited into it. One query."""
    own = Q(invitations__user=viewer.id, invitations__taken_back_at=None)
    if kind_of(viewer.roles, chairs=True) is Kind.CHAIR:
        own |= Q(chair=viewer.id)
    return list(Meeting.objects.filter(own, case=grant.scope_of).select_related("chair").distinct())


def who_may_come(case: Case) -> list[User]:
    """Accounts that can see something of this case, so that they can be invited to its meetings. Two queries.

    Each comes with ``held_now``, their roles. Those with a way to the record, and those invited into the case.
    """
    now = timezone.now()
    in_force = Q(grants__ends_at=None) | Q(grants__ends_at__gt=now)
    holding = case.person.holding if hasattr(case.person, "holding") else None
    to_record = Q(grants__scope=Grant.Scope.RECORD, grants__person=case.person_id)
    to_case = Q(grants__scope=Grant.Scope.ENQUIRY, grants__scope_of=case.pk)
    ways = Q(in_force, to_record | to_case, grants__starts_at__lte=now)
    if holding is not None:
        leads = Q(memberships__role="safeguarding-lead", organisation=holding.organisation_id)
        ways |= Q(leads, memberships__ended_at=None)
        if not holding.restricted:
            ways |= Q(memberships__role="supervisor", memberships__team=holding.team_id, memberships__ended_at=None)
    ids = User.objects.filter(ways, is_active=True).values("pk")
    found = User.objects.filter(pk__in=ids).select_related("organisation").prefetch_related("memberships")
    people = list(found.order_by("name"))
    for user in people:
        user.held_now = tuple(each for each in user.memberships.all() if each.ended_at is None)
    return people


def roles_of(user: User) -> frozenset[str]:
    """The roles that somebody holds now."""
    held = user.held_now if user.held_now is not None else user.memberships.filter(ended_at=None)
    return frozenset(each.role for each in held)


def report_or_404(meeting: Meeting, report_id: UUID) -> Report:
    """A report with a picture to this meeting; Http404 where there is none."""
    return get_object_or_404(Report.objects.exclude(picture_type=""), pk=report_id, meeting=meeting)


def voice_or_404(meeting: Meeting, report_id: UUID) -> Report:
    """A report with a voice to this meeting; Http404 where there is none."""
    return get_object_or_404(Report.objects.filter(seconds__gt=0), pk=report_id, meeting=meeting)


def item_or_404(person: Person, item_id: UUID) -> AgendaItem:
    """A question of a meeting of this person, with its meeting; Http404 where they have none of that id."""
    asked = AgendaItem.objects.select_related("meeting__case", "meeting__chair")
    return get_object_or_404(asked, pk=item_id, meeting__case__person=person)


def action_or_404(person: Person, action_id: UUID) -> ShownAction:
    """An action of a meeting of this person, with what became of it; Http404 where they have none of that id."""
    asked = Action.objects.select_related("meeting__case", "by").prefetch_related("events__by")
    found = get_object_or_404(asked, pk=action_id, meeting__case__person=person)
    return ShownAction(found, list(found.events.all()))
