"""Asking how it was, on pages and on paper."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.feedback import actions, queries
from ownwords.safeguarding.feedback.forms import AnswersForm, EventForm, PlanForm, ShowWordsForm, WithdrawWordsForm
from ownwords.safeguarding.feedback.models import ShownWords
from ownwords.safeguarding.feedback.publishing import as_published, exactly
from ownwords.safeguarding.feedback.questions import EASY, PERSON, QUESTIONS, STANDARD, sheet_of, step_in_words
from ownwords.safeguarding.feedback.rules import ENOUGH, time_left
from ownwords.safeguarding.path.queries import case_or_404
from ownwords.trail.actions import person_chain, record_list
from ownwords.wording.languages import ENGLISH, codes, language, wording

A_YEAR = timedelta(days=365)


@needs(Permission.SEE_TEAM)
def experiences(request: WorkerRequest) -> HttpResponse:
    """Show which closed enquiries wait to be asked, and what people answered over the last year."""
    today = timezone.localdate()
    told = queries.to_ask(queries.closed_enquiries(request.viewer, today - A_YEAR), today)
    chains = [person_chain(one.case.person_id) for one in told]
    record_list(request.viewer.id, chains, deed="read list of how it was")
    shown = {"cases": told, "steps": sheet_of(PERSON, STANDARD).steps, "few": ENOUGH, "show": exactly}
    shown["experience"] = queries.experience_of_many(told)
    return render(request, "feedback/experiences.html", shown)


@needs(Permission.SEE_FIGURES)
def experience_figures(request: WorkerRequest) -> HttpResponse:
    """Show the board how it was for people, over the whole organisation: numbers and words, and nobody's name."""
    today = timezone.localdate()
    told = queries.to_ask(queries.enquiries_counted(request.viewer, today - A_YEAR), today, limit=None)
    experience = queries.experience_of_many(told)
    steps = sheet_of(PERSON, STANDARD).steps
    shown = {"steps": steps, "few": ENOUGH, "experience": experience, "show": as_published(experience)}
    return render(request, "feedback/figures.html", shown)


@for_person(Permission.SEE_PERSON, reading="how it was for them")
def experience_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show who asks, and what was answered: two askings side by side."""
    case = case_or_404(person, case_id)
    askings = queries.askings_of(case)
    answered = [one for one in askings if one.answers]
    rows = [(each.about, [getattr(one.answers, each.name) for one in answered]) for each in QUESTIONS]
    return render(
        request,
        "feedback/experience.html",
        {
            "person": person,
            "case": case,
            "askings": askings,
            "answered": answered,
            "rows": rows,
            "in_words": step_in_words,
            "left": time_left(case.concluded_on, timezone.localdate()) if case.concluded_on else "",
            "may_plan": bool(case.concluded_on and case.is_enquiry and all(one.over for one in askings)),
        },
    )


@for_person(Permission.RECORD, reading="form for asking how it was")
def plan_asking(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Plan who asks how it was."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.plan_asking(case, **form.cleaned_data, by=request.user)
        messages.success(request, "It is planned.")
        return reverse("asking", args=[person.pk, made.pk])

    return form_page(
        request,
        PlanForm,
        template="feedback/plan.html",
        save=save,
        person=person,
        context={"case": case, "left": time_left(case.concluded_on, timezone.localdate()) if case.concluded_on else ""},
    )


@for_person(Permission.SEE_PERSON, reading="how it was for them")
def asking_page(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Show one asking: who, how, what became of it, and what was answered."""
    asked = queries.asked_or_404(person, asking_id)
    answers = asked.answers
    rows = [(each.about, step_in_words(getattr(answers, each.name))) for each in QUESTIONS] if answers else []
    shown = ShownWords.objects.filter(answers=asked.asking.pk).first() if answers else None
    return render(request, "feedback/asking.html", {"person": person, "asked": asked, "rows": rows, "shown": shown})


@for_person(Permission.CHOOSE_QUOTES, reading="how it was for them")
def show_words(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Choose words of an answer to be shown beside the numbers, without a name."""
    asked = queries.asked_or_404(person, asking_id)
    answers = asked.answers
    if answers is None or not answers.may_use_words:
        raise Http404("There are no words here that may be shown.")

    def save(form: Any, base_revision: int) -> str:
        names = queries.names_around(asked.asking)
        actions.show_words(answers, names=names, **form.cleaned_data, by=request.user)
        messages.success(request, "The words stand beside the numbers now.")
        return reverse("asking", args=[person.pk, asked.asking.pk])

    said = "\n\n".join(filter(None, (answers.anything_else, answers.better)))
    return form_page(
        request,
        ShowWordsForm,
        template="feedback/show_words.html",
        save=save,
        person=person,
        initial={"shown_as": said},
        context={"asked": asked, "said": said},
    )


@for_person(Permission.CHOOSE_QUOTES, reading="how it was for them")
def withdraw_words(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Show words of an answer no longer, with the reason."""
    found = ShownWords.objects.filter(withdrawn_at=None).select_related("answers__asking__case__person")
    shown = get_object_or_404(found, pk=asking_id, answers__asking__case__person=person)

    def save(form: Any, base_revision: int) -> str:
        actions.withdraw_words(shown, **form.cleaned_data, by=request.user)
        messages.success(request, "The words are not shown any more.")
        return reverse("asking", args=[person.pk, asking_id])

    return form_page(
        request,
        WithdrawWordsForm,
        template="feedback/withdraw_words.html",
        save=save,
        person=person,
        context={"asking_id": asking_id, "shown": shown},
    )


@for_person(Permission.RECORD, reading="questionnaire")
def record_answers(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Take in what was answered."""
    asked = queries.asked_or_404(person, asking_id)
    asking = asked.asking

    def save(form: Any, base_revision: int) -> str:
        actions.record_answers(asking, **form.answers(), by=request.user)
        messages.success(request, "Their answers are kept as they were given.")
        return reverse("asking", args=[person.pk, asking.pk])

    return form_page(
        request,
        AnswersForm,
        template="feedback/answers.html",
        save=save,
        person=person,
        initial={"answered_on": timezone.localdate()},
        form_options={"asking": asking},
        context={"asked": asked, "questions": QUESTIONS, "opening": sheet_of(asking.version, asking.form).opening},
    )


@for_person(Permission.RECORD, reading="form for asking how it was")
def record_event(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Record that it was put off, declined or not possible."""
    asked = queries.asked_or_404(person, asking_id)

    def save(form: Any, base_revision: int) -> str:
        actions.record_event(asked.asking, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("asking", args=[person.pk, asked.asking.pk])

    return form_page(
        request,
        EventForm,
        template="feedback/event.html",
        save=save,
        person=person,
        initial={"on": timezone.localdate()},
        context={"asked": asked},
    )


@for_person(Permission.SEE_PERSON, reading="questionnaire to print")
def print_questionnaire(request: WorkerRequest, person: Person, asking_id: UUID) -> HttpResponse:
    """Show the questionnaire for paper: large letters, no name, a short code to match it back."""
    asking = queries.asked_or_404(person, asking_id).asking
    wanted = request.GET.get("language", "")
    sheet = sheet_of(asking.version, asking.form, wanted if wanted in codes() else ENGLISH)
    return render(
        request,
        "feedback/print.html",
        {
            "code": asking.sheet,
            "easy": asking.form == EASY,
            "sheet": sheet,
            "says": wording(sheet.language, asking.form == EASY),
            "languages": [language(code) for code in codes()],
            "back": reverse("asking", args=[person.pk, asking.pk]),
        },
    )
