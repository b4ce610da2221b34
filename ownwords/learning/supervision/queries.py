"""Reading supervision: always of a pair into which ``access.decision`` has let the viewer."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ownwords.access.decision import Viewer, between_chain, let_into, people_seen_by
from ownwords.access.models import Grant, Membership, User
from ownwords.learning.supervision.models import (
    AgendaItem,
    CameOf,
    Named,
    Note,
    Pair,
    Session,
    Step,
    StepEvent,
    Worry,
)
from ownwords.learning.supervision.rules import is_party, state_of, still_worries
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.trail.actions import READING
from ownwords.trail.models import Entry


def pairs_of(viewer: Viewer) -> list[Pair]:
    """The supervisions that the viewer may read, those that go on first. One query."""
    found = Pair.objects.filter(pk__in=let_into(viewer)).select_related("supervisor", "worker")
    return list(found.order_by("ended_at", "begun_at"))


def pair_now(between: UUID) -> Pair:
    """One supervision. The view's decision has said that the viewer may read it."""
    return get_object_or_404(Pair.objects.select_related("supervisor", "worker"), pk=between)


def session_or_404(pair: Pair, session_id: UUID) -> Session:
    """One talk of this pair; Http404 where they have none of that id."""
    found = get_object_or_404(Session.objects.select_related("person", "by"), pk=session_id, pair=pair)
    found.pair = pair
    return found


@dataclass(frozen=True)
class StepShown:
    """A step with what became of it."""

    step: Step
    events: list[StepEvent]

    @property
    def state(self) -> str:
        """A value of ``StepEvent.State``."""
        return state_of([event.state for event in self.events])

    @property
    def open(self) -> bool:
        """Whether it comes back at the next talk."""
        return self.state == StepEvent.State.OPEN


@dataclass(frozen=True)
class WorryShown:
    """A worry with what came of it."""

    worry: Worry
    came_of: list[CameOf]

    @property
    def open(self) -> bool:
        """Whether it comes back at the next talk."""
        return still_worries([one.how for one in self.came_of])


@dataclass
class PairShown:
    """All of a supervision, for one who may read it."""

    pair: Pair
    party: bool
    """Whether the viewer is one of the two, and may write."""
    agenda: list[AgendaItem]
    sessions: list[Session]
    steps: list[StepShown]
    worries: list[WorryShown]
    named: list[Named]
    notes: list[Note]
    seen: set[UUID]
    """Of the people named in it, those whose record the viewer may read: of others no name is shown."""

    @property
    def open_steps(self) -> list[StepShown]:
        """Steps that come back."""
        return [one for one in self.steps if one.open]

    @property
    def open_worries(self) -> list[WorryShown]:
        """Worries of which nothing has come yet, or that go on."""
        return [one for one in self.worries if one.open]


def shown_of(pair: Pair, viewer: Viewer) -> PairShown:
    """Everything of a pair. Two queries."""
    of = {"session__pair": pair.pk}
    agenda, sessions, steps, events, worries, came, named, notes = together(
        AgendaItem.objects.filter(pair=pair.pk, talked_in=None, no_longer_at=None).select_related("by", "person"),
        Session.objects.filter(pair=pair.pk).select_related("by", "person"),
        Step.objects.filter(**of).select_related("owner", "session"),
        StepEvent.objects.filter(step__session__pair=pair.pk).select_related("by"),
        Worry.objects.filter(**of).select_related("by", "session"),
        CameOf.objects.filter(worry__session__pair=pair.pk).select_related("by"),
        Named.objects.filter(pair=pair.pk, ended_at=None).select_related("user", "named_by"),
        Note.objects.filter(**of).select_related("by"),
    )
    people = {one.person_id for one in (*agenda, *sessions) if one.person_id}
    seen = set(people_seen_by(viewer).filter(pk__in=people).values_list("pk", flat=True)) if people else set()
    return PairShown(
        pair,
        is_party(viewer.id, pair.supervisor_id, pair.worker_id),
        agenda,
        sessions,
        [StepShown(step, [one for one in events if one.step_id == step.pk]) for step in steps],
        [WorryShown(each, [one for one in came if one.worry_id == each.pk]) for each in worries],
        named,
        notes,
        seen,
    )


def step_or_404(pair: Pair, step_id: UUID) -> Step:
    """One step of this pair; Http404 where they have none of that id."""
    found = get_object_or_404(Step.objects.select_related("session", "owner"), pk=step_id, session__pair=pair)
    found.session.pair = pair
    return found


def worry_or_404(pair: Pair, worry_id: UUID) -> Worry:
    """One worry of this pair; Http404 where they have none of that id."""
    found = get_object_or_404(Worry.objects.select_related("session"), pk=worry_id, session__pair=pair)
    found.session.pair = pair
    return found


def item_or_404(pair: Pair, item_id: UUID) -> AgendaItem:
    """Something on the agenda of this pair; Http404 where there is nothing of that id."""
    found = get_object_or_404(AgendaItem, pk=item_id, pair=pair, talked_in=None, no_longer_at=None)
    found.pair = pair
    return found


def named_or_404(pair: Pair, named_id: UUID) -> Named:
    """Somebody whom this pair named; Http404 otherwise."""
    found = get_object_or_404(Named.objects.select_related("user"), pk=named_id, pair=pair, ended_at=None)
    found.pair = pair
    return found


def note_or_404(person: Person, note_id: UUID) -> Note:
    """What was put into this person's record; Http404 where they have nothing of that id."""
    return get_object_or_404(Note.objects.select_related("by", "session__pair"), pk=note_id, person=person)


def colleagues_of(viewer: Viewer) -> QuerySet[User]:
    """Those of one's own organisation with whom one can meet for supervision."""
    roles = ["practitioner", "supervisor", "safeguarding-lead"]
    held = Membership.objects.filter(ended_at=None, role__in=roles).values("user")
    found = User.objects.filter(pk__in=held, organisation=viewer.user.organisation_id, is_active=True)
    return found.exclude(pk=viewer.id).order_by("name")


def people_to_talk_about(pair: Pair, viewer: Viewer) -> list[Person]:
    """The people with whom the worker works and whose record the viewer may read too. One query."""
    works = Grant.objects.filter(
        Q(ends_at=None), viewer=pair.worker_id, kind__in=[Grant.Kind.ALLOCATION, Grant.Kind.COVER]
    )
    return list(
        people_seen_by(viewer).filter(pk__in=works.values("person")).order_by("family_name", "given_name")[:200]
    )


def readings_of(pair: Pair) -> list[tuple[str, Entry]]:
    """Who has read this supervision last, with their names. Two queries."""
    entries = list(
        Entry.objects.filter(chain=between_chain(pair.pk), deed__startswith=READING).order_by("-number")[:20]
    )
    ids = {entry.who.partition(":")[2] for entry in entries}
    names = {str(pk): name for pk, name in User.objects.filter(pk__in=ids).values_list("pk", "name")}
    return [(names.get(entry.who.partition(":")[2], "Somebody"), entry) for entry in entries]


def writable(shown: PairShown) -> None:
    """Raise Http404 unless the viewer is one of the two and it goes on."""
    if not shown.party or shown.pair.ended_at is not None:
        raise Http404("There is nothing here that you can do.")
