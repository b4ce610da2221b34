"""What the database itself refuses of a meeting, whoever asks."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import (
    Action,
    AgendaItem,
    Contribution,
    Invitation,
    Meeting,
    Minute,
    Preparation,
    Report,
    TakingPart,
)
from ownwords.safeguarding.meetings.protections import PROTECTIONS
from ownwords.trail.protection import missing_protections
from tests.safeguarding.meetings.conftest import tomorrow


@pytest.fixture
def confirmed(past: Meeting, worker: User) -> Meeting:
    """A meeting with a row in every table, its minutes confirmed."""
    today, by = timezone.localdate(), worker
    actions.move(past, starts_at=tomorrow(-1), minutes=45, place="office", reason="A bus strike", by=by)
    actions.prepare(past, asked_on=today, asked_by="Wren", wants="yes", words="Yes please", how="all", by=by)
    actions.report(past, made_on=today, text="My line", by=by)
    invitation = actions.invite(past, called="Sgt Byrne", comes_as="partner", by=by)
    actions.answer(invitation, how="all", by=by)
    actions.hold(past, how="all", by=by)
    for item in AgendaItem.objects.filter(meeting=past):
        actions.write_minute(item, talked="yes", said="This was said", by=by)
    actions.contribute(past, words="Mine", of_person=True, by=by)
    action = actions.agree_action(past, what="Ring", who="Wren", by_on=today, by=by)
    actions.tell_of_action(action, state="done", happened_on=today, by=by)
    done = actions.confirm(past, by=by)
    actions.correct(past, text="It was not", asked_by="Joyce", by=by)
    return done


TABLES = (
    "meeting",
    "moved",
    "preparation",
    "takingpart",
    "invitation",
    "presence",
    "report",
    "agendaitem",
    "minute",
    "contribution",
    "correction",
    "action",
    "actionevent",
)


@pytest.mark.django_db
def test_every_protection_of_this_room_stands() -> None:
    assert not [each for each in missing_protections() if each in PROTECTIONS]
    changes = {(each.table, each.deed) for each in PROTECTIONS if each.deed != "INSERT"}
    assert changes == {(f"meetings_{table}", deed) for table in TABLES for deed in ("UPDATE", "DELETE")}


@pytest.mark.parametrize(
    "sql",
    [
        *(f"DELETE FROM meetings_{table}" for table in TABLES),
        "UPDATE meetings_meeting SET state = 'planned'",
        "UPDATE meetings_meeting SET starts_at = '2020-01-01 10:00:00+00:00'",
        "UPDATE meetings_meeting SET for_what = 'Something else'",
        "UPDATE meetings_meeting SET confirmed_at = NULL, confirmed_by_id = NULL",
        "UPDATE meetings_meeting SET sequence = 0",
        "UPDATE meetings_moved SET reason = 'Another'",
        "UPDATE meetings_preparation SET words = 'No'",
        "UPDATE meetings_takingpart SET how = 'report'",
        "UPDATE meetings_invitation SET to_private_part = NOT to_private_part",
        "UPDATE meetings_invitation SET comes_as = 'family'",
        "UPDATE meetings_presence SET how = 'not'",
        "UPDATE meetings_report SET text = 'Something else'",
        "UPDATE meetings_agendaitem SET question = 'Another?'",
        "UPDATE meetings_agendaitem SET private = NOT private, private_because = 'x'",
        "UPDATE meetings_minute SET said = 'Nothing'",
        "UPDATE meetings_minute SET confirmed_at = NULL",
        "UPDATE meetings_contribution SET words = 'Theirs'",
        "UPDATE meetings_correction SET text = 'Nothing'",
        "UPDATE meetings_action SET what = 'Nothing'",
        "UPDATE meetings_actionevent SET state = 'open', note = 'x'",
    ],
)
def test_what_was_recorded_of_a_meeting_is_not_changed_by_anybody(confirmed: Meeting, sql: str) -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(sql)


def test_nothing_is_slipped_into_minutes_that_stand(confirmed: Meeting, worker: User) -> None:
    signed: dict[str, Any] = {"by": worker, "at": timezone.now()}
    item = AgendaItem.objects.filter(meeting=confirmed)[0]
    new = [
        AgendaItem(meeting=confirmed, place=9, question="One more?", **signed),
        Minute(item=item, private=True, private_because="x", talked="yes", said="x", **signed),
        Contribution(meeting=confirmed, words="x", speaker="x", **signed),
    ]
    for row in new:
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save(force_insert=True)


def test_an_invitation_is_taken_back_once(meeting: Meeting, worker: User) -> None:
    one = actions.invite(meeting, called="Sgt Byrne", comes_as="partner", by=worker)
    actions.take_back(one, because="Asked by mistake", by=worker)
    for change in ({"taken_back_at": None}, {"taken_back_because": "Another reason"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Invitation.objects.filter(pk=one.pk).update(**change)


def rows(meeting: Meeting) -> dict[str, Any]:
    return {"meeting": meeting, "by": meeting.by, "at": timezone.now()}


UNSOUND: dict[str, tuple[Any, dict[str, Any]]] = {
    "not taking part without a reason": (TakingPart, {"how": "not"}),
    "a part without which": (TakingPart, {"how": "part"}),
    "through nobody": (TakingPart, {"how": "through"}),
    "asked without their words": (Preparation, {"asked_on": "2026-01-01", "asked_by": "W", "wants": "yes"}),
    "an advocate in the private part": (
        Invitation,
        {"called": "M", "comes_as": "advocate", "to_private_part": True},
    ),
    "the person in the private part": (Invitation, {"called": "J", "comes_as": "person", "to_private_part": True}),
    "family in the private part": (Invitation, {"called": "J", "comes_as": "family", "to_private_part": True}),
    "an empty report": (Report, {"made_on": "2026-01-01"}),
    "a picture without words": (Report, {"made_on": "2026-01-01", "picture": b"x", "picture_type": "png"}),
    "a private question without a reason": (AgendaItem, {"place": 9, "question": "Why?", "private": True}),
    "their own report as a private question": (
        AgendaItem,
        {"place": 9, "question": "?", "about": "report", "private": True, "private_because": "x"},
    ),
    "a private contribution without a reason": (Contribution, {"words": "x", "speaker": "x", "private": True}),
    "the person's own as private": (
        Contribution,
        {"words": "x", "of_person": True, "private": True, "private_because": "x"},
    ),
    "an action without a day or why not": (Action, {"what": "x", "who": "x", "agreed_on": "2026-01-01"}),
    "a private action without a reason": (
        Action,
        {"what": "x", "who": "x", "agreed_on": "2026-01-01", "by_on": "2026-01-02", "private": True},
    ),
}


@pytest.mark.parametrize("what", UNSOUND)
def test_what_must_hold_is_held_by_the_database(meeting: Meeting, what: str) -> None:
    model, told = UNSOUND[what]
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**rows(meeting), **told)


def test_a_meeting_that_did_not_happen_says_why(meeting: Meeting) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(state="not-held")
