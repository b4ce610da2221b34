"""What each deed of a meeting does, and what it refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.outcomes.models import Outcome
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import AgendaItem, Invitation, Meeting, TakingPart
from ownwords.safeguarding.meetings.queries import WHOLE, shown_of, who_may_come
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.safeguarding.path.queries import way_of_case
from ownwords.trail.models import Entry
from tests.safeguarding.meetings.conftest import WISH, Joins, Plans, picture_file, tomorrow

TODAY = timezone.localdate


def waits(case: Case) -> dict[str, Wait]:
    return {wait.key.partition(":")[0]: wait for wait in Wait.objects.filter(case=case, settled_at=None)}


def turns(case: Case) -> list[Turn]:
    return list(Turn.objects.filter(case=case, kind="meeting").order_by("at", "id"))


def deeds(meeting: Meeting) -> list[str]:
    chain = f"person:{meeting.case.person_id}"
    return list(Entry.objects.filter(chain=chain, about=f"meeting:{meeting.pk}").values_list("deed", flat=True))


def ready(meeting: Meeting, worker: User) -> None:
    for item in AgendaItem.objects.filter(meeting=meeting, private=False).exclude(about="other"):
        actions.write_minute(item, talked="yes", said="We talked about it", by=worker)


# --- Planning -------------------------------------------------------------------------------------


def test_a_planned_meeting_begins_with_the_persons_report_and_their_words(meeting: Meeting, outcome: Outcome) -> None:
    items = list(AgendaItem.objects.filter(meeting=meeting))
    assert [item.about for item in items] == ["report", "outcome", "other", "other"]
    assert items[0].question == "What does Joyce want us to know first?"
    assert (items[1].outcome, items[1].words, items[1].whose) == (outcome, WISH, "person")
    assert [item.place for item in items] == [1, 2, 3, 4]


def test_planning_tells_the_story_and_waits_to_be_prepared_and_held(meeting: Meeting, case: Case) -> None:
    (turn,) = turns(case)
    local = timezone.localtime(meeting.starts_at)
    assert turn.heading == f"A planning meeting was planned for {local.day} {local:%B %Y}"
    assert turn.text == "How she can stay with him and be safe"
    assert turn.source == f"meeting:{meeting.pk}"
    assert turn.stage == ""
    waiting = waits(case)
    assert waiting["prepare"].what == "asking Joyce how they want to take part in a planning meeting"
    assert waiting["meeting"].show_on == local.date()


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"for_what": "  "}, "for_what"),
        ({"chair": None}, "chair_name"),
        ({"kind": "secret"}, "kind"),
        ({"place": "moon"}, "place"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 9999}, "minutes"),
    ],
)
def test_a_meeting_needs_what_it_needs(plans: Plans, told: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as no:
        plans(**told)
    assert no.value.field == field


def test_moving_it_keeps_the_earlier_day_and_the_reason(meeting: Meeting, case: Case, worker: User) -> None:
    before = meeting.starts_at
    moved = actions.move(meeting, starts_at=tomorrow(9), minutes=90, place="office", reason="She has a cold", by=worker)
    assert (moved.starts_at, moved.minutes, moved.place, moved.sequence) == (tomorrow(9), 90, "office", 1)
    (one,) = shown_of(moved, WHOLE).moves
    assert (one.was_at, one.was_minutes, one.was_place, one.was_where) == (before, 60, "home", "3 Harbour Row")
    assert turns(case)[-1].text == "She has a cold"
    assert waits(case)["meeting"].show_on == timezone.localtime(tomorrow(9)).date()
    with pytest.raises(Refused):
        actions.move(moved, starts_at=tomorrow(9), minutes=90, place="office", reason="Again", by=worker)
    with pytest.raises(Refused):
        actions.move(moved, starts_at=tomorrow(8), minutes=90, place="office", reason=" ", by=worker)


def test_what_it_is_for_keeps_what_stood_and_two_writers_apart(meeting: Meeting, worker: User) -> None:
    told: dict[str, Any] = {"for_what": "Only the visits", "chair": None, "chair_name": "Ann Hale"}
    actions.change_purpose(meeting, base_revision=1, **told, by=worker)
    assert "stay with him" in Earlier.objects.get(about=f"meetings.meeting:{meeting.pk}").content["for_what"]
    with pytest.raises(Conflict):
        actions.change_purpose(meeting, base_revision=1, **told | {"for_what": "Mine"}, by=worker)


def test_nothing_is_changed_once_the_case_has_closed(meeting: Meeting, case: Case, worker: User) -> None:
    Case.objects.filter(pk=case.pk).update(concluded_on=TODAY())
    for deed in (
        lambda: actions.move(meeting, starts_at=tomorrow(9), minutes=9, place="office", reason="x", by=worker),
        lambda: actions.invite(meeting, called="X", comes_as="family", by=worker),
        lambda: actions.report(meeting, made_on=TODAY(), text="x", by=worker),
        lambda: actions.not_held(meeting, because="x", by=worker),
    ):
        with pytest.raises(Refused, match="closed"):
            deed()


# --- Preparing ------------------------------------------------------------------------------------

ASKED: dict[str, Any] = {"asked_by": "Wren Okafor", "wants": "part", "words": "Only if he is not there"}


def test_asking_keeps_their_words_and_how_they_take_part(meeting: Meeting, case: Case, worker: User) -> None:
    actions.prepare(
        meeting,
        asked_on=TODAY(),
        **ASKED,
        explained="Who comes",
        needs="A break",
        how="part",
        which_part="End",
        by=worker,
    )
    turn = turns(case)[-1]
    assert (turn.heading, turn.words) == ("They want to come to part of the meeting", "Only if he is not there")
    assert "prepare" not in waits(case)
    planned = shown_of(meeting, WHOLE).planned
    assert planned is not None
    assert (planned.how, planned.which_part) == ("part", "End")


def test_not_asked_has_its_reason_and_goes_on_waiting(meeting: Meeting, case: Case, worker: User) -> None:
    asked: dict[str, Any] = {"asked_by": "Wren", "wants": "not-asked", "words": "He was in the room", "how": "not"}
    actions.prepare(meeting, asked_on=TODAY(), **asked, reason="Not safe yet", by=worker)
    assert "prepare" in waits(case)
    assert turns(case)[-1].words == ""


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"words": ""}, "words"),
        ({"wants": "maybe"}, "wants"),
        ({"whose": "family"}, "speaker"),
        ({"how": "part"}, "which_part"),
        ({"how": "not"}, "reason"),
        ({"how": "through"}, "through"),
        ({"how": ""}, "how"),
        ({"asked_on": TODAY() + timedelta(days=1)}, "asked_on"),
        ({"asked_by": ""}, "asked_by"),
    ],
)
def test_preparing_is_never_an_empty_field(meeting: Meeting, worker: User, told: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as no:
        actions.prepare(meeting, **(ASKED | {"asked_on": TODAY(), "how": "all"} | told), by=worker)
    assert no.value.field == field
    assert not TakingPart.objects.exists()


def test_their_report_is_in_the_story_in_their_words(meeting: Meeting, case: Case, worker: User) -> None:
    actions.report(meeting, made_on=TODAY(), text="He makes me laugh", picture=picture_file(), alt="Us", by=worker)
    turn = turns(case)[-1]
    assert (turn.words, turn.text) == ("He makes me laugh", "A picture: Us")
    with pytest.raises(Refused):
        actions.report(meeting, made_on=TODAY(), by=worker)
    with pytest.raises(Refused) as no:
        actions.report(meeting, made_on=TODAY(), picture=b"none", alt="x", by=worker)
    assert no.value.field == "picture"


# --- Inviting -------------------------------------------------------------------------------------


def test_only_those_who_see_something_of_the_case_are_invited_with_their_account(
    meeting: Meeting, joins: Joins, worker: User, supervisor: User, colleague: User, lead: User
) -> None:
    stranger, partner = joins("Mr Stranger", into=None), joins("Sister Aziz")
    assert {user.name for user in who_may_come(meeting.case)} == {
        worker.name,
        supervisor.name,
        lead.name,
        partner.name,
    }
    for user in (stranger, colleague):
        with pytest.raises(Refused) as no:
            actions.invite(meeting, user=user, comes_as="partner", by=worker)
        assert no.value.field == "user"
    made = actions.invite(meeting, user=partner, comes_as="partner", by=worker)
    assert (made.called, made.organisation) == ("Sister Aziz", "Where Sister Aziz works")
    with pytest.raises(Refused, match="already"):
        actions.invite(meeting, user=partner, comes_as="partner", to_private_part=True, by=worker)


def test_an_advocates_account_is_never_invited_as_a_professional(meeting: Meeting, joins: Joins, worker: User) -> None:
    advocate = joins("Moira Teague", role="advocate")
    for comes_as in ("partner", "worker", "family"):
        with pytest.raises(Refused):
            actions.invite(meeting, user=advocate, comes_as=comes_as, by=worker)
    with pytest.raises(Refused) as no:
        actions.invite(meeting, user=advocate, comes_as="advocate", to_private_part=True, by=worker)
    assert no.value.field == "to_private_part"


def test_an_invitation_taken_back_can_be_given_otherwise(meeting: Meeting, joins: Joins, worker: User) -> None:
    partner = joins("Sgt Byrne")
    first = actions.invite(meeting, user=partner, comes_as="partner", by=worker)
    with pytest.raises(Refused):
        actions.take_back(first, because=" ", by=worker)
    actions.take_back(first, because="To the private part too", by=worker)
    with pytest.raises(Refused):
        actions.take_back(first, because="Again", by=worker)
    with pytest.raises(Refused):
        actions.answer(first, how="all", by=worker)
    actions.invite(meeting, user=partner, comes_as="partner", to_private_part=True, by=worker)
    assert [one.invitation.to_private_part for one in shown_of(meeting, WHOLE).invited] == [True]
    assert Invitation.objects.filter(meeting=meeting).count() == 2


def test_answers_and_attendance_stand_beside_each_other(past: Meeting, worker: User) -> None:
    one = actions.invite(past, called="Rosalind", comes_as="family", who="her niece", by=worker)
    actions.answer(one, how="part", note="From three", by=worker)
    with pytest.raises(Refused):
        actions.note_attendance(one, how="all", by=worker)
    actions.hold(past, how="all", came={one: "video"}, by=worker)
    with pytest.raises(Refused):
        actions.answer(one, how="not", by=worker)
    (shown,) = shown_of(past, WHOLE).invited
    assert shown.answer is not None
    assert shown.attendance is not None
    assert (shown.answer.told, shown.attendance.told) == ("Comes for part", "Took part by video or phone")


# --- The agenda -----------------------------------------------------------------------------------


def test_questions_are_added_reworded_and_moved(meeting: Meeting, worker: User) -> None:
    added = actions.add_question(meeting, question="Who has a key?", by=worker)
    actions.place_question(added, place=2, by=worker)
    items = list(AgendaItem.objects.filter(meeting=meeting))
    assert [item.about for item in items][:3] == ["report", "other", "outcome"]
    assert [item.place for item in items] == [1, 2, 3, 4, 5]
    changed = actions.reword_question(items[2], base_revision=1, question="What helps?", by=worker)
    assert (changed.question, changed.words) == ("What helps?", WISH)
    actions.place_question(changed, place=99, by=worker)
    assert AgendaItem.objects.filter(meeting=meeting).last() == changed
    with pytest.raises(Refused, match="stays first"):
        actions.place_question(items[0], place=3, by=worker)


def test_what_is_private_says_why_and_is_never_about_what_they_want(
    meeting: Meeting, worker: User, outcome: Outcome
) -> None:
    with pytest.raises(Refused) as no:
        actions.add_question(meeting, question="?", private=True, by=worker)
    assert no.value.field == "private_because"
    with pytest.raises(Refused):
        actions.add_question(meeting, question="?", outcome=outcome, private=True, private_because="x", by=worker)


# --- Holding --------------------------------------------------------------------------------------


def test_a_meeting_that_was_held_is_a_stage_of_the_path(past: Meeting, case: Case, worker: User) -> None:
    actions.hold(past, how="part", which_part="the end", words="They listened", by=worker)
    turn = turns(case)[-1]
    assert turn.heading == "A planning meeting was held"
    assert turn.text == "They were there for part of it: the end."
    assert (turn.words, turn.stage) == ("They listened", "planning-meeting")
    assert turn.on == timezone.localtime(past.starts_at).date()
    assert "planning-meeting" in way_of_case(case).stages
    assert set(waits(case)) >= {"minutes"}
    assert not set(waits(case)) & {"meeting", "prepare"}


@pytest.mark.parametrize(("kind", "stage"), [("conference", "case-conference"), ("review", "review"), ("network", "")])
def test_each_kind_comes_to_its_stage(plans: Plans, case: Case, worker: User, kind: str, stage: str) -> None:
    actions.hold(plans(kind=kind, starts_at=tomorrow(-1)), how="all", by=worker)
    assert turns(case)[-1].stage == stage


def test_it_is_not_held_before_its_time_or_twice_or_without_saying_how(
    meeting: Meeting, past: Meeting, worker: User
) -> None:
    with pytest.raises(Refused, match="still to come"):
        actions.hold(meeting, how="all", by=worker)
    with pytest.raises(Refused) as no:
        actions.hold(past, how="not", by=worker)
    assert no.value.field == "reason"
    actions.hold(past, how="not", reason="In hospital", by=worker)
    with pytest.raises(Refused, match="already"):
        actions.hold(past, how="all", by=worker)
    with pytest.raises(Refused):
        actions.not_held(past, because="x", by=worker)


def test_one_that_does_not_happen_keeps_its_reason_and_waits_no_longer(
    meeting: Meeting, case: Case, worker: User
) -> None:
    actions.not_held(meeting, because="She is in hospital", by=worker)
    assert not set(waits(case)) & {"meeting", "prepare"}
    assert turns(case)[-1].text == "She is in hospital"
    with pytest.raises(Refused, match="Plan another one"):
        actions.add_question(meeting, question="Why?", by=worker)


# --- Minutes --------------------------------------------------------------------------------------


def test_minutes_are_written_over_time_and_two_writers_are_kept_apart(held: Meeting, worker: User) -> None:
    item = AgendaItem.objects.get(meeting=held, about="outcome")
    first = actions.write_minute(item, talked="yes", said="First", by=worker)
    second = actions.write_minute(item, base_revision=1, talked="yes", said="First and more", by=worker)
    assert (second.pk, second.revision, second.said) == (first.pk, 2, "First and more")
    with pytest.raises(Conflict):
        actions.write_minute(item, base_revision=1, talked="yes", said="Mine", by=worker)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"talked": "yes"}, "said"),
        ({"talked": "no"}, "not_because"),
        ({"talked": ""}, "talked"),
        ({"talked": "no", "not_because": "No time", "said": "But this"}, "talked"),
        ({"talked": "yes", "said": "x", "private": True}, "private_because"),
    ],
)
def test_minutes_say_what_was_said_or_why_nothing(
    held: Meeting, worker: User, told: dict[str, Any], field: str
) -> None:
    item = AgendaItem.objects.get(meeting=held, about="outcome")
    with pytest.raises(Refused) as no:
        actions.write_minute(item, **told, by=worker)
    assert no.value.field == field


def test_minutes_come_after_the_meeting(meeting: Meeting, worker: User) -> None:
    item = AgendaItem.objects.filter(meeting=meeting)[0]
    with pytest.raises(Refused, match="held"):
        actions.write_minute(item, talked="yes", said="x", by=worker)
    with pytest.raises(Refused, match="held"):
        actions.confirm(meeting, by=worker)


def test_no_moving_goalposts_minutes_tell_of_everything_they_want(held: Meeting, case: Case, worker: User) -> None:
    with pytest.raises(Refused, match=WISH):
        actions.confirm(held, by=worker)
    private_only = AgendaItem.objects.get(meeting=held, about="outcome")
    told: dict[str, Any] = {"talked": "yes", "said": "x", "private": True, "private_because": "Safety"}
    actions.write_minute(private_only, **told, by=worker)
    with pytest.raises(Refused, match=WISH):
        actions.confirm(held, by=worker)
    for item in AgendaItem.objects.filter(meeting=held).exclude(about="other"):
        actions.write_minute(item, talked="no", not_because="She was tired. On Monday", by=worker)
    assert actions.confirm(held, by=worker).confirmed
    assert "minutes" not in waits(case)


def test_confirmed_minutes_stand_and_corrections_stand_beside_them(held: Meeting, case: Case, worker: User) -> None:
    ready(held, worker)
    with pytest.raises(Refused):
        actions.correct(held, text="x", asked_by="x", by=worker)
    actions.confirm(held, by=worker)
    item = AgendaItem.objects.get(meeting=held, about="outcome")
    for deed in (
        lambda: actions.write_minute(item, base_revision=1, talked="yes", said="Other", by=worker),
        lambda: actions.contribute(held, words="x", of_person=True, by=worker),
        lambda: actions.add_question(held, question="x", by=worker),
        lambda: actions.reword_question(item, base_revision=1, question="x", by=worker),
        lambda: actions.report(held, made_on=TODAY(), text="x", by=worker),
        lambda: actions.confirm(held, by=worker),
    ):
        with pytest.raises(Refused, match="confirmed"):
            deed()
    actions.correct(held, text="It was Tuesday", asked_by="Joyce", item=item, by=worker)
    shown = next(one for one in shown_of(held, WHOLE).items if one.item.pk == item.pk)
    assert [each.text for each in shown.corrections] == ["It was Tuesday"]
    assert turns(case)[-1].text == "It was Tuesday"


def test_what_each_brought_stands_by_itself_the_person_first(held: Meeting, case: Case, worker: User) -> None:
    officer = actions.invite(held, called="Sgt Byrne", comes_as="partner", organisation="Police", by=worker)
    actions.contribute(held, words="No charge", invitation=officer, by=worker)
    actions.contribute(held, words="I decide this", of_person=True, by=worker)
    brought = shown_of(held, WHOLE).contributions
    assert [(each.words, each.speaker) for each in brought] == [
        ("I decide this", ""),
        ("No charge", "Sgt Byrne, Police"),
    ]
    assert turns(case)[-1].words == "I decide this"


def test_what_the_person_or_somebody_for_them_brought_is_never_private(held: Meeting, worker: User) -> None:
    niece = actions.invite(held, called="Rosalind", comes_as="family", by=worker)
    ward = actions.invite(held, called="Sister Aziz", comes_as="partner", by=worker)
    told: dict[str, Any] = {"words": "x", "private": True, "private_because": "Safety", "by": worker}
    for whose in ({"of_person": True}, {"invitation": niece}, {"invitation": ward}):
        with pytest.raises(Refused) as no:
            actions.contribute(held, **told, **whose)
        assert no.value.field == "private"


# --- Actions --------------------------------------------------------------------------------------


def test_what_is_agreed_waits_for_whoever_does_it_and_settles(
    held: Meeting, case: Case, worker: User, outcome: Outcome
) -> None:
    due = TODAY() + timedelta(days=5)
    made = actions.agree_action(held, what="Ring the clinic", who="Joyce", by_on=due, outcome=outcome, by=worker)
    wait = waits(case)["action"]
    assert (wait.key, wait.what, wait.whom, wait.show_on) == (f"action:{made.pk}", "Ring the clinic", "Joyce", due)
    assert wait.source == f"meeting-action:{made.pk}"
    actions.tell_of_action(made, state="done", happened_on=TODAY(), note="She rang herself", by=worker)
    assert "action" not in waits(case)
    with pytest.raises(Refused):
        actions.tell_of_action(made, state="done", happened_on=TODAY(), by=worker)
    with pytest.raises(Refused) as no:
        actions.tell_of_action(made, state="open", happened_on=TODAY(), by=worker)
    assert no.value.field == "note"
    actions.tell_of_action(made, state="open", happened_on=TODAY(), note="They lost it", by=worker)
    assert "action" in waits(case)
    actions.tell_of_action(made, state="no-longer", happened_on=TODAY(), note="She moved", by=worker)
    (shown,) = shown_of(held, WHOLE).actions
    assert [event.state for event in shown.events] == ["done", "open", "no-longer"]
    assert shown.told == "No longer needed"


def test_an_action_outlives_its_case(held: Meeting, case: Case, worker: User) -> None:
    made = actions.agree_action(held, what="Ring", who="Joyce", by_on=TODAY(), by=worker)
    Case.objects.filter(pk=case.pk).update(concluded_on=TODAY())
    actions.tell_of_action(made, state="done", happened_on=TODAY(), by=worker)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"by_on": None}, "by_on"),
        ({"by_on": TODAY() - timedelta(days=9)}, "by_on"),
        ({"what": ""}, "what"),
        ({"who": ""}, "who"),
        ({"private": True}, "private_because"),
    ],
)
def test_an_action_says_what_who_and_by_when(held: Meeting, worker: User, told: dict[str, Any], field: str) -> None:
    given: dict[str, Any] = {"what": "Ring", "who": "Joyce", "by_on": TODAY()}
    with pytest.raises(Refused) as no:
        actions.agree_action(held, **(given | told), by=worker)
    assert no.value.field == field


def test_every_deed_leaves_its_trail_and_its_name_tells_nothing_private(held: Meeting, worker: User) -> None:
    told: dict[str, Any] = {"private": True, "private_because": "Safety", "by": worker}
    private = actions.add_question(held, question="?", **told)
    actions.write_minute(private, talked="yes", said="x", by=worker)
    ready(held, worker)
    left = deeds(held)
    assert {"meeting planned", "meeting held", "question added to a meeting", "minutes written"} <= set(left)
    assert not any("private" in deed or "professional" in deed for deed in left)
