"""The rules of meetings, by tables and laws."""

from datetime import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.safeguarding.meetings.fields import clock
from ownwords.safeguarding.meetings.models import Invitation, Meeting
from ownwords.safeguarding.meetings.rules import (
    ASKED_OF,
    EVERYTHING,
    PROFESSIONALS,
    SAID_AS,
    STAGE_OF_MEETING,
    Kind,
    Minuted,
    Part,
    first_agenda,
    kind_of,
    may_come_as,
    minutes_shown,
    moved,
    not_minuted,
    parts_seen_by,
    preparation_shown,
    problem_of_taking_part,
    state_of,
)
from ownwords.safeguarding.path.models import Stage

NONE, OPEN = frozenset[Part](), frozenset({Part.OPEN})
COMES = [str(each) for each in Invitation.Comes.values]
ROLES = st.frozensets(
    st.sampled_from(["practitioner", "supervisor", "safeguarding-lead", "partner", "advocate", "person"])
)


@pytest.mark.parametrize(
    ("roles", "chairs", "kind"),
    [
        ({"partner"}, False, Kind.PROFESSIONAL),
        ({"practitioner"}, False, Kind.PROFESSIONAL),
        ({"practitioner"}, True, Kind.CHAIR),
        ({"advocate"}, False, Kind.ADVOCATE),
        ({"advocate"}, True, Kind.ADVOCATE),
        ({"advocate", "partner"}, False, Kind.ADVOCATE),
        ({"person"}, True, Kind.PERSON),
        ({"person", "practitioner"}, False, Kind.PERSON),
    ],
)
def test_as_what_an_invited_one_looks(roles: set[str], chairs: bool, kind: Kind) -> None:
    assert kind_of(roles, chairs=chairs) is kind


@pytest.mark.parametrize(
    ("kind", "invited", "to_private", "comes_as", "parts"),
    [
        (Kind.WORKER, False, False, "", EVERYTHING),
        (Kind.CHAIR, False, False, "", EVERYTHING),
        (Kind.PROFESSIONAL, True, True, "partner", EVERYTHING),
        (Kind.PROFESSIONAL, True, True, "worker", EVERYTHING),
        (Kind.PROFESSIONAL, True, False, "partner", OPEN),
        (Kind.PROFESSIONAL, True, True, "family", OPEN),
        (Kind.PROFESSIONAL, False, True, "partner", NONE),
        (Kind.ADVOCATE, True, True, "partner", OPEN),
        (Kind.ADVOCATE, True, False, "advocate", OPEN),
        (Kind.ADVOCATE, False, False, "", NONE),
        (Kind.PERSON, True, True, "worker", OPEN),
        (Kind.PERSON, False, False, "", NONE),
    ],
)
def test_which_parts_are_there(
    kind: Kind, invited: bool, to_private: bool, comes_as: str, parts: frozenset[Part]
) -> None:
    assert parts_seen_by(kind, invited=invited, invited_to_private_part=to_private, comes_as=comes_as) == parts


@given(ROLES.filter(lambda roles: roles & {"person", "advocate"}), st.booleans(), st.booleans(), st.sampled_from(COMES))
def test_whoever_is_or_speaks_for_the_person_never_sees_the_private_part(
    roles: frozenset[str], chairs: bool, to_private: bool, comes_as: str
) -> None:
    kind = kind_of(roles, chairs=chairs)
    assert Part.PRIVATE not in parts_seen_by(kind, invited=True, invited_to_private_part=to_private, comes_as=comes_as)


def test_without_an_invitation_that_stands_nothing_is_there_for_whoever_comes_from_outside() -> None:
    for kind, private, comes_as in product((Kind.PROFESSIONAL, Kind.ADVOCATE, Kind.PERSON), (True, False), COMES):
        assert not parts_seen_by(kind, invited=False, invited_to_private_part=private, comes_as=comes_as)


