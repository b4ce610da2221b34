"""Somebody who helps the person to take part: what makes it hard, who was offered, who came, what got in the way."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import WhoseWords
from ownwords.people.models import CircleMember, Person, Representative
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id


class TakingPart(models.Model):
    """What makes it hard for the person to take part, and whether somebody they know can support them.

    Care Act 2014, section 68. A later one stands beside the earlier.
    """

    class Hard(models.TextChoices):
        YES = "yes", "Yes, very hard without somebody beside them"
        NO = "no", "No, they can take part"
        NOT_CLEAR = "not-clear", "Not clear yet"

    class Somebody(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        NOT_CLEAR = "not-clear", "Not clear yet"

    class Agrees(models.TextChoices):
        YES = "yes", "Yes, they want this person to support them"
        NO = "no", "No"
        CANNOT_SAY = "cannot-say", "They cannot decide this, and it is in their best interests"
        NOT_ASKED = "not-asked", "Not asked yet"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="taking_part")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="taking_part")
    looked_on = models.DateField()
    hard = models.CharField(max_length=10, choices=Hard)
    why = models.TextField()
    """What makes it hard, or what shows that it is not: understanding, keeping in mind, weighing, making known."""
    somebody = models.CharField(max_length=10, choices=Somebody, blank=True)
    """Whether somebody appropriate, who is not paid to help them, can and will support them."""
    who = models.CharField(max_length=200, blank=True)
    agrees = models.CharField(max_length=12, choices=Agrees, blank=True)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["looked_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(somebody="yes") & ~Q(who="") & ~Q(agrees=""))
                | (~Q(somebody="yes") & Q(who="") & Q(agrees="")),
                name="somebody_who_supports_has_a_name_and_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""), name="words_on_support_have_their_speaker"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_hard_display()}, {self.looked_on}"


class Advocacy(models.Model):
    """One advocate, or one attempt to find one. What happened with it are its events."""

    class Kind(models.TextChoices):
        CARE_ACT = "care-act", "Independent advocate (Care Act)"
        IMCA = "imca", "Independent mental capacity advocate (IMCA)"
        OWN_CHOICE = "own-choice", "An advocate of their own choice"
        OTHER = "other", "Another advocate"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="advocacies")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="advocacies")
    kind = models.CharField(max_length=12, choices=Kind)
    why = models.TextField()
    """What the advocate is for: what they are to help the person with."""
    begun_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["begun_on", "at"]

    def __str__(self) -> str:
        return self.get_kind_display()


class AdvocacyEvent(models.Model):
    """One thing that happened with an advocate or an attempt."""

    class Kind(models.TextChoices):
        OFFERED = "offered", "Offered"
        ACCEPTED = "accepted", "The person said yes"
        DECLINED = "declined", "The person said no"
        ASKED_FOR = "asked-for", "Asked for from a service"
        ARRIVED = "arrived", "The advocate came"
        MET = "met", "The advocate met the person"
        DIFFICULTY = "difficulty", "Something got in the way"
        ENDED = "ended", "It ended"

    class InTheWay(models.TextChoices):
        WAITING_LIST = "waiting-list", "A waiting list"
        NO_SERVICE = "no-service", "No service for this"
        LANGUAGE = "language", "Language or a way to communicate"
        REFUSED_ACCESS = "refused-access", "Somebody did not let them in"
        NOT_TRUSTED = "not-trusted", "The person did not trust it"
        TOO_LATE = "too-late", "Things were decided before they came"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    advocacy = models.ForeignKey(Advocacy, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    on = models.DateField()
    who = models.CharField(max_length=200, blank=True)
    """To whom it was offered; who came."""
    service = models.CharField(max_length=200, blank=True)
    """Which service was asked, or from which they came."""
    member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    representative = models.ForeignKey(
        Representative, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    in_the_way = models.CharField(max_length=16, choices=InTheWay, blank=True)
    told = models.TextField(blank=True)
    """How it was explained, where they met, what got in the way, why it ended."""
    done = models.TextField(blank=True)
    """What was done about a difficulty."""
    ask_again_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["on", "at", "id"]
        indexes = [models.Index(fields=["advocacy", "on"], name="event_of_advocacy")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="difficulty") | (~Q(in_the_way="") & ~Q(told="")),
                name="a_difficulty_says_what_got_in_the_way",
            ),
            models.CheckConstraint(condition=~Q(kind="arrived") | ~Q(who=""), name="who_came_has_a_name"),
            models.CheckConstraint(condition=~Q(kind="asked-for") | ~Q(service=""), name="what_was_asked_for_of_whom"),
            models.CheckConstraint(condition=~Q(kind="ended") | ~Q(told=""), name="an_end_says_why"),
            models.CheckConstraint(
                condition=Q(ask_again_on=None) | Q(kind="declined"), name="asking_again_follows_a_no"
            ),
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""), name="words_on_advocacy_have_their_speaker"
            ),
            models.UniqueConstraint(fields=["advocacy"], condition=Q(kind="arrived"), name="an_advocate_arrives_once"),
            models.UniqueConstraint(fields=["advocacy"], condition=Q(kind="ended"), name="advocacy_ends_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.on}"
