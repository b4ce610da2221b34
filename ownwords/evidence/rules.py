"""Making words anonymous without putting any into somebody's mouth. Pure functions.

Whoever shows a person's words may leave words out (…) and put others in square brackets [like this]; what stands
outside the brackets are the person's own words, in their order.
"""

import re

from ownwords.people.rules import words_of_name
from ownwords.people.what_tells import TOKEN

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def words_not_theirs(said: str, shown: str) -> list[str]:
    """Return the words of ``shown`` outside square brackets that do not stand in ``said`` in that order.

    Capitals, punctuation and spaces do not matter; words may be left out. An empty list: the quote is faithful.
    """
    theirs = iter([plain for match in TOKEN.finditer(said) for plain in words_of_name(match.group())])
    strange = []
    remaining = list(theirs)
    place = 0
    for match in TOKEN.finditer(_BRACKETS.sub(" ", shown)):
        for plain in words_of_name(match.group()):
            try:
                place = remaining.index(plain, place) + 1
            except ValueError:
                strange.append(match.group())
    return strange
