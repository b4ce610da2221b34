"""How an outcome's life reads: its state, folded from its events, and who may give it words. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol


class Turn(StrEnum):
    """What can happen in an outcome's life (mission 3.3). The same codes as ``models.Event.Kind``."""

    EXPRESSED = "expressed"
    DISCUSSED = "discussed"
    NEGOTIATED = "negotiated"
    BROKEN_DOWN = "broken-down"
    REWORDED = "reworded"
    WORKED_ON = "worked-on"
    PASSED = "passed"
    PARTLY_MET = "partly-met"
    MET = "met"
    NOT_MET = "not-met"
    NO_LONGER = "no-longer"
    TAKEN_UP_AGAIN = "taken-up-again"


class Status(StrEnum):
    """Where an outcome stands now. Read :data:`STATUS_IN_WORDS` for how it is said."""

    NOT_SAID = "not-said"
    WANTED = "wanted"
    TALKED_ABOUT = "talked-about"
    WORKED_ON = "worked-on"
    BROKEN_DOWN = "broken-down"
    PASSED = "passed"
    PARTLY_MET = "partly-met"
    NOT_MET = "not-met"
    MET = "met"
    NO_LONGER = "no-longer"


STATUS_IN_WORDS = {
    Status.NOT_SAID: "Not said yet",
    Status.WANTED: "Wanted",
    Status.TALKED_ABOUT: "Being talked about",
    Status.WORKED_ON: "Being worked on",
    Status.BROKEN_DOWN: "Being reached in smaller steps",
    Status.PASSED: "Passed on",
    Status.PARTLY_MET: "Partly met",
    Status.NOT_MET: "Not met yet",
    Status.MET: "Met",
    Status.NO_LONGER: "No longer important to them",
}

HERE = "here"
PLACE_IN_WORDS = {"care-plan": "in the care and support plan", "carer-plan": "in the carer’s support plan"}

_NEW_STATUS = {
    Turn.WORKED_ON: Status.WORKED_ON,
    Turn.BROKEN_DOWN: Status.BROKEN_DOWN,
    Turn.PARTLY_MET: Status.PARTLY_MET,
    Turn.NOT_MET: Status.NOT_MET,
    Turn.MET: Status.MET,
    Turn.NO_LONGER: Status.NO_LONGER,
}
_ENDS = frozenset({Turn.MET, Turn.NO_LONGER})
_CARRIES_WORDS = frozenset({Turn.EXPRESSED, Turn.REWORDED})
_ONCE_BEGUN = frozenset(Turn) - {Turn.EXPRESSED, Turn.TAKEN_UP_AGAIN}

WRITTEN_BY_HAND = (
    Turn.DISCUSSED,
    Turn.NEGOTIATED,
    Turn.WORKED_ON,
    Turn.PARTLY_MET,
    Turn.MET,
    Turn.NOT_MET,
    Turn.NO_LONGER,
)
"""Turns that ``actions.add_event`` writes; the others have an action of their own."""


