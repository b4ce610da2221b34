"""Each code of the contract: what falls short is found, and what only looks like it is left alone."""

from typing import Any

import pytest

from ownwords.plancheck import Finding, check_plan, check_section
from ownwords.plancheck.finding import SECTIONS, TABLE
from tests.plancheck.sentences import FAULTY, FILLERS, LOOK_ALIKES

GOAL = "I want to get back to the Thursday tea dance with Beryl, because she saves me the last waltz."
OTHER_GOAL = "Cooking on Sundays for my nephews, who like my pepper soup and tell me when there is too little of it."


def codes_of(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def plan_of(*outcomes: dict[str, Any], involvement: str = "led") -> dict[str, Any]:
    return {"id": "t-1", "person": {"name": "Ada Bright", "involvement": involvement}, "outcomes": list(outcomes)}


def found_in(plan: dict[str, Any], section: str) -> list[tuple[int, str]]:
    return [(found.outcome, found.code) for found in check_plan(plan) if found.section == section]


@pytest.mark.parametrize(
    ("section", "code", "text"),
    [(section, code, text) for section, codes in FAULTY.items() for code, texts in codes.items() for text in texts],
)
def test_it_finds_what_falls_short(section: str, code: str, text: str) -> None:
    assert codes_of(check_section(section, text)) == [code]


@pytest.mark.parametrize(
    ("section", "text"), [(section, text) for section, texts in LOOK_ALIKES.items() for text in texts]
)
def test_it_leaves_look_alikes_alone(section: str, text: str) -> None:
    assert check_section(section, text) == []


@pytest.mark.parametrize(("section", "text"), [(section, text) for section, texts in FILLERS.items() for text in texts])
def test_fillers_are_blank_and_nothing_else(section: str, text: str) -> None:
    assert codes_of(check_section(section, text)) == ["blank"]


def test_each_code_of_the_table_is_tried() -> None:
    assert {section: tuple(codes) for section, codes in FAULTY.items()} == TABLE


@pytest.mark.parametrize("text", ["none", "nil", "not known"])
def test_nothing_in_strengths_is_an_answer_though_a_poor_one(text: str) -> None:
    assert codes_of(check_section("strengths", text)) == ["no-strengths"]


# --- wrong-voice ------------------------------------------------------------------------------------


@pytest.mark.parametrize("involvement", ["advocate", "limited"])
@pytest.mark.parametrize("text", ["I want to go home to my cat.", "I like the window and my radio."])
def test_the_first_person_is_the_wrong_voice_where_the_words_are_not_theirs(involvement: str, text: str) -> None:
    assert "wrong-voice" in codes_of(check_section("goal", text, involvement))


@pytest.mark.parametrize(
    ("involvement", "text"),
    [
        ("led", "I want to go home to my cat."),
        ("contributed", "I want to go home to my cat."),
        ("advocate", 'Her son says: "I want to go home to my cat." She reaches for the door when the bus goes by.'),
        ("limited", "When I visited, she smiled at the window and held on to her radio."),
        ("advocate", "His brother hopes that he gets back to the allotment, where he grew leeks for the show."),
    ],
)
def test_their_own_voice_quotations_and_the_writer_s_visits_are_fine(involvement: str, text: str) -> None:
    assert check_section("goal", text, involvement) == []


def test_only_goals_have_a_voice() -> None:
    assert check_section("strengths", "I still knit for the hospice shop with my sister Joy.", "limited") == []


# --- copied -----------------------------------------------------------------------------------------

STRENGTHS = "Amir makes his own tea and toast, and his sister rings each morning to see that he is up."


@pytest.mark.parametrize("again", [STRENGTHS, STRENGTHS.upper(), STRENGTHS.replace("each", "every")])
def test_the_same_text_again_is_told_on_the_later_outcome(again: str) -> None:
    plan = plan_of({"goal": GOAL, "strengths": STRENGTHS}, {"goal": OTHER_GOAL, "strengths": again})
    assert (1, "copied") in found_in(plan, "strengths")
    assert (0, "copied") not in found_in(plan, "strengths")


@pytest.mark.parametrize(
    ("section", "text"),
    [("timeframe", "By the end of May"), ("progress", "Ongoing"), ("strengths", "None"), ("actions", "")],
)
def test_short_timeframes_one_word_and_blanks_may_recur(section: str, text: str) -> None:
    assert (1, "copied") not in found_in(plan_of({section: text}, {section: text}), section)


def test_the_same_text_in_another_section_is_not_copied() -> None:
    plan = plan_of({"strengths": STRENGTHS}, {"progress": STRENGTHS})
    assert "copied" not in codes_of(check_plan(plan))


def test_a_long_text_is_compared_too() -> None:
    long = " ".join(f"On day {number} he walked to the gate number {number}." for number in range(200))
    assert (1, "copied") in found_in(plan_of({"progress": long}, {"progress": f"{long} Then home."}), "progress")
    other = " ".join(f"In week {number} she sang the song of the year {number}." for number in range(200))
    assert (1, "copied") not in found_in(plan_of({"progress": long}, {"progress": other}), "progress")


# --- ongoing-throughout -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "beside"),
    [
        ("Ongoing", "Ongoing", ["no-timescale"]),
        ("Long term", "Continuous", ["no-timescale"]),
        ("Ongoing, review in 6 weeks", "Permanent", []),
        ("No end date", "ongoing", ["no-timescale"]),
    ],
)
def test_a_plan_that_only_goes_on_is_told_so_once(one: str, other: str, beside: list[str]) -> None:
    found = found_in(plan_of({"timeframe": one}, {"timeframe": other}), "timeframe")
    assert [code for number, code in found if number == 0] == [*beside, "ongoing-throughout"]
    assert (1, "ongoing-throughout") not in found


@pytest.mark.parametrize(
    "timeframes", [["Ongoing"], ["Ongoing", "By Easter"], ["ASAP", "When ready"], ["Ongoing", ""], ["Ongoing", "ASAP"]]
)
def test_one_outcome_or_one_end_is_enough_for_it_to_be_silent(timeframes: list[str]) -> None:
    plan = plan_of(*({"timeframe": timeframe} for timeframe in timeframes))
    assert "ongoing-throughout" not in codes_of(check_plan(plan))


# --- what a section is ------------------------------------------------------------------------------


@pytest.mark.parametrize("involvement", ["led", "contributed", "advocate", "limited"])
def test_every_involvement_is_known(involvement: str) -> None:
    assert check_section("timeframe", "By the end of May", involvement) == []


def test_other_sections_and_involvements_are_refused() -> None:
    with pytest.raises(ValueError, match="not a section"):
        check_section("hobbies", "Chess")
    with pytest.raises(ValueError, match="no involvement"):
        check_section("goal", "Chess", "keen")


def test_a_plan_without_outcomes_has_no_findings() -> None:
    assert check_plan(plan_of()) == []


def test_an_empty_outcome_is_blank_five_times() -> None:
    assert [(found.section, found.code) for found in check_plan(plan_of({}))] == [
        (section, "blank") for section in SECTIONS
    ]
