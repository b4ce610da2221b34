"""Raising a concern, with a record open or without."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person, needs
from ownwords.access.models import Organisation
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.measures.codes import RISK_TYPES
from ownwords.people.models import Person
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.forms import ConcernForm
from ownwords.safeguarding.path.models import Case, Concern

RAISED_AS = {"nhs": "nhs", "police": "police", "provider": "provider", "housing": "housing", "advocacy": "advocate"}
"""What somebody is who raises a concern, by the kind of their organisation."""


@needs(Permission.RAISE_CONCERN)
def raise_concern(request: WorkerRequest) -> HttpResponse:
    """Take a concern from anybody who signs in, about somebody whose record they need not see."""

    def save(form: Any, base_revision: int) -> str:
        made = actions.raise_concern(**form.concern(), by=request.user)
        return reverse("concern-sent", args=[made.pk])

    return form_page(
        request,
        ConcernForm,
        template="safeguarding/raise_concern.html",
        save=save,
        initial=_about_the_sender(request),
        form_options={"councils": _councils(request)},
    )


@needs(Permission.RAISE_CONCERN)
def concern_sent(request: WorkerRequest, concern_id: UUID) -> HttpResponse:
    """Say that a concern has arrived, and what happens now. Only to whoever raised it."""
    concern = get_object_or_404(Concern.objects.select_related("organisation"), pk=concern_id, by=request.user)
    return render(request, "safeguarding/concern_sent.html", {"concern": concern})


@for_person(Permission.RECORD, reading="form for a concern")
def raise_concern_about(request: WorkerRequest, person: Person) -> HttpResponse:
    """Take a concern about the person whose record is open."""
    open_cases = list(Case.objects.filter(person=person, concluded_on=None, joined_to=None))
    holder = Organisation.objects.filter(pk=person.holding.organisation_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.raise_concern(person=person, **form.concern(), by=request.user)
        messages.success(request, "The concern is recorded.")
        return reverse("case", args=[person.pk, made.case_id])

    return form_page(
        request,
        ConcernForm,
        template="safeguarding/raise_concern.html",
        save=save,
        person=person,
        initial=_about_the_sender(request),
        form_options={"person": person, "councils": holder, "open_cases": open_cases},
    )


@for_person(Permission.SEE_PERSON, reading="concern")
def concern_page(request: WorkerRequest, person: Person, concern_id: UUID) -> HttpResponse:
    """Show a concern as it was told."""
    concern = get_object_or_404(Concern.objects.select_related("by", "case"), pk=concern_id, person=person)
    return render(
        request,
        "safeguarding/concern.html",
        {"person": person, "concern": concern, "kinds": [RISK_TYPES[code] for code in concern.risk_types]},
    )


def _about_the_sender(request: WorkerRequest) -> dict[str, Any]:
    user = request.viewer.user
    return {
        "raised_as": RAISED_AS.get(user.organisation.kind, "council"),
        "raised_by_name": user.name,
        "raised_by_contact": user.email,
        "raised_on": timezone.localdate(),
    }


def _councils(request: WorkerRequest) -> list[Organisation]:
    """The councils to which a concern can go: the sender's own, or for a partner every council here."""
    own = request.viewer.user.organisation
    if own.kind == Organisation.Kind.COUNCIL:
        return [own]
    return list(Organisation.objects.filter(kind=Organisation.Kind.COUNCIL).order_by("name"))
