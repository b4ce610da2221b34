"""Pieces of pages that are kept in memory for as long as what they tell stays the same.

Every change of a person's record leaves an entry in their chain of the trail, and every change of a name in the chain
of accounts. So a piece is kept under the numbers of the newest writings in both, the day, and who reads it: after any
change it is simply not found any more, and is made anew. Whether the reader may see it is decided before.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.utils import timezone

from ownwords.access.decision import Viewer
from ownwords.trail.actions import ACCOUNTS, person_chain, versions_of

Pieces = dict[UUID, Any]


class KeptPieces:
    """The pieces of one page about each of some people, as they are told to one viewer today."""

    def __init__(self, page: str, viewer: Viewer, people: Iterable[UUID], *told_by: Any) -> None:
        """``page`` names the kind of piece; ``told_by`` is whatever else it depends on."""
        ids = list(people)
        versions = versions_of([ACCOUNTS, *map(person_chain, ids)])
        reader = (page, str(viewer.id), timezone.localdate().isoformat(), versions[ACCOUNTS], told_by)
        self._keys = {one: _key(reader, str(one), versions[person_chain(one)]) for one in ids}
        kept = caches["pieces"].get_many(list(self._keys.values()))
        self.pieces: Pieces = {one: kept[key] for one, key in self._keys.items() if key in kept}

    @property
    def missing(self) -> list[UUID]:
        """Those whose piece has to be made."""
        return [one for one in self._keys if one not in self.pieces]

    def keep(self, one: UUID, piece: Any) -> None:
        """Put a piece that was made now in its place."""
        self.pieces[one] = piece
        caches["pieces"].set(self._keys[one], piece)


def _key(*parts: Any) -> str:
    return sha256(repr(parts).encode()).hexdigest()
