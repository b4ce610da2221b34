"""One generated person after the other: who they are, what they said, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import repeat
from random import Random
from uuid import UUID

from django.db.models import F

from ownwords.access.models import Grant, Holding
from ownwords.conversations.models import Conversation, Mark, SpokenWord
from ownwords.conversations.rules import search_words
from ownwords.demonstration.generation import sayings
from ownwords.demonstration.generation.chains import ENTRY_COLUMNS, Chain
from ownwords.demonstration.generation.council import MadeCouncil, Worker, seeded_id
from ownwords.demonstration.generation.names import CALLED, FORMER, ORIGINS
from ownwords.demonstration.generation.sayings import pick, say
from ownwords.demonstration.generation.tables import Table
from ownwords.outcomes.models import Event, Heading, Outcome
from ownwords.people.models import NameKey, OtherName, Person
from ownwords.people.rules import keys_of_word, words_of_name
from ownwords.plans.models import Part, Plan, Wellbeing
from ownwords.reviews.models import Closing, ClosingOutcome, Due
from ownwords.reviews.rules import achieved_of, event_of_closing
from ownwords.trail.models import Entry, Head
from ownwords.trail.rules import digest_of

FIRST_NHS_NUMBER = 999_100_000
"""Nine digits; the numbers below are kept for the demonstration's own people. 999 is the NHS's range for tests."""

DAYS_BACK = 700
HEADINGS_OF_DIRECTION = {
    "achieve": ("wellbeing:activity", "adult:community"),
    "change": ("safeguarding:stop-harm", "safeguarding:own-decision"),
    "keep": ("safeguarding:keep-relationship", "wellbeing:family"),
}
REASONS = (
    "physical", "physical", "physical", "memory-cognition", "learning-disability", "mental-health", "sensory", "social",
)  # fmt: skip
COMMUNICATION = (
    "Talks, and likes time to think.", "British Sign Language.", "Makaton and pictures.",
    "A few words; watch the hands.",
    "Talks best in the morning.", "Writes it down.", "Talks with an interpreter.",
)  # fmt: skip


@dataclass
class Wanted:
    """A want that was said, and the outcome that rests on it."""

    outcome: UUID
    mark: UUID
    words: str
    said_on: date
    turns: int = 1


class PeopleMaker:
    """Makes people into tables that :meth:`write` empties into the database, batch after batch."""

    def __init__(self, seed: int, today: date, council: MadeCouncil) -> None:
        self._seed, self._today, self._council = seed, today, council
        self._nhs_numbers = nhs_numbers()
        self.finished: list[UUID] = []
        """Conversations of this batch that are to be finished once their marks are written."""
        self.conversations = 0
        self._people = Table(
            Person, "id", "given_name", "family_name", "known_as", "date_of_birth", "nhs_number", "gender", "ethnicity",
            "support_reason", "language", "communication", "added_at",
        )  # fmt: skip
        self._other_names = Table(OtherName, "id", "person", "name")
        self._keys = Table(NameKey, "person", "key", "word")
        self._holdings = Table(Holding, "person", "organisation", "team", "restricted", "restricted_because")
        self._grants = Table(Grant, "id", "viewer", "person", "kind", "given_by", "starts_at")
        self._conversations = Table(
            Conversation, "id", "person", "worker", "title", "held_on", "place", "minutes", "seen_alone", "narrative",
            "begun_at",
        )  # fmt: skip
        self._marks = Table(
            Mark, "id", "conversation", "person", "kind", "whose", "speaker", "start", "end", "words", "said_on",
            "marked_by", "marked_at",
        )  # fmt: skip
        self._spoken = Table(SpokenWord, "mark", "person", "word")
        self._outcomes = Table(Outcome, "id", "person", "mark", "direction", "raised_at")
        self._events = Table(Event, "id", "outcome", "number", "kind", "happened_on", "mark", "source", "by", "at")
        self._headings = Table(Heading, "outcome", "heading")
        self._plans = Table(Plan, "id", "person", "voice", "involvement", "total_hours", "begun_at")
        self._parts = Table(
            Part, "id", "plan", "outcome", "goal", "timeframe", "by_on", "own_strengths", "family_strengths",
            "progress",
            "actions",
        )  # fmt: skip
        self._wellbeing = Table(Wellbeing, "id", "person", "score", "words", "scored_on", "source", "by", "at")
        self._dues = Table(Due, "id", "person", "due_on", "reason", "after_closing", "set_at", "by")
        self._closings = Table(
            Closing, "id", "person", "conversation", "closed_on", "why", "words", "asked", "not_asked_because",
            "achieved",
            "organisation", "by", "at",
        )  # fmt: skip
        self._closing_outcomes = Table(ClosingOutcome, "closing", "outcome", "how", "words")
        self.entries = Table(Entry, *ENTRY_COLUMNS)
        self._heads = Table(Head, "chain", "number", "seal", "witness")

    def write(self) -> None:
        """Write everything made since the last time, parents before children."""
        tables = [table for table in vars(self).values() if isinstance(table, Table)]
        said = tables.index(self._spoken) + 1
        for table in tables[:said]:
            table.write()
        # Marks are put only into conversations that are not finished, and outcomes rest only on those that are.
        for start in range(0, len(self.finished), 500):
            some = self.finished[start : start + 500]
            Conversation.objects.filter(pk__in=some).update(finished_at=F("begun_at"))
        for table in tables[said:]:
            table.write()
        self.finished.clear()

    def make(self, number: int, register: Chain) -> None:
        """Make the person of this number, counted from 0. The same seed, number and day make the same person."""
        chance = Random(f"{self._seed}:{number}")  # noqa: S311 - invented people, not secrets
        worker = self._council.worker_of(number)
        added_on = self._today - timedelta(days=int(20 + chance.random() * DAYS_BACK))
        at = datetime.combine(added_on, time(9, int(chance.random() * 60)), UTC)
        person = seeded_id(chance, at)
        called = self._person(chance, person, at, worker, register)
        story = Story(self, chance, person, called, worker, self._today, added_on)
        story.tell()

    def _person(self, chance: Random, person: UUID, at: datetime, worker: Worker, register: Chain) -> str:
        origin = chance.choices(ORIGINS, WEIGHTS)[0]
        woman = chance.random() < 0.57
        given, family = pick(chance, origin.women if woman else origin.men), pick(chance, origin.families)
        known_as = CALLED.get(given, "") if chance.random() < 0.6 else ""
        born = self._today - timedelta(days=int(365.25 * _age(chance)))
        nhs_number = next(self._nhs_numbers)
        gender = "not-known" if chance.random() < 0.01 else ("female" if woman else "male")
        self._people.add(
            person, given, family, known_as, born, nhs_number, gender, origin.ethnicity, pick(chance, REASONS),
            pick(chance, origin.languages), pick(chance, COMMUNICATION), at,
        )  # fmt: skip
        names = [given, family, known_as]
        if woman and chance.random() < 0.15:
            names.append(f"{given} {pick(chance, FORMER)}")
            self._other_names.add(seeded_id(chance, at), person, names[-1])
        for word in {word for name in names for word in words_of_name(name)}:
            for key in _keys(word):
                self._keys.add(person, key, word)
        restricted = chance.random() < 0.01
        because = "Somebody who works for the council is a relative." if restricted else ""
        self._holdings.add(person, self._council.organisation, worker.team, restricted, because)
        self._grants.add(seeded_id(chance, at), worker.id, person, "allocation", worker.id, at)
        self._trace(person, worker, at, [given, family, known_as, born, nhs_number], register)
        return known_as or given

    def _trace(self, person: UUID, worker: Worker, at: datetime, content: list[object], register: Chain) -> None:
        name, who = f"person:{person}", f"worker:{worker.id}"
        register.append(at=at, who=who, deed="chain opened", about=name)
        chain = Chain(name, self.entries)
        chain.append(at=at, who=who, deed="person added", about=name, digest=digest_of(content))
        self._heads.add(*chain.head)


class Story:
    """What happened with one person, from the first conversation to the close."""

    def __init__(
        self, maker: PeopleMaker, chance: Random, person: UUID, called: str, worker: Worker, today: date, began: date
    ) -> None:
        self._to, self._chance, self._person, self._called = maker, chance, person, called
        self._worker, self._today, self._day = worker, today, began
        self._wanted: list[Wanted] = []
        self._last: UUID | None = None
        """The newest finished conversation."""

    def tell(self) -> None:
        """Tell it as far as it has come."""
        how_many = self._chance.choices((0, 1, 2, 3), (5, 45, 35, 15))[0]
        for number in range(how_many):
            self._pass_time(30)
            newest = number == how_many - 1
            self._conversation(draft=newest and self._chance.random() < 0.04)
        if not how_many:
            return
        if self._chance.random() < 0.25:
            self._plan()
        closed = self._chance.random() < 0.35 and self._last is not None
        if closed:
            self._close()
        if self._chance.random() < 0.6:
            self._review_due(after_closing=closed)

    def _conversation(self, *, draft: bool) -> None:
        chance, at = self._chance, self._at
        conversation = seeded_id(chance, at)
        text = [say(pick(chance, sayings.OPENINGS).format(name=self._called), chance)]
        marks = [_Spoken("want", chance.choice(sayings.WANTS)), _Spoken("strength", chance.choice(sayings.STRENGTHS))]
        if chance.random() < 0.5:
            marks.append(_Spoken("worry", chance.choice(sayings.WORRIES)))
        if chance.random() < 0.3:
            marks.append(_Spoken("want", chance.choice(sayings.WANTS)))
        length = len(text[0])
        placed = []
        for spoken in marks:
            lead, words = f" {pick(chance, sayings.LINKS)} “", say(spoken.saying, chance)
            start = length + len(lead)
            text += [lead, words, ".”"]
            length = start + len(words) + 2
            placed.append((spoken, start, words))
        text.append(f"\n\n{pick(chance, sayings.CLOSINGS)}")
        maker = self._to
        maker._conversations.add(
            conversation, self._person, self._worker.id, "", self._day, "At home", 30 + int(chance.random() * 60),
            "yes", "".join(text), at,
        )  # fmt: skip
        maker.conversations += 1
        for spoken, start, words in placed:
            self._mark(conversation, spoken, start, words, draft=draft)
        if not draft:
            maker.finished.append(conversation)
            self._last = conversation

    def _mark(self, conversation: UUID, spoken: "_Spoken", start: int, words: str, *, draft: bool) -> None:
        mark, maker = seeded_id(self._chance, self._at), self._to
        maker._marks.add(
            mark, conversation, self._person, spoken.kind, "person", "", start, start + len(words), words, self._day,
            self._worker.id, self._at,
        )  # fmt: skip
        for word in _search_words(words):
            maker._spoken.add(mark, self._person, word)
        if spoken.kind == "want" and not draft and self._chance.random() < 0.85:
            self._outcome(mark, words, spoken.saying.direction)

    def _outcome(self, mark: UUID, words: str, direction: str) -> None:
        outcome = seeded_id(self._chance, self._at)
        self._to._outcomes.add(outcome, self._person, mark, direction, self._at)
        wanted = Wanted(outcome, mark, words, self._day, turns=0)
        self._event(wanted, "expressed", mark=mark)
        for kind in ("discussed", "worked-on"):
            if self._chance.random() < 0.4:
                self._event(wanted, kind)
        if self._chance.random() < 0.6:
            self._to._headings.add(outcome, pick(self._chance, HEADINGS_OF_DIRECTION[direction]))
        self._wanted.append(wanted)

    def _event(self, wanted: Wanted, kind: str, *, mark: UUID | None = None, source: str = "") -> None:
        wanted.turns += 1
        self._to._events.add(
            seeded_id(self._chance, self._at), wanted.outcome, wanted.turns, kind, self._day, mark, source,
            self._worker.id, self._at,
        )  # fmt: skip

    def _plan(self) -> None:
        if not self._wanted:
            return
        chance, maker = self._chance, self._to
        self._pass_time(14)
        plan = seeded_id(chance, self._at)
        hours = int(chance.random() * 40) / 2 if chance.random() < 0.5 else None
        maker._plans.add(plan, self._person, "first", pick(chance, ("led", "contributed")), hours, self._at)
        for wanted in self._wanted:
            maker._parts.add(
                seeded_id(chance, self._at), plan, wanted.outcome, f"{wanted.words}.", "Six months", self._ahead(180),
                say(pick_saying(chance, sayings.STRENGTHS), chance), "They come when they are asked.",
                "I will know it when it happens.", "We agreed who does what and wrote it on the calendar.",
            )  # fmt: skip
        score = int(chance.random() * 8) + 1
        maker._wellbeing.add(
            seeded_id(chance, self._at), self._person, score, "", self._day, f"plan:{plan}", self._worker.id, self._at
        )

    def _close(self) -> None:
        chance, maker = self._chance, self._to
        self._pass_time(40)
        closing = seeded_id(chance, self._at)
        hows = [chance.choices(("fully", "partly", "not", "withdrawn"), (48, 30, 12, 10))[0] for _ in self._wanted]
        achieved = achieved_of(hows)
        asked, because = "expressed", ""
        if not self._wanted:
            asked = "none-expressed" if chance.random() < 0.7 else "not-asked"
            because = "Too ill to be asked, until the end." if asked == "not-asked" else ""
        words = say(
            pick(chance, {"fully": sayings.MET, "partly": sayings.PARTLY}.get(achieved, sayings.NOT_MET)), chance
        )
        maker._closings.add(
            closing, self._person, self._last, self._day, "The work has come to its end.", words, asked, because,
            achieved,
            maker._council.organisation, self._worker.id, self._at,
        )  # fmt: skip
        for wanted, how in zip(self._wanted, hows, strict=True):
            maker._closing_outcomes.add(closing, wanted.outcome, how, "")
            self._event(wanted, event_of_closing(how), source=f"closing:{closing}")

    def _review_due(self, *, after_closing: bool) -> None:
        due_on = self._today + timedelta(days=int(self._chance.random() * 150) - 40)
        if due_on <= self._day:
            due_on = self._ahead(30)
        self._to._dues.add(
            seeded_id(self._chance, self._at), self._person, due_on, "", after_closing, self._at, self._worker.id
        )

    def _pass_time(self, days: int) -> None:
        """Some days later, but never later than yesterday."""
        later = self._day + timedelta(days=1 + int(self._chance.random() * days))
        self._day = max(self._day, min(later, self._today - timedelta(days=1)))

    def _ahead(self, days: int) -> date:
        return self._day + timedelta(days=days)

    @property
    def _at(self) -> datetime:
        return datetime.combine(self._day, time(12), UTC)


@dataclass(frozen=True)
class _Spoken:
    kind: str
    saying: sayings.Saying


@cache
def _keys(word: str) -> tuple[str, ...]:
    """The keys of a name's word, worked out once for all who bear it."""
    return tuple(sorted(keys_of_word(word)))


@cache
def _search_words(words: str) -> tuple[str, ...]:
    return tuple(search_words(words))


def pick_saying(chance: Random, among: tuple[sayings.Saying, ...]) -> sayings.Saying:
    """One of these sentences."""
    return among[int(chance.random() * len(among))]


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
