"""A story can tell of a meeting, replayed through the same actions as the pages."""

from pathlib import Path

import pytest
from django.utils import timezone

from ownwords.demonstration.deeds.told import DEED_OF, Council, Doing, Told
from ownwords.demonstration.loading import replay, set_up_council
from ownwords.demonstration.reading import Story, read_council, read_stories
from ownwords.demonstration.shapes.meetings import DEEDS
from ownwords.safeguarding.meetings.models import Action
from ownwords.safeguarding.meetings.queries import WHOLE, shown_of
from ownwords.safeguarding.path.models import Wait
from tests.support.people import open_enquiry

BEGINNING = """\
title: Ann
worker: Abena Hartley
steps:
  - day: -9
    person: {given_name: Ann}
  - day: -8
    conversation:
      as: first
      narrative: Ann said, I want to keep my bank account. Nothing else.
      marks: [{words: I want to keep my bank account, kind: want}]
  - day: -8
    finish: first
  - day: -8
    outcome: {as: account, words: I want to keep my bank account, direction: keep}
"""
MEETING = """\
  - day: 0
    plan_meeting:
      as: talk
      kind: conference
      for_what: Keeping the account
      meeting_day: 0
      time: "14:30"
      place: office
      chair: Zed
  - day: 0
    move_meeting: {meeting: talk, meeting_day: 0, time: 3pm, place: home, reason: Her knee}
  - day: 0
    prepare_meeting: {meeting: talk, wants: yes, words: I will come, how: part, which_part: The end, needs: A lift}
  - day: 0
    invite_to_meeting:
      {meeting: talk, called: Sgt Byrne, comes_as: partner, from: Police, to_private_part: yes, answer: all}
  - day: 0
    invite_to_meeting: {meeting: talk, called: Bea, comes_as: family, who: her sister, answer: sorry}
  - day: 0
    report_to_meeting: {meeting: talk, text: It is my money}
  - day: 0
    add_question: {meeting: talk, question: "What do police know?", private_because: An arrest is planned}
  - day: 0
    hold_meeting:
      meeting: talk
      how: all
      words: They listened
      came: [{called: Sgt Byrne, how: all}, {called: Bea, how: sorry}]
  - day: 0
    bring_to_meeting: {meeting: talk, words: I cancelled the card myself, outcome: account}
  - day: 0
    bring_to_meeting:
      meeting: talk
      words: He is known
      whose: professional
      speaker: Sgt Byrne
      question: "What do police know?"
  - day: 0
    minutes: {meeting: talk, said: She read it out}
  - day: 0
    minutes:
      meeting: talk
      outcome: account
      said: She rang the bank
      agreed: She keeps it
      differently: Bea worries
  - day: 0
    minutes: {meeting: talk, question: "What do police know?", said: He will be arrested}
  - day: 0
    meeting_action: {meeting: talk, as: ring, what: Ring the bank, who: Ann, by_day: 3, outcome: account}
  - day: 0
    confirm_minutes: talk
  - day: 0
    follow_up: {action: ring, state: done, note: She rang}
"""


def _read(tmp_path: Path, text: str) -> Story:
    file = tmp_path / "ann.yaml"
    file.write_text(text)
    return read_stories(file)[0]


@pytest.fixture
def council(db: None) -> Council:
    return set_up_council(read_council())


@pytest.fixture
def told(tmp_path: Path, council: Council) -> Told:
    """The story up to its meeting, with an enquiry in which it takes place."""
    told = replay(_read(tmp_path, BEGINNING), council)
    by = council.users["Abena Hartley"]
    open_enquiry(told.person, by=by, lead=by)
    return told


def test_a_meeting_is_replayed_whole(tmp_path: Path, council: Council, told: Told) -> None:
    steps = [step for step in _read(tmp_path, BEGINNING + MEETING).steps if step.deed in DEEDS]
    assert len(steps) == 16
    for step in steps:
        by = council.users["Abena Hartley"]
        DEED_OF[step.deed](Doing(step, told, by=by, on=timezone.localdate(), at=timezone.now()))
    meeting = told.named["talk"]
    meeting.refresh_from_db()
    shown = shown_of(meeting, WHOLE)
    assert meeting.confirmed
    assert meeting.chaired_by == "Zed"
    assert [one.was_place for one in shown.moves] == ["office"]
    assert [one.attendance.told for one in shown.invited if one.attendance] == ["Came", "Sent apologies"]
    assert [one.text for one in shown.reports] == ["It is my money"]
    about = next(one for one in shown.items if one.item.about == "outcome")
    assert about.minute is not None
    assert about.minute.differently == "Bea worries"
    assert [each.words for each in about.contributions] == ["I cancelled the card myself"]
    private = next(one for one in shown.items if one.item.private)
    assert [each.speaker for each in private.contributions] == ["Sgt Byrne, Police"]
    assert private.private_minute is not None
    assert shown.actions[0].state == "done"
    assert not Wait.objects.filter(key=f"action:{Action.objects.get().pk}", settled_at=None).exists()


def test_every_deed_of_this_room_is_in_the_test_or_in_the_pages() -> None:
    assert set(DEEDS) - {"meeting_not_held"} <= set(MEETING.replace(":", " ").split())
