"""``ongoing-throughout``: every timeframe of a plan is "ongoing" or the like.

Source: contract, extra codes; manual, "Timeframes to achieve it", the incorrect example.
"""

import re
from collections.abc import Sequence

# What the contract counts as ongoing: "continuous", "long term", "permanent", "no end date". ASAP and "when ready" do not.
_ONGOING = re.compile(
    r"\b(?:on[\s-]?going|continu(?:es?|ous(?:ly)?|al(?:ly)?|ing|ed)|cont(?:['’]?d)?\b\.?|long[\s-]?term|life[\s-]?long|permanent(?:ly)?|perpetual(?:ly)?|"
    r"indefinite(?:ly)?|open[\s-]?ended|rolling|standing|always|for ?ever|for (?:good|life|always)|constant(?:ly)?|everlasting|"
    r"no (?:\w+ )?(?:end|stop|finish|time limit|limit)(?:[\s-]?(?:date|point))?|not time[\s-]limited|without (?:limit|end)|"
    r"rest of (?:his|her|their|my) life|(?:as|so) long as|for the foreseeable|foreseeable future|until further notice|"
    r"(?:through(?:out)?|for)(?: the)? (?:duration|life|length|tenancy|stay|placement)|throughout|day[\s-]to[\s-]day|24/7|year on year|"
    r"in perpetuity|does not (?:end|finish)|never (?:ends|ending))",
    re.IGNORECASE,
)
_HEAD = 34  # where the word must begin: later it tells about something else
# Ongoing up to something is not ongoing: it has an end, or a first date of its own.
_BOUNDED = re.compile(
    r"\b(?:until|till?|’?til|up to)\b(?! (?:further notice|such time|something|it is no longer|he no longer|she no longer|no longer|the end of (?:his|her|their) life|death))|"
    r"\bbut\b(?!.{0,25}\b(?:look|review|check|see|talk))|\bfirst (?:target|date|go)\b|\b(?:done|achieved|finished|in place) by\b",
    re.IGNORECASE,
)


def is_ongoing(timeframe: str) -> bool:
    """Whether a timeframe says that it goes on, with or without a review point."""
    found = _ONGOING.search(timeframe)
    return found is not None and found.start() <= _HEAD and not _BOUNDED.search(timeframe)


def is_ongoing_throughout(timeframes: Sequence[str]) -> bool:
    """Whether the plan has two outcomes or more and every one of their timeframes goes on."""
    return len(timeframes) > 1 and all(map(is_ongoing, timeframes))
