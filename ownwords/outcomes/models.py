"""An outcome and its life (mission 3). What it is now is folded from what happened to it; nothing is overwritten."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import Mark, WhoseWords
from ownwords.people.models import CircleMember, Person
from ownwords.trail.identity import new_id


class Outcome(models.Model):
    """Something the person wants to achieve, to change or to keep, resting on words marked in a conversation."""

    class Direction(models.TextChoices):
        ACHIEVE = "achieve", "Achieve"
        CHANGE = "change", "Change"
        KEEP = "keep", "Keep the same"

    class For(models.TextChoices):
        SELF = "self", "For the person themself"
        HARMER = "harmer", "For someone who may have caused harm"
        ALSO_AT_RISK = "also-at-risk", "For another adult at risk"

    class Belongs(models.TextChoices):
        HERE = "here", "Work on it here"
        CARE_PLAN = "care-plan", "Care and support plan"
        CARER_PLAN = "carer-plan", "Carer's support plan"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="outcomes")
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, related_name="outcomes")
    """The words on which it rests."""
    direction = models.CharField(max_length=10, choices=Direction)
    for_whom = models.CharField(max_length=12, choices=For, default=For.SELF)
    for_member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    """The larger outcome of which this one is a reachable part."""
    follows = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by")
    """The outcome whose life ended and which the person took up again."""
    raised_at = models.DateTimeField()

    class Meta:
        ordering = ["raised_at", "id"]
        indexes = [models.Index(fields=["person", "raised_at"], name="outcome_of_person")]

    def __str__(self) -> str:
        return f"Outcome {self.id}"


class Event(models.Model):
    """One turn in an outcome's life. Never altered, never removed."""

    class Kind(models.TextChoices):
        EXPRESSED = "expressed", "Expressed"
        DISCUSSED = "discussed", "Talked about"
        NEGOTIATED = "negotiated", "Negotiated"
        BROKEN_DOWN = "broken-down", "Broken into smaller ones"
        REWORDED = "reworded", "Reworded by the person"
        WORKED_ON = "worked-on", "Worked on"
        PASSED = "passed", "Passed on to a plan"
        PARTLY_MET = "partly-met", "Partly met"
        MET = "met", "Met"
        NOT_MET = "not-met", "Not met"
        NO_LONGER = "no-longer", "No longer important to the person"
        TAKEN_UP_AGAIN = "taken-up-again", "Taken up again as a new one"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=Kind)
    happened_on = models.DateField()
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The person's new words, where they reworded it or said how it went."""
    note = models.TextField(blank=True)
    who_supported = models.CharField(max_length=200, blank=True)
    """Who helped the person to say it or to hold to it."""
    passed_to = models.CharField(max_length=12, choices=Outcome.Belongs, blank=True)
    direction = models.CharField(max_length=10, choices=Outcome.Direction, blank=True)
    """Where new words changed the direction too: from keeping the same to changing, say."""
    source = models.CharField(max_length=120, blank=True)
    """What made this event, where it was not written by hand: "review:<id>", "closing:<id>"."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["outcome", "number"], name="one_event_a_number"),
            models.CheckConstraint(
                condition=~Q(kind__in=["expressed", "reworded"]) | Q(mark__isnull=False),
                name="expressed_and_reworded_have_the_persons_words",
            ),
            models.CheckConstraint(
                condition=Q(kind="expressed", number=1) | (~Q(kind="expressed") & Q(number__gt=1)),
                name="a_life_begins_with_the_words",
            ),
            models.CheckConstraint(
                condition=(Q(kind="passed") & ~Q(passed_to="")) | (~Q(kind="passed") & Q(passed_to="")),
                name="passed_on_says_where_to",
            ),
            models.CheckConstraint(
                condition=Q(kind="reworded") | Q(direction=""), name="direction_changes_with_the_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.happened_on}"


class View(models.Model):
    """What somebody else thinks or wishes about an outcome. It stands beside the person's words, never over them."""

    class Stance(models.TextChoices):
        SUPPORTS = "supports", "Supports it"
        WORRIED = "worried", "Is worried about it"
        DISAGREES = "disagrees", "Disagrees with it"
        WANTS_OTHER = "wants-other", "Wants something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="views")
    whose = models.CharField(max_length=16, choices=WhoseWords)
    speaker = models.CharField(max_length=200)
    stance = models.CharField(max_length=12, choices=Stance)
    words = models.TextField()
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    negotiated = models.TextField(blank=True)
    """How it was talked through between them."""
    who_supported = models.CharField(max_length=200, blank=True)
    """Who supported the person in that."""
    said_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["said_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(whose="person") & ~Q(speaker=""), name="a_view_is_somebody_elses_and_says_whose"
            )
        ]

    def __str__(self) -> str:
        return f"{self.speaker} {self.get_stance_display()}"


class Heading(models.Model):
    """A heading under which a practitioner files an outcome afterwards, for counting. The person never meets it."""

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="headings")
    heading = models.CharField(max_length=60)
    """A code of ``outcomes.headings.HEADINGS``."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["outcome", "heading"], name="one_filing_a_heading")]

    def __str__(self) -> str:
        return self.heading
