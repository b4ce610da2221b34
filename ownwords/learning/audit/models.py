"""Case-file audit: what is asked, the lot that was drawn, what each auditor saw, and what those who did the work reply.

A reading is kept to its auditor until all have finished; then the file is open to its auditors, to whoever did the work
and to whoever leads the audit (``access.models.Party``), and to nobody else. Nothing here says how anybody compares.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ownwords.access.models import Organisation
from ownwords.learning.audit.grading import GRADES
from ownwords.people.models import Person
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL
GRADE_CHOICES = [(grade.key, grade.name) for grade in GRADES]


class Question(models.Model):
    """One question of a council. It is never rewritten: a new one takes its place, so that old grades keep theirs."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=12)
    """A key of ``starting.THEMES``."""
    asks = models.TextField()
    good = models.TextField()
    look_for = models.TextField()
    came_as = models.CharField(max_length=12, blank=True)
    """The key of ``starting.STARTING`` where it came with the product."""
    instead_of = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="reworded_as"
    )
    first = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="later")
    """The question as it was first worded: audits are read beside each other by this one. Empty for that itself."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    retired_because = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["organisation", "retired_at"], name="question_of_council")]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "came_as"], condition=~Q(came_as=""), name="each_starting_question_once"
            ),
            models.CheckConstraint(
                condition=Q(retired_at=None) | ~Q(retired_because=""), name="a_question_retires_with_its_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.asks


class Audit(models.Model):
    """One audit: which files are meant, the lot that was drawn from them, and what the council does about it."""

    class Kind(models.TextChoices):
        ENQUIRY_ENDED = "enquiry-ended", "People whose safeguarding enquiry ended"
        ENQUIRY_OPEN = "enquiry-open", "People whose safeguarding enquiry began, and is still open"
        PLAN = "plan", "People who agreed to their support plan"

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        DRAWN = "drawn", "Being read"
        ENDED = "ended", "Ended"
        DROPPED = "dropped", "Dropped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=14, choices=Kind)
    first = models.DateField()
    last = models.DateField()
    """The days between which it happened, both included."""
    by_team = models.BooleanField(default=False)
    """Whether each team has its share in the lot."""
    state = models.CharField(max_length=8, choices=State, default=State.PLANNED)
    questions = models.ManyToManyField(Question, related_name="audits")
    """As they stood when the lot was drawn."""
    pool = models.JSONField(default=dict)
    """All files from which was drawn: a person's id to the team (or "")."""
    seed = models.CharField(max_length=40, blank=True)
    size = models.PositiveIntegerField(default=0)
    twice = models.PositiveIntegerField(default=0)
    """How many files two people read."""
    drawn_at = models.DateTimeField(null=True, blank=True)
    found = models.TextField(blank=True)
    """What the audit found, without names; and what the council does about it."""
    will_do = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    dropped_because = models.TextField(blank=True)
    """Why it was given up before anything was drawn."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    """Who leads it."""
    at = models.DateTimeField()

    class Meta:
        ordering = ["-last", "-at"]
        indexes = [models.Index(fields=["organisation", "state"], name="audit_of_council")]
        constraints = [
            models.CheckConstraint(condition=Q(first__lte=F("last")), name="an_audit_begins_before_it_ends"),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "dropped"])
                | (~Q(seed="") & Q(size__gte=1, twice__lte=F("size"), drawn_at__isnull=False)),
                name="a_lot_keeps_its_seed",
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | (~Q(found="") & ~Q(will_do="") & Q(ended_at__isnull=False)),
                name="an_audit_ends_with_what_is_done",
            ),
            models.CheckConstraint(
                condition=~Q(state="dropped") | (~Q(dropped_because="") & Q(seed="")),
                name="an_audit_is_dropped_with_why",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class File(models.Model):
    """One person in the lot, in the order of the lot, and who did the work that is read."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    audit = models.ForeignKey(Audit, on_delete=models.PROTECT, related_name="files")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    group = models.CharField(max_length=200, blank=True)
    practitioner = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Who reads what was seen, and replies. Empty where the record names nobody."""
    finished_at = models.DateTimeField(null=True, blank=True)
    """When the last of its readings was finished: from then on it is open to those whom it is for."""

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["practitioner", "finished_at"], name="audit_file_of_practitioner")]
        constraints = [
            models.UniqueConstraint(fields=["audit", "person"], name="a_person_once_in_a_lot"),
            models.UniqueConstraint(fields=["audit", "number"], name="a_place_once_in_a_lot"),
        ]

    def __str__(self) -> str:
        return f"File {self.number} of {self.audit_id}"


class Reading(models.Model):
    """One auditor's reading of one file. It is theirs alone until it and every other of the file are finished."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="readings")
    reader = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    thanks = models.TextField(blank=True)
    learn = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    finished_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)

    class Meta:
        ordering = ["given_at", "id"]
        indexes = [models.Index(fields=["reader", "finished_at"], name="audit_reading_of_reader")]
        constraints = [
            models.UniqueConstraint(
                fields=["file", "reader"], condition=Q(taken_back_at=None), name="nobody_reads_a_file_twice"
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None) | (~Q(thanks="") & ~Q(learn="") & Q(taken_back_at=None)),
                name="a_finished_reading_thanks_and_teaches",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | ~Q(taken_back_because=""), name="a_reading_taken_back_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} reads {self.file_id}"


class Answer(models.Model):
    """What one auditor says to one question, and where in the record they saw it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    grade = models.CharField(max_length=10, choices=GRADE_CHOICES)
    why = models.TextField()
    for_all = models.TextField(blank=True)
    """What everybody can learn from it, without names."""
    revision = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(fields=["reading", "question"], name="one_answer_a_question"),
            models.CheckConstraint(condition=~Q(why=""), name="a_grade_says_why"),
        ]

    def __str__(self) -> str:
        return self.get_grade_display()


class Evidence(models.Model):
    """A place in the record at which an auditor points, as it was called on the day, and what they quote of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="evidence")
    number = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=500)
    on = models.DateField()
    link = models.CharField(max_length=300)
    """Its address. Whoever follows it is let in or not as anybody else is."""
    quote = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["answer", "number"], name="a_place_once_in_an_answer")]

    def __str__(self) -> str:
        return self.what


class Talk(models.Model):
    """What two auditors agree on where they differed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="talk")
    words = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.words


class Agreed(models.Model):
    """The grade on which two auditors agreed for one question."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    talk = models.ForeignKey(Talk, on_delete=models.PROTECT, related_name="agreed")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    grade = models.CharField(max_length=10, choices=GRADE_CHOICES)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["talk", "question"], name="agreed_once_on_a_question")]

    def __str__(self) -> str:
        return self.get_grade_display()


class Reply(models.Model):
    """What whoever did the work says to what was seen. A later reply stands beside it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="replies")
    words = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.words
