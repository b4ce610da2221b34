"""The trail: who read and wrote what about whom, and when. It holds digests, never the words themselves."""

from django.db import models


class Entry(models.Model):
    """One deed, sealed to the one before it in its chain.

    ``chain`` is ``person:<id>``, ``worker:<id>`` or ``register``; ``about`` names what was read or written;
    ``digest`` is the SHA-256 of what was written, so that a lawful erasure of the words leaves the chain whole.
    """

    chain = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    who = models.CharField(max_length=60)
    deed = models.CharField(max_length=80)
    about = models.CharField(max_length=120, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="one_entry_a_number")]
        indexes = [models.Index(fields=["who", "at"], name="trail_who_at")]

    def __str__(self) -> str:
        return f"{self.chain} {self.number}: {self.who} {self.deed}"


class Head(models.Model):
    """The newest entry of a chain, sealed by itself, so that entries cut off the end are missed."""

    chain = models.CharField(max_length=60, primary_key=True)
    number = models.PositiveIntegerField()
    seal = models.CharField(max_length=64)
    witness = models.CharField(max_length=64)
    written = models.PositiveIntegerField(default=0)
    """The number of the newest entry that is no reading: what is told of a person is the same while it is the same."""

    def __str__(self) -> str:
        return f"{self.chain} ends at {self.number}"


class Glimpse(models.Model):
    """A person who stood in a list that somebody read. The list's entry holds the digest of all its glimpses."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="glimpses")
    chain = models.CharField(max_length=60)

    class Meta:
        indexes = [models.Index(fields=["chain"], name="trail_glimpse_chain")]

    def __str__(self) -> str:
        return f"{self.chain} seen in {self.entry_id}"
