"""What somebody is typing and has not saved yet; what stood there before; and what was sent once already."""

from django.conf import settings
from django.db import models

from ownwords.people.models import Person
from ownwords.trail.identity import new_id


class Draft(models.Model):
    """Unsaved typing of one worker in one form. It goes when the form is saved, and never shows in another form."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    form = models.CharField(max_length=300)
    """The address of the form's page: it names the person and the thing, so no two forms share one."""
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    typed = models.JSONField()
    """Field name to the list of values typed into it."""
    sequence = models.BigIntegerField(default=0)
    """Counts up in the browser; a slow older request never covers a newer one."""
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["worker", "form"], name="one_draft_a_worker_and_form")]

    def __str__(self) -> str:
        return f"{self.worker_id} at {self.form}"


class Earlier(models.Model):
    """What a record said before it was saved over: nothing that was once saved is lost."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    about = models.CharField(max_length=120)
    revision = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    content = models.JSONField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    """Who saved over it."""
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["about", "-revision"]
        constraints = [models.UniqueConstraint(fields=["about", "revision"], name="one_earlier_a_revision")]

    def __str__(self) -> str:
        return f"{self.about} {self.revision}"


class SentOnce(models.Model):
    """A form that was sent: sent again by a double click, it leads to what the first click made."""

    token = models.CharField(max_length=40, primary_key=True)
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    led_to = models.CharField(max_length=500)
    sent_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.token} led to {self.led_to}"
