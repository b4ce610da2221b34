"""The pages of those who take part: what is there for them, and what they add."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_invited, needs
from ownwords.access.models import Grant
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.safeguarding.partners import actions, queries
from ownwords.safeguarding.partners.forms import AddForm, CorrectForm
from ownwords.trail.actions import person_chain, record_list


@needs(Permission.TAKE_PART)
def my_enquiries(request: WorkerRequest) -> HttpResponse:
    """List the work in which the viewer takes part now. Of what has ended only that it has."""
    lines, before = queries.my_enquiries(request.viewer)
    if lines:
        chains = {person_chain(one.invited.case.person_id) for one in lines}
        record_list(request.viewer.id, chains, deed="read where they take part")
    return render(request, "partners/mine.html", {"lines": lines, "before": before})


@for_invited(reading="enquiry, as a partner")
def my_enquiry(request: WorkerRequest, grant: Grant) -> HttpResponse:
    """Show all that is there for one who takes part."""
    return render(request, "partners/one.html", {"seen": queries.seen_by_invited(grant), "case_id": grant.scope_of})


def _back(grant: Grant) -> str:
    return reverse("my-enquiry", args=[grant.scope_of])


@for_invited(reading="form of a partner")
def add_to_enquiry(request: WorkerRequest, grant: Grant) -> HttpResponse:
    """Take what one who takes part adds, in their own words."""
    seen = queries.seen_by_invited(grant)

    def save(form: Any, base_revision: int) -> str:
        actions.add(seen.invited, **{"answers": None} | form.cleaned_data)
        messages.success(request, "Thank you. It stands as you wrote it.")
        return _back(grant)

    return form_page(
        request,
        AddForm,
        template="partners/add.html",
        save=save,
        person=grant.person,
        initial={"happened_on": timezone.localdate(), "answers": request.GET.get("answers", "")},
        form_options={"asks": [one for one in seen.asks if one.waits], "called": grant.person.called},
        context={"case_id": grant.scope_of},
    )


@for_invited(reading="what a partner added")
def correct_added(request: WorkerRequest, grant: Grant, added_id: UUID) -> HttpResponse:
    """Put a correction beside something that the viewer added."""
    added = queries.own_added(grant, added_id)

    def save(form: Any, base_revision: int) -> str:
        actions.correct(added, **form.cleaned_data)
        messages.success(request, "It stands beside what you wrote.")
        return _back(grant)

    return form_page(
        request,
        CorrectForm,
        template="partners/correct.html",
        save=save,
        person=grant.person,
        context={"case_id": grant.scope_of, "added": added},
    )
