"""Emergency accesses, and who answers for having looked at each."""

from django.db.models import Q, QuerySet

from ownwords.access.decision import Viewer
from ownwords.access.models import Grant
from ownwords.access.rules import Permission


def emergencies_to_see(viewer: Viewer) -> QuerySet[Grant]:
    """Emergency accesses that this viewer answers for: into their teams' records, or by their teams' workers."""
    everything = Grant.objects.filter(kind=Grant.Kind.EMERGENCY).exclude(viewer=viewer.id)
    if viewer.leads_organisation:
        return everything.filter(person__holding__organisation=viewer.user.organisation_id)
    teams = viewer.supervised_teams
    return everything.filter(
        Q(person__holding__team__in=teams) | Q(viewer__memberships__team__in=teams, viewer__memberships__ended_at=None)
    ).distinct()


def unseen_emergencies(viewer: Viewer) -> int:
    """How many emergency accesses wait for this viewer to look at; 0 for whoever answers for none."""
    if not viewer.may(Permission.SEE_TEAM):
        return 0
    return emergencies_to_see(viewer).filter(seen_at=None).count()
