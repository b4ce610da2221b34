"""``wrong-voice``: the first person where the words are not the person's.

Source: contract, extra codes; manual, section 6, "Articulating the Residents Voice Outcome".
"""

import re

from ownwords.plancheck.text import without_quotations

NOT_THEIR_WORDS = frozenset({"advocate", "limited"})
_FIRST_PERSON = re.compile(
    r"(?<![\w'’.])(?:I(?!\.|\s?[)/:]|-)(?:['’](?:[mdMD]|ll|ve|LL|VE))?|i(?:['’](?:m|d|ll|ve))?|[Ii]m"
    r"|[Mm]y|MY|[Mm]e|ME|[Mm]ine|MINE|[Mm]yself|MYSELF)(?![\w'’])"
)
# The practitioner may tell what they did to find out: "I visited", "his niece told me", "on my second visit".
_WRITER_DOES = re.compile(
    r"(?:['’](?:ve|d))?\s+(?:(?:have|had|also|then|only|could|can|did|was)\s+)*(?:visit|ask|speak|spoke|told|tried|spen"
    r"|went|show|brought|saw|see\b|seen|notic|believe|take it|understand|find|found|wrote|written|rang|rung|phoned|call"
    r"|observ|met\b|use|left|sat|watch|read|put|tell|explain|contact|consult|gather|record|heard|able to find|looked"
    r"|gave)"
)
_TOLD_WRITER = re.compile(
    r"(?:told|tells|tell|telling|show|shows|showed|shown|gave|wrote to|answer|answered|rang|with|to|at|for|let|lets"
    r"|reminded|asked|met|sent)\s+$"
)
_WRITERS_OWN = re.compile(
    r"\s+(?:\w+\s+)?(?:visits?|assessments?|id\b|observations?|view|notes?|opinion|questions?|calls?|colleagues?|manager|"
    r"understanding|conversations?|impression|meeting|letters?|report)"
)
_PERSON_SPEAKS = re.compile(
    r"\b(?:I|i)(?:['’](?:m|d)|\s+(?:am|want|love|like|need|can|can['’]?t|cannot|feel|hope|would|wish|do|don['’]?t|was|enjoy|miss|lack|require|"
    r"forget|have))\b",
)
_THIRD_PERSON = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)


def wrong_voice_in(text: str, involvement: str) -> tuple[int, int] | None:
    """Return the first word in the person's voice of a text that was not theirs to tell, or None.

    Quoted speech is fine, and so is a practitioner who tells how they found out.
    """
    if involvement not in NOT_THEIR_WORDS:
        return None
    unquoted = without_quotations(text)
    firsts = list(_FIRST_PERSON.finditer(unquoted))
    others = [first for first in firsts if not _is_writer(unquoted, first)]
    if not others:
        return None
    told_about = len(_THIRD_PERSON.findall(unquoted)) > len(firsts)
    if told_about and not _PERSON_SPEAKS.search(unquoted):
        return None
    return others[0].span()


def _is_writer(text: str, first: re.Match[str]) -> bool:
    word = first[0].lower()
    if word.startswith("my"):
        return bool(_WRITERS_OWN.match(text, first.end()))
    if word == "me":
        return bool(_TOLD_WRITER.search(text[max(0, first.start() - 12) : first.start()])) and bool(
            _THIRD_PERSON.search(text)
        )
    subject = "I" + text[first.start() + 1 : first.end() + 40]
    return bool(_WRITER_DOES.match(subject, 1)) and bool(_THIRD_PERSON.search(text))
