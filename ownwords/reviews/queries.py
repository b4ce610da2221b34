"""Reading reviews and closings. Constant numbers of queries, whatever a person's story holds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from ownwords.conversations.models import Conversation, ViewsScreen
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.plans.models import Wellbeing
from ownwords.reviews.models import Closing, ClosingOutcome, Due, Looked, Review
from ownwords.reviews.rules import STILL_WANTED_HERE, closing_of_events

EARLIER_SHOWN = 2
"""Earlier answers that stand beside an outcome at a review."""
CONVERSATIONS_OFFERED = 30


@dataclass
class ToLookAt:
    """One outcome on a review's or a closing's page."""

    number: int
    """Its place among all that the person ever said they want: it never moves, so a draft keeps to its outcome."""
    life: OutcomeLife
    earlier: list[Looked] = field(default_factory=list)
    """What the last reviews found, newest first."""
    closed_as: str = ""
    """How it stood at the last closing, where this is a review after it."""

    @property
    def prefix(self) -> str:
        """What the names of its fields begin with."""
        return f"o-{self.number}-"


def to_look_at(person: Person) -> list[ToLookAt]:
    """Return the open outcomes of a person, each with what the last reviews found. Two queries."""
    everything = [ToLookAt(number, life) for number, life in enumerate(outcomes_of(person), start=1)]
    return _with_earlier([one for one in everything if one.life.state.open])


def to_look_at_after_closing(person: Person, closing: Closing) -> list[ToLookAt]:
    """Return the outcomes that were still wanted at a closing, met or not. Three queries."""
    stood = dict(
        ClosingOutcome.objects.filter(closing=closing, how__in=STILL_WANTED_HERE).values_list("outcome_id", "how")
    )
    names = dict(ClosingOutcome.How.choices)
    return _with_earlier(
        [
            ToLookAt(number, life, closed_as=str(names[stood[life.outcome.pk]]))
            for number, life in enumerate(outcomes_of(person), start=1)
            if life.outcome.pk in stood
        ]
    )


def _with_earlier(ones: list[ToLookAt]) -> list[ToLookAt]:
    looks = Looked.objects.filter(outcome__in=[one.life.outcome.pk for one in ones]).exclude(how="not-asked")
    found: dict[UUID, list[Looked]] = defaultdict(list)
    for look in looks.select_related("review").order_by("-review__held_on", "-review__at"):
        found[look.outcome_id].append(look)
    for one in ones:
        one.earlier = found[one.life.outcome.pk][:EARLIER_SHOWN]
    return ones


def finished_conversations(person: Person) -> list[Conversation]:
    """Return the newest finished conversations, on which a review or a closing may rest."""
    rows = Conversation.objects.filter(person=person, finished_at__isnull=False).order_by("-held_on", "-begun_at")
    return list(rows.only("id", "title", "held_on", "finished_at", "person_id")[:CONVERSATIONS_OFFERED])


def for_closing(person: Person) -> tuple[list[Conversation], ViewsScreen | None]:
    """What a closing asks of conversations: the newest finished ones, and whether it is safe to ask. One query."""
    finished = Conversation.objects.filter(person=person, finished_at__isnull=False).order_by("-held_on", "-begun_at")
    talks, screens = together(finished.defer("narrative"), ViewsScreen.objects.filter(person=person))
    return talks[:CONVERSATIONS_OFFERED], screens[0] if screens else None


def last_closing(person: Person) -> Closing | None:
    """Return the newest closing of a person's work, or None."""
    return Closing.objects.filter(person=person).order_by("-at").first()


def due_of(person: Person) -> Due | None:
    """Return the day on which to look back next, or None."""
    return Due.objects.filter(person=person, settled_at=None).first()


def days_of(person: Person) -> list[Due]:
    """Return every day that was set for looking back, newest first."""
    return list(Due.objects.filter(person=person).select_related("by", "review").order_by("-set_at"))


@dataclass(frozen=True)
class Told:
    """One outcome as a review's or closing's page tells it: its words as they stand, and what was found."""

    life: OutcomeLife
    found: Any
    """A Looked or a ClosingOutcome."""
    before: Looked | None = None
    """What the review before found of it."""
    now_again: bool = False
    """Its life had ended before this review: what was found is written here alone."""


def review_told(person: Person, review: Review) -> list[Told]:
    """Return what a review found of each outcome, beside what the one before found. Three queries."""
    lives = {life.outcome.pk: life for life in outcomes_of(person)}
    looks = Looked.objects.filter(outcome__looked_at__review=review).select_related("review")
    found: dict[UUID, list[Looked]] = defaultdict(list)
    for look in looks.order_by("-review__held_on", "-review__at"):
        found[look.outcome_id].append(look)
    told = []
    for pk, life in lives.items():
        here = next((look for look in found[pk] if look.review_id == review.pk), None)
        if here is None:
            continue
        earlier = found[pk][found[pk].index(here) + 1 :]
        before = next((look for look in earlier if look.how != Looked.How.NOT_ASKED), None)
        written = any(turn.source == f"review:{review.pk}" for turn in life.events)
        told.append(Told(life, here, before, now_again=here.how != Looked.How.NOT_ASKED and not written))
    return told


def closing_told(person: Person, closing: Closing) -> list[Told]:
    """Return how each outcome stood at a closing. Two queries."""
    lives = {life.outcome.pk: life for life in outcomes_of(person)}
    rows = ClosingOutcome.objects.filter(closing=closing).select_related("mark").order_by("pk")
    stood = {row.outcome_id: row for row in rows}
    return [Told(life, stood[pk]) for pk, life in lives.items() if pk in stood]


def reviews_after(closing: Closing) -> list[Review]:
    """Return the reviews held after a closing, oldest first, each with what it found."""
    rows = Review.objects.filter(
        person_id=closing.person_id, why=Review.Why.AFTER_CLOSING, held_on__gte=closing.closed_on
    )
    return list(rows.select_related("by").order_by("held_on", "at"))


def wellbeing_at(review: Review) -> tuple[Wellbeing | None, list[Wellbeing]]:
    """Return the score given at a review, and every score up to it in the order of days."""
    scores = list(
        Wellbeing.objects.filter(person_id=review.person_id, scored_on__lte=review.held_on).order_by("scored_on", "at")
    )
    here = next((score for score in scores if score.source == f"review:{review.pk}"), None)
    return here, scores


def dues_on_or_before(people: Iterable[UUID], day: date) -> QuerySet[Due]:
    """Return the days for looking back that have come, of all these people at once."""
    rows = Due.objects.filter(person__in=list(people), settled_at=None, due_on__lte=day)
    return rows.select_related("person", "by").order_by("due_on")


def to_close(person: Person) -> list[ToLookAt]:
    """Return every outcome of a person, ended or not, numbered as at a review. One query."""
    return [ToLookAt(number, life) for number, life in enumerate(outcomes_of(person), start=1)]


def ended_here(person: Person, ones: list[ToLookAt]) -> list[ToLookAt]:
    """Return of all outcomes those that ended in this piece of work, each with how it will stand at the close.

    Those that ended before, or were taken up again as new ones, are left out. One query.
    """
    names = dict(ClosingOutcome.How.choices)
    before = set(ClosingOutcome.objects.filter(closing__person=person).values_list("outcome_id", flat=True))
    for one in ones:
        if not one.life.state.open and one.life.outcome.pk not in before:
            how = closing_of_events(turn.kind for turn in one.life.events)
            one.closed_as = str(names[how]) if how else ""
    return [one for one in ones if one.closed_as]
