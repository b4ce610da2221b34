"""The check of a section and of a whole plan: the contract's table first, then the codes that may join it."""

from collections.abc import Mapping
from typing import Any

from ownwords.plancheck.blank import is_blank
from ownwords.plancheck.copying import is_copied
from ownwords.plancheck.finding import SECTIONS, Finding
from ownwords.plancheck.lexicon import lexicon
from ownwords.plancheck.model import judge
from ownwords.plancheck.ongoing import is_ongoing_throughout
from ownwords.plancheck.plan import INVOLVEMENTS, Plan, read_plan
from ownwords.plancheck.text import sentences_of, tokens_of
from ownwords.plancheck.voice import wrong_voice_in
from ownwords.plancheck.wording import ask_for, message_for, source_of


def check_plan(plan: Mapping[str, Any]) -> list[Finding]:
    """Check a plan in the contract's JSON. Raises WrongPlan where its shape is wrong."""
    return check_read_plan(read_plan(plan))


def check_read_plan(plan: Plan) -> list[Finding]:
    """Check a plan that was read already."""
    timeframes = [outcome["timeframe"] for outcome in plan.outcomes]
    throughout = is_ongoing_throughout(timeframes)
    findings: list[Finding] = []
    for number, outcome in enumerate(plan.outcomes):
        for section in SECTIONS:
            text = outcome[section]
            findings += _of_section(number, section, text, plan.involvement, outcome["goal"])
            if is_copied(section, text, [earlier[section] for earlier in plan.outcomes[:number]]):
                findings.append(_finding(number, section, "copied", text, None))
            if throughout and section == "timeframe" and number == 0:
                findings.append(_finding(number, section, "ongoing-throughout", text, None))
    return findings


def check_section(section: str, text: str, involvement: str = "led", goal: str = "") -> list[Finding]:
    """Check one section alone, as advice while somebody writes. What needs the whole plan is left out.

    ``goal`` is the outcome's goal where it is known: it helps to choose the question, never the finding.
    """
    if section not in SECTIONS:
        raise ValueError(f"{section!r} is not a section: {', '.join(SECTIONS)}")
    if involvement not in INVOLVEMENTS:
        raise ValueError(f"{involvement!r} is no involvement: {', '.join(INVOLVEMENTS)}")
    return _of_section(0, section, text, involvement, goal)


def _of_section(number: int, section: str, text: str, involvement: str, goal: str) -> list[Finding]:
    """Return what holds of the section by itself: at most one code of the table, and the wrong voice."""
    if is_blank(section, text):
        return [_finding(number, section, "blank", text, None)]
    findings = []
    judgement = judge(section, text, involvement)
    if judgement:
        findings.append(_finding(number, section, judgement.code, text, judgement.evidence, goal))
    voice = wrong_voice_in(text, involvement) if section == "goal" else None
    if voice:
        findings.append(_finding(number, section, "wrong-voice", text, _sentence_around(text, voice)))
    return findings


def _sentence_around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    return next((one for one in sentences_of(text) if one[0] <= span[0] < one[1]), span)


def _finding(
    number: int, section: str, code: str, text: str, evidence: tuple[int, int] | None, goal: str = ""
) -> Finding:
    seen = text if evidence is None else text[slice(*evidence)]
    return Finding(
        outcome=number,
        section=section,
        code=code,
        message=message_for(code, seen),
        evidence=evidence,
        ask=ask_for(code, section, (_kinds_in(seen), _kinds_in(goal)), seen),
        source=source_of(code),
    )


def _kinds_in(text: str) -> set[str]:
    words = [token.word for token in tokens_of(text)]
    return {kind for of_word in lexicon().kinds_of(words) for kind in of_word}
