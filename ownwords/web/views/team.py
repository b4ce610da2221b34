"""What waits in a supervisor's teams, and who opened a record in an emergency."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.actions import look_at_emergency
from ownwords.access.decision import Viewer, WorkerRequest, needs, people_seen_by
from ownwords.access.models import Grant
from ownwords.access.rules import Permission
from ownwords.drafts.fields import Words
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_list

AT_ONCE = 50


class LookedForm(forms.Form):
    """What the supervisor says of it."""

    note = Words(
        what="what you found, and anything that follows",
        label="What did you find?",
        help_text="For example: talked with the worker, the reason was sound, nothing more to do.",
        rows=3,
    )


def emergencies_to_see(viewer: Viewer) -> QuerySet[Grant]:
    """Emergency accesses that this viewer answers for: into their teams' records, or by their teams' workers."""
    everything = Grant.objects.filter(kind=Grant.Kind.EMERGENCY).exclude(viewer=viewer.id)
    if viewer.leads_organisation:
        return everything.filter(person__holding__organisation=viewer.user.organisation_id)
    teams = viewer.supervised_teams
    return everything.filter(
        Q(person__holding__team__in=teams) | Q(viewer__memberships__team__in=teams, viewer__memberships__ended_at=None)
    ).distinct()


def _with_nobody(viewer: Viewer) -> QuerySet[Person]:
    workers = Grant.objects.filter(person=OuterRef("pk"), kind=Grant.Kind.ALLOCATION, ends_at=None)
    teams = viewer.supervised_teams or viewer.teams
    held = people_seen_by(viewer).filter(holding__team__in=teams) if teams else people_seen_by(viewer)
    return held.filter(~Exists(workers)).order_by("added_at")


@needs(Permission.SEE_TEAM)
def team(request: WorkerRequest) -> HttpResponse:
    """Show what a supervisor has to see today. Nothing here counts or ranks workers."""
    opened = emergencies_to_see(request.viewer).select_related("viewer", "person", "person__holding__team", "seen_by")
    unseen = list(opened.filter(seen_at=None).order_by("starts_at")[:AT_ONCE])
    seen = list(opened.exclude(seen_at=None).order_by("-seen_at")[:10])
    nobody = list(_with_nobody(request.viewer)[:AT_ONCE])
    shown = [grant.person_id for grant in (*unseen, *seen)] + [person.pk for person in nobody]
    if shown:
        record_list(request.viewer.id, map(person_chain, shown), deed="read my team")
    return render(request, "web/team.html", {"unseen": unseen, "seen": seen, "nobody": nobody})


@needs(Permission.SEE_TEAM)
def look_at(request: WorkerRequest, grant_id: Any) -> HttpResponse:
    """Take in what a supervisor says of one emergency access."""
    grant = get_object_or_404(
        emergencies_to_see(request.viewer).select_related("viewer", "person", "seen_by"), pk=grant_id
    )

    def save(form: Any, base_revision: int) -> str:
        look_at_emergency(grant, by=request.viewer.user, note=form.cleaned_data["note"])
        messages.success(request, "Your note is kept with the emergency access.")
        return reverse("team")

    return form_page(request, LookedForm, template="web/look_at_emergency.html", save=save, context={"grant": grant})
