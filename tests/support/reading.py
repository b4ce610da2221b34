"""How easily a text is read."""

import re


def reading_age(text: str) -> float:
    """The age at which a text is read without trouble: Flesch and Kincaid's grade, and five years."""
    sentences = [one for one in re.split(r"[.?!]", text) if one.strip()]
    words = re.findall(r"[A-Za-z’']+", text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower())))) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59 + 5
