"""A story of somebody's life and what helped, and what they agreed to, answer by answer.

A story is read by others only while the newest answer lets it be (``queries.shared_now``). Taken back, what was told
is gone: the row keeps that there was a story, the answers keep who agreed to what, and the trail keeps when.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation, Team
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Story(models.Model):
    """One story, as it is told."""

    class Whose(models.TextChoices):
        PERSON = "person", "The person tells it"
        ANOTHER = "another", "Somebody else tells it"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stories")
    title = models.CharField(max_length=200, blank=True)
    told = models.TextField(blank=True)
    whose = models.CharField(max_length=7, choices=Whose)
    teller = models.CharField(max_length=200, blank=True)
    """Who tells it and who that is to the person, where it is somebody else."""
    told_on = models.DateField()
    learn = models.TextField(blank=True)
    """What one may learn from it, for whoever uses it with others."""
    themes = models.CharField(max_length=200, blank=True)
    """Keys of ``learning.themes``, with spaces between."""
    picture = models.BinaryField(null=True, blank=True)
    """Made anew from the colours of what was sent (``meetings.pictures``)."""
    picture_type = models.CharField(max_length=4, blank=True)
    alt = models.TextField(blank=True)
    sound = models.BinaryField(null=True, blank=True)
    """A voice, made anew from what was recorded (``meetings.sounds``): MP3."""
    seconds = models.PositiveSmallIntegerField(default=0)
    transcript = models.TextField(blank=True)
    """What the voice says, word for word. Without it the story is not shared."""
    revision = models.PositiveIntegerField(default=1)
    """Goes up with every change: whoever agreed, agreed to one revision."""
    taken_back_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    """Who wrote it down last."""
    written_at = models.DateTimeField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        verbose_name_plural = "stories"
        indexes = [models.Index(fields=["person", "at"], name="story_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_at=None)
                | Q(
                    title="", told="", teller="", learn="", themes="", alt="", transcript="", picture=None, sound=None,
                    picture_type="", seconds=0,
                ),
                name="a_story_taken_back_is_gone",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=False) | (~Q(title="") & ~Q(told="")), name="a_story_tells_something"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=False) | Q(whose="person") | ~Q(teller=""),
                name="a_story_told_by_another_says_by_whom",
            ),
            models.CheckConstraint(
                condition=(Q(picture_type="") & Q(picture=None))
                | (Q(picture_type__in=["png", "jpeg", "webp"]) & Q(picture__isnull=False) & ~Q(alt="")),
                name="a_storys_picture_is_told_in_words",
            ),
            models.CheckConstraint(
                condition=(Q(seconds=0) & Q(sound=None)) | (Q(seconds__gt=0) & Q(sound__isnull=False)),
                name="a_storys_voice_can_be_heard",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title or "A story that was taken back"


class StoryConsent(models.Model):
    """One answer about a story: that it may be kept, that it may be shared with some, or that it is taken back.

    The newest holds; the earlier ones stand beside it. An answer is the person's own, or, where they cannot make this
    decision, rests on a best-interests decision for which somebody who speaks for them was asked (Mental Capacity Act
    2005, sections 1 to 4).
    """

    class What(models.TextChoices):
        KEEP = "keep", "May be kept"
        SHARE = "share", "May be shared"
        KEEP_ONLY = "keep-only", "Kept, and shared no longer"
        TAKEN_BACK = "taken-back", "Taken back"

    class Decides(models.TextChoices):
        PERSON = "person", "The person decided"
        FOR_THEM = "for-them", "Decided in their best interests"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="consents")
    number = models.PositiveSmallIntegerField()
    """Counts up; the highest holds."""
    what = models.CharField(max_length=10, choices=What)
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    how = models.TextField()
    """How it was asked, in their way of communicating, and what they said or showed."""
    decides = models.CharField(max_length=8, choices=Decides)
    best_interests = models.ForeignKey(BestInterests, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_too = models.ForeignKey(Representative, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The representative or advocate who was asked, where it was decided for them."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    """The team that held the record when they were asked: "the team" means this one."""
    for_team = models.BooleanField(default=False)
    for_council = models.BooleanField(default=False)
    for_board = models.BooleanField(default=False)
    for_training = models.BooleanField(default=False)
    """Whether it may be shown outside of the council, by whoever may read it."""
    another_name = models.CharField(max_length=100, blank=True)
    """The name it is shared under, where it is not their own."""
    until_on = models.DateField(null=True, blank=True)
    """The last day on which it is shared."""
    story_revision = models.PositiveIntegerField(null=True, blank=True)
    """What they saw, as it would be shared."""
    seen_on = models.DateField(null=True, blank=True)
    teller_name = models.CharField(max_length=100, blank=True)
    """How somebody else who tells it is called where it is shared, as they agreed."""
    teller_said = models.TextField(blank=True)
    """How somebody else who tells it was asked, and what they said."""
    names_meant = models.BooleanField(default=False)
    """Whether somebody looked at what in it tells who it is, or names others, and says that it may stay."""
    safe_because = models.TextField(blank=True)
    """Why it is safe to share it, where somebody in their circle may have harmed them."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["story", "number"], name="one_newest_answer_about_a_story"),
            models.CheckConstraint(
                condition=(Q(decides="person") & Q(best_interests=None) & Q(asked_too=None))
                | (Q(decides="for-them") & Q(best_interests__isnull=False) & Q(asked_too__isnull=False))
                | Q(what="taken-back"),
                name="a_story_of_who_cannot_decide_has_its_decision",
            ),
            models.CheckConstraint(
                condition=~Q(what="share")
                | (
                    (Q(for_team=True) | Q(for_council=True) | Q(for_board=True))
                    & Q(until_on__isnull=False, story_revision__isnull=False, seen_on__isnull=False)
                ),
                name="a_shared_story_says_with_whom_until_when_and_was_seen",
            ),
            models.CheckConstraint(
                condition=Q(what="share")
                | Q(for_team=False, for_council=False, for_board=False, for_training=False, until_on=None),
                name="only_sharing_reaches_anybody",
            ),
            models.CheckConstraint(condition=~Q(how=""), name="an_answer_about_a_story_says_how_it_was_asked"),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()}, {self.asked_on}"
