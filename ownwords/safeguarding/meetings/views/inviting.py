"""Inviting to a meeting, and what became of an invitation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import AnswerForm, InviteForm, TakeBackForm
from ownwords.safeguarding.meetings.models import Invitation
from ownwords.safeguarding.meetings.queries import WHOLE, meeting_or_404, shown_of, who_may_come
from ownwords.safeguarding.meetings.views.shared import shown_for_worker, to_meeting


@for_person(Permission.RECORD, reading="form for an invitation")
def invite_to_meeting(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Invite somebody, and see who is invited already."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.invite(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, f"{made.called} is on the list. Tell them yourself: nothing is sent from here.")
        return to_meeting(meeting, "invited")

    return form_page(
        request,
        InviteForm,
        template="meetings/invite.html",
        save=save,
        person=person,
        form_options={"accounts": who_may_come(meeting.case)},
        context=lambda: shown_for_worker(shown_of(meeting, WHOLE)),
    )


def _invitation(person: Person, meeting_invitation_id: UUID) -> Invitation:
    asked = Invitation.objects.select_related("meeting__case", "by").prefetch_related("presences__by")
    return get_object_or_404(asked, pk=meeting_invitation_id, meeting__case__person=person)


@for_person(Permission.RECORD, reading="invitation to a meeting")
def meeting_invitation(request: WorkerRequest, person: Person, meeting_invitation_id: UUID) -> HttpResponse:
    """Record what an invited one answers, or afterwards whether they came."""
    invitation = _invitation(person, meeting_invitation_id)
    meeting = invitation.meeting

    def save(form: Any, base_revision: int) -> str:
        note = actions.note_attendance if meeting.held else actions.answer
        note(invitation, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return to_meeting(meeting, "invited")

    return form_page(
        request,
        AnswerForm,
        template="meetings/invitation.html",
        save=save,
        person=person,
        form_options={"past": meeting.held},
        context={"meeting": meeting, "invitation": invitation, "presences": invitation.presences.all()},
    )


@for_person(Permission.RECORD, reading="invitation to a meeting")
def take_back_invitation(request: WorkerRequest, person: Person, meeting_invitation_id: UUID) -> HttpResponse:
    """Take an invitation back, with the reason."""
    invitation = _invitation(person, meeting_invitation_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_back(invitation, **form.cleaned_data, by=request.user)
        messages.success(request, "The invitation is taken back.")
        return to_meeting(invitation.meeting, "invited")

    return form_page(
        request,
        TakeBackForm,
        template="meetings/take_back.html",
        save=save,
        person=person,
        context={"meeting": invitation.meeting, "invitation": invitation},
    )
