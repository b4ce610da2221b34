"""Champions, how sure people feel, and what stood in their way. Nobody is ranked by any of it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation, Team
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Champion(models.Model):
    """What somebody offers to their colleagues, in their own words. They said yes themselves, and end it themselves."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    offers = models.TextField()
    themes = models.CharField(max_length=200)
    """Keys of ``learning.themes``, with spaces between."""
    reach = models.CharField(max_length=200)
    days = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)
    from_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["from_at"]
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(ended_at=None), name="one_offer_a_champion"),
            models.CheckConstraint(
                condition=~Q(offers="") & ~Q(reach="") & ~Q(themes=""), name="a_champion_says_what_and_how"
            ),
        ]

    def __str__(self) -> str:
        return self.offers


class Felt(models.Model):
    """How sure somebody felt in one month. Theirs alone: others are shown a team's picture, and never one answer.

    The team is the one they worked in when they said it, so that nobody who comes or goes changes an old picture.
    """

    class Face(models.TextChoices):
        NOT_SURE = "not-sure", "Not sure yet"
        GETTING_THERE = "getting-there", "Getting there"
        SURE = "sure", "Sure"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    """Its first day."""
    subject = models.CharField(max_length=30)
    face = models.CharField(max_length=13, choices=Face)
    on = models.DateField()

    class Meta:
        ordering = ["month"]
        indexes = [models.Index(fields=["team", "month"], name="felt_in_team")]
        constraints = [
            models.UniqueConstraint(fields=["user", "month"], name="asked_once_a_month"),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


class NotNow(models.Model):
    """That somebody does not want to be asked how sure they feel, for a while."""

    user = models.OneToOneField(USER, on_delete=models.PROTECT, primary_key=True, related_name="+")
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.user_id}, {self.on}"


class Barrier(models.Model):
    """What stood in a worker's way. Whose it is, others are told only if they said so.

    Its id is chance alone: it stands in the link by which it is answered, and the usual kind tells the time to the
    millisecond. Until it is answered, whoever wrote it can change or withdraw it.
    """

    class Kind(models.TextChoices):
        TIME = "time", "Time"
        SYSTEM = "system", "Our own system or forms"
        AGENCY = "agency", "Another agency"
        LAW = "law", "The law or a policy is not clear"
        NO_SERVICE = "no-service", "Nothing near that would help"
        TRAINING = "training", "Not learnt yet"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField()
    named = models.BooleanField(default=False)
    """Whether the safeguarding lead is told who wrote it."""
    may_show = models.BooleanField(default=False)
    """Whether it may be shown to everybody with the answer, without a name."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["organisation", "at"], name="barrier_of_council"),
            models.Index(fields=["by", "at"], name="barrier_of_worker"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="a_barrier_says_something")]

    def __str__(self) -> str:
        return self.text


class BarrierAnswer(models.Model):
    """What is done about it. A later answer stands beside the earlier."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    barrier = models.ForeignKey(Barrier, on_delete=models.PROTECT, related_name="answers")
    text = models.TextField()
    shown_to_all = models.BooleanField(default=False)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="an_answer_to_a_barrier_says_something")]

    def __str__(self) -> str:
        return self.text
