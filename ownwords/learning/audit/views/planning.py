"""The pages on which a planned audit is changed or dropped, and on which another lead takes an audit over."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import BecauseForm, ConfirmForm, PlanForm
from ownwords.learning.audit.models import Audit


def _planned(request: WorkerRequest, audit_id: UUID) -> Audit:
    found = queries.audit_or_404(request.user.organisation, audit_id)
    if found.state != Audit.State.PLANNED and request.method != "POST":
        raise Http404("This audit has been drawn or dropped.")
    return found


@needs(Permission.LEAD_AUDITS)
def change(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Change which files a planned audit means."""
    found = _planned(request, audit_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change_audit(found, **form.values(), by=request.user)
        messages.success(request, "It is changed.")
        return reverse("draw-audit", args=[found.pk])

    initial = {"name": found.name, "kind": found.kind, "first": found.first, "last": found.last}
    return form_page(
        request, PlanForm, template="audit/begin.html", save=save, context={"audit": found},
        initial=initial | {"share": "team" if found.by_team else "all"},
    )  # fmt: skip


@needs(Permission.LEAD_AUDITS)
def drop(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Drop a planned audit, with the reason."""
    found = _planned(request, audit_id)

    def save(form: Any, base_revision: int) -> str:
        actions.drop_audit(found, **form.cleaned_data, by=request.user)
        messages.success(request, "It is dropped. The list still shows it, with your reason.")
        return reverse("audits")

    return form_page(request, BecauseForm, template="audit/drop.html", save=save, context={"audit": found})


@needs(Permission.LEAD_AUDITS)
def take_over(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Lead an audit in place of whoever led it."""
    found = queries.audit_or_404(request.user.organisation, audit_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_over(found, by=request.user)
        messages.success(request, "You lead this audit now.")
        return reverse("audit", args=[found.pk])

    return form_page(request, ConfirmForm, template="audit/take_over.html", save=save, context={"audit": found})
