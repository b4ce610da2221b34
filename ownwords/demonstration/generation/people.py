"""One generated person after the other: who they are, what they said, and what came of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import repeat
from random import Random
from uuid import UUID

from ownwords.demonstration.generation.books import Books
from ownwords.demonstration.generation.chains import Chain
from ownwords.demonstration.generation.council import MadeCouncil, Worker, seeded_id
from ownwords.demonstration.generation.life import Story
from ownwords.demonstration.generation.names import CALLED, FORMER, ORIGINS
from ownwords.demonstration.generation.sayings import pick
from ownwords.demonstration.generation.tables import Table
from ownwords.people.rules import keys_of_word, words_of_name
from ownwords.trail.rules import digest_of

FIRST_NHS_NUMBER = 999_100_000
"""Nine digits; the numbers below are kept for the demonstration's own people. 999 is the NHS's range for tests."""

DAYS_BACK = 700
REASONS = (
    "physical", "physical", "physical", "memory-cognition", "learning-disability", "mental-health", "sensory", "social",
)  # fmt: skip
COMMUNICATION = (
    "Talks, and likes time to think.", "British Sign Language.", "Makaton and pictures.",
    "A few words; watch the hands.",
    "Talks best in the morning.", "Writes it down.", "Talks with an interpreter.",
)  # fmt: skip


class PeopleMaker:
    """Makes people into tables that :meth:`write` empties into the database, batch after batch."""

    def __init__(self, seed: int, today: date, council: MadeCouncil) -> None:
        self._seed, self._today, self._council = seed, today, council
        self._nhs_numbers = nhs_numbers()
        self._books = Books()

    @property
    def entries(self) -> Table:
        """The trail's entries, for whoever writes on a chain beside these people's."""
        return self._books.entries

    @property
    def conversations(self) -> int:
        """How many conversations were made."""
        return self._books.conversations_made

    def write(self) -> None:
        """Write the batch into the database, in the caller's transaction."""
        self._books.write()

    def make(self, number: int, register: Chain) -> None:
        """Make the person of this number, counted from 0. The same seed, number and day make the same person."""
        chance = Random(f"{self._seed}:{number}")  # noqa: S311 - invented people, not secrets
        worker = self._council.worker_of(number)
        added_on = self._today - timedelta(days=int(20 + chance.random() * DAYS_BACK))
        at = datetime.combine(added_on, time(9, int(chance.random() * 60)), UTC)
        person = seeded_id(chance, at)
        called = self._person(chance, person, at, worker, register)
        Story(
            self._books,
            chance,
            person=person,
            called=called,
            worker=worker,
            organisation=self._council.organisation,
            today=self._today,
            began=added_on,
        ).tell()

    def _person(self, chance: Random, person: UUID, at: datetime, worker: Worker, register: Chain) -> str:
        origin = chance.choices(ORIGINS, WEIGHTS)[0]
        woman = chance.random() < 0.57
        given, family = pick(chance, origin.women if woman else origin.men), pick(chance, origin.families)
        known_as = CALLED.get(given, "") if chance.random() < 0.6 else ""
        born = self._today - timedelta(days=int(365.25 * _age(chance)))
        nhs_number = next(self._nhs_numbers)
        gender = "not-known" if chance.random() < 0.01 else ("female" if woman else "male")
        self._books.people.add(
            person, given, family, known_as, born, nhs_number, gender, origin.ethnicity, pick(chance, REASONS),
            pick(chance, origin.languages), pick(chance, COMMUNICATION), at,
        )  # fmt: skip
        names = [given, family, known_as]
        if woman and chance.random() < 0.15:
            names.append(f"{given} {pick(chance, FORMER)}")
            self._books.other_names.add(seeded_id(chance, at), person, names[-1])
        for word in {word for name in names for word in words_of_name(name)}:
            for key in _keys(word):
                self._books.keys.add(person, key, word)
        restricted = chance.random() < 0.01
        because = "Somebody who works for the council is a relative." if restricted else ""
        self._books.holdings.add(person, self._council.organisation, worker.team, restricted, because)
        self._books.grants.add(seeded_id(chance, at), worker.id, person, "allocation", worker.id, at)
        self._trace(person, worker, at, [given, family, known_as, born, nhs_number], register)
        return known_as or given

    def _trace(self, person: UUID, worker: Worker, at: datetime, content: list[object], register: Chain) -> None:
        name, who = f"person:{person}", f"worker:{worker.id}"
        register.append(at=at, who=who, deed="chain opened", about=name)
        chain = Chain(name, self._books.entries)
        chain.append(at=at, who=who, deed="person added", about=name, digest=digest_of(content))
        self._books.heads.add(*chain.head)


@cache
def _keys(word: str) -> tuple[str, ...]:
    """The keys of a name's word, worked out once for all who bear it."""
    return tuple(sorted(keys_of_word(word)))


def _age(chance: Random) -> float:
    return 18 + chance.random() * 45 if chance.random() < 0.4 else min(104.0, chance.gauss(81, 8))


def nhs_numbers() -> Iterator[str | None]:
    """The numbers of the range for tests that have a check digit, one after the other; None past its end."""
    for nine in range(FIRST_NHS_NUMBER, 1_000_000_000):
        remainder = sum(int(digit) * weight for digit, weight in zip(str(nine), range(10, 1, -1), strict=True)) % 11
        check = (11 - remainder) % 11
        if check < 10:
            yield f"{nine}{check}"
    yield from repeat(None)


WEIGHTS = [origin.weight for origin in ORIGINS]
