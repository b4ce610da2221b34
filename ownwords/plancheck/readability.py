"""Plain words for what the person will be given: long sentences, and jargon with an everyday word beside it.

A gentle hint, not one of the contract's codes. The words stand in ``data/plain-words.tsv``, which a council may extend.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ownwords.plancheck.finding import SECTIONS
from ownwords.plancheck.plan import Plan
from ownwords.plancheck.text import sentences_of, tokens_of

LONG_SENTENCE = 25  # words; longer ones lose many readers
_HARD_SYLLABLES = 4
_MANY_HARD_WORDS = 3
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint about one section: what kind, where, what is said, and the plain word where there is one."""

    outcome: int
    section: str
    kind: str  # "long-sentence", "hard-words", "jargon" or "abbreviation"
    evidence: tuple[int, int]
    message: str
    plain: str = ""

    def as_json(self, plan_id: object) -> dict[str, Any]:
        """Return the hint for a machine; it has ``hint`` where a finding has ``code``."""
        return {
            "id": plan_id,
            "outcome": self.outcome,
            "section": self.section,
            "hint": self.kind,
            "evidence": {"start": self.evidence[0], "end": self.evidence[1]},
            "message": self.message,
            "plain": self.plain,
        }


def hints_of_plan(plan: Plan) -> list[Hint]:
    """Return the hints for every section of a plan."""
    return [
        hint
        for number, outcome in enumerate(plan.outcomes)
        for section in SECTIONS
        for hint in hints_of_text(outcome[section], section, number)
    ]


def hints_of_text(text: str, section: str = "goal", outcome: int = 0) -> list[Hint]:
    """Return the hints for a text, in its order."""
    hints = [
        Hint(outcome, section, kind, span, f"“{text[slice(*span)]}”: better “{plain}”.", plain)
        for span, kind, plain in _jargon_in(text)
    ]
    for span in sentences_of(text):
        words = [token for token in tokens_of(text[slice(*span)]) if token.word[0].isalnum()]
        if len(words) > LONG_SENTENCE:
            message = f"This sentence has {len(words)} words. Two or three short ones are easier to take in."
            hints.append(Hint(outcome, section, "long-sentence", span, message))
        hard = [token.written for token in words if _syllables(token.word) >= _HARD_SYLLABLES]
        if len(hard) >= _MANY_HARD_WORDS:
            message = f"Long words stand close together here ({', '.join(hard[:3])}). Shorter ones are easier to read."
            hints.append(Hint(outcome, section, "hard-words", span, message))
    return sorted(hints, key=lambda hint: (hint.evidence, hint.kind))


def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word))
    return groups - 1 if word.endswith("e") and not word.endswith("le") and groups > 1 else groups


def _jargon_in(text: str) -> list[tuple[tuple[int, int], str, str]]:
    tokens = tokens_of(text)
    found: list[tuple[tuple[int, int], str, str]] = []
    place = 0
    while place < len(tokens):
        length, entry = _longest_at([token.word for token in tokens[place : place + 6]], tokens[place].written)
        if entry:
            found.append(((tokens[place].start, tokens[place + length - 1].end), *entry))
        place += max(1, length)
    return found


def _longest_at(words: list[str], written: str) -> tuple[int, tuple[str, str] | None]:
    for length in range(len(words), 0, -1):
        entry = plain_words().get(" ".join(words[:length]))
        if entry and (entry[0] != "abbreviation" or length > 1 or _is_abbreviation(written)):
            return length, entry
    return 1, None


def _is_abbreviation(written: str) -> bool:
    """Whether it is written like one: "OT" or "r/v", not the everyday words "it" or "ra"."""
    return written.isupper() or not written.isalpha() or not _VOWELS.search(written.lower()) or len(written) > 3


@cache
def plain_words() -> Mapping[str, tuple[str, str]]:
    """Return the words to avoid: each with its kind and the plain words for it."""
    source = (files("ownwords.plancheck") / "data" / "plain-words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    return {" ".join(token.word for token in tokens_of(word)): (kind, plain) for word, kind, plain in rows}
