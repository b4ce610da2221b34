"""Whether somebody in a circle may have caused harm: recorded, taken back, and each with its reason kept."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.people.models import CircleMember
from ownwords.profiles.actions.trace import leave_trace
from ownwords.profiles.models import PossibleHarm


@transaction.atomic
def record_possible_harm(member: CircleMember, *, reason: str, by: User, at: datetime | None = None) -> PossibleHarm:
    """Record that somebody who is in a circle already may have caused harm (mission 1.2). Their part in it stays.

    Raises Refused where there is no reason, or it is recorded already.
    """
    standing = CircleMember.objects.select_for_update().get(pk=member.pk)
    if standing.may_have_harmed:
        raise Refused(f"It is recorded already that {standing.name} may have caused harm", "reason")
    if not reason.strip():
        raise Refused("Write why you think so", "reason")
    return _answer(standing, True, reason, "possible harm recorded", part=standing.part, by=by, at=at)


@transaction.atomic
def take_back_possible_harm(
    member: CircleMember, *, reason: str, part: str = "", by: User, at: datetime | None = None
) -> PossibleHarm:
    """Take back that somebody may have caused harm: from now on it stands beside their name nowhere.

    That it was recorded, and why it is taken back, is kept. ``part``: what part they have, where until now they were
    in the circle for nothing else. Raises Refused where that or the reason is missing, or it is not recorded.
    """
    standing = CircleMember.objects.select_for_update().get(pk=member.pk)
    if not standing.may_have_harmed:
        raise Refused(f"It is not recorded, or not any more, that {standing.name} may have caused harm", "reason")
    if not reason.strip():
        raise Refused("Write why it is taken back", "reason")
    if standing.part != CircleMember.Part.MAY_HAVE_HARMED:
        part = standing.part
    elif part not in CircleMember.Part.values or part == CircleMember.Part.MAY_HAVE_HARMED:
        raise Refused("Choose what part they have in the person’s life", "part")
    return _answer(standing, False, reason, "possible harm taken back", part=part, by=by, at=at)


def _answer(
    member: CircleMember, harmed: bool, reason: str, deed: str, *, part: str, by: User, at: datetime | None
) -> PossibleHarm:
    """Write the answer, and what now stands of the member: whoever is changing them at this moment sees it."""
    answer = PossibleHarm.objects.create(
        member=member, may_have_harmed=harmed, reason=reason.strip(), by=by, at=at or timezone.now()
    )
    values = {"name": member.name, "part": part, "may_have_harmed": harmed}
    revise(CircleMember, member.pk, base_revision=member.revision, values=values, by=by, person=member.person)
    leave_trace(member.person, deed, f"member:{member.pk}", by, [reason, part], at)
    return answer
