"""The tables that generated people are written into, batch after batch."""

from uuid import UUID

from django.db.models import F

from ownwords.access.models import Grant, Holding
from ownwords.conversations.models import Conversation, Mark, SpokenWord
from ownwords.demonstration.generation.chains import ENTRY_COLUMNS
from ownwords.demonstration.generation.tables import Table
from ownwords.outcomes.models import Event, Heading, Outcome
from ownwords.people.models import NameKey, OtherName, Person
from ownwords.plans.models import Part, Plan, Wellbeing
from ownwords.reviews.models import Closing, ClosingOutcome, Due
from ownwords.trail.models import Entry, Head


class Books:
    """One table for each kind of row, parents before children."""

    def __init__(self) -> None:
        self.finished: list[UUID] = []
        """Conversations of this batch that are to be finished once their marks are written."""
        self.conversations_made = 0
        self.people = Table(
            Person, "id", "given_name", "family_name", "known_as", "date_of_birth", "nhs_number", "gender", "ethnicity",
            "support_reason", "language", "communication", "added_at",
        )  # fmt: skip
        self.other_names = Table(OtherName, "id", "person", "name")
        self.keys = Table(NameKey, "person", "key", "word")
        self.holdings = Table(Holding, "person", "organisation", "team", "restricted", "restricted_because")
        self.grants = Table(Grant, "id", "viewer", "person", "kind", "given_by", "starts_at")
        self.conversations = Table(
            Conversation, "id", "person", "worker", "title", "held_on", "place", "minutes", "seen_alone", "narrative",
            "begun_at",
        )  # fmt: skip
        self.marks = Table(
            Mark, "id", "conversation", "person", "kind", "whose", "speaker", "start", "end", "words", "said_on",
            "marked_by", "marked_at",
        )  # fmt: skip
        self.spoken = Table(SpokenWord, "mark", "person", "word")
        self.outcomes = Table(Outcome, "id", "person", "mark", "direction", "raised_at")
        self.events = Table(Event, "id", "outcome", "number", "kind", "happened_on", "mark", "source", "by", "at")
        self.headings = Table(Heading, "outcome", "heading")
        self.plans = Table(Plan, "id", "person", "voice", "involvement", "total_hours", "begun_at")
        self.parts = Table(
            Part, "id", "plan", "outcome", "goal", "timeframe", "by_on", "own_strengths", "family_strengths",
            "progress",
            "actions",
        )  # fmt: skip
        self.wellbeing = Table(Wellbeing, "id", "person", "score", "words", "scored_on", "source", "by", "at")
        self.dues = Table(Due, "id", "person", "due_on", "reason", "after_closing", "set_at", "by")
        self.closings = Table(
            Closing, "id", "person", "conversation", "closed_on", "why", "words", "asked", "not_asked_because",
            "achieved",
            "organisation", "by", "at",
        )  # fmt: skip
        self.closing_outcomes = Table(ClosingOutcome, "closing", "outcome", "how", "words")
        self.entries = Table(Entry, *ENTRY_COLUMNS)
        self.heads = Table(Head, "chain", "number", "seal", "witness", "written")

    def write(self) -> None:
        """Write everything made since the last time, parents before children."""
        tables = [table for table in vars(self).values() if isinstance(table, Table)]
        said = tables.index(self.spoken) + 1
        for table in tables[:said]:
            table.write()
        # Marks are put only into conversations that are not finished, and outcomes rest only on those that are.
        for start in range(0, len(self.finished), 500):
            some = self.finished[start : start + 500]
            Conversation.objects.filter(pk__in=some).update(finished_at=F("begun_at"))
        for table in tables[said:]:
            table.write()
        self.finished.clear()
