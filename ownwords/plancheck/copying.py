"""``copied``: the same text in the same section of an earlier outcome.

Source: contract, extra codes and "Where two readers doubted"; manual, section 6 (not generic or repetitive).
"""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from ownwords.plancheck.blank import is_blank

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# One or two words may recur anywhere; a timeframe is short as long as it is no story.
_SHORTEST = {"timeframe": 13}
_SHORTEST_ELSEWHERE = 3
_NEAR_ENOUGH = 0.9
_SHORT_TEXT = 8
_LONG_TEXT = 600  # words; beyond, the threes of words are counted, for their order would take too long to compare
_CONTRACTIONS = {
    "i'm": "i am", "i've": "i have", "i'd": "i would", "i'll": "i will", "it's": "it is", "he's": "he is",
    "she's": "she is", "that's": "that is", "there's": "there is", "don't": "do not", "doesn't": "does not",
    "isn't": "is not", "aren't": "are not", "can't": "cannot", "won't": "will not", "didn't": "did not",
    "wasn't": "was not", "they're": "they are", "we're": "we are", "you're": "you are", "he'll": "he will",
    "she'll": "she will", "they'll": "they will", "haven't": "have not", "hasn't": "has not", "who's": "who is",
    "what's": "what is",
}  # fmt: skip


def words_of(text: str) -> list[str]:
    """Return the words alone, so that capitals, stops and "I'm" for "I am" make no difference."""
    words: list[str] = []
    for word in _WORDS.findall(text.lower().replace("’", "'")):
        words += _CONTRACTIONS.get(word, word).split()
    return words


def is_copied(section: str, text: str, earlier: Sequence[str]) -> bool:
    """Whether the text stands, near enough word for word, in one of the earlier outcomes' same sections."""
    words = words_of(text)
    if len(words) < _SHORTEST.get(section, _SHORTEST_ELSEWHERE) or is_blank(section, text):
        return False
    return any(_same(words, words_of(other)) for other in earlier)


def _same(one: list[str], other: list[str]) -> bool:
    if one == other:
        return True
    longer = max(len(one), len(other))
    if longer < _SHORT_TEXT or min(len(one), len(other)) < _NEAR_ENOUGH * longer - 1:
        return "".join(one) == "".join(other)
    if set(one).isdisjoint(other):
        return False
    if longer > _LONG_TEXT:
        return _share_of_threes(one, other) >= _NEAR_ENOUGH
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEAR_ENOUGH


def _share_of_threes(one: list[str], other: list[str]) -> float:
    """Return how many of the texts' runs of three words they have in common, from 0 to 1."""
    ones, others = (Counter(zip(words, words[1:], words[2:], strict=False)) for words in (one, other))
    return 2 * (ones & others).total() / (ones.total() + others.total())
