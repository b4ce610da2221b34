"""The plan check and a plan of ours: what it is given to read, and how what it finds is told."""

from datetime import date
from typing import Any

import pytest

from ownwords.plans.checking import SHORT_FORM, advice_on, hard_to_read, section_text, with_typing
from ownwords.plans.rules import BLANK_REASONS, TEXTS

STEP = {"who": "Jude, key worker", "what": "find out about baking", "state": "to-do"}
GENERIC = "To maintain independence and wellbeing in the community."
HERS = "I want to bake for the chapel tea again. I miss the talk in the kitchen more than the cakes."


def part(outcome: str = "1", **other: Any) -> dict[str, Any]:
    empty = dict.fromkeys((*TEXTS, *BLANK_REASONS), "")
    return {**empty, "outcome": outcome, "by_on": None, "ongoing": False, "review_on": None, "steps": []} | other


def content(*parts: dict[str, Any], involvement: str = "led") -> dict[str, Any]:
    return {"plan": "p", "called": "Agnes", "involvement": involvement, "total_hours": None, "parts": list(parts)}


@pytest.mark.parametrize(
    ("section", "written", "read"),
    [
        ("goal", {"goal": HERS}, HERS),
        ("timeframe", {"timeframe": "In the spring", "by_on": "2027-05-03"}, "In the spring\nBy 3 May 2027."),
        ("timeframe", {"by_on": date(2027, 5, 3)}, "By 3 May 2027."),
        ("timeframe", {"ongoing": True}, "Ongoing."),
        (
            "timeframe",
            {"ongoing": True, "review_on": "2027-01-09"},
            "Ongoing; we look at it again on 9 January 2027.",
        ),
        ("strengths", {"own_strengths": "I bake.", "community_strengths": "Chapel."}, "I bake.\nChapel."),
        ("strengths", {"new_service": "A day centre"}, ""),
        (
            "actions",
            {"actions": "I ring them.", "steps": [STEP]},
            "I ring them.\nJude, key worker: find out about baking",
        ),
        ("actions", {"steps": [STEP | {"state": "dropped"}]}, ""),
    ],
)
def test_what_the_check_is_given_to_read(section: str, written: dict[str, Any], read: str) -> None:
    assert section_text(part(**written), section) == read


def test_advice_says_what_was_seen_and_what_to_ask() -> None:
    (advice,) = advice_on(content(part(goal=GENERIC))).about("1", "goal")
    assert advice.code == "generic"
    assert advice.heading == SHORT_FORM["generic"]
    assert advice.message
    assert advice.ask.endswith("?")


def test_a_good_section_gets_none() -> None:
    assert advice_on(content(part(goal=HERS))).about("1", "goal") == []


def test_where_nothing_stands_the_check_is_silent_and_a_filler_is_told() -> None:
    told = advice_on(content(part(goal="", progress="TBC")))
    assert told.about("1", "goal") == []
    assert [one.code for one in told.about("1", "progress")] == ["blank"]


def test_what_was_put_aside_comes_back_only_where_its_words_change() -> None:
    (first,) = advice_on(content(part(goal=GENERIC))).about("1", "goal")
    aside = {first.key}
    assert advice_on(content(part(goal=GENERIC)), aside).about("1", "goal") == []
    assert advice_on(content(part(goal=GENERIC)), aside).advice[0].dismissed
    assert advice_on(content(part("2", goal=GENERIC)), aside).about("2", "goal") != []


def test_typing_is_read_in_place_of_what_is_saved_and_beside_the_other_parts() -> None:
    whole = content(part("1", strengths_blank="", own_strengths="I never forget a birthday, and I can make pierogi."))
    typed = with_typing(whole, "2", part("2", own_strengths="I never forget a birthday, and I can make pierogi."))
    assert [one.code for one in advice_on(typed).about("2", "strengths")] == ["copied"]
    assert len(whole["parts"]) == 1


def test_hints_on_hard_words_are_told_once() -> None:
    hints = hard_to_read(part(actions="OT to visit. OT to report.", progress="OT happy"))
    assert sum("OT" in hint for hint in hints) == 1


def test_every_code_has_a_short_form() -> None:
    from ownwords.plancheck.examples import examples

    assert set(examples()) == set(SHORT_FORM) - {"blank"}
