"""Preparing with the person, and their own report."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import PrepareForm, ReportForm
from ownwords.safeguarding.meetings.queries import WHOLE, meeting_or_404, report_or_404, shown_of, voice_or_404
from ownwords.safeguarding.meetings.views.shared import (
    picture_answer,
    shown_for_worker,
    to_meeting,
    today,
    voice_answer,
)


@for_person(Permission.RECORD, reading="form for preparing a meeting")
def prepare_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Ask the person whether they want to come, and write down how the meeting was prepared with them."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.prepare(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return to_meeting(meeting, "taking-part")

    return form_page(
        request,
        PrepareForm,
        template="meetings/prepare.html",
        save=save,
        person=person,
        initial={"asked_on": today(), "asked_by": request.user.name},
        context=lambda: shown_for_worker(shown_of(meeting, WHOLE)),
    )


@for_person(Permission.RECORD, reading="form for a report to a meeting")
def add_meeting_report(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Keep the person's own report: a line, key points, or a picture."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.report(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "Their report is kept as it is.")
        return to_meeting(meeting, "report")

    return form_page(
        request,
        ReportForm,
        template="meetings/report.html",
        save=save,
        person=person,
        initial={"made_on": today()},
        context=lambda: shown_for_worker(shown_of(meeting, WHOLE)),
    )


@for_person(Permission.SEE_PERSON, reading="picture of a report to a meeting")
def report_picture(request: WorkerRequest, person: Person, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Show the picture of a report."""
    return picture_answer(report_or_404(meeting_or_404(person, meeting_id), meeting_report_id))


@for_person(Permission.SEE_PERSON, reading="voice of a report to a meeting")
def report_voice(request: WorkerRequest, person: Person, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Let the voice of a report be heard."""
    return voice_answer(request, voice_or_404(meeting_or_404(person, meeting_id), meeting_report_id))
