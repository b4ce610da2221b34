"""What waits in a supervisor's teams, and who opened a record in an emergency."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.actions import look_at_emergency
from ownwords.access.decision import Viewer, WorkerRequest, needs
from ownwords.access.emergencies import emergencies_to_see
from ownwords.access.models import Grant
from ownwords.access.rules import Permission
from ownwords.drafts.fields import Words
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_list
from ownwords.web.queries import held_by_teams

AT_ONCE = 50


class LookedForm(forms.Form):
    """What the supervisor says of it."""

    note = Words(
        what="what you found, and anything that follows",
        label="What did you find?",
        help_text="For example: talked with the worker, the reason was sound, nothing more to do.",
        rows=3,
    )


def _with_nobody(viewer: Viewer) -> QuerySet[Person]:
    workers = Grant.objects.filter(person=OuterRef("pk"), kind=Grant.Kind.ALLOCATION, ends_at=None)
    return held_by_teams(viewer).filter(~Exists(workers)).order_by("added_at")


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
