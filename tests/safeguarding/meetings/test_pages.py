"""The pages of meetings, from planning one to what became of its actions, as a worker and as an invited one goes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.models import Draft
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import (
    Action,
    AgendaItem,
    Contribution,
    Invitation,
    Meeting,
    Minute,
    Report,
)
from ownwords.safeguarding.path.models import Case
from ownwords.trail.models import Entry
from tests.safeguarding.meetings.conftest import WISH, Joins, picture_file

SignIn = Callable[[User], Client]


def day(name: str, on: date) -> dict[str, Any]:
    return {f"{name}-day": on.day, f"{name}-month": on.month, f"{name}-year": on.year}


TODAY = timezone.localdate


@pytest.fixture
def client(worker: User, client_of: SignIn) -> Client:
    return client_of(worker)


def sent(client: Client, path: str, **typed: Any) -> str:
    """Send a form that must be sound; return the page it leads to."""
    answer = client.post(path, {"once": uuid4().hex} | typed, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    assert answer.redirect_chain, "the form was shown again"
    return answer.content.decode()


def test_a_meeting_from_plan_to_what_became_of_it(client: Client, case: Case, outcome: Any, worker: User) -> None:
    person = case.person_id
    listed = client.get(reverse("meetings-of-case", args=[person, case.pk])).content.decode()
    assert "No meeting has been planned" in listed
    page = client.get(reverse("plan-meeting", args=[person, case.pk])).content.decode()
    assert WISH in page
    yesterday = TODAY() - timedelta(days=1)
    plan = {"kind": "conference", "for_what": "Staying with him", "starts": "2.30pm", "minutes": "45", "place": "home"}
    page = sent(
        client,
        reverse("plan-meeting", args=[person, case.pk]),
        **plan,
        **day("starts_on", yesterday),
        chair=str(worker.pk),
    )
    meeting = Meeting.objects.get()
    assert timezone.localtime(meeting.starts_at).strftime("%H:%M") == "14:30"
    assert "At Joyce’s home" in page
    assert WISH in page

    def at(name: str) -> str:
        return reverse(name, args=[person, meeting.pk])

    asked = {"asked_by": "Wren", "wants": "otherwise", "words": "Not with him there", "whose": "person"}
    page = sent(
        client, at("prepare-meeting"), **day("asked_on", yesterday), **asked, how="report", reason="He frightens her"
    )
    assert "Not with him there" in page
    assert "By their own report" in page
    sent(client, at("invite-to-meeting"), called="Rosalind", comes_as="family", who="her niece")
    sent(client, at("add-meeting-report"), text="I want my Sundays", **day("made_on", TODAY()), whose="person")
    sent(client, at("new-meeting-question"), question="Who has a key?")
    question = AgendaItem.objects.get(question="Who has a key?")
    sent(client, reverse("reword-meeting-question", args=[person, question.pk]), question="Who holds a key?")
    sent(client, reverse("place-meeting-question", args=[person, question.pk]), place="2")
    sent(client, at("hold-meeting"), how="report", reason="As planned", whose="person", **{"came-1": "video"})
    for item in AgendaItem.objects.filter(meeting=meeting):
        sent(client, reverse("write-minutes", args=[person, item.pk]), talked="yes", said=f"About {item.place}")
    sent(client, at("add-meeting-contribution"), whose="person", words="My flat, my rules")
    page = client.get(at("confirm-minutes")).content.decode()
    assert "do not say yet" not in page
    page = sent(client, at("confirm-minutes"))
    assert "My flat, my rules" in page
    assert "About 2" in page
    assert "Took part by video or phone" in page
    sent(client, at("correct-minutes"), text="It was Tuesday", asked_by="Joyce")
    page = sent(client, at("new-meeting-action"), what="Ring the clinic", who="Joyce", **day("by_on", TODAY()))
    action = reverse("meeting-action", args=[person, Action.objects.get().pk])
    assert action in page
    page = sent(client, action, state="done", **day("happened_on", TODAY()), note="She rang")
    assert "She rang" in page
    paper = client.get(at("print-minutes")).content.decode()
    assert "It was Tuesday" in paper
    assert "I want my Sundays" in paper


def test_the_paper_for_the_meeting_is_large_and_has_their_words(client: Client, meeting: Meeting) -> None:
    paper = client.get(reverse("print-meeting", args=[meeting.case.person_id, meeting.pk])).content.decode()
    assert "ow-sheet--large" in paper
    assert WISH in paper
    assert "What does Joyce want us to know first?" in paper


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("move-meeting", {"starts": "soon"}, "Enter the time like 14:30 or 2.30pm"),
        ("move-meeting", {"minutes": "many"}, "Enter the minutes as a number, like 60"),
        ("move-meeting", {}, "Write why it is changed"),
        ("prepare-meeting", {"how": "not"}, "Write why they do not take part at all"),
        ("prepare-meeting", {"how": "part"}, "Write for which part they are there"),
        ("prepare-meeting", {"whose": "family"}, "Write whose words these are"),
        ("invite-to-meeting", {"comes_as": "family"}, "Enter their name, or choose somebody from the list"),
        (
            "invite-to-meeting",
            {"called": "Moira", "comes_as": "advocate", "to_private_part": "on"},
            "Only professionals can be invited",
        ),
        ("new-meeting-question", {"question": "Why?", "private": "on"}, "Write why this is for professionals only"),
        ("add-meeting-report", {}, "Write a line, or choose a picture"),
        ("meeting-not-held", {}, "Write why it does not happen"),
        ("hold-meeting", {"how": "all", "whose": "person"}, "still to come"),
    ],
)
def test_what_is_missing_is_said_next_to_its_field(
    client: Client, meeting: Meeting, name: str, typed: dict[str, Any], says: str
) -> None:
    path = reverse(name, args=[meeting.case.person_id, meeting.pk])
    answer = client.post(path, {"once": "1"} | typed | day("asked_on", TODAY()) | day("made_on", TODAY()))
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_what_is_typed_is_kept_when_minutes_are_written_by_two(client: Client, held: Meeting, worker: User) -> None:
    item = AgendaItem.objects.get(meeting=held, about="outcome")
    path = reverse("write-minutes", args=[held.case.person_id, item.pk])
    actions.write_minute(item, talked="yes", said="What the other wrote", by=worker)
    answer = client.post(path, {"once": "1", "base_revision": "0", "talked": "yes", "said": "What I wrote"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "What the other wrote" in page
    assert "What I wrote" in page


def test_a_picture_is_told_of_where_a_draft_cannot_keep_it(client: Client, meeting: Meeting, worker: User) -> None:
    path = reverse("add-meeting-report", args=[meeting.case.person_id, meeting.pk])
    Draft.objects.create(
        worker=worker,
        form=path,
        person=meeting.case.person,
        typed={"text": ["Half a line"], "alt": ["A garden"]},
        sequence=1,
        kept_at=timezone.now(),
    )
    page = client.get(path).content.decode()
    assert "Half a line" in page
    assert "A garden" in page
    assert "The picture is not kept before you save" in page


def test_private_minutes_are_written_on_a_page_of_their_own_with_their_reason(client: Client, held: Meeting) -> None:
    item = AgendaItem.objects.get(meeting=held, about="outcome")
    path = reverse("write-private-minutes", args=[held.case.person_id, item.pk])
    assert "never see this" in client.get(path).content.decode()
    assert client.post(path, {"talked": "yes", "said": "A warrant", "once": "1"}).status_code == 422
    sent(client, path, talked="yes", said="A warrant", private_because="Safety")
    minute = Minute.objects.get()
    assert (minute.private, minute.private_because) == (True, "Safety")


def test_taking_an_invitation_back(client: Client, meeting: Meeting, worker: User) -> None:
    one = actions.invite(meeting, called="Ms Wrong", comes_as="other", by=worker)
    path = reverse("meeting-invitation", args=[meeting.case.person_id, one.pk])
    page = sent(client, path, how="part", note="Until four")
    assert "Until four" in page
    sent(client, reverse("take-back-meeting-invitation", args=[meeting.case.person_id, one.pk]), because="A mistake")
    assert "A mistake" in client.get(path).content.decode()
    assert not Invitation.objects.get().stands


# --- Those who were invited -----------------------------------------------------------------------


def invited_path(meeting: Meeting, name: str) -> str:
    return reverse(name, args=[meeting.case_id, meeting.pk])


def test_the_person_answers_and_sends_a_line_and_a_picture(
    meeting: Meeting, joins: Joins, worker: User, client_of: SignIn
) -> None:
    joyce = joins("Joyce Herself", role="person")
    actions.invite(meeting, user=joyce, comes_as="person", by=worker)
    client = client_of(joyce)
    page = client.get(invited_path(meeting, "invited-meeting")).content.decode()
    assert "Your meeting" in page
    assert "Your own report" in page
    sent(client, invited_path(meeting, "invited-answer"), how="part", note="Not the beginning")
    form = client.get(invited_path(meeting, "invited-report")).content.decode()
    assert "Whose words" not in form
    sent(
        client,
        invited_path(meeting, "invited-report"),
        text="I like my Sundays",
        alt="My kitchen",
        picture=SimpleUploadedFile("a.png", picture_file()),
    )
    report = Report.objects.get()
    assert (report.whose, report.by, report.picture_type) == ("person", joyce, "png")
    sent(client, invited_path(meeting, "invited-contribution"), words="Nobody asks me")
    assert Contribution.objects.get().of_person


def test_an_advocate_brings_their_own_and_keeps_the_persons_report(
    meeting: Meeting, joins: Joins, worker: User, client_of: SignIn
) -> None:
    moira = joins("Moira Teague", role="advocate")
    actions.invite(meeting, user=moira, comes_as="advocate", by=worker)
    client = client_of(moira)
    page = client.get(invited_path(meeting, "invited-contribution")).content.decode()
    assert "professionals only" not in page
    sent(client, invited_path(meeting, "invited-contribution"), words="She told me the same")
    made = Contribution.objects.get()
    assert (made.of_person, made.speaker) == (False, "Moira Teague")
    told = {"text": "Tell them I am fine", "whose": "person", "written_down": "Moira Teague"}
    sent(client, invited_path(meeting, "invited-report"), **told, **day("made_on", TODAY()))
    assert Report.objects.get().written_down == "Moira Teague"


def test_a_partner_brings_their_own_and_has_no_report_to_make(
    meeting: Meeting, joins: Joins, worker: User, client_of: SignIn
) -> None:
    partner = joins("Sgt Byrne")
    actions.invite(meeting, user=partner, comes_as="partner", to_private_part=True, by=worker)
    client = client_of(partner)
    assert client.get(invited_path(meeting, "invited-report")).status_code == 404
    typed = {"words": "He is known to us", "private": "on", "private_because": "An arrest is planned"}
    sent(client, invited_path(meeting, "invited-contribution"), **typed)
    assert Contribution.objects.get().private


def test_invited_ones_reading_leaves_its_trail(meeting: Meeting, joins: Joins, worker: User, client_of: SignIn) -> None:
    partner = joins("Sgt Byrne")
    actions.invite(meeting, user=partner, comes_as="partner", by=worker)
    client_of(partner).get(invited_path(meeting, "invited-meeting"))
    last = Entry.objects.filter(chain=f"person:{meeting.case.person_id}").order_by("number").last()
    assert last is not None
    assert (last.who, last.deed) == (f"worker:{partner.pk}", "read meeting")
