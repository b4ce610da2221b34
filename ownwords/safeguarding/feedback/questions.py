"""The questionnaire "My safeguarding experience", in our own words: for the person or whoever speaks for them.

Plain data, so that a language or a council's wording can be added. In easy read each sentence says one thing.
"""

from dataclasses import dataclass

PERSON, REPRESENTATIVE = "person", "representative"
STANDARD, EASY = "standard", "easy"

VERSIONS = {PERSON: "The person", REPRESENTATIVE: "Somebody who speaks for them"}
FORMATS = {STANDARD: "Standard", EASY: "Easy read"}


@dataclass(frozen=True)
class Question:
    """One subject, asked in four wordings. ``about`` names it where answers are shown."""

    name: str
    about: str
    wording: dict[tuple[str, str], str]


QUESTIONS = (
    Question(
        "understood",
        "Understanding what happened",
        {
            (PERSON, STANDARD): "Did you understand what was happening, and why?",
            (PERSON, EASY): "People came to help you be safe. Did you know what was going on?",
            (REPRESENTATIVE, STANDARD): "Did they understand, as far as you can tell, what was happening and why?",
            (REPRESENTATIVE, EASY): "People came to help them be safe. Did they know what was going on?",
        },
    ),
    Question(
        "listened",
        "Being listened to",
        {
            (PERSON, STANDARD): "Did people listen to you, and act on what you said?",
            (PERSON, EASY): "Did people listen to you?",
            (REPRESENTATIVE, STANDARD): "Did people listen to them and to you, and act on what was said?",
            (REPRESENTATIVE, EASY): "Did people listen to them?",
        },
    ),
    Question(
        "in_control",
        "Having a say in what was done",
        {
            (PERSON, STANDARD): "Did you have as much say as you wanted in what was done?",
            (PERSON, EASY): "Did you get to choose what was done?",
            (REPRESENTATIVE, STANDARD): "Did they have as much say as they could have in what was done?",
            (REPRESENTATIVE, EASY): "Did they get to choose what was done?",
        },
    ),
    Question(
        "safer",
        "Feeling safer",
        {
            (PERSON, STANDARD): "Do you feel safer now than before?",
            (PERSON, EASY): "Do you feel safer now?",
            (REPRESENTATIVE, STANDARD): "Do they seem to feel safer now than before?",
            (REPRESENTATIVE, EASY): "Do they feel safer now?",
        },
    ),
    Question(
        "content",
        "Being content with how it ended",
        {
            (PERSON, STANDARD): "Are you content with how it ended?",
            (PERSON, EASY): "Are you happy with how it ended?",
            (REPRESENTATIVE, STANDARD): "Are they content, as far as you can tell, with how it ended?",
            (REPRESENTATIVE, EASY): "Are they happy with how it ended?",
        },
    ),
)

STEPS = {
    "5": ("Yes, fully", "Yes"),
    "4": ("Mostly", "Mostly"),
    "3": ("Partly", "A bit"),
    "2": ("A little", "Not much"),
    "1": ("Not at all", "No"),
    "not-say": ("I do not want to say", "I do not want to say"),
    "not-there": ("I do not know, or was not there", "I do not know"),
}
"""Each answer in standard and in easy words. The first five are steps; the last two are answers too."""

BETTER = {
    (PERSON, STANDARD): "What would have made it better for you?",
    (PERSON, EASY): "What should we do better?",
    (REPRESENTATIVE, STANDARD): "What would have made it better for them?",
    (REPRESENTATIVE, EASY): "What should we do better?",
}
ELSE = {
    (PERSON, STANDARD): "Is there anything else that you want to say?",
    (PERSON, EASY): "Do you want to say more?",
    (REPRESENTATIVE, STANDARD): "Is there anything else that you or they want to say?",
    (REPRESENTATIVE, EASY): "Do you want to say more?",
}
USE = {
    (PERSON, STANDARD): "May we show your words to others so that they can learn, without your name?",
    (PERSON, EASY): "Can we show your words to other people? We will not show your name.",
    (REPRESENTATIVE, STANDARD): "May we show these words to others so that they can learn, without any name?",
    (REPRESENTATIVE, EASY): "Can we show these words to other people? We will not show a name.",
}
OPENING = {
    (PERSON, STANDARD): (
        "We want to know how it was for you. The person who asks you did not work on it. You need not answer, and you "
        "can stop when you like. Nothing that you get depends on it."
    ),
    (PERSON, EASY): "We want to know how it was for you. You can say no. You can stop. You will not lose any help.",
    (REPRESENTATIVE, STANDARD): (
        "We want to know how it was for the person you speak for. Whoever asks you did not work on it. Say what they "
        "would say, as far as you can. You need not answer."
    ),
    (REPRESENTATIVE, EASY): "We want to know how it was for them. Say what they would say. You can say no.",
}


def step_in_words(code: str, form: str = STANDARD) -> str:
    """An answer in words; "Not answered" for none."""
    return STEPS[code][form == EASY] if code else "Not answered"
