"""The support plan (mission 4): what is being written, what was given to the person, and what they said to it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import WhoseWords
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.trail.identity import new_id


class Plan(models.Model):
    """A person's support plan. A person has one open plan at a time; an ended one stays."""

    class Voice(models.TextChoices):
        FIRST = "first", "“I would like…” – the person speaks"
        THIRD = "third", "“Mrs Shah would like…” – we write about the person"

    class Involvement(models.TextChoices):
        LED = "led", "The person led it"
        CONTRIBUTED = "contributed", "The person took part, with help"
        ADVOCATE = "advocate", "Somebody spoke for them"
        LIMITED = "limited", "Little could be learned from the person directly"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plans")
    voice = models.CharField(max_length=10, choices=Voice, default=Voice.FIRST)
    involvement = models.CharField(max_length=12, choices=Involvement)
    involvement_note = models.TextField(blank=True)
    total_hours = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    """Hours a week for the whole plan; empty where no paid support is asked for. Never cut into tasks."""
    hours_note = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-begun_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_at__isnull=True), name="one_open_plan_a_person"
            ),
            models.CheckConstraint(
                condition=Q(total_hours__isnull=True) | Q(total_hours__gte=0, total_hours__lte=168),
                name="hours_fit_into_a_week",
            ),
        ]

    def __str__(self) -> str:
        return f"Plan of {self.person_id}"


class Part(models.Model):
    """What the plan says about one outcome: the five sections and the ladder of strengths."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="parts")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="plan_parts")
    position = models.PositiveIntegerField(default=0)

    goal = models.TextField(blank=True)
    goal_blank = models.CharField(max_length=300, blank=True)
    """Why the section is blank, where it is."""
    timeframe = models.TextField(blank=True)
    timeframe_blank = models.CharField(max_length=300, blank=True)
    by_on = models.DateField(null=True, blank=True)
    ongoing = models.BooleanField(default=False)
    review_on = models.DateField(null=True, blank=True)
    """Where it is ongoing: the day on which we look again."""
    own_strengths = models.TextField(blank=True)
    family_strengths = models.TextField(blank=True)
    community_strengths = models.TextField(blank=True)
    strengths_blank = models.CharField(max_length=300, blank=True)
    other_networks = models.TextField(blank=True)
    existing_service = models.TextField(blank=True)
    """How a service that is there already could change to serve the outcome (mission 4.5)."""
    new_service = models.TextField(blank=True)
    """The least intrusive new service, where one is needed."""
    rungs_skipped_because = models.TextField(blank=True)
    progress = models.TextField(blank=True)
    progress_blank = models.CharField(max_length=300, blank=True)
    actions = models.TextField(blank=True)
    actions_blank = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "outcome"], name="one_part_an_outcome")]

    def __str__(self) -> str:
        return f"Part {self.position} of {self.plan_id}"


class Step(models.Model):
    """Something somebody does towards an outcome, by a day, with what support."""

    class State(models.TextChoices):
        TO_DO = "to-do", "To do"
        DONE = "done", "Done"
        DROPPED = "dropped", "Not needed any more"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="steps")
    what = models.TextField()
    who = models.CharField(max_length=200)
    by_on = models.DateField(null=True, blank=True)
    support = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.TO_DO)
    how_it_went = models.TextField(blank=True)
    done_on = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.what


class Barrier(models.Model):
    """What may get in the way, and how to get past it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="barriers")
    what = models.TextField()
    way_past = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.what


class Version(models.Model):
    """The plan as it was given to the person. Frozen."""

    class Format(models.TextChoices):
        PAPER = "paper", "On paper"
        LARGE = "large-print", "Large print"
        EASY_READ = "easy-read", "Easy read"
        SCREEN = "screen", "On a screen"
        TALKED = "talked", "Read aloud and talked through"
        TRANSLATED = "translated", "In their language"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    """The whole plan in the shape of ``plans.rules.content_of``."""
    given_on = models.DateField()
    format = models.CharField(max_length=12, choices=Format)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return f"Version {self.number}"


class Answer(models.Model):
    """What the person said to a version: yes, no, or in their own words. "Could not answer" comes back."""

    class Kind(models.TextChoices):
        YES = "yes", "Yes, I agree"
        PARTLY = "partly", "I agree with some of it"
        NO = "no", "No, I do not agree"
        COULD_NOT = "could-not", "Could not answer yet"
        DID_NOT_WANT = "did-not-want", "Did not want to answer"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=12, choices=Kind)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="an_answer_for_the_person_says_whose"
            ),
            models.CheckConstraint(
                condition=~Q(kind="could-not") | Q(ask_again_on__isnull=False),
                name="could_not_answer_is_asked_again",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Wellbeing(models.Model):
    """How well the person says they are, from 0 (as bad as can be) to 10 (as good as can be). Theirs to give."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="wellbeing")
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    scored_on = models.DateField()
    source = models.CharField(max_length=120, blank=True)
    """Where it was asked: "plan:<id>" or "review:<id>"."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["scored_on", "at"]
        constraints = [
            models.CheckConstraint(condition=Q(score__isnull=True) | Q(score__lte=10), name="wellbeing_from_0_to_10"),
            models.CheckConstraint(
                condition=Q(score__isnull=False) | ~Q(words=""), name="wellbeing_is_a_number_or_words"
            ),
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="anothers_wellbeing_view_says_whose"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.score} on {self.scored_on}"


class Checked(models.Model):
    """What the plan check found when the plan was last changed: for the pattern over a team's many plans."""

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, primary_key=True, related_name="checked")
    engine = models.CharField(max_length=20)
    """Which check looked: ``checking.ENGINE`` of the day."""
    found = models.JSONField()
    """A list of [outcome, section, code, whether it was put aside]."""
    parts = models.PositiveIntegerField()
    """How many outcomes the plan had."""

    def __str__(self) -> str:
        return f"Check of {self.plan_id}"


class Dismissal(models.Model):
    """Advice of the plan check that a practitioner put aside, and why: the practitioner decides."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="dismissals")
    section = models.CharField(max_length=12)
    code = models.CharField(max_length=30)
    seen = models.TextField(blank=True)
    """The words that the advice was about. Where they change, the advice may come back."""
    why = models.CharField(max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.code} in {self.section}: {self.why}"