@given(ROLES)
def test_nobody_can_be_invited_as_a_professional_who_is_or_speaks_for_the_person(roles: frozenset[str]) -> None:
    allowed = may_come_as(roles)
    assert allowed
    assert allowed <= set(COMES)
    if roles & {"person", "advocate"}:
        assert not allowed & set(PROFESSIONALS)


def test_what_is_still_being_written_is_shown_to_workers_and_the_chair() -> None:
    assert {kind for kind in Kind if minutes_shown(kind, confirmed=False)} == {Kind.WORKER, Kind.CHAIR}
    assert all(minutes_shown(kind, confirmed=True) for kind in Kind)
    assert {kind for kind in Kind if not preparation_shown(kind)} == {Kind.PROFESSIONAL}


@pytest.mark.parametrize(
    ("how", "given_", "field"),
    [
        ("all", {}, None),
        ("video", {}, None),
        ("report", {}, None),
        ("part", {}, "which_part"),
        ("part", {"which_part": "The end"}, None),
        ("through", {}, "through"),
        ("through", {"through": "Moira, advocate"}, None),
        ("not", {}, "reason"),
        ("not", {"reason": " \n"}, "reason"),
        ("not", {"reason": "In hospital"}, None),
    ],
)
def test_how_they_take_part_is_never_left_without_what_it_needs(
    how: str, given_: dict[str, str], field: str | None
) -> None:
    problem = problem_of_taking_part(how, **{"which_part": "", "through": "", "reason": ""} | given_)
    assert (problem[0] if problem else None) == field


@given(st.lists(st.sampled_from(sorted(ASKED_OF))))
def test_an_agenda_begins_with_their_report_and_asks_about_each_thing_they_want(directions: list[str]) -> None:
    agenda = first_agenda("Joyce", directions)
    assert agenda[0].about == "report"
    assert [each.wanted for each in agenda if each.about == "outcome"] == list(range(len(directions)))
    assert all(each.text.endswith("?") for each in agenda)
    if not directions:
        assert "want" in agenda[1].text


@given(st.lists(st.text(), unique=True, min_size=1), st.integers(), st.data())
def test_moving_one_question_loses_none_and_keeps_the_order_of_the_others(
    order: list[str], place: int, data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(order))
    after = moved(order, one, place)
    assert sorted(after) == sorted(order)
    assert [each for each in after if each != one] == [each for each in order if each != one]
    if 1 <= place <= len(order):
        assert after[place - 1] == one


def test_minutes_are_whole_only_when_they_tell_of_everything_the_person_wants() -> None:
    items = [
        Minuted("their report", must_be_told=True, told=True),
        Minuted("staying", must_be_told=True, told=False),
        Minuted("who does what", must_be_told=False, told=False),
    ]
    assert not_minuted(items) == ["staying"]


@pytest.mark.parametrize(
    ("states", "now"),
    [([], "open"), (["done"], "done"), (["no-longer", "open"], "open"), (["open", "done"], "done")],
)
def test_how_an_action_stands(states: list[str], now: str) -> None:
    assert state_of(states) == now


def test_every_kind_of_meeting_can_be_said_and_leads_to_a_stage_that_there_is() -> None:
    assert set(SAID_AS) == set(Meeting.Kind.values)
    assert set(STAGE_OF_MEETING) <= set(Meeting.Kind.values)
    assert set(STAGE_OF_MEETING.values()) <= set(Stage.values)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("14:30", time(14, 30)),
        ("2.30pm", time(14, 30)),
        ("2 pm", time(14)),
        ("9:05", time(9, 5)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("0:00", time(0)),
        ("24:00", None),
        ("13pm", None),
        ("0am", None),
        ("10:75", None),
        ("10", None),
        ("half past two", None),
        ("١٠:٣٠", None),
        ("", None),
    ],
)
def test_a_time_of_day_as_people_write_it(typed: str, found: time | None) -> None:
    assert clock(typed) == found
