"""The rules of advocacy: what can follow what, how long it took, when the law asks for an advocate."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.safeguarding.advocacy.rules import (
    Event,
    HowLong,
    advocate_should_be_offered,
    how_long,
    imca_should_be_asked,
    may_follow,
    problem_of_event,
    supported,
    waits_for,
)

DAY = date(2026, 3, 1)
KINDS = ["offered", "accepted", "declined", "asked-for", "arrived", "met", "difficulty", "ended"]


def on(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("happened", "may"),
    [
        ([], {"offered", "asked-for", "arrived", "difficulty", "ended"}),
        (["offered"], {"offered", "accepted", "declined", "asked-for", "arrived", "difficulty", "ended"}),
        (["arrived"], {"offered", "asked-for", "met", "difficulty", "ended"}),
        (["offered", "declined"], {"offered", "accepted", "declined", "asked-for", "arrived", "difficulty", "ended"}),
        (["offered", "ended"], set()),
    ],
)
def test_what_can_follow(happened: list[str], may: set[str]) -> None:
    assert set(may_follow([(kind, DAY) for kind in happened])) == may


@pytest.mark.parametrize(
    ("happened", "kind", "day", "problem"),
    [
        ([("offered", DAY)], "accepted", 0, ""),
        ([("offered", DAY)], "accepted", -1, "cannot lie before 1 March 2026"),
        ([], "declined", 0, "Record first that it was offered"),
        ([], "met", 0, "Record first that the advocate came"),
        ([("arrived", DAY)], "met", -1, "cannot lie before"),
        ([("asked-for", DAY)], "arrived", -1, "cannot lie before"),
        ([("arrived", DAY)], "arrived", 3, "An advocate has come already"),
        ([("offered", DAY), ("met", on(4))], "ended", 3, "cannot lie before 5 March 2026"),
        ([("ended", DAY)], "difficulty", 3, "This has ended"),
        ([], "arrived", 0, ""),
    ],
)
def test_what_keeps_an_event_from_being_recorded(happened: list[Event], kind: str, day: int, problem: str) -> None:
    found = problem_of_event(happened, kind, on(day))
    assert problem in found
    assert bool(found) == bool(problem)


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.dates(on(0), on(60)))), st.sampled_from(KINDS))
def test_what_cannot_follow_has_its_problem_whatever_the_day(events: list[Event], kind: str) -> None:
    late = on(100)
    assert bool(problem_of_event(events, kind, late)) == (kind not in may_follow(events))


@pytest.mark.parametrize(
    ("happened", "found", "told"),
    [
        ([], HowLong(None, None), ""),
        ([("asked-for", DAY)], HowLong(None, None), ""),
        ([("arrived", DAY)], HowLong(None, None), ""),
        ([("offered", DAY), ("arrived", on(1))], HowLong(1, None), "arrived 1 day after an advocate was offered"),
        (
            [("offered", DAY), ("asked-for", on(3)), ("asked-for", on(8)), ("arrived", on(12))],
            HowLong(12, 9),
            "arrived 9 days after they were asked for",
        ),
        ([("asked-for", DAY), ("arrived", DAY)], HowLong(None, 0), "arrived on the day they were asked for"),
    ],
)
def test_how_long_it_took(happened: list[Event], found: HowLong, told: str) -> None:
    assert how_long(happened) == found
    assert found.told == told


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.dates(on(0), on(60)))))
def test_no_time_is_less_than_none_and_nothing_is_counted_before_they_came(events: list[Event]) -> None:
    took = how_long(events)
    for days in (took.from_offered, took.from_asked_for):
        assert days is None or days >= 0
    if not any(kind == "arrived" for kind, _ in events):
        assert took == HowLong(None, None)


@pytest.mark.parametrize(
    ("happened", "waits"),
    [
        ([], None),
        ([("offered", DAY)], ("answer", DAY)),
        ([("offered", DAY), ("accepted", on(2))], ("asking", on(2))),
        ([("offered", DAY), ("declined", on(2))], None),
        ([("offered", DAY), ("declined", on(2)), ("offered", on(9))], ("answer", on(9))),
        ([("offered", DAY), ("accepted", on(2)), ("asked-for", on(3))], ("arrival", on(3))),
        ([("asked-for", on(3)), ("difficulty", on(5)), ("asked-for", on(8))], ("arrival", on(3))),
        ([("asked-for", on(3)), ("arrived", on(5))], None),
        ([("asked-for", on(3)), ("ended", on(5))], None),
    ],
)
def test_what_it_waits_for(happened: list[Event], waits: tuple[str, date] | None) -> None:
    assert waits_for(happened) == waits


@pytest.mark.parametrize(
    ("hard", "somebody", "agrees", "found"),
    list(
        product(
            ["yes", "no", "not-clear", ""],
            ["yes", "no", "not-clear", ""],
            ["yes", "no", "cannot-say", "not-asked", ""],
            [True, False],
        )
    ),
)
def test_when_an_advocate_should_be_offered(hard: str, somebody: str, agrees: str, found: bool) -> None:
    prompt = advocate_should_be_offered(hard=hard, somebody=somebody, agrees=agrees, advocate_found=found)
    appropriate = somebody == "yes" and agrees in ("yes", "cannot-say")
    quiet = found or hard == "no" or (hard == "yes" and appropriate)
    assert (prompt is None) == quiet
    if prompt:
        assert "Care Act 2014, section 68" in prompt.law
        must = hard == "yes" and (somebody in ("no", "") or (somebody == "yes" and agrees in ("no", "")))
        assert ("must arrange" in prompt.what) == must


@pytest.mark.parametrize(
    ("lacks", "consulted", "found", "safeguarding", "law"),
    [
        ([], False, False, True, ""),
        (["where to live"], False, True, True, ""),
        (["where to live"], False, False, True, "sections 37 to 39"),
        (["where to live"], False, False, False, "sections 37 to 39"),
        (["where to live"], True, False, True, "regulation 4"),
        (["where to live"], True, False, False, ""),
    ],
)
def test_when_an_imca_should_be_thought_of(
    lacks: list[str], consulted: bool, found: bool, safeguarding: bool, law: str
) -> None:
    prompt = imca_should_be_asked(
        lacks_for=lacks, somebody_consulted=consulted, imca_found=found, safeguarding=safeguarding
    )
    assert (prompt is not None) == bool(law)
    if prompt:
        assert law in prompt.law
        assert "where to live" in prompt.what


@pytest.mark.parametrize(
    ("arrived", "somebody", "agrees", "answer"),
    [
        (True, "", "", "yes"),
        (False, "yes", "yes", "yes"),
        (False, "yes", "cannot-say", "yes"),
        (False, "yes", "no", "no"),
        (False, "yes", "not-asked", "no"),
        (False, "no", "", "no"),
        (False, "", "", "no"),
    ],
)
def test_who_was_supported(arrived: bool, somebody: str, agrees: str, answer: str) -> None:
    assert supported(arrived=arrived, somebody=somebody, agrees=agrees) == answer
