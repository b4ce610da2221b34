"""Reading a person's circle, who may speak for them, and what they agreed to. A fixed number of queries each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from ownwords.access.decision import Viewer
from ownwords.access.models import Team
from ownwords.drafts.models import Earlier
from ownwords.people.models import CircleMember, Consent, Person, Representative
from ownwords.profiles.models import PossibleHarm
from ownwords.profiles.rules import MOST_DRAWN, Spot, shortened, spots

NAME_FIELDS = ("name", "given_name", "family_name", "known_as", "also_known_as")
"""What holds a name in an earlier version of a person or of somebody in their circle."""


@dataclass
class Drawn:
    """One member of the circle in its picture."""

    member: CircleMember
    spot: Spot
    name: str
    relation: str
    speaks: bool


@dataclass
class Circle:
    """The people in somebody's life."""

    members: list[CircleMember]
    ended: list[CircleMember]
    representatives: list[Representative]
    """Who may speak for the person now, or will."""
    former: list[Representative]
    harm: dict[UUID, list[PossibleHarm]]
    """What was recorded about possible harm by each member, the oldest first."""
    drawn: list[Drawn] = field(default_factory=list)


@dataclass
class Sharing:
    """What holds for one agency now, and what was answered before."""

    agency: str
    newest: Consent
    earlier: list[Consent]


def circle_of(person: Person, today: date) -> Circle:
    """Everybody in the person's circle, who may speak for them, what is recorded about harm. 3 queries."""
    everybody = list(CircleMember.objects.filter(person=person))
    harm: dict[UUID, list[PossibleHarm]] = {member.pk: [] for member in everybody}
    for answer in PossibleHarm.objects.filter(member__person=person).select_related("by"):
        harm[answer.member_id].append(answer)
    speaking = list(Representative.objects.filter(person=person).select_related("member"))
    here = [member for member in everybody if not member.ended_on]
    circle = Circle(
        members=here,
        ended=[member for member in everybody if member.ended_on],
        representatives=[one for one in speaking if not one.until_on or one.until_on >= today],
        former=[one for one in speaking if one.until_on and one.until_on < today],
        harm=harm,
    )
    speakers = {one.member_id for one in circle.representatives if one.from_on <= today}
    circle.drawn = _drawn(here, speakers)
    return circle


def _drawn(members: Sequence[CircleMember], speakers: set[UUID]) -> list[Drawn]:
    shown = members[:MOST_DRAWN]
    name, relation = (18, 22) if len(shown) <= 6 else (13, 16)  # letters that have room beside each other
    return [
        Drawn(
            member,
            spot,
            shortened(member.name, name),
            shortened(member.relation or member.get_part_display(), relation),
            member.pk in speakers,
        )
        for member, spot in zip(shown, spots(len(shown)), strict=True)
    ]


def members_now(person: Person) -> QuerySet[CircleMember]:
    """Those who are in the person's circle now."""
    return CircleMember.objects.filter(person=person, ended_on=None)


def speaks_for(person: Person, day: date) -> QuerySet[Representative]:
    """Those who may speak for the person on ``day``."""
    return Representative.objects.filter(
        Q(until_on=None) | Q(until_on__gte=day), person=person, from_on__lte=day
    ).select_related("member")


def harm_taken_back_on(member: CircleMember) -> date | None:
    """The day on which it was taken back that somebody may have caused harm; None where that does not hold now."""
    newest = PossibleHarm.objects.filter(member=member).last()
    return timezone.localdate(newest.at) if newest and not newest.may_have_harmed else None


def sharing_of(person: Person) -> list[Sharing]:
    """What holds for each agency, the newest answer first. 1 query. An agency's name counts in any letter case."""
    found: dict[str, Sharing] = {}
    for consent in Consent.objects.filter(person=person):
        key = " ".join(consent.agency.casefold().split())
        if key in found:
            found[key].earlier.append(consent)
        else:
            found[key] = Sharing(consent.agency, consent, [])
    return list(found.values())


def teams_to_choose(viewer: Viewer) -> QuerySet[Team]:
    """The teams that a viewer may put a new person into: their own, or for whoever leads the organisation all of it."""
    teams = Team.objects.filter(organisation=viewer.user.organisation_id)
    return teams if viewer.leads_organisation else teams.filter(pk__in=viewer.teams)


def names_around(person: Person, *more: QuerySet[Any]) -> list[str]:
    """Return every name of the person and of everybody in their circle: past members too, and names since changed.

    ``more``: rows of one name each, to be asked for along with them. Two queries.
    """
    own = [person.given_name, person.family_name, person.known_as]
    circle = person.circle.order_by().values_list("name")
    others = person.other_names.values_list("name").union(circle, *more)
    return [name for name in (*own, *(name for (name,) in others), *_names_before(person)) if name]


def _names_before(person: Person) -> list[str]:
    """The names that were saved over, of the person and of their circle: in what was said before, they still stand."""
    saved_over = Earlier.objects.filter(person=person, about__startswith="people.").values_list("content", flat=True)
    return [name for content in saved_over for field in NAME_FIELDS for name in (content.get(field) or "").splitlines()]
