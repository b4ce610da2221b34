"""What a council adds to the library: its own questions, examples and words, each kept also when it is taken off."""

from django.conf import settings
from django.db import models

from ownwords.access.models import Organisation
from ownwords.trail.identity import new_id

USER = settings.AUTH_USER_MODEL


class Added(models.Model):
    """One piece of a council's own. Its fields are those of ``rules.Piece``."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    shelf = models.CharField(max_length=10)
    about = models.CharField(max_length=30)
    says = models.TextField()
    title = models.CharField(max_length=200, blank=True)
    less_good = models.TextField(blank=True)
    example = models.TextField(blank=True)
    helps = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_off_at = models.DateTimeField(null=True, blank=True)
    taken_off_by = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    taken_off_because = models.TextField(blank=True)

    class Meta:
        ordering = ["at"]
        indexes = [models.Index(fields=["organisation", "shelf"], name="added_to_the_library")]

    def __str__(self) -> str:
        return f"{self.shelf} {self.pk}"
