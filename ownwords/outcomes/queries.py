"""Reading outcomes: each with its life, its words, and what stands beside them. Constant numbers of queries."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from ownwords.conversations.models import Correction, Mark
from ownwords.outcomes.headings import HEADINGS, HeadingFor
from ownwords.outcomes.models import Event, Heading, Outcome, View
from ownwords.outcomes.rules import WORDS_FOR_AN_OUTCOME, State, state_of
from ownwords.people.models import Person
from ownwords.people.together import together


@dataclass
class OutcomeLife:
    """An outcome, what it is now, and how it came to be."""

    outcome: Outcome
    state: State
    mark: Mark
    """The mark that holds the words which stand now."""
    events: list[Event]
    """In the order in which they were written; :attr:`story` has them in the order of their days."""
    views: list[View]
    larger: "OutcomeLife | None" = None
    parts: "list[OutcomeLife]" = field(default_factory=list)
    follows: "OutcomeLife | None" = None
    followed_by: "list[OutcomeLife]" = field(default_factory=list)

    @property
    def words(self) -> str:
        """The words that stand now."""
        return self.mark.words

    @property
    def whose(self) -> str:
        """Whose words they are: a value of ``conversations.models.WhoseWords``."""
        return self.mark.whose

    @property
    def speaker(self) -> str:
        """Who said them, where it was not the person."""
        return self.mark.speaker

    @property
    def said_on(self) -> date:
        """The day on which the words that stand now were said."""
        return self.mark.said_on

    @property
    def direction(self) -> Outcome.Direction:
        """What the person wants of it now."""
        return Outcome.Direction(self.state.direction or self.outcome.direction)

    @property
    def story(self) -> list[Event]:
        """The events in the order of their days."""
        return sorted(self.events, key=lambda event: (event.happened_on, event.number))

    @property
    def larger_is_open(self) -> bool:
        """Part of a larger outcome under which it is shown."""
        return self.larger is not None and self.larger.state.open

    @property
    def views_want_support_named(self) -> bool:
        """Somebody sees it otherwise, and nothing says who supported the person."""
        apart = [view for view in self.views if view.stance != View.Stance.SUPPORTS]
        named = any(view.who_supported for view in self.views) or any(event.who_supported for event in self.events)
        return bool(apart) and not named


def outcomes_of(person: Person, *, open_only: bool = False) -> list[OutcomeLife]:
    """Every outcome of a person, oldest first, in one query; with ``open_only`` those that have not ended."""
    lives = list(_lives_of(person).values())
    return [life for life in lives if life.state.open] if open_only else lives


def life_of(outcome: Outcome) -> OutcomeLife:
    """One outcome's life, linked to the larger, smaller, earlier and later ones of the same person."""
    return _lives_of(outcome.person)[outcome.pk]


def life_in(person: Person, outcome_id: UUID) -> OutcomeLife | None:
    """The life of this person's outcome; None where this person has none of that id."""
    return _lives_of(person).get(outcome_id)


def headings_filed(outcome: Outcome) -> list[HeadingFor]:
    """The headings under which an outcome is filed for counting, in the order of their sources."""
    filed = set(Heading.objects.filter(outcome=outcome).values_list("heading", flat=True))
    return [heading for code, heading in HEADINGS.items() if code in filed]


def corrections_of(life: OutcomeLife) -> list[Correction]:
    """Corrections that stand beside the words of an outcome's life, oldest first."""
    marks = {event.mark_id for event in life.events if event.mark_id}
    return list(Correction.objects.filter(mark__in=marks).select_related("mark").order_by("at"))


def uncarried_words(person_ids: Collection[UUID]) -> QuerySet[Mark]:
    """What people said they want, in finished conversations, from which nothing has come yet; oldest first.

    Words count as carried on once an outcome rests on them, or a turn or a view holds them.
    """
    return (
        Mark.objects.filter(
            person__in=person_ids,
            kind=Mark.Kind.WANT,
            whose__in=WORDS_FOR_AN_OUTCOME,
            conversation__finished_at__isnull=False,
        )
        .exclude(Exists(Outcome.objects.filter(mark=OuterRef("pk"))))
        .exclude(Exists(Event.objects.filter(mark=OuterRef("pk"))))
        .exclude(Exists(View.objects.filter(mark=OuterRef("pk"))))
        .select_related("conversation__worker")
        .defer("conversation__narrative")
        .order_by("said_on", "marked_at", "id")
    )


def words_wanted(person: Person) -> QuerySet[Mark]:
    """Words of finished conversations that say what the person wants; newest first."""
    return Mark.objects.filter(
        person=person,
        kind=Mark.Kind.WANT,
        whose__in=WORDS_FOR_AN_OUTCOME,
        conversation__finished_at__isnull=False,
    ).order_by("-said_on", "-marked_at")


def words_of_person(person: Person) -> QuerySet[Mark]:
    """Words of finished conversations, the person's own or for them, whatever they are about; newest first."""
    return Mark.objects.filter(
        person=person, whose__in=WORDS_FOR_AN_OUTCOME, conversation__finished_at__isnull=False
    ).order_by("-said_on", "-marked_at")


def words_of_others(person: Person) -> QuerySet[Mark]:
    """Words of others in finished conversations, that can stand beside an outcome as a view; newest first."""
    return (
        Mark.objects.filter(person=person, conversation__finished_at__isnull=False)
        .exclude(whose="person")
        .exclude(kind=Mark.Kind.STRENGTH)
        .order_by("-said_on", "-marked_at")
    )


def asked_for_lives(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`lives_from` needs to know of people. Every life begins with an event, which brings its outcome."""
    return [
        Event.objects.filter(outcome__person__in=person_ids)
        .select_related("outcome__for_member", "mark", "by")
        .order_by("outcome__raised_at", "outcome_id", "number"),
        View.objects.filter(outcome__person__in=person_ids).select_related("by").order_by("said_on", "at"),
    ]


def lives_from(person: Person, answers: Sequence[list[Any]]) -> list[OutcomeLife]:
    """Every outcome of a person, oldest first, from the answers to :func:`asked_for_lives`."""
    told, seen = answers
    events: dict[UUID, list[Event]] = defaultdict(list)
    for event in told:
        events[event.outcome_id].append(event)
    views: dict[UUID, list[View]] = defaultdict(list)
    for view in seen:
        views[view.outcome_id].append(view)
    lives = {pk: _life(person, life, views[pk]) for pk, life in events.items()}
    for life in lives.values():
        _link(life, lives)
    return list(lives.values())


def _lives_of(person: Person) -> dict[UUID, OutcomeLife]:
    lives = lives_from(person, together(*asked_for_lives([person.pk])))
    return {life.outcome.pk: life for life in lives}


def _life(person: Person, events: list[Event], views: list[View]) -> OutcomeLife:
    outcome = events[0].outcome
    outcome.person = person
    for event in events:
        event.outcome = outcome
    state = state_of(events)
    mark = next(event.mark for event in events if event.mark and event.mark_id == state.mark_id)
    return OutcomeLife(outcome, state, mark, events, views)


def _link(life: OutcomeLife, lives: dict[UUID, OutcomeLife]) -> None:
    if life.outcome.part_of_id:
        life.larger = lives[life.outcome.part_of_id]
        life.larger.parts.append(life)
    if life.outcome.follows_id:
        life.follows = lives[life.outcome.follows_id]
        life.follows.followed_by.append(life)
