"""A calendar file: sound by RFC 5545, and without a word that tells anything of anybody."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ownwords.access.models import User
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings import calendar_file as module
from ownwords.safeguarding.meetings.calendar_file import PLACES, calendar_file
from ownwords.safeguarding.meetings.models import Meeting, Place
from tests.safeguarding.meetings.conftest import Joins, Plans, tomorrow

LONDON = ZoneInfo("Europe/London")
MEETING = UUID("0190d6a4-0000-7000-8000-000000000001")
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TELLING = ("safeguard", "abuse", "harm", "enquir", "hospital", "conference", "protection", "care", "risk", "plan")


def made(starts_at: datetime = NOW, **how: object) -> bytes:
    told = {"minutes": 60, "place": "home", "sequence": 0, "happens": True, "link": "https://x.example/meetings/1/"}
    return calendar_file(MEETING, starts_at=starts_at, now=NOW, **told | how)  # type: ignore[arg-type]


def event_of(file: bytes):  # type: ignore[no-untyped-def]
    calendar = Calendar.from_ical(file)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_it_says_what_the_standard_asks_for() -> None:
    calendar, event = event_of(made())
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["PRODID"]
    assert event["SUMMARY"] == "Meeting"
    assert event["UID"] == f"{MEETING}@meetings.own-words"
    assert event["STATUS"] == "CONFIRMED"
    assert event["CLASS"] == "PRIVATE"
    assert event.decoded("DTSTAMP") == NOW


@pytest.mark.parametrize(
    ("local", "in_utc"),
    [
        (datetime(2026, 1, 15, 14, 30, tzinfo=LONDON), datetime(2026, 1, 15, 14, 30, tzinfo=UTC)),
        (datetime(2026, 7, 15, 14, 30, tzinfo=LONDON), datetime(2026, 7, 15, 13, 30, tzinfo=UTC)),
        (datetime(2026, 3, 28, 23, 30, tzinfo=LONDON), datetime(2026, 3, 28, 23, 30, tzinfo=UTC)),
        (datetime(2026, 3, 29, 9, 0, tzinfo=LONDON), datetime(2026, 3, 29, 8, 0, tzinfo=UTC)),
        (datetime(2026, 10, 25, 9, 0, tzinfo=LONDON), datetime(2026, 10, 25, 9, 0, tzinfo=UTC)),
    ],
)
def test_its_time_is_right_in_summer_and_winter(local: datetime, in_utc: datetime) -> None:
    _, event = event_of(made(local, minutes=90))
    assert event.decoded("DTSTART") == in_utc == local
    assert event.decoded("DTEND") == in_utc + timedelta(minutes=90)


def test_a_meeting_over_the_night_when_clocks_change_lasts_as_long_as_planned() -> None:
    local = datetime(2026, 3, 29, 0, 30, tzinfo=LONDON)
    _, event = event_of(made(local, minutes=120))
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=120)


@given(st.from_regex(r"https://[a-z]{1,200}\.example/[a-z0-9/-]{0,300}", fullmatch=True), st.sampled_from(Place.values))
def test_lines_are_folded_and_end_as_they_must_and_it_can_be_read_back(link: str, place: str) -> None:
    file = made(link=link, place=place)
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    _, event = event_of(file)
    assert event["URL"] == link
    assert event["LOCATION"] == PLACES[place]


def test_text_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "One, two; three\\four\nfive"
    monkeypatch.setattr(module, "READ_MORE", text)
    file = made()
    assert b"One\\, two\\; three\\\\four\\nfive" in file.replace(b"\r\n ", b"")
    assert event_of(file)[1]["DESCRIPTION"] == text


def test_its_own_words_tell_nothing() -> None:
    assert set(PLACES) == set(Place.values)
    said = (module.SUMMARY, module.READ_MORE, *PLACES.values())
    assert not any(word in text.lower() for text in said for word in TELLING)


def file_of(client: Client, meeting: Meeting) -> bytes:
    answer = client.get(reverse("meeting-calendar", args=[meeting.case.person_id, meeting.pk]))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="meeting.ics"'
    return bytes(answer.content)


SignIn = Callable[[User], Client]


def test_no_name_and_no_telling_word_is_in_it(plans: Plans, joins: Joins, worker: User, client_of: SignIn) -> None:
    meeting = plans(kind="conference", place="hospital", where="Ward 4, Penhaligon room")
    actions.invite(meeting, called="Alan Reed", comes_as="family", who="her neighbour", by=worker)
    advocate = joins("Moira Teague", role="advocate")
    actions.invite(meeting, user=advocate, comes_as="advocate", by=worker)
    theirs = client_of(advocate).get(reverse("invited-calendar", args=[meeting.case_id, meeting.pk])).content
    for file in (file_of(client_of(worker), meeting), theirs):
        text = file.replace(b"\r\n ", b"").decode().lower()
        person = meeting.case.person
        names = (person.given_name, person.family_name, worker.name, "alan", "reed", "moira", "teague", "larkshire")
        for word in (*names, "ward", "stay with him", *TELLING):
            assert not any(part in text for part in word.lower().split()), word
        assert str(person.pk) not in text
        assert f"/meetings/{meeting.pk}/" in text


def test_moving_it_keeps_its_id_and_raises_its_number(meeting: Meeting, worker: User, client_of: SignIn) -> None:
    client = client_of(worker)
    _, first = event_of(file_of(client, meeting))
    actions.move(meeting, starts_at=tomorrow(5), minutes=60, place="office", reason="She is tired", by=worker)
    _, second = event_of(file_of(client, meeting))
    assert first["UID"] == second["UID"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 1)
    assert second.decoded("DTSTART") == tomorrow(5)
    assert "tired" not in file_of(client, meeting).decode()


def test_one_that_does_not_happen_is_cancelled(meeting: Meeting, worker: User, client_of: SignIn) -> None:
    actions.not_held(meeting, because="She is in hospital", by=worker)
    calendar, event = event_of(file_of(client_of(worker), meeting))
    assert calendar["METHOD"] == "PUBLISH"
    assert event["STATUS"] == "CANCELLED"
    assert event["SEQUENCE"] == 1
