"""A group reflection about one person's situation: who takes part as what, what was thought, what was decided and why.

While it is being prepared and held it is open to those who take part (``access.models.Party``). Once decided it is a
part of the person's record: a decision that was made together.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.people.models import Person
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Reflection(models.Model):
    """One group reflection."""

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        DECIDED = "decided", "Decided"
        NOT_HELD = "not-held", "It did not happen"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reflections")
    planned_at = models.DateTimeField()
    question = models.TextField()
    """What whoever tells wants from the group."""
    minutes = models.PositiveSmallIntegerField(default=12)
    """Minutes of telling without interruption."""
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    telling_began_at = models.DateTimeField(null=True, blank=True)
    strengths = models.TextField(blank=True)
    outcomes = models.TextField(blank=True)
    priority_risks = models.TextField(blank=True)
    network = models.TextField(blank=True)
    community = models.TextField(blank=True)
    commissioned = models.TextField(blank=True)
    commissioned_because = models.TextField(blank=True)
    """Why a paid service, where nothing was found before it."""
    needs_to_happen = models.TextField(blank=True)
    where_now = models.TextField(blank=True)
    where_to_be = models.TextField(blank=True)
    decision = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    differently = models.TextField(blank=True)
    """Who sees it otherwise, and how."""
    decided_at = models.DateTimeField(null=True, blank=True)
    not_held_because = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-planned_at"]
        indexes = [models.Index(fields=["person", "planned_at"], name="reflection_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=10, minutes__lte=15), name="telling_takes_10_to_15_minutes"
            ),
            models.CheckConstraint(
                condition=~Q(state="decided") | (~Q(decision="") & ~Q(reasons="") & Q(decided_at__isnull=False)),
                name="a_decision_made_together_has_its_reasons",
            ),
            models.CheckConstraint(
                condition=~Q(state="not-held") | ~Q(not_held_because=""), name="a_reflection_not_held_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"Reflection on {self.planned_at:%Y-%m-%d}"

    @property
    def open(self) -> bool:
        """Whether it is still to be held or written."""
        return self.state == self.State.PLANNED


class TakesPart(models.Model):
    """Somebody who takes part, and as what."""

    class As(models.TextChoices):
        TELLS = "tells", "Tells"
        LEADS = "leads", "Leads, and keeps the time"
        WRITES = "writes", "Writes down"
        THINKS = "thinks", "Listens, asks and thinks along"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reflection = models.ForeignKey(Reflection, on_delete=models.PROTECT, related_name="takes_part")
    user = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=As)

    class Meta:
        ordering = ["role", "user__name"]
        constraints = [models.UniqueConstraint(fields=["reflection", "user"], name="each_takes_part_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.get_role_display()}"


class Asked(models.Model):
    """A question that the group asked after the telling, and the answer."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reflection = models.ForeignKey(Reflection, on_delete=models.PROTECT, related_name="asked")
    question = models.TextField()
    answer = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.question
