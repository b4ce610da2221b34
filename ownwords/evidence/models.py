"""What the board is shown: reports as they were given out, the words beside their figures, and what else is known."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation
from ownwords.people.models import Person
from ownwords.trail.identity import new_id


class Quote(models.Model):
    """Words chosen to stand beside a figure, made anonymous, with the person's consent. Withdrawn, they are gone."""

    class Figure(models.TextChoices):
        DEFINED = "defined", "Said what they want"
        NOT_DEFINED = "not-defined", "Did not say, or were not asked"
        FULLY = "fully", "Fully met"
        PARTLY = "partly", "Partly met"
        NOT = "not", "Not met"
        RISK = "risk", "What became of the risk"
        CAPACITY = "capacity", "Capacity, and who supported them"
        EXPERIENCE = "experience", "How it was for them"
        REACHED = "reached", "Who is reached, and who is not"
        IN_THE_WAY = "in-the-way", "Why it was hard to reach"

    class Source(models.TextChoices):
        MARK = "mark", "Words from a conversation"
        CLOSING = "closing", "Words at closing"
        REVIEW = "review", "Words at a review"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="quotes")
    figure = models.CharField(max_length=12, choices=Figure)
    source = models.CharField(max_length=10, choices=Source)
    source_id = models.UUIDField()
    shown_as = models.TextField(blank=True)
    """The words as the board reads them, without names, places or dates that tell. Empty once withdrawn."""
    said_by = models.CharField(max_length=120, blank=True)
    """A few words that do not identify: "A woman in her eighties", "A daughter"."""
    consent = models.TextField()
    """Who agreed to this use of the words, when and how."""
    said_on = models.DateField()
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-said_on", "-chosen_at"]
        indexes = [models.Index(fields=["organisation", "figure", "-said_on"], name="quote_of_figure")]
        constraints = [
            models.CheckConstraint(condition=~Q(consent=""), name="a_quote_has_consent"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, shown_as="", said_by=""),
                name="withdrawn_words_are_gone",
            ),
        ]

    def __str__(self) -> str:
        return self.shown_as


class ReportRun(models.Model):
    """A report as it was given out: it never changes, whatever is written into the record afterwards."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    first = models.DateField()
    last = models.DateField()
    """The twelve months that it is of, both ends included."""
    published = models.JSONField()
    """As boards see it: ``measures.report``, with ``in_the_way``."""
    exact = models.JSONField()
    """The same with nothing hidden, to tell later what has changed since."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Empty where it was made by itself, on its day."""

    class Meta:
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["organisation", "-made_at"], name="report_of_council")]

    def __str__(self) -> str:
        return f"{self.first} to {self.last}, made {self.made_at:%Y-%m-%d}"


class AreaPopulation(models.Model):
    """How many adults live in the council's area, by the breakdowns of the report. The newest counts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    people = models.JSONField()
    """By breakdown (``age`` and so on) and code: how many people."""
    source = models.CharField(max_length=300)
    as_of = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.source}, {self.as_of}"


class OtherSource(models.Model):
    """What was learnt where numbers do not reach: a focus group, an audit, a visit. Nobody is named in it."""

    class Kind(models.TextChoices):
        FOCUS_GROUP = "focus-group", "Focus group"
        AUDIT = "audit", "Case-file audit"
        EVALUATION = "evaluation", "Independent evaluation"
        SURVEY = "survey", "Survey"
        COMPLAINTS = "complaints", "Complaints and thanks"
        VISIT = "visit", "Visit"
        STORY = "story", "Story"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    held_on = models.DateField()
    who = models.CharField(max_length=300)
    """Who took part, without names: "Six people who had been through an enquiry, and two daughters"."""
    learnt = models.TextField()
    agrees = models.TextField(blank=True)
    """Where it agrees with the numbers, and where not."""
    what_next = models.TextField(blank=True)
    """What will be done about it, and by whom."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.held_on}"


class Sheet(models.Model):
    """A spreadsheet that came in: read, mapped, checked, taken in whole, and undone whole (mission 7.6)."""

    class State(models.TextChoices):
        READING = "reading", "Being read"
        MAPPING = "mapping", "Waits for its columns to be named"
        CHECKING = "checking", "Being checked"
        CHECKED = "checked", "Checked"
        BROKEN = "broken", "Could not be read"
        TAKEN_IN = "taken-in", "Taken in"
        UNDONE = "undone", "Undone"
        DROPPED = "dropped", "Let go"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State, default=State.READING)
    content = models.BinaryField(default=bytes)
    """The file as it came; empty once it was taken in or let go."""
    headings = models.JSONField(default=list)
    signature = models.TextField(blank=True)
    """What two spreadsheets with the same columns have in common."""
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    """How many rows were read or checked so far."""
    columns = models.JSONField(default=dict)
    """By column of the extract: its place in the spreadsheet."""
    seen = models.JSONField(default=dict)
    """By column of the extract: the different values that stand in it."""
    values = models.JSONField(default=dict)
    """By column of the extract: what each value means."""
    extract = models.BinaryField(default=bytes)
    """The rows as an extract (Parquet): those that are counted once it was taken in."""
    used = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    """The first problems found: line, column, and what is wrong."""
    told = models.TextField(blank=True)
    """Why it could not be read."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    changed_at = models.DateTimeField()
    undone_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["organisation", "state"], name="sheet_of_council")]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_state_display()}"

    @property
    def left_out(self) -> int:
        """How many rows cannot be counted."""
        return self.rows - self.used
