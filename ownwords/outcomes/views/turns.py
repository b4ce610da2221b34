"""Pages that add a turn to a life: what happened, new words, passed on."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import Save, form_page
from ownwords.outcomes import actions
from ownwords.outcomes.forms import PassOnForm, RewordForm, TurnForm
from ownwords.outcomes.queries import OutcomeLife, words_of_person, words_wanted
from ownwords.outcomes.rules import Turn, problem_with_turn
from ownwords.outcomes.views.shown import life_or_404
from ownwords.people.models import Person


def page_of(
    request: WorkerRequest,
    life: OutcomeLife,
    turn: Turn,
    form_class: Callable[..., forms.BaseForm],
    *,
    template: str,
    save: Save,
    initial: Mapping[str, Any] | None = None,
    form_options: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show or take in the form of a turn; where the turn cannot come next, say so before anybody types.

    What is sent all the same is taken in by the form, which keeps what was typed beside the reason.
    """
    person = life.outcome.person
    if request.method == "GET" and turn not in life.state.allowed and "start-again" not in request.GET:
        today = timezone.localdate()
        why = problem_with_turn(life.state, turn, today, today)
        return render(request, "outcomes/not_now.html", {"person": person, "life": life, "why": why, "turn": turn})
    return form_page(
        request,
        form_class,
        template=template,
        save=save,
        person=person,
        initial=initial,
        form_options=form_options,
        context={"life": life},
    )


@for_person(Permission.RECORD, reading="outcome")
def add_event(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Add what happened to an outcome."""
    life = life_or_404(person, outcome_id)

    def save(form: Any, base_revision: int) -> str:
        actions.add_event(
            life.outcome,
            kind=form.cleaned_data["kind"],
            happened_on=form.cleaned_data["happened_on"],
            note=form.cleaned_data["note"],
            who_supported=form.cleaned_data["who_supported"],
            mark=form.chosen,
            by=request.viewer.user,
        )
        messages.success(request, "What happened is kept in the outcome’s life.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return page_of(
        request,
        life,
        Turn.DISCUSSED,
        TurnForm,
        template="outcomes/add_event.html",
        save=save,
        initial={"happened_on": timezone.localdate(), "mark": request.GET.get("mark", "")},
        form_options={
            "marks": words_of_person(person).filter(said_on__gte=life.state.begun_on),
            "none": "None of these",
            "which": "What did they say about it?",
        },
    )


@for_person(Permission.RECORD, reading="outcome")
def reword(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Put newer words of the person in the first place."""
    life = life_or_404(person, outcome_id)
    marks = words_wanted(person).filter(said_on__gte=life.said_on).exclude(pk=life.mark.pk)
    if life.whose == "person":
        marks = marks.filter(whose="person")

    def save(form: Any, base_revision: int) -> str:
        actions.reword(
            life.outcome,
            mark=form.chosen,
            direction=form.cleaned_data["direction"],
            note=form.cleaned_data["note"],
            who_supported=form.cleaned_data["who_supported"],
            by=request.viewer.user,
        )
        messages.success(request, "The new words stand. The earlier ones are kept above them.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return page_of(
        request,
        life,
        Turn.REWORDED,
        RewordForm,
        template="outcomes/reword.html",
        save=save,
        initial={"direction": life.direction.value, "mark": request.GET.get("mark", "")},
        form_options={"marks": marks, "which": "Which words stand from now on?"},
    )


@for_person(Permission.RECORD, reading="outcome")
def pass_on(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Pass an outcome into a plan where it belongs; it stays traceable here."""
    life = life_or_404(person, outcome_id)

    def save(form: Any, base_revision: int) -> str:
        actions.pass_on(
            life.outcome,
            to=form.cleaned_data["to"],
            happened_on=form.cleaned_data["happened_on"],
            note=form.cleaned_data["note"],
            by=request.viewer.user,
        )
        messages.success(request, "It is passed on. Its life goes on being told here.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return page_of(
        request,
        life,
        Turn.PASSED,
        PassOnForm,
        template="outcomes/pass_on.html",
        save=save,
        initial={"happened_on": timezone.localdate()},
        form_options={"standing": life.state.passed_to},
    )
