"""Marking words, and taking a mark away."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations import rules
from ownwords.conversations.actions.standing import leave_trace, unfinished
from ownwords.conversations.models import Conversation, Mark, SpokenWord, WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.people.models import CircleMember
from ownwords.trail.prepared import Question


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
    return _mark(unfinished(conversation), start, end, _What(kind, whose, speaker, member), by, at)


@dataclass(frozen=True)
class _What:
    """What words are, and whose."""

    kind: str
    whose: str
    speaker: str
    member: CircleMember | None


_same_mark = Question(
    lambda conversation, start, end, kind, whose, speaker: Mark.objects.filter(
        conversation=conversation, start=start, end=end, kind=kind, whose=whose, speaker=speaker, loose=False
    )[:1]
)


def _mark(standing: Conversation, start: int, end: int, what: _What, by: User, at: datetime | None) -> Mark:
    place = rules.trimmed(standing.narrative, start, end)
    if place is None:
        raise Refused("Choose the words in the text first", "words")
    kind, whose = what.kind, what.whose
    speaker, member = _speaker(standing, kind, whose, what.speaker, what.member)
    if again := _same_mark.first(standing.pk, place.start, place.end, kind, whose, speaker):
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
    leave_trace(standing, "words marked", by, [kind, whose, speaker, made.words], at)
    return made


def _speaker(
    conversation: Conversation, kind: str, whose: str, speaker: str, member: CircleMember | None
) -> tuple[str, CircleMember | None]:
    """How whoever said it is named: nobody where it was the person. Raises Refused where it does not fit."""
    if member is not None and member.person_id != conversation.person_id:
        raise Refused("Choose somebody from this person’s circle", "member")
    if whose == WhoseWords.PERSON:
        speaker, member = "", None
    speaker = speaker.strip() or (name_of(member) if member else "")
    problem, field = rules.whose_problem(kind, whose, speaker)
    if problem:
        raise Refused(problem, field)
    return speaker, member


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
    standing = unfinished(conversation)
    found = rules.find_words(standing.narrative, words)
    if not words.strip():
        raise Refused("Choose the words in the text, or copy them into the box", "words")
    if found.absent:
        raise Refused("These words do not stand in the text. Copy them exactly as they stand there", "words")
    if found.place is None:
        raise Refused(
            "These words stand in the text more than once. Copy some of the words before or after them too", "words"
        )
    return _mark(standing, found.place.start, found.place.end, _What(kind, whose, speaker, member), by, at)


@transaction.atomic
def unmark(mark: Mark, *, by: User, at: datetime | None = None) -> None:
    """Take a mark away, while its conversation is not finished."""
    conversation = unfinished(mark.conversation)
    what = [mark.kind, mark.whose, mark.words]
    mark.delete()
    leave_trace(conversation, "mark taken away", by, what, at)


def name_of(member: CircleMember) -> str:
    """How somebody of the circle is named as a speaker: "Ann, her sister"."""
    return f"{member.name}, {member.relation}" if member.relation else member.name
