"""What the pages of a conversation have in common."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from ownwords.conversations import queries, rules
from ownwords.conversations.models import Conversation, Mark
from ownwords.people.models import Person

TAGS = {
    Mark.Kind.WANT: "want",
    Mark.Kind.STRENGTH: "strength",
    Mark.Kind.WORRY: "worry",
    Mark.Kind.OTHER_VIEW: "view",
}
"""The short label that stands in the text, beside whose words they are."""


NOT_HERE = "There is no such conversation here."


@dataclass(frozen=True)
class Shown:
    """A mark as the pages show it."""

    mark: Mark
    tag: str
    whose: str


def with_marks_or_404(person: Person, conversation_id: UUID) -> Conversation:
    """The conversation with its marks: 2 queries."""
    return _or_404(queries.with_marks(person, conversation_id))


def found_or_404(person: Person, conversation_id: UUID) -> Conversation:
    """The conversation, without its marks: 1 query."""
    found = queries.one_conversation(person, conversation_id)
    if found is None:
        raise Http404(NOT_HERE)
    return found


def whole_or_404(person: Person, conversation_id: UUID) -> Conversation:
    """The conversation with everything that stands in and beside it: 5 queries."""
    return _or_404(queries.whole(person, conversation_id))


def _or_404(rows: QuerySet[Conversation]) -> Conversation:
    found = rows.first()
    if found is None:
        raise Http404(NOT_HERE)
    return found


def text_of(conversation: Conversation, person: Person) -> dict[str, Any]:
    """The text in lines with its marks, and the marks in lists, for a template."""
    marks = list(conversation.marks.all())
    standing = [mark for mark in marks if not mark.loose]
    return {
        "conversation": conversation,
        "lines": rules.lines(rules.segments(conversation.narrative, standing)),
        "marks": standing,
        "loose": [mark for mark in marks if mark.loose],
        "wants": [mark for mark in standing if mark.kind == Mark.Kind.WANT],
        "shown": {mark.pk: Shown(mark, TAGS[Mark.Kind(mark.kind)], whose_name(mark, person)) for mark in marks},
    }


def whose_name(mark: Mark, person: Person) -> str:
    """Whose words a mark is, in as few words as a label in the text can take."""
    if mark.whose == "person":
        return person.called
    if mark.whose == "observed":
        return f"seen by {mark.speaker}"
    if mark.whose == "representative":
        return f"{mark.speaker}, for {person.called}"
    return mark.speaker


def address(name: str, conversation: Conversation) -> str:
    """The address of one of a conversation's pages."""
    return reverse(name, args=[conversation.person_id, conversation.pk])
