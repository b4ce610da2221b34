"""Deciding about a concern, asking first, beginning the enquiry."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.models import User
from ownwords.access.rules import Permission
from ownwords.conversations.queries import newest_screen
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.forms import BeginEnquiryForm, ChangeEnquiryForm, DecideForm, JoinForm, SeekForm
from ownwords.safeguarding.path.models import Case, Concern, Decision, Seeking
from ownwords.safeguarding.path.queries import case_or_404, gate_to_enquiry, on_record
from ownwords.safeguarding.path.rules import TESTS


@for_person(Permission.RECORD, reading="form for deciding about a concern")
def decide_concern(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Decide what a concern leads to, by the three tests as reasons."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.decide(case, **form.cleaned_data, by=request.user)
        messages.success(request, "The decision is recorded.")
        goes_on = made.leads_to in (Decision.Leads.SECTION_42, Decision.Leads.OTHER) and not case.is_enquiry
        return reverse("begin-enquiry" if goes_on else "case", args=[person.pk, case.pk])

    return form_page(
        request,
        DecideForm,
        template="safeguarding/decide.html",
        save=save,
        person=person,
        initial={"decided_on": timezone.localdate()},
        context={"case": case, "tests": TESTS, "concerns": Concern.objects.filter(case=case)},
    )


@for_person(Permission.SEE_PERSON, reading="decision about a concern")
def decision_page(request: WorkerRequest, person: Person, decision_id: UUID) -> HttpResponse:
    """Show a decision with its reasons."""
    found = Decision.objects.select_related("case", "by").filter(case__person=person)
    decision = get_object_or_404(found, pk=decision_id)
    tests = [
        (question, getattr(decision, f"get_{name}_display")(), getattr(decision, f"{name}_because"))
        for name, (question, _) in TESTS.items()
    ]
    return render(request, "safeguarding/decision.html", {"person": person, "decision": decision, "tests": tests})


@for_person(Permission.RECORD, reading="form for joining concerns")
def join_concern(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Join a concern to another one about the same event."""
    case = case_or_404(person, case_id)
    others = Case.objects.filter(person=person, joined_to=None, concluded_on=None).exclude(pk=case.pk)

    def save(form: Any, base_revision: int) -> str:
        into = form.others[form.cleaned_data["into"]]
        kept = actions.join_cases(case, into=into, why=form.cleaned_data["why"], by=request.user)
        messages.success(request, "The two are one now.")
        return reverse("case", args=[person.pk, kept.pk])

    return form_page(
        request,
        JoinForm,
        template="safeguarding/join.html",
        save=save,
        person=person,
        form_options={"others": others},
        context={"case": case},
    )


@for_person(Permission.RECORD, reading="form for asking what they want")
def seek(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Record whether the person was asked what they want."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        actions.seek(case, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("case", args=[person.pk, case.pk])

    return form_page(
        request,
        SeekForm,
        template="safeguarding/seek.html",
        save=save,
        person=person,
        initial={"asked_on": timezone.localdate()},
        context={
            "case": case,
            "screen": newest_screen(person),
            "asked": Seeking.objects.filter(case=case).select_related("by").order_by("-asked_on", "-at"),
        },
    )


@for_person(Permission.RECORD, reading="form for beginning an enquiry")
def begin_enquiry(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Begin the enquiry, if they were asked first what they want."""
    case = case_or_404(person, case_id)
    lives = outcomes_of(person, open_only=True)

    def save(form: Any, base_revision: int) -> str:
        actions.begin_enquiry(case, **form.enquiry(), by=request.user)
        messages.success(request, "The enquiry has begun.")
        return reverse("case", args=[person.pk, case.pk])

    found = on_record(case)
    return form_page(
        request,
        BeginEnquiryForm,
        template="safeguarding/begin_enquiry.html",
        save=save,
        person=person,
        initial={
            "begun_on": timezone.localdate(),
            "lead": str(request.user.pk),
            "kind": found.decision.leads_to if found.decision else None,
        },
        form_options={"workers": who_may_lead(request, person)},
        context={"case": case, "gate": gate_to_enquiry(case, lives, found), "outcomes": lives},
    )


@for_person(Permission.RECORD, reading="form for changing an enquiry")
def change_enquiry(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Change who leads it, what it is to find out, or the kinds of harm."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        values = dict(form.cleaned_data)
        if "lead" in values:
            values["lead"] = form.workers[values["lead"]]
        actions.change_enquiry(case, base_revision=base_revision, values=values, by=request.user)
        messages.success(request, "Changed.")
        return reverse("case", args=[person.pk, case.pk])

    return form_page(
        request,
        ChangeEnquiryForm,
        template="safeguarding/change_enquiry.html",
        save=save,
        person=person,
        revision=case.revision,
        initial={
            "lead": str(case.lead_id or ""),
            "to_find_out": case.to_find_out,
            "made_by": case.made_by,
            "risk_types": case.risk_types,
        },
        form_options={"workers": who_may_lead(request, person), "begun": case.is_enquiry},
        context={"case": case},
    )


def who_may_lead(request: WorkerRequest, person: Person) -> list[User]:
    """Who may lead an enquiry: workers of the team that holds the record, leads of its council, and the viewer."""
    holding = person.holding
    working = User.objects.filter(is_active=True, organisation=holding.organisation_id).filter(
        memberships__ended_at=None, memberships__role__in=["practitioner", "supervisor", "safeguarding-lead"]
    )
    in_team = working.filter(memberships__team=holding.team_id) | working.filter(memberships__team=None)
    found = list(in_team.distinct().order_by("name"))
    return found if request.user in found else [request.user, *found]
