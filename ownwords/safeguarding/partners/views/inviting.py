"""Who takes part in a case, for those who hold the record."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.partners import actions
from ownwords.safeguarding.partners.forms import AskForm, BecauseForm, ConfirmForm, InviteForm
from ownwords.safeguarding.partners.models import Ask
from ownwords.safeguarding.partners.queries import (
    added_or_404,
    invited_or_404,
    known_partners,
    large_of,
    shares_of,
    who_takes_part,
)
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.queries import case_or_404


def to_partners(person: Person, case: Case) -> str:
    """The address of everybody who takes part in a case."""
    return reverse("partners-of-case", args=[person.pk, case.pk])


@for_person(Permission.SEE_PERSON, reading="partners")
def partners_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show who takes part, what is shared with them, what they were asked and what they added."""
    case = case_or_404(person, case_id)
    case.person = person
    return render(
        request,
        "partners/of_case.html",
        {
            "person": person,
            "case": case,
            "taking_part": who_takes_part(case),
            "shares": shares_of(case),
            "thread": large_of(case),
        },
    )


@for_person(Permission.RECORD, reading="form for asking a partner in")
def invite_partner(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Let somebody of another organisation into this case, and into nothing else."""
    case = case_or_404(person, case_id)
    case.person = person

    def save(form: Any, base_revision: int) -> str:
        made = actions.invite(case, **form.cleaned_data, by=request.user)
        messages.success(request, f"{made.user.name} takes part now. They see nothing but what you share with them.")
        return to_partners(person, case)

    return form_page(
        request,
        InviteForm,
        template="partners/invite.html",
        save=save,
        person=person,
        form_options={"known": known_partners(request.user), "called": person.called},
        context={"case": case},
    )


@for_person(Permission.RECORD, reading="form for letting a partner go")
def let_partner_go(request: WorkerRequest, person: Person, invited_id: UUID) -> HttpResponse:
    """End an invitation at once, with the reason."""
    invited = invited_or_404(person, invited_id)

    def save(form: Any, base_revision: int) -> str:
        actions.let_go(invited, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, f"{invited.user.name} sees nothing of this any more. What they added stands.")
        return to_partners(person, invited.case)

    return form_page(
        request,
        BecauseForm,
        template="partners/let_go.html",
        save=save,
        person=person,
        form_options={
            "label": f"Why does {invited.user.name} not take part any more?",
            "what": "why they do not take part any more",
        },
        context={"case": invited.case, "invited": invited},
    )


@for_person(Permission.RECORD, reading="form for asking a partner")
def ask_partner(request: WorkerRequest, person: Person, invited_id: UUID) -> HttpResponse:
    """Ask one who takes part for something."""
    invited = invited_or_404(person, invited_id)

    def save(form: Any, base_revision: int) -> str:
        actions.ask(invited, **form.cleaned_data, by=request.user)
        messages.success(request, f"It waits for {invited.user.name} now.")
        return to_partners(person, invited.case)

    return form_page(
        request,
        AskForm,
        template="partners/ask.html",
        save=save,
        person=person,
        context={"case": invited.case, "invited": invited},
    )


@for_person(Permission.RECORD, reading="what a partner was asked")
def not_needed(request: WorkerRequest, person: Person, ask_id: UUID) -> HttpResponse:
    """Let what was asked wait no longer."""
    asked = get_object_or_404(
        Ask.objects.select_related("invited__case", "invited__user"), pk=ask_id, invited__case__person=person
    )
    case = asked.invited.case

    def save(form: Any, base_revision: int) -> str:
        actions.answer_no_longer_needed(asked, by=request.user)
        messages.success(request, "It does not wait any more.")
        return to_partners(person, case)

    return form_page(
        request,
        ConfirmForm,
        template="partners/not_needed.html",
        save=save,
        person=person,
        context={"case": case, "asked": asked},
    )


@for_person(Permission.SEE_PERSON, reading="what a partner added")
def added_page(request: WorkerRequest, person: Person, added_id: UUID) -> HttpResponse:
    """Show one thing that a partner added, with its corrections."""
    added = added_or_404(person, added_id)
    return render(request, "partners/added.html", {"person": person, "added": added, "case": added.invited.case})
