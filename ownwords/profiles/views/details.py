"""Who a person is, how they communicate and how to make contact; and their one-page profile."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.people.rules import age_on
from ownwords.profiles.actions import change_person
from ownwords.profiles.forms import DetailsForm, ProfileForm
from ownwords.profiles.search import find_by_number

PROFILE = tuple(ProfileForm.base_fields)
DETAILS = tuple(name for name in DetailsForm.base_fields if name != "other_names")


@for_person(Permission.SEE_PERSON, reading="details")
def person_details(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show who the person is, how they communicate, and how to make contact without harm."""
    context = {
        "person": person,
        "other_names": [other.name for other in person.other_names.order_by("id")],
        "age": age_on(person.date_of_birth, timezone.localdate()),
    }
    return render(request, "profiles/details.html", context)


@for_person(Permission.RECORD, reading="details")
def change_details(request: WorkerRequest, person: Person) -> HttpResponse:
    """Ask for all of it; two who write at once see both versions."""

    def save(form: Any, base_revision: int) -> str:
        given = form.cleaned_data
        _refuse_number_of_another(request, person, given["nhs_number"])
        change_person(
            person,
            base_revision=base_revision,
            values={name: given[name] for name in DETAILS},
            other_names=given["other_names"].splitlines(),
            by=request.viewer.user,
        )
        messages.success(request, "The details are saved.")
        return reverse("person-details", args=[person.pk])

    initial = {name: getattr(person, name) for name in DETAILS}
    initial["other_names"] = "\n".join(other.name for other in person.other_names.order_by("id"))
    return form_page(
        request,
        DetailsForm,
        template="profiles/change_details.html",
        save=save,
        person=person,
        initial=initial,
        revision=person.revision,
    )


def _refuse_number_of_another(request: WorkerRequest, person: Person, number: str | None) -> None:
    """Name who has this NHS number already, where the viewer may see them; the action refuses it in any case."""
    if not number or number == person.nhs_number:
        return
    for other in Person.objects.filter(pk__in=find_by_number(request.viewer, number).ids).exclude(pk=person.pk):
        raise Refused(f"This NHS number is on {other.name}’s record already. Check the number", "nhs_number")


@for_person(Permission.SEE_PERSON, reading="one-page profile")
def person_profile(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the one-page profile: three parts, in the person's voice (mission 1.3)."""
    return render(request, "profiles/profile.html", {"person": person, "parts": _parts(person)})


@for_person(Permission.SEE_PERSON, reading="one-page profile to print")
def print_profile(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the profile as the one page that is printed and taken along."""
    return render(request, "profiles/print_profile.html", {"person": person, "parts": _parts(person)})


def _parts(person: Person) -> list[tuple[str, str, str]]:
    return [(name, str(ProfileForm.base_fields[name].label), getattr(person, name)) for name in PROFILE]


@for_person(Permission.RECORD, reading="one-page profile")
def change_profile(request: WorkerRequest, person: Person) -> HttpResponse:
    """Ask for the three parts."""

    def save(form: Any, base_revision: int) -> str:
        change_person(
            person,
            base_revision=base_revision,
            values={name: form.cleaned_data[name] for name in PROFILE},
            by=request.viewer.user,
        )
        messages.success(request, "The profile is saved.")
        return reverse("person-profile", args=[person.pk])

    return form_page(
        request,
        ProfileForm,
        template="profiles/change_profile.html",
        save=save,
        person=person,
        initial={name: getattr(person, name) for name in PROFILE},
        revision=person.revision,
    )
