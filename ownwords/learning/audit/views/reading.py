"""The pages of an auditor who reads a file. Nobody else opens them, the other auditor of the file neither."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_parties
from ownwords.drafts.actions import Refused
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import PLACES, AnswerForm, ConfirmForm, SumUpForm, initial_of
from ownwords.learning.audit.models import Audit
from ownwords.learning.audit.places import places_of
from ownwords.learning.audit.queries import ReadingShown
from ownwords.learning.audit.starting import THEME_NAMES
from ownwords.learning.audit.views.looking import looked

FINISHED = "You have finished this reading, and it stands. Copy what you have written here if you want to keep it"
ENDED = "You cannot write here: the audit has ended. Copy what you have written if you want to keep it"
SHUT = "The record is not open to you any more. Copy what you have written, and ask whoever leads the audit"


def _writing(request: WorkerRequest, between: UUID) -> tuple[ReadingShown, str]:
    """The reading, and why its auditor can write no longer: "" while they can.

    Once they cannot there is no page to open (Http404). What was sent is answered on its page, so that it is not lost.
    """
    shown = queries.reading_shown(between, request.viewer)
    shut = ""
    if shown.reading.finished_at:
        shut = FINISHED
    elif shown.file.audit.state != Audit.State.DRAWN:
        shut = ENDED
    elif not shown.name_shown:
        shut = SHUT
    if shut and request.method != "POST":
        raise Http404(shut)
    return shown, shut


def _refuse(shut: str) -> None:
    if shut:
        raise Refused(shut)


def _context(shown: ReadingShown, **more: Any) -> dict[str, Any]:
    return {
        "shown": shown,
        "reading": shown.reading,
        "file": shown.file,
        "name_shown": shown.name_shown,
        "until": shown.until,
    } | more


def _back(between: UUID) -> str:
    return reverse("audit-reading", args=[between])


@for_parties(reading="audit reading")
def reading(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show one's reading: the record, the questions and how far one is."""
    shown = queries.reading_shown(between, request.viewer)
    context = _context(shown, themes=THEME_NAMES, advice=None)
    if context["name_shown"]:
        context["advice"] = queries.what_the_check_says(shown)
    response = render(request, "audit/reading.html", context)
    return looked(request, response, shown.file, "plan check for an audit") if context.get("advice") else response


@for_parties(reading="")
def answer(request: WorkerRequest, between: UUID, audit_question_id: UUID) -> HttpResponse:
    """Answer one question. It shows places in the record, so its reading stands in the person's chain alone."""
    shown, shut = _writing(request, between)
    question, given = shown.one(audit_question_id)

    def save(form: Any, base_revision: int) -> str:
        _refuse(shut)
        actions.answer(shown.reading, question, **form.values(), base_revision=base_revision, by=request.user)
        following = shown.next_after(question.pk)
        messages.success(request, "Kept. You can change it until you finish.")
        return reverse("answer-audit-question", args=[between, following.pk]) if following else _back(between)

    places = [] if shut else places_of(shown.person)
    evidence = [one for one in shown.evidence if given and one.answer_id == given.pk]
    initial = {"grade": given.grade, "why": given.why, "for_all": given.for_all} if given else {}
    response = form_page(
        request, AnswerForm, template="audit/answer.html", save=save, initial=initial | initial_of(evidence),
        revision=given.revision if given else 0,
        form_options={"places": places, "shut": shut},
        context=lambda: _context(
            shown, question=question, theme=THEME_NAMES[question.theme], numbers=range(1, PLACES + 1),
            number=[one.pk for one, _ in shown.asked].index(question.pk) + 1,
            advice=None if shut else queries.what_the_check_says(shown),
        ),
    )  # fmt: skip
    return looked(request, response, shown.file, "places in the record for an audit")


@for_parties(reading="form of an audit reading")
def sum_up(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Write what to thank for and what could be learnt."""
    shown, shut = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        _refuse(shut)
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
    shown, shut = _writing(request, between)

    def save(form: Any, base_revision: int) -> str:
        _refuse(shut)
        actions.finish(shown.reading, by=request.user)
        open_still = queries.seen_of(request.viewer, [shown.file.person_id])
        messages.success(
            request, "Your reading stands." if open_still else "Your reading stands. The record is shut for you again."
        )
        return reverse("audit-file", args=[shown.file.pk])

    return form_page(request, ConfirmForm, template="audit/finish.html", save=save, context=lambda: _context(shown))
