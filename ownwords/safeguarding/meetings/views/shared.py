"""What the views of meetings share."""

import re
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.safeguarding.meetings.calendar_file import calendar_file
from ownwords.safeguarding.meetings.models import Meeting
from ownwords.safeguarding.meetings.queries import Shown, roles_of, who_may_come
from ownwords.safeguarding.meetings.rules import PROFESSIONALS, may_come_as


def to_meeting(meeting: Meeting, part: str = "") -> str:
    """The address of a meeting's page, for whoever reads the record."""
    return reverse("meeting", args=[meeting.case.person_id, meeting.pk]) + (f"#{part}" if part else "")


def shown_for_worker(shown: Shown) -> dict[str, Any]:
    """What the templates need to show a meeting to whoever reads the record."""
    meeting = shown.meeting
    return {
        "shown": shown,
        "meeting": meeting,
        "case": meeting.case,
        "person": meeting.case.person,
        "picture_of": lambda report: reverse(
            "meeting-report-picture", args=[meeting.case.person_id, meeting.pk, report.pk]
        ),
        "voice_of": lambda report: reverse(
            "meeting-report-voice", args=[meeting.case.person_id, meeting.pk, report.pk]
        ),
    }


def shown_for_invited(shown: Shown) -> dict[str, Any]:
    """What the templates need to show a meeting to whoever was invited."""
    meeting = shown.meeting
    return {
        "shown": shown,
        "meeting": meeting,
        "case": meeting.case,
        "person": meeting.case.person,
        "picture_of": lambda report: reverse("invited-report-picture", args=[meeting.case_id, meeting.pk, report.pk]),
        "voice_of": lambda report: reverse("invited-report-voice", args=[meeting.case_id, meeting.pk, report.pk]),
    }


def picture_answer(report: Any) -> HttpResponse:
    """A picture, as a picture and nothing else: shown in its page, run by nobody, named after nobody.

    ``report``: a row with ``picture`` and ``picture_type``.
    """
    answer = HttpResponse(bytes(report.picture or b""), content_type=f"image/{report.picture_type}")
    return _nothing_else(answer, f"picture.{report.picture_type}")


def voice_answer(request: HttpRequest, row: Any) -> HttpResponse:
    """A voice (``row.sound``, MP3), as a sound and nothing else; a part of it where the player asks for one.

    Telephones of one maker play nothing that does not answer in parts (RFC 9110, section 14).
    """
    sound = bytes(row.sound or b"")
    asked = re.fullmatch(r"bytes=(\d{1,12})-(\d{0,12})", request.headers.get("Range", ""))
    first = int(asked[1]) if asked else 0
    if asked and first < len(sound):
        last = min(int(asked[2] or len(sound)), len(sound) - 1)
        answer = HttpResponse(sound[first : last + 1], content_type="audio/mpeg", status=206)
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{len(sound)}"
    else:
        answer = HttpResponse(sound, content_type="audio/mpeg")
    answer.headers["Accept-Ranges"] = "bytes"
    return _nothing_else(answer, "voice.mp3")


def _nothing_else(answer: HttpResponse, name: str) -> HttpResponse:
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


def calendar_answer(request: HttpRequest, shown: Shown) -> HttpResponse:
    """The meeting for a calendar: for whoever may see the meeting, and without a word of what it is about."""
    meeting = shown.meeting
    file = calendar_file(
        meeting.pk,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        place=meeting.place,
        sequence=meeting.sequence,
        happens=meeting.state != Meeting.State.NOT_HELD,
        link=request.build_absolute_uri(reverse("go-to-meeting", args=[meeting.pk])),
        now=timezone.now(),
    )
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8; method=PUBLISH")
    answer.headers["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def may_chair(meeting_case: Any) -> list[User]:
    """Accounts that may chair a meeting of a case: professionals who see something of it already."""
    return [user for user in who_may_come(meeting_case) if set(PROFESSIONALS) & may_come_as(roles_of(user))]


def today() -> date:
    """Today, here."""
    return timezone.localdate()
