"""The person and their circle (mission 1.1 to 1.4)."""

from django.db import models

from ownwords.trail.identity import new_id


class Person(models.Model):
    """An adult, an unpaid carer, or a child or young person with their family."""

    class Kind(models.TextChoices):
        ADULT = "adult", "An adult"
        CARER = "carer", "An unpaid carer"
        CHILD = "child", "A child or young person, with their family"

    class Gender(models.TextChoices):
        FEMALE = "female", "Female"
        MALE = "male", "Male"
        OTHER = "other", "Another way"
        NOT_KNOWN = "not-known", "Not known"

    class Ethnicity(models.TextChoices):
        WHITE = "white", "White"
        MIXED = "mixed", "Mixed or multiple ethnic groups"
        ASIAN = "asian", "Asian or Asian British"
        BLACK = "black", "Black, Black British, Caribbean or African"
        OTHER = "other", "Another ethnic group"
        REFUSED = "refused", "Prefers not to say"
        NOT_KNOWN = "not-known", "Not known"

    class SupportReason(models.TextChoices):
        PHYSICAL = "physical", "Physical support"
        SENSORY = "sensory", "Sensory support"
        MEMORY = "memory-cognition", "Memory and cognition"
        LEARNING = "learning-disability", "Learning disability"
        MENTAL = "mental-health", "Mental health"
        SOCIAL = "social", "Social support"
        NONE = "none", "No support reason"
        NOT_KNOWN = "not-known", "Not known"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.ADULT)
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100, blank=True)
    known_as = models.CharField(max_length=100, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    nhs_number = models.CharField(max_length=10, null=True, blank=True, unique=True)
    gender = models.CharField(max_length=10, choices=Gender, default=Gender.NOT_KNOWN)
    ethnicity = models.CharField(max_length=10, choices=Ethnicity, default=Ethnicity.NOT_KNOWN)
    support_reason = models.CharField(max_length=20, choices=SupportReason, default=SupportReason.NOT_KNOWN)

    language = models.CharField(max_length=60, default="English")
    interpreter = models.CharField(max_length=200, blank=True)
    communication = models.TextField(blank=True)
    """How they communicate: words, signs, pictures, behaviour read by those who know them."""
    address = models.TextField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    safe_contact = models.TextField(blank=True)
    """Safe ways and times to make contact."""
    unsafe_contact = models.TextField(blank=True)
    """What must not be done: somebody who harms them may read their post or answer their phone."""

    admired_for = models.TextField(blank=True)
    matters_to_me = models.TextField(blank=True)
    support_me_by = models.TextField(blank=True)

    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["family_name", "given_name", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What this person is called in full; the name they like to go by stands in :attr:`called`."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def called(self) -> str:
        """What they like to be called."""
        return self.known_as or self.given_name


class OtherName(models.Model):
    """Any other name the person has gone by: before marriage, at the GP's, in another alphabet."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class NameKey(models.Model):
    """A key under which a person's name is found although it is spelt differently. Made anew with the names."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="name_keys", db_index=False)
    key = models.CharField(max_length=40)
    word = models.CharField(max_length=40)

    class Meta:
        # The first answers from itself alone who has a word like this; the second, whether one person has it.
        indexes = [
            models.Index(fields=["key", "word", "person"], name="person_found_by_key"),
            models.Index(fields=["person", "key"], name="keys_of_person"),
        ]

    def __str__(self) -> str:
        return self.key


class CircleMember(models.Model):
    """Somebody in the person's life. A part in it that ends is ended, not deleted."""

    class Part(models.TextChoices):
        FAMILY = "family", "Family"
        FRIEND = "friend", "Friend"
        NEIGHBOUR = "neighbour", "Neighbour"
        PARTNER = "partner", "Partner"
        COMMUNITY = "community", "Someone from a club, faith or community"
        PROFESSIONAL = "professional", "A worker who helps them"
        ADVOCATE = "advocate", "Independent advocate"
        MAY_HAVE_HARMED = "may-have-harmed", "May have caused harm"
        ALSO_AT_RISK = "also-at-risk", "Another adult at risk"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="circle")
    name = models.CharField(max_length=200)
    part = models.CharField(max_length=20, choices=Part)
    relation = models.CharField(max_length=120, blank=True)
    contact = models.TextField("how to reach them", blank=True)
    notes = models.TextField(blank=True)
    may_have_harmed = models.BooleanField("may have caused harm", default=False)
    """Somebody can be family and may have caused harm: the second does not hide the first."""
    revision = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["added_at", "id"]
        verbose_name = "somebody in the circle"
        verbose_name_plural = "circle members"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(part="may-have-harmed") | models.Q(may_have_harmed=True),
                name="who_is_here_for_possible_harm_has_its_sign",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.relation or self.get_part_display()})"

    @property
    def to_choose(self) -> str:
        """How they are named where somebody is chosen: nobody overlooks possible harm."""
        return f"{self} – may have caused harm" if self.may_have_harmed else str(self)


class Representative(models.Model):
    """Somebody who may speak for the person, for which decisions, and how we know."""

    class Kind(models.TextChoices):
        RELATIVE = "relative", "Relative"
        FRIEND = "friend", "Friend"
        ADVOCATE = "advocate", "Independent advocate"
        IMCA = "imca", "Independent mental capacity advocate (IMCA)"
        ATTORNEY = "attorney", "Attorney (lasting power of attorney)"
        DEPUTY = "deputy", "Deputy (Court of Protection)"
        APPOINTEE = "appointee", "Appointee (benefits)"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="representatives")
    member = models.ForeignKey(CircleMember, on_delete=models.PROTECT, related_name="speaks_as")
    kind = models.CharField(max_length=20, choices=Kind)
    decisions = models.TextField()
    """The decisions they may speak for, in plain words."""
    evidence_seen = models.TextField(blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["from_on", "id"]

    def __str__(self) -> str:
        return f"{self.member.name}, {self.get_kind_display()}"


class Consent(models.Model):
    """What the person agreed may be shared, with which agency, and when. A later answer stands beside the earlier."""

    class Answer(models.TextChoices):
        AGREED = "agreed", "Agreed"
        PARTLY = "partly", "Agreed to part of it"
        REFUSED = "refused", "Did not agree"
        WITHOUT = "without", "Shared without consent"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    agency = models.CharField(max_length=200)
    about = models.TextField()
    answer = models.CharField(max_length=10, choices=Answer)
    given_on = models.DateField()
    given_by = models.CharField(max_length=200, blank=True)
    """Who answered, where it was not the person."""
    legal_reason = models.TextField(blank=True)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["-given_on", "-added_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(answer="without") | ~models.Q(legal_reason=""),
                name="sharing_without_consent_has_a_legal_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.agency}: {self.get_answer_display()}"
