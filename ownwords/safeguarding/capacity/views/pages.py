"""Capacity on pages: decision by decision."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations.queries import circle_of
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.capacity import actions
from ownwords.safeguarding.capacity.drawing import in_time, scale_of
from ownwords.safeguarding.capacity.forms import AssessForm, BestInterestsForm, ConsultForm
from ownwords.safeguarding.capacity.models import Assessment
from ownwords.safeguarding.capacity.queries import (
    DecisionLife,
    best_interests_or_404,
    decision_or_404,
    decisions_of,
)
from ownwords.safeguarding.capacity.rules import FOUR, PROMPTS, QUESTIONS
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.queries import case_or_404, open_case_of


@for_person(Permission.SEE_PERSON, reading="capacity")
def capacity_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show every decision for which capacity was looked at, side by side, from within a case."""
    return _decisions_page(request, person, case_or_404(person, case_id))


@for_person(Permission.SEE_PERSON, reading="capacity")
def capacity_of_person(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show every decision for which capacity was looked at, side by side."""
    return _decisions_page(request, person, None)


def _decisions_page(request: WorkerRequest, person: Person, case: Case | None) -> HttpResponse:
    lives = decisions_of(person)
    scale = scale_of((looks_of(life) for life in lives), timezone.localdate())
    drawn = [(life, in_time(looks_of(life), scale)) for life in lives]
    return render(request, "capacity/decisions.html", {"person": person, "case": case, "decisions": drawn})


def looks_of(life: DecisionLife) -> list[tuple[date, str]]:
    """The day and the finding of each time a decision was looked at."""
    return [(each.assessed_on, each.finding) for each in life.assessments]


@for_person(Permission.RECORD, reading="form for capacity")
def assess(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Look at a decision for the first time, in a case."""
    case = case_or_404(person, case_id)
    return _first_look(request, person, case, reverse("capacity-of-case", args=[person.pk, case.pk]))


@for_person(Permission.RECORD, reading="form for capacity")
def assess_outside(request: WorkerRequest, person: Person) -> HttpResponse:
    """Look at a decision for the first time, outside of safeguarding."""
    return _first_look(request, person, None, reverse("capacity-of-person", args=[person.pk]))


def _first_look(request: WorkerRequest, person: Person, case: Case | None, back: str) -> HttpResponse:
    def save(form: Any, base_revision: int) -> str:
        made = actions.assess(person, case=case, **form.assessment(), by=request.user)
        messages.success(request, "Recorded.")
        return reverse("assessment", args=[person.pk, made.pk])

    return _assess_page(request, person, save, back=back)


@for_person(Permission.RECORD, reading="form for capacity")
def look_again(request: WorkerRequest, person: Person, assessment_id: UUID) -> HttpResponse:
    """Look again at the same decision. What was found before stands beside it."""
    life = decision_or_404(person, assessment_id)

    def save(form: Any, base_revision: int) -> str:
        given = form.assessment()
        made = actions.assess(person, case=open_case_of(person), again_of=life.first, **given, by=request.user)
        messages.success(request, "Recorded. What was found before stands beside it.")
        return reverse("assessment", args=[person.pk, made.pk])

    return _assess_page(request, person, save, back=reverse("assessment", args=[person.pk, life.first.pk]), life=life)


def _assess_page(
    request: WorkerRequest, person: Person, save: Any, *, back: str, life: DecisionLife | None = None
) -> HttpResponse:
    return form_page(
        request,
        AssessForm,
        template="capacity/assess.html",
        save=save,
        person=person,
        initial={"assessed_on": timezone.localdate()},
        form_options={"again": life is not None},
        context={"back": back, "life": life, "four": FOUR, "prompts": PROMPTS},
    )


@for_person(Permission.SEE_PERSON, reading="capacity")
def assessment_page(request: WorkerRequest, person: Person, assessment_id: UUID) -> HttpResponse:
    """Show one decision: every time it was looked at, who was asked, what was decided."""
    life = decision_or_404(person, assessment_id)
    return render(
        request,
        "capacity/decision.html",
        {
            "person": person,
            "life": life,
            "gate": life.gate(),
            "line": in_time(looks_of(life), scale_of([looks_of(life)], timezone.localdate())),
            "asked_now": {each.pk for each in life.asked_now()},
            "told": [(each, _four_told(each)) for each in reversed(life.assessments)],
        },
    )


def _four_told(assessment: Assessment) -> list[tuple[str, str, str]]:
    return [
        (QUESTIONS[name], getattr(assessment, f"get_{name}_display")(), getattr(assessment, f"{name}_because"))
        for name in FOUR
    ]


@for_person(Permission.RECORD, reading="form for asking before a decision")
def consult(request: WorkerRequest, person: Person, assessment_id: UUID) -> HttpResponse:
    """Record what the person or somebody else says before it is decided."""
    life = decision_or_404(person, assessment_id)

    def save(form: Any, base_revision: int) -> str:
        actions.consult(life.newest, **form.consultation(), by=request.user)
        messages.success(request, "Recorded.")
        return reverse("assessment", args=[person.pk, life.first.pk])

    own = any(each.of_the_person for each in life.consultations)
    return form_page(
        request,
        ConsultForm,
        template="capacity/consult.html",
        save=save,
        person=person,
        initial={"consulted_on": timezone.localdate(), "member": "" if own else ConsultForm.THE_PERSON},
        form_options={"called": person.called, "circle": partial(circle_of, person)},
        context={"life": life},
    )


@for_person(Permission.RECORD, reading="form for a best-interests decision")
def best_interests(request: WorkerRequest, person: Person, assessment_id: UUID) -> HttpResponse:
    """Record a best-interests decision, once they and others were asked."""
    life = decision_or_404(person, assessment_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.decide_for_them(life.newest, **form.cleaned_data, by=request.user)
        messages.success(request, "The decision is recorded.")
        return reverse("decided-for-them", args=[person.pk, made.pk])

    return form_page(
        request,
        BestInterestsForm,
        template="capacity/best_interests.html",
        save=save,
        person=person,
        initial={"decided_on": timezone.localdate()},
        context={"life": life, "gate": life.gate()},
    )


@for_person(Permission.SEE_PERSON, reading="a best-interests decision")
def decided_for_them(request: WorkerRequest, person: Person, best_interests_id: UUID) -> HttpResponse:
    """Show what was decided for somebody, and who was asked by then."""
    one = best_interests_or_404(person, best_interests_id)
    life = decision_or_404(person, one.about_id)
    asked = [each for each in life.consultations if each.consulted_on <= one.decided_on and each.at <= one.at]
    return render(
        request, "capacity/decided_for_them.html", {"person": person, "one": one, "life": life, "asked": asked}
    )
