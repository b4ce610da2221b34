"""Holding a review."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.outcomes.actions import add_event
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.plans.actions import score_wellbeing
from ownwords.reviews.actions.account import as_text, refuse_unsound_account, take_turns
from ownwords.reviews.actions.days import new_due, settle_due
from ownwords.reviews.models import Looked, Review
from ownwords.reviews.rules import achieving_of, anything_said, events_of_look, problems_of_look
from ownwords.trail.actions import person_chain, record, worker_chain

LOOKED_FIELDS = (
    "how",
    "words",
    "still_important",
    "in_the_way",
    "in_the_way_words",
    "working_towards",
    "avoiding_bad",
    "wellbeing_effect",
    "feeling_about_plan",
)
"""What a review may hold of one outcome. ``achieving`` follows from ``how`` (:func:`rules.achieving_of`)."""


@transaction.atomic
def hold_review(
    person: Person,
    *,
    held_on: date,
    why: str,
    outcomes: Sequence[Mapping[str, Any]],
    circumstances: str = "",
    conversation: Conversation | None = None,
    whose: str = "person",
    speaker: str = "",
    achieved: str = "",
    anything_new: str = "",
    must_change: str = "",
    wellbeing: Mapping[str, Any] | None = None,
    next_on: date | None = None,
    next_reason: str = "",
    by: User,
    at: datetime | None = None,
) -> Review:
    """Write down a review: what was achieved, anything new, what must change (mission 5.1; Northumberland, section 9).

    ``outcomes``: one mapping an outcome, ``{"outcome": Outcome, "how": Looked.How, …LOOKED_FIELDS}``; those left out
    were not talked about. Each answer becomes a turn in the outcome's life. At a review after closing an outcome whose
    life has ended may be looked at too: that is written here alone, its life and the closing stay as they are.
    ``wellbeing``: ``{"score": 0 to 10 or None, "words": ""}``. ``next_on``: the day to look back next; without one
    ``next_reason`` says why, but for a review after closing. Whatever day was set is settled.
    Raises Refused.
    """
    at = at or timezone.now()
    take_turns(person)
    lives = {life.outcome.pk: life for life in outcomes_of(person)}
    refuse_unsound_account(person, held_on, "held_on", whose, speaker, conversation, at)
    _refuse_unsound_review(why, circumstances, held_on, next_on, next_reason)
    _refuse_nothing_said((achieved, anything_new, must_change), outcomes, wellbeing)
    for look in outcomes:
        _refuse_unsound_look(look, lives, after_closing=why == Review.Why.AFTER_CLOSING)
    review = Review.objects.create(
        person=person,
        conversation=conversation,
        held_on=held_on,
        why=why,
        circumstances=circumstances,
        whose=whose,
        speaker="" if whose == WhoseWords.PERSON else speaker,
        achieved=achieved,
        anything_new=anything_new,
        must_change=must_change,
        next_on=next_on,
        next_reason=next_reason,
        by=by,
        at=at,
    )
    for look in outcomes:
        _look_at(review, look, lives, by=by, at=at)
    if wellbeing:
        _score(review, wellbeing)
    _set_next_day(review)
    _leave_trace(review, outcomes)
    return review


def _refuse_unsound_review(why: str, circumstances: str, held_on: date, next_on: date | None, next_reason: str) -> None:
    if why not in Review.Why.values:
        raise Refused("Choose why you looked back now", field="why")
    if why == Review.Why.CHANGE and not circumstances.strip():
        raise Refused("Write what changed: confidence, health, capacity, or something else", field="circumstances")
    if next_on and next_on <= held_on:
        raise Refused("The next day must be after this review", field="next_on")
    if not next_on and why != Review.Why.AFTER_CLOSING and not next_reason.strip():
        raise Refused("Enter a day to look back next, or write why there is none", field="next_on")


def _refuse_nothing_said(
    texts: Sequence[str], outcomes: Sequence[Mapping[str, Any]], wellbeing: Mapping[str, Any] | None
) -> None:
    if not anything_said(texts, [str(look.get("how")) for look in outcomes], wellbeing):
        raise Refused("Nothing is written down yet. Say how at least one thing they want stands, or what they said")


def _refuse_unsound_look(look: Mapping[str, Any], lives: Mapping[Any, OutcomeLife], *, after_closing: bool) -> None:
    unknown = set(look) - {"outcome", "achieving", *LOOKED_FIELDS}
    if unknown:
        raise TypeError(f"a review holds nothing of these: {', '.join(sorted(unknown))}")
    outcome: Outcome = look["outcome"]
    life = lives.get(outcome.pk)
    if life is None:
        raise Refused("This is not something that this person said they want")
    if not life.state.open and not after_closing:
        raise Refused(f"“{life.words}” is not open any more. It can be looked at again after closing")
    if look.get("achieving") not in (None, "", achieving_of(look["how"])):
        raise Refused(f"“{life.words}”: whether it was achieved is said twice, and differently")
    for problem in problems_of_look(look).values():
        raise Refused(f"“{life.words}”: {problem}")


def _look_at(
    review: Review, look: Mapping[str, Any], lives: Mapping[Any, OutcomeLife], *, by: User, at: datetime
) -> None:
    """Write what was found of one outcome, and the turn it makes in a life that goes on."""
    outcome: Outcome = look["outcome"]
    answers = {name: look.get(name) or "" for name in LOOKED_FIELDS}
    Looked.objects.create(review=review, outcome=outcome, **answers)
    if not lives[outcome.pk].state.open:
        return
    for kind in events_of_look(answers["how"], answers["still_important"]):
        add_event(
            outcome,
            kind=kind,
            happened_on=review.held_on,
            note=answers["words"],
            source=f"review:{review.pk}",
            by=by,
            at=at,
        )


def _score(review: Review, wellbeing: Mapping[str, Any]) -> None:
    """Write how they said they are, by the same account as the review."""
    score_wellbeing(
        review.person,
        scored_on=review.held_on,
        score=wellbeing.get("score"),
        words=wellbeing.get("words", ""),
        whose=review.whose,
        speaker=review.speaker,
        source=f"review:{review.pk}",
        by=review.by,
        at=review.at,
    )


def _set_next_day(review: Review) -> None:
    """Settle the day that was set, by this review, and set the next where there is one."""
    settle_due(review.person, at=review.at, review=review)
    if review.next_on:
        new_due(
            review.person,
            due_on=review.next_on,
            reason=review.next_reason,
            after_closing=review.why == Review.Why.AFTER_CLOSING,
            by=review.by,
            at=review.at,
        )


def _leave_trace(review: Review, outcomes: Sequence[Mapping[str, Any]]) -> None:
    looks = [as_text(look) for look in outcomes]
    record(
        person_chain(review.person_id),
        who=worker_chain(review.by_id),
        deed="review held",
        about=f"review:{review.pk}",
        content=[review.held_on, review.why, review.achieved, review.anything_new, review.must_change, looks],
        at=review.at,
    )
