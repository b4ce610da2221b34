"""What the addresses of meetings need to have something to show."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from PIL import Image

from ownwords.access.actions import add_organisation, add_user, give_role, grant
from ownwords.access.models import Grant, User
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import AgendaItem
from tests.support.voice import a_voice

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"
ONLY_INVITED = "s - - - - - - - -"
COMES = "moira@meetings.example"

OF_PERSON = (
    "meetings-of-case",
    "plan-meeting",
    "meeting",
    "move-meeting",
    "change-meeting",
    "prepare-meeting",
    "add-meeting-report",
    "meeting-report-picture",
    "meeting-report-voice",
    "invite-to-meeting",
    "meeting-invitation",
    "take-back-meeting-invitation",
    "new-meeting-question",
    "reword-meeting-question",
    "place-meeting-question",
    "hold-meeting",
    "meeting-not-held",
    "write-minutes",
    "write-private-minutes",
    "add-meeting-contribution",
    "confirm-minutes",
    "correct-minutes",
    "new-meeting-action",
    "meeting-action",
    "print-meeting",
    "print-minutes",
    "meeting-calendar",
    "go-to-meeting",
)
OF_INVITED = (
    "invited-meetings",
    "invited-meeting",
    "invited-answer",
    "invited-contribution",
    "invited-report",
    "invited-report-picture",
    "invited-report-voice",
    "invited-print",
    "invited-calendar",
)
TABLE: dict[str, str] = dict.fromkeys(OF_PERSON, THE_PERSON) | dict.fromkeys(OF_INVITED, ONLY_INVITED)
_PLANNED = {"meeting_id": "planned_meeting_id"}
OTHER_IDS: dict[str, dict[str, str]] = {
    "move-meeting": _PLANNED,
    "change-meeting": _PLANNED,
    "prepare-meeting": _PLANNED,
    "hold-meeting": _PLANNED,
    "meeting-not-held": _PLANNED,
}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = dict.fromkeys(OF_INVITED, "invited_to_meeting")


@pytest.fixture
def invited_to_meeting(life: "Life") -> User:
    """An advocate who was invited into the case and to its meeting: the only one who opens those pages."""
    return User.objects.get(email=COMES)


def add(life: "Life") -> None:
    """A meeting that was held, with everything in it, and one that is planned."""
    by, now = life.by, timezone.now()
    common: dict[str, Any] = {"minutes": 60, "place": "home", "for_what": "What she wants", "chair": by, "by": by}
    held = actions.plan(life.case, kind="planning", starts_at=now - timedelta(hours=2), **common)
    planned = actions.plan(life.case, kind="review", starts_at=now + timedelta(days=3), **common)
    moira = _advocate(life)
    invitation = actions.invite(held, user=moira, comes_as="advocate", by=by)
    actions.invite(held, called="Sgt Byrne", comes_as="partner", who="police", to_private_part=True, by=by)
    asked: dict[str, Any] = {"asked_on": timezone.localdate(), "asked_by": by.name, "wants": "yes"}
    actions.prepare(held, **asked, words="I will be there", how="all", by=by)
    report = actions.report(
        held, made_on=timezone.localdate(), text="My garden", picture=_drawing(), alt="A garden", sound=a_voice(), by=by
    )
    actions.hold(held, how="all", words="They listened", by=by)
    private = actions.add_question(held, question="What do police know?", private=True, private_because="Safety", by=by)
    item = AgendaItem.objects.filter(meeting=held, about="other", private=False)[0]
    actions.write_minute(item, talked="yes", said="She said it all", by=by)
    actions.write_minute(private, talked="yes", said="A warrant", by=by)
    actions.contribute(held, words="Ask me first", of_person=True, by=by)
    action = actions.agree_action(held, what="Ring the clinic", who="Joyce", by_on=timezone.localdate(), by=by)
    life.ids |= {
        "case_id": life.case.pk,
        "meeting_id": held.pk,
        "planned_meeting_id": planned.pk,
        "meeting_report_id": report.pk,
        "meeting_invitation_id": invitation.pk,
        "meeting_question_id": item.pk,
        "meeting_action_id": action.pk,
    }


def _advocate(life: "Life") -> User:
    service = add_organisation(name="Speaking Up", kind="advocacy", who="system")
    moira = add_user(email=COMES, name="Moira Teague", organisation=service, who="system")
    give_role(moira, role="advocate", team=None, who="system")
    into: dict[str, Any] = {"scope": Grant.Scope.ENQUIRY, "scope_of": life.case.pk}
    grant(life.person, viewer=moira, kind=Grant.Kind.INVITED, by=life.by, **into)
    return moira


def _drawing() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), (10, 120, 60)).save(file, "PNG")
    return file.getvalue()
