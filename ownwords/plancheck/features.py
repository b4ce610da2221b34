"""What the model looks at in a section: words, pairs of words, kinds of word, and the section's shape.

A feature is a name and the number of the word that it stands on (or WHOLE for the section), so that a finding can
point to the words that weighed most.
"""

from collections import Counter
from itertools import pairwise

from ownwords.plancheck.lexicon import lexicon
from ownwords.plancheck.text import Token, sentences_of, tokens_of

WHOLE = -1
_LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
_FEW = (1, 2, 3, 5)
_SHARES = (2, 5, 10, 20, 35, 50, 75)
_AFTER_STOP = frozenset('.!?;:\n"“•-–')

Feature = tuple[str, int]


def features_of(section: str, text: str, involvement: str) -> tuple[list[Token], list[Feature]]:
    """Return the words of a section and its features."""
    tokens = tokens_of(text)
    words = [token.word for token in tokens]
    kinds = lexicon().kinds_of(words)
    return tokens, [
        *_words(words),
        *_kinds(kinds),
        *_shape(text, tokens, involvement),
    ]


def _words(words: list[str]) -> list[Feature]:
    features = [(f"w:{word}", place) for place, word in enumerate(words)]
    ends = ["<", *words, ">"]
    features += [(f"b:{one} {other}", max(0, place - 1)) for place, (one, other) in enumerate(pairwise(ends))]
    return list(dict(reversed(features)).items()) if len(features) != len({name for name, _ in features}) else features


def _kinds(kinds: list[list[str]]) -> list[Feature]:
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for place, of_word in enumerate(kinds):
        for kind in of_word:
            counts[kind] += 1
            first.setdefault(kind, place)
    features = []
    for kind, count in counts.items():
        place = first[kind]
        features.append((f"k:{kind}", place))
        features += [(f"k{least}:{kind}", WHOLE) for least in (2, 4) if count >= least]
        share = 100 * count // len(kinds)
        features += [(f"k%{least}:{kind}", WHOLE) for least in _SHARES if share >= least]
    features += [(f"k^:{kind}", 0) for kind in (kinds[0] if kinds else ())]
    return features


def _shape(text: str, tokens: list[Token], involvement: str) -> list[Feature]:
    names = sum(
        token.written[0].isupper() and tokens[place - 1].written not in _AFTER_STOP
        for place, token in enumerate(tokens)
        if place
    )
    features = [
        *_at_least("n", len(tokens), _LENGTHS),
        *_at_least("s", len(sentences_of(text)), _FEW),
        *_at_least("name", names, _FEW),
        *_at_least("digit", sum(token.word[0].isdigit() for token in tokens), _FEW),
        (f"involvement:{involvement}", WHOLE),
    ]
    if '"' in text or "“" in text:
        features.append(("quote", WHOLE))
    if text.isupper():
        features.append(("upper", WHOLE))
    return features


def _at_least(name: str, number: int, steps: tuple[int, ...]) -> list[Feature]:
    return [(f"{name}>={step}", WHOLE) for step in steps if number >= step]
