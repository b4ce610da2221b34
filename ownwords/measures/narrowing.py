"""What somebody can work out from published figures who wants to know what was hidden in them. Pure.

The reader knows every sum and share, that counts are whole numbers and not below 0, and how they were rounded. Each
count is narrowed down from its neighbours until nothing gets narrower. Then, for every share, each pair of whole
numbers that makes it is tried in turn: what holds whichever of them is true is known, too.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import ceil, floor

from ownwords.measures.cells import BASE, SMALL, Figures, Key, Share, Sum, rounded, whole_per_cent

FEW_VALUES = 60
"""Counts that can have no more values than this are tried value by value against a share."""
_NO_END = 10**12


class Impossible(Exception):
    """Some count would have to be smaller than it is at least."""


def what_is_told(figures: Figures, hidden: set[Key]) -> list[Key]:
    """Return the hidden counts below 5 that a reader of what is left can work out exactly."""
    reader = Reader(figures, hidden)
    small = [key for key, count in figures.counts.items() if count < SMALL]
    told = [key for key in small if reader.knows(key)]
    if not told:
        reader.try_shares()
        told = [key for key in small if reader.knows(key)]
    return told


class Reader:
    """The least and the most that each count can be."""

    def __init__(self, figures: Figures, hidden: set[Key]) -> None:
        self.low: dict[Key, int] = {}
        self.high: dict[Key, int] = {}
        for key, count in (*figures.counts.items(), *figures.unseen.items()):
            if key in hidden or key in figures.unseen:
                self.low[key], self.high[key] = 0, _NO_END
            else:
                shown = rounded(count)
                self.low[key], self.high[key] = max(SMALL, shown - BASE // 2), shown + BASE // 2
        self._rules: list[Sum | Share] = [
            *figures.sums, *(share for share in figures.shares if share.key not in hidden)
        ]  # fmt: skip
        self._shown = {
            share: whole_per_cent(figures.value(share.part), figures.value(share.whole))
            for share in self._rules
            if isinstance(share, Share)
        }
        self._by_cell: dict[Key, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            for key in _cells(rule):
                self._by_cell[key].append(number)
        self._was: dict[Key, tuple[int, int]] | None = None  # while trying: how each count stood before
        self._narrow_down(range(len(self._rules)))

    def knows(self, key: Key) -> bool:
        """Whether a count can have one value only."""
        return self.low[key] == self.high[key]

    def try_shares(self) -> None:
        """Try each pair of counts that makes a share, and keep what holds for all of them."""
        narrower = True
        while narrower:
            narrower = False
            for share, shown in self._shown.items():
                pairs = self._pairs(share, shown)
                if pairs and self._try(share, pairs):
                    narrower = True

    def _pairs(self, share: Share, shown: int) -> list[tuple[int, int]]:
        """The pairs of part and whole that make a share; none where they are too many, or it rules out nothing."""
        wholes = range(max(1, self.low[share.whole]), self.high[share.whole] + 1)
        parts = range(self.low[share.part], self.high[share.part] + 1)
        if len(wholes) > FEW_VALUES or len(parts) > FEW_VALUES:
            return []
        pairs = [(part, whole) for whole in wholes for part in parts if whole_per_cent(part, whole) == shown]
        return pairs if len(pairs) < len(wholes) * len(parts) else []

    def _try(self, share: Share, pairs: Iterable[tuple[int, int]]) -> bool:
        """Keep what holds whichever of the pairs is true; say whether anything got narrower."""
        together: dict[Key, tuple[int, int]] | None = None
        for part, whole in pairs:
            self._was = {}
            try:
                self._set(share.part, part, part)
                self._set(share.whole, whole, whole)
                self._narrow_down((*self._by_cell[share.part], *self._by_cell[share.whole]))
                found = {key: (self.low[key], self.high[key]) for key in self._was}
            except Impossible:
                found = None
            for key, (low, high) in self._was.items():
                self.low[key], self.high[key] = low, high
            self._was = None
            if found is not None:
                together = found if together is None else {
                    key: (min(found[key][0], low), max(found[key][1], high))
                    for key, (low, high) in together.items()
                    if key in found
                }  # fmt: skip
            if together is not None and not together:
                return False
        changed = [key for key, (low, high) in (together or {}).items() if self._set(key, low, high)]
        self._narrow_down({number for key in changed for number in self._by_cell[key]})
        return bool(changed)

    def _narrow_down(self, numbers: Iterable[int]) -> None:
        waiting = dict.fromkeys(numbers)
        while waiting:
            number = next(iter(waiting))
            del waiting[number]
            rule = self._rules[number]
            changed = self._by_sum(rule) if isinstance(rule, Sum) else self._by_share(rule, self._shown[rule])
            for key in changed:
                waiting.update(dict.fromkeys(each for each in self._by_cell[key] if each != number))

    def _by_sum(self, rule: Sum) -> list[Key]:
        low, high = self.low, self.high
        least, most = sum(low[key] for key in rule.parts), sum(high[key] for key in rule.parts)
        changed = [rule.total] if self._set(rule.total, least, most if rule.exact else _NO_END) else []
        total_low, total_high = low[rule.total], high[rule.total]
        for key in rule.parts:
            others_least, others_most = least - low[key], most - high[key]
            if self._set(key, total_low - others_most if rule.exact else 0, total_high - others_least):
                changed.append(key)
        return changed

    def _by_share(self, rule: Share, shown: int) -> list[Key]:
        # shown - 0.5 <= 100 * part / whole < shown + 0.5, in whole numbers: (2 * shown ± 1) / 200
        low, high = self.low, self.high
        part_low = ceil((2 * shown - 1) * low[rule.whole] / 200)
        part_high = ceil((2 * shown + 1) * high[rule.whole] / 200) - 1
        changed = [rule.part] if self._set(rule.part, part_low, part_high) else []
        whole_low = floor(200 * low[rule.part] / (2 * shown + 1)) + 1
        whole_high = floor(200 * high[rule.part] / (2 * shown - 1)) if shown else _NO_END
        if self._set(rule.whole, whole_low, min(whole_high, _NO_END)):
            changed.append(rule.whole)
        return changed

    def _set(self, key: Key, lowest: int, highest: int) -> bool:
        """Narrow one count; say whether it got narrower. Raises Impossible."""
        low, high = max(self.low[key], lowest), min(self.high[key], highest)
        if (low, high) == (self.low[key], self.high[key]):
            return False
        if low > high:
            raise Impossible
        if self._was is not None:
            self._was.setdefault(key, (self.low[key], self.high[key]))
        self.low[key], self.high[key] = low, high
        return True


def _cells(rule: Sum | Share) -> tuple[Key, ...]:
    return (rule.total, *rule.parts) if isinstance(rule, Sum) else (rule.part, rule.whole)
