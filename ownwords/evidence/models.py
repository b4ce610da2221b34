"""What the board is shown: figures are counted when asked for; the words beside them are chosen here (mission 7)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.access.models import Organisation
from ownwords.people.models import Person
from ownwords.trail.identity import new_id


class Quote(models.Model):
    """Words chosen to stand beside a figure, made anonymous, with the person's consent. Withdrawn, they are gone."""

    class Figure(models.TextChoices):
        DEFINED = "defined", "Said what they want"
        NOT_DEFINED = "not-defined", "Did not say, or were not asked"
        FULLY = "fully", "Fully met"
        PARTLY = "partly", "Partly met"
        NOT = "not", "Not met"

    class Source(models.TextChoices):
        MARK = "mark", "Words from a conversation"
        CLOSING = "closing", "Words at closing"
        REVIEW = "review", "Words at a review"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="quotes")
    figure = models.CharField(max_length=12, choices=Figure)
    source = models.CharField(max_length=10, choices=Source)
    source_id = models.UUIDField()
    shown_as = models.TextField(blank=True)
    """The words as the board reads them, without names, places or dates that tell. Empty once withdrawn."""
    said_by = models.CharField(max_length=120, blank=True)
    """A few words that do not identify: "A woman in her eighties", "A daughter"."""
    consent = models.TextField()
    """Who agreed to this use of the words, when and how."""
    said_on = models.DateField()
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-said_on", "-chosen_at"]
        indexes = [models.Index(fields=["organisation", "figure", "-said_on"], name="quote_of_figure")]
        constraints = [
            models.CheckConstraint(condition=~Q(consent=""), name="a_quote_has_consent"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, shown_as="", said_by=""),
                name="withdrawn_words_are_gone",
            ),
        ]

    def __str__(self) -> str:
        return self.shown_as
