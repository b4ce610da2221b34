"""What holds for names, NHS numbers and ages. Pure functions."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

import jellyfish

LONGEST_KEY = 40
SHORTEST_FORGIVEN = 4
"""Letters a word of a name must have before one wrong letter is forgiven: in "Al" every letter matters."""


def nhs_number_problem(text: str) -> str:
    """Return what is wrong with an NHS number, in plain words, or "" where it is right.

    Ten digits, of which the last is a check digit by modulus 11 (NHS Data Dictionary, NHS NUMBER): the first nine are
    weighted 10 to 2 and added; 11 less the remainder is the check digit, 11 counts as 0, and 10 is never given out.
    """
    digits = digits_of(text)
    if len(digits) != 10 or not digits.isascii() or not digits.isdigit():
        return "An NHS number has 10 digits, like 999 123 4567"
    remainder = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
    check = (11 - remainder) % 11
    if check != int(digits[9]):
        return "This is not a real NHS number. Check each digit"
    return ""


def digits_of(text: str) -> str:
    """Return ``text`` without the spaces and hyphens that people put into an NHS number."""
    return "".join(letter for letter in text if letter not in " -\u00a0\u2011")


def age_on(born: date | None, day: date) -> int | None:
    """Return the age in whole years on ``day``; None where the date of birth is not known.

    Somebody born on 29 February is a year older on 1 March of other years.
    """
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def words_of_name(name: str) -> list[str]:
    """Return a name's words in one plain form: small letters, no accents, no hyphens or apostrophes.

    >>> words_of_name("Siân O'Neill-Lloyd")
    ['sian', 'oneill', 'lloyd']
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.replace("'", "").replace("\u2019", "")
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    return [word[:LONGEST_KEY] for word in spaced.split()]


def keys_of_word(word: str) -> set[str]:
    """Return the keys under which one word of a name is filed.

    Two spellings that differ by one letter put in, left out, changed or swapped with its neighbour always share a key:
    both are filed under themselves and under themselves with any one letter left out ("deletion neighbourhood").
    Words that sound alike in English share a key too, marked with ``~``.
    """
    keys = {word}
    if len(word) >= SHORTEST_FORGIVEN:
        keys |= {word[:place] + word[place + 1 :] for place in range(len(word))}
        sound = jellyfish.metaphone(word)
        if sound:
            keys.add(f"~{sound.lower()}"[:LONGEST_KEY])
    return keys


def closeness(wanted: Iterable[str], names: Iterable[str]) -> float:
    """Return how well a person's name words answer the words looked for: 0 (not at all) to 1 (exactly)."""
    have: list[Any] = list(names)
    scores = [max((jellyfish.jaro_winkler_similarity(word, name) for name in have), default=0.0) for word in wanted]
    return sum(scores) / len(scores) if scores else 0.0
