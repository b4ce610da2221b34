"""A piece of safeguarding work with one person: what started it, where it is, what happened, what waits."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation
from ownwords.conversations.models import WhoseWords
from ownwords.people.models import Person
from ownwords.reviews.models import Closing
from ownwords.trail.identity import new_id


class Stage(models.TextChoices):
    """Where we are (mission 6.1). Not gates: any order the person needs is possible."""

    CONCERN = "concern", "Concern"
    CONVERSATION = "conversation", "Conversation"
    ENQUIRY = "enquiry", "Enquiry"
    PLANNING_MEETING = "planning-meeting", "Planning meeting"
    CASE_CONFERENCE = "case-conference", "Case conference"
    PROTECTION_PLAN = "protection-plan", "Protection plan"
    REVIEW = "review", "Review"
    CLOSING = "closing", "Closing conversation"
    AFTER = "after", "After the close"


class Case(models.Model):
    """One piece of safeguarding work with one person: a concern, and the enquiry where it led to one."""

    class Kind(models.TextChoices):
        CONCERN = "concern", "Concern"
        SECTION_42 = "section-42", "Section 42 enquiry"
        OTHER = "other", "Other enquiry"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="cases")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    """Whose board counts it."""
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.CONCERN)
    opened_on = models.DateField()
    """The day the first concern was raised."""
    started_on = models.DateField(null=True, blank=True)
    """The day the enquiry began; empty while there is none."""
    concluded_on = models.DateField(null=True, blank=True)
    lead = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Who leads the enquiry."""
    to_find_out = models.TextField(blank=True)
    """What the enquiry is to find out or to do, starting from what the person wants."""
    made_by = models.CharField(max_length=200, blank=True)
    """Who makes the enquiry where the council causes another body to (Care Act 2014, section 42(2))."""
    risk_types = models.JSONField(default=list, blank=True)
    locations = models.JSONField(default=list, blank=True)
    sources = models.JSONField(default=list, blank=True)
    """Codes of ``measures.codes``."""
    joined_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined")
    """The case about the same event into which this one went: it is counted there, and not here."""
    revision = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ["-opened_on", "-opened_at"]
        indexes = [
            models.Index(fields=["person", "concluded_on"], name="case_of_person"),
            models.Index(fields=["organisation", "concluded_on"], name="case_concluded"),
            models.Index(fields=["organisation", "opened_on"], name="case_opened"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind="concern") & Q(started_on=None)) | (~Q(kind="concern") & Q(started_on__isnull=False)),
                name="an_enquiry_has_the_day_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.opened_on}"

    @property
    def open(self) -> bool:
        """Whether the work goes on."""
        return self.concluded_on is None and self.joined_to_id is None

    @property
    def is_enquiry(self) -> bool:
        """Whether an enquiry has begun."""
        return self.started_on is not None


