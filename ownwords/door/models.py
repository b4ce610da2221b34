"""Who may come in to a person's own pages and how, what is said there, and what is answered."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Grant
from ownwords.conversations.models import Mark, WhoseWords
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.plans.models import Version
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Door(models.Model):
    """A way in to one person's own pages, for the person or for somebody who speaks for them.

    What it opens, and until when, is its grant: ``access.decision`` answers from that alone.
    """

    class Allowed(models.TextChoices):
        PERSON = "person", "The person said so"
        BEST_INTERESTS = "best-interests", "A decision in their best interests"

    class Size(models.TextChoices):
        ORDINARY = "ordinary", "Ordinary"
        LARGE = "large", "Large"
        LARGER = "larger", "Very large"

    class Colours(models.TextChoices):
        ORDINARY = "ordinary", "Ordinary"
        STRONG = "strong", "Black and yellow"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="doors")
    grant = models.OneToOneField(Grant, on_delete=models.PROTECT, related_name="door")
    allowed_by = models.CharField(max_length=14, choices=Allowed, default=Allowed.PERSON)
    allowed_words = models.TextField(blank=True)
    """What the person said to it."""
    best_interests = models.ForeignKey(BestInterests, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    word = models.CharField(max_length=200, blank=True)
    """A hash of the word that they chose. Empty where they come in by an account alone."""
    language = models.CharField(max_length=20, default="en")
    easy = models.BooleanField(default=False)
    size = models.CharField(max_length=10, choices=Size, default=Size.ORDINARY)
    colours = models.CharField(max_length=10, choices=Colours, default=Colours.ORDINARY)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(allowed_by="person") & ~Q(allowed_words="") & Q(best_interests=None))
                | (Q(allowed_by="best-interests") & Q(best_interests__isnull=False)),
                name="a_door_says_who_allowed_it",
            ),
        ]

    def __str__(self) -> str:
        return f"Door of {self.person_id}"

    @property
    def of_person(self) -> bool:
        """Whether it is the person's own, and not that of somebody who speaks for them."""
        return self.grant.speaks_as_id is None


class Code(models.Model):
    """A code that lets somebody in once, together with their word. Only its digest is kept."""

    class Kind(models.TextChoices):
        PAPER = "paper", "On paper"
        TOLD = "told", "Told"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    door = models.ForeignKey(Door, on_delete=models.CASCADE, related_name="codes")
    batch = models.UUIDField()
    """Those that were made together: one sheet of paper."""
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=6, choices=Kind)
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    wrong_words = models.PositiveSmallIntegerField(default=0)
    """How often it was tried with another word: after a few it lets nobody in."""
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "number"]
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="one_code_a_place_on_the_sheet")]

    def __str__(self) -> str:
        return f"Code {self.number} of {self.batch}"


class Said(models.Model):
    """What was said on the own pages: theirs, so nobody changes it."""

    class Kind(models.TextChoices):
        NOT_MEANT = "not-meant", "That is not what I meant"
        GOING = "going", "How it is going"
        TELL = "tell", "Something to tell"

    class Face(models.IntegerChoices):
        """From 5, glad, to 1, not at all."""

        GLAD = 5, "Very good"
        GOOD = 4, "Good"
        SO_SO = 3, "So so"
        BAD = 2, "Not good"
        AWFUL = 1, "Bad"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="said_themself")
    door = models.ForeignKey(Door, on_delete=models.PROTECT, related_name="said")
    kind = models.CharField(max_length=10, choices=Kind)
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The words that are not what they meant."""
    version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The plan that is not what they meant."""
    face = models.PositiveSmallIntegerField(choices=Face, null=True, blank=True)
    words = models.TextField(blank=True)
    sound = models.BinaryField(null=True, blank=True)
    """Made anew from what was recorded (``meetings.sounds``): MP3."""
    seconds = models.PositiveSmallIntegerField(default=0)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=20, default="en")
    """The language of the pages on which it was said."""
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["person", "-at"], name="said_by_person")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | Q(face__isnull=False) | Q(seconds__gt=0),
                name="what_was_said_is_words_a_face_or_a_voice",
            ),
            models.CheckConstraint(condition=Q(whose="person") | ~Q(speaker=""), name="said_for_them_says_by_whom"),
        ]

    def __str__(self) -> str:
        return self.words or self.get_kind_display()


class Reply(models.Model):
    """What a worker answered, in words that the person reads on their pages, and what is done about it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    said = models.ForeignKey(Said, on_delete=models.PROTECT, related_name="replies")
    words = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.words


class Face(models.Model):
    """A worker's picture, if they want to give one: the person sees who will come. It can be changed or taken away."""

    user = models.OneToOneField(USER, on_delete=models.CASCADE, primary_key=True, related_name="face")
    picture = models.BinaryField()
    """Made anew from the colours of what was sent (``meetings.pictures``)."""
    picture_type = models.CharField(max_length=4)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Picture of {self.user_id}"
