"""Counts as they are published, and how they hang together. Pure."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TypeAlias

Key: TypeAlias = Hashable

HIDDEN = "[c]"
"""Shown in the place of a figure that would tell too much."""
NOT_COLLECTED = "[x]"
"""Shown in the place of a figure that nobody collected."""
SMALL = 5
"""Counts below this are hidden."""
BASE = 5
"""Other counts are rounded to the nearest multiple of this, halves up."""


def rounded(count: int) -> int:
    """Return ``count`` to the nearest 5, halves up."""
    return (2 * count + BASE) // (2 * BASE) * BASE


def whole_per_cent(part: int, whole: int) -> int:
    """Return ``part`` of ``whole`` as a whole per cent, halves up. ``whole`` is not 0."""
    return (200 * part + whole) // (2 * whole)


@dataclass(frozen=True)
class Sum:
    """``total`` is the sum of ``parts``; not ``exact``: it is their sum or more."""

    total: Key
    parts: tuple[Key, ...]
    exact: bool = True


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole``, shown as a whole per cent under ``key``."""

    key: Key
    part: Key
    whole: Key


@dataclass
class Figures:
    """Counts, and all that a reader knows of how they hang together.

    ``counts``: what is published, exact. ``unseen``: counts that are not published and belong to a sum or a share.
    """

    counts: dict[Key, int] = field(default_factory=dict)
    unseen: dict[Key, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    families: list[tuple[Share, tuple[Share, ...]]] = field(default_factory=list)
    """A share, and the shares of the same among those who together are all of its whole."""
    shares: list[Share] = field(default_factory=list)

    def value(self, key: Key) -> int:
        """The exact count under ``key``."""
        return self.counts[key] if key in self.counts else self.unseen[key]
