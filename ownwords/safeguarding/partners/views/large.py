"""Large enquiries: one provider, many adults, each with a thread of their own."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.partners import actions, queries
from ownwords.safeguarding.partners.forms import BecauseForm, EndLargeForm, JoinLargeForm, LargeForm, ThreadForm
from ownwords.safeguarding.path.queries import case_or_404
from ownwords.trail.actions import person_chain, record_list


@needs(Permission.SEE_TEAM)
def large_enquiries(request: WorkerRequest) -> HttpResponse:
    """List the large enquiries of the organisation."""
    return render(request, "partners/larges.html", {"larges": queries.large_enquiries(request.viewer)})


@needs(Permission.SEE_TEAM)
def new_large(request: WorkerRequest) -> HttpResponse:
    """Begin one."""

    def save(form: Any, base_revision: int) -> str:
        made = actions.open_large(**form.cleaned_data, by=request.user)
        messages.success(request, "It is open. Now add each adult with their own case.")
        return reverse("large-enquiry", args=[made.pk])

    return form_page(
        request,
        LargeForm,
        template="partners/new_large.html",
        save=save,
        initial={"opened_on": timezone.localdate()},
    )


@needs(Permission.SEE_TEAM)
def large_page(request: WorkerRequest, large_id: UUID) -> HttpResponse:
    """Show one, with each adult's own words largest; count those whom the viewer may not see."""
    seen = queries.large_seen(request.viewer, large_id)
    shown = {adult.person.pk for adult in seen.adults} | {thread.case.person_id for thread in seen.out}
    if shown:
        record_list(request.viewer.id, map(person_chain, shown), deed="read a large enquiry")
    return render(request, "partners/large.html", {"seen": seen, "large": seen.large})


@needs(Permission.SEE_TEAM)
def add_adult(request: WorkerRequest, large_id: UUID) -> HttpResponse:
    """Make an adult's case a part of it."""
    large = queries.large_or_404(request.viewer, large_id)
    cases = queries.may_join(request.viewer)
    if cases:
        record_list(request.viewer.id, {person_chain(case.person_id) for case in cases}, deed="read open cases")

    def save(form: Any, base_revision: int) -> str:
        actions.add_thread(large, form.cases[form.cleaned_data["case"]], by=request.user)
        messages.success(request, "Their case is part of it now, and stays their own.")
        return reverse("large-enquiry", args=[large.pk])

    return form_page(
        request,
        ThreadForm,
        template="partners/add_adult.html",
        save=save,
        form_options={"cases": cases},
        context={"large": large},
    )


@needs(Permission.SEE_TEAM)
def take_out(request: WorkerRequest, large_id: UUID, thread_id: UUID) -> HttpResponse:
    """Take an adult's case out of it, with the reason."""
    thread = queries.thread_or_404(request.viewer, large_id, thread_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_thread_out(thread, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "It is taken out. Their own work goes on.")
        return reverse("large-enquiry", args=[large_id])

    return form_page(
        request,
        BecauseForm,
        template="partners/take_out.html",
        save=save,
        form_options={"label": "Why is it not part of it any more?", "what": "why it is not part of it any more"},
        context={"thread": thread, "large": thread.large},
    )


@needs(Permission.SEE_TEAM)
def end(request: WorkerRequest, large_id: UUID) -> HttpResponse:
    """End it, with what was found."""
    large = queries.large_or_404(request.viewer, large_id)

    def save(form: Any, base_revision: int) -> str:
        actions.end_large(large, **form.cleaned_data, by=request.user)
        messages.success(request, "It has ended. Nobody’s own case ended with it.")
        return reverse("large-enquiry", args=[large.pk])

    return form_page(
        request,
        EndLargeForm,
        template="partners/end_large.html",
        save=save,
        initial={"ended_on": timezone.localdate()},
        context={"large": large},
    )


@for_person(Permission.RECORD, reading="form for a large enquiry")
def join_large(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Make this case a part of a large enquiry."""
    case = case_or_404(person, case_id)
    case.person = person
    larges = [one for one in queries.large_enquiries(request.viewer) if not one.ended_on]

    def save(form: Any, base_revision: int) -> str:
        actions.add_thread(form.larges[form.cleaned_data["large"]], case, by=request.user)
        messages.success(request, "It is part of the larger enquiry now, and stays a thread of its own.")
        return reverse("case", args=[person.pk, case.pk])

    return form_page(
        request,
        JoinLargeForm,
        template="partners/join_large.html",
        save=save,
        person=person,
        form_options={"larges": larges},
        context={"case": case, "larges": larges},
    )
