"""Sealing many entries of the trail at once, by the trail's own rules."""

from datetime import datetime
from typing import Any

from django.conf import settings

from ownwords.demonstration.generation.tables import Table
from ownwords.trail.models import Head
from ownwords.trail.rules import seal_of, witness_of

ENTRY_COLUMNS = ("chain", "number", "at", "who", "deed", "about", "digest", "previous", "seal")


class Chain:
    """A chain that is being written on: it goes on from its head, where it has one."""

    def __init__(self, name: str, entries: Table, *, standing: Head | None = None) -> None:
        self.name = name
        self.number, self.seal = (standing.number, standing.seal) if standing else (0, "")
        self._entries = entries

    def append(self, *, at: datetime, who: str, deed: str, about: str, digest: str = "") -> None:
        """Seal one more entry to the chain."""
        entry: dict[str, Any] = {
            "chain": self.name,
            "number": self.number + 1,
            "at": at,
            "who": who,
            "deed": deed,
            "about": about,
            "digest": digest,
            "previous": self.seal,
        }
        self.seal = seal_of(settings.TRAIL_KEY, entry)
        self.number += 1
        self._entries.add(*entry.values(), self.seal)

    @property
    def head(self) -> tuple[str, int, str, str, int]:
        """The row of its head as it is now."""
        witness = witness_of(settings.TRAIL_KEY, self.name, self.number, self.seal)
        return (self.name, self.number, self.seal, witness, self.number)
