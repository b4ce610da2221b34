"""What somebody says on their own pages is kept as they said it, reaches whoever works with them, and is answered."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import Correction
from ownwords.door import actions
from ownwords.door.models import Door, Reply, Said
from ownwords.drafts.actions import Refused
from ownwords.outcomes.queries import life_in
from ownwords.people.models import Person
from ownwords.plans.models import Answer
from ownwords.reviews.actions import set_due
from ownwords.safeguarding.feedback.models import Answers
from ownwords.safeguarding.meetings.models import Preparation, Report, TakingPart
from ownwords.safeguarding.path.models import Turn, Wait
from ownwords.trail.models import Entry
from tests.safeguarding.support.meetings import _drawing
from tests.support.life import Life
from tests.support.voice import a_voice

SignIn = Callable[[User], Client]


@pytest.fixture
def own(life: Life, own_viewer: User, client_of: SignIn) -> Client:
    """The person at their own door."""
    return client_of(own_viewer)


def at(life: Life, name: str, *ids: str) -> str:
    return reverse(name, args=[life.ids["own_id"], *(life.ids[one] for one in ids)])


def a_file(content: bytes, name: str = "f") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_that_is_not_what_i_meant_stands_beside_the_words_and_waits_for_the_worker(life: Life, own: Client) -> None:
    answer = own.post(at(life, "own-not-meant", "outcome_id"), {"words": "I meant on Sundays"})
    assert answer.headers["Location"] == at(life, "own-told")
    said = Said.objects.latest("at")
    found = life_in(life.person, life.ids["outcome_id"])
    assert found
    assert (said.kind, said.words, said.mark_id, said.whose) == (
        "not-meant",
        "I meant on Sundays",
        found.mark.pk,
        "person",
    )
    correction = Correction.objects.latest("at")
    assert (correction.text, correction.mark_id, correction.asked_by) == (
        "I meant on Sundays",
        found.mark.pk,
        life.person.name,
    )
    wait = Wait.objects.get(key=f"own-pages:{said.pk}", settled_at=None)
    assert (wait.whom, wait.what) == (life.by.name, "an answer to what Joyce said on the own pages")
    turn = Turn.objects.latest("at")
    assert (turn.words, turn.whose, turn.by) == ("I meant on Sundays", "person", said.door.grant.viewer)
    assert Entry.objects.filter(chain=f"person:{life.person.pk}", deed="said on the own pages").count() == 2


def test_the_worker_finds_it_on_the_persons_page_answers_and_it_waits_no_longer(
    life: Life, own: Client, client_of: SignIn
) -> None:
    own.post(at(life, "own-tell"), {"face": "2", "words": "The boiler is off again"})
    said = Said.objects.latest("at")
    page = reverse("said-on-own-pages", args=[life.person.pk, said.pk])
    worker = client_of(life.by)
    story = worker.get(reverse("person", args=[life.person.pk])).content.decode()
    assert "The boiler is off again" in story
    assert page in story
    assert worker.post(page, {"words": ""}).status_code == 422
    answered = worker.post(page, {"words": "I ring the landlord today"})
    assert answered.headers["Location"] == page
    assert not Wait.objects.filter(key=f"own-pages:{said.pk}", settled_at=None).exists()
    told = own.get(at(life, "own-told")).content.decode()
    assert "I ring the landlord today" in told
    assert "We have answered you" in own.get(at(life, "own-home")).content.decode()


def test_a_supervisor_reads_it_and_somebody_without_a_way_in_does_not(
    life: Life, supervisor: User, board_member: User, client_of: SignIn
) -> None:
    page = reverse("said-on-own-pages", args=[life.person.pk, life.ids["said_id"]])
    assert client_of(supervisor).get(page).status_code == 200
    assert client_of(board_member).get(page).status_code == 404


def test_what_was_said_cannot_be_changed_by_anybody(life: Life) -> None:
    for deed in (
        lambda: Said.objects.update(words="Something else"),
        lambda: Said.objects.all().delete(),
        lambda: Reply.objects.update(words="Something else"),
        lambda: Door.objects.update(allowed_words="Everything"),
        lambda: Door.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


def test_a_face_is_enough_and_nothing_is_not(life: Life, own: Client) -> None:
    before = Said.objects.count()
    empty = own.post(at(life, "own-tell"), {"words": "  "})
    assert empty.status_code == 422
    assert "Write something, choose a face or record your voice" in empty.content.decode()
    own.post(at(life, "own-tell"), {"face": "5"})
    said = Said.objects.latest("at")
    assert (said.kind, said.face, said.words) == ("going", 5, "")
    assert Said.objects.count() == before + 1
    assert Turn.objects.latest("at").text == "They chose the face for: Very good."


def test_a_voice_is_made_anew_and_can_be_heard_again(life: Life, own: Client, client_of: SignIn) -> None:
    own.post(at(life, "own-tell"), {"sound": a_file(a_voice(2))})
    said = Said.objects.latest("at")
    assert (said.kind, said.seconds) == ("tell", 2)
    assert bytes(said.sound or b"")[:2] != b"RI"
    voice = reverse("own-told-voice", args=[life.ids["own_id"], said.pk])
    whole = own.get(voice)
    assert (whole.status_code, whole.headers["Content-Type"]) == (200, "audio/mpeg")
    assert "sandbox" in whole.headers["Content-Security-Policy"]
    part = own.get(voice, headers={"range": "bytes=0-99"})
    assert (part.status_code, len(part.content)) == (206, 100)
    assert part.headers["Content-Range"] == f"bytes 0-99/{len(whole.content)}"
    assert own.get(voice, headers={"range": "bytes=999999999-"}).status_code == 200
    heard = client_of(life.by).get(reverse("said-voice", args=[life.person.pk, said.pk]))
    assert heard.content == whole.content


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        (b"not a voice", "not a recording that we can play"),
        (a_voice(1, loud=0), "nothing to hear"),
        (b"", "nothing in this file"),
    ],
)
def test_what_is_no_voice_is_refused_in_plain_words_and_the_words_stay(
    life: Life, own: Client, sent: bytes, says: str
) -> None:
    answer = own.post(at(life, "own-tell"), {"words": "Keep me", "sound": a_file(sent)})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert says in page
    assert "Keep me" in page


def test_a_refusal_is_said_in_welsh_where_they_read_welsh(life: Life, own: Client) -> None:
    Door.objects.filter(grant=life.ids["own_id"]).update(language="cy")
    page = own.post(at(life, "own-tell"), {"sound": a_file(b"not a voice")}).content.decode()
    assert "Nid yw hwn yn recordiad y gallwn ei chwarae" in page
    assert "Ysgrifennwch rywbeth" in own.post(at(life, "own-tell"), {}).content.decode()


@pytest.mark.parametrize(
    ("wants", "how", "more"),
    [
        ("yes", "all", {}),
        ("part", "part", {"which_part": "The end"}),
        ("otherwise", "report", {}),
        ("no", "not", {}),
        ("unsure", None, {}),
    ],
)
def test_whether_they_come_is_their_answer_and_their_words(
    life: Life, own: Client, wants: str, how: str | None, more: dict[str, str]
) -> None:
    planned = life.ids["planned_meeting_id"]
    path = reverse("own-coming", args=[life.ids["own_id"], planned])
    before = TakingPart.objects.filter(meeting=planned).count()
    assert own.post(path, {"wants": wants, **more}).status_code == 302
    asked = Preparation.objects.filter(meeting=planned).latest("at")
    assert (asked.wants, asked.whose, asked.asked_by) == (wants, "person", "Asked on the own pages")
    # Whoever only chose has said nothing in words, and no words are put into their mouth.
    assert asked.words == more.get("words", asked.words)
    assert asked.words.startswith("Chosen here, with no other words") is ("words" not in more)
    taking = list(TakingPart.objects.filter(meeting=planned).order_by("at"))[before:]
    assert [one.how for one in taking] == ([how] if how else [])


def test_the_number_to_ring_stands_where_they_would_look(life: Life, own: Client, settings: Any) -> None:
    for number in ("01632 960 123", ""):
        settings.OWN_PAGES_TELEPHONE = number
        for name in ("own-tell", "own-now"):
            page = own.get(at(life, name)).content.decode()
            assert ("You can ring us too" in page) is bool(number)
            assert number in page


def test_who_comes_for_a_part_says_for_which(life: Life, own: Client) -> None:
    path = reverse("own-coming", args=[life.ids["own_id"], life.ids["planned_meeting_id"]])
    assert "for which part" in own.post(path, {"wants": "part"}).content.decode()
    assert own.post(path, {}).status_code == 422


def test_their_own_report_in_words_a_picture_and_a_voice(life: Life, own: Client) -> None:
    planned = life.ids["planned_meeting_id"]
    path = reverse("own-report", args=[life.ids["own_id"], planned])
    assert own.post(path, {"picture": a_file(_drawing())}).status_code == 422  # what does it show?
    assert own.post(path, {"picture": a_file(b"no"), "alt": "x"}).status_code == 422
    sent = {"text": "Ask me first", "picture": a_file(_drawing()), "alt": "My door", "sound": a_file(a_voice())}
    assert own.post(path, sent).status_code == 302
    report = Report.objects.filter(meeting=planned).latest("at")
    assert (report.text, report.alt, report.seconds, report.whose) == ("Ask me first", "My door", 1, "person")
    page = own.get(reverse("own-meeting", args=[life.ids["own_id"], planned])).content.decode()
    assert "Ask me first" in page
    assert "<audio" in page


def test_what_they_say_to_their_plan(life: Life, own: Client) -> None:
    path = at(life, "own-plan-answer", "version_id")
    assert own.post(path, {}).status_code == 422
    own.post(path, {"kind": "no", "words": "Too early in the day"})
    answer = Answer.objects.latest("at")
    assert (answer.kind, answer.words, answer.whose) == ("no", "Too early in the day", "person")


def test_the_questionnaire_is_answered_by_themself(life: Life, own: Client) -> None:
    path = reverse("own-questions", args=[life.ids["own_id"], life.ids["own_asking_id"]])
    page = own.get(path).content.decode()
    assert page.count("own-mood__head") == 25
    assert own.post(path, {}).status_code == 422
    assert own.post(path, {"safer": "4", "better": "Ring first", "may_use_words": "on"}).status_code == 302
    answers = Answers.objects.get(asking=life.ids["own_asking_id"])
    assert (answers.safer, answers.understood, answers.better, answers.typed_in_by) == ("4", "", "Ring first", "")
    assert own.get(path).status_code == 404  # once


def test_somebody_who_speaks_for_them_is_named_with_their_words(niece_door: Door, person: Person) -> None:
    said = actions.say(niece_door, kind="tell", words="She is tired")
    assert (said.whose, said.speaker) == ("representative", "Rosalind Hale (niece)")
    with pytest.raises(Refused, match="door-say-something"):
        actions.say(niece_door, kind="tell", words=" ")


def test_twice_sent_is_once_said(life: Life, own: Client) -> None:
    path = at(life, "own-tell")
    once = re.search(r'name="once" value="([^"]+)"', own.get(path).content.decode())
    assert once
    for _ in range(2):
        assert own.post(path, {"words": "Just once", "once": once[1]}).status_code == 302
    assert Said.objects.filter(words="Just once").count() == 1


@pytest.mark.parametrize(("days", "says"), [(-3, "If nobody has, tell us."), (3, "or near that day")])
def test_a_day_to_look_again_that_has_passed_is_told_so(life: Life, own: Client, days: int, says: str) -> None:
    due = set_due(life.person, due_on=timezone.localdate() + timedelta(days=days), by=life.by)
    assert due.settled_at is None
    assert says in own.get(at(life, "own-next")).content.decode()
