"""How a life folds into a state, and whose words an outcome may have."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.outcomes.models import Event, Outcome
from ownwords.outcomes.rules import (
    STATUS_IN_WORDS,
    State,
    Status,
    Turn,
    after,
    problem_with_speaker,
    problem_with_turn,
    state_of,
)

FIRST = date(2026, 1, 5)


@dataclass(frozen=True)
class Happened:
    """An event as plain values."""

    kind: str
    number: int
    happened_on: date = FIRST
    mark_id: Any = None
    passed_to: str = ""
    direction: str = ""


def life(*kinds: str) -> list[Happened]:
    """Events of these kinds, a day apart. ``passed`` goes to the care plan; ``passed:here`` comes back."""
    events = []
    for number, written in enumerate(kinds, start=1):
        kind, _, to = written.partition(":")
        events.append(
            Happened(
                kind,
                number,
                FIRST + timedelta(days=number - 1),
                f"words {number}" if kind in ("expressed", "reworded") else None,
                (to or "care-plan") if kind == "passed" else "",
            )
        )
    return events


@st.composite
def lives(draw: st.DrawFn) -> list[Happened]:
    """Any life that follows the rules: each turn is one of those allowed after the one before."""
    state, events, on = State(), [], FIRST
    for number in range(1, draw(st.integers(1, 14)) + 1):
        if not state.allowed:
            break
        turn = draw(st.sampled_from(sorted(state.allowed)))
        on += timedelta(days=draw(st.integers(0, 30)))
        event = Happened(
            turn.value,
            number,
            on,
            f"words {number}" if turn in (Turn.EXPRESSED, Turn.REWORDED) else None,
            draw(st.sampled_from(["care-plan", "carer-plan", "here"])) if turn is Turn.PASSED else "",
            draw(st.sampled_from(["", "keep", "change"])) if turn is Turn.REWORDED else "",
        )
        state = after(state, event)
        events.append(event)
    return events


@pytest.mark.parametrize(
    ("kinds", "status", "is_open"),
    [
        ([], Status.NOT_SAID, False),
        (["expressed"], Status.WANTED, True),
        (["expressed", "discussed"], Status.TALKED_ABOUT, True),
        (["expressed", "negotiated"], Status.TALKED_ABOUT, True),
        (["expressed", "worked-on", "discussed"], Status.WORKED_ON, True),
        (["expressed", "broken-down"], Status.BROKEN_DOWN, True),
        (["expressed", "broken-down", "reworded"], Status.BROKEN_DOWN, True),
        (["expressed", "partly-met"], Status.PARTLY_MET, True),
        (["expressed", "not-met"], Status.NOT_MET, True),
        (["expressed", "partly-met", "reworded"], Status.WANTED, True),
        (["expressed", "passed"], Status.PASSED, True),
        (["expressed", "passed", "worked-on"], Status.WORKED_ON, True),
        (["expressed", "passed", "passed:here"], Status.WANTED, True),
        (["expressed", "met"], Status.MET, False),
        (["expressed", "no-longer"], Status.NO_LONGER, False),
        (["expressed", "met", "taken-up-again"], Status.MET, False),
    ],
)
def test_a_life_leads_to_its_status(kinds: list[str], status: Status, is_open: bool) -> None:
    state = state_of(life(*kinds))
    assert (state.status, state.open) == (status, is_open)


def test_an_ended_outcome_takes_nothing_but_being_taken_up_again_and_that_once() -> None:
    assert state_of(life("expressed", "met")).allowed == {Turn.TAKEN_UP_AGAIN}
    assert state_of(life("expressed", "no-longer")).allowed == {Turn.TAKEN_UP_AGAIN}
    assert state_of(life("expressed", "met", "taken-up-again")).allowed == frozenset()


def test_an_open_outcome_takes_every_turn_but_a_second_beginning() -> None:
    assert state_of(life("expressed", "not-met")).allowed == set(Turn) - {Turn.EXPRESSED, Turn.TAKEN_UP_AGAIN}


def test_what_is_passed_on_is_open_elsewhere_and_says_where() -> None:
    state = state_of(life("expressed", "passed", "worked-on"))
    assert state.open
    assert state.passed_to == "care-plan"
    assert state.in_words == "Being worked on, in the care and support plan"
    assert state_of(life("expressed", "passed", "passed:here")).passed_to == ""


def test_the_newest_words_stand_and_the_earlier_ones_are_kept_in_order() -> None:
    state = state_of(life("expressed", "discussed", "reworded", "reworded"))
    assert state.mark_id == "words 4"
    assert state.earlier_marks == ("words 1", "words 3")
    assert state.words_since == FIRST + timedelta(days=3)


def test_new_words_can_turn_keeping_into_changing() -> None:
    events = [*life("expressed"), Happened("reworded", 2, FIRST, "words 2", direction="change")]
    assert state_of(events).direction == "change"
    assert state_of([*events, Happened("reworded", 3, FIRST, "words 3")]).direction == "change"


def test_since_tells_when_the_status_began_not_when_it_was_last_talked_about() -> None:
    assert state_of(life("expressed", "worked-on", "discussed", "worked-on")).since == FIRST + timedelta(days=1)


@given(lives(), st.randoms())
def test_the_fold_is_the_same_whatever_order_the_events_come_in(events: list[Happened], chance: Any) -> None:
    shuffled = events[:]
    chance.shuffle(shuffled)
    assert state_of(shuffled) == state_of(events) == state_of(events)


@given(lives())
def test_what_comes_later_never_changes_what_earlier_turns_led_to(events: list[Happened]) -> None:
    as_it_went, state = [], State()
    for event in events:
        state = after(state, event)
        as_it_went.append(state)
    assert as_it_went == [state_of(events[: count + 1]) for count in range(len(events))]


@given(lives())
def test_no_life_loses_words(events: list[Happened]) -> None:
    said = [event.mark_id for event in events if event.mark_id]
    state = state_of(events)
    assert [*state.earlier_marks, state.mark_id] == said


@given(lives())
def test_a_life_is_open_until_it_has_ended_and_then_never_again(events: list[Happened]) -> None:
    ended = False
    for count in range(1, len(events) + 1):
        state = state_of(events[:count])
        assert state.open is not state.ended
        assert state.ended or not ended
        ended = state.ended


@pytest.mark.parametrize(
    ("kinds", "turn", "day", "says"),
    [
        (["expressed"], Turn.DISCUSSED, 0, ""),
        (["expressed"], Turn.EXPRESSED, 0, "expressed once"),
        (["expressed"], Turn.TAKEN_UP_AGAIN, 0, "still open"),
        (["expressed", "met"], Turn.DISCUSSED, 5, "take it up again"),
        (["expressed", "met", "taken-up-again"], Turn.DISCUSSED, 5, "taken up again as a new one"),
        (["expressed"], Turn.DISCUSSED, -1, "not be before the day"),
        (["expressed"], Turn.DISCUSSED, 500, "today or in the past"),
        (["expressed", "discussed", "reworded"], Turn.REWORDED, 1, "older than the ones that stand"),
        (["expressed", "discussed", "reworded"], Turn.DISCUSSED, 1, ""),
    ],
)
def test_a_turn_that_cannot_come_next_is_told_why(kinds: list[str], turn: Turn, day: int, says: str) -> None:
    problem = problem_with_turn(state_of(life(*kinds)), turn, FIRST + timedelta(days=day), FIRST + timedelta(days=300))
    assert says in problem
    assert bool(says) is bool(problem)


@pytest.mark.parametrize(
    ("whose", "standing", "may"),
    [
        ("person", "", True),
        ("representative", "", True),
        ("observed", "", True),
        ("family", "", False),
        ("professional", "", False),
        ("person", "person", True),
        ("person", "representative", True),
        ("representative", "representative", True),
        ("observed", "representative", True),
        ("representative", "person", False),
        ("observed", "person", False),
        ("professional", "representative", False),
    ],
)
def test_what_the_person_said_gives_way_only_to_what_they_say(whose: str, standing: str, may: bool) -> None:
    assert bool(problem_with_speaker(whose, standing=standing)) is not may


def test_rules_and_rows_name_the_turns_alike() -> None:
    assert [turn.value for turn in Turn] == Event.Kind.values
    assert set(STATUS_IN_WORDS) == set(Status)
    assert {"here", "care-plan", "carer-plan"} == set(Outcome.Belongs.values)
