"""``ongoing-throughout``: every timeframe of a plan is "ongoing" or the like.

Source: contract, extra codes; manual, "Timeframes to achieve it", the incorrect example.
"""

import re
from collections.abc import Sequence

# The contract counts "continuous", "long term", "permanent" and "no end date" as ongoing, but not "when ready".
_ONGOING = re.compile(
    r"\b(?:on[\s-]?going|continu(?:es?|ous(?:ly)?|al(?:ly)?|ing|ed)|cont(?:['’]?d)?\b\.?|long[\s-]?term|life[\s-]?long"
    r"|permanent(?:ly)?|perpetual(?:ly)?|indefinite(?:ly)?|open[\s-]?ended|rolling|standing|always|for ?ever"
    r"|for (?:good|life|always)|constant(?:ly)?|everlasting"
    r"|no (?:\w+ )?(?:end|stop|finish|time limit|limit)(?:[\s-]?(?:date|point))?|not time[\s-]limited"
    r"|without (?:limit|end)|rest of (?:his|her|their|my) life|(?:as|so) long as|for the foreseeable|foreseeable future"
    r"|until further notice|(?:through(?:out)?|for)(?: the)? (?:duration|life|length|tenancy|stay|placement)|throughout"
    r"|day[\s-]to[\s-]day|24/7|year on year|in perpetuity|does not (?:end|finish)|never (?:ends|ending))",
    re.IGNORECASE,
)
_HEAD = 34  # characters: a word that comes later tells about something else
# Ongoing up to something is not ongoing: it has an end, or a first date of its own.
_BOUNDED = re.compile(
    r"\b(?:until|till?|’?til|up to)\b(?! (?:further notice|such time|something|(?:it is |he |she )?no longer"
    r"|the end of (?:his|her|their) life|death))"
    r"|\bbut\b(?!.{0,25}\b(?:look|review|check|see|talk))|\bfirst (?:target|date|go)\b"
    r"|\b(?:done|achieved|finished|in place) by\b",
    re.IGNORECASE,
)


def is_ongoing(timeframe: str) -> bool:
    """Whether a timeframe says that it goes on, with or without a review point."""
    found = _ONGOING.search(timeframe)
    return found is not None and found.start() <= _HEAD and not _BOUNDED.search(timeframe)


def is_ongoing_throughout(timeframes: Sequence[str]) -> bool:
    """Whether the plan has two outcomes or more and every one of their timeframes goes on."""
    return len(timeframes) > 1 and all(map(is_ongoing, timeframes))
