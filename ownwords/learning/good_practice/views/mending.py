"""The council's side: mending a mistake in an invitation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.forms import BecauseForm, ChangeProviderForm, ChangeRoundForm
from ownwords.learning.good_practice.models import Round

PROVIDERS = Permission.TALK_WITH_PROVIDERS


@needs(PROVIDERS)
def change_provider(request: WorkerRequest, care_provider_id: UUID) -> HttpResponse:
    """Mend what a service is called, or what it is."""
    found = queries.provider_or_404(request.user.organisation, care_provider_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change_provider(found, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept. It is called so everywhere, in earlier years too.")
        return reverse("care-provider", args=[found.pk])

    return form_page(
        request, ChangeProviderForm, template="good_practice/change_provider.html", save=save,
        initial={"name": found.name, "kind": found.kind}, context={"provider": found},
    )  # fmt: skip


def _unsent(request: WorkerRequest, good_round_id: UUID) -> Round:
    """A round that is not sent yet and was not dropped. Raises Http404."""
    about = queries.round_or_404(request.user.organisation, good_round_id)
    # What is posted goes on to the action, which says why not: the page shows what was typed again.
    if (about.sent or about.dropped) and request.method != "POST":
        raise Http404("It is sent, or it was dropped.")
    return about


@needs(PROVIDERS)
def change_round(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Mend the year of an invitation, or who fills it in."""
    about = _unsent(request, good_round_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change_round(about, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept. Their link and code stay the same.")
        return reverse("provider-round", args=[about.pk])

    context = {
        "round": about,
        "heading": "Change this invitation",
        "lead": "Their link and code stay the same. If somebody else fills it in now, make a new link afterwards.",
        "button": "Keep it",
    }
    return form_page(
        request, ChangeRoundForm, template="good_practice/round_form.html", save=save,
        initial={"year": about.year, "contact": about.contact}, context=context,
    )  # fmt: skip


@needs(PROVIDERS)
def drop_round(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Drop an invitation that was a mistake."""
    about = _unsent(request, good_round_id)

    def save(form: Any, base_revision: int) -> str:
        actions.drop_round(about, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "The invitation is dropped.")
        return reverse("provider-round", args=[about.pk])

    context = {
        "round": about,
        "heading": "Drop this invitation",
        "lead": "Do this when it was a mistake. Their link ends at once, and nobody reads what they wrote in it. You "
        "can invite them for this year again.",
        "button": "Drop it",
    }
    return form_page(request, BecauseForm, template="good_practice/round_form.html", save=save, context=context)
