"""Pages for what stands beside an outcome: what others think of it, and headings for counting."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes import actions
from ownwords.outcomes.forms import HeadingsForm, ViewForm
from ownwords.outcomes.queries import headings_filed, words_of_others
from ownwords.outcomes.views.shown import life_or_404
from ownwords.people.models import Person


@for_person(Permission.RECORD, reading="outcome")
def add_view(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Put what somebody else thinks or wishes beside the person's words."""
    life = life_or_404(person, outcome_id)

    def save(form: Any, base_revision: int) -> str:
        named = ("whose", "speaker", "stance", "words", "said_on", "negotiated", "who_supported")
        actions.add_view(
            life.outcome,
            mark=form.chosen,
            by=request.viewer.user,
            **{name: form.cleaned_data[name] for name in named},
        )
        messages.success(request, "It stands beside the person’s words.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return form_page(
        request,
        ViewForm,
        template="outcomes/add_view.html",
        save=save,
        person=person,
        initial={"mark": request.GET.get("mark", "")},
        form_options={
            "marks": words_of_others(person),
            "none": "None of these: I will type what they said",
            "which": "Did they say it in a conversation?",
        },
        context={"life": life},
    )


@for_person(Permission.RECORD, reading="outcome")
def file_outcome(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """File an outcome under headings for counting. The person never meets this page."""
    life = life_or_404(person, outcome_id)
    standing = sorted(heading.code for heading in headings_filed(life.outcome))

    def save(form: Any, base_revision: int) -> str:
        now = {heading.code for heading in headings_filed(life.outcome)}
        actions.file_under(life.outcome, headings=form.settled(now), by=request.viewer.user)
        messages.success(request, "The outcome is filed for counting.")
        return reverse("outcome", args=[person.pk, life.outcome.pk])

    return form_page(
        request,
        HeadingsForm,
        template="outcomes/headings.html",
        save=save,
        person=person,
        initial={"shown": " ".join(standing)} | {field.name: standing for field in HeadingsForm().lists},
        context={"life": life},
    )
