"""An invented council of any size, to measure with. Straight into the tables, with a trail that is sound."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random

from django.db import connection, transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.demonstration.generation.chains import ENTRY_COLUMNS, Chain
from ownwords.demonstration.generation.council import FIRST_PRACTITIONER, CouncilMaker, MadeCouncil
from ownwords.demonstration.generation.people import DAYS_BACK, PeopleMaker
from ownwords.demonstration.generation.tables import Table
from ownwords.trail.actions import ACCOUNTS, REGISTER
from ownwords.trail.models import Entry, Head

PEOPLE_IN_A_BATCH = 2_000


class AlreadyGenerated(RuntimeError):
    """A council was generated into this database before."""


@dataclass(frozen=True)
class Made:
    """What was made."""

    people: int
    practitioners: int
    conversations: int


def generate_council(people: int, *, seed: int = 1, each_person: Callable[[], None] = lambda: None) -> Made:
    """Make a council of so many people. The same number, seed and day make the same council.

    One transaction a batch: whoever stops it half-way begins anew with an empty database. Raises
    :class:`AlreadyGenerated`.
    """
    if User.objects.filter(email=FIRST_PRACTITIONER).exists():
        raise AlreadyGenerated(
            "a council was generated into this database before. Use another database, or on SQLite begin anew: "
            "ownwords demo serve --fresh"
        )
    today = timezone.localdate()
    began = datetime.combine(today - timedelta(days=DAYS_BACK + 30), time(9), UTC)
    with _quickly():
        council = _make_council(people, seed, began)
        maker = PeopleMaker(seed, today, council)
        for start in range(0, people, PEOPLE_IN_A_BATCH):
            with transaction.atomic(), _chain(REGISTER, maker.entries) as register:
                for number in range(start, min(start + PEOPLE_IN_A_BATCH, people)):
                    maker.make(number, register)
                    each_person()
                maker.write()
    return Made(people, len(council.practitioners), maker.conversations)


def _make_council(people: int, seed: int, began: datetime) -> MadeCouncil:
    entries = Table(Entry, *ENTRY_COLUMNS)
    with transaction.atomic(), _chain(REGISTER, entries) as register, _chain(ACCOUNTS, entries) as accounts:
        if accounts.number == 0:
            register.append(at=began, who="system", deed="chain opened", about=ACCOUNTS)
        made = CouncilMaker(Random(f"{seed}:council"), accounts, began).make(people)  # noqa: S311
        entries.write()
    return made


@contextmanager
def _chain(name: str, entries: Table) -> Iterator[Chain]:
    """Go on writing a chain, and put its head in place at the end."""
    standing = Head.objects.select_for_update().filter(chain=name).first()
    chain = Chain(name, entries, standing=standing)
    yield chain
    _, number, seal, witness, written = chain.head
    values = {"number": number, "seal": seal, "witness": witness, "written": written}
    Head.objects.update_or_create(chain=name, defaults=values)


@contextmanager
def _quickly() -> Iterator[None]:
    """Let SQLite trade safety for speed while a council is made: one that is broken off is made anew anyway."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:  # SQLite does not change these half-way
        yield
        return
    with connection.cursor() as cursor:
        for setting in ("synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"):
            cursor.execute(f"PRAGMA {setting}")
        try:
            yield
        finally:
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute("PRAGMA cache_size = -32000")
