"""What happened with one generated person, from the first conversation to the close."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from uuid import UUID

from ownwords.conversations.rules import search_words
from ownwords.demonstration.generation import sayings
from ownwords.demonstration.generation.books import Books
from ownwords.demonstration.generation.council import Worker, seeded_id
from ownwords.demonstration.generation.sayings import Saying, pick, say
from ownwords.reviews.rules import achieved_of, event_of_closing

HEADINGS_OF_DIRECTION = {
    "achieve": ("wellbeing:activity", "adult:community"),
    "change": ("safeguarding:stop-harm", "safeguarding:own-decision"),
    "keep": ("safeguarding:keep-relationship", "wellbeing:family"),
}


@dataclass
class Wanted:
    """A want that was said, and the outcome that rests on it."""

    outcome: UUID
    mark: UUID
    words: str
    said_on: date
    turns: int = 1


@dataclass(frozen=True)
class _Spoken:
    """Words that are to be marked."""

    kind: str
    saying: Saying


class Story:
    """What happened with one person, from the first conversation to the close."""

    def __init__(
        self,
        books: Books,
        chance: Random,
        *,
        person: UUID,
        called: str,
        worker: Worker,
        organisation: UUID,
        today: date,
        began: date,
    ) -> None:
        self._books, self._chance, self._person, self._called = books, chance, person, called
        self._worker, self._organisation, self._today, self._day = worker, organisation, today, began
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
        books = self._books
        books.conversations.add(
            conversation, self._person, self._worker.id, "", self._day, "At home", 30 + int(chance.random() * 60),
            "yes", "".join(text), at,
        )  # fmt: skip
        books.conversations_made += 1
        for spoken, start, words in placed:
            self._mark(conversation, spoken, start, words, draft=draft)
        if not draft:
            books.finished.append(conversation)
            self._last = conversation

    def _mark(self, conversation: UUID, spoken: "_Spoken", start: int, words: str, *, draft: bool) -> None:
        mark, books = seeded_id(self._chance, self._at), self._books
        books.marks.add(
            mark, conversation, self._person, spoken.kind, "person", "", start, start + len(words), words, self._day,
            self._worker.id, self._at,
        )  # fmt: skip
        for word in _search_words(words):
            books.spoken.add(mark, self._person, word)
        if spoken.kind == "want" and not draft and self._chance.random() < 0.85:
            self._outcome(mark, words, spoken.saying.direction)

    def _outcome(self, mark: UUID, words: str, direction: str) -> None:
        outcome = seeded_id(self._chance, self._at)
        self._books.outcomes.add(outcome, self._person, mark, direction, self._at)
        wanted = Wanted(outcome, mark, words, self._day, turns=0)
        self._event(wanted, "expressed", mark=mark)
        for kind in ("discussed", "worked-on"):
            if self._chance.random() < 0.4:
                self._event(wanted, kind)
        if self._chance.random() < 0.6:
            self._books.headings.add(outcome, pick(self._chance, HEADINGS_OF_DIRECTION[direction]))
        self._wanted.append(wanted)

    def _event(self, wanted: Wanted, kind: str, *, mark: UUID | None = None, source: str = "") -> None:
        wanted.turns += 1
        self._books.events.add(
            seeded_id(self._chance, self._at), wanted.outcome, wanted.turns, kind, self._day, mark, source,
            self._worker.id, self._at,
        )  # fmt: skip

    def _plan(self) -> None:
        if not self._wanted:
            return
        chance, books = self._chance, self._books
        self._pass_time(14)
        plan = seeded_id(chance, self._at)
        hours = int(chance.random() * 40) / 2 if chance.random() < 0.5 else None
        books.plans.add(plan, self._person, "first", pick(chance, ("led", "contributed")), hours, self._at)
        for wanted in self._wanted:
            books.parts.add(
                seeded_id(chance, self._at), plan, wanted.outcome, f"{wanted.words}.", "Six months", self._ahead(180),
                say(pick_saying(chance, sayings.STRENGTHS), chance), "They come when they are asked.",
                "I will know it when it happens.", "We agreed who does what and wrote it on the calendar.",
            )  # fmt: skip
        score = int(chance.random() * 8) + 1
        books.wellbeing.add(
            seeded_id(chance, self._at), self._person, score, "", self._day, f"plan:{plan}", self._worker.id, self._at
        )

    def _close(self) -> None:
        chance, books = self._chance, self._books
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
        books.closings.add(
            closing, self._person, self._last, self._day, "The work has come to its end.", words, asked, because,
            achieved,
            self._organisation, self._worker.id, self._at,
        )  # fmt: skip
        for wanted, how in zip(self._wanted, hows, strict=True):
            books.closing_outcomes.add(closing, wanted.outcome, how, "")
            self._event(wanted, event_of_closing(how), source=f"closing:{closing}")

    def _review_due(self, *, after_closing: bool) -> None:
        due_on = self._today + timedelta(days=int(self._chance.random() * 150) - 40)
        if due_on <= self._day:
            due_on = self._ahead(30)
        self._books.dues.add(
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


@cache
def _search_words(words: str) -> tuple[str, ...]:
    return tuple(search_words(words))


def pick_saying(chance: Random, among: tuple[Saying, ...]) -> Saying:
    """One of these sentences."""
    return among[int(chance.random() * len(among))]
