"""A quiet check of an outcome: is it recorded, meaningful and measurable? Pure: no database, no request.

After the check-list with which Sutton worked (Making Safeguarding Personal 2013/14, “London Borough of Sutton”; mission
8.4). It asks; it never grades, and nothing of it is kept. Where the plan check reads a text already, it says nothing.
"""

from dataclasses import dataclass

from ownwords.plancheck.lexicon import lexicon
from ownwords.plancheck.text import tokens_of

FEW_WORDS = 3
"""So few words say too little to anybody who was not there."""
SIGNS = frozenset({"number", "period", "date", "occasion", "place", "thing", "circle", "kin", "refusal"})
"""Kinds of word (``plancheck``) by which somebody would notice that it has come true: a day, a place, a name, a no."""
WIDE = frozenset({"abstract", "vague"})
HELP = frozenset({"service", "equipment"})


@dataclass(frozen=True)
class Question:
    """One of the three questions, with what it is called in the check-list."""

    name: str
    asks: str
    helps: str


QUESTIONS = (
    Question("Recorded", "Is it written down as they said it?", "Somebody who was not there can read what they want."),
    Question(
        "Meaningful",
        "Would they say: yes, that is mine?",
        "It is about their life and not about a service. They would notice if it came true.",
    ),
    Question("Measurable", "How would they know?", "Something they would see, hear or do. It need not be a number."),
)


def hint_on(words: str, whose: str = "person") -> str:
    """Return one gentle hint where an outcome plainly lacks something; "" otherwise.

    ``words``: the outcome as it was said. ``whose``: whose words they are (``conversations.models.WhoseWords``). The
    first that fits is given, in the order of the three questions.
    """
    tokens = [token.word for token in tokens_of(words) if any(letter.isalnum() for letter in token.word)]
    if not tokens:
        return ""
    if whose != "person":
        return "These are somebody else’s words. What would the person say?"
    if len(tokens) <= FEW_WORDS:
        return "It is said in few words. Would somebody who was not there know what is meant?"
    kinds = {kind for of_word in lexicon().kinds_of(tokens) for kind in of_word}
    if kinds & HELP and not kinds & WIDE and "purpose" not in kinds and not kinds & (SIGNS - {"thing", "place"}):
        return "It names help. What would they do or have with it?"
    if kinds & WIDE and not kinds & SIGNS:
        return "It is a wide word. What would they see, hear or do when it is so?"
    return ""
