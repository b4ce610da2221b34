"""Organisations, teams, the people who work in them, and what lets one of them into a person's record."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from ownwords.people.models import Person, Representative
from ownwords.trail.identity import new_id


class Organisation(models.Model):
    """A council, an NHS trust, a police force, a provider, an advocacy service."""

    class Kind(models.TextChoices):
        COUNCIL = "council", "Council"
        NHS = "nhs", "NHS"
        POLICE = "police", "Police"
        PROVIDER = "provider", "Care provider"
        HOUSING = "housing", "Housing"
        ADVOCACY = "advocacy", "Advocacy service"
        OTHER = "other", "Another organisation"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.COUNCIL)
    code = models.CharField(max_length=20, blank=True)
    """The council's ONS code, where it has one."""
    settings = models.JSONField(default=dict, blank=True)
    """What this council decided for itself: see ``access.rules.COUNCIL_SETTINGS``."""

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team of an organisation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="one_team_a_name")]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str | None, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower() or None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """Somebody who signs in: a worker, a partner, an advocate, the person themself."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True, null=True, blank=True)
    """Empty for those who come in by a code to a person's own pages."""
    name = models.CharField(max_length=200)
    job_title = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="users")
    is_active = models.BooleanField(default=True)

    held_now: "tuple[Membership, ...] | None" = None
    """The roles held at this request, where the sign-in backend fetched them."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[UserManager] = UserManager()

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What somebody is in a team or an organisation. Partner, advocate and person have their place already."""

    PRACTITIONER = "practitioner", "Practitioner"
    SUPERVISOR = "supervisor", "Supervisor"
    SAFEGUARDING_LEAD = "safeguarding-lead", "Safeguarding lead"
    BOARD_MEMBER = "board-member", "Board member"
    ADMINISTRATOR = "administrator", "Administrator"
    PARTNER = "partner", "Partner agency"
    ADVOCATE = "advocate", "Advocate or representative"
    PERSON = "person", "The person themself"


class Membership(models.Model):
    """A role that somebody holds: in a team, or (team empty) in the whole organisation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "team", "role"],
                condition=Q(ended_at=None),
                name="one_role_a_team",
            ),
            models.UniqueConstraint(
                fields=["user", "role"],
                condition=Q(ended_at=None, team=None),
                name="one_role_in_the_whole_organisation",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=["practitioner", "supervisor"]) | Q(team__isnull=False),
                name="practitioners_and_supervisors_have_a_team",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"


class Holding(models.Model):
    """Which team holds a person's record, and whether it is restricted to named people."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="holding")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="holdings")
    restricted = models.BooleanField(default=False)
    restricted_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(restricted=False) | ~Q(restricted_because=""), name="a_restriction_has_its_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} held by {self.team_id}"


class Party(models.Model):
    """Somebody who is let into something that is kept between a few people: a supervision, say.

    ``between`` is the id of that thing in the room that keeps it. The row stays when it has ended.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    between = models.UUIDField()
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="parties")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "until_at"], name="access_party_of_user")]
        constraints = [
            models.UniqueConstraint(fields=["between", "user"], condition=Q(until_at=None), name="let_in_once")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.between}"


class Grant(models.Model):
    """What lets one viewer into one person's record, why, from when and until when.

    Rooms to the right (an enquiry that invites a partner, a person's own code) ask ``access.actions`` to write one;
    ``access.decision`` answers from these rows and the roles alone.
    """

    class Kind(models.TextChoices):
        ALLOCATION = "allocation", "Allocated worker"
        COVER = "cover", "Covering for a colleague"
        EMERGENCY = "emergency", "Emergency access"
        NAMED = "named", "Named for a restricted record"
        INVITED = "invited", "Invited to this part of the work"
        OWN = "own", "The person's own door"
        AUDIT = "audit", "Reading for a case-file audit"

    class Scope(models.TextChoices):
        RECORD = "record", "The whole record"
        ENQUIRY = "enquiry", "One enquiry and what is shared in it"
        OWN_PAGES = "own-pages", "The person's own pages"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    viewer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="grants")
    kind = models.CharField(max_length=20, choices=Kind)
    scope = models.CharField(max_length=20, choices=Scope, default=Scope.RECORD)
    scope_of = models.UUIDField(null=True, blank=True)
    """The enquiry that the scope is about, where it is about one."""
    parts = models.CharField(max_length=100, blank=True)
    """Of a person's own pages: which of them (``access.rules.OwnPart``), with spaces between."""
    speaks_as = models.ForeignKey(Representative, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """By what somebody else opens a person's own pages: when that ends, so does this."""
    reason = models.TextField(blank=True)
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    seen_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The supervisor who has looked at an emergency access, and what they said of it."""
    seen_at = models.DateTimeField(null=True, blank=True)
    seen_note = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["viewer", "scope", "ends_at"], name="access_grant_viewer"),
            models.Index(fields=["person", "kind"], name="access_grant_person"),
            models.Index(fields=["kind", "seen_at"], name="access_grant_unseen"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="emergency") | (~Q(reason="") & Q(ends_at__isnull=False)),
                name="emergency_access_has_reason_and_end",
            )
        ]

    def __str__(self) -> str:
        return f"{self.viewer_id} may see {self.person_id} ({self.kind})"

    @property
    def own_parts(self) -> tuple[str, ...]:
        """The parts of a person's own pages that it opens."""
        return tuple(self.parts.split())
