"""The council's side: the providers it talks with, and how they are invited."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.codes import code_as_read
from ownwords.access.decision import WorkerRequest, between_chain, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.actions.inviting import code_of, link_of
from ownwords.learning.good_practice.forms import AgainForm, BecauseForm, InviteForm, NewLinkForm
from ownwords.learning.good_practice.models import Link, Round
from ownwords.learning.good_practice.rules import SHOWN_MINUTES, last_day_once_sent
from ownwords.trail.actions import record_reading

PROVIDERS = Permission.TALK_WITH_PROVIDERS


@needs(PROVIDERS)
def providers(request: WorkerRequest) -> HttpResponse:
    """List the providers that the council talks with."""
    found = queries.providers_of(request.user.organisation, timezone.localdate())
    return render(request, "good_practice/providers.html", {"providers": found})


def _hand_over(link: Link) -> str:
    return reverse("provider-link-made", args=[link.round_id, link.pk])


@needs(PROVIDERS)
def invite(request: WorkerRequest) -> HttpResponse:
    """Invite a service that is not on the list yet."""

    def save(form: Any, base_revision: int) -> str:
        told = dict(form.cleaned_data)
        made = actions.add_provider(
            request.user.organisation, name=told.pop("name"), kind=told.pop("kind"), by=request.user
        )
        return _hand_over(actions.invite(made, **told, by=request.user))

    return form_page(request, InviteForm, template="good_practice/invite.html", save=save)


@needs(PROVIDERS)
def invite_again(request: WorkerRequest, care_provider_id: UUID) -> HttpResponse:
    """Invite a service for another year."""
    found = queries.provider_or_404(request.user.organisation, care_provider_id)

    def save(form: Any, base_revision: int) -> str:
        return _hand_over(actions.invite(found, **form.cleaned_data, by=request.user))

    last = found.rounds.order_by("-year").first()
    initial = {"contact": last.contact} if last else None
    return form_page(
        request, AgainForm, template="good_practice/invite.html", save=save, initial=initial,
        context={"provider": found},
    )  # fmt: skip


@needs(PROVIDERS)
def provider(request: WorkerRequest, care_provider_id: UUID) -> HttpResponse:
    """Show one provider: its years, what it said of itself over them, and what was agreed."""
    found = queries.provider_or_404(request.user.organisation, care_provider_id)
    years, over_years = queries.over_years_of(found)
    context = {
        "provider": found,
        "rounds": queries.rounds_of(found, timezone.localdate()),
        "years": years,
        "over_years": over_years,
        "agreed": queries.agreed_of_provider(found),
    }
    return render(request, "good_practice/provider.html", context)


def _in_use(request: WorkerRequest, good_round_id: UUID) -> Round:
    """A round that was not dropped. Raises Http404."""
    about = queries.round_or_404(request.user.organisation, good_round_id)
    if about.dropped:
        raise Http404("It was dropped.")
    return about


@needs(PROVIDERS)
def new_link(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Make a new link for a round; the earlier one ends."""
    about = _in_use(request, good_round_id)

    def save(form: Any, base_revision: int) -> str:
        return _hand_over(actions.make_link(about, **form.cleaned_data, by=request.user))

    # Who has sent it needs the link for what is said back: about a year, unless the worker chooses otherwise.
    initial = {"last_day": last_day_once_sent(about.last_day, timezone.localdate())} if about.sent else None
    return form_page(
        request, NewLinkForm, template="good_practice/new_link.html", save=save, initial=initial,
        context={"round": about},
    )  # fmt: skip


@needs(PROVIDERS)
def link_made(request: WorkerRequest, good_round_id: UUID, good_link_id: UUID) -> HttpResponse:
    """Show a link that was just made, and its code, to whoever made them, for half an hour."""
    about = queries.round_or_404(request.user.organisation, good_round_id)
    made = about.links.filter(pk=good_link_id, by=request.user.pk).first()
    if made is None:
        raise Http404("There is no link here that you can see.")
    context: dict[str, Any] = {"round": about}
    gone = made.ended_at is not None or (timezone.now() - made.at).total_seconds() > SHOWN_MINUTES * 60
    if not gone:
        chain = between_chain(about.pk)
        record_reading(chain, who=request.viewer.who, what="link of a care provider", about=request.path[:120])
        address = request.build_absolute_uri(reverse("good-link", args=[link_of(made).lower()]))
        context |= {"address": address, "code": code_as_read(code_of(made))}
    return render(request, "good_practice/link_made.html", context)


@needs(PROVIDERS)
def take_back(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Take a provider's link back."""
    about = _in_use(request, good_round_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_back(about, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "The link is taken back. What they had written is kept.")
        return reverse("provider-round", args=[about.pk])

    context = {
        "round": about,
        "heading": "Take the link back",
        "lead": "From now on it opens nothing. What they wrote and did not send is kept, and you do not see it.",
        "button": "Take it back",
    }
    return form_page(request, BecauseForm, template="good_practice/round_form.html", save=save, context=context)
