"""The pages of whoever leads an audit, and everybody's list of what waits for them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import BecauseForm, DrawForm, EndForm, GiveForm, PlanForm
from ownwords.learning.audit.grading import (
    FEWEST,
    FEWEST_WORKERS,
    agreement_in_words,
    caution,
    given_out,
    how_many_twice,
)
from ownwords.learning.audit.models import Audit
from ownwords.learning.audit.pool import count_of, who_may_not_read
from ownwords.learning.audit.rules import enough, in_words, lot_of, size_explained
from ownwords.learning.audit.themes import themes_so_far
from ownwords.learning.audit.waiting import mine
from ownwords.trail.actions import person_chain, record_list

FEW = {"fewest": FEWEST, "fewest_workers": FEWEST_WORKERS}


@needs(Permission.FIND_PEOPLE)
def audits(request: WorkerRequest) -> HttpResponse:
    """Show what one is to read, what was seen in one's own work, and what audits ask; to a lead also the audits."""
    found = mine(request.viewer)
    leads = request.viewer.may(Permission.LEAD_AUDITS)
    if found.seen:
        record_list(request.viewer.id, map(person_chain, found.seen), deed="read list of audit files")
    context = {
        "mine": found,
        "audits": queries.audits_of(request.user.organisation) if leads else [],
        "asked": queries.questions_of(request.user.organisation),
        "leads": leads,
    }
    return render(request, "audit/audits.html", context)


@needs(Permission.LEAD_AUDITS)
def begin(request: WorkerRequest) -> HttpResponse:
    """Plan an audit."""

    def save(form: Any, base_revision: int) -> str:
        made = actions.plan_audit(request.user.organisation, **form.values(), by=request.user)
        messages.success(request, "It is planned. Now choose how many files, and who reads.")
        return reverse("draw-audit", args=[made.pk])

    return form_page(request, PlanForm, template="audit/begin.html", save=save)


@needs(Permission.LEAD_AUDITS)
def audit(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Show an audit: how far its files are, and how far two readers agree."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    if found.state == Audit.State.PLANNED:
        return HttpResponseRedirect(reverse("draw-audit", args=[found.pk]))
    if found.state == Audit.State.DROPPED:
        return render(request, "audit/dropped.html", {"audit": found})
    shown = queries.audit_shown(found, request.viewer)
    if shown.seen:
        record_list(request.viewer.id, map(person_chain, shown.seen), deed="read list of audit files")
    context = {
        "audit": found,
        "shown": shown,
        "agreed": agreement_in_words(shown.pairs),
        "agreement": None if shown.agreement is None else f"{shown.agreement:.2f}",
        "agreement_says": in_words(shown.agreement),
        "caution": caution(shown.read_twice),
        "explained": size_explained(len(found.pool), found.size),
    }
    return render(request, "audit/audit.html", context)


@needs(Permission.LEAD_AUDITS)
def draw(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Choose how many files and who reads, and draw."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    if found.state != Audit.State.PLANNED:
        return HttpResponseRedirect(reverse("audit", args=[found.pk]))
    files = count_of(found)
    if not files:
        return render(request, "audit/no_files.html", {"audit": found})

    def save(form: Any, base_revision: int) -> str:
        told = form.values()
        twice = how_many_twice(told["size"], told.pop("second"))
        made = actions.draw_lot(found, **told, twice=twice, by=request.user)
        messages.success(request, f"The sample is drawn. {given_out(made.files.filter(readings=None).count())}")
        return reverse("audit", args=[found.pk])

    least = enough(files)
    sizes = sorted({min(size, files) for size in (5, 10, 20, least, files)})
    return form_page(
        request,
        DrawForm,
        template="audit/draw.html",
        save=save,
        initial={"size": min(least, files)},
        form_options={"files": files, "enough": least, "readers": queries.who_can_read(request.viewer)},
        context={"audit": found, "files": files, "sizes": [size_explained(files, size) for size in sizes]},
    )


@needs(Permission.LEAD_AUDITS)
def lot(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """Show how the lot was drawn, and draw it again from what was kept."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    if not found.seed:
        raise Http404("No lot has been drawn yet.")
    shown = queries.audit_shown(found, request.viewer).files
    again = lot_of(found.pool, found.size, seed=found.seed, by_group=found.by_team)
    context = {
        "audit": found,
        "same": again == [str(file.person_id) for file, _ in shown],
        "files": len(found.pool),
        "by_two": sum(len(readings) > 1 for _, readings in shown),
        "explained": size_explained(len(found.pool), found.size),
        "groups": _groups(found, [file.group for file, _ in shown]) if found.by_team else [],
    }
    return render(request, "audit/lot.html", context)


def _groups(audit: Audit, drawn: list[str]) -> list[tuple[str, int, int]]:
    """Each team with how many files it has and how many of them were drawn."""
    of = list(audit.pool.values())
    return [(group, of.count(group), drawn.count(group)) for group in sorted(set(of))]


@needs(Permission.LEAD_AUDITS)
def give(request: WorkerRequest, audit_id: UUID, audit_file_id: UUID) -> HttpResponse:
    """Give a file to one more reader."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    file = queries.file_of_audit_or_404(found, audit_file_id)
    people = queries.who_can_read(request.viewer)
    may_not = who_may_not_read([file], people)[file]

    def save(form: Any, base_revision: int) -> str:
        made = actions.give(file, **form.values(), by=request.user)
        messages.success(request, f"{made.reader.name} can read it now.")
        return reverse("audit", args=[found.pk])

    options = {"readers": [one for one in people if one not in may_not]}
    context = {"audit": found, "file": file}
    return form_page(request, GiveForm, template="audit/give.html", save=save, form_options=options, context=context)


@needs(Permission.LEAD_AUDITS)
def take_back(request: WorkerRequest, audit_id: UUID, audit_reading_id: UUID) -> HttpResponse:
    """Take a file back from somebody who has not finished it."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    reading = queries.reading_of_audit_or_404(found, audit_reading_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_back(reading, **form.cleaned_data, by=request.user)
        messages.success(request, "It is taken back. Give it to somebody else, if it has no reader now.")
        return reverse("audit", args=[found.pk])

    context = {"audit": found, "reading": reading}
    return form_page(request, BecauseForm, template="audit/take_back.html", save=save, context=context)


@needs(Permission.LEAD_AUDITS)
def end(request: WorkerRequest, audit_id: UUID) -> HttpResponse:
    """End an audit with what it found and what is done about it."""
    found = queries.audit_or_404(request.user.organisation, audit_id)
    if found.state != Audit.State.DRAWN:
        raise Http404("Only an audit that is being read can be ended.")

    def save(form: Any, base_revision: int) -> str:
        over = actions.end_audit(found, **form.cleaned_data, by=request.user)
        told = over.pk in themes_so_far(over).enough
        who = "The board and everybody who works here" if told else "Only those who lead audits"
        messages.success(request, f"It has ended. {who} can read what it found.")
        return reverse("audit", args=[found.pk])

    def context() -> dict[str, Any]:
        shown = queries.audit_shown(found, request.viewer)
        return {"audit": found, "so_far": themes_so_far(found), "shown": shown} | FEW

    return form_page(request, EndForm, template="audit/end.html", save=save, context=context)
