"""Receiving concerns: what has arrived, and whose record it belongs to."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.models import Team
from ownwords.access.rules import Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.profiles.actions import add_person_to_team
from ownwords.profiles.queries import teams_to_choose
from ownwords.profiles.search import alike
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.forms import TakeInForm
from ownwords.safeguarding.path.models import Concern
from ownwords.safeguarding.path.queries import arrived, concerns_seen_by
from ownwords.trail.actions import person_chain, record_list


@needs(Permission.SEE_TEAM)
def concerns(request: WorkerRequest) -> HttpResponse:
    """List the concerns that wait for a person or a decision: danger first, then the longest wait."""
    waiting = sorted(arrived(request.viewer), key=lambda one: one.concern.safe_now != Concern.Safe.NO)
    seen = [person_chain(one.concern.person_id) for one in waiting if one.concern.person_id]
    record_list(request.viewer.id, seen, deed="read list of concerns")
    return render(request, "safeguarding/concerns.html", {"arrived": waiting})


@needs(Permission.SEE_TEAM)
def take_in_concern(request: WorkerRequest, concern_id: UUID) -> HttpResponse:
    """Find whose record a concern belongs to, among those whom the viewer may see; or add the person."""
    concern = get_object_or_404(concerns_seen_by(request.viewer), pk=concern_id)
    if concern.person_id:
        return HttpResponseRedirect(reverse("concern", args=[concern.person_id, concern.pk]))
    people = alike(request.viewer, names=[concern.about_name], born=concern.about_born)
    team = _team_for_new(request)

    def save(form: Any, base_revision: int) -> str:
        person = form.people.get(form.cleaned_data["person"]) or _add(concern, team, request)
        case = actions.take_in(concern, person=person, by=request.user)
        messages.success(request, f"The concern is in {person.name}’s record.")
        return reverse("case", args=[person.pk, case.pk])

    return form_page(
        request,
        TakeInForm,
        template="safeguarding/take_in_concern.html",
        save=save,
        form_options={"people": people, "may_add": team is not None},
        context={"concern": concern, "team": team},
    )


def _team_for_new(request: WorkerRequest) -> Team | None:
    return teams_to_choose(request.viewer).first()


def _add(concern: Concern, team: Team | None, request: WorkerRequest) -> Person:
    if team is None:
        raise Refused("You are not in a team, so there is nobody to hold the record", "person")
    given, _, family = concern.about_name.rpartition(" ")
    return add_person_to_team(
        team=team,
        by=request.user,
        given_name=given or family,
        family_name=family if given else "",
        date_of_birth=concern.about_born,
        address=concern.about_address,
        safe_contact=concern.safe_to_contact,
    )
