"""Every change of a conversation, of the words marked in it, and of what stands beside it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations import rules
from ownwords.conversations.models import (
    Conversation,
    Correction,
    Information,
    Mark,
    SpokenWord,
    ViewsScreen,
    WhoseWords,
)
from ownwords.drafts.actions import Refused, revise
from ownwords.people.models import CircleMember, Person
from ownwords.trail.actions import person_chain, record, worker_chain

STANDS = "This conversation is finished: its words stand as they are. Put a correction beside it"
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

    ``minutes`` were spent with the person. ``seen_alone`` is a value of ``Conversation.SeenAlone`` or "".
    """
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
        begun_at=at or timezone.now(),
    )
    _leave_trace(conversation, "conversation begun", by, [held_on, title, narrative], at)
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
    before = _unfinished(conversation)
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
    _leave_trace(written, "conversation written", by, {name: values[name] for name in sorted(values)}, at)
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
def mark(
    conversation: Conversation,
    *,
    start: int,
    end: int,
    kind: str,
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    member: CircleMember | None = None,
    by: User,
    at: datetime | None = None,
) -> Mark:
    """Mark the words from ``start`` to ``end`` (code points of the narrative) as what they are (mission 2.2).

    ``kind`` is a value of ``Mark.Kind``, ``whose`` of ``WhoseWords``; whoever is not the person is named in ``speaker``
    or is a ``member`` of the circle. White space at the ends is left out. The same mark twice is once. Raises Refused
    where there are no words, a speaker is missing, or the conversation is finished.
    """
    standing = _unfinished(conversation)
    place = rules.trimmed(standing.narrative, start, end)
    if place is None:
        raise Refused("Choose the words in the text first", "words")
    if member is not None and member.person_id != standing.person_id:
        raise Refused("Choose somebody from this person’s circle", "member")
    if whose == WhoseWords.PERSON:
        speaker, member = "", None
    speaker = speaker.strip() or (name_of(member) if member else "")
    problem, field = rules.whose_problem(kind, whose, speaker)
    if problem:
        raise Refused(problem, field)
    same = standing.marks.filter(start=place.start, end=place.end, kind=kind, whose=whose, speaker=speaker, loose=False)
    if again := same.first():
        return again
    made = Mark.objects.create(
        conversation=standing,
        person_id=standing.person_id,
        kind=kind,
        whose=whose,
        speaker=speaker,
        member=member,
        start=place.start,
        end=place.end,
        words=place.of(standing.narrative),
        said_on=standing.held_on,
        marked_by=by,
        marked_at=at or timezone.now(),
    )
    SpokenWord.objects.bulk_create(
        SpokenWord(mark=made, person_id=made.person_id, word=word) for word in rules.search_words(made.words)
    )
    _leave_trace(standing, "words marked", by, [kind, whose, speaker, made.words], at)
    return made


@transaction.atomic
def mark_words(
    conversation: Conversation,
    *,
    words: str,
    kind: str,
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    member: CircleMember | None = None,
    by: User,
    at: datetime | None = None,
) -> Mark:
    """Find ``words`` in the narrative and mark them there: see :func:`mark`.

    Raises Refused where they do not stand in it, or stand in it more than once (more words make the place plain).
    """
    found = rules.find_words(_unfinished(conversation).narrative, words)
    if not words.strip():
        raise Refused("Choose the words in the text, or copy them into the box", "words")
    if found.absent:
        raise Refused("These words do not stand in the text. Copy them exactly as they stand there", "words")
    if found.place is None:
        raise Refused(
            "These words stand in the text more than once. Copy some of the words before or after them too", "words"
        )
    return mark(
        conversation,
        start=found.place.start,
        end=found.place.end,
        kind=kind,
        whose=whose,
        speaker=speaker,
        member=member,
        by=by,
        at=at,
    )


@transaction.atomic
def unmark(mark: Mark, *, by: User, at: datetime | None = None) -> None:
    """Take a mark away, while its conversation is not finished."""
    conversation = _unfinished(mark.conversation)
    what = [mark.kind, mark.whose, mark.words]
    mark.delete()
    _leave_trace(conversation, "mark taken away", by, what, at)


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
    _leave_trace(standing, "conversation finished", by, [standing.narrative, marked], at)
    return standing


