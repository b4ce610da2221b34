"""The questionnaire after the close: who asks, when, and what was answered (mission 6.9)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id

STEPS = [
    ("5", "Yes, fully"),
    ("4", "Mostly"),
    ("3", "Partly"),
    ("2", "A little"),
    ("1", "Not at all"),
    ("not-say", "I do not want to say"),
    ("not-there", "I do not know, or was not there"),
]


class Asking(models.Model):
    """One time that somebody independent asks how it was. Months later it can be asked again."""

    class Version(models.TextChoices):
        PERSON = "person", "The person"
        REPRESENTATIVE = "representative", "Somebody who speaks for them"

    class Form(models.TextChoices):
        STANDARD = "standard", "Standard"
        EASY = "easy", "Easy read"

    class How(models.TextChoices):
        FACE = "face-to-face", "Face to face"
        PHONE = "phone", "By phone or video"
        PAPER = "paper", "On paper"
        SCREEN = "screen", "On a screen, by themself"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="askings")
    asked_by = models.CharField(max_length=200)
    """Who asks: independent of the work, often an advocate."""
    role = models.CharField(max_length=200)
    """What they are, and of which organisation."""
    version = models.CharField(max_length=16, choices=Version)
    speaker = models.CharField(max_length=200, blank=True)
    form = models.CharField(max_length=10, choices=Form)
    how = models.CharField(max_length=14, choices=How)
    planned_on = models.DateField()
    late_because = models.TextField(blank=True)
    """Why it is asked only after the eight weeks."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["planned_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(version="person") | ~Q(speaker=""), name="asking_a_representative_says_whom"
            )
        ]

    def __str__(self) -> str:
        return f"To be asked by {self.asked_by} on {self.planned_on}"

    @property
    def sheet(self) -> str:
        """The number on the paper, which names nobody: by it a sheet finds its way back."""
        return str(self.pk)[-6:].upper()


class AskingEvent(models.Model):
    """What became of an asking that was not answered: put off, declined, or not possible."""

    class Kind(models.TextChoices):
        PUT_OFF = "put-off", "Put off to another day"
        DECLINED = "declined", "They do not want to answer"
        COULD_NOT = "could-not", "They could not be asked"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    asking = models.ForeignKey(Asking, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10, choices=Kind)
    on = models.DateField()
    words = models.TextField(blank=True)
    """Why; or what the person said when they declined."""
    next_on = models.DateField(null=True, blank=True)
    """When it is asked again; empty where it is not."""
    not_again_because = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(condition=Q(kind="declined") | ~Q(words=""), name="put_off_and_could_not_say_why"),
            models.CheckConstraint(
                condition=~Q(kind="put-off") | Q(next_on__isnull=False), name="put_off_has_its_new_day"
            ),
            models.CheckConstraint(
                condition=~Q(kind="could-not") | Q(next_on__isnull=False) | ~Q(not_again_because=""),
                name="could_not_comes_back_or_says_why_not",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Answers(models.Model):
    """What was answered, exactly as it was given. Empty is never an answer."""

    asking = models.OneToOneField(Asking, on_delete=models.PROTECT, primary_key=True, related_name="answers")
    answered_on = models.DateField()
    understood = models.CharField(max_length=10, choices=STEPS, blank=True)
    listened = models.CharField(max_length=10, choices=STEPS, blank=True)
    in_control = models.CharField(max_length=10, choices=STEPS, blank=True)
    safer = models.CharField(max_length=10, choices=STEPS, blank=True)
    content = models.CharField(max_length=10, choices=STEPS, blank=True)
    better = models.TextField(blank=True)
    anything_else = models.TextField(blank=True)
    may_use_words = models.BooleanField(default=False)
    typed_in_by = models.CharField(max_length=200, blank=True)
    """Who typed it in from paper."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(
                    understood="", listened="", in_control="", safer="", content="", better="", anything_else=""
                ),
                name="an_empty_questionnaire_is_none",
            )
        ]

    def __str__(self) -> str:
        return f"Answered on {self.answered_on}"


class ShownWords(models.Model):
    """Words of an answer that may be shown beside the numbers: looked at by somebody, and without names."""

    answers = models.OneToOneField(Answers, on_delete=models.PROTECT, primary_key=True, related_name="shown")
    shown_as = models.TextField(blank=True)
    """Empty once withdrawn."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | (~Q(withdrawn_because="") & Q(shown_as="")),
                name="withdrawn_experience_words_are_gone",
            )
        ]

    def __str__(self) -> str:
        return self.shown_as
