"""Supervision: two people, what each brings, what was said on six questions, what is to happen, what came of it.

It is held between its two parties and whom they name: every row leads to its pair, and ``access.decision`` lets in
whoever is a party of that (``access.models.Party``) and nobody else.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ownwords.people.models import Person
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Pair(models.Model):
    """Two people who meet for supervision: one supervises, the other is supervised."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    supervisor = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    next_on = models.DateField(null=True, blank=True)
    """When they meet next."""
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["begun_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["supervisor", "worker"], condition=Q(ended_at=None), name="two_people_meet_once"
            ),
            models.CheckConstraint(condition=~Q(supervisor=F("worker")), name="supervision_is_between_two"),
        ]

    def __str__(self) -> str:
        return f"{self.supervisor_id} and {self.worker_id}"


class Named(models.Model):
    """Somebody whom one of the two would let read it, and whether the other agreed: only then may they."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="named")
    user = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    because = models.TextField()
    named_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["named_at"]
        constraints = [
            models.UniqueConstraint(fields=["pair", "user"], condition=Q(ended_at=None), name="named_once"),
            models.CheckConstraint(condition=~Q(because=""), name="naming_somebody_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} for {self.pair_id}"


class Session(models.Model):
    """One talk: about one person's situation, or about the worker's development. It stands once both say it is so."""

    class About(models.TextChoices):
        PERSON = "person", "One person’s situation"
        DEVELOPMENT = "development", "The worker’s own development"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="sessions")
    held_on = models.DateField()
    about = models.CharField(max_length=12, choices=About)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    towards = models.TextField(blank=True)
    works_well = models.TextField(blank=True)
    worries = models.TextField(blank=True)
    needs_to_happen = models.TextField(blank=True)
    where_now = models.TextField(blank=True)
    where_to_be = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    supervisor_agreed_at = models.DateTimeField(null=True, blank=True)
    worker_agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-held_on", "-at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(about="person") & Q(person__isnull=False)) | (Q(about="development") & Q(person=None)),
                name="supervision_about_a_person_says_of_whom",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_about_display()}, {self.held_on}"

    @property
    def stands(self) -> bool:
        """Whether both have said that it is so."""
        return self.supervisor_agreed_at is not None and self.worker_agreed_at is not None


class AgendaItem(models.Model):
    """Something that one of the two wants to talk about."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="agenda")
    text = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    talked_in = models.ForeignKey(Session, on_delete=models.PROTECT, null=True, blank=True, related_name="talked_about")
    no_longer_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.text


class Worry(models.Model):
    """One thing that worried them, and later what came of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="worry_list")
    text = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.text


class CameOf(models.Model):
    """What came of a worry, or where it is now. A later one stands beside it."""

    class How(models.TextChoices):
        WENT_WELL = "went-well", "It went well, or did not happen"
        HAPPENED = "happened", "It happened"
        STILL = "still", "It still worries us"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worry = models.ForeignKey(Worry, on_delete=models.PROTECT, related_name="came_of")
    how = models.CharField(max_length=10, choices=How)
    words = models.TextField()
    on = models.DateField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.words


class Step(models.Model):
    """Something that is to happen next, and whose it is."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="steps")
    what = models.TextField()
    owner = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    by_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["by_on", "at"]

    def __str__(self) -> str:
        return self.what


class StepEvent(models.Model):
    """What became of a step. The newest one says how it stands."""

    class State(models.TextChoices):
        OPEN = "open", "Goes on"
        DONE = "done", "Done"
        NO_LONGER = "no-longer", "Not needed any more"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.ForeignKey(Step, on_delete=models.PROTECT, related_name="events")
    state = models.CharField(max_length=10, choices=State)
    words = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(condition=Q(state="done") | ~Q(words=""), name="a_step_not_done_says_why")
        ]

    def __str__(self) -> str:
        return self.get_state_display()


class Note(models.Model):
    """What the two put into a person's record, on purpose, of what they thought about that person's life."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="notes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="supervision_notes")
    text = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.text