class Concern(models.Model):
    """What somebody is worried about, as they told it. Raised by anyone in the organisation or by a partner."""

    class Safe(models.TextChoices):
        YES = "yes", "Yes, as far as I know"
        NO = "no", "No, somebody may be hurt soon"
        UNSURE = "unsure", "I do not know"

    class Knows(models.TextChoices):
        YES = "yes", "Yes, and they agree"
        DISAGREES = "disagrees", "Yes, and they do not want it raised"
        NO = "no", "No"
        UNSURE = "unsure", "I do not know"

    class RaisedAs(models.TextChoices):
        PERSON = "person", "The person themself"
        FAMILY = "family", "Family, friend or neighbour"
        COUNCIL = "council", "A council worker"
        NHS = "nhs", "NHS"
        POLICE = "police", "Police or fire service"
        PROVIDER = "provider", "Care provider"
        HOUSING = "housing", "Housing"
        ADVOCATE = "advocate", "Advocate"
        OTHER = "other", "Somebody else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="concerns")
    """Empty until somebody has found whose record it belongs to."""
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="concerns")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    """The council that receives it."""
    about_name = models.CharField(max_length=200, blank=True)
    about_born = models.DateField(null=True, blank=True)
    about_address = models.TextField(blank=True)
    """Who it is about, as typed by somebody who does not see records."""
    raised_on = models.DateField()
    raised_as = models.CharField(max_length=12, choices=RaisedAs)
    raised_by_name = models.CharField(max_length=200)
    raised_by_contact = models.CharField(max_length=200, blank=True)
    what_happened = models.TextField()
    when_and_where = models.TextField(blank=True)
    safe_now = models.CharField(max_length=8, choices=Safe)
    made_safe = models.TextField(blank=True)
    """What was done at once, or who will do it now."""
    person_knows = models.CharField(max_length=10, choices=Knows, default=Knows.UNSURE)
    words = models.TextField(blank=True)
    """What the person has said they want, as it was passed on."""
    safe_to_contact = models.TextField(blank=True)
    risk_types = models.JSONField(default=list, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["raised_on", "at"]
        indexes = [models.Index(fields=["organisation", "person"], name="concern_waiting_for_person")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(safe_now="no") | ~Q(made_safe=""), name="danger_says_what_was_done_at_once"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(about_name=""), name="a_concern_says_who_it_is_about"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(case=None), name="a_case_is_about_somebody_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Concern raised on {self.raised_on}"


class Decision(models.Model):
    """What is to be done about a concern, by the three tests of section 42(1). A later one stands beside it."""

    class Met(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        NOT_CLEAR = "not-clear", "Not clear yet"

    class Leads(models.TextChoices):
        SECTION_42 = "section-42", "A section 42 enquiry"
        OTHER = "other", "Another enquiry"
        NO_ENQUIRY = "no-enquiry", "No enquiry: other help, or none wanted"
        FIND_OUT_MORE = "find-out-more", "First find out more"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    needs = models.CharField(max_length=10, choices=Met)
    needs_because = models.TextField()
    at_risk = models.CharField(max_length=10, choices=Met)
    at_risk_because = models.TextField()
    unable = models.CharField(max_length=10, choices=Met)
    unable_because = models.TextField()
    leads_to = models.CharField(max_length=14, choices=Leads)
    because = models.TextField()
    help_instead = models.TextField(blank=True)
    """What is done instead of an enquiry."""
    decided_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["decided_on", "at"]

    def __str__(self) -> str:
        return self.get_leads_to_display()


class Seeking(models.Model):
    """Whether the person was asked what they want, before the enquiry begins (mission 6.2)."""

    class Answer(models.TextChoices):
        EXPRESSED = "expressed", "Asked, and they said what they want"
        NONE_EXPRESSED = "none-expressed", "Asked, and they named nothing they want"
        NOT_ASKED = "not-asked", "Not asked yet"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="seekings")
    asked_on = models.DateField()
    answer = models.CharField(max_length=16, choices=Answer)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    how = models.TextField(blank=True)
    """How they were asked, or what they said."""
    reason = models.TextField(blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["asked_on", "at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(answer="not-asked") | (~Q(reason="") & Q(ask_again_on__isnull=False)),
                name="not_asked_has_its_reason_and_comes_back",
            ),
            models.CheckConstraint(condition=Q(whose="person") | ~Q(speaker=""), name="asked_of_another_says_of_whom"),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()


class Departure(models.Model):
    """One short record of leaving the usual path: what, why, on what evidence, who supports it (mission 6.1)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="departures")
    what = models.TextField()
    why = models.TextField()
    evidence = models.TextField()
    decided_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["decided_on", "at"]

    def __str__(self) -> str:
        return self.what


class Support(models.Model):
    """What a manager says of a departure. A later answer stands beside the earlier."""

    class Answer(models.TextChoices):
        SUPPORTED = "supported", "I support this"
        NOT_YET = "not-yet", "Not yet: something is missing"
        NO = "no", "I do not support this"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    departure = models.ForeignKey(Departure, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=10, choices=Answer)
    words = models.TextField(blank=True)
    answered_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(condition=Q(answer="supported") | ~Q(words=""), name="support_withheld_says_why")
        ]

    def __str__(self) -> str:
        return self.get_answer_display()


class Turn(models.Model):
    """One thing that happened in safeguarding: a line of the person's story and of the case's chronology.

    Written by each action as it happens, so that the chronology is a record and not worked out afterwards.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="turns")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, blank=True, related_name="turns")
    on = models.DateField()
    kind = models.CharField(max_length=20)
    """What it is about: concern, decision, seeking, enquiry, stage, departure, meeting, capacity and the like."""
    stage = models.CharField(max_length=20, choices=Stage, blank=True)
    """Where we were from then on, where this turn says so."""
    heading = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    words = models.TextField(blank=True)
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=80)
    """Where it leads: "<name of the address>:<id>". The address takes the person's id and this id."""
    professionals_only = models.BooleanField(default=False)
    """Never shown outside the workers who hold the record."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["on", "at", "id"]
        indexes = [
            models.Index(fields=["person", "on"], name="turn_of_person"),
            models.Index(fields=["case", "on"], name="turn_of_case"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(words="") | Q(whose="person") | ~Q(speaker=""), name="words_in_a_turn_have_their_speaker"
            )
        ]

    def __str__(self) -> str:
        return self.heading


class Wait(models.Model):
    """Something that waits for somebody, since when. Putting it off is a new row with its reason (mission 5.4, 6.1)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="waits")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, blank=True, related_name="waits")
    key = models.CharField(max_length=80)
    """What it is, for whoever settles it: "seek", "enquiry", "action:<id>"."""
    what = models.CharField(max_length=300)
    """In plain words, to be read after "waiting for": "asking Mrs T what she wants"."""
    whom = models.CharField(max_length=200)
    since = models.DateField()
    """The day from which it waits."""
    show_on = models.DateField()
    """The day from which it is shown as waiting: later than ``since`` where the timescale was relaxed."""
    reason = models.TextField(blank=True)
    """Why it was put off."""
    source = models.CharField(max_length=80)
    """Where it is done: as :attr:`Turn.source`."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_how = models.CharField(max_length=12, blank=True)
    """done, put-off or no-longer."""

    class Meta:
        ordering = ["since", "at"]
        indexes = [models.Index(fields=["person", "settled_at", "show_on"], name="wait_of_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key"], condition=Q(settled_at=None), name="one_open_wait_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return self.what


class Conclusion(models.Model):
    """How a case ended: the closing conversation, by the person's account (mission 6.8)."""

    class Five(models.IntegerChoices):
        """How they felt, in five steps."""

        NOT_AT_ALL = 1, "Not at all"
        LITTLE = 2, "A little"
        PARTLY = 3, "Partly"
        MOSTLY = 4, "Mostly"
        FULLY = 5, "Fully"

    class Capacity(models.TextChoices):
        YES = "yes", "Yes, for a decision in this enquiry"
        NO = "no", "No"
        DONT_KNOW = "dont-know", "It is not known"
        NOT_RECORDED = "not-recorded", "It was not recorded"

    case = models.OneToOneField(Case, on_delete=models.PROTECT, primary_key=True, related_name="conclusion")
    closing = models.OneToOneField(Closing, on_delete=models.PROTECT, null=True, blank=True, related_name="conclusion")
    """What was asked of the outcomes, and the person's words; empty where a concern led to no enquiry."""
    concluded_on = models.DateField()
    what_was_found = models.TextField()
    risk_assessment = models.CharField(max_length=24, blank=True)
    risk_outcome = models.CharField(max_length=10, blank=True)
    """Codes of ``measures.codes``."""
    risk_words = models.TextField(blank=True)
    """What the person says of the risk now."""
    lacked_capacity = models.CharField(max_length=14, choices=Capacity, default=Capacity.NOT_RECORDED)
    supported = models.CharField(max_length=4, blank=True)
    """yes or no, where they lacked capacity: an advocate, relative or friend supported them."""
    understood = models.PositiveSmallIntegerField(choices=Five, null=True, blank=True)
    listened = models.PositiveSmallIntegerField(choices=Five, null=True, blank=True)
    in_control = models.PositiveSmallIntegerField(choices=Five, null=True, blank=True)
    safer = models.PositiveSmallIntegerField(choices=Five, null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(risk_outcome="") | Q(risk_assessment__startswith="identified"),
                name="a_risk_outcome_where_a_risk_was_found",
            ),
            models.CheckConstraint(
                condition=(Q(lacked_capacity="yes") & ~Q(supported="")) | (~Q(lacked_capacity="yes") & Q(supported="")),
                name="support_is_said_of_those_who_lacked_capacity",
            ),
        ]

    def __str__(self) -> str:
        return f"Concluded on {self.concluded_on}"


def source_of(row: Any, address: str) -> str:
    """How a turn or a wait names the page it leads to: ``address`` takes the person's id and the row's."""
    return f"{address}:{row.pk}"
