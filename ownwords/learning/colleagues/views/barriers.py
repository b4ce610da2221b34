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
from ownwords.learning.colleagues.forms import AnswerForm, BarrierForm, ShowLessForm, WithdrawForm
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


@needs(Permission.FIND_PEOPLE)
def change(request: WorkerRequest, own_barrier_id: UUID) -> HttpResponse:
    """Write one's own anew; once it is answered, take back one's name, or that everybody sees it."""
    barrier = queries.own_barrier_or_404(request.viewer, own_barrier_id)
    answered = bool(getattr(barrier, "answered", []))

    def save(form: Any, base_revision: int) -> str:
        if answered:
            actions.show_less(barrier, **form.values(), by=request.user)
        else:
            found = queries.names_of_my_people(request.viewer, form.cleaned_data["text"])
            actions.change_barrier(barrier, **form.values(), names_found=found, by=request.user)
        messages.success(request, "Changed.")
        return reverse("barriers")

    context = {"barrier": barrier}
    if answered:
        return form_page(
            request, ShowLessForm, template="colleagues/show_less.html", save=save, context=context,
            form_options={"standing": barrier},
        )  # fmt: skip
    initial: dict[str, Any] = {name: getattr(barrier, name) for name in ("kind", "text", "may_show")}
    initial["named"] = "yes" if barrier.named else "no"
    return form_page(
        request, BarrierForm, template="colleagues/write_barrier.html", save=save, context=context, initial=initial
    )


@needs(Permission.FIND_PEOPLE)
def withdraw(request: WorkerRequest, own_barrier_id: UUID) -> HttpResponse:
    """Take one's own away, while it is not answered."""
    barrier = queries.own_barrier_or_404(request.viewer, own_barrier_id)

    def save(form: Any, base_revision: int) -> str:
        actions.withdraw(barrier, by=request.user)
        messages.success(request, "It is withdrawn, and gone.")
        return reverse("barriers")

    return form_page(
        request, WithdrawForm, template="colleagues/withdraw.html", save=save, context={"barrier": barrier}
    )  # fmt: skip


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
