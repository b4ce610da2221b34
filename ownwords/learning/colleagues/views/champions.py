"""Champions: who offers something, found by what they can be asked about."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.colleagues import actions, queries
from ownwords.learning.colleagues.forms import EndOfferForm, OfferForm
from ownwords.learning.themes import THEMES


@needs(Permission.FIND_PEOPLE)
def champions(request: WorkerRequest) -> HttpResponse:
    """Show who can be asked, by what they can be asked about."""
    offers = queries.champions_for(request.viewer)
    by_theme = [(theme, [one for one in offers if theme in one.themes]) for theme in THEMES]
    mine = next((one for one in offers if one.champion.user_id == request.viewer.id), None)
    context = {"offers": offers, "by_theme": [each for each in by_theme if each[1]], "mine": mine}
    return render(request, "colleagues/champions.html", context)


@needs(Permission.FIND_PEOPLE)
def offer(request: WorkerRequest) -> HttpResponse:
    """Offer something, or change it."""
    standing = queries.own_offer(request.user)

    def save(form: Any, base_revision: int) -> str:
        actions.offer(**form.cleaned_data, base_revision=base_revision, by=request.user)
        messages.success(request, "Thank you. Your colleagues find it from now on. You can end it on any day.")
        return reverse("champions")

    initial: dict[str, Any] = {}
    if standing:
        initial = {name: getattr(standing, name) for name in ("offers", "reach", "days")}
        initial["themes"] = standing.themes.split()
    return form_page(
        request, OfferForm, template="colleagues/offer.html", save=save, initial=initial,
        revision=standing.revision if standing else 0, context={"standing": standing},
    )  # fmt: skip


@needs(Permission.FIND_PEOPLE)
def end(request: WorkerRequest) -> HttpResponse:
    """End what one offers."""

    def save(form: Any, base_revision: int) -> str:
        actions.end_offer(by=request.user)
        messages.success(request, "It is ended. Thank you for what you gave.")
        return reverse("champions")

    return form_page(request, EndOfferForm, template="colleagues/end.html", save=save)
