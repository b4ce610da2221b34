"""A meeting was held, or it did not happen; its minutes are confirmed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.actions.minutes import minuted
from ownwords.safeguarding.meetings.forms import ConfirmForm, HoldForm, NotHeldForm
from ownwords.safeguarding.meetings.queries import WHOLE, meeting_or_404, shown_of
from ownwords.safeguarding.meetings.rules import not_minuted
from ownwords.safeguarding.meetings.views.shared import to_meeting


@for_person(Permission.RECORD, reading="form for a meeting that was held")
def hold_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Record that a meeting was held, how the person took part, and who came."""
    meeting = meeting_or_404(person, meeting_id)
    shown = shown_of(meeting, WHOLE)

    def save(form: Any, base_revision: int) -> str:
        actions.hold(meeting, **form.held(), by=request.user)
        messages.success(request, "Recorded. Now write what came of each question.")
        return to_meeting(meeting, "agenda")

    planned = shown.planned
    names = ("how", "which_part", "through", "reason")
    return form_page(
        request,
        HoldForm,
        template="meetings/hold.html",
        save=save,
        person=person,
        initial={name: getattr(planned, name) for name in names} if planned else {},
        form_options={"invited": shown.invited},
        context={"meeting": meeting},
    )


@for_person(Permission.RECORD, reading="form for a meeting that does not happen")
def meeting_not_held(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Record that a planned meeting does not happen, with the reason."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.not_held(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded. Whoever has it in a calendar needs the new file, which takes it out.")
        return to_meeting(meeting)

    return form_page(
        request, NotHeldForm, template="meetings/not_held.html", save=save, person=person, context={"meeting": meeting}
    )


@for_person(Permission.RECORD, reading="minutes of a meeting")
def confirm_minutes(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Confirm the minutes: from then on they stand."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.confirm(meeting, by=request.user)
        messages.success(request, "The minutes are confirmed. Those who were invited can read their part.")
        return to_meeting(meeting)

    return form_page(
        request,
        ConfirmForm,
        template="meetings/confirm.html",
        save=save,
        person=person,
        context=lambda: {"meeting": meeting, "left": not_minuted(minuted(meeting))},
    )
