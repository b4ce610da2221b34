"""What the plan check says: beside the sections while one writes, for a whole plan, and putting advice aside."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.models import Draft
from ownwords.drafts.pages import form_page, keep_what_was_sent
from ownwords.outcomes.models import Outcome
from ownwords.people.models import Person
from ownwords.plans.actions import add_part, dismiss_advice
from ownwords.plans.checking import Advice, Told, advice_on, hard_to_read, with_typing
from ownwords.plans.forms import DismissForm, PartForm
from ownwords.plans.models import Plan
from ownwords.plans.presenting import plan_shown
from ownwords.plans.queries import PlanNow, dismissed_in, open_plan, plan_now, shown_plan
from ownwords.plans.rules import BLANK_REASONS, SECTIONS, TEXTS

TYPED = (*TEXTS, *BLANK_REASONS, "by_on", "ongoing", "review_on")


def told_with(now: PlanNow, outcome_id: UUID, form: PartForm) -> tuple[Told, list[str]]:
    """Return the advice on a plan as it would be with what stands in this form, and what in it is hard to read."""
    content = with_typing(now.content, outcome_id, _typed(form))
    writing = next(part for part in content["parts"] if part["outcome"] == str(outcome_id))
    return advice_on(content, dismissed_in(now.plan)), hard_to_read(writing)


def _typed(form: PartForm) -> dict[str, Any]:
    """What stands in the form, sound or not: a day that is none is left out."""
    if form.is_bound:
        form.full_clean()
        values: Mapping[str, Any] = {**{name: form.data.get(name, "") for name in TYPED}, **form.cleaned_data}
    else:
        values = {name: form[name].value() for name in TYPED}
    typed = {name: values.get(name) or "" for name in TYPED}
    for day in ("by_on", "review_on"):
        typed[day] = typed[day] if hasattr(typed[day], "year") else None
    return typed


@for_person(Permission.RECORD, reading="")
@require_POST
def advice_while_writing(request: WorkerRequest, person: Person, outcome_id: UUID) -> HttpResponse:
    """Return the advice on each section, as pieces of the page. It answers to what is typed and keeps nothing."""
    plan = _writing(person, outcome_id)
    told, hard = told_with(plan_now(plan), outcome_id, PartForm(request.POST, names={}))
    pieces = {section: _piece(request, person, outcome_id, told.about(outcome_id, section)) for section in SECTIONS}
    pieces["words"] = render_to_string("plans/hard_words.html", {"hard": hard}, request)
    return JsonResponse(pieces)


def _piece(request: HttpRequest, person: Person, outcome_id: UUID, advice: list[Advice]) -> str:
    shown = {"advice": advice, "person": person, "outcome_id": outcome_id}
    return render_to_string("plans/advice.html", shown, request)


def _writing(person: Person, outcome_id: UUID) -> Plan:
    plan = open_plan(person)
    if plan is None or not Outcome.objects.filter(person=person, pk=outcome_id).exists():
        raise Http404("There is no open plan for this here.")
    plan.person = person
    return plan


@for_person(Permission.RECORD, reading="plan")
def dismiss(request: WorkerRequest, person: Person, outcome_id: UUID, section: str, code: str) -> HttpResponse:
    """Put advice aside with a word of why. Sent from the plan's own form, what was typed there is kept first."""
    if request.method == "POST" and "why" not in request.POST:
        keep_what_was_sent(request)
        return HttpResponseRedirect(request.path)
    plan = _writing(person, outcome_id)
    back = reverse("plan-part", args=[person.pk, outcome_id])
    now = plan_now(plan)
    form = PartForm(initial=_standing(request, now, outcome_id, back), names={})
    told, _ = told_with(now, outcome_id, form)
    advice = next((one for one in told.about(outcome_id, section) if one.code == code), None)
    if advice is None and request.method != "POST":
        return HttpResponseRedirect(back)  # what it was about has changed meanwhile

    def save(form: DismissForm, _: int) -> str:
        if advice is not None:
            part = add_part(plan, outcome=get_object_or_404(Outcome, pk=outcome_id, person=person), by=request.user)
            why = form.cleaned_data["why"]
            dismiss_advice(part, section=section, code=code, seen=advice.seen, why=why, by=request.user)
        return f"{back}#advice-{section}"

    context = {"advice": advice, "back": back}
    return form_page(request, DismissForm, template="plans/dismiss.html", save=save, person=person, context=context)


def _standing(request: WorkerRequest, now: PlanNow, outcome_id: UUID, form_address: str) -> dict[str, Any]:
    """What the practitioner sees in the plan's form: the draft where there is one, else what is saved."""
    content: Mapping[str, Any] = next((each for each in now.content["parts"] if each["outcome"] == str(outcome_id)), {})
    standing = {name: content.get(name) for name in TYPED}
    draft = Draft.objects.filter(worker=request.user, form=form_address).first()
    if draft is None:
        return standing
    return standing | {name: values[0] for name, values in draft.typed.items() if name in TEXTS and values}


@for_person(Permission.SEE_PERSON, reading="plan check")
def plan_check(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what the check sees in the whole plan, section by section, for whoever reads it with the practitioner."""
    plan = shown_plan(person)
    if plan is None:
        return HttpResponseRedirect(reverse("plan", args=[person.pk]))
    plan.person = person
    now = plan_now(plan)
    told = advice_on(now.content, dismissed_in(plan))
    reasons = {
        (str(row.part.outcome_id), row.section, row.code, row.seen): row.why
        for part in plan.parts.prefetch_related("dismissals__part")
        for row in part.dismissals.all()
    }
    context = {
        "person": person,
        "plan": plan,
        "shown": plan_shown(now.content),
        "told": told,
        "aside": [(one, reasons.get(one.key, "")) for one in told.advice if one.dismissed],
        "sections": SECTIONS,
        "may_write": Permission.RECORD in request.allowed and plan.ended_at is None,
    }
    return render(request, "plans/check.html", context)
