"""A meeting of a case: who comes, how the person takes part, what was asked, said and agreed (mission 6.3)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import WhoseWords
from ownwords.outcomes.models import Outcome
from ownwords.safeguarding.path.models import Case
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL
PRIVATE_HAS_ITS_REASON = Q(private=False) | ~Q(private_because="")


class Place(models.TextChoices):
    HOME = "home", "At the person’s home"
    CARE_HOME = "care-home", "At a care home or a supported home"
    HOSPITAL = "hospital", "In hospital"
    OFFICE = "office", "At an office"
    VIDEO = "video", "By video"
    PHONE = "phone", "By phone"
    OTHER = "other", "Somewhere else"


class Meeting(models.Model):
    """One meeting. When and where it is now; the days it had before are :class:`Moved`."""

    class Kind(models.TextChoices):
        PLANNING = "planning", "Planning (strategy) meeting"
        CONFERENCE = "conference", "Case conference"
        REVIEW = "review", "Review meeting"
        NETWORK = "network", "Network meeting"
        FAMILY_GROUP = "family-group", "Family group conference"
        OTHER = "other", "Another meeting"

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        HELD = "held", "Held"
        NOT_HELD = "not-held", "It did not happen"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=14, choices=Kind)
    for_what = models.TextField("What it is for")
    """In plain words, built from what the person wants."""
    starts_at = models.DateTimeField("When")
    minutes = models.PositiveSmallIntegerField("Minutes planned")
    place = models.CharField(max_length=10, choices=Place)
    where = models.TextField(blank=True)
    """The room, the address, how to join: never in a calendar file."""
    chair = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    chair_name = models.CharField(max_length=200, blank=True)
    """Who chairs, where they have no account."""
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    not_held_because = models.TextField(blank=True)
    sequence = models.PositiveIntegerField(default=0)
    """Rises whenever calendars must take it in anew (RFC 5545, 3.8.7.4)."""
    confirmed_at = models.DateTimeField(null=True, blank=True)
    """When the minutes were confirmed: from then on they stand."""
    confirmed_by = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-starts_at", "-at"]
        indexes = [models.Index(fields=["case", "starts_at"], name="meeting_of_case")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(state="not-held") & ~Q(not_held_because=""))
                | (~Q(state="not-held") & Q(not_held_because="")),
                name="a_meeting_that_did_not_happen_says_why",
            ),
            models.CheckConstraint(
                condition=Q(chair__isnull=False) | ~Q(chair_name=""), name="a_meeting_has_somebody_to_chair_it"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | (Q(state="held") & Q(confirmed_by__isnull=False)),
                name="minutes_are_confirmed_of_a_meeting_that_was_held",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def chaired_by(self) -> str:
        """The name of whoever chairs it."""
        return self.chair.name if self.chair else self.chair_name

    @property
    def planned(self) -> bool:
        """Whether it is still to come."""
        return self.state == self.State.PLANNED

    @property
    def held(self) -> bool:
        """Whether it happened."""
        return self.state == self.State.HELD

    @property
    def confirmed(self) -> bool:
        """Whether its minutes stand."""
        return self.confirmed_at is not None


class Moved(models.Model):
    """When and where a meeting was to be before it was changed, and why it was changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="moves")
    was_at = models.DateTimeField()
    was_minutes = models.PositiveSmallIntegerField()
    was_place = models.CharField(max_length=10, choices=Place)
    was_where = models.TextField(blank=True)
    reason = models.TextField()
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="a_moved_meeting_says_why")]

    def __str__(self) -> str:
        return f"Was on {self.was_at}"


