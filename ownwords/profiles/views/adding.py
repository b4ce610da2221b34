"""Adding a person: only a name must be known, and somebody who is here already is pointed out first."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.models import Team
from ownwords.access.rules import Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.profiles.actions import add_person_to_team
from ownwords.profiles.forms import AddPersonForm
from ownwords.profiles.queries import teams_to_choose
from ownwords.profiles.search import alike, find_by_number

NO_TEAM = "You are not in a team yet, so there is nobody to hold the record. Ask your administrator to put you in one"


@needs(Permission.ADD_PERSON)
def add_person(request: WorkerRequest) -> HttpResponse:
    """Ask for a name and whatever else is known; warn before somebody is added a second time."""
    teams = list(teams_to_choose(request.viewer))

    def save(form: AddPersonForm, base_revision: int) -> str:
        team = _team(form, teams)
        _refuse_known(request, form)
        person = add_person_to_team(team=team, by=request.viewer.user, **_fields(form.cleaned_data))
        messages.success(request, f"{person.name} is added, and you work with them.")
        return reverse("person", args=[person.pk])

    return form_page(
        request,
        AddPersonForm,
        template="profiles/add_person.html",
        save=save,
        initial={"kind": Person.Kind.ADULT},
        form_options={"teams": [(str(team.pk), team.name) for team in teams]},
        context={"no_team": "" if teams else NO_TEAM},
    )


def _team(form: AddPersonForm, teams: list[Team]) -> Team:
    if not teams:
        raise Refused(NO_TEAM)
    chosen = form.cleaned_data.get("team")
    return next((team for team in teams if str(team.pk) == chosen), teams[0])


def _fields(cleaned: dict[str, Any]) -> dict[str, Any]:
    names = ("kind", "given_name", "family_name", "known_as", "date_of_birth", "nhs_number")
    return {name: cleaned[name] for name in names} | {"other_names": cleaned["other_names"].splitlines()}


def _refuse_known(request: WorkerRequest, form: AddPersonForm) -> None:
    """Point out who may be this person already. Only people whom the viewer may see are named."""
    given = form.cleaned_data
    if given["nhs_number"]:
        here = find_by_number(request.viewer, given["nhs_number"])
        if here.ids:
            form.alike = list(Person.objects.filter(pk__in=here.ids).select_related("holding__team"))
            raise Refused(f"This NHS number is on {form.alike[0].name}’s record already. Open it below", "nhs_number")
    if given["is_new"]:
        return
    names = [f"{given['given_name']} {given['family_name']}", *given["other_names"].splitlines()]
    if given["known_as"]:
        names.append(f"{given['known_as']} {given['family_name']}")
    form.alike = alike(request.viewer, names=names, born=given["date_of_birth"])
    if form.alike:
        raise Refused("Somebody like this is here already. Look at who it is first", "is_new")
