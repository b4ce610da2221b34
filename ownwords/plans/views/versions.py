"""Giving the plan to the person, what they said to it, what changed, and the plan on paper."""

from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.plans.actions import give_version, record_answer
from ownwords.plans.changes import changes_between, hours_in_words
from ownwords.plans.drawing import scale
from ownwords.plans.forms import AnswerForm, GiveForm
from ownwords.plans.missing import missing_from
from ownwords.plans.models import Plan, Version
from ownwords.plans.presenting import link_that_mends, plan_shown
from ownwords.plans.queries import content_now, newest_answer, open_plan, shown_plan, versions_of

NOW = "now"


@for_person(Permission.RECORD, reading="plan")
def give(request: WorkerRequest, person: Person) -> HttpResponse:
    """Give the plan to the person, which freezes a version; or show what is missing first."""
    plan = open_plan(person)
    if plan is None:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))
    plan.person = person
    missing = missing_from(content_now(plan))

    def save(form: GiveForm, _: int) -> str:
        version = give_version(plan, **form.cleaned_data, by=request.user)
        messages.success(request, f"Version {version.number} is kept as you gave it. Now ask whether it is right.")
        return reverse("plan-version", args=[person.pk, version.pk])

    return form_page(
        request,
        GiveForm,
        template="plans/give.html",
        save=save,
        person=person,
        initial={"given_on": timezone.localdate()},
        context={
            "gates": [
                (words, [(each, link_that_mends(each, person)) for each in of_one])
                for words, of_one in groupby((each for each in missing if each.gate), key=lambda each: each.words)
            ],
            "reminders": [(each, link_that_mends(each, person)) for each in missing if not each.gate],
        },
    )


@for_person(Permission.SEE_PERSON, reading="plan")
def version_page(request: WorkerRequest, person: Person, version_id: UUID) -> HttpResponse:
    """Show a version as it was given, and every answer to it."""
    version = _version(person, version_id)
    context = {
        "person": person,
        "version": version,
        "shown": plan_shown(version.content),
        "answers": list(version.answers.select_related("by")),
        "may_write": Permission.RECORD in request.allowed,
    }
    return render(request, "plans/version.html", context)


@for_person(Permission.RECORD, reading="plan")
def answer(request: WorkerRequest, person: Person, version_id: UUID) -> HttpResponse:
    """Record what the person said to a version."""
    version = _version(person, version_id)

    def save(form: AnswerForm, _: int) -> str:
        record_answer(version, **form.cleaned_data, by=request.user)
        messages.success(request, "Their answer is kept")
        return reverse("plan", args=[person.pk])

    return form_page(
        request,
        AnswerForm,
        template="plans/answer.html",
        save=save,
        person=person,
        initial={"answered_on": timezone.localdate()},
        context={"version": version},
    )


@for_person(Permission.SEE_PERSON, reading="plan")
def changes(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what changed between two versions, or between a version and what stands now (``from``, ``to``)."""
    plan = shown_plan(person)
    versions = versions_of(plan) if plan else []
    if plan is None or not versions:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))
    plan.person = person
    numbers = {str(version.number): version for version in versions}
    to = request.GET.get("to", NOW)
    if to != NOW and to not in numbers:
        to = NOW
    before = versions[0].number if to == NOW else max(numbers[to].number - 1, 1)
    since = request.GET.get("from", "")
    since = since if since in numbers else str(before)
    newer = content_now(plan) if to == NOW else numbers[to].content
    context = {
        "person": person,
        "versions": versions,
        "since": since,
        "to": to,
        "older_version": numbers[since],
        "newer_version": numbers.get(to),
        "changes": changes_between(numbers[since].content, newer),
    }
    return render(request, "plans/changes.html", context)


@for_person(Permission.SEE_PERSON, reading="plan")
def print_plan(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the plan as a paper to hold: a version that was given (``version``), else the newest, else what stands now.

    ``large=1`` gives large print; ``version=now`` gives what stands now, marked as not finished.
    """
    plan = shown_plan(person)
    if plan is None:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))
    plan.person = person
    version = _version_to_print(plan, request.GET.get("version", ""))
    content = version.content if version else content_now(plan)
    score = content["wellbeing"]["score"] if content["wellbeing"] else None
    context: dict[str, Any] = {
        "person": person,
        "plan": plan,
        "version": version,
        "answer": newest_answer(version) if version else None,
        "shown": plan_shown(content),
        "hours": hours_in_words(content["total_hours"]) if content["total_hours"] is not None else "",
        "scale": scale(score) if score is not None else None,
        "large": request.GET.get("large") == "1",
        "worker": version.by if version else request.user,
    }
    return render(request, "plans/print.html", context)


def _version_to_print(plan: Plan, wanted: str) -> Version | None:
    if wanted == NOW:
        return None
    versions = versions_of(plan)
    if not wanted:
        return versions[0] if versions else None
    for version in versions:
        if str(version.number) == wanted:
            return version
    raise Http404("There is no such version.")


def _version(person: Person, version_id: UUID) -> Version:
    rows = Version.objects.select_related("by", "plan")
    return get_object_or_404(rows, pk=version_id, plan__person=person)
