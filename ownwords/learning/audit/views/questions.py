"""The pages of a council's own questions."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.audit import actions, queries
from ownwords.learning.audit.forms import BecauseForm, QuestionForm
from ownwords.learning.audit.models import Question


@needs(Permission.KEEP_LISTS)
def questions(request: WorkerRequest) -> HttpResponse:
    """Show what audits ask, and what they ask no longer."""
    asked = queries.questions_of(request.user.organisation)
    own = isinstance(asked[0].questions[0], Question)
    context = {"asked": asked, "own": own, "retired": queries.retired_of(request.user.organisation) if own else []}
    return render(request, "audit/questions.html", context)


@needs(Permission.KEEP_LISTS)
def add(request: WorkerRequest) -> HttpResponse:
    """Add a question."""

    def save(form: Any, base_revision: int) -> str:
        actions.add_question(request.user.organisation, **form.cleaned_data, by=request.user)
        messages.success(request, "Audits that are drawn from now on ask it.")
        return reverse("audit-questions")

    return form_page(request, QuestionForm, template="audit/question_form.html", save=save)


@needs(Permission.KEEP_LISTS)
def reword(request: WorkerRequest, audit_question_id: UUID) -> HttpResponse:
    """Put a new wording in a question's place."""
    question = queries.question_or_404(request.user.organisation, audit_question_id)

    def save(form: Any, base_revision: int) -> str:
        actions.reword(question, **form.cleaned_data, by=request.user)
        messages.success(request, "Audits that are drawn from now on ask it like this.")
        return reverse("audit-questions")

    return form_page(
        request, QuestionForm, template="audit/question_form.html", save=save, form_options={"rewording": True},
        initial={"asks": question.asks, "good": question.good, "look_for": question.look_for},
        context={"question": question},
    )  # fmt: skip


@needs(Permission.KEEP_LISTS)
def retire(request: WorkerRequest, audit_question_id: UUID) -> HttpResponse:
    """Ask a question no longer."""
    question = queries.question_or_404(request.user.organisation, audit_question_id)

    def save(form: Any, base_revision: int) -> str:
        actions.retire(question, **form.cleaned_data, by=request.user)
        messages.success(request, "It is asked no longer.")
        return reverse("audit-questions")

    return form_page(request, BecauseForm, template="audit/retire.html", save=save, context={"question": question})


@needs(Permission.KEEP_LISTS)
@require_POST
def take_up(request: WorkerRequest) -> HttpResponse:
    """Make the questions that come along the council's own, so that they can be changed."""
    actions.take_up_questions(request.user.organisation, by=request.user)
    messages.success(request, "They are yours now. Change what you like.")
    return HttpResponseRedirect(reverse("audit-questions"))
