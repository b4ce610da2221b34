"""What the plan says about one outcome: its five sections, its steps, and what may get in the way."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.plans.actions import add_barrier, add_part, add_step, change_barrier, change_step, write_part
from ownwords.plans.forms import BarrierForm, ChangeStepForm, PartForm, StepForm
from ownwords.plans.models import Barrier, Step
from ownwords.plans.queries import open_plan, plan_now, shown_plan, timescale_rule
from ownwords.plans.views.advice import told_with
from ownwords.plans.wording import headings

PART_FIELDS = tuple(PartForm.base_fields)
STEP_FIELDS = tuple(ChangeStepForm.base_fields)


@for_person(Permission.RECORD, reading="plan")
def plan_part(request: WorkerRequest, person: Person, outcome_id: UUID) -> HttpResponse:
    """Write what the plan says about one outcome."""
    plan = shown_plan(person)
    if plan is None or plan.ended_at is not None:
        return _begin_first(request, person)
    plan.person = person
    now = plan_now(plan)
    life = now.lives.get(outcome_id)
    if life is None:
        raise Http404("There is no such outcome here.")
    names = headings(plan.voice, person.called)
    part = next((part for part in now.parts if part.outcome_id == outcome_id), None)
    if part:
        part.plan = plan

    def save(form: PartForm, base_revision: int) -> str:
        standing = part or add_part(plan, outcome=life.outcome, by=request.user)
        # A part that was not there when the form was opened starts at its first revision.
        write_part(standing, base_revision=base_revision or 1, values=form.cleaned_data, by=request.user)
        messages.success(request, "Saved in the plan")
        return f"{reverse('plan', args=[person.pk])}#part-{life.outcome.pk}"

    return form_page(
        request,
        PartForm,
        template="plans/part.html",
        save=save,
        person=person,
        initial={name: getattr(part, name) for name in PART_FIELDS} if part else None,
        revision=part.revision if part else 0,
        form_options={"names": names},
        context={
            "life": life,
            "plan": plan,
            "part": part,
            "names": names,
            "year_rule": timescale_rule(plan) == "within-12-months",
            "steps": [step for step in now.steps if part and step.part_id == part.pk],
            "barriers": [barrier for barrier in now.barriers if part and barrier.part_id == part.pk],
            "told_with": partial(told_with, now, outcome_id),
        },
    )


@for_person(Permission.RECORD, reading="plan")
def new_step(request: WorkerRequest, person: Person, outcome_id: UUID) -> HttpResponse:
    """Add a step towards one outcome."""
    plan = open_plan(person)
    if plan is None:
        return _begin_first(request, person)
    life = _life(person, outcome_id)

    def save(form: StepForm, _: int) -> str:
        part = add_part(plan, outcome=life.outcome, by=request.user)
        add_step(part, **form.cleaned_data, by=request.user)
        messages.success(request, "The step is in the plan")
        return _back_to(person, life.outcome.pk)

    context = {"life": life, "back": _back_to(person, outcome_id)}
    return form_page(request, StepForm, template="plans/step.html", save=save, person=person, context=context)


@for_person(Permission.RECORD, reading="plan")
def step_page(request: WorkerRequest, person: Person, step_id: UUID) -> HttpResponse:
    """Change a step, or say that it is done or not needed."""
    step = get_object_or_404(
        Step.objects.select_related("part__plan", "part__outcome"), pk=step_id, part__plan__person=person
    )
    outcome = step.part.outcome
    if step.part.plan.ended_at is not None:
        return _begin_first(request, person)

    def save(form: ChangeStepForm, base_revision: int) -> str:
        values = dict(form.cleaned_data)
        if values["state"] == Step.State.DONE and values["done_on"] is None:
            values["done_on"] = timezone.localdate()
        change_step(step, base_revision=base_revision, values=values, by=request.user)
        messages.success(request, "The step is saved")
        return _back_to(person, outcome.pk)

    return form_page(
        request,
        ChangeStepForm,
        template="plans/step.html",
        save=save,
        person=person,
        initial={name: getattr(step, name) for name in STEP_FIELDS},
        revision=step.revision,
        context={"life": _life(person, outcome.pk), "step": step, "back": _back_to(person, outcome.pk)},
    )


@for_person(Permission.RECORD, reading="plan")
def new_barrier(request: WorkerRequest, person: Person, outcome_id: UUID) -> HttpResponse:
    """Add what may get in the way of one outcome."""
    plan = open_plan(person)
    if plan is None:
        return _begin_first(request, person)
    life = _life(person, outcome_id)

    def save(form: BarrierForm, _: int) -> str:
        part = add_part(plan, outcome=life.outcome, by=request.user)
        add_barrier(part, **form.cleaned_data, by=request.user)
        messages.success(request, "It is in the plan, with how to get past it")
        return _back_to(person, life.outcome.pk)

    context = {"life": life, "back": _back_to(person, outcome_id)}
    return form_page(request, BarrierForm, template="plans/barrier.html", save=save, person=person, context=context)


@for_person(Permission.RECORD, reading="plan")
def barrier_page(request: WorkerRequest, person: Person, barrier_id: UUID) -> HttpResponse:
    """Change what may get in the way, or how to get past it."""
    rows = Barrier.objects.select_related("part__plan", "part__outcome")
    barrier = get_object_or_404(rows, pk=barrier_id, part__plan__person=person)
    outcome = barrier.part.outcome
    if barrier.part.plan.ended_at is not None:
        return _begin_first(request, person)

    def save(form: BarrierForm, base_revision: int) -> str:
        change_barrier(barrier, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        messages.success(request, "Saved in the plan")
        return _back_to(person, outcome.pk)

    return form_page(
        request,
        BarrierForm,
        template="plans/barrier.html",
        save=save,
        person=person,
        initial={"what": barrier.what, "way_past": barrier.way_past},
        revision=barrier.revision,
        context={"life": _life(person, outcome.pk), "barrier": barrier, "back": _back_to(person, outcome.pk)},
    )


def _life(person: Person, outcome_id: UUID) -> OutcomeLife:
    for life in outcomes_of(person):
        if life.outcome.pk == outcome_id:
            return life
    raise Http404("There is no such outcome here.")


def _back_to(person: Person, outcome_id: Any) -> str:
    return f"{reverse('plan', args=[person.pk])}#part-{outcome_id}"


def _begin_first(request: WorkerRequest, person: Person) -> HttpResponse:
    messages.info(request, "There is no open plan to write in. Begin one first.")
    return HttpResponseRedirect(reverse("plan", args=[person.pk]))
