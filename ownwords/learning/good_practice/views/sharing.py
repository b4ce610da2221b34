"""Examples to learn from: the page that everybody reads, what a provider lets others read, what a worker picks."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_parties, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.good_practice import actions, queries
from ownwords.learning.good_practice.forms import BecauseForm, ConsentForm, PickForm
from ownwords.learning.good_practice.models import Round
from ownwords.learning.good_practice.rules import YES, narrows, what_may_tell
from ownwords.learning.good_practice.statements import BY_KEY
from ownwords.learning.good_practice.views.rounds import back_to, sent_round

PROVIDERS = Permission.TALK_WITH_PROVIDERS
READING = "example of a care provider"


@needs(Permission.FIND_PEOPLE)
def near_us(request: WorkerRequest) -> HttpResponse:
    """Show everybody who works here what providers let others learn from."""
    return render(request, "good_practice/near_us.html", {"shared": queries.shared_by(request.user.organisation)})


@for_parties(reading="what good looks like near us")
def near_provider(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show the same to a provider, over its link."""
    about = queries.round_of_provider(between)
    context = {"round": about, "shared": queries.shared_by(about.provider.organisation)}
    return render(request, "good_practice/provider/near_us.html", context)


@for_parties(reading="own examples")
def examples(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show a provider all its examples, and which of them others may read."""
    about = queries.round_of_provider(between)
    context = {"round": about, "examples": queries.examples_of_provider(about)}
    return render(request, "good_practice/provider/sharing.html", context)


@for_parties(reading="form of a self-assessment")
def consent(request: WorkerRequest, between: UUID, good_answer_id: UUID) -> HttpResponse:
    """Let a provider say, or take back, that others may read one of its examples."""
    about = queries.round_of_provider(between)
    example = queries.example_of_provider(about, good_answer_id)

    def save(form: Any, base_revision: int) -> str:
        how = form.cleaned_data["how"]
        actions.consent(example, **form.cleaned_data, by=request.user)
        if how == "no":
            messages.success(request, "Kept. Nobody else reads it any more.")
        elif narrows(example.consent_now or "", how):
            messages.success(request, "Kept. It is off the shared page until the council puts it there without a name.")
        else:
            messages.success(request, "Kept.")
        return reverse("good-sharing", args=[about.pk])

    return form_page(
        request,
        ConsentForm,
        template="good_practice/provider/consent.html",
        save=save,
        initial={"how": example.consent_now, "people": example.people_now},
        context={
            "round": about,
            "example": example,
            "statement": BY_KEY.get(example.statement),
            "telling": what_may_tell(example.shows),
        },
    )


def _form(
    request: WorkerRequest,
    form: Any,
    about: Round,
    save: Any,
    heading: str,
    lead: str,
    button: str,
    example: str,
    **more: Any,
) -> HttpResponse:
    context = {"round": about, "heading": heading, "lead": lead, "button": button, "example": example} | more
    return form_page(request, form, template="good_practice/round_form.html", save=save, context=context)


@needs(PROVIDERS)
def pick(request: WorkerRequest, good_round_id: UUID, good_answer_id: UUID) -> HttpResponse:
    """Put an example on the shared page."""
    about = sent_round(request, good_round_id, READING)
    example: Any = queries.answer_or_404(about, good_answer_id)
    if example.consent_now not in YES and request.method != "POST":  # the action says no to what is posted
        raise Http404("The provider has not consented.")

    def save(form: Any, base_revision: int) -> str:
        actions.pick(example, why=form.cleaned_data["why"], by=request.user)
        messages.success(request, "It is on the page “What good looks like near us”.")
        return back_to(about, example.statement)

    named = example.consent_now == "named"
    name = "with its name" if named else "without its name, so leave the name out below too"
    lead = f"The provider consents that others read it, {name}. Look whether somebody could be known by it."
    return _form(
        request, PickForm, about, save, "Put the example on the shared page", lead, "Put it there", example.shows,
        people=example.people_now, telling=what_may_tell(example.shows),
    )  # fmt: skip


@needs(PROVIDERS)
def withdraw(request: WorkerRequest, good_round_id: UUID, good_answer_id: UUID) -> HttpResponse:
    """Take back a provider's consent to sharing, because they asked for it or because somebody could be known."""
    about = sent_round(request, good_round_id, READING)
    example: Any = queries.answer_or_404(about, good_answer_id)
    if example.consent_now not in YES:
        raise Http404("There is nothing to take back.")

    def save(form: Any, base_revision: int) -> str:
        actions.consent(example, how="no", because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "Their consent is taken back. Nobody else reads the example any more.")
        return back_to(about, example.statement)

    lead = "Do this when they ask you to, or when somebody could be known by it. It goes off the shared page at once."
    return _form(request, BecauseForm, about, save, "Take back their consent", lead, "Take it back", example.shows)


@needs(PROVIDERS)
def take_off(request: WorkerRequest, good_round_id: UUID, picked_id: UUID) -> HttpResponse:
    """Take an example off the shared page; the provider's consent stays."""
    about = sent_round(request, good_round_id, READING)
    picked = queries.picked_or_404(about, picked_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_off(picked, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "It is off the shared page.")
        return back_to(about, picked.answer.statement)

    lead = "The provider’s consent stays, so it can be put there again."
    return _form(
        request, BecauseForm, about, save, "Take it off the shared page", lead, "Take it off", picked.answer.shows
    )
