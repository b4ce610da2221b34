"""Writing a conversation down, and finishing it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations import rules
from ownwords.conversations.actions.beside import take_up_asking_again
from ownwords.conversations.actions.standing import leave_trace, unfinished
from ownwords.conversations.models import Conversation, Mark
from ownwords.drafts.actions import Refused, revise
from ownwords.people.models import Person

WRITTEN = (
    "held_on",
    "title",
    "place",
    "minutes",
    "others_present",
    "seen_alone",
    "seen_alone_because",
    "how_communicated",
    "how_prepared",
    "narrative",
)
"""The fields of a conversation that are written and rewritten until it is finished."""


@transaction.atomic
def begin(
    person: Person,
    *,
    by: User,
    held_on: date,
    title: str = "",
    place: str = "",
    minutes: int | None = None,
    others_present: str = "",
    seen_alone: str = "",
    seen_alone_because: str = "",
    how_communicated: str = "",
    how_prepared: str = "",
    narrative: str = "",
    at: datetime | None = None,
) -> Conversation:
    """Begin to write down a conversation that ``by`` led on ``held_on`` (mission 2.1). Only the day must be known.

    ``minutes`` were spent with the person. ``seen_alone`` is a value of ``Conversation.SeenAlone`` or "". After a
    closing new work begins with it: whether it is safe to ask waits to be asked again.
    """
    at = at or timezone.now()
    conversation = Conversation.objects.create(
        person=person,
        worker=by,
        held_on=held_on,
        title=title,
        place=place,
        minutes=minutes,
        others_present=others_present,
        seen_alone=seen_alone,
        seen_alone_because=seen_alone_because,
        how_communicated=how_communicated,
        how_prepared=how_prepared,
        narrative=rules.plain_line_ends(narrative),
        begun_at=at,
    )
    take_up_asking_again(person.pk, at=at)
    leave_trace(conversation, "conversation begun", by, [held_on, title, narrative], at)
    return conversation


@transaction.atomic
def write(
    conversation: Conversation,
    *,
    base_revision: int,
    values: Mapping[str, Any],
    by: User,
    at: datetime | None = None,
) -> Conversation:
    """Save what was written into an unfinished conversation; return it as it stands now.

    ``values`` holds any of :data:`WRITTEN`. Marks follow their words; one whose words cannot be found again with
    certainty becomes loose. Raises Refused once it is finished, and Conflict where somebody saved since
    ``base_revision``.
    """
    before = unfinished(conversation)
    if unknown := set(values) - set(WRITTEN):
        raise ValueError(f"not written by hand: {', '.join(sorted(unknown))}")
    values = dict(values)
    if "narrative" in values:
        values["narrative"] = rules.plain_line_ends(values["narrative"])
    written = revise(
        Conversation,
        conversation.pk,
        base_revision=base_revision,
        values=values,
        by=by,
        person=conversation.person,
    )
    if written.revision == before.revision:
        return written
    if written.narrative != before.narrative:
        _let_marks_follow(written, before.narrative)
    if written.held_on != before.held_on:
        written.marks.update(said_on=written.held_on)
    leave_trace(written, "conversation written", by, {name: values[name] for name in sorted(values)}, at)
    return written


def _let_marks_follow(conversation: Conversation, old: str) -> None:
    marks = list(conversation.marks.all())
    for mark in marks:
        if mark.loose:
            place = rules.again(conversation.narrative, mark.words)
        else:
            place = rules.re_anchor(old, conversation.narrative, mark.start, mark.end)
        mark.loose = place is None
        if place is not None:
            mark.start, mark.end = place.start, place.end
    Mark.objects.bulk_update(marks, ["start", "end", "loose"])


@transaction.atomic
def finish(conversation: Conversation, *, by: User, at: datetime | None = None) -> Conversation:
    """Finish a conversation: from now on text and marks stand (the database refuses to change them).

    Raises Refused while nothing is written or a mark is loose. Finished twice is finished once.
    """
    standing = Conversation.objects.select_for_update().get(pk=conversation.pk)
    if standing.finished:
        return standing
    if not standing.narrative.strip():
        raise Refused("Write what was said before you finish")
    if standing.marks.filter(loose=True).exists():
        raise Refused("Some marked words are no longer in the text. Settle each of them before you finish")
    standing.finished_at = at or timezone.now()
    standing.save(update_fields=["finished_at"])
    marked = [[m.start, m.end, m.kind, m.whose, m.speaker, m.words] for m in standing.marks.all()]
    leave_trace(standing, "conversation finished", by, [standing.narrative, marked], at)
    return standing
