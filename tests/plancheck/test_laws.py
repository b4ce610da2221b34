"""What holds of every text and every plan, whatever somebody types."""

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownwords.plancheck import SECTIONS, check_plan, check_section
from ownwords.plancheck.finding import TABLE
from ownwords.plancheck.showing import as_jsonl
from ownwords.plancheck.streaming import check_lines
from tests.plancheck.sentences import EVERY_TEXT

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)  # half characters and NUL too
PIECES = st.lists(st.sampled_from([*EVERY_TEXT, "Ongoing", "I", "'", "“", "\n", "\0", "6/52"]), max_size=4)
TEXTS = st.one_of(st.sampled_from(EVERY_TEXT), PIECES.map(" ".join), ANYTHING)
INVOLVEMENTS = st.sampled_from(["led", "contributed", "advocate", "limited"])
OUTCOMES = st.fixed_dictionaries({}, optional={section: st.one_of(st.none(), TEXTS) for section in SECTIONS})
PLANS = st.fixed_dictionaries(
    {
        "id": st.text(max_size=5),
        "person": st.fixed_dictionaries({"involvement": INVOLVEMENTS}),
        "outcomes": st.lists(OUTCOMES, max_size=3),
    }
)
LONG = 100_000


def text_of(plan: dict[str, Any], outcome: int, section: str) -> str:
    return plan["outcomes"][outcome].get(section) or ""


@given(PLANS)
def test_evidence_is_a_piece_of_the_text(plan: dict[str, Any]) -> None:
    for finding in check_plan(plan):
        if finding.evidence is not None:
            start, end = finding.evidence
            text = text_of(plan, finding.outcome, finding.section)
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


@given(PLANS)
def test_the_same_plan_gives_the_same_findings(plan: dict[str, Any]) -> None:
    assert check_plan(plan) == check_plan(json.loads(json.dumps(plan)))


@given(st.lists(PLANS, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_plans_makes_no_difference(plans: list[dict[str, Any]], chance: Any) -> None:
    found = [check_plan(plan) for plan in plans]
    order = list(range(len(plans)))
    chance.shuffle(order)
    assert [check_plan(plans[number]) for number in order] == [found[number] for number in order]


def test_the_order_within_a_plan_does() -> None:
    wish, again = (
        "I want to hear the brass band in the park with Tom.",
        "I want to hear the brass band in the park with Tom!",
    )
    for outcomes in ([wish, again], [again, wish]):
        found = check_plan({"outcomes": [{"goal": goal} for goal in outcomes]})
        assert [finding.outcome for finding in found if finding.code == "copied"] == [1]


@given(PLANS)
def test_blank_stands_alone_and_the_table_gives_one_code(plan: dict[str, Any]) -> None:
    by_section: dict[tuple[int, str], list[str]] = {}
    for finding in check_plan(plan):
        by_section.setdefault((finding.outcome, finding.section), []).append(finding.code)
    for (_, section), codes in by_section.items():
        assert len(codes) == len(set(codes))
        assert len([code for code in codes if code in TABLE[section]]) <= 1
        if "blank" in codes:
            assert set(codes) <= {"blank", "ongoing-throughout"}


@given(st.sampled_from(SECTIONS), ANYTHING, INVOLVEMENTS)
@settings(max_examples=300)
def test_any_text_is_read(section: str, text: str, involvement: str) -> None:
    for finding in check_section(section, text, involvement):
        assert finding.message
        assert finding.ask.endswith("?")


@given(PLANS)
def test_null_a_missing_section_and_an_empty_one_are_the_same(plan: dict[str, Any]) -> None:
    def with_nothing_as(nothing: str | None) -> dict[str, Any]:
        outcomes = [{section: outcome.get(section) or nothing for section in SECTIONS} for outcome in plan["outcomes"]]
        return plan | {"outcomes": outcomes}

    missing = plan | {
        "outcomes": [{section: text for section, text in outcome.items() if text} for outcome in plan["outcomes"]]
    }
    assert check_plan(with_nothing_as(None)) == check_plan(with_nothing_as("")) == check_plan(missing)


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    "piece", ["a", "a ", "\0", "\ud800", "'a ", "“a ", "1:", "a.", "\n", "tbc ", "but ", "I want ", "😀", "goal: "]
)
def test_a_hundred_thousand_characters_are_read(section: str, piece: str) -> None:
    text = (piece * (LONG // len(piece) + 1))[:LONG]
    check_section(section, text, "limited")


@pytest.mark.parametrize("words", ["a ", "I want to go home to my cat. "])
def test_long_texts_are_compared(words: str) -> None:
    text = (words * LONG)[:LONG]
    check_plan({"outcomes": [{"goal": text}, {"goal": f"{text} and the garden with my brother Sam"}]})


def printed(lines: Sequence[bytes], jobs: int) -> str:
    return "".join("".join(piece.shown) for piece in check_lines(lines, partial(as_jsonl, readability=True), jobs))


@given(st.lists(PLANS, min_size=1, max_size=4))
@settings(max_examples=5)
def test_one_process_and_two_print_the_same(plans: list[dict[str, Any]]) -> None:
    lines = [json.dumps(plan).encode() + b"\n" for plan in plans * 30]
    assert printed(lines, 1) == printed(lines, 2)
