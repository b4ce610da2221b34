"""What care providers say of their own work, what was said back and agreed, and what others may learn from.

A provider has no account. Each year's round has somebody of its own (a user without an address) who comes in by a link
and a code and is let into this one round (``access.models.Party``).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation
from ownwords.learning.good_practice.rules import CONSENTS, PEOPLE, SETTLED, YES
from ownwords.learning.good_practice.statements import WHERE
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Provider(models.Model):
    """A service of a care provider, as one council knows it."""

    class Kind(models.TextChoices):
        CARE_HOME = "care-home", "Care home"
        HOME_CARE = "home-care", "Care at home"
        SUPPORTED_LIVING = "supported-living", "Supported living"
        DAY = "day", "Support by day"
        SHARED_LIVES = "shared-lives", "Shared Lives"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    """The council that talks with it."""
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=Kind)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="a_provider_once_a_council")]

    def __str__(self) -> str:
        return self.name


class Round(models.Model):
    """One year's self-assessment of one provider, from the invitation on."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="rounds")
    year = models.PositiveSmallIntegerField()
    contact = models.CharField(max_length=200)
    """Who was invited to fill it in."""
    user = models.OneToOneField(USER, on_delete=models.PROTECT, related_name="+")
    """Who comes in by the link."""
    last_day = models.DateField()
    asked_people = models.TextField(blank=True)
    asked_families = models.TextField(blank=True)
    asked_staff = models.TextField(blank=True)
    proud = models.TextField(blank=True)
    help = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    sent_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    """When an invitation that was a mistake was dropped, before anything was sent. Its year is free again."""
    dropped_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dropped_because = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "year"], condition=Q(dropped_at=None), name="a_provider_looks_once_a_year"
            ),
            models.CheckConstraint(
                condition=Q(dropped_at=None) | (~Q(dropped_because="") & Q(sent_at=None)),
                name="a_dropped_invitation_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider_id} {self.year}"

    @property
    def sent(self) -> bool:
        """Whether the provider has sent it: then it stands."""
        return self.sent_at is not None

    @property
    def dropped(self) -> bool:
        """Whether the invitation was a mistake and was dropped."""
        return self.dropped_at is not None


class Link(models.Model):
    """A link with its code, which lets a provider into one round. Only digests of both are kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    """How often another code was tried since the right one."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["round"], condition=Q(ended_at=None), name="one_link_a_round_holds"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | ~Q(ended_because=""), name="a_link_that_ended_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"Link of {self.round_id}"


class Answer(models.Model):
    """What a provider says to one statement."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="answers")
    statement = models.CharField(max_length=20)
    """``statements.Statement.key``."""
    where = models.CharField(max_length=8, choices=list(WHERE.items()), blank=True)
    shows = models.TextField(blank=True)
    """An example that shows it, with nobody's name in it."""
    better = models.TextField(blank=True)
    may_share = models.CharField(max_length=8, choices=list(CONSENTS.items()), blank=True)
    """What they ticked when they wrote it. What holds is their newest ``Consent``."""
    people = models.CharField(max_length=9, choices=list(PEOPLE.items()), blank=True)
    """Whether somebody is in the example, and whether they said yes. As with ``may_share``, the newest holds."""
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["statement"]
        constraints = [models.UniqueConstraint(fields=["round", "statement"], name="one_answer_a_statement")]

    def __str__(self) -> str:
        return f"{self.statement} {self.where}"

    @property
    def says_something(self) -> bool:
        """Whether anything was said: an answer can be emptied again until it is sent."""
        return bool(self.where or self.shows or self.better)


class Consent(models.Model):
    """Whether others may learn from an example, and by which name. The newest holds."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="consents")
    how = models.CharField(max_length=8, choices=list(CONSENTS.items()))
    people = models.CharField(max_length=9, choices=list(PEOPLE.items()), blank=True)
    """Whether somebody is in the example, and whether they said yes. There is no yes without it."""
    because = models.TextField(blank=True)
    """Why a worker took it back for them."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        indexes = [models.Index(fields=["answer", "at"], name="consent_to_an_example")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(how__in=YES) | Q(people__in=SETTLED), name="a_yes_says_who_is_in_the_example"
            )
        ]

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.how}"


class Picked(models.Model):
    """An example that a worker put on the shared page, with what they say to it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="picked")
    why = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_off_at = models.DateTimeField(null=True, blank=True)
    taken_off_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    taken_off_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["answer"], condition=Q(taken_off_at=None), name="an_example_is_picked_once")
        ]

    def __str__(self) -> str:
        return f"{self.answer_id} picked"


class Talk(models.Model):
    """A talk of the council with a provider about one round: what was seen, strengths first."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="talks")
    held_on = models.DateField()
    who = models.CharField(max_length=200)
    """Who was there."""
    strengths = models.TextField()
    says = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["held_on", "at"]

    def __str__(self) -> str:
        return f"Talk on {self.held_on}"


class Reply(models.Model):
    """What the provider says to a talk as it was written down."""

    class Agrees(models.TextChoices):
        YES = "yes", "Yes, that is how it was"
        OTHERWISE = "otherwise", "We see it otherwise"

    talk = models.OneToOneField(Talk, on_delete=models.PROTECT, primary_key=True, related_name="reply")
    agrees = models.CharField(max_length=9, choices=Agrees)
    words = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(agrees="yes") | ~Q(words=""), name="seeing_it_otherwise_says_how")
        ]

    def __str__(self) -> str:
        return self.get_agrees_display()


class Agreed(models.Model):
    """Something that both agreed in a talk: what, who sees to it, until when."""

    class Side(models.TextChoices):
        PROVIDER = "provider", "The provider"
        COUNCIL = "council", "The council"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    talk = models.ForeignKey(Talk, on_delete=models.PROTECT, related_name="agreed")
    what = models.TextField()
    side = models.CharField(max_length=8, choices=Side)
    owner = models.CharField(max_length=200)
    by_on = models.DateField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["by_on", "at"]

    def __str__(self) -> str:
        return self.what


class CameOf(models.Model):
    """What came of something that was agreed. The newest holds; earlier ones are kept."""

    class How(models.TextChoices):
        DONE = "done", "It is done"
        PART = "part", "A part of it is done"
        NOT_YET = "not-yet", "Not yet"
        NOT_NEEDED = "not-needed", "It is not needed any more"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreed = models.ForeignKey(Agreed, on_delete=models.PROTECT, related_name="came_of")
    how = models.CharField(max_length=10, choices=How)
    words = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.get_how_display()
