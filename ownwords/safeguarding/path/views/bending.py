"""Where we are, doing it differently, and giving more time."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.forms import DepartureForm, RelaxForm, StageForm, SupportForm
from ownwords.safeguarding.path.models import Departure, Wait
from ownwords.safeguarding.path.queries import case_or_404, departures_of


@for_person(Permission.RECORD, reading="form for where we are")
def say_stage(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Say where we are now, in whatever order the person needs."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        actions.move_to(case, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("case", args=[person.pk, case.pk])

    return form_page(
        request,
        StageForm,
        template="safeguarding/say_stage.html",
        save=save,
        person=person,
        initial={"on": timezone.localdate()},
        context={"case": case},
    )


@for_person(Permission.RECORD, reading="form for doing it differently")
def new_departure(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Record a departure from the usual path."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.depart(case, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded. A manager is asked to support it.")
        return reverse("departure", args=[person.pk, made.pk])

    return form_page(
        request,
        DepartureForm,
        template="safeguarding/new_departure.html",
        save=save,
        person=person,
        initial={"decided_on": timezone.localdate()},
        context={"case": case, "before": departures_of(case)},
    )


def _departure(person: Person, departure_id: UUID) -> Departure:
    found = Departure.objects.filter(case__person=person).select_related("case__person", "by")
    return get_object_or_404(found.prefetch_related("answers__by"), pk=departure_id)


@for_person(Permission.SEE_PERSON, reading="what is done differently")
def departure_page(request: WorkerRequest, person: Person, departure_id: UUID) -> HttpResponse:
    """Show what is done differently, why, on what evidence, and who supports it."""
    return render(
        request, "safeguarding/departure.html", {"person": person, "departure": _departure(person, departure_id)}
    )


@for_person(Permission.SUPPORT, reading="what is done differently")
def answer_departure(request: WorkerRequest, person: Person, departure_id: UUID) -> HttpResponse:
    """Take a manager's answer to what is done differently."""
    departure = _departure(person, departure_id)

    def save(form: Any, base_revision: int) -> str:
        actions.answer_departure(departure, **form.cleaned_data, answered_on=timezone.localdate(), by=request.user)
        messages.success(request, "Recorded.")
        return reverse("departure", args=[person.pk, departure.pk])

    return form_page(
        request,
        SupportForm,
        template="safeguarding/answer_departure.html",
        save=save,
        person=person,
        context={"departure": departure},
    )


@for_person(Permission.RECORD, reading="what waits")
def relax(request: WorkerRequest, person: Person, wait_id: UUID) -> HttpResponse:
    """Give something that waits more time, with the reason."""
    wait = get_object_or_404(Wait.objects.select_related("case", "person", "by"), pk=wait_id, person=person)
    earlier = Wait.objects.filter(person=person, key=wait.key, at__lte=wait.at).select_related("by").order_by("at")

    def save(form: Any, base_revision: int) -> str:
        actions.relax(wait, **form.cleaned_data, by=request.user)
        messages.success(request, "More time is given.")
        return reverse("case", args=[person.pk, wait.case_id]) if wait.case_id else reverse("person", args=[person.pk])

    return form_page(
        request,
        RelaxForm,
        template="safeguarding/relax.html",
        save=save,
        person=person,
        context={"wait": wait, "earlier": earlier},
    )
