"""Looking back with the person: reviews, closing, and reviews after closing (mission 5)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.conversations.models import Conversation, Mark, WhoseWords
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.reviews.rules import achieving_of
from ownwords.trail.identity import new_id


class Review(models.Model):
    """One looking back. It is written once, whole, and then stands; a draft of it lives in ``drafts``."""

    class Why(models.TextChoices):
        PLANNED = "planned", "It was planned"
        STAGE = "stage", "A key stage was reached"
        CHANGE = "change", "Something changed"
        ASKED = "asked", "The person or someone for them asked"
        AFTER_CLOSING = "after-closing", "After closing"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reviews")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    """The conversation in which the person looked back: its words stand under this review."""
    held_on = models.DateField()
    why = models.CharField(max_length=16, choices=Why)
    circumstances = models.TextField(blank=True)
    """What called for it: confidence, health, capacity and the like (mission 5.3)."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    achieved = models.TextField(blank=True)
    anything_new = models.TextField(blank=True)
    must_change = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)
    next_reason = models.TextField(blank=True)
    """Why on that day, or why there is no next one."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="a_review_for_the_person_says_whose_account"
            ),
            models.CheckConstraint(
                condition=Q(next_on__isnull=False) | Q(why="after-closing") | ~Q(next_reason=""),
                name="a_review_says_when_next_or_why_not",
            ),
        ]

    def __str__(self) -> str:
        return f"Review on {self.held_on}"


class Looked(models.Model):
    """What a review found of one outcome, by the person's account. The one place where "achieved?" is asked."""

    class How(models.TextChoices):
        ACHIEVED = "achieved", "Achieved"
        PARTLY = "partly", "Partly"
        NOT = "not", "Not"
        NOT_ASKED = "not-asked", "Not talked about this time"

    class Still(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        UNSURE = "unsure", "Not sure yet"

    class Side(models.TextChoices):
        """Each pair of mission 5.2 in the positive and the negative."""

        YES = "yes", "Yes"
        NO = "no", "No"
        BOTH = "both", "Some of both"
        NOT_SAID = "", "Not talked about"

    class InTheWay(models.TextChoices):
        CONFIDENCE = "confidence", "Confidence"
        HEALTH = "health", "Health"
        CAPACITY = "capacity", "Capacity to decide, for now"
        OTHERS = "others", "What other people do or want"
        MONEY = "money", "Money"
        HOUSING = "housing", "Housing or place"
        SUPPORT = "support", "Support that did not come or did not fit"
        TIME = "time", "It needs more time"
        LAW = "law", "Law or police decisions"
        OTHER = "other", "Something else"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="outcomes")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="looked_at")
    how = models.CharField(max_length=10, choices=How)
    words = models.TextField(blank=True)
    still_important = models.CharField(max_length=8, choices=Still, blank=True)
    in_the_way = models.CharField(max_length=12, choices=InTheWay, blank=True)
    in_the_way_words = models.TextField(blank=True)
    working_towards = models.CharField(max_length=4, choices=Side, blank=True)
    avoiding_bad = models.CharField(max_length=4, choices=Side, blank=True)
    wellbeing_effect = models.CharField(max_length=4, choices=Side, blank=True)
    feeling_about_plan = models.CharField(max_length=4, choices=Side, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "outcome"], name="an_outcome_is_looked_at_once_a_review"),
            models.CheckConstraint(
                condition=(Q(how__in=["partly", "not"]) & ~Q(still_important=""))
                | (~Q(how__in=["partly", "not"]) & Q(still_important="")),
                name="not_achieved_asks_if_it_is_still_important",
            ),
            models.CheckConstraint(
                condition=~Q(still_important="yes") | (~Q(in_the_way="") & ~Q(in_the_way_words="")),
                name="still_important_says_what_is_in_the_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome_id}: {self.how}"

    @property
    def achieving(self) -> str:
        """The first pair of mission 5.2, from the one answer to "achieved?" (a value of :class:`Side`)."""
        return achieving_of(self.how)


class Due(models.Model):
    """A day on which to look back next. Putting it off is a new row with its reason; the older ones stay."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reviews_due")
    due_on = models.DateField()
    reason = models.TextField(blank=True)
    after_closing = models.BooleanField(default=False)
    set_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    """When the review was held, the day was put off, or the work was closed."""
    review = models.ForeignKey(Review, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The review that was held; empty where the day was put off or the work was closed."""

    class Meta:
        ordering = ["due_on"]
        indexes = [models.Index(fields=["person", "settled_at"], name="review_due_of_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(settled_at__isnull=True), name="one_open_review_date"
            )
        ]

    def __str__(self) -> str:
        return f"Review due {self.due_on}"


class Closing(models.Model):
    """The end of a piece of work, by the person's account."""

    class Asked(models.TextChoices):
        EXPRESSED = "expressed", "Asked, and they said what they want"
        NONE_EXPRESSED = "none-expressed", "Asked, and they named nothing they want"
        NOT_ASKED = "not-asked", "Not asked"
        DONT_KNOW = "dont-know", "Not known"

    class Achieved(models.TextChoices):
        FULLY = "fully", "Fully"
        PARTLY = "partly", "Partly"
        NOT = "not", "Not"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="closings")
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_on = models.DateField()
    why = models.TextField()
    """Why the work ends now."""
    whose = models.CharField(max_length=16, choices=WhoseWords, default=WhoseWords.PERSON)
    speaker = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    """What the person says of it all, in their own words."""
    asked = models.CharField(max_length=16, choices=Asked)
    not_asked_because = models.TextField(blank=True)
    achieved = models.CharField(max_length=8, choices=Achieved, blank=True)
    """Worked out from the outcomes (``reviews.rules.achieved_of``), never typed."""
    organisation = models.UUIDField(db_index=False)
    """Whose board counts it."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-closed_on", "-at"]
        indexes = [
            # Holds all that the board counts, so that its figures never read the table itself.
            models.Index(fields=["organisation", "closed_on", "asked", "achieved"], name="closing_in_time")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(whose="person") | ~Q(speaker=""), name="a_closing_for_the_person_says_whose_account"
            ),
            models.CheckConstraint(
                condition=Q(asked="expressed") | Q(achieved=""),
                name="achieved_only_where_outcomes_were_expressed",
            ),
            models.CheckConstraint(
                condition=~Q(asked="not-asked") | ~Q(not_asked_because=""), name="not_asked_has_its_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"Closed on {self.closed_on}"


class ClosingOutcome(models.Model):
    """How one outcome stood at the close, by the person's account."""

    class How(models.TextChoices):
        FULLY = "fully", "Fully met"
        PARTLY = "partly", "Partly met"
        NOT = "not", "Not met"
        WITHDRAWN = "withdrawn", "No longer important to the person"
        PASSED = "passed", "Goes on in another plan"

    closing = models.ForeignKey(Closing, on_delete=models.PROTECT, related_name="outcomes")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="closings")
    how = models.CharField(max_length=10, choices=How)
    words = models.TextField(blank=True)
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["closing", "outcome"], name="an_outcome_closes_once")]

    def __str__(self) -> str:
        return f"{self.outcome_id}: {self.how}"
