"""Who is invited into a case, what is shared with them, what is asked of them and what they add; large enquiries."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Grant, Organisation
from ownwords.conversations.models import WhoseWords
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id


class Invited(models.Model):
    """Somebody of another organisation who takes part in one case, and what they are asked to do there."""

    class Agrees(models.TextChoices):
        YES = "yes", "Yes, they know and agree"
        PARTLY = "partly", "To a part of it"
        NO = "no", "No, they do not want it"
        NOT_ASKED = "not-asked", "They were not asked yet"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="invited")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="invited_into")
    grant = models.OneToOneField(Grant, on_delete=models.PROTECT, related_name="invited")
    """What opens the door; when it ends, everything of the case is gone for them."""
    why = models.TextField()
    """What they are asked to do, in words that they read."""
    agrees = models.CharField(max_length=10, choices=Agrees)
    agrees_because = models.TextField(blank=True)
    last_day = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agrees="yes") | ~Q(agrees_because=""), name="letting_in_without_a_yes_says_why"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | ~Q(taken_back_because=""), name="letting_go_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.case_id}"


class Share(models.Model):
    """One thing that those who take part may see: as it stood when it was shared."""

    class Kind(models.TextChoices):
        PURPOSE = "purpose", "What the enquiry is to find out"
        WANT = "want", "What they want, in their own words"
        PASSAGE = "passage", "Words from a conversation"
        TEXT = "text", "Something else, as written here"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="shares")
    kind = models.CharField(max_length=8, choices=Kind)
    text = models.TextField()
    whose = models.CharField(max_length=16, choices=WhoseWords, blank=True)
    """Whose words they are; empty where the text is a worker's."""
    speaker = models.CharField(max_length=200, blank=True)
    because = models.TextField()
    """Why they need to know it."""
    with_all = models.BooleanField(default=True)
    """With everybody who takes part, also those who come later; else with those chosen."""
    chosen = models.ManyToManyField(Invited, related_name="shares", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True, blank=True)
    """Empty until somebody has looked at it as the partner sees it, and shared it."""
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(whose="") | Q(whose="person") | ~Q(speaker=""), name="shared_words_have_their_speaker"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | ~Q(taken_back_because=""), name="taking_a_share_back_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d}"


class Ask(models.Model):
    """Something that one who takes part is asked to do or to tell."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invited = models.ForeignKey(Invited, on_delete=models.PROTECT, related_name="asks")
    what = models.TextField()
    by_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    no_longer_at = models.DateTimeField(null=True, blank=True)
    """When it was no longer needed."""

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.what


class Added(models.Model):
    """What one who takes part added, in their own words. It stands; a correction stands beside it."""

    class Kind(models.TextChoices):
        KNOWS = "knows", "Something we know"
        DID = "did", "Something we did"
        WILL = "will", "Something we will do"
        NO = "no", "We cannot do or tell this"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invited = models.ForeignKey(Invited, on_delete=models.PROTECT, related_name="added")
    answers = models.ForeignKey(Ask, on_delete=models.PROTECT, null=True, blank=True, related_name="answers")
    kind = models.CharField(max_length=6, choices=Kind)
    text = models.TextField()
    words = models.TextField(blank=True)
    """What the person, or somebody else, said to them."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    happened_on = models.DateField()
    council_only = models.BooleanField(default=False)
    """Not shown to the others who take part."""
    at = models.DateTimeField()

    class Meta:
        ordering = ["happened_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""), name="words_passed_on_have_their_speaker"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.happened_on}"


class AddedCorrection(models.Model):
    """What is not right in something that was added, beside it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    added = models.ForeignKey(Added, on_delete=models.PROTECT, related_name="corrections")
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.text


class Large(models.Model):
    """An enquiry about one provider or place, and many adults: each keeps a thread of their own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=200)
    """The provider or the place."""
    looked_at = models.TextField()
    why_one = models.TextField()
    """Why one enquiry, and not only each adult's own."""
    opened_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)
    ended_found = models.TextField(blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-opened_on", "-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | ~Q(ended_found=""), name="a_large_enquiry_ends_with_what_was_found"
            )
        ]

    def __str__(self) -> str:
        return self.about


class Thread(models.Model):
    """One adult's own case, as a part of a large enquiry."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    large = models.ForeignKey(Large, on_delete=models.PROTECT, related_name="threads")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="threads")
    added_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    out_at = models.DateTimeField(null=True, blank=True)
    out_because = models.TextField(blank=True)

    class Meta:
        ordering = ["added_on", "at"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(out_at=None), name="a_case_is_in_one_large_enquiry"),
            models.CheckConstraint(condition=Q(out_at=None) | ~Q(out_because=""), name="taking_a_thread_out_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} in {self.large_id}"
