"""The questionnaire "My safeguarding experience", in our own words: for the person or whoever speaks for them.

What it says stands with all that is said to the person, one file a language (``ownwords.wording``), in standard and in
easy words. In easy read each sentence says one thing.
"""

from dataclasses import dataclass
from functools import cache

from ownwords.wording.languages import ENGLISH, wording

PERSON, REPRESENTATIVE = "person", "representative"
STANDARD, EASY = "standard", "easy"

VERSIONS = {PERSON: "The person", REPRESENTATIVE: "Somebody who speaks for them"}
FORMATS = {STANDARD: "Standard", EASY: "Easy read"}
STEPS = ("5", "4", "3", "2", "1", "not-say", "not-there")
"""What can be answered. The first five are steps; the last two are answers too."""


@dataclass(frozen=True)
class Question:
    """One subject. ``about`` names it where answers are shown."""

    name: str
    about: str


QUESTIONS = (
    Question("understood", "Understanding what happened"),
    Question("listened", "Being listened to"),
    Question("in_control", "Having a say in what was done"),
    Question("safer", "Feeling safer"),
    Question("content", "Being content with how it ended"),
)


@dataclass(frozen=True)
class Sheet:
    """The questionnaire as somebody reads it, on paper or on a screen."""

    language: str
    title: str
    opening: str
    questions: dict[str, str]
    """Each question by its name."""
    steps: dict[str, str]
    """Each answer by its code."""
    better: str
    anything_else: str
    use: str
    """Whether the words may be shown to others."""
    left_empty: str


@cache
def sheet_of(version: str, form: str, language: str = ENGLISH) -> Sheet:
    """Return the questionnaire for ``version`` (person or representative) in ``form`` (standard or easy)."""
    says = wording(language, form == EASY)
    return Sheet(
        language=says.language.code,
        title=says("asked-title"),
        opening=says(f"asked-opening-{version}"),
        questions={one.name: says(f"asked-{one.name.replace('_', '-')}-{version}") for one in QUESTIONS},
        steps={code: says(f"asked-step-{code}") for code in STEPS},
        better=says(f"asked-better-{version}"),
        anything_else=says(f"asked-else-{version}"),
        use=says(f"asked-use-{version}"),
        left_empty=says("asked-left-empty"),
    )


def step_in_words(code: str, form: str = STANDARD) -> str:
    """An answer in words; "Not answered" for none."""
    return sheet_of(PERSON, form).steps[code] if code else "Not answered"
