"""What reviews and closings tell of a person's story, and what of them waits."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.people.together import together
from ownwords.reviews.models import Closing, Due, Looked, Review
from ownwords.reviews.queries import dues_on_or_before

LONGEST_PUT_OFFS = 200


def asked_for_moments(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`moments` needs to know of people: reviews and what they found, closings, days to look back."""
    return [
        Review.objects.filter(person__in=person_ids).select_related("by"),
        Looked.objects.filter(review__person__in=person_ids).exclude(how=Looked.How.NOT_ASKED).order_by("id"),
        Closing.objects.filter(person__in=person_ids).select_related("by"),
        Due.objects.filter(person__in=person_ids).select_related("by").order_by("set_at"),
    ]


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Reviews and closings with what was said at them, and the days that were put off.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    if answers is None:
        answers = together(*asked_for_moments([person.pk]))
    reviews, looks, closings, dues = answers
    found: dict[UUID, list[Looked]] = {}
    for look in looks:
        found.setdefault(look.review_id, []).append(look)
    return [
        *(_review(person, review, found.get(review.pk, [])) for review in reviews),
        *(_closing(person, closing) for closing in closings),
        *_put_offs(person, dues),
    ]


def asked_for_waiting(person_ids: Collection[UUID], today: date) -> list[QuerySet[Any]]:
    """What :func:`waiting` needs to know: days to look back that have come."""
    return [dues_on_or_before(person_ids, today)]


def waiting(person_ids: Iterable[UUID], answers: Sequence[list[Any]] | None = None) -> list[Waiting]:
    """Reviews whose day has come."""
    if answers is None:
        answers = together(*asked_for_waiting(list(person_ids), timezone.localdate()))
    return [_waiting(due) for due in answers[0]]


def _review(person: Person, review: Review, looks: list[Looked]) -> Moment:
    words = [review.achieved, *(look.words for look in looks), review.anything_new, review.must_change]
    after = review.why == Review.Why.AFTER_CLOSING
    return Moment(
        on=review.held_on,
        at=review.at,
        kind="review",
        heading="Looked back after closing" if after else "Looked back together",
        link=reverse("review", args=[person.pk, review.pk]),
        said=[Said(text, review.whose, review.speaker) for text in words if text],
        text=_counted(looks),
        by=review.by.name,
    )


def _counted(looks: list[Looked]) -> str:
    """How the outcomes stood, in words: "Achieved: 1. Partly: 2."."""
    hows = [look.how for look in looks]
    names = dict(Looked.How.choices)
    return " ".join(f"{names[how]}: {hows.count(how)}." for how in Looked.How.values if how in hows)


def _closing(person: Person, closing: Closing) -> Moment:
    achieved = {
        "fully": "What they wanted was met.",
        "partly": "What they wanted was partly met.",
        "not": "What they wanted was not met.",
    }
    return Moment(
        on=closing.closed_on,
        at=closing.at,
        kind="closing",
        heading="This piece of work was closed",
        link=reverse("closing", args=[person.pk, closing.pk]),
        said=[Said(closing.words, closing.whose, closing.speaker)] if closing.words else [],
        text=" ".join(filter(None, (_sentence(closing.why), achieved.get(closing.achieved)))),
        by=closing.by.name,
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _put_offs(person: Person, days: list[Due]) -> list[Moment]:
    """A day that was settled without a review and followed at once by another was put off."""
    told = []
    earlier: Due | None = None
    for day in days[:LONGEST_PUT_OFFS]:
        if earlier and earlier.review_id is None and earlier.settled_at == day.set_at and day.reason:
            moved = "put off" if day.due_on > earlier.due_on else "brought forward"
            told.append(
                Moment(
                    on=timezone.localdate(day.set_at),
                    at=day.set_at,
                    kind="review",
                    heading=f"The day to look back was {moved} from {_day(earlier)} to {_day(day)}",
                    link=reverse("put-off-review", args=[person.pk]),
                    text=day.reason,
                    by=day.by.name,
                )
            )
        earlier = day
    return told


def _day(due: Due) -> str:
    return f"{due.due_on.day} {due.due_on:%B %Y}"


def _waiting(due: Due) -> Waiting:
    after = " after closing" if due.after_closing else ""
    return Waiting(
        person_id=due.person_id,
        what=f"the review with {due.person.called}{after}",
        whom=due.by.name,
        since=due.due_on,
        link=reverse("review-after-closing" if due.after_closing else "new-review", args=[due.person_id]),
    )
