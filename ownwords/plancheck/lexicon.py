"""Kinds of word: who, what, wanting, caring, lacking … read from ``data/lexicon.txt``."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files


class Lexicon:
    """Finds the kinds of the words of a text, and of phrases of several words."""

    def __init__(self, source: str) -> None:
        self._words: dict[str, tuple[str, ...]] = {}
        self._stems: list[tuple[str, str]] = []
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        words: defaultdict[str, list[str]] = defaultdict(list)
        phrases: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for kind, entry in _entries(source):
            parts = tuple(entry.split())
            if len(parts) > 1:
                phrases[parts[0]].append((parts, kind))
            elif entry.endswith("*"):
                self._stems.append((entry[:-1], kind))
            elif kind not in words[entry]:
                words[entry].append(kind)
        self._words = {word: tuple(kinds) for word, kinds in words.items()}
        self._phrases = {first: sorted(rest, key=lambda pair: -len(pair[0])) for first, rest in phrases.items()}
        self.kinds_of_word = lru_cache(maxsize=20_000)(self._kinds_of_word)

    def _kinds_of_word(self, word: str) -> tuple[str, ...]:
        found = self._words.get(word)
        if found is None and word.endswith("'s"):
            found = self._words.get(word[:-2])
        stems = tuple(kind for stem, kind in self._stems if word.startswith(stem))
        return (found or ()) + stems

    def kinds_of(self, words: Sequence[str]) -> list[list[str]]:
        """Return for each word its kinds; a phrase gives its kind to its first word."""
        kinds = [list(self.kinds_of_word(word)) for word in words]
        for place, word in enumerate(words):
            for parts, kind in self._phrases.get(word, ()):
                if kind not in kinds[place] and tuple(words[place : place + len(parts)]) == parts:
                    kinds[place].append(kind)
        return kinds


def _entries(source: str) -> list[tuple[str, str]]:
    kind, entries = "", []
    for line in source.splitlines():
        line = line.strip()
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            entries += [(kind, entry.strip()) for entry in line.split(",") if entry.strip()]
    return entries


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package, read once."""
    return Lexicon((files("ownwords.plancheck") / "data" / "lexicon.txt").read_text(encoding="utf-8"))
