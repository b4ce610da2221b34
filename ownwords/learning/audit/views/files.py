"""The pages of a file: for its auditors, for whoever did the work, and for whoever leads the audit."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_parties
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import ReplyForm, TalkForm
from ownwords.learning.audit.models import Audit
from ownwords.learning.audit.queries import FileShown
from ownwords.learning.audit.starting import THEME_NAMES
from ownwords.learning.audit.views.looking import looked


def _context(request: WorkerRequest, shown: FileShown, **more: Any) -> dict[str, Any]:
    return {
        "shown": shown,
        "file": shown.file,
        "audit": shown.audit,
        "own": shown.own_reading(request.viewer),
        "my_work": shown.file.practitioner_id == request.viewer.id,
        "themes": THEME_NAMES,
    } | more


def _shown(request: WorkerRequest, response: HttpResponse, shown: FileShown) -> HttpResponse:
    """The page, with a reading in the person's chain where it quotes their record."""
    return looked(request, response, shown.file, "audit file with its places") if shown.tells_of_record else response


@for_parties(reading="audit file")
def file(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show a file: what its auditors saw, once all have finished, with what they agreed on and the reply."""
    shown = queries.file_shown(between, request.viewer)
    return _shown(request, render(request, "audit/file.html", _context(request, shown)), shown)


@for_parties(reading="audit file on paper")
def print_file(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show the sheet of a file to print, once it has been read."""
    shown = queries.file_shown(between, request.viewer)
    if shown.file.finished_at is None:
        raise Http404("This file has not been read yet.")
    return _shown(request, render(request, "audit/print_file.html", _context(request, shown)), shown)


@for_parties(reading="form of an audit file")
def talk_over(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Write down what two auditors agree on where they differed."""
    shown = queries.file_shown(between, request.viewer)
    if shown.talk or not shown.to_talk_over or shown.own_reading(request.viewer) is None:
        raise Http404("There is nothing here to talk over.")
    if shown.audit.state != Audit.State.DRAWN and request.method != "POST":
        raise Http404("The audit has ended.")

    def save(form: Any, base_revision: int) -> str:
        actions.talk_over(shown.file, **form.values(), by=request.user)
        messages.success(request, "It stands beside what each of you saw.")
        return reverse("audit-file", args=[between])

    asked = [
        (one.question, "; ".join(f"{said.reader.name}: {said.answer.get_grade_display()}" for said in one.said))
        for one in shown.to_talk_over
    ]
    page = form_page(
        request, TalkForm, template="audit/talk_over.html", save=save, form_options={"asked": asked},
        context=_context(request, shown),
    )  # fmt: skip
    return _shown(request, page, shown)


@for_parties(reading="form of an audit file")
def reply(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Reply to what was seen in one's own work."""
    shown = queries.file_shown(between, request.viewer)
    if shown.file.practitioner_id != request.viewer.id or shown.file.finished_at is None:
        raise Http404("There is nothing here to reply to.")

    def save(form: Any, base_revision: int) -> str:
        actions.reply(shown.file, **form.cleaned_data, by=request.user)
        messages.success(request, "Your reply stands beside what they wrote.")
        return reverse("audit-file", args=[between]) + "#replies"

    return form_page(request, ReplyForm, template="audit/reply.html", save=save, context=_context(request, shown))
