"""A meeting on paper, and for a calendar: for whoever reads the record."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.people.models import Person
from ownwords.safeguarding.meetings.queries import OPEN_PART, WHOLE, meeting_or_404, shown_of
from ownwords.safeguarding.meetings.views.shared import calendar_answer, shown_for_worker


@for_person(Permission.SEE_PERSON, reading="meeting on paper")
def print_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Show what everybody can have at the meeting, in large print.

    What is for professionals only is not on it: paper goes from hand to hand.
    """
    meeting = meeting_or_404(person, meeting_id)
    return render(request, "meetings/print_meeting.html", shown_for_worker(shown_of(meeting, OPEN_PART)))


@for_person(Permission.SEE_PERSON, reading="minutes on paper")
def print_minutes(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Show the minutes to print: the open part, and the rest only where it is asked for."""
    meeting = meeting_or_404(person, meeting_id)
    whole = shown_of(meeting, WHOLE)
    asked_for = request.GET.get("with") == "private"
    shown = shown_for_worker(whole if asked_for else shown_of(meeting, OPEN_PART))
    shown |= {"whole": asked_for and whole.holds_private, "some_private": whole.holds_private}
    return render(request, "meetings/print_minutes.html", shown)


@for_person(Permission.SEE_PERSON, reading="meeting for a calendar")
def meeting_calendar(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Give the meeting as a calendar file."""
    return calendar_answer(request, shown_of(meeting_or_404(person, meeting_id), OPEN_PART))
