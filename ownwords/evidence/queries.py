"""Counting for the board, and the words that stand beside its figures."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ownwords.conversations.models import Mark, WhoseWords
from ownwords.evidence.models import Quote
from ownwords.people.models import Person
from ownwords.reviews.models import Closing, Looked, Review

LONGEST_LIST = 100
"""Words offered for choosing: the newest."""


@dataclass(frozen=True)
class Said:
    """Words in a person's record that may be chosen for the board."""

    source: str
    source_id: UUID
    words: str
    whose: str
    speaker: str
    on: date


def words_said(person: Person, source: str, source_id: UUID) -> str | None:
    """Return words of this person's record as they were said; None where there are none such."""
    said = said_of(person, source, source_id)
    return said.words if said else None


def said_of(person: Person, source: str, source_id: UUID) -> Said | None:
    """Return words of this person's record, with whose they are and when they were said."""
    if source == Quote.Source.MARK:
        return next(iter(_marks(person, source_id)), None)
    if source == Quote.Source.CLOSING:
        return next(iter(_closings(person, source_id)), None)
    if source == Quote.Source.REVIEW:
        return next(iter(_reviews(person, source_id)), None)
    return None


def all_said(person: Person) -> list[Said]:
    """Return the words that may be chosen, newest first: marked in finished conversations, at reviews and closings."""
    said = [*_marks(person), *_closings(person), *_reviews(person)]
    return sorted(said, key=lambda one: one.on, reverse=True)[:LONGEST_LIST]


def _marks(person: Person, pk: UUID | None = None) -> list[Said]:
    marks = Mark.objects.filter(person=person, conversation__finished_at__isnull=False)
    marks = marks.exclude(whose=WhoseWords.PROFESSIONAL).order_by("-said_on", "-id")
    if pk:
        marks = marks.filter(pk=pk)
    return [
        Said(Quote.Source.MARK, mark.pk, mark.words, mark.whose, mark.speaker, mark.said_on)
        for mark in marks[:LONGEST_LIST]
    ]


def _closings(person: Person, pk: UUID | None = None) -> list[Said]:
    closings = Closing.objects.filter(person=person).exclude(words="").exclude(whose=WhoseWords.PROFESSIONAL)
    if pk:
        closings = closings.filter(pk=pk)
    return [
        Said(Quote.Source.CLOSING, closing.pk, closing.words, closing.whose, closing.speaker, closing.closed_on)
        for closing in closings[:LONGEST_LIST]
    ]


def _reviews(person: Person, pk: UUID | None = None) -> list[Said]:
    """A review's words: what they said of it all, or of one outcome (then ``source_id`` is the look's)."""
    reviews = Review.objects.filter(person=person).exclude(whose=WhoseWords.PROFESSIONAL)
    looks = Looked.objects.filter(review__person=person).exclude(review__whose=WhoseWords.PROFESSIONAL)
    looks = looks.exclude(words="").select_related("review").order_by("-review__held_on")
    if pk:
        reviews, looks = reviews.filter(pk=pk), looks.filter(pk=pk)
    return [
        Said(Quote.Source.REVIEW, review.pk, text, review.whose, review.speaker, review.held_on)
        for review in reviews[:LONGEST_LIST]
        if (text := "\n\n".join(filter(None, (review.achieved, review.anything_new, review.must_change))))
    ] + [
        Said(Quote.Source.REVIEW, look.pk, look.words, look.review.whose, look.review.speaker, look.review.held_on)
        for look in looks[:LONGEST_LIST]
    ]
