"""The protection plan on pages and on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.path.queries import case_or_404
from ownwords.safeguarding.responses import planning
from ownwords.safeguarding.responses.forms import EndForm, GiveForm, PlanForm, ReviewForm, StepForm
from ownwords.safeguarding.responses.models import ProtectionPlan, ProtectionStep
from ownwords.safeguarding.responses.queries import plan_of

WHOLE = ("person_does", "signs", "held_by")


@for_person(Permission.SEE_PERSON, reading="protection plan")
def protection_plan(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show the plan as it stands, what they said to it, and each time it was looked at."""
    case = case_or_404(person, case_id)
    return render(request, "responses/plan.html", {"person": person, "case": case, "stands": plan_of(case)})


@for_person(Permission.SEE_PERSON, reading="protection plan to print")
def print_plan(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show the plan for paper."""
    stands = plan_of(case_or_404(person, case_id))
    if stands is None:
        raise Http404("There is no protection plan.")
    return render(request, "responses/print_plan.html", {"person": person, "stands": stands})


@for_person(Permission.RECORD, reading="form for the protection plan")
def change_plan(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Begin the plan, or change it as a whole."""
    case = case_or_404(person, case_id)
    plan = ProtectionPlan.objects.filter(case=case).first()

    def save(form: Any, base_revision: int) -> str:
        if plan is None:
            planning.begin_plan(case, **form.cleaned_data, by=request.user)
        else:
            planning.change_plan(plan, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        messages.success(request, "Saved.")
        return reverse("protection-plan", args=[person.pk, case.pk])

    return form_page(
        request,
        PlanForm,
        template="responses/plan_form.html",
        save=save,
        person=person,
        revision=plan.revision if plan else 0,
        initial={name: getattr(plan, name) for name in WHOLE} if plan else {"begun_on": timezone.localdate()},
        form_options={"new": plan is None, "called": person.called},
        context={"case": case, "heading": "The protection plan"},
    )


def _plan_or_404(person: Person, case_id: UUID) -> ProtectionPlan:
    found = ProtectionPlan.objects.filter(case__person=person).select_related("case__person")
    return get_object_or_404(found, case=case_id)


@for_person(Permission.RECORD, reading="form for a step")
def new_step(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Add a step."""
    plan = _plan_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        planning.write_step(plan, values=form.step(), by=request.user)
        messages.success(request, "The step is in the plan.")
        return reverse("protection-plan", args=[person.pk, case_id])

    return _step_page(request, person, plan, save)


@for_person(Permission.RECORD, reading="form for a step")
def change_step(request: WorkerRequest, person: Person, case_id: UUID, step_id: UUID) -> HttpResponse:
    """Change a step, or say how it stands."""
    plan = _plan_or_404(person, case_id)
    step = get_object_or_404(ProtectionStep, pk=step_id, plan=plan)

    def save(form: Any, base_revision: int) -> str:
        planning.write_step(plan, values=form.step(), step=step, base_revision=base_revision, by=request.user)
        messages.success(request, "Saved.")
        return reverse("protection-plan", args=[person.pk, case_id])

    return _step_page(request, person, plan, save, step)


def _step_page(
    request: WorkerRequest, person: Person, plan: ProtectionPlan, save: Any, step: ProtectionStep | None = None
) -> HttpResponse:
    written = ("what", "who", "by_on", "state", "how_it_went")
    initial = (
        {name: getattr(step, name) for name in written} | {"outcome": str(step.outcome_id or "")} if step else None
    )
    return form_page(
        request,
        StepForm,
        template="responses/plan_form.html",
        save=save,
        person=person,
        revision=step.revision if step else 0,
        initial=initial,
        form_options={"lives": outcomes_of(person, open_only=True), "new": step is None},
        context={"case": plan.case, "heading": "A step of the protection plan"},
    )


@for_person(Permission.RECORD, reading="form for giving the protection plan")
def give(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Give the plan to the person, and take what they say to it."""
    plan = _plan_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        planning.give_plan(plan, **form.cleaned_data, by=request.user)
        messages.success(request, "What was given stands, with their answer.")
        return reverse("protection-plan", args=[person.pk, case_id])

    return _dated_form(request, person, plan, GiveForm, save, "given_on", f"What does {person.called} say to the plan?")


@for_person(Permission.RECORD, reading="form for reviewing the protection plan")
def review(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Look at the plan again."""
    plan = _plan_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        planning.review_plan(plan, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("protection-plan", args=[person.pk, case_id])

    heading, options = "Looking at the protection plan again", {"called": person.called}
    return _dated_form(request, person, plan, ReviewForm, save, "held_on", heading, options)


@for_person(Permission.RECORD, reading="form for ending the protection plan")
def end(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """End the plan."""
    plan = _plan_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        planning.end_plan(plan, **form.cleaned_data, by=request.user)
        messages.success(request, "The plan has ended.")
        return reverse("protection-plan", args=[person.pk, case_id])

    return _dated_form(request, person, plan, EndForm, save, "ended_on", "Ending the protection plan")


def _dated_form(
    request: WorkerRequest,
    person: Person,
    plan: ProtectionPlan,
    form_class: Any,
    save: Any,
    day: str,
    heading: str,
    options: dict[str, Any] | None = None,
) -> HttpResponse:
    return form_page(
        request,
        form_class,
        template="responses/plan_form.html",
        save=save,
        person=person,
        initial={day: timezone.localdate()},
        form_options=options,
        context={"case": plan.case, "heading": heading},
    )
