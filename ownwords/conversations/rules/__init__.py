"""What holds for words in a text: where they stand, what becomes of a mark when the text changes. Pure.

Places are counted in Unicode code points, as Python counts them: an emoji is one (or a few), never two halves.
"""

from ownwords.conversations.rules.following import again, re_anchor
from ownwords.conversations.rules.text import (
    LITTLE_WORDS,
    Found,
    Line,
    Place,
    Segment,
    find_words,
    lines,
    plain_line_ends,
    same_words,
    search_words,
    segments,
    time_in_words,
    trimmed,
    whose_problem,
)

__all__ = [
    "LITTLE_WORDS",
    "Found",
    "Line",
    "Place",
    "Segment",
    "again",
    "find_words",
    "lines",
    "plain_line_ends",
    "re_anchor",
    "same_words",
    "search_words",
    "segments",
    "time_in_words",
    "trimmed",
    "whose_problem",
]
