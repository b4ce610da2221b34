"""What the addresses of a person's own pages need to have something to show; as a room of safeguarding gives it."""

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from PIL import Image

from ownwords.access.models import User
from ownwords.conversations.actions import begin
from ownwords.door import actions
from ownwords.door.models import Door
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.feedback.actions import plan_asking
from ownwords.safeguarding.meetings.actions import invite
from ownwords.safeguarding.meetings.models import Meeting
from tests.safeguarding.support.feedback import closed_enquiry
from tests.support.voice import a_voice

if TYPE_CHECKING:
    from tests.support.life import Life

OWN = "s - - - - - - - -"
ANYBODY = ". . . . . . . . ."
SIGNED_IN = "s . . . . . . . ."
THE_PERSON = "s . - . - . - - -"
WORK = "s . . . . . x x ."
WORD = "orange boots"
OWN_PLACES = (
    "own-home", "own-words", "own-now", "own-plan", "own-plan-answer", "own-plan-not-meant", "own-next", "own-meeting",
    "own-coming", "own-report", "own-report-picture", "own-report-voice", "own-story", "own-tell", "own-not-meant",
    "own-told", "own-told-voice", "own-questions", "own-face", "own-papers", "own-paper", "own-account", "own-others",
    "own-stop-other",
)  # fmt: skip
"""Every address under one person's own pages."""

TABLE: dict[str, str] = {
    **dict.fromkeys(OWN_PLACES, OWN),
    "come-in": ANYBODY,
    "ways": ANYBODY,
    "leave": ANYBODY,
    "close-own": ANYBODY,
    "guides": ANYBODY,
    "guide": ANYBODY,
    "guide-paper": ANYBODY,
    "own-choose": SIGNED_IN,
    "still-here": SIGNED_IN,
    "own-pages": THE_PERSON,
    "open-own-pages": THE_PERSON,
    "own-codes": THE_PERSON,
    "own-codes-made": "s . - - - - - - -",
    "own-word": THE_PERSON,
    "end-own-account": THE_PERSON,
    "end-own-pages": THE_PERSON,
    "said-on-own-pages": THE_PERSON,
    "said-voice": THE_PERSON,
    "papers-to-give": THE_PERSON,
    "paper-to-give": THE_PERSON,
    "picture-of-me": WORK,
    "my-face": "s . - - - - x x -",
}
OTHER_IDS: dict[str, dict[str, str]] = {
    "own-questions": {"asking_id": "own_asking_id"},
    "own-coming": {"meeting_id": "planned_meeting_id"},
}
BY_POST: set[str] = {"close-own", "still-here"}
OPENED_BY: dict[str, str] = dict.fromkeys(OWN_PLACES, "own_viewer")


@pytest.fixture
def own_viewer(life: "Life") -> User:
    """The person themself, who comes in to their own pages."""
    return User.objects.get(grants__pk=life.ids["own_id"])


def open_for(person: Person, by: User) -> Door:
    """The person's own door."""
    return actions.open_door(person, allowed_words="Yes, I would like that", word=WORD, safety_read=True, by=by)


def add(life: "Life") -> None:
    """The person's own door with everything behind it."""
    door = open_for(life.person, life.by)
    batch = actions.make_codes(door, kind="paper", safety_read=True, by=life.by)
    actions.use_account(door, email="joyce@mail.example", password="three odd boots", by=door.grant.viewer)
    rosie = Representative.objects.get(pk=life.ids["representative_id"])
    niece = actions.open_door(
        life.person, representative=rosie, parts=["plan", "next"], allowed_words="Rosie may see my plan", word=WORD,
        safety_read=True, by=life.by,
    )  # fmt: skip
    for meeting in Meeting.objects.filter(case=life.case):
        invite(meeting, called=life.person.name, comes_as="person", by=life.by)
    said = actions.say(door, kind="going", face=4, words="Better than before", sound=a_voice(), at=timezone.now())
    actions.reply(said, words="I am glad to hear that", by=life.by)
    actions.give_face(life.by, picture=_a_face())
    begin(life.person, by=life.by, held_on=timezone.localdate(), narrative="She rang again.")  # work to close
    closed = closed_enquiry(life.person, life.by)
    asking = plan_asking(
        closed, asked_by="Leonie Akers", role="Advocate", version="person", form="easy", how="screen",
        planned_on=timezone.localdate(), by=life.by,
    )  # fmt: skip
    life.ids |= {
        "own_id": door.grant_id,
        "door_id": door.pk,
        "other_door_id": niece.pk,
        "batch": batch,
        "said_id": said.pk,
        "own_asking_id": asking.pk,
        "paper_kind": "plan",
        "number": 1,
    }


def _a_face() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 40), "peachpuff").save(file, "PNG")
    return file.getvalue()
