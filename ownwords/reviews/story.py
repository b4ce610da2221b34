"""What reviews and closings tell of a person's story, and what of them waits."""

from collections.abc import Iterable
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from ownwords.people.models import Person
from ownwords.people.story import Moment, Said, Waiting
from ownwords.reviews.models import Closing, Due, Looked, Review
from ownwords.reviews.queries import dues_on_or_before, reviews_with_looks

LONGEST_PUT_OFFS = 200


def moments(person: Person) -> list[Moment]:
    """Reviews and closings with what was said at them, and the days that were put off. Four queries."""
    return [
        *(_review(person, review) for review in reviews_with_looks(person)),
        *(_closing(person, closing) for closing in Closing.objects.filter(person=person).select_related("by")),
        *_put_offs(person),
    ]


def waiting(person_ids: Iterable[UUID]) -> list[Waiting]:
    """Reviews whose day has come. One query, whatever the number of people."""
    return [_waiting(due) for due in dues_on_or_before(person_ids, timezone.localdate())]


def _review(person: Person, review: Review) -> Moment:
    words = [review.achieved, *(look.words for look in review.outcomes.all()), review.anything_new, review.must_change]
    after = review.why == Review.Why.AFTER_CLOSING
    return Moment(
        on=review.held_on,
        at=review.at,
        kind="review",
        heading="Looked back after closing" if after else "Looked back together",
        link=reverse("review", args=[person.pk, review.pk]),
        said=[Said(text, review.whose, review.speaker) for text in words if text],
        text=_counted(review),
        by=review.by.name,
    )


def _counted(review: Review) -> str:
    """How the outcomes stood, in words: "Achieved: 1. Partly: 2."."""
    hows = [look.how for look in review.outcomes.all()]
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
        text=f"{closing.why} {achieved.get(closing.achieved, '')}".strip(),
        by=closing.by.name,
    )


def _put_offs(person: Person) -> list[Moment]:
    """A day that was settled without a review and followed at once by another was put off."""
    days = Due.objects.filter(person=person).select_related("by").order_by("set_at")
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
