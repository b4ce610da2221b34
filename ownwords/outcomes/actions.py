"""Every change of an outcome. Nothing is overwritten: each deed adds a turn to its life, or something beside it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.actions import take_up_asking_again
from ownwords.conversations.models import Conversation, Mark
from ownwords.drafts.actions import Refused
from ownwords.outcomes.headings import HEADINGS
from ownwords.outcomes.models import Event, Heading, Outcome, View
from ownwords.outcomes.rules import (
    WRITTEN_BY_HAND,
    State,
    Turn,
    problem_with_speaker,
    problem_with_turn,
    state_of,
)
from ownwords.people.models import CircleMember
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def raise_outcome(
    mark: Mark,
    *,
    direction: str,
    by: User,
    for_whom: str = Outcome.For.SELF,
    for_member: CircleMember | None = None,
    note: str = "",
    who_supported: str = "",
    happened_on: date | None = None,
    at: datetime | None = None,
) -> Outcome:
    """Make an outcome of words in which a person says what they want (mission 3.1, 3.2).

    ``mark``: of kind WANT, in a finished conversation. ``direction``: achieve, change or keep. ``for_whom``: self,
    harmer or also-at-risk; then ``for_member`` may name them. ``happened_on``: as a rule the day it was said.
    Raises Refused where the words cannot carry an outcome.
    """
    return _begin_life(
        mark,
        direction=direction,
        for_whom=for_whom,
        for_member=for_member,
        note=note,
        who_supported=who_supported,
        happened_on=happened_on,
        by=by,
        at=at,
    )


@transaction.atomic
def add_event(
    outcome: Outcome,
    *,
    kind: str,
    happened_on: date,
    by: User,
    note: str = "",
    who_supported: str = "",
    mark: Mark | None = None,
    source: str = "",
    at: datetime | None = None,
) -> Event:
    """Add a turn: talked about, negotiated, worked on, no longer important, partly met, met, not met.

    ``mark``: the person's words about it, of a finished conversation. ``source``: what made the turn
    ("review:<id>"), where it was not written by hand. Raises Refused where the turn cannot come next.
    """
    turn = Turn(kind)
    if turn not in WRITTEN_BY_HAND:
        raise Refused("This turn has a page of its own", field="kind")
    if mark is not None:
        _check_words(mark, outcome)
    return _add_turn(
        outcome,
        turn,
        happened_on=happened_on,
        mark=mark,
        note=note,
        who_supported=who_supported,
        source=source,
        by=by,
        at=at,
    )


@transaction.atomic
def reword(
    outcome: Outcome,
    *,
    mark: Mark,
    by: User,
    direction: str = "",
    happened_on: date | None = None,
    note: str = "",
    who_supported: str = "",
    at: datetime | None = None,
) -> Event:
    """Put the person's newer words in the first place; the earlier ones stay above them in its life (mission 3.3).

    ``direction``: where the new words want something of another kind (achieve, change or keep); "" where not.
    """
    _check_want(mark)
    _check_words(mark, outcome)
    standing = Mark.objects.get(pk=_state(outcome).mark_id)
    if problem := problem_with_speaker(mark.whose, standing=standing.whose):
        raise Refused(problem, field="mark")
    if mark.pk == standing.pk:
        raise Refused("These are the words that stand now. Choose others", field="mark")
    changed = "" if direction == direction_of(outcome) else direction
    return _add_turn(
        outcome,
        Turn.REWORDED,
        happened_on=happened_on or mark.said_on,
        mark=mark,
        note=note,
        who_supported=who_supported,
        direction=changed,
        by=by,
        at=at,
    )


@transaction.atomic
def break_down(
    outcome: Outcome,
    *,
    mark: Mark,
    direction: str,
    by: User,
    note: str = "",
    who_supported: str = "",
    happened_on: date | None = None,
    at: datetime | None = None,
) -> Outcome:
    """Make a smaller outcome, in the person's words, that lies within reach; the large one stays above (mission 3.4).

    Returns the smaller one.
    """
    _check_words(mark, outcome)
    on = happened_on or mark.said_on
    smaller = _begin_life(
        mark,
        direction=direction,
        for_whom=outcome.for_whom,
        for_member=outcome.for_member,
        part_of=outcome,
        note=note,
        who_supported=who_supported,
        happened_on=on,
        by=by,
        at=at,
    )
    _add_turn(
        outcome,
        Turn.BROKEN_DOWN,
        happened_on=on,
        note=note,
        who_supported=who_supported,
        source=f"outcome:{smaller.pk}",
        by=by,
        at=at,
    )
    return smaller


@transaction.atomic
def pass_on(
    outcome: Outcome,
    *,
    to: str,
    happened_on: date,
    by: User,
    note: str = "",
    source: str = "",
    at: datetime | None = None,
) -> Event:
    """Pass an outcome into the care and support plan or a carer's support plan (mission 3.5).

    ``to``: care-plan or carer-plan; here, where it is taken back. It stays open, and its life goes on being told here.
    """
    if to not in Outcome.Belongs.values:
        raise Refused("Choose where it is passed on to", field="to")
    if to == (_state(outcome).passed_to or Outcome.Belongs.HERE):
        raise Refused("It is there already. Choose another place", field="to")
    return _add_turn(
        outcome, Turn.PASSED, happened_on=happened_on, passed_to=to, note=note, source=source, by=by, at=at
    )


@transaction.atomic
def take_up_again(
    outcome: Outcome,
    *,
    mark: Mark,
    by: User,
    direction: str | None = None,
    happened_on: date | None = None,
    note: str = "",
    who_supported: str = "",
    at: datetime | None = None,
) -> Outcome:
    """Begin a new life for an outcome that ended and that the person wants again. The old life stays closed.

    Returns the new outcome, which follows the old one.
    """
    _check_words(mark, outcome)
    on = happened_on or mark.said_on
    ended_on = _state(outcome).ended_on
    if ended_on and on < ended_on:
        raise Refused("It was taken up again after it had ended: choose a later day, or words said later", field="mark")
    again = _begin_life(
        mark,
        direction=direction or direction_of(outcome),
        for_whom=outcome.for_whom,
        for_member=outcome.for_member,
        part_of=outcome.part_of,
        follows=outcome,
        note=note,
        who_supported=who_supported,
        happened_on=on,
        by=by,
        at=at,
    )
    _add_turn(
        outcome,
        Turn.TAKEN_UP_AGAIN,
        happened_on=on,
        mark=mark,
        note=note,
        who_supported=who_supported,
        source=f"outcome:{again.pk}",
        by=by,
        at=at,
    )
    return again


@transaction.atomic
def add_view(
    outcome: Outcome,
    *,
    stance: str,
    by: User,
    whose: str = "",
    speaker: str = "",
    words: str = "",
    said_on: date | None = None,
    mark: Mark | None = None,
    negotiated: str = "",
    who_supported: str = "",
    at: datetime | None = None,
) -> View:
    """Put what somebody else thinks or wishes beside the person's words (mission 3.2, 3.7).

    ``stance``: supports, worried, disagrees or wants-other. ``negotiated``: how it was talked through between them;
    ``who_supported``: who supported the person in that. Where ``mark`` is given, its words, its speaker and its day
    stand; else they are typed.
    """
    if mark is not None:
        _check_words(mark, outcome)
        whose, speaker, words, said_on = mark.whose, mark.speaker, mark.words, mark.said_on
    if whose == "person":
        raise Refused(
            "These are the person’s own words: they do not stand beside the outcome, they are the outcome",
            field="mark" if mark else "whose",
        )
    if not words.strip():
        raise Refused("Write what they said, or choose their words", field="words")
    if not speaker.strip():
        raise Refused("Enter who said it", field="speaker")
    if said_on is None:
        raise Refused("Enter the day on which it was said", field="said_on")
    view = View.objects.create(
        outcome=outcome,
        whose=whose,
        speaker=speaker,
        stance=stance,
        words=words,
        mark=mark,
        negotiated=negotiated,
        who_supported=who_supported,
        said_on=said_on,
        by=by,
        at=at or timezone.now(),
    )
    content = [whose, speaker, stance, words, negotiated, who_supported, said_on]
    _trace(outcome, "view put beside outcome", content, by=by, at=at)
    return view


@transaction.atomic
def file_under(outcome: Outcome, *, headings: Iterable[str], by: User, at: datetime | None = None) -> list[Heading]:
    """File an outcome under these headings for counting, in place of those it was filed under (mission 3.6).

    ``headings``: codes of ``outcomes.headings.HEADINGS``; none is allowed.
    """
    codes = sorted(set(headings))
    if unknown := [code for code in codes if code not in HEADINGS]:
        raise Refused(f"There is no heading “{unknown[0]}”", field="headings")
    outcome.headings.exclude(heading__in=codes).delete()
    standing = set(outcome.headings.values_list("heading", flat=True))
    Heading.objects.bulk_create(Heading(outcome=outcome, heading=code) for code in codes if code not in standing)
    _trace(outcome, "outcome filed under headings", codes, by=by, at=at)
    return list(outcome.headings.all())


def direction_of(outcome: Outcome) -> str:
    """Return what the person wants of it now: achieve, change or keep."""
    return _state(outcome).direction or outcome.direction


def _begin_life(
    mark: Mark,
    *,
    direction: str,
    for_whom: str,
    for_member: CircleMember | None,
    by: User,
    note: str,
    who_supported: str,
    happened_on: date | None,
    at: datetime | None,
    part_of: Outcome | None = None,
    follows: Outcome | None = None,
) -> Outcome:
    _check_want(mark)
    _check_finished(mark)
    if problem := problem_with_speaker(mark.whose):
        raise Refused(problem, field="mark")
    if direction not in Outcome.Direction.values:
        raise Refused("Choose what they want: to achieve, to change or to keep something", field="direction")
    _check_for(mark, for_whom, for_member)
    at = at or timezone.now()
    outcome = Outcome.objects.create(
        person_id=mark.person_id,
        mark=mark,
        direction=direction,
        for_whom=for_whom,
        for_member=for_member,
        part_of=part_of,
        follows=follows,
        raised_at=at,
    )
    take_up_asking_again(mark.person_id, at=at)
    _add_turn(
        outcome,
        Turn.EXPRESSED,
        happened_on=happened_on or mark.said_on,
        mark=mark,
        note=note,
        who_supported=who_supported,
        by=by,
        at=at,
    )
    return outcome


def _add_turn(outcome: Outcome, turn: Turn, *, happened_on: date, by: User, at: datetime | None, **rest: Any) -> Event:
    # The row is locked, so that two people who write at once get two numbers and neither turn is lost.
    Outcome.objects.select_for_update().get(pk=outcome.pk)
    state = _state(outcome)
    if problem := problem_with_turn(state, turn, happened_on, timezone.localdate()):
        raise Refused(problem, field="happened_on" if turn in state.allowed else None)
    event = Event.objects.create(
        outcome=outcome,
        number=state.turns + 1,
        kind=turn.value,
        happened_on=happened_on,
        by=by,
        at=at or timezone.now(),
        **rest,
    )
    mark = rest.get("mark")
    content = {**rest, "mark": mark.words if mark else "", "kind": turn.value, "happened_on": happened_on}
    _trace(outcome, f"outcome {turn.value}", content, by=by, at=at)
    return event


def _state(outcome: Outcome) -> State:
    return state_of(Event.objects.filter(outcome=outcome))


def _check_want(mark: Mark) -> None:
    if mark.kind != Mark.Kind.WANT:
        raise Refused("Choose words in which the person says what they want", field="mark")


def _check_finished(mark: Mark) -> None:
    # Asked of the database: whoever finished the conversation a moment ago may hold an older copy of it.
    if not Conversation.objects.filter(pk=mark.conversation_id, finished_at__isnull=False).exists():
        raise Refused(
            "The conversation with these words is not finished. Finish it first: then the words stand", field="mark"
        )


def _check_words(mark: Mark, outcome: Outcome) -> None:
    if mark.person_id != outcome.person_id:
        raise Refused("These words were said in somebody else’s record", field="mark")
    _check_finished(mark)


def _check_for(mark: Mark, for_whom: str, for_member: CircleMember | None) -> None:
    if for_whom not in Outcome.For.values:
        raise Refused("Choose for whom they want it", field="for_whom")
    if for_member is None:
        return
    if for_member.person_id != mark.person_id:
        raise Refused("Choose somebody from this person’s circle", field="for_member")
    if for_whom == Outcome.For.SELF:
        raise Refused("You chose somebody from the circle: say what they are here", field="for_whom")


def _trace(outcome: Outcome, deed: str, content: Any, *, by: User, at: datetime | None) -> None:
    record(
        person_chain(outcome.person_id),
        who=worker_chain(by.pk),
        deed=deed,
        about=f"outcome:{outcome.pk}",
        content=content,
        at=at,
    )
