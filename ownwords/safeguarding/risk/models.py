"""Risk weighed with the person: options side by side, where each would lead, and what they decide (mission 6.6)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id


class Quality(models.TextChoices):
    """How life would be, against now."""

    MUCH_WORSE = "much-worse", "Much worse than now"
    WORSE = "worse", "Worse than now"
    SAME = "same", "The same as now"
    BETTER = "better", "Better than now"
    MUCH_BETTER = "much-better", "Much better than now"


class Risk(models.TextChoices):
    """How great the risk of harm would be."""

    VERY_LOW = "very-low", "Very low"
    LOW = "low", "Low"
    SOME = "some", "Some"
    HIGH = "high", "High"
    VERY_HIGH = "very-high", "Very high"


class Weighing(models.Model):
    """One question that was weighed with the person."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="weighings")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="weighings")
    question = models.CharField(max_length=300)
    """In plain words: "Should I go on seeing him?"."""
    begun_on = models.DateField()
    who_was_there = models.TextField(blank=True)
    how_took_part = models.TextField(blank=True)
    """How the person took part in weighing it: with pictures, in three short talks, beside their advocate."""
    strengths = models.TextField(blank=True)
    """What makes them strong in this already."""
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["begun_on", "at"]

    def __str__(self) -> str:
        return self.question


class Option(models.Model):
    """One thing that could be done, with its good and its harm in four kinds, as the person sees it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    weighing = models.ForeignKey(Weighing, on_delete=models.PROTECT, related_name="options")
    what = models.TextField()
    whose_idea = models.CharField(max_length=200, blank=True)
    good_emotional = models.TextField(blank=True)
    good_psychological = models.TextField(blank=True)
    good_social = models.TextField(blank=True)
    good_physical = models.TextField(blank=True)
    harm_emotional = models.TextField(blank=True)
    harm_psychological = models.TextField(blank=True)
    harm_social = models.TextField(blank=True)
    harm_physical = models.TextField(blank=True)
    safer_by = models.TextField(blank=True)
    """How the harm could be made smaller, and who would help."""
    workers_good = models.TextField(blank=True)
    workers_harm = models.TextField(blank=True)
    workers_who = models.CharField(max_length=200, blank=True)
    """What workers see of good and of harm, and which workers: beside the person's view, never over it."""
    quality = models.CharField(max_length=12, choices=Quality, blank=True)
    risk = models.CharField(max_length=10, choices=Risk, blank=True)
    """Where the person places it."""
    workers_quality = models.CharField(max_length=12, choices=Quality, blank=True)
    workers_risk = models.CharField(max_length=10, choices=Risk, blank=True)
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quality="", risk="") | (~Q(quality="") & ~Q(risk="")), name="a_place_has_both_sides"
            ),
            models.CheckConstraint(
                condition=Q(workers_quality="", workers_risk="") | (~Q(workers_quality="") & ~Q(workers_risk="")),
                name="workers_place_has_both_sides",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Choice(models.Model):
    """What the person decided, as theirs, also where others find it unwise. A change of mind stands beside it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    weighing = models.ForeignKey(Weighing, on_delete=models.PROTECT, related_name="choices")
    option = models.ForeignKey(Option, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Empty where they chose none of them, or something else."""
    words = models.TextField()
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    others_think = models.TextField(blank=True)
    agreed_by = models.TextField(blank=True)
    """Who else carries this, and with whom it was agreed."""
    safer_by = models.TextField(blank=True)
    """What is put in place, the least restrictive first."""
    signs = models.TextField(blank=True)
    """How we would notice that it goes wrong, and what is done then."""
    decided_on = models.DateField()
    look_again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["decided_on", "at"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="a_choice_is_in_somebodys_words"),
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="a_choice_for_them_says_who_made_it"
            ),
        ]

    def __str__(self) -> str:
        return self.words
