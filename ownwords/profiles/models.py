"""What is kept of a circle beside the people in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ownwords.people.models import CircleMember
from ownwords.trail.identity import new_id


class PossibleHarm(models.Model):
    """That somebody in a circle may have caused harm, or that this is taken back, and why. The newest holds."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, related_name="possible_harm")
    may_have_harmed = models.BooleanField()
    """False: what was recorded before is taken back."""
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="possible_harm_has_its_reason")]

    def __str__(self) -> str:
        return f"May have caused harm: {self.reason}" if self.may_have_harmed else f"Taken back: {self.reason}"
