"""Reading conversations and what stands beside them. Each answer takes a fixed number of queries."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Case, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, Sum, Value, When

from ownwords.conversations.models import (
    Conversation,
    Correction,
    Information,
    Mark,
    ViewsScreen,
    WhoseWords,
)
from ownwords.people.models import CircleMember, Person
from ownwords.trail.prepared import Question


def newest_words(person_ids: Iterable[UUID]) -> dict[UUID, Mark]:
    """Return, for each person of whom there are any, the newest words marked as what the person wants. One query."""
    return {mark.person_id: mark for mark in _newest_words(list(person_ids))}


def asked_for_newest_words(person_ids: Iterable[UUID]) -> QuerySet[Mark]:
    """Of each person the newest words marked as what they want.

    On one day the person's own come before those of anybody else.
    """
    ids = list(person_ids)
    own_first = Case(When(whose=WhoseWords.PERSON, then=Value(0)), default=Value(1), output_field=IntegerField())
    newest = (
        Mark.objects.filter(person=OuterRef("pk"), kind=Mark.Kind.WANT, loose=False)
        .order_by("-said_on", own_first, "-marked_at", "-pk")
        .values("pk")[:1]
    )
    of_people = Person.objects.filter(pk__in=ids).order_by().annotate(newest=Subquery(newest)).values("newest")
    return Mark.objects.filter(pk__in=of_people)


_newest_words = Question(asked_for_newest_words)


def minutes_with(person: Person) -> int:
    """Return the minutes spent with a person in all conversations that say how long they took (mission 2.9)."""
    total = Conversation.objects.filter(person=person).aggregate(all=Sum("minutes"))["all"]
    return int(total or 0)


def conversations_of(person: Person) -> QuerySet[Conversation]:
    """A person's conversations, newest first, each with who led it."""
    return Conversation.objects.filter(person=person).select_related("worker")


_one = Question(lambda person_id, pk: Conversation.objects.filter(person=person_id, pk=pk).select_related("worker"))


def one_conversation(person: Person, conversation_id: UUID) -> Conversation | None:
    """One conversation, with who led it; its marks are asked for when they are shown. One query."""
    return _one.first(person.pk, conversation_id)


def with_marks(person: Person, conversation_id: UUID) -> QuerySet[Conversation]:
    """One conversation with its marks: 2 queries."""
    return conversations_of(person).filter(pk=conversation_id).prefetch_related("marks")


def whole(person: Person, conversation_id: UUID) -> QuerySet[Conversation]:
    """One conversation with its marks and the outcomes that rest on them, corrections, information: 5 queries."""
    corrections = Correction.objects.select_related("by", "mark")
    return (
        conversations_of(person)
        .filter(pk=conversation_id)
        .prefetch_related(
            "marks",
            "marks__outcomes",
            Prefetch("corrections", queryset=corrections),
            Prefetch("information", queryset=Information.objects.select_related("by")),
        )
    )


def circle_of(person: Person) -> list[CircleMember]:
    """The people in somebody's life now: those who may have said or seen something."""
    return list(CircleMember.objects.filter(person=person, ended_on=None))


def newest_screen(person: Person) -> ViewsScreen | None:
    """The last answer to whether it is safe to ask for the person's views; None where nobody has looked."""
    return ViewsScreen.objects.filter(person=person).select_related("by").first()
