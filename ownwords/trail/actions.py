"""Writing the trail. Every action of every room ends here."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from ownwords.trail.models import Entry, Head
from ownwords.trail.prepared import Question
from ownwords.trail.rules import digest_of, digest_of_chains, seal_of, witness_of
from ownwords.trail.sqlite.sharing import in_shared_transaction

REGISTER = "register"
"""The chain that lists the other chains, so that a chain removed whole is missed too."""

ACCOUNTS = "accounts"
"""The chain of organisations, teams and accounts."""
READING = "read "
"""How the deed of an entry begins that records a reading."""


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
    digest = "" if content is None else digest_of(content)
    with transaction.atomic(savepoint=False):
        return _append(chain, who=who, deed=deed, about=about, digest=digest, at=at or timezone.now())


def record_reading(chain: str, *, who: str, what: str, about: str) -> None:
    """Record that ``who`` read something: ``what`` names it ("plan"), ``about`` is its address."""
    at = timezone.now()
    in_shared_transaction(partial(_append, chain, who=who, deed=READING + what, about=about, digest="", at=at))


def record_list(user_id: Any, chains: Iterable[str], *, deed: str) -> Entry:
    """Record that a worker read a list in which these people stood (one entry, whatever its length)."""
    return in_shared_transaction(
        partial(_append_list, worker_chain(user_id), sorted(set(chains)), deed, timezone.now())
    )


def _append_list(chain: str, seen: list[str], deed: str, at: datetime) -> Entry:
    about, digest = f"list of {len(seen)}", digest_of_chains(seen)
    entry = _append(chain, who=chain, deed=deed, about=about, digest=digest, at=at)
    if seen:
        places = ", ".join(["(%s, %s)"] * len(seen))
        values = [value for each in seen for value in (entry.pk, each)]
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO trail_glimpse (entry_id, chain) VALUES {places}", values)  # noqa: S608
    return entry


_written = Question(lambda chains: Head.objects.filter(chain__in=chains).values_list("chain", "written"))


def versions_of(chains: Iterable[str]) -> dict[str, int]:
    """For each chain, a number that rises with every writing and stays through readings; 0 where nothing was written.

    Every change of data is an action that leaves its trail, so while the number is the same, so is what is told.
    """
    wanted = list(chains)
    found = dict(_written(wanted))
    return {chain: found.get(chain, 0) for chain in wanted}


# Every page that is read ends here, so these statements are written out: they take a tenth of the time.
_HEAD = "SELECT number, seal, written FROM trail_head WHERE chain = %s"
_ENTRY = (
    "INSERT INTO trail_entry (chain, number, at, who, deed, about, digest, previous, seal) "
    "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id"
)
_NEW_HEAD = "INSERT INTO trail_head (number, seal, witness, written, chain) VALUES (%s, %s, %s, %s, %s)"
_NEXT_HEAD = "UPDATE trail_head SET number = %s, seal = %s, witness = %s, written = %s WHERE chain = %s"


def _append(chain: str, *, who: str, deed: str, about: str, digest: str, at: datetime) -> Entry:
    with connection.cursor() as cursor:
        cursor.execute(_HEAD + (" FOR UPDATE" if connection.features.has_select_for_update else ""), [chain])
        number, previous, written = cursor.fetchone() or (0, "", 0)
        if not number and chain != REGISTER:
            _append(REGISTER, who=who, deed="chain opened", about=chain, digest="", at=at)
        entry = Entry(
            chain=chain,
            number=number + 1,
            at=at,
            who=who,
            deed=deed,
            about=about,
            digest=digest,
            previous=previous,
        )
        entry.seal = seal_of(settings.TRAIL_KEY, vars(entry))
        when = connection.ops.adapt_datetimefield_value(at)
        cursor.execute(_ENTRY, [chain, entry.number, when, who, deed, about, digest, previous, entry.seal])
        entry.pk = cursor.fetchone()[0]
        witness = witness_of(settings.TRAIL_KEY, chain, entry.number, entry.seal)
        if not deed.startswith(READING):
            written = entry.number
        cursor.execute(_NEXT_HEAD if number else _NEW_HEAD, [entry.number, entry.seal, witness, written, chain])
    return entry