@transaction.atomic
def correct(
    conversation: Conversation,
    *,
    text: str,
    reason: str,
    mark: Mark | None = None,
    asked_by: str = "",
    by: User,
    at: datetime | None = None,
) -> Correction:
    """Put a correction beside a finished conversation, or beside one ``mark`` in it (mission 2.2).

    ``asked_by``: who said that it was not right, where it was not the worker. The first record stays as it is.
    """
    standing = Conversation.objects.get(pk=conversation.pk)
    if not standing.finished:
        raise Refused("This conversation is not finished yet: change the text itself")
    if mark is not None and mark.conversation_id != standing.pk:
        raise Refused("Choose words that are marked in this conversation", "mark")
    if not text.strip():
        raise Refused("Write what is right", "text")
    if not reason.strip():
        raise Refused("Write why it needs correcting", "reason")
    made = Correction.objects.create(
        conversation=standing,
        mark=mark,
        text=text.strip(),
        reason=reason.strip(),
        asked_by=asked_by.strip(),
        by=by,
        at=at or timezone.now(),
    )
    _leave_trace(standing, "conversation corrected", by, [made.text, made.reason, made.asked_by], at)
    return made


@transaction.atomic
def give_information(
    person: Person,
    *,
    what: str,
    form: str,
    help: str = Information.Help.INFORMATION,  # noqa: A002 - the field's word for it
    conversation: Conversation | None = None,
    given_to: str = "",
    understood: str = "",
    given_on: date,
    by: User,
    at: datetime | None = None,
) -> Information:
    """Record information or advice given, in which form, and how we know that it was understood (mission 2.5).

    ``form`` is a value of ``Information.Form``, ``help`` of ``Information.Help``; ``given_to`` is empty where it was
    given to the person.
    """
    if conversation is not None and conversation.person_id != person.pk:
        raise Refused("Choose a conversation with this person", "conversation")
    if not what.strip():
        raise Refused("Write what the information or advice was about", "what")
    made = Information.objects.create(
        person=person,
        conversation=conversation,
        help=help,
        what=what.strip(),
        form=form,
        given_to=given_to.strip(),
        understood=understood.strip(),
        given_on=given_on,
        by=by,
        added_at=at or timezone.now(),
    )
    record(
        person_chain(person.pk),
        who=worker_chain(by.pk),
        deed="information given",
        about=f"information:{made.pk}",
        content=[made.what, form, help, made.given_to, made.understood, given_on],
        at=at,
    )
    return made


@transaction.atomic
def screen_views(
    person: Person,
    *,
    safe: bool,
    asked_on: date,
    how_and_where: str = "",
    reason: str = "",
    ask_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> ViewsScreen:
    """Record whether it is safe to ask for the person's views now, how and where (mission 2.6).

    A no needs its ``reason`` and ``ask_again_on``, a day after ``asked_on``: it comes back to be asked again.
    """
    if safe:
        reason, ask_again_on = "", None
    elif not reason.strip():
        raise Refused("Write why it is not safe to ask now", "reason")
    elif ask_again_on is None:
        raise Refused("Enter the day to ask again", "ask_again_on")
    elif ask_again_on <= asked_on:
        raise Refused("The day to ask again must be after the day you asked", "ask_again_on")
    made = ViewsScreen.objects.create(
        person=person,
        safe=safe,
        how_and_where=how_and_where.strip(),
        reason=reason.strip(),
        ask_again_on=ask_again_on,
        asked_on=asked_on,
        by=by,
        added_at=at or timezone.now(),
    )
    record(
        person_chain(person.pk),
        who=worker_chain(by.pk),
        deed="asked whether views can be sought",
        about=f"viewsscreen:{made.pk}",
        content=[safe, made.how_and_where, made.reason, ask_again_on, asked_on],
        at=at,
    )
    return made


def name_of(member: CircleMember) -> str:
    """How somebody of the circle is named as a speaker: "Ann, her sister"."""
    return f"{member.name}, {member.relation}" if member.relation else member.name


def _unfinished(conversation: Conversation) -> Conversation:
    """Take the row for this transaction; raise Refused where it is finished."""
    standing = Conversation.objects.select_for_update().get(pk=conversation.pk)
    if standing.finished:
        raise Refused(STANDS)
    return standing


def _leave_trace(conversation: Conversation, deed: str, by: User, content: Any, at: datetime | None) -> None:
    record(
        person_chain(conversation.person_id),
        who=worker_chain(by.pk),
        deed=deed,
        about=f"conversation:{conversation.pk}",
        content=content,
        at=at,
    )
