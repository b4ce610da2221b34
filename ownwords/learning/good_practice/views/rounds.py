"""The council's side of one round: reading what a provider sent, the talk about it, and what both agree on."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, between_chain, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.forms import AgreeForm, CameOfForm, TalkForm
from ownwords.learning.good_practice.models import Round
from ownwords.learning.good_practice.rules import Standing
from ownwords.trail.actions import record_reading

PROVIDERS = Permission.TALK_WITH_PROVIDERS


def read_round(request: WorkerRequest, good_round_id: UUID, what: str) -> Round:
    """A round of one of the council's own providers; its reading stands in the round's chain. Raises Http404."""
    about = queries.round_or_404(request.user.organisation, good_round_id)
    record_reading(between_chain(about.pk), who=request.viewer.who, what=what, about=request.path[:120])
    return about


def sent_round(request: WorkerRequest, good_round_id: UUID, what: str) -> Round:
    """A round that its provider has sent: before that, what it writes is its own. Raises Http404."""
    about = read_round(request, good_round_id, what)
    if not about.sent:
        raise Http404("It is not sent yet.")
    return about


def back_to(about: Round, part: str = "") -> str:
    """The address of a round's page."""
    return reverse("provider-round", args=[about.pk]) + (f"#{part}" if part else "")


@needs(PROVIDERS)
def round_page(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Show one round: how its link stands and, once it is sent, what the provider says."""
    about = read_round(request, good_round_id, "self-assessment of a care provider")
    standing, link = queries.standing_now(about)
    context = {"round": about, "standing": standing, "link": link}
    if about.sent:
        context["shown"] = queries.shown_of(about)
    return render(request, "good_practice/round.html", context)


@needs(PROVIDERS)
def print_round(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Show the sheet to print, with what was agreed."""
    about = sent_round(request, good_round_id, "self-assessment of a care provider on paper")
    context = {"round": about, "shown": queries.shown_of(about), "back": back_to(about)}
    return render(request, "good_practice/print.html", context)


@needs(PROVIDERS)
def talk(request: WorkerRequest, good_round_id: UUID) -> HttpResponse:
    """Write down a talk with the provider, with what it said beside."""
    about = sent_round(request, good_round_id, "form of a talk with a care provider")
    standing, _ = queries.standing_now(about)

    def save(form: Any, base_revision: int) -> str:
        made = actions.talk(about, **form.cleaned_data, by=request.user)
        reads = " The provider reads both over its link." if standing == Standing.OPEN else ""
        messages.success(request, f"The talk is kept. Now add what you agreed.{reads}")
        return back_to(about, f"talk-{made.pk}")

    context = {"round": about, "shown": queries.shown_of(about), "standing": standing}
    return form_page(request, TalkForm, template="good_practice/talk.html", save=save, context=context)


@needs(PROVIDERS)
def agree(request: WorkerRequest, good_round_id: UUID, good_talk_id: UUID) -> HttpResponse:
    """Add something that both agreed in a talk."""
    about = sent_round(request, good_round_id, "form of a talk with a care provider")
    held = queries.talk_or_404(about, good_talk_id)

    def save(form: Any, base_revision: int) -> str:
        actions.agree(held, **form.cleaned_data, by=request.user)
        messages.success(request, "It is kept as agreed.")
        return back_to(about, f"talk-{held.pk}")

    context = {"round": about, "heading": "Add what you agreed", "button": "Keep it"}
    return form_page(request, AgreeForm, template="good_practice/round_form.html", save=save, context=context)


@needs(PROVIDERS)
def came_of(request: WorkerRequest, good_round_id: UUID, agreed_id: UUID) -> HttpResponse:
    """Say what came of something that was agreed with this provider, this year or earlier."""
    about = sent_round(request, good_round_id, "form of a talk with a care provider")
    agreed = queries.agreed_or_404(about, agreed_id)

    def save(form: Any, base_revision: int) -> str:
        actions.say_what_came_of(agreed, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return back_to(about, "agreed")

    context = {"round": about, "heading": "What came of it?", "lead": agreed.what, "button": "Keep it"}
    return form_page(request, CameOfForm, template="good_practice/round_form.html", save=save, context=context)