class Happening(Protocol):
    """What the fold needs to know of an event. ``direction`` is read too, where there is one."""

    @property
    def kind(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def happened_on(self) -> date: ...
    @property
    def mark_id(self) -> Any: ...
    @property
    def passed_to(self) -> str: ...


@dataclass(frozen=True)
class State:
    """An outcome as it is now, or as it was after some earlier turn."""

    status: Status = Status.NOT_SAID
    open: bool = False
    """Still wanted and not met. One that was passed on is open, elsewhere: see :attr:`passed_to`."""
    mark_id: Any = None
    """The mark that holds the words which stand now."""
    since: date | None = None
    """Since when it has had this status."""
    words_since: date | None = None
    """Since when it has had these words."""
    begun_on: date | None = None
    ended_on: date | None = None
    passed_to: str = ""
    """"care-plan" or "carer-plan" where it is worked on there; "" where it is worked on here."""
    direction: str = ""
    """Where new words changed what the person wants of it: the new direction. "" where it is as first said."""
    taken_up_again: bool = False
    earlier_marks: tuple[Any, ...] = ()
    """The marks of the words that stood before, oldest first: none is ever dropped."""
    allowed: frozenset[Turn] = frozenset({Turn.EXPRESSED})
    """Which turns may come next."""
    turns: int = 0

    @property
    def ended(self) -> bool:
        """Met, or no longer important to the person."""
        return self.ended_on is not None

    @property
    def in_words(self) -> str:
        """The status in plain words: "Being worked on, in the care and support plan"."""
        text = STATUS_IN_WORDS[self.status]
        if self.passed_to and not self.ended:
            text += f", {PLACE_IN_WORDS[self.passed_to]}"
        return text + (", and taken up again" if self.taken_up_again else "")


def state_of(events: Iterable[Happening]) -> State:
    """Fold events, in the order of their numbers, into the state they lead to. No events: not said yet."""
    state = State()
    for event in sorted(events, key=lambda each: each.number):
        state = after(state, event)
    return state


def after(state: State, event: Happening) -> State:
    """Return the state that ``event`` leads to. What it does not touch stays as it was."""
    turn = Turn(event.kind)
    on = event.happened_on
    state = replace(state, turns=event.number, begun_on=state.begun_on or on)
    if turn in _CARRIES_WORDS:
        state = _with_words(state, event)
    if turn is Turn.PASSED:
        state = replace(state, passed_to="" if event.passed_to == HERE else event.passed_to)
    if turn is Turn.TAKEN_UP_AGAIN:
        return replace(state, taken_up_again=True, allowed=frozenset())
    status = _status_after(state, turn)
    if status is not state.status:
        state = replace(state, status=status, since=on)
    if turn in _ENDS:
        return replace(state, open=False, ended_on=on, allowed=frozenset({Turn.TAKEN_UP_AGAIN}))
    if state.ended:
        return state
    return replace(state, open=True, allowed=_ONCE_BEGUN)


def _with_words(state: State, event: Happening) -> State:
    earlier = state.earlier_marks if state.mark_id is None else (*state.earlier_marks, state.mark_id)
    return replace(
        state,
        mark_id=event.mark_id,
        words_since=event.happened_on,
        earlier_marks=earlier,
        direction=getattr(event, "direction", "") or state.direction,
    )


def _status_after(state: State, turn: Turn) -> Status:
    """Return the status that ``turn`` leads to from ``state``.

    Talking never undoes what was found at a review. New words begin anew, for what was found was about the old
    ones; only smaller steps and the place where it is worked on outlast them.
    """
    if turn in _NEW_STATUS:
        return _NEW_STATUS[turn]
    if turn in (Turn.DISCUSSED, Turn.NEGOTIATED):
        return Status.TALKED_ABOUT if state.status is Status.WANTED else state.status
    if turn is Turn.PASSED and state.passed_to:
        return Status.PASSED
    if turn is Turn.REWORDED and state.status in (Status.BROKEN_DOWN, Status.PASSED):
        return state.status
    return Status.WANTED


def problem_with_turn(state: State, turn: Turn, happened_on: date, today: date) -> str:
    """Return why ``turn`` cannot come next, in plain words, or ""."""
    if turn not in state.allowed:
        if state.taken_up_again:
            return "This outcome was taken up again as a new one. Write what happened since there"
        if state.ended:
            return "This outcome has ended. If the person wants it again, take it up again: its earlier life is kept"
        if turn is Turn.TAKEN_UP_AGAIN:
            return "This outcome is still open: there is nothing to take up again. Add what happened to it"
        return "An outcome is expressed once. If the person says it anew, reword it"
    if happened_on > today:
        return "The date must be today or in the past"
    if state.begun_on and happened_on < state.begun_on:
        return "The date must not be before the day on which the person first said it"
    if turn is Turn.REWORDED and state.words_since and happened_on < state.words_since:
        return "These words are older than the ones that stand now. Choose words that were said later"
    return ""


WORDS_FOR_AN_OUTCOME = frozenset({"person", "representative", "observed"})
"""Whose words an outcome can rest on: "anyone entitled" (mission 3.1). Others' wishes stand beside it (3.2, 3.7)."""


def problem_with_speaker(whose: str, *, standing: str = "") -> str:
    """Return why these words cannot be an outcome's, in plain words, or "".

    ``whose`` and ``standing`` are values of ``conversations.models.WhoseWords``; ``standing`` is whose words are to be
    replaced ("" where none are). What the person said themself gives way only to what they say themself.
    """
    if whose not in WORDS_FOR_AN_OUTCOME:
        return (
            "An outcome rests on the words of the person, or of somebody who speaks for them. "
            "Put what others wish beside it, as a view"
        )
    if standing == "person" and whose != "person":
        return (
            "The person said this outcome themself, so only their own words can take its place. "
            "Put what others say for them beside it, as a view"
        )
    return ""
