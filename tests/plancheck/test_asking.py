"""What a finding says: what was seen, why it matters, one open question, and where the rule is written."""

import re
from pathlib import Path

import pytest

from ownwords.plancheck import SECTIONS, Finding, check_plan, check_section
from ownwords.plancheck.finding import TABLE
from ownwords.plancheck.wording import shortened, wordings
from tests.plancheck.sentences import FAULTY, FILLERS

MANUAL = Path(__file__).resolve().parents[3] / "shared/sources/haringey-outcome-based-support-planning.txt"
EXTRA = {"blank", "wrong-voice", "copied", "ongoing-throughout"}
EVERY_CODE = {code for codes in TABLE.values() for code in codes} | EXTRA
LEAST_WORDS = 6  # shorter pieces ("Timeframes to achieve it") are headings that anybody may name


def findings_of_every_kind() -> list[Finding]:
    faulty = [(section, text) for section, codes in FAULTY.items() for texts in codes.values() for text in texts]
    blank = [(section, text) for section, texts in FILLERS.items() for text in texts]
    singles = [finding for section, text in faulty + blank for finding in check_section(section, text, "limited")]
    again = {"goal": "I want to hear the brass band in the park with Tom.", "timeframe": "Ongoing"}
    plan = {"person": {"involvement": "advocate"}, "outcomes": [again, again]}
    return [*singles, *check_plan(plan)]


def words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def said_by_the_check() -> list[str]:
    said = []
    for wording in wordings().values():
        said += [wording[name] for name in ("message", "whole") if name in wording]
        said += [ask["ask"] for ask in wording["asks"]]
    return said


def test_every_finding_says_asks_and_names_its_source() -> None:
    findings = findings_of_every_kind()
    assert {finding.code for finding in findings} == EVERY_CODE
    for finding in findings:
        assert finding.message.strip()
        assert "{seen}" not in finding.message
        assert finding.ask.endswith("?")
        assert "Manual, section" in finding.source
        assert f"code {finding.code}" in finding.source


def test_every_code_has_its_wording_and_nothing_else_has() -> None:
    assert set(wordings()) == EVERY_CODE


@pytest.mark.parametrize("code", sorted(EVERY_CODE))
def test_questions_are_single_and_open(code: str) -> None:
    for ask in wordings()[code]["asks"]:
        assert ask["ask"].endswith("?")
        assert ask["ask"].count("?") == 1
        assert ask.get("section", "goal") in SECTIONS


@pytest.mark.parametrize("section", SECTIONS)
def test_a_blank_section_is_asked_about_in_its_own_words(section: str) -> None:
    (blank,) = check_section(section, "")
    assert blank.ask in {ask["ask"] for ask in wordings()["blank"]["asks"] if ask["section"] == section}


def test_the_message_quotes_what_was_seen() -> None:
    (finding,) = check_section("progress", "Will be monitored at review.")
    assert "“Will be monitored at review”" in finding.message


def test_a_long_piece_is_cut_between_words() -> None:
    assert shortened("Word " * 40).endswith("Word Word …")
    assert len(shortened("Word " * 40)) <= 92


def test_nothing_it_says_is_a_sentence_of_the_manual() -> None:
    if not MANUAL.exists():
        pytest.skip(f"the manual is kept beside the clone in ../{MANUAL.parent.parent.name}, and is not there")
    sentences = {words_of(piece) for piece in re.split(r"[.!?;\n•]+", MANUAL.read_text(encoding="utf-8"))}
    long = {sentence for sentence in sentences if len(sentence.split()) >= LEAST_WORDS}
    assert long
    said = [words_of(text) for text in said_by_the_check()]
    assert [sentence for sentence in long if any(f" {sentence} " in f" {text} " for text in said)] == []
