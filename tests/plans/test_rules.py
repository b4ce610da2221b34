"""What holds for a plan: what is missing, the ladder, the timescale, and the shape that the plan check reads."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from ownwords.plans import rules
from ownwords.plans.missing import missing_from, missing_in, section_is_blank
from ownwords.plans.rules import OWN_RUNGS, RUNGS, SECTIONS
from tests.plans import made
from tests.plans.made import a_part, a_step, a_whole_part, content, planned


def part_of(**values: Any) -> dict[str, Any]:
    found: dict[str, Any] = content(planned(a_part(**values)))["parts"][0]
    return found


def lacking(*, steps: Any = (), **values: Any) -> list[str]:
    """The fields named as missing from a part that is whole but for these values."""
    whole = content(planned(a_whole_part(**values), steps=steps))
    return [each.field for each in missing_from(whole) if each.gate]


def test_nothing_is_missing_from_a_whole_plan() -> None:
    assert missing_from(content(planned(), wellbeing=made.a_score())) == []


def test_a_plan_without_parts_cannot_be_given() -> None:
    assert [each.field for each in missing_from(content()) if each.gate] == ["parts"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"goal": ""}, "goal"),
        ({"goal": "  \n "}, "goal"),
        ({"timeframe": ""}, "timeframe"),
        ({"own_strengths": ""}, "own_strengths"),
        ({"progress": ""}, "progress"),
        ({"actions": ""}, "actions"),
    ],
)
def test_a_section_left_blank_asks_why(values: dict[str, str], field: str) -> None:
    section = "strengths" if field == "own_strengths" else field
    assert lacking(**values) == [field]
    assert lacking(**values, **{f"{section}_blank": "She asked us to leave it for now"}) == []
    assert lacking(**values, **{f"{section}_blank": "  "}) == [field]


def test_a_day_or_ongoing_with_a_review_point_says_when() -> None:
    assert lacking(timeframe="", by_on=date(2027, 3, 3)) == []
    assert lacking(timeframe="", ongoing=True, review_on=date(2027, 3, 3)) == []


def test_ongoing_asks_for_a_review_point_whatever_is_written() -> None:
    assert lacking(timeframe="It goes on", ongoing=True) == ["review_on"]


def test_a_step_says_who_does_what() -> None:
    assert lacking(actions="", steps=[a_step()]) == []


@pytest.mark.parametrize(
    ("used", "skipped"),
    [
        ([], []),
        (["own_strengths"], []),
        (["own_strengths", "family_strengths"], []),
        (["family_strengths"], ["own_strengths"]),
        (["own_strengths", "community_strengths"], ["family_strengths"]),
        (["own_strengths", "new_service"], list(RUNGS[1:5])),
        (["new_service"], list(RUNGS[:5])),
        (list(RUNGS), []),
    ],
)
def test_a_rung_below_the_highest_used_one_is_skipped_where_it_is_empty(used: list[str], skipped: list[str]) -> None:
    assert rules.rungs_skipped(part_of(**dict.fromkeys(used, "something"))) == skipped


def test_a_reason_for_having_no_strengths_answers_for_their_three_rungs() -> None:
    part = part_of(strengths_blank="Nobody who knows him could be found", existing_service="x", other_networks="y")
    assert rules.rungs_skipped(part) == []
    assert rules.rungs_skipped(part_of(strengths_blank="why", existing_service="x")) == ["other_networks"]


def test_skipping_a_rung_asks_why() -> None:
    assert lacking(existing_service="The day centre opens earlier") == ["rungs_skipped_because"]
    assert lacking(existing_service="The day centre opens earlier", rungs_skipped_because="He has nobody") == []


def test_a_new_service_asks_for_the_hours_of_the_whole_plan() -> None:
    with_service = planned(a_whole_part(new_service="A befriender", rungs_skipped_because="He has nobody"))
    missing = [each.field for each in missing_from(content(with_service)) if each.gate]
    assert missing == ["total_hours"]
    for answer in ({"total_hours": Decimal("0")}, {"total_hours": Decimal("2.5")}, {"hours_note": "Volunteers"}):
        assert [each for each in missing_from(content(with_service, **answer)) if each.gate] == []


def test_a_start_score_is_asked_for_and_does_not_stop_the_plan() -> None:
    (reminder,) = missing_from(content(planned()))
    assert (reminder.field, reminder.gate) == ("wellbeing", False)


@pytest.mark.parametrize(
    ("voice", "involvement", "warned"),
    [
        ("first", "led", False),
        ("first", "contributed", False),
        ("first", "advocate", True),
        ("first", "limited", True),
        ("third", "limited", False),
        ("third", "led", False),
    ],
)
def test_saying_i_for_somebody_who_said_little_warns(voice: str, involvement: str, warned: bool) -> None:
    assert rules.voice_warning(voice, involvement) is warned


BEGUN = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("rule", "values", "noted"),
    [
        ("as-agreed", {"ongoing": True}, False),
        ("as-agreed", {"by_on": date(2030, 1, 1)}, False),
        ("within-12-months", {"ongoing": True, "review_on": date(2026, 6, 1)}, True),
        ("within-12-months", {"by_on": date(2027, 3, 3)}, False),
        ("within-12-months", {"by_on": date(2027, 3, 4)}, True),
        ("within-12-months", {}, False),
    ],
)
def test_a_council_may_ask_for_a_year_at_most(rule: str, values: dict[str, Any], noted: bool) -> None:
    assert bool(rules.timescale_note(rule, part_of(**values), begun_on=BEGUN)) is noted


def test_a_year_after_a_leap_day_is_a_day() -> None:
    assert rules.a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("hours", "wrong"),
    [
        (None, False),
        ("0", False),
        ("0.5", False),
        ("168", False),
        ("168.01", True),
        ("-0.5", True),
        ("1.005", True),
        ("NaN", True),
        ("Infinity", True),
    ],
)
def test_hours_fit_into_a_week(hours: str | None, wrong: bool) -> None:
    assert bool(rules.hours_problem(None if hours is None else Decimal(hours))) is wrong


def test_the_plan_check_gets_strengths_apart_from_services() -> None:
    part = a_whole_part(
        family_strengths="My niece rings",
        community_strengths="The library",
        other_networks="The surgery",
        existing_service="The day centre",
        new_service="A befriender",
        timeframe="When the leaves are out",
        by_on=date(2027, 5, 1),
    )
    step = a_step(by_on=date(2027, 4, 1), support="A lift")
    checked = rules.as_checked(content(planned(part, steps=[step]), total_hours=Decimal("6.50")))
    assert checked == {
        "id": "plan-1",
        "person": {"name": "Joyce", "involvement": "led"},
        "outcomes": [
            {
                "goal": "Tea with Peter",
                "timeframe": "When the leaves are out\n\nBy 1 May 2027.",
                "strengths": "I bake\n\nMy niece rings\n\nThe library",
                "progress": "I sleep",
                "actions": (
                    "Wren rings Ann\n\nThe surgery\n\nThe day centre\n\nA befriender\n\n"
                    "Ann Hill: Ring the library, by 1 April 2027. Support: A lift"
                ),
            }
        ],
        "total_hours": 6.5,
    }


@given(made.contents)
def test_the_plan_check_gets_every_word_of_the_sections_and_the_steps(plan: dict[str, Any]) -> None:
    checked = rules.as_checked(plan)
    assert len(checked["outcomes"]) == len(plan["parts"])
    for part, outcome in zip(plan["parts"], checked["outcomes"], strict=True):
        assert tuple(outcome) == SECTIONS
        for section in ("goal", "timeframe", "progress", "actions"):
            assert part[section].strip() in outcome[section]
        for rung in RUNGS:
            assert part[rung].strip() in outcome["strengths" if rung in OWN_RUNGS else "actions"]
        for step in part["steps"]:
            assert all(step[name].strip() in outcome["actions"] for name in ("what", "who", "support"))


@given(made.contents)
def test_what_was_typed_into_a_section_keeps_its_place_for_the_plan_check(plan: dict[str, Any]) -> None:
    """So that a finding's span in "goal", "timeframe", "progress" and "actions" is a span in the field."""
    for part, outcome in zip(plan["parts"], rules.as_checked(plan)["outcomes"], strict=True):
        for section in ("goal", "timeframe", "progress", "actions"):
            if part[section].strip():
                assert outcome[section].startswith(part[section])


@given(made.contents)
def test_a_content_survives_being_stored(plan: dict[str, Any]) -> None:
    assert json.loads(json.dumps(plan)) == plan


@given(made.contents)
def test_a_section_is_missing_only_where_it_is_blank_without_a_reason(plan: dict[str, Any]) -> None:
    for part in plan["parts"]:
        named = {missing.field for missing in missing_in(part)}
        for section in SECTIONS:
            field = "own_strengths" if section == "strengths" else section
            unexplained = section_is_blank(part, section) and not part[f"{section}_blank"].strip()
            assert (field in named) is unexplained
