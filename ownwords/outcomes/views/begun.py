"""Pages on which a life begins: raised from words, broken out of a larger one, taken up again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes import actions
from ownwords.outcomes.forms import AgainForm, RaiseForm, SmallerForm
from ownwords.outcomes.queries import outcomes_of, words_wanted
from ownwords.outcomes.rules import Turn
from ownwords.outcomes.views.shown import life_or_404
from ownwords.outcomes.views.turns import page_of
from ownwords.people.models import Person


@for_person(Permission.RECORD, reading="words to carry on")
def raise_outcome(request: WorkerRequest, person: Person, mark_id: Any) -> HttpResponse:
    """Make an outcome of words in which the person says what they want."""
    mark = get_object_or_404(words_wanted(person), pk=mark_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.raise_outcome(
            mark,
            direction=form.cleaned_data["direction"],
            for_whom=form.cleaned_data["for_whom"],
            for_member=form.member,
            note=form.cleaned_data["note"],
            who_supported=form.cleaned_data["who_supported"],
            by=request.viewer.user,
        )
        messages.success(request, "The outcome stands, in these words.")
        return reverse("outcome", args=[person.pk, made.pk])

    lives = outcomes_of(person)
    return form_page(
        request,
        RaiseForm,
        template="outcomes/raise.html",
        save=save,
        person=person,
        initial={"for_whom": "self"},
        form_options={"circle": person.circle.filter(ended_on=None)},
        context={
            "mark": mark,
            "resting": [life for life in lives if life.outcome.mark_id == mark.pk],
            "open": [life for life in lives if life.state.open],
        },
    )


@for_person(Permission.RECORD, reading="outcome")
def break_down(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Make a smaller outcome, in the person's words, out of one that is too large to reach at once."""
    life = life_or_404(person, outcome_id)

    def save(form: Any, base_revision: int) -> str:
        actions.break_down(
            life.outcome,
            mark=form.chosen,
            direction=form.cleaned_data["direction"],
            note=form.cleaned_data["note"],
            who_supported=form.cleaned_data["who_supported"],
            by=request.viewer.user,
        )
        messages.success(request, "The smaller one stands. The large one stays above it.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return page_of(
        request,
        life,
        Turn.BROKEN_DOWN,
        SmallerForm,
        template="outcomes/break_down.html",
        save=save,
        initial={"mark": request.GET.get("mark", "")},
        form_options={
            "marks": words_wanted(person).exclude(pk=life.mark.pk),
            "which": "In which words did they say the smaller one?",
        },
    )


@for_person(Permission.RECORD, reading="outcome")
def take_up_again(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Begin a new life for an outcome that had ended; the old one stays closed."""
    life = life_or_404(person, outcome_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.take_up_again(
            life.outcome,
            mark=form.chosen,
            direction=form.cleaned_data["direction"],
            happened_on=form.cleaned_data["happened_on"],
            note=form.cleaned_data["note"],
            who_supported=form.cleaned_data["who_supported"],
            by=request.viewer.user,
        )
        messages.success(request, "It is wanted again. Its earlier life is kept beside it.")
        return reverse("outcome", args=[person.pk, made.pk])

    return page_of(
        request,
        life,
        Turn.TAKEN_UP_AGAIN,
        AgainForm,
        template="outcomes/take_up_again.html",
        save=save,
        initial={
            "mark": request.GET.get("mark", ""),
            "direction": life.direction.value,
            "happened_on": timezone.localdate(),
        },
        form_options={"marks": words_wanted(person), "which": "In which words do they want it again?"},
    )
