"""The pages of an auditor who reads a file. Nobody else opens them, the other auditor of the file neither."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_parties
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import PLACES, AnswerForm, ConfirmForm, SumUpForm, initial_of
from ownwords.learning.audit.models import Audit
from ownwords.learning.audit.places import places_of
from ownwords.learning.audit.queries import ReadingShown
from ownwords.learning.audit.starting import THEME_NAMES


def _writing(request: WorkerRequest, between: UUID) -> ReadingShown:
    """The reading, while its auditor writes; Http404 once it is finished or the audit has ended."""
    shown = queries.reading_shown(between, request.viewer)
    if shown.reading.finished_at or shown.file.audit.state != Audit.State.DRAWN:
        raise Http404("This reading is finished.")
    return shown


def _context(shown: ReadingShown, **more: Any) -> dict[str, Any]:
    return {"shown": shown, "reading": shown.reading, "file": shown.file, "name_shown": shown.name_shown} | more


def _back(between: UUID) -> str:
    return reverse("audit-reading", args=[between])


@for_parties(reading="audit reading")
def reading(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show one's reading: the record, the questions and how far one is."""
    shown = queries.reading_shown(between, request.viewer)
    context = _context(shown, themes=THEME_NAMES)
    if context["name_shown"]:
        context["advice"] = queries.what_the_check_says(shown.person)
    return render(request, "audit/reading.html", context)


@for_parties(reading="form of an audit reading")
def answer(request: WorkerRequest, between: UUID, audit_question_id: UUID) -> HttpResponse:
    """Answer one question."""
    shown = _writing(request, between)
    question, given = shown.one(audit_question_id)

    def save(form: Any, base_revision: int) -> str:
        actions.answer(shown.reading, question, **form.values(), base_revision=base_revision, by=request.user)
        following = shown.next_after(question.pk)
        messages.success(request, "Kept. You can change it until you finish.")
        return reverse("answer-audit-question", args=[between, following.pk]) if following else _back(between)

    places = places_of(shown.person)
    evidence = [one for one in shown.evidence if given and one.answer_id == given.pk]
    initial = {"grade": given.grade, "why": given.why, "for_all": given.for_all} if given else {}
    return form_page(
        request, AnswerForm, template="audit/answer.html", save=save, initial=initial | initial_of(evidence),
        revision=given.revision if given else 0, form_options={"places": places},
        context=lambda: _context(
            shown, question=question, theme=THEME_NAMES[question.theme], numbers=range(1, PLACES + 1),
            number=[one.pk for one, _ in shown.asked].index(question.pk) + 1,
        ),
    )  # fmt: skip


@for_parties(reading="form of an audit reading")
def sum_up(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Write what to thank for and what could be learnt."""
    shown = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.sum_up(shown.reading, **form.cleaned_data, base_revision=base_revision, by=request.user)
        messages.success(request, "Kept. You can change it until you finish.")
        return _back(between)

    initial = {"thanks": shown.reading.thanks, "learn": shown.reading.learn}
    return form_page(
        request, SumUpForm, template="audit/sum_up.html", save=save, initial=initial, revision=shown.reading.revision,
        context=lambda: _context(shown),
    )  # fmt: skip


@for_parties(reading="form of an audit reading")
def finish(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Finish the reading."""
    shown = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        actions.finish(shown.reading, by=request.user)
        messages.success(request, "Your reading stands. The record is shut for you again.")
        return reverse("audit-file", args=[shown.file.pk])

    return form_page(request, ConfirmForm, template="audit/finish.html", save=save, context=lambda: _context(shown))