class Preparation(models.Model):
    """Preparing for a meeting with the person, and asking whether they want to come. A later one stands beside it."""

    class Wants(models.TextChoices):
        YES = "yes", "Yes"
        PART = "part", "Yes, for part of it"
        OTHERWISE = "otherwise", "Not to be there, but to have their say"
        NO = "no", "No"
        UNSURE = "unsure", "They are not sure yet"
        NOT_ASKED = "not-asked", "They could not be asked"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="preparations")
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    wants = models.CharField(max_length=10, choices=Wants)
    words = models.TextField(blank=True)
    """What they said to that, in their own words; or why they could not be asked."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    explained = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["asked_on", "at"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="asked_whether_they_come_has_their_words"),
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="asked_for_them_says_whom_it_was"
            ),
        ]

    def __str__(self) -> str:
        return self.get_wants_display()


class TakingPart(models.Model):
    """How the person takes part, as planned or as it was. A later one stands beside it."""

    class How(models.TextChoices):
        ALL = "all", "There for all of it"
        PART = "part", "There for part of it"
        VIDEO = "video", "By video or phone"
        THROUGH = "through", "Through an advocate or representative"
        REPORT = "report", "By their own report"
        NOT = "not", "Not at all"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="taking_part")
    afterwards = models.BooleanField(default=False)
    """As it was; otherwise as planned."""
    how = models.CharField(max_length=8, choices=How)
    which_part = models.TextField(blank=True)
    through = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(how="not") | ~Q(reason=""), name="not_taking_part_has_its_reason"),
            models.CheckConstraint(condition=~Q(how="part") | ~Q(which_part=""), name="taking_part_says_which_part"),
            models.CheckConstraint(condition=~Q(how="through") | ~Q(through=""), name="through_somebody_says_whom"),
        ]

    def __str__(self) -> str:
        return self.get_how_display()


class Invitation(models.Model):
    """Somebody who is asked to a meeting, with an account or without. Taking it back is a day and a reason on it."""

    class Comes(models.TextChoices):
        """As what somebody comes."""

        PERSON = "person", "The person themself"
        FAMILY = "family", "Family or friend"
        REPRESENTATIVE = "representative", "Their representative"
        ADVOCATE = "advocate", "Advocate"
        WORKER = "worker", "Worker of the council"
        PARTNER = "partner", "Professional of another organisation"
        OTHER = "other", "Somebody else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="invitations")
    user = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    called = models.CharField(max_length=200)
    comes_as = models.CharField(max_length=14, choices=Comes)
    who = models.CharField(max_length=200, blank=True)
    """Who they are: "her niece", "ward sister"."""
    organisation = models.CharField(max_length=200, blank=True)
    to_private_part = models.BooleanField(default=False)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["user", "meeting"], name="invitation_of_user")]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "user"], condition=Q(taken_back_at=None), name="one_invitation_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(to_private_part=False) | Q(comes_as__in=["worker", "partner"]),
                name="the_private_part_is_for_professionals",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | ~Q(taken_back_because=""), name="an_invitation_taken_back_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def professional(self) -> bool:
        """Whether they come because it is their work. An advocate comes for the person, so is not counted here."""
        return self.comes_as in (self.Comes.WORKER, self.Comes.PARTNER)

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.taken_back_at is None


class Presence(models.Model):
    """What an invited one answered, or whether they came. A later one stands beside it."""

    class How(models.TextChoices):
        ALL = "all", "Comes"
        PART = "part", "Comes for part"
        VIDEO = "video", "By video or phone"
        SORRY = "sorry", "Sent apologies"
        NOT = "not", "Does not come"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="presences")
    afterwards = models.BooleanField(default=False)
    how = models.CharField(max_length=6, choices=How)
    note = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.told

    @property
    def told(self) -> str:
        """In words, as it was or as it was answered."""
        was = {"all": "Came", "part": "Came for part", "video": "Took part by video or phone", "not": "Did not come"}
        return was.get(self.how, "Sent apologies") if self.afterwards else self.get_how_display()


class Report(models.Model):
    """The person's own report to a meeting: a line, key points, a picture or a voice. A later one stands beside it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    made_on = models.DateField()
    text = models.TextField(blank=True)
    picture = models.BinaryField(null=True, blank=True)
    """Made anew from the colours of what was sent (``meetings.pictures``)."""
    picture_type = models.CharField(max_length=4, blank=True)
    alt = models.TextField(blank=True)
    """The picture in words, by whoever made it or brought it."""
    sound = models.BinaryField(null=True, blank=True)
    """Their voice, made anew from what was recorded (``meetings.sounds``): MP3."""
    seconds = models.PositiveSmallIntegerField(default=0)
    """How long it is; 0 where there is none."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    written_down = models.CharField(max_length=200, blank=True)
    """Who wrote it down for them."""
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["made_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | ~Q(picture_type="") | Q(seconds__gt=0), name="a_report_says_something"
            ),
            models.CheckConstraint(
                condition=(Q(seconds=0) & Q(sound=None)) | (Q(seconds__gt=0) & Q(sound__isnull=False)),
                name="a_voice_can_be_heard",
            ),
            models.CheckConstraint(
                condition=(Q(picture_type="") & Q(picture=None))
                | (Q(picture_type__in=["png", "jpeg", "webp"]) & Q(picture__isnull=False) & ~Q(alt="")),
                name="a_picture_is_told_in_words",
            ),
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="a_report_for_them_says_whose_words"
            ),
        ]

    def __str__(self) -> str:
        return f"Report of {self.made_on}"


class AgendaItem(models.Model):
    """One question of a meeting. Those about something the person wants carry their words as they stood then."""

    class About(models.TextChoices):
        REPORT = "report", "Their own report"
        OUTCOME = "outcome", "Something they want"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    place = models.PositiveSmallIntegerField()
    about = models.CharField(max_length=8, choices=About, default=About.OTHER)
    question = models.TextField()
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    private = models.BooleanField(default=False)
    private_because = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "question of a meeting"
        ordering = ["place", "at", "id"]
        constraints = [
            models.CheckConstraint(condition=PRIVATE_HAS_ITS_REASON, name="a_private_question_says_why"),
            models.CheckConstraint(
                condition=(Q(about="outcome") & Q(outcome__isnull=False) & ~Q(words=""))
                | (~Q(about="outcome") & Q(outcome=None)),
                name="a_question_about_what_they_want_has_their_words",
            ),
            models.CheckConstraint(
                condition=Q(private=False) | Q(about="other"), name="their_own_report_and_wishes_are_never_private"
            ),
        ]

    def __str__(self) -> str:
        return self.question


class Minute(models.Model):
    """What came of one question. It can be written on until the minutes are confirmed, and then stands."""

    class Talked(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No, not this time"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="minutes")
    private = models.BooleanField(default=False)
    private_because = models.TextField(blank=True)
    talked = models.CharField("Was it talked about?", max_length=3, choices=Talked)
    said = models.TextField("What was said", blank=True)
    agreed = models.TextField("What was agreed", blank=True)
    differently = models.TextField("Who sees it differently", blank=True)
    not_because = models.TextField("Why it was not talked about", blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "minutes"
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "private"], name="a_question_has_one_minute_a_part"),
            models.CheckConstraint(condition=PRIVATE_HAS_ITS_REASON, name="private_minutes_say_why"),
            models.CheckConstraint(
                condition=(Q(talked="yes") & ~Q(said="")) | (Q(talked="no") & ~Q(not_because="")),
                name="minutes_say_what_was_said_or_why_nothing",
            ),
        ]

    def __str__(self) -> str:
        return self.said or self.not_because


class Contribution(models.Model):
    """What one who took part brought, by itself, in their words. The person's comes first."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="contributions")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="contributions")
    of_person = models.BooleanField(default=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    speaker = models.CharField(max_length=200, blank=True)
    """Who said it, and who they are; empty for the person's own words."""
    words = models.TextField()
    private = models.BooleanField(default=False)
    private_because = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-of_person", "at", "id"]
        constraints = [
            models.CheckConstraint(condition=PRIVATE_HAS_ITS_REASON, name="a_private_contribution_says_why"),
            models.CheckConstraint(
                condition=Q(private=False) | Q(of_person=False), name="what_the_person_brought_is_never_private"
            ),
            models.CheckConstraint(
                condition=Q(of_person=True) | ~Q(speaker=""), name="a_contribution_says_who_brought_it"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class Correction(models.Model):
    """What somebody says is not right in minutes that stand. Both stand."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="corrections")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")
    text = models.TextField()
    asked_by = models.CharField(max_length=200)
    private = models.BooleanField(default=False)
    private_because = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.CheckConstraint(condition=PRIVATE_HAS_ITS_REASON, name="a_private_correction_says_why")]

    def __str__(self) -> str:
        return self.text


class Action(models.Model):
    """Something that was agreed at a meeting: what, who, by when, for which of the things the person wants."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="actions")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    what = models.TextField()
    who = models.CharField(max_length=200)
    agreed_on = models.DateField()
    by_on = models.DateField(null=True, blank=True)
    no_day_because = models.TextField(blank=True)
    private = models.BooleanField(default=False)
    private_because = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=PRIVATE_HAS_ITS_REASON, name="a_private_action_says_why"),
            models.CheckConstraint(
                condition=Q(by_on__isnull=False) | ~Q(no_day_because=""), name="an_action_has_a_day_or_says_why_not"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class ActionEvent(models.Model):
    """What became of an action. The newest one says how it stands."""

    class State(models.TextChoices):
        OPEN = "open", "Still to do"
        DONE = "done", "Done"
        NO_LONGER = "no-longer", "No longer needed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="events")
    state = models.CharField(max_length=10, choices=State)
    happened_on = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(state="done") | ~Q(note=""), name="an_action_not_done_says_why")
        ]

    def __str__(self) -> str:
        return self.get_state_display()
