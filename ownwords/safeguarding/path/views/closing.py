"""The closing conversation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.reviews.queries import ended_here, for_closing, to_close
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.closing_form import FEELINGS, ConcludeConcernForm, ConcludeForm
from ownwords.safeguarding.path.knowing import known_of
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.queries import case_or_404


@for_person(Permission.RECORD, reading="form for the closing conversation")
def conclude(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Close a case: an enquiry by the closing conversation, a concern that led to none in a few words."""
    case = case_or_404(person, case_id)
    return _conclude_enquiry(request, person, case) if case.is_enquiry else _conclude_concern(request, person, case)


def _conclude_enquiry(request: WorkerRequest, person: Person, case: Case) -> HttpResponse:
    ones = to_close(person)
    open_ones = [one for one in ones if one.life.state.open]
    ended = ended_here(person, ones)
    conversations, screen = for_closing(person)
    return form_page(
        request,
        ConcludeForm,
        template="safeguarding/conclude.html",
        save=_saving(request, person, case),
        person=person,
        initial={
            "closed_on": timezone.localdate(),
            "risk_types": case.risk_types,
            "locations": case.locations,
            "sources": case.sources,
            **known_of(case),
        },
        form_options={
            "person": person,
            "ones": open_ones,
            "conversations": conversations,
            "expressed": bool(open_ones or ended),
        },
        context={
            "case": case,
            "ones": open_ones,
            "ended": ended,
            "screen": screen,
            "feelings": FEELINGS,
        },
    )


def _conclude_concern(request: WorkerRequest, person: Person, case: Case) -> HttpResponse:
    return form_page(
        request,
        ConcludeConcernForm,
        template="safeguarding/conclude_concern.html",
        save=_saving(request, person, case),
        person=person,
        initial={"concluded_on": timezone.localdate()},
        context={"case": case},
    )


def _saving(request: WorkerRequest, person: Person, case: Case) -> Any:
    def save(form: Any, base_revision: int) -> str:
        actions.conclude(case, **form.conclusion(), by=request.user)
        messages.success(request, "This work is closed." if case.is_enquiry else "The concern is closed.")
        return reverse("case", args=[person.pk, case.pk])

    return save
