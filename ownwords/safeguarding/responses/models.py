"""Responses beyond investigation, and the protection plan (mission 6.7)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation
from ownwords.conversations.models import WhoseWords
from ownwords.outcomes.models import Outcome
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id


class ResponseKind(models.Model):
    """A response in a council's own list. Out of use it is not offered any more; what was recorded under it stays.

    With a ``code`` it is one that the product brings, in the council's own words, or put out of use.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="response_kinds")
    code = models.CharField(max_length=30, blank=True)
    """Of which response of the product (``kinds.KINDS``) this says something else; empty for the council's own."""
    name = models.CharField(max_length=120)
    what_for = models.CharField(max_length=300)
    in_use = models.BooleanField(default=True)
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="one_response_a_name"),
            models.UniqueConstraint(
                fields=["organisation", "code"], condition=~Q(code=""), name="one_wording_of_a_response"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Response(models.Model):
    """Something that was offered, under the name it had then, and what they said to it."""

    class Answer(models.TextChoices):
        YES = "yes", "Yes"
        LATER = "later", "Perhaps later"
        NO = "no", "No"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="responses")
    kind = models.CharField(max_length=60)
    """The product's code, or "own:<id>" of the council's list."""
    name = models.CharField(max_length=120)
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    offered_on = models.DateField()
    answer = models.CharField(max_length=6, choices=Answer)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    who_does_it = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["offered_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""),
                name="words_on_a_response_have_their_speaker",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ResponseEvent(models.Model):
    """How a response went."""

    class Kind(models.TextChoices):
        TAKEN_UP = "taken-up", "They want it after all"
        BEGAN = "began", "It began"
        WENT = "went", "How it goes"
        FINISHED = "finished", "It is finished"
        STOPPED = "stopped", "It stopped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10, choices=Kind)
    on = models.DateField()
    note = models.TextField(blank=True)
    words = models.TextField(blank=True)
    """What the person, or somebody else, says of it."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["on", "at"]
        constraints = [
            models.CheckConstraint(condition=~Q(kind="stopped") | ~Q(note=""), name="stopped_says_why"),
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""),
                name="words_on_how_it_goes_have_their_speaker",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class ProtectionPlan(models.Model):
    """What is done so that they are as safe as they want to be: steps, signs, who holds it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="protection_plan")
    person_does = models.TextField(blank=True)
    signs = models.TextField(blank=True)
    """How we would notice that it goes wrong, and what is done then."""
    held_by = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)
    begun_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    begun_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ended_on=None) | ~Q(ended_because=""), name="an_ended_plan_says_why")
        ]

    def __str__(self) -> str:
        return f"Protection plan begun on {self.begun_on}"


class ProtectionStep(models.Model):
    """One thing that somebody does, by when."""

    class State(models.TextChoices):
        TO_DO = "to-do", "To do"
        GOES_ON = "goes-on", "Goes on"
        DONE = "done", "Done"
        NOT_NEEDED = "not-needed", "Not needed any more"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="steps")
    what = models.TextField()
    who = models.CharField(max_length=200)
    by_on = models.DateField(null=True, blank=True)
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=12, choices=State, default=State.TO_DO)
    how_it_went = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.what


class ProtectionVersion(models.Model):
    """The plan as it was given, with what they said to it. It stands."""

    class Answer(models.TextChoices):
        YES = "yes", "Yes, this is it"
        PARTLY = "partly", "Some of it"
        NO = "no", "No"
        COULD_NOT = "could-not", "They could not answer yet"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    """The whole plan in plain lines."""
    given_on = models.DateField()
    answer = models.CharField(max_length=10, choices=Answer)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_protection_version_a_number"),
            models.CheckConstraint(
                condition=~Q(answer="could-not") | Q(ask_again_on__isnull=False),
                name="who_could_not_answer_is_asked_again",
            ),
            models.CheckConstraint(condition=Q(whose="person") | ~Q(speaker=""), name="an_answer_for_them_says_whose"),
        ]

    def __str__(self) -> str:
        return f"Version {self.number}"


class ProtectionReview(models.Model):
    """Looking at the protection plan again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField()
    words = models.TextField(blank=True)
    """Whether they feel safe, in their words."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    holds = models.TextField()
    changed = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)
    no_next_because = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["held_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(next_on__isnull=False) | ~Q(no_next_because=""),
                name="a_plan_review_says_when_next_or_why_not",
            ),
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""),
                name="words_at_a_plan_review_have_their_speaker",
            ),
        ]

    def __str__(self) -> str:
        return f"Review on {self.held_on}"
