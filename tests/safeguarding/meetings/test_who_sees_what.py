"""Every viewer of a meeting × everything of a meeting, by HTTP: what is for professionals only reaches nobody else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import end_grant
from ownwords.access.models import Grant, User
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.models import AgendaItem, Invitation, Meeting, Report
from ownwords.safeguarding.path.models import Case, Turn
from tests.safeguarding.meetings.conftest import Joins, Plans, picture_file, tomorrow

SignIn = Callable[[User], Client]

OPEN = {
    "purpose": "How she can stay with him and be safe",
    "agenda": "What keeps this safe, so that it can stay as it is?",
    "open minutes": "We talked about the evenings",
    "contributions": "The ward saw her smile",
    "report text": "He makes me laugh",
    "actions": "Ring the clinic on Monday",
    "attendance": "Took part by video or phone",
    "correction": "It was Tuesday",
    "person brought": "I decide this",
}
PRIVATE = {
    "private question": "What do the police know of him?",
    "private reason": "Telling it would put her at risk",
    "private minutes": "A warrant will be out on Friday",
    "private minutes of an open question": "We fear that he listens in",
    "private contribution": "He was arrested in May",
    "private contribution to an open question": "He follows her phone",
    "private action": "Warn the night team",
    "private correction": "It was in June",
}
SEES_ALL = (*OPEN, *PRIVATE, "page", "picture", "print", "calendar")
SEES_OPEN = (*OPEN, "page", "picture", "print", "calendar")

EXPECTED: dict[str, tuple[str, ...]] = {
    "chair": SEES_ALL,
    "worker of the record": SEES_ALL,
    "supervisor of the record": SEES_ALL,
    "colleague without access": (),
    "partner invited to all": SEES_ALL,
    "partner invited to the open part": SEES_OPEN,
    "partner not invited": (),
    "advocate": SEES_OPEN,
    "representative": SEES_OPEN,
    "the person": SEES_OPEN,
    "invitation into the case ended": (),
    "invitation to the meeting taken back": (),
    "partner in another case": (),
    "administrator": (),
    "board member": (),
}


@pytest.fixture
def viewers(held_meeting: Meeting) -> dict[str, User]:
    """Everybody who may knock."""
    users: dict[str, User] = held_meeting.__dict__["viewers"]
    return users


@pytest.fixture
def held_meeting(
    case: Case,
    plans: Plans,
    joins: Joins,
    worker: User,
    supervisor: User,
    colleague: User,
    administrator: User,
    board_member: User,
) -> Meeting:
    """A meeting with something in each of its parts, its minutes confirmed, and everybody who may look at it."""
    chair = joins("Chair Outside", role="practitioner", kind="council")
    meeting = plans(starts_at=tomorrow(-2), at=tomorrow(-9), chair=chair)
    users = {
        "chair": chair,
        "worker of the record": worker,
        "supervisor of the record": supervisor,
        "colleague without access": colleague,
        "partner invited to all": joins("Sgt Byrne"),
        "partner invited to the open part": joins("Sister Aziz"),
        "partner not invited": joins("Landlord Lee"),
        "advocate": joins("Moira Teague", role="advocate"),
        "representative": joins("Rosalind Penhaligon", role="advocate"),
        "the person": joins("Joyce Herself", role="person"),
        "invitation into the case ended": joins("Dr Gone"),
        "invitation to the meeting taken back": joins("Ms Wrong"),
        "partner in another case": joins("Mr Elsewhere", into=None),
        "administrator": administrator,
        "board member": board_member,
    }
    invited = {
        "partner invited to all": ("partner", True),
        "partner invited to the open part": ("partner", False),
        "advocate": ("advocate", False),
        "representative": ("representative", False),
        "the person": ("person", False),
        "invitation into the case ended": ("partner", True),
        "invitation to the meeting taken back": ("partner", True),
    }
    made = {
        name: actions.invite(meeting, user=users[name], comes_as=comes_as, to_private_part=private, by=worker)
        for name, (comes_as, private) in invited.items()
    }
    actions.report(
        meeting,
        made_on=timezone.localdate(),
        text=OPEN["report text"],
        picture=picture_file(),
        alt="Two people laughing",
        by=worker,
    )
    actions.hold(meeting, how="all", came={made["the person"]: "all", made["advocate"]: "video"}, by=worker)
    fill(meeting, made, by=worker)
    actions.take_back(made["invitation to the meeting taken back"], because="Asked by mistake", by=worker)
    end_grant(Grant.objects.get(viewer=users["invitation into the case ended"], scope_of=case.pk), by=worker)
    meeting = actions.confirm(meeting, by=worker)
    correct(meeting, by=worker)
    meeting.__dict__["viewers"] = users
    return meeting


def fill(meeting: Meeting, invited: dict[str, Invitation], *, by: User) -> None:
    """Something open and something private of every kind."""
    told: dict[str, Any] = {"private": True, "private_because": PRIVATE["private reason"], "by": by}
    private = actions.add_question(meeting, question=PRIVATE["private question"], **told)
    actions.write_minute(private, talked="yes", said=PRIVATE["private minutes"], by=by)
    wanted = AgendaItem.objects.get(meeting=meeting, about="outcome")
    own = AgendaItem.objects.get(meeting=meeting, about="report")
    actions.write_minute(own, talked="yes", said="She read it out", by=by)
    actions.write_minute(wanted, talked="yes", said=OPEN["open minutes"], by=by)
    actions.write_minute(wanted, talked="yes", said=PRIVATE["private minutes of an open question"], **told)
    actions.contribute(
        meeting, words=OPEN["contributions"], invitation=invited["partner invited to the open part"], by=by
    )
    actions.contribute(meeting, words=OPEN["person brought"], of_person=True, by=by)
    officer = invited["partner invited to all"]
    actions.contribute(meeting, words=PRIVATE["private contribution"], invitation=officer, item=private, by=by)
    actions.contribute(
        meeting, words=PRIVATE["private contribution to an open question"], invitation=officer, item=wanted, **told
    )
    day = timezone.localdate() + timedelta(days=9)
    actions.agree_action(meeting, what=OPEN["actions"], who="Joyce", by_on=day, outcome=wanted.outcome, by=by)
    actions.agree_action(meeting, what=PRIVATE["private action"], who="Sgt Byrne", by_on=day, **told)


def correct(meeting: Meeting, *, by: User) -> None:
    wanted = AgendaItem.objects.get(meeting=meeting, about="outcome")
    actions.correct(meeting, text=OPEN["correction"], asked_by="Joyce", item=wanted, by=by)
    private = AgendaItem.objects.get(meeting=meeting, private=True)
    actions.correct(meeting, text=PRIVATE["private correction"], asked_by="Sgt Byrne", item=private, by=by)


def worker_addresses(meeting: Meeting) -> dict[str, str]:
    person, pk = meeting.case.person_id, meeting.pk
    report = Report.objects.get(meeting=meeting)
    return {
        "page": reverse("meeting", args=[person, pk]),
        "picture": reverse("meeting-report-picture", args=[person, pk, report.pk]),
        "print": reverse("print-minutes", args=[person, pk]) + "?with=private",
        "calendar": reverse("meeting-calendar", args=[person, pk]),
    }


def invited_addresses(meeting: Meeting) -> dict[str, str]:
    case, pk = meeting.case_id, meeting.pk
    report = Report.objects.get(meeting=meeting)
    return {
        "page": reverse("invited-meeting", args=[case, pk]),
        "picture": reverse("invited-report-picture", args=[case, pk, report.pk]),
        "print": reverse("invited-print", args=[case, pk]),
        "calendar": reverse("invited-calendar", args=[case, pk]),
    }


def seen(client: Client, addresses: dict[str, str]) -> set[str]:
    """What of everything this viewer gets at these addresses."""
    answers = {name: client.get(path) for name, path in addresses.items()}
    got = {name for name, answer in answers.items() if answer.status_code == 200}
    page = answers["page"].content.decode() if "page" in got else ""
    paper = answers["print"].content.decode() if "print" in got else ""
    for name, text in {**OPEN, **PRIVATE}.items():
        assert (text in page) == (text in paper), f"{name}: the page and the paper differ"
    return got | {name for name, text in {**OPEN, **PRIVATE}.items() if text in page}


def test_every_viewer_sees_exactly_what_the_table_says(
    held_meeting: Meeting, viewers: dict[str, User], client_of: SignIn
) -> None:
    of_record = ("worker of the record", "supervisor of the record")
    got = {}
    for name, user in viewers.items():
        client = client_of(user)
        theirs, other = worker_addresses(held_meeting), invited_addresses(held_meeting)
        if name not in of_record:
            theirs, other = other, theirs
        got[name] = seen(client, theirs)
        assert seen(client, other) == set(), f"{name} got in by the other door"
    assert got == {name: set(expected) for name, expected in EXPECTED.items()}


NOT_FOR = sorted(name for name, sees in EXPECTED.items() if not set(PRIVATE) & set(sees))


@pytest.mark.parametrize("name", NOT_FOR)
def test_nothing_private_is_at_any_address_for_whoever_is_not_to_see_it(
    held_meeting: Meeting, viewers: dict[str, User], client_of: SignIn, name: str, case: Case
) -> None:
    client = client_of(viewers[name])
    for path in every_address_of(held_meeting, case.person):
        answer = client.get(path, follow=True)
        body = answer.content.decode("utf-8", "replace")
        for what, text in PRIVATE.items():
            assert text not in body, f"{name} reads the {what} at {path}"
        assert "professionals only" not in body, f"{name} learns at {path} that there is such a part"


def every_address_of(meeting: Meeting, person: Person) -> list[str]:
    """Every address that has to do with this meeting, and where else something of it might show."""
    from ownwords.safeguarding.meetings.urls import urlpatterns

    ids: dict[str, Any] = {
        "person_id": person.pk,
        "case_id": meeting.case_id,
        "meeting_id": meeting.pk,
        "meeting_report_id": Report.objects.get(meeting=meeting).pk,
        "meeting_invitation_id": Invitation.objects.filter(meeting=meeting)[0].pk,
        "meeting_question_id": AgendaItem.objects.get(meeting=meeting, private=True).pk,
        "meeting_action_id": meeting.actions.get(private=True).pk,
    }
    paths = [reverse(str(each.name), kwargs={key: ids[key] for key in each.pattern.converters}) for each in urlpatterns]
    elsewhere = [
        reverse("home"),
        reverse("find") + "?q=warrant",
        *(reverse(name, args=[person.pk]) for name in ("person", "earlier", "who-looked", "cases")),
        reverse("case", args=[person.pk, meeting.case_id]),
    ]
    return [*paths, *(f"{path}?with=private" for path in paths), *elsewhere]


def test_a_question_that_is_left_out_leaves_no_gap_in_the_numbers(
    plans: Plans, joins: Joins, worker: User, client_of: SignIn
) -> None:
    meeting = plans()
    advocate = joins("Moira Teague", role="advocate")
    actions.invite(meeting, user=advocate, comes_as="advocate", by=worker)
    private = actions.add_question(meeting, question="About him", private=True, private_because="Safety", by=worker)
    actions.place_question(private, place=2, by=worker)
    page = client_of(advocate).get(reverse("invited-contribution", args=[meeting.case_id, meeting.pk]))
    text = page.content.decode()
    assert "About him" not in text
    assert "2. I want to stay with him" in text


def test_what_is_for_professionals_only_is_marked_so_in_the_story(held_meeting: Meeting) -> None:
    for turn in Turn.objects.filter(case=held_meeting.case):
        told = f"{turn.heading} {turn.text} {turn.words}"
        assert not any(text in told for text in PRIVATE.values())
    of_actions = Turn.objects.filter(case=held_meeting.case, source__startswith="meeting-action:")
    assert {turn.professionals_only for turn in of_actions} == {True, False}


def test_a_line_that_waits_tells_nothing_private(held_meeting: Meeting) -> None:
    waits = [wait.what for wait in held_meeting.case.waits.all()]
    assert OPEN["actions"] in waits
    assert not any(text in what for what in waits for text in PRIVATE.values())


def test_a_partner_cannot_slip_words_into_the_private_part(
    plans: Plans, joins: Joins, worker: User, client_of: SignIn
) -> None:
    meeting = plans()
    partner = joins("Sister Aziz")
    actions.invite(meeting, user=partner, comes_as="partner", by=worker)
    private = actions.add_question(meeting, question="About him", private=True, private_because="Safety", by=worker)
    path = reverse("invited-contribution", args=[meeting.case_id, meeting.pk])
    client = client_of(partner)
    answer = client.post(path, {"words": "Hello", "item": str(private.pk), "once": "a"})
    assert answer.status_code == 422
    client.post(path, {"words": "Hello", "private": "on", "private_because": "x", "once": "b"})
    assert [each.private for each in meeting.contributions.all()] == [False]


def test_minutes_are_shown_to_those_invited_once_they_are_confirmed(
    held: Meeting, joins: Joins, worker: User, client_of: SignIn
) -> None:
    advocate = joins("Moira Teague", role="advocate")
    partner = joins("Sister Aziz")
    own = actions.invite(held, user=advocate, comes_as="advocate", by=worker)
    other = actions.invite(held, user=partner, comes_as="partner", by=worker)
    for item in AgendaItem.objects.filter(meeting=held):
        actions.write_minute(item, talked="yes", said="Half a sentence", by=worker)
    actions.contribute(held, words="Mine, as advocate", invitation=own, by=worker)
    actions.contribute(held, words="From the ward", invitation=other, by=worker)
    actions.contribute(held, words="From the person", of_person=True, by=worker)
    client, path = client_of(advocate), reverse("invited-meeting", args=[held.case_id, held.pk])
    before = client.get(path).content.decode()
    assert "Half a sentence" not in before
    assert "From the ward" not in before
    assert "Mine, as advocate" in before
    assert "From the person" in before
    ward = client_of(partner).get(path).content.decode()
    assert "From the person" not in ward
    actions.confirm(held, by=worker)
    after = client.get(path).content.decode()
    assert "Half a sentence" in after
    assert "From the ward" in after


def test_whoever_chairs_without_an_invitation_into_the_case_sees_nothing(
    plans: Plans, joins: Joins, client_of: SignIn
) -> None:
    chair = joins("Chair Outside", role="practitioner", kind="council", into=None)
    meeting = plans(chair=chair)
    client = client_of(chair)
    assert client.get(reverse("invited-meeting", args=[meeting.case_id, meeting.pk])).status_code == 404
    assert client.get(reverse("meeting", args=[meeting.case.person_id, meeting.pk])).status_code == 404


def test_a_meeting_of_another_case_is_not_found_through_ones_own(
    plans: Plans, joins: Joins, worker: User, lead: User, person: Person, client_of: SignIn
) -> None:
    from tests.support.people import open_enquiry

    other_case = open_enquiry(person, by=worker, lead=lead)
    partner = joins("Sister Aziz", into=other_case)
    meeting = plans()
    Invitation.objects.create(
        meeting=meeting, user=partner, called="Sister Aziz", comes_as="partner", by=worker, at=timezone.now()
    )
    client = client_of(partner)
    for case_id in (meeting.case_id, other_case.pk):
        assert client.get(reverse("invited-meeting", args=[case_id, meeting.pk])).status_code == 404


def test_the_list_of_the_invited_names_only_their_meetings(
    plans: Plans, joins: Joins, worker: User, client_of: SignIn
) -> None:
    partner = joins("Sister Aziz")
    mine, _other = plans(for_what="Mine to see"), plans(for_what="Not mine")
    actions.invite(mine, user=partner, comes_as="partner", by=worker)
    page = client_of(partner).get(reverse("invited-meetings", args=[mine.case_id])).content.decode()
    assert "Mine to see" in page
    assert "Not mine" not in page


def test_paper_for_the_meeting_never_holds_the_private_part(
    held_meeting: Meeting, worker: User, client_of: SignIn
) -> None:
    client, person = client_of(worker), held_meeting.case.person_id
    for path in ("print-meeting", "print-minutes"):
        body = client.get(reverse(path, args=[person, held_meeting.pk])).content.decode()
        sheet = body[body.index("<article") :]
        assert not any(text in sheet for text in PRIVATE.values())
        assert "professionals" not in sheet


def test_the_calendar_leads_each_to_their_own_page(
    held_meeting: Meeting, viewers: dict[str, User], client_of: SignIn
) -> None:
    path = reverse("go-to-meeting", args=[held_meeting.pk])
    leads = {
        "worker of the record": worker_addresses(held_meeting)["page"],
        "advocate": invited_addresses(held_meeting)["page"],
    }
    for name, address in leads.items():
        assert client_of(viewers[name]).get(path).headers["Location"] == address
    for name in ("partner not invited", "colleague without access", "invitation into the case ended"):
        assert client_of(viewers[name]).get(path).status_code == 404
    assert Client().get(path).headers["Location"].startswith(reverse("sign-in"))
