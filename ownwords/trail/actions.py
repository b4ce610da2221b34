"""Writing the trail. Every action of every room ends here."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ownwords.trail.models import Entry, Glimpse, Head
from ownwords.trail.rules import digest_of, digest_of_chains, seal_of, witness_of

REGISTER = "register"
"""The chain that lists the other chains, so that a chain removed whole is missed too."""


def person_chain(person_id: Any) -> str:
    """The name of a person's chain."""
    return f"person:{person_id}"


def worker_chain(user_id: Any) -> str:
    """The name of a worker's own chain: signing in, and the lists they read."""
    return f"worker:{user_id}"


def record(
    chain: str, *, who: str, deed: str, about: str = "", content: Any = None, at: datetime | None = None
) -> Entry:
    """Add one entry to ``chain`` and return it.

    ``who`` is ``worker:<id>`` or ``system``; ``deed`` is a verb and its object ("conversation finished"); ``content``
    is what was written: only its digest is kept. Runs in the caller's transaction, so that the deed and its trace
    stand or fall together.
    """
    with transaction.atomic():
        head = Head.objects.select_for_update().filter(chain=chain).first()
        if head is None:
            if chain != REGISTER:
                record(REGISTER, who=who, deed="chain opened", about=chain, at=at)
            head = Head(chain=chain, number=0, seal="", witness="")
        digest = "" if content is None else digest_of(content)
        return _append(head, who=who, deed=deed, about=about, digest=digest, at=at or timezone.now())


def record_list(user_id: Any, chains: Iterable[str], *, deed: str) -> Entry:
    """Record that a worker read a list in which these people stood (one entry, whatever its length)."""
    seen = sorted(set(chains))
    chain = worker_chain(user_id)
    with transaction.atomic():
        head = Head.objects.select_for_update().filter(chain=chain).first()
        if head is None:
            record(REGISTER, who=chain, deed="chain opened", about=chain)
            head = Head(chain=chain, number=0, seal="", witness="")
        entry = _append(
            head,
            who=chain,
            deed=deed,
            about=f"list of {len(seen)}",
            digest=digest_of_chains(seen),
            at=timezone.now(),
        )
        Glimpse.objects.bulk_create(Glimpse(entry=entry, chain=each) for each in seen)
        return entry


def _append(head: Head, *, who: str, deed: str, about: str, digest: str, at: datetime) -> Entry:
    entry = Entry(
        chain=head.chain,
        number=head.number + 1,
        at=at,
        who=who,
        deed=deed,
        about=about,
        digest=digest,
        previous=head.seal,
    )
    entry.seal = seal_of(settings.TRAIL_KEY, vars(entry))
    entry.save(force_insert=True)
    opening = head.number == 0
    head.number, head.seal = entry.number, entry.seal
    head.witness = witness_of(settings.TRAIL_KEY, head.chain, head.number, head.seal)
    head.save(force_insert=opening, force_update=not opening)
    return entry
