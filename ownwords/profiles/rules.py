"""What holds for looking for a person, for knowing one who is here already, and for drawing a circle. Pure."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ownwords.people.rules import closeness, digits_of, words_of_name

TITLES = frozenset(("mr", "mrs", "miss", "ms", "mx", "dr", "sir", "lady", "lord", "rev"))
MOST_WORDS = 6
"""Words of a search that are looked at."""
LONGEST_SEARCH = 200
ALIKE = 0.9
"""Closeness of two whole names from which we ask whether they are one person's: about a letter in each word differs."""


@dataclass(frozen=True)
class LookedFor:
    """What somebody typed into the search, taken apart.

    ``words`` are all its words, in one plain form. ``telling`` are those that must be found: without titles, and
    without single letters ("J", the "O" of "O Neill") where there is anything else.
    """

    words: tuple[str, ...]
    telling: tuple[str, ...]


def names_looked_for(text: str) -> LookedFor:
    """Take apart a name as somebody typed it.

    >>> names_looked_for("Mrs J O'Neill").telling
    ('oneill',)
    """
    words = list(dict.fromkeys(words_of_name(text)))[:MOST_WORDS]
    plain = [word for word in words if word not in TITLES] or words
    telling = [word for word in plain if len(word) > 1] or plain
    return LookedFor(tuple(plain), tuple(telling))


def looks_like_a_number(text: str) -> bool:
    """Whether somebody typed an NHS number, or part of one, and not a name: three digits or more, and no letters."""
    digits = digits_of(text.strip())
    return len(digits) >= 3 and digits.isdigit()


def is_alike(
    *,
    names: Iterable[str],
    born: date | None,
    other_names: Iterable[str],
    other_born: date | None,
) -> bool:
    """Whether two people may be one: their names are close, and their dates of birth do not speak against it.

    ``names`` are all the names of each. Two dates of birth speak against it where two or more of day, month and year
    differ: one differing part is a slip of the pen, and 3 May for 5 March is one too.
    """
    have = [words for words in map(words_of_name, other_names) if words]
    near = any(
        closeness(mine, theirs) >= ALIKE and closeness(theirs, mine) >= ALIKE
        for mine in map(words_of_name, names)
        for theirs in have
    )
    return near and _may_be_one_day(born, other_born)


def _may_be_one_day(one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return True
    same = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    swapped = one.year == other.year and (one.month, one.day) == (other.day, other.month)
    return same >= 2 or swapped


@dataclass(frozen=True)
class Spot:
    """Where one member of a circle is drawn, in the units of the picture, and how their name is set."""

    x: float
    y: float
    label_y: float
    """Where the first line of the label stands; the second is 18 below it. Away from the middle, off the line."""


PICTURE_WIDTH, PICTURE_HEIGHT = 760, 500
MOST_DRAWN = 12
"""Members a picture can hold and still be read; the list beside it holds all."""


def spots(count: int) -> list[Spot]:
    """Return where to draw ``count`` members around the person in the middle, from the top on, as a clock goes."""
    across, down = PICTURE_WIDTH / 2 - 95, PICTURE_HEIGHT / 2 - 75
    found = []
    for number in range(count):
        turn = 2 * math.pi * number / count - math.pi / 2
        x = PICTURE_WIDTH / 2 + across * math.cos(turn)
        y = PICTURE_HEIGHT / 2 + down * math.sin(turn)
        label_y = y - 52 if y < PICTURE_HEIGHT / 2 - 1 else y + 46
        found.append(Spot(round(x, 1), round(y, 1), round(label_y, 1)))
    return found


def shortened(text: str, longest: int) -> str:
    """Return ``text``, cut with "…" where a picture has no room for it."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
