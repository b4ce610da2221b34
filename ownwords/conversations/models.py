"""The conversation: a narrative, and the exact words marked in it (mission 2)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ownwords.people.models import CircleMember, Person
from ownwords.trail.identity import new_id


class WhoseWords(models.TextChoices):
    """Where words come from. Always shown beside them."""

    PERSON = "person", "The person's own words"
    REPRESENTATIVE = "representative", "Somebody speaking for the person"
    FAMILY = "family", "Family or friend, for themself"
    PROFESSIONAL = "professional", "A professional"
    OBSERVED = "observed", "What was seen, by someone who knows them"


class Conversation(models.Model):
    """A talk with a person, as it was. It can be written over several sittings; once finished it stands."""

    class SeenAlone(models.TextChoices):
        YES = "yes", "Yes"
        PARTLY = "partly", "For part of it"
        NO = "no", "No"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="conversations")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    """Minutes spent with the person (mission 2.9)."""
    others_present = models.TextField(blank=True)
    seen_alone = models.CharField(max_length=10, choices=SeenAlone, blank=True)
    seen_alone_because = models.TextField(blank=True)
    how_communicated = models.TextField(blank=True)
    how_prepared = models.TextField(blank=True)
    narrative = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-held_on", "-begun_at"]
        indexes = [models.Index(fields=["person", "-held_on"], name="conversation_in_time")]

    def __str__(self) -> str:
        return f"Conversation on {self.held_on}"

    @property
    def finished(self) -> bool:
        """Whether text and marks stand for good."""
        return self.finished_at is not None


class Mark(models.Model):
    """Words in a conversation, from ``start`` to ``end`` in Unicode code points, and what they are."""

    class Kind(models.TextChoices):
        WANT = "want", "What the person wants"
        STRENGTH = "strength", "A strength"
        WORRY = "worry", "A worry"
        OTHER_VIEW = "other-view", "A view of somebody else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="marks")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=12, choices=Kind)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    """Who said or saw it, where it was not the person: a name and what they are to the person."""
    member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    loose = models.BooleanField(default=False)
    """The text was changed so that these words no longer stand in it; to be settled before finishing."""
    said_on = models.DateField()
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()

    class Meta:
        ordering = ["start", "end", "id"]
        indexes = [models.Index(fields=["person", "kind", "-said_on"], name="mark_of_person")]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="a_mark_has_words"),
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="anothers_words_have_their_speaker"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class SpokenWord(models.Model):
    """A word under which marked words are found. Made with the mark."""

    mark = models.ForeignKey(Mark, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=40)

    class Meta:
        indexes = [
            models.Index(fields=["word", "-id"], name="spoken_word"),
            models.Index(fields=["mark", "word"], name="spoken_in_mark"),
            models.Index(fields=["person", "word"], name="spoken_by_person"),
        ]

    def __str__(self) -> str:
        return self.word


class Correction(models.Model):
    """A second record beside a finished conversation or its mark: what is right, and why."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="corrections")
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")
    text = models.TextField()
    reason = models.TextField()
    asked_by = models.CharField(max_length=200, blank=True)
    """Who said that it was not right, where it was not the worker: often the person."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text


class Information(models.Model):
    """Information or advice given, in what form, and how we know that it was understood (mission 2.5)."""

    class Form(models.TextChoices):
        TALK = "talk", "Talked through"
        LEAFLET = "leaflet", "Leaflet"
        EASY_READ = "easy-read", "Easy read"
        TRANSLATION = "translation", "Translation or interpreter"
        PICTURES = "pictures", "Pictures or signs"
        ONLINE = "online", "Website or video"

    class Help(models.TextChoices):
        INFORMATION = "information", "Information"
        ADVICE = "advice", "Advice"
        PREVENTION = "prevention", "Preventing or delaying need"
        SIGNPOST = "signpost", "Pointing to help elsewhere"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="information")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="information"
    )
    help = models.CharField(max_length=12, choices=Help, default=Help.INFORMATION)
    what = models.TextField()
    form = models.CharField(max_length=12, choices=Form)
    given_to = models.CharField(max_length=200, blank=True)
    understood = models.TextField(blank=True)
    """How we know that it was understood, or that it was not yet."""
    given_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["-given_on", "-added_at"]

    def __str__(self) -> str:
        return self.what


class ViewsScreen(models.Model):
    """Is it safe to ask the person for their views now, how and where? A no comes back to be asked again (2.6).

    It comes back while there is a piece of work in which to ask: closing settles it, new work takes it up again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="views_screens")
    safe = models.BooleanField()
    how_and_where = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    """When the work was closed while this no was still to be asked again."""
    taken_up_at = models.DateTimeField(null=True, blank=True)
    """When new work began after that: since then it waits again. The next closing settles it anew and empties this."""

    class Meta:
        ordering = ["-asked_on", "-added_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(safe=True) | (~Q(reason="") & Q(ask_again_on__isnull=False)),
                name="a_no_has_its_reason_and_comes_back",
            ),
            models.CheckConstraint(
                condition=Q(taken_up_at=None) | Q(settled_at__isnull=False), name="only_what_was_settled_is_taken_up"
            ),
        ]

    def __str__(self) -> str:
        return "Safe to ask" if self.safe else f"Not safe to ask: {self.reason}"

    @property
    def to_ask_again(self) -> bool:
        """Whether this answer, if it is the newest, is to be asked for again."""
        return not self.safe and (self.settled_at is None or self.taken_up_at is not None)
