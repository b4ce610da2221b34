"""Disclosure control: figures that leave a council tell nobody anything about one person. Pure functions.

Counts of 0 to 4 are hidden, others rounded to the nearest 5. Where a hidden count could still be worked out, from a
total, from a share, from another breakdown or from the report of another period, more is hidden until it cannot: the
figures are read as somebody would who wants to know (:mod:`ownwords.measures.narrowing`), and hidden again until
nothing is told.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ownwords.measures.cells import SMALL, Figures, Key, Sum
from ownwords.measures.narrowing import what_is_told

FEW = 250
"""Of fewer people than this, parts of whom are hidden, only the share of all together is told."""
LARGE = 1000
"""A share of so many tells less than the counts do, rounded as they are."""


def hide(figures: Figures) -> set[Key]:
    """Return the keys of all counts and shares that must be hidden, so that no count below 5 can be worked out."""
    hidden: set[Key] = {key for key, count in figures.counts.items() if count < SMALL}
    _hide_seconds(figures, hidden)
    for share in figures.shares:
        part, whole = figures.value(share.part), figures.value(share.whole)
        # "100%" of a hundred people would tell that nobody is in the rest of them.
        if part < SMALL or whole - part < SMALL or share.part in hidden or share.whole in hidden:
            hidden.add(share.key)
    _hide_shares_of_nearly_all(figures, hidden)
    beside = _beside(figures)
    while told := what_is_told(figures, hidden):
        for key in told:
            if more := _more_to_hide(figures, hidden, beside, key):
                hidden.add(more)
        _hide_seconds(figures, hidden)
        hidden |= {share.key for share in figures.shares if {share.part, share.whole} & hidden}
    return hidden


def _hide_seconds(figures: Figures, hidden: set[Key]) -> None:
    """Where one count of a sum is hidden, hide a second: the smallest that is shown."""
    by_cell: dict[Key, list[Sum]] = defaultdict(list)
    for each in figures.sums:
        if each.exact:
            for key in (each.total, *each.parts):
                by_cell[key].append(each)
    waiting = [each for each in figures.sums if each.exact]
    while waiting:
        each = waiting.pop()
        cells = (each.total, *each.parts)
        if sum(key in hidden or key in figures.unseen for key in cells) != 1:
            continue
        if not any(key in hidden for key in cells):
            continue  # the one that is not shown was never to be shown: it tells nothing small by itself
        shown = [key for key in each.parts if key not in hidden and key not in figures.unseen]
        second = min(shown, key=figures.value) if shown else each.total
        hidden.add(second)
        waiting.extend(by_cell[second])


def _hide_shares_of_nearly_all(figures: Figures, hidden: set[Key]) -> None:
    """Hide one more share where those that are shown are, together, of nearly the same people as their whole's.

    Each share rules out most pairs of small whole numbers. Several of the same people, laid beside each other, would
    tell how few the others are. Of a few people, two shares that belong together tell too much already.
    """
    for of_all, of_parts in figures.families:
        shown = [share for share in of_parts if share.key not in hidden]
        if not shown or of_all.key in hidden or figures.value(of_all.whole) >= LARGE:
            continue
        if figures.value(of_all.whole) < FEW and any(
            share.part in hidden or share.whole in hidden for share in of_parts
        ):
            hidden |= {share.key for share in shown}
            continue
        part = figures.value(of_all.part) - sum(figures.value(share.part) for share in shown)
        whole = figures.value(of_all.whole) - sum(figures.value(share.whole) for share in shown)
        if min(part, whole - part) < SMALL:
            hidden.add(min(shown, key=lambda share: figures.value(share.whole)).key)


def _beside(figures: Figures) -> dict[Key, list[Key]]:
    """Each count and share with those that stand in a sum or a share with it."""
    beside: dict[Key, list[Key]] = defaultdict(list)
    for each in figures.sums:
        cells = (each.total, *each.parts)
        for key in cells:
            beside[key].extend(other for other in cells if other != key)
    for share in figures.shares:
        for key in (share.part, share.whole):
            beside[key].append(share.key)
        beside[share.key].extend((share.part, share.whole))
    return beside


def _more_to_hide(figures: Figures, hidden: set[Key], beside: Mapping[Key, Sequence[Key]], key: Key) -> Key | None:
    """The nearest figure to ``key`` that is still shown: a share before a count, a small count before a large one."""
    seen, ring = {key}, [key]
    while ring:
        ring = [other for each in ring for other in beside[each] if other not in seen and not seen.add(other)]  # type: ignore[func-returns-value]
        shown = [other for other in ring if other not in hidden and other not in figures.unseen]
        if shown:
            return min(shown, key=lambda other: figures.counts.get(other, -1))
    return None
