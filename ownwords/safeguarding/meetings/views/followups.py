"""What was agreed to be done."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import ActionForm, FollowUpForm
from ownwords.safeguarding.meetings.queries import action_or_404, meeting_or_404
from ownwords.safeguarding.meetings.views.shared import to_meeting, today


@for_person(Permission.RECORD, reading="form for an action of a meeting")
def new_action(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Record what was agreed to be done."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.agree_action(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded. It waits for whoever does it.")
        return to_meeting(meeting, "actions")

    return form_page(
        request,
        ActionForm,
        template="meetings/new_action.html",
        save=save,
        person=person,
        form_options={"lives": outcomes_of(person, open_only=True)},
        context={"meeting": meeting},
    )


@for_person(Permission.RECORD, reading="action of a meeting")
def meeting_action(request: WorkerRequest, person: Person, meeting_action_id: UUID) -> HttpResponse:
    """Show an action of a meeting, and record what became of it."""
    one = action_or_404(person, meeting_action_id)
    lives = outcomes_of(person) if one.action.outcome_id else []

    def save(form: Any, base_revision: int) -> str:
        actions.tell_of_action(one.action, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("meeting-action", args=[person.pk, meeting_action_id])

    return form_page(
        request,
        FollowUpForm,
        template="meetings/action.html",
        save=save,
        person=person,
        initial={"happened_on": today()},
        context={
            "one": one,
            "meeting": one.action.meeting,
            "life": next((life for life in lives if life.outcome.pk == one.action.outcome_id), None),
        },
    )
