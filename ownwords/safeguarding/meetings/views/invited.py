"""The pages of a meeting for those who were invited: partners, advocates, the person. Each decides by their sight."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_invited
from ownwords.access.models import Grant
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.pages import form_page
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import AnswerForm, ContributionForm, ReportForm
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.safeguarding.meetings.queries import (
    Shown,
    meeting_for_invited,
    meetings_for_invited,
    report_or_404,
    shown_of,
    voice_or_404,
)
from ownwords.safeguarding.meetings.rules import Kind
from ownwords.safeguarding.meetings.views.shared import (
    calendar_answer,
    picture_answer,
    shown_for_invited,
    today,
    voice_answer,
)


def _shown(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> Shown:
    return shown_of(*meeting_for_invited(request.viewer, grant, meeting_id))


def _back(meeting: Meeting, part: str = "") -> str:
    return reverse("invited-meeting", args=[meeting.case_id, meeting.pk]) + (f"#{part}" if part else "")


@for_invited(reading="meetings")
def invited_meetings(request: WorkerRequest, grant: Grant) -> HttpResponse:
    """List the meetings of a case of which something is there for the viewer."""
    meetings = meetings_for_invited(request.viewer, grant)
    return render(
        request, "meetings/invited_meetings.html", {"meetings": meetings, "case_id": grant.scope_of, "grant": grant}
    )


@for_invited(reading="meeting")
def invited_meeting(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Show a meeting to somebody who was invited."""
    shown = _shown(request, grant, meeting_id)
    return render(request, "meetings/invited_meeting.html", shown_for_invited(shown))


@for_invited(reading="invitation to a meeting")
def invited_answer(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Let somebody who was invited say whether they come."""
    shown = _shown(request, grant, meeting_id)
    own = shown.sight.invitation
    if own is None:
        raise Http404("There is no invitation of yours to answer.")

    def save(form: Any, base_revision: int) -> str:
        actions.answer(own, **form.cleaned_data, by=request.user)
        messages.success(request, "Thank you. Your answer is on the list.")
        return _back(shown.meeting)

    return form_page(
        request,
        AnswerForm,
        template="meetings/invited_answer.html",
        save=save,
        person=grant.person,
        form_options={"own": True},
        context=shown_for_invited(shown),
    )


@for_invited(reading="form for what somebody brought to a meeting")
def invited_contribution(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Take what somebody who was invited brings, in their own words."""
    shown = _shown(request, grant, meeting_id)
    sight = shown.sight
    whose: dict[str, Any] = {"of_person": sight.kind is Kind.PERSON, "invitation": sight.invitation}
    if sight.invitation is None:
        whose["speaker"] = f"{request.user.name}, in the chair"

    def save(form: Any, base_revision: int) -> str:
        actions.contribute(shown.meeting, **form.cleaned_data | whose, by=request.user)
        messages.success(request, "Your words are kept, as you wrote them.")
        return _back(shown.meeting, "agenda")

    return form_page(
        request,
        ContributionForm,
        template="meetings/invited_contribution.html",
        save=save,
        person=grant.person,
        form_options={"items": shown.items, "may_be_private": sight.private},
        context=shown_for_invited(shown),
    )


@for_invited(reading="form for a report to a meeting")
def invited_report(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Take the person's own report, from them or from whoever speaks for them."""
    shown = _shown(request, grant, meeting_id)
    if not shown.sight.speaks_for_them:
        raise Http404("The report is the person’s own.")
    by_person = shown.sight.kind is Kind.PERSON

    def save(form: Any, base_revision: int) -> str:
        told = dict(form.cleaned_data)
        if by_person:
            told |= {"made_on": today(), "whose": WhoseWords.PERSON}
        actions.report(shown.meeting, **told, by=request.user)
        messages.success(request, "Your report is kept as it is." if by_person else "The report is kept as it is.")
        return _back(shown.meeting, "report")

    return form_page(
        request,
        ReportForm,
        template="meetings/invited_report.html",
        save=save,
        person=grant.person,
        initial={"made_on": today(), "written_down": request.user.name},
        form_options={"by_person": by_person},
        context=shown_for_invited(shown) | {"by_person": by_person},
    )


@for_invited(reading="picture of a report to a meeting")
def invited_picture(request: WorkerRequest, grant: Grant, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Show the picture of a report to somebody who was invited."""
    meeting, _ = meeting_for_invited(request.viewer, grant, meeting_id)
    return picture_answer(report_or_404(meeting, meeting_report_id))


@for_invited(reading="voice of a report to a meeting")
def invited_voice(request: WorkerRequest, grant: Grant, meeting_id: UUID, meeting_report_id: UUID) -> HttpResponse:
    """Let somebody who was invited hear the voice of a report."""
    meeting, _ = meeting_for_invited(request.viewer, grant, meeting_id)
    return voice_answer(request, voice_or_404(meeting, meeting_report_id))


@for_invited(reading="meeting on paper")
def invited_print(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Show a meeting to print, before it or after."""
    shown = _shown(request, grant, meeting_id)
    template = "meetings/print_minutes.html" if shown.meeting.confirmed else "meetings/print_meeting.html"
    return render(request, template, shown_for_invited(shown) | {"invited": True})


@for_invited(reading="meeting for a calendar")
def invited_calendar(request: WorkerRequest, grant: Grant, meeting_id: UUID) -> HttpResponse:
    """Give the meeting as a calendar file."""
    return calendar_answer(request, _shown(request, grant, meeting_id))
