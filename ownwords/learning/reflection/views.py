"""The pages of a group reflection."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, for_parties, for_person, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.reflection import actions, queries
from ownwords.learning.reflection.forms import AskForm, DecideForm, NotHeldForm, PlanForm, ThinkForm
from ownwords.learning.reflection.queries import Shown
from ownwords.learning.reflection.rules import HEADINGS, NAMES, telling_ends, telling_now
from ownwords.learning.supervision.queries import colleagues_of
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_list


@needs(Permission.FIND_PEOPLE)
def reflections(request: WorkerRequest) -> HttpResponse:
    """List the reflections in which one takes part."""
    found = queries.reflections_of(request.viewer)
    if found:
        record_list(request.viewer.id, {person_chain(one.person_id) for one in found}, deed="read list of reflections")
    return render(request, "reflection/reflections.html", {"reflections": found})


@for_person(Permission.RECORD, reading="form for a group reflection")
def plan(request: WorkerRequest, person: Person) -> HttpResponse:
    """Plan a group reflection."""

    def save(form: Any, base_revision: int) -> str:
        made = actions.plan(person, **form.values(), by=request.user)
        messages.success(request, "It is planned. Those who take part find it under “Reflections”.")
        return reverse("reflection", args=[made.pk])

    options = {"colleagues": list(colleagues_of(request.viewer)), "me": request.user}
    return form_page(request, PlanForm, template="reflection/plan.html", save=save, person=person, form_options=options)


def _context(shown: Shown, **more: Any) -> dict[str, Any]:
    reflection = shown.reflection
    return {"shown": shown, "reflection": reflection, "about": reflection.person} | more


@for_parties(reading="group reflection")
def reflection(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show a reflection to those who take part."""
    return render(request, "reflection/reflection.html", _context(queries.shown_now(between)))


@for_parties(reading="telling in a group reflection")
def telling(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show how long the telling still is, quietly and without sound."""
    shown = queries.shown_now(between)
    found, now = shown.reflection, timezone.now()
    began = found.telling_began_at
    context = _context(
        shown,
        where=telling_now(began, found.minutes, now),
        ends_at=telling_ends(began, found.minutes) if began else None,
        seconds=max(0, round((telling_ends(began, found.minutes) - now).total_seconds())) if began else 0,
    )
    return render(request, "reflection/telling.html", context)


@for_parties(reading="")
@require_POST
def begin_telling(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Begin the telling."""
    shown = _open(between)
    actions.begin_telling(shown.reflection, by=request.user)
    return HttpResponseRedirect(reverse("reflection-telling", args=[between]))


def _open(between: UUID) -> Shown:
    shown = queries.shown_now(between)
    if not shown.reflection.open:
        raise Http404("This reflection is over.")
    return shown


def _form(request: WorkerRequest, form: Any, shown: Shown, save: Any, template: str, **more: Any) -> HttpResponse:
    return form_page(request, form, template=f"reflection/{template}", save=save, context=_context(shown), **more)


def _back(between: UUID, part: str = "") -> str:
    return reverse("reflection", args=[between]) + (f"#{part}" if part else "")


@for_parties(reading="form of a group reflection")
def ask(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Keep a question that was asked after the telling."""
    shown = _open(between)

    def save(form: Any, base_revision: int) -> str:
        actions.ask(shown.reflection, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return _back(between, "asked")

    return _form(request, AskForm, shown, save, "ask.html")


@for_parties(reading="form of a group reflection")
def think(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Write down what the group thinks."""
    shown = _open(between)
    found = shown.reflection

    def save(form: Any, base_revision: int) -> str:
        actions.write(found, base_revision=base_revision, **form.values(), by=request.user)
        messages.success(request, "Kept. Everybody who takes part can write on at it.")
        return _back(between, "thought")

    initial = {name: getattr(found, name) for name in (*NAMES, "commissioned_because")}
    return _form(request, ThinkForm, shown, save, "think.html", initial=initial, revision=found.revision)


@for_parties(reading="form of a group reflection")
def decide(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Keep what was decided together, in the person's record."""
    shown = _open(between)

    def save(form: Any, base_revision: int) -> str:
        actions.decide(shown.reflection, **form.cleaned_data, by=request.user)
        messages.success(request, "It stands in the record, as a decision that you made together.")
        return _back(between)

    return _form(request, DecideForm, shown, save, "decide.html")


@for_parties(reading="form of a group reflection")
def not_held(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Say that it did not happen."""
    shown = _open(between)

    def save(form: Any, base_revision: int) -> str:
        actions.not_held(shown.reflection, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept.")
        return _back(between)

    return _form(request, NotHeldForm, shown, save, "not_held.html")


@for_parties(reading="group reflection on paper")
def print_reflection(request: WorkerRequest, between: UUID) -> HttpResponse:
    """Show the sheet to print: empty headings to write on, or what was thought and decided."""
    shown = queries.shown_now(between)
    headings = HEADINGS
    return render(request, "reflection/print.html", _context(shown, headings=headings))


@for_person(Permission.SEE_PERSON, reading="decision of a group reflection")
def in_record(request: WorkerRequest, person: Person, reflection_id: UUID) -> HttpResponse:
    """Show, in a person's record, what a group thought and decided."""
    shown = queries.in_record_or_404(person, reflection_id)
    return render(request, "reflection/in_record.html", _context(shown, person=person))
