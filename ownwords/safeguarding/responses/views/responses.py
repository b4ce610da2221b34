"""Responses on pages, and the council's own list."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.path.queries import case_or_404
from ownwords.safeguarding.responses import actions, queries
from ownwords.safeguarding.responses.forms import GoOnForm, KindForm, OfferForm
from ownwords.safeguarding.responses.kinds import KINDS
from ownwords.safeguarding.responses.models import ResponseKind


@for_person(Permission.SEE_PERSON, reading="responses")
def responses_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """List what was offered, and where each is."""
    case = case_or_404(person, case_id)
    context = {"person": person, "case": case, "offered": queries.offered_in(case)}
    return render(request, "responses/responses.html", context)


@for_person(Permission.RECORD, reading="form for a response")
def offer(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Record something that was offered."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.offer(case, **form.offer(), by=request.user)
        messages.success(request, "Recorded.")
        return reverse("response", args=[person.pk, made.pk])

    return form_page(
        request,
        OfferForm,
        template="responses/offer.html",
        save=save,
        person=person,
        initial={"offered_on": timezone.localdate()},
        form_options={"kinds": queries.kinds_for(case), "lives": outcomes_of(person, open_only=True)},
        context={"case": case},
    )


@for_person(Permission.SEE_PERSON, reading="response")
def response_page(request: WorkerRequest, person: Person, response_id: UUID) -> HttpResponse:
    """Show one response and how it went."""
    offered = queries.offered_or_404(person, response_id)
    return render(request, "responses/response.html", {"person": person, "offered": offered})


@for_person(Permission.RECORD, reading="form for a response")
def go_on(request: WorkerRequest, person: Person, response_id: UUID) -> HttpResponse:
    """Record how a response went."""
    offered = queries.offered_or_404(person, response_id)

    def save(form: Any, base_revision: int) -> str:
        actions.go_on(offered.response, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("response", args=[person.pk, response_id])

    return form_page(
        request,
        GoOnForm,
        template="responses/go_on.html",
        save=save,
        person=person,
        initial={"on": timezone.localdate()},
        context={"offered": offered},
    )


@needs(Permission.KEEP_LISTS)
def kinds(request: WorkerRequest) -> HttpResponse:
    """Show the council's whole list of what can be offered."""
    return render(request, "responses/kinds.html", {"kinds": queries.list_of(request.viewer.user.organisation_id)})


@needs(Permission.KEEP_LISTS)
def new_kind(request: WorkerRequest) -> HttpResponse:
    """Add a response to the council's own list."""
    return _kind_page(request, None, "", {})


@needs(Permission.KEEP_LISTS)
def change_kind(request: WorkerRequest, kind_id: UUID) -> HttpResponse:
    """Change a response of the council's own list, or put it out of use."""
    mine = ResponseKind.objects.filter(organisation=request.viewer.user.organisation_id)
    kind = get_object_or_404(mine, pk=kind_id)
    return _kind_page(request, kind, kind.code, {name: getattr(kind, name) for name in ("name", "what_for", "in_use")})


@needs(Permission.KEEP_LISTS)
def product_kind(request: WorkerRequest, response_code: str) -> HttpResponse:
    """Say a response that the product brings in the council's own words, or put it out of use."""
    if response_code not in KINDS:
        raise Http404("There is no such response.")
    mine = ResponseKind.objects.filter(organisation=request.viewer.user.organisation_id, code=response_code).first()
    if mine:
        return HttpResponseRedirect(reverse("response-kind", args=[mine.pk]))
    name, what_for = KINDS[response_code]
    return _kind_page(request, None, response_code, {"name": name, "what_for": what_for, "in_use": True})


def _kind_page(request: WorkerRequest, kind: ResponseKind | None, code: str, initial: dict[str, Any]) -> HttpResponse:
    def save(form: Any, base_revision: int) -> str:
        told = dict(form.cleaned_data)
        if kind:
            actions.change_kind(kind, base_revision=base_revision, values=told, by=request.user)
        else:
            told["in_use"] = told["in_use"] if code else True
            actions.add_kind(request.viewer.user.organisation, code=code, **told, by=request.user)
        messages.success(request, "Saved.")
        return reverse("response-kinds")

    return form_page(
        request,
        KindForm,
        template="responses/kind.html",
        save=save,
        revision=kind.revision if kind else 0,
        initial=initial,
        context={"heading": initial.get("name", ""), "with_use": bool(kind or code), "product": KINDS.get(code)},
    )
