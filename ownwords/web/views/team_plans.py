"""The plan check over all plans of a team: which sections need practice. No worker is named, counted or ranked."""

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.plans.actions import check_again
from ownwords.plans.checking import ENGINE
from ownwords.plans.models import Dismissal, Plan
from ownwords.plans.pattern import FEWEST_PLANS, PlanFound, pattern_of
from ownwords.plans.wording import headings
from ownwords.trail.actions import record_list
from ownwords.web.queries import held_by_teams

AT_ONCE = 20
"""Plans that no check has read yet (or only an older one) are read a few at a time, when the page is opened."""


@needs(Permission.SEE_TEAM)
def team_plans(request: WorkerRequest) -> HttpResponse:
    """Show the pattern over the open plans of the viewer's teams."""
    plans = Plan.objects.filter(person__in=held_by_teams(request.viewer).values("pk"), ended_at=None)
    unread = plans.exclude(checked__engine=ENGINE)
    for plan in unread.select_related("person").order_by("-begun_at")[:AT_ONCE]:
        check_again(plan)
    rows = plans.filter(checked__engine=ENGINE).values_list("checked__parts", "checked__found")
    found = [
        PlanFound(parts, [(section, code, dismissed) for _, section, code, dismissed in each]) for parts, each in rows
    ]
    reasons = Dismissal.objects.filter(part__plan__in=plans.values("pk")).values_list("section", "code", "why")
    record_list(request.viewer.id, [], deed="read the pattern of my team's plans")
    context = {
        "pattern": pattern_of(found, reasons),
        "plans": sum(bool(plan.parts) for plan in found),
        "unread": unread.count(),
        "fewest": FEWEST_PLANS,
        "names": headings("third", "the person"),
    }
    return render(request, "web/team_plans.html", context)
