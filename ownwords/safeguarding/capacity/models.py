"""Capacity, one decision at one time (Mental Capacity Act 2005, sections 1 to 4; mission 6.4)."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.people.models import CircleMember, Person
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id


class Assessment(models.Model):
    """Whether the person could make one decision at one time, and what was done to help them make it.

    Looking again at the same decision is a new assessment beside the first; the older ones stand.
    """

    class Able(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No, not even with help"
        NOT_CLEAR = "not-clear", "Not clear"

    class Finding(models.TextChoices):
        HAS = "has", "They can make this decision"
        LACKS = "lacks", "They cannot make this decision now"
        NOT_YET = "not-yet", "Not decided yet: it can wait until they are better able"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="assessments")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments")
    again_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="later")
    """The first assessment of this decision, where this one looks at it again."""
    number = models.PositiveSmallIntegerField(default=1)
    """1 for the first look at this decision, then counting up: the highest is what stands."""
    decision = models.CharField(max_length=300)
    """In plain words: "where to live"."""
    assessed_on = models.DateField()
    assessed_by = models.CharField(max_length=200)
    helped_by = models.TextField(blank=True)
    """Who helped them to communicate or to understand: speech therapist, interpreter, a friend."""
    what_helped = models.TextField()
    """What was done to help them decide (section 1(3))."""
    understand = models.CharField(max_length=10, choices=Able)
    understand_because = models.TextField()
    retain = models.CharField(max_length=10, choices=Able)
    retain_because = models.TextField()
    weigh = models.CharField(max_length=10, choices=Able)
    weigh_because = models.TextField()
    communicate = models.CharField(max_length=10, choices=Able)
    communicate_because = models.TextField()
    impairment = models.TextField(blank=True)
    """What affects their mind or brain (section 2(1)). Only where they cannot decide."""
    because_of = models.TextField(blank=True)
    """How it is because of that that they cannot decide: the link the law asks for (section 2(1))."""
    finding = models.CharField(max_length=8, choices=Finding)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    look_again_on = models.DateField(null=True, blank=True)
    look_again_because = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["assessed_on", "number", "at"]
        indexes = [models.Index(fields=["person", "assessed_on"], name="assessment_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(finding="lacks") & ~Q(impairment="") & ~Q(because_of="") & ~Q(what_helped=""))
                | (~Q(finding="lacks") & Q(impairment="") & Q(because_of="")),
                name="a_lack_says_why_and_what_was_done_to_help",
            ),
            models.UniqueConstraint(fields=["again_of", "number"], name="one_newest_look_at_a_decision"),
            models.CheckConstraint(
                condition=(Q(number=1) & Q(again_of=None)) | (Q(number__gt=1) & Q(again_of__isnull=False)),
                name="looking_again_follows_a_first_look",
            ),
            models.CheckConstraint(
                condition=Q(look_again_on=None) | ~Q(look_again_because=""),
                name="a_day_to_look_again_has_its_reason",
            ),
            models.CheckConstraint(
                condition=~Q(finding="lacks")
                | Q(understand="no")
                | Q(retain="no")
                | Q(weigh="no")
                | Q(communicate="no"),
                name="a_lack_is_shown_in_one_of_four",
            ),
            models.CheckConstraint(
                condition=~Q(finding="has")
                | (~Q(understand="no") & ~Q(retain="no") & ~Q(weigh="no") & ~Q(communicate="no")),
                name="who_can_decide_can_do_all_four",
            ),
            models.CheckConstraint(
                condition=~Q(finding="not-yet") | Q(look_again_on__isnull=False),
                name="what_is_not_decided_yet_comes_back",
            ),
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""), name="words_on_capacity_have_their_speaker"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}, {self.assessed_on}"

    @property
    def first_id(self) -> UUID:
        """The id of the first assessment of this decision: what consultations and best interests are about."""
        return self.again_of_id or self.pk


class Consultation(models.Model):
    """What somebody says before others decide: their views, what matters to the person, what outcome they would prefer.

    The person themself comes first (section 4(6)); then whoever cares for them or is interested in their welfare, was
    named by them, or speaks for them by law (section 4(7)).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    about = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="consultations")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    """The finding that they cannot decide, as it stood when they were asked."""
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    of_the_person = models.BooleanField(default=False)
    member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    who = models.CharField(max_length=200)
    """Their name, and who they are to the person."""
    consulted_on = models.DateField()
    how = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    """How the views are the speaker's: of the person, their own, or seen by somebody who knows them."""
    speaker = models.CharField(max_length=200, blank=True)
    views = models.TextField(blank=True)
    """What they think; of the person: what they wish and feel now."""
    what_matters = models.TextField(blank=True)
    preferred = models.TextField(blank=True)
    """The outcome they would prefer."""
    past_wishes = models.TextField(blank=True)
    """What the person wished before, above all what they wrote down (section 4(6)(a))."""
    beliefs = models.TextField(blank=True)
    """The person's beliefs and values (section 4(6)(b))."""
    could_not_because = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-of_the_person", "consulted_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(could_not_because="")
                | (~Q(views="") & ~Q(what_matters="") & ~Q(preferred=""))
                | (Q(of_the_person=True) & (~Q(views="") | ~Q(past_wishes=""))),
                name="a_consultation_says_three_things_or_why_not",
            ),
            models.CheckConstraint(
                condition=Q(views="") | Q(whose="person") | ~Q(speaker=""), name="views_have_their_speaker"
            ),
            models.CheckConstraint(
                condition=Q(of_the_person=True) | Q(views="") | ~Q(whose="person"),
                name="anothers_views_are_never_the_persons_own_words",
            ),
        ]

    def __str__(self) -> str:
        return self.who


class BestInterests(models.Model):
    """A decision made for somebody who cannot make it now (section 4). Not before they and others were consulted."""

    class Imca(models.TextChoices):
        TO_ASK = "to-ask", "One will be asked for"
        ASKED = "asked", "One has been asked for"
        NOT_NEEDED = "not-needed", "The law does not ask for one here"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    about = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="best_interests")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="+")
    """The assessment that found, last, that they cannot make this decision."""
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    options = models.TextField()
    less_restrictive = models.TextField()
    """Which option leaves them freer, and why it was or was not chosen (section 1(6))."""
    weighed = models.TextField()
    """How their wishes, feelings, beliefs and values weighed, and what others said."""
    decision = models.TextField()
    disagree = models.TextField(blank=True)
    """Who sees it otherwise, the person too, and how."""
    handled = models.TextField(blank=True)
    """What is done about that."""
    nobody_because = models.TextField(blank=True)
    """Why nobody but the person could be consulted."""
    imca = models.CharField(max_length=12, choices=Imca, blank=True)
    """What is done about an IMCA, where there is nobody to consult (sections 37 to 39)."""
    look_again_on = models.DateField(null=True, blank=True)
    look_again_because = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["decided_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(options="") & ~Q(less_restrictive="") & ~Q(weighed="") & ~Q(decision=""),
                name="a_best_interests_decision_is_whole",
            ),
            models.CheckConstraint(condition=Q(disagree="") | ~Q(handled=""), name="disagreement_says_what_is_done"),
            models.CheckConstraint(
                condition=(Q(nobody_because="") & Q(imca="")) | (~Q(nobody_because="") & ~Q(imca="")),
                name="nobody_to_ask_says_what_of_an_imca",
            ),
        ]

    def __str__(self) -> str:
        return self.decision
