"""The meetings of a case, one meeting, and planning it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person, invitation_for, person_for, signed_in
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import MoveForm, PlanForm, PurposeForm
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.safeguarding.meetings.queries import WHOLE, meeting_for_invited, meeting_or_404, meetings_of, shown_of
from ownwords.safeguarding.meetings.views.shared import may_chair, shown_for_worker, to_meeting
from ownwords.safeguarding.path.queries import case_or_404


@for_person(Permission.SEE_PERSON, reading="meetings")
def meetings_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """List the meetings of a case."""
    case = case_or_404(person, case_id)
    shown = {"person": person, "case": case, "meetings": meetings_of(case)}
    return render(request, "meetings/meetings.html", shown)


@for_person(Permission.SEE_PERSON, reading="meeting")
def meeting_page(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Show one meeting, from its preparation to what was agreed."""
    meeting = meeting_or_404(person, meeting_id)
    return render(request, "meetings/meeting.html", shown_for_worker(shown_of(meeting, WHOLE)))


@for_person(Permission.RECORD, reading="form for a meeting")
def plan_meeting(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Plan a meeting of a case."""
    case = case_or_404(person, case_id)
    case.person = person
    lives = outcomes_of(person, open_only=True)

    def save(form: Any, base_revision: int) -> str:
        made = actions.plan(case, **form.meeting(), by=request.user)
        messages.success(request, "The meeting is planned. Its agenda begins with what they want.")
        return to_meeting(made)

    return form_page(
        request,
        PlanForm,
        template="meetings/plan.html",
        save=save,
        person=person,
        initial={"minutes": 60},
        form_options={"workers": may_chair(case)},
        context={"case": case, "lives": lives},
    )


@for_person(Permission.RECORD, reading="form for a meeting")
def move_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Change the day, the time or the place of a meeting."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.move(meeting, **form.when_and_where(), reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, "The meeting is changed. Whoever has it in a calendar needs the new file.")
        return to_meeting(meeting)

    return form_page(
        request,
        MoveForm,
        template="meetings/move.html",
        save=save,
        person=person,
        initial=MoveForm.standing(meeting),
        context={"meeting": meeting},
    )


@for_person(Permission.RECORD, reading="form for a meeting")
def change_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Change what a meeting is for, or who chairs it."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.change_purpose(meeting, base_revision=base_revision, **form.cleaned_data, by=request.user)
        messages.success(request, "Saved.")
        return to_meeting(meeting)

    return form_page(
        request,
        PurposeForm,
        template="meetings/change.html",
        save=save,
        person=person,
        initial={"for_what": meeting.for_what, "chair": meeting.chair_id, "chair_name": meeting.chair_name},
        revision=meeting.revision,
        form_options={"workers": may_chair(meeting.case)},
        context={"meeting": meeting},
    )


@signed_in
def go_to_meeting(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    """Lead from a calendar to the page of the meeting that is there for whoever signed in.

    The address says nothing of what the meeting is about. The pages behind it decide again.
    """
    meeting = Meeting.objects.filter(pk=meeting_id).select_related("case").first()
    if meeting is None:
        raise Http404("There is nothing here that you can see.")
    try:
        person_for(request.viewer, meeting.case.person_id)
    except Http404:
        meeting_for_invited(request.viewer, invitation_for(request.viewer, meeting.case_id), meeting.pk)
        return HttpResponseRedirect(reverse("invited-meeting", args=[meeting.case_id, meeting.pk]))
    return HttpResponseRedirect(to_meeting(meeting))
