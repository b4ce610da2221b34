"""What stood in the way: written, gathered for the safeguarding lead, answered."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.colleagues import actions, queries
from ownwords.learning.colleagues.forms import AnswerForm, BarrierForm
from ownwords.learning.colleagues.models import Barrier


@needs(Permission.FIND_PEOPLE)
def barriers(request: WorkerRequest) -> HttpResponse:
    """Show what one wrote with its answers, and what was answered for all."""
    context = {"own": queries.own_barriers(request.viewer), "shown": queries.shown_to_all(request.viewer)}
    return render(request, "colleagues/barriers.html", context)


@needs(Permission.FIND_PEOPLE)
def write(request: WorkerRequest) -> HttpResponse:
    """Write what stood in the way."""

    def save(form: Any, base_revision: int) -> str:
        found = queries.names_of_my_people(request.viewer, form.cleaned_data["text"])
        actions.meet(**form.values(), names_found=found, by=request.user)
        messages.success(request, "Kept. You find the answer here when there is one.")
        return reverse("barriers")

    return form_page(request, BarrierForm, template="colleagues/write_barrier.html", save=save)


@needs(Permission.ANSWER_BARRIERS)
def gathered(request: WorkerRequest) -> HttpResponse:
    """Show the safeguarding lead what stands in the way, kind by kind."""
    return render(request, "colleagues/gathered.html", {"gathered": queries.gathered_for(request.viewer)})


@needs(Permission.ANSWER_BARRIERS)
def answer(request: WorkerRequest, met_id: UUID) -> HttpResponse:
    """Say what is done about it."""
    met = queries.met_or_404(request.viewer, met_id)

    def save(form: Any, base_revision: int) -> str:
        actions.answer(Barrier.objects.get(pk=met.pk), **form.cleaned_data, by=request.user)
        messages.success(request, "Kept. Whoever wrote it sees your answer.")
        return reverse("gathered-barriers")

    return form_page(
        request, AnswerForm, template="colleagues/answer.html", save=save, context={"met": met},
        form_options={"may_show": met.may_show},
    )  # fmt: skip
