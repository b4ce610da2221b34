"""The addresses of meetings: for whoever reads the record, and for whoever was invited."""

from django.urls import URLPattern, path

from ownwords.safeguarding.meetings.views import (
    agenda,
    followups,
    holding,
    invited,
    inviting,
    minutes,
    paper,
    planning,
    preparing,
)

PERSON = "people/<uuid:person_id>/"
OF_CASE = f"{PERSON}safeguarding/<uuid:case_id>/meetings/"
MEETING = f"{PERSON}meetings/<uuid:meeting_id>/"
ITEM = f"{PERSON}meeting-questions/<uuid:meeting_question_id>/"
INVITATION = f"{PERSON}meeting-invitations/<uuid:meeting_invitation_id>/"
INVITED = "enquiries/<uuid:case_id>/meetings/"
INVITED_TO = f"{INVITED}<uuid:meeting_id>/"

urlpatterns: list[URLPattern] = [
    path(OF_CASE, planning.meetings_of_case, name="meetings-of-case"),
    path(f"{OF_CASE}new/", planning.plan_meeting, name="plan-meeting"),
    path(MEETING, planning.meeting_page, name="meeting"),
    path(f"{MEETING}move/", planning.move_meeting, name="move-meeting"),
    path(f"{MEETING}change/", planning.change_meeting, name="change-meeting"),
    path(f"{MEETING}prepare/", preparing.prepare_meeting, name="prepare-meeting"),
    path(f"{MEETING}report/", preparing.add_meeting_report, name="add-meeting-report"),
    path(f"{MEETING}reports/<uuid:meeting_report_id>/voice/", preparing.report_voice, name="meeting-report-voice"),
    path(
        f"{MEETING}reports/<uuid:meeting_report_id>/picture/", preparing.report_picture, name="meeting-report-picture"
    ),
    path(f"{MEETING}invite/", inviting.invite_to_meeting, name="invite-to-meeting"),
    path(INVITATION, inviting.meeting_invitation, name="meeting-invitation"),
    path(f"{INVITATION}take-back/", inviting.take_back_invitation, name="take-back-meeting-invitation"),
    path(f"{MEETING}questions/new/", agenda.new_question, name="new-meeting-question"),
    path(f"{ITEM}reword/", agenda.reword_question, name="reword-meeting-question"),
    path(f"{ITEM}place/", agenda.place_question, name="place-meeting-question"),
    path(f"{MEETING}held/", holding.hold_meeting, name="hold-meeting"),
    path(f"{MEETING}not-held/", holding.meeting_not_held, name="meeting-not-held"),
    path(f"{ITEM}minutes/", minutes.write_minutes, name="write-minutes"),
    path(f"{ITEM}minutes/professionals/", minutes.write_private_minutes, name="write-private-minutes"),
    path(f"{MEETING}contribution/", minutes.add_contribution, name="add-meeting-contribution"),
    path(f"{MEETING}confirm/", holding.confirm_minutes, name="confirm-minutes"),
    path(f"{MEETING}correct/", minutes.correct_minutes, name="correct-minutes"),
    path(f"{MEETING}actions/new/", followups.new_action, name="new-meeting-action"),
    path(f"{PERSON}meeting-actions/<uuid:meeting_action_id>/", followups.meeting_action, name="meeting-action"),
    path(f"{MEETING}print/", paper.print_meeting, name="print-meeting"),
    path(f"{MEETING}minutes/print/", paper.print_minutes, name="print-minutes"),
    path(f"{MEETING}calendar/", paper.meeting_calendar, name="meeting-calendar"),
    path("meetings/<uuid:meeting_id>/", planning.go_to_meeting, name="go-to-meeting"),
    path(INVITED, invited.invited_meetings, name="invited-meetings"),
    path(INVITED_TO, invited.invited_meeting, name="invited-meeting"),
    path(f"{INVITED_TO}answer/", invited.invited_answer, name="invited-answer"),
    path(f"{INVITED_TO}contribution/", invited.invited_contribution, name="invited-contribution"),
    path(f"{INVITED_TO}report/", invited.invited_report, name="invited-report"),
    path(f"{INVITED_TO}reports/<uuid:meeting_report_id>/voice/", invited.invited_voice, name="invited-report-voice"),
    path(
        f"{INVITED_TO}reports/<uuid:meeting_report_id>/picture/", invited.invited_picture, name="invited-report-picture"
    ),
    path(f"{INVITED_TO}print/", invited.invited_print, name="invited-print"),
    path(f"{INVITED_TO}calendar/", invited.invited_calendar, name="invited-calendar"),
]
