"""The plan: reading it, beginning it, what holds for the whole of it, and ending it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.plans.actions import begin_plan, change_plan, end_plan
from ownwords.plans.forms import BeginForm, EndPlanForm, WholeForm
from ownwords.plans.models import Plan
from ownwords.plans.presenting import answer_sentence, plan_shown, show_missing, show_what_was_done
from ownwords.plans.queries import (
    newest_answer,
    open_plan,
    plan_now,
    shown_plan,
    timescale_rule,
    versions_of,
)
from ownwords.plans.rules import timescale_note, voice_warning

WHOLE = ("voice", "involvement", "involvement_note", "total_hours", "hours_note")


@for_person(Permission.SEE_PERSON, reading="plan")
def plan_page(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the plan as it stands: the person's words, what is planned for each, and what is missing."""
    plan = shown_plan(person)
    if plan is None:
        return render(request, "plans/no_plan.html", {"person": person})
    plan.person = person
    now = plan_now(plan)
    shown = plan_shown(now.content)
    versions = versions_of(plan)
    newest = versions[0] if versions else None
    answer = newest_answer(newest) if newest else None
    missing = show_missing(shown, person)
    show_what_was_done(shown, now.lives)
    rule, begun_on = timescale_rule(plan), plan.begun_at.date()
    for part in shown.parts:
        part.note = timescale_note(rule, part.content, begun_on=begun_on)
    context = {
        "person": person,
        "plan": plan,
        "shown": shown,
        "versions": [(version, newest_answer(version)) for version in versions],
        "newest": newest,
        "answer": answer,
        "answer_sentence": answer_sentence(answer, person.called) if answer else "",
        "changed": newest is not None and newest.content != now.content,
        "ready": not any(each.gate for each, _ in missing),
        "whole_missing": [each for each in missing if not each[0].outcome],
        "warning": voice_warning(plan.voice, plan.involvement),
        "ended_parts": [(part, now.lives[part.outcome_id]) for part in now.ended_parts],
        "may_write": Permission.RECORD in request.allowed and plan.ended_at is None,
    }
    return render(request, "plans/plan.html", context)


@for_person(Permission.RECORD, reading="plan")
def begin(request: WorkerRequest, person: Person) -> HttpResponse:
    """Begin a plan: how it is being made, and in whose voice."""

    def save(form: BeginForm, _: int) -> str:
        begin_plan(person, **form.cleaned_data, by=request.user)
        messages.success(request, "The plan is begun. Now plan for one thing they want at a time.")
        return reverse("plan", args=[person.pk])

    if request.method != "POST" and open_plan(person):
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))
    return form_page(request, BeginForm, template="plans/begin.html", save=save, person=person)


@for_person(Permission.RECORD, reading="plan")
def whole(request: WorkerRequest, person: Person) -> HttpResponse:
    """Change what holds for the whole plan: voice, how it was made, hours a week."""
    plan = open_plan(person)
    if plan is None:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))

    def save(form: WholeForm, base_revision: int) -> str:
        change_plan(plan, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        messages.success(request, "Saved for the whole plan")
        return reverse("plan", args=[person.pk])

    return form_page(
        request,
        WholeForm,
        template="plans/whole.html",
        save=save,
        person=person,
        initial=whole_of(plan),
        revision=plan.revision,
        context={"warning": voice_warning(plan.voice, plan.involvement)},
    )


def whole_of(plan: Plan) -> dict[str, Any]:
    """Return the starting values of the form for the whole plan: hours without needless zeros."""
    values = {name: getattr(plan, name) for name in WHOLE}
    hours = values["total_hours"]
    if hours is not None:
        values["total_hours"] = f"{hours:f}".rstrip("0").rstrip(".") if hours % 1 else f"{hours:.0f}"
    return values


@for_person(Permission.RECORD, reading="plan")
def end(request: WorkerRequest, person: Person) -> HttpResponse:
    """End the plan. It stays and can be read."""
    plan = open_plan(person)
    if plan is None:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))

    def save(form: EndPlanForm, _: int) -> str:
        end_plan(plan, by=request.user)
        messages.success(request, "The plan has ended. It stays here and can be read.")
        return reverse("plan", args=[person.pk])

    return form_page(request, EndPlanForm, template="plans/end.html", save=save, person=person)
