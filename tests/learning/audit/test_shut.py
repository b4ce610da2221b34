"""How long a record is open to whoever reads it for an audit, what shuts it, and what that leaves on the pages."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db.models import Q
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_user, end_grant, give_role, restrict
from ownwords.access.decision import grants_in_force, people_seen_by, viewer_for
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Evidence, File, Reading
from ownwords.learning.audit.places import places_of
from ownwords.people.models import Person
from ownwords.trail.models import Entry
from ownwords.web.wording import day as date_in_words
from tests.learning.audit.made import agreed_plan, one_file
from tests.support.audit import read_through

SignIn = Callable[[User], Client]


@pytest.fixture
def reading(person: Person, worker: User, lead: User, colleague: User) -> Reading:
    """A file of somebody who agreed to a plan, which a colleague reads."""
    agreed_plan(person, worker)
    return one_file(lead, [colleague])[1][0]


def _shut_by_restricting(reading: Reading, lead: User) -> None:
    restrict(reading.file.person, because="Her nephew works here", by=lead)


def _shut_by_ending(reading: Reading, lead: User) -> None:
    end_grant(Grant.objects.get(scope_of=reading.pk), by=lead)


@pytest.mark.parametrize("shut", [_shut_by_restricting, _shut_by_ending])
def test_a_record_that_is_shut_shows_nothing_on_the_pages_of_its_reading(
    reading: Reading, lead: User, client_of: SignIn, shut: Callable[[Reading, User], None]
) -> None:
    client, question = client_of(reading.reader), reading.file.audit.questions.first()
    assert question is not None
    page = reverse("answer-audit-question", args=[reading.pk, question.pk])
    words = [place.what for place in places_of(reading.file.person)]
    assert "I want Peter" in client.get(page).content.decode()
    shut(reading, lead)
    assert client.get(page).status_code == 404
    for name in ("sum-up-audit-reading", "finish-audit-reading"):
        assert client.get(reverse(name, args=[reading.pk])).status_code == 404
    typed = {"grade": "good", "why": "She says it herself", "quote_1": "In my own hand", "for_all": ""}
    answer = client.post(page, typed)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "The record is not open to you any more" in told
    assert "She says it herself" in told
    assert "In my own hand" in told
    assert not [each for each in words if each in told]
    told = client.get(reverse("audit-reading", args=[reading.pk])).content.decode()
    assert "Ask whoever leads the audit" in told
    assert "Peter" not in told


def test_places_are_printed_only_for_whoever_may_still_open_the_record(
    reading: Reading, worker: User, lead: User, client_of: SignIn
) -> None:
    place = places_of(reading.file.person)[0]
    question = reading.file.audit.questions.first()
    assert question is not None
    read_through(reading)
    assert Evidence.objects.filter(what=place.what).exists()
    for name in ("audit-file", "print-audit-file"):
        page = reverse(name, args=[reading.file_id])
        assert place.what in client_of(worker).get(page).content.decode()
        shown = client_of(reading.reader).get(page).content.decode()
        assert place.what not in shown
        assert "a place in the record, which is not open to you" in shown
    restrict(reading.file.person, because="Her nephew works here", by=lead)
    assert place.what in client_of(worker).get(page).content.decode()


def test_what_was_typed_when_the_audit_ended_is_not_lost(reading: Reading, lead: User, client_of: SignIn) -> None:
    actions.end_audit(reading.file.audit, found="They are asked", will_do="A talk", by=lead)
    client, question = client_of(reading.reader), reading.file.audit.questions.first()
    assert question is not None
    for name, args, typed in (
        ("answer-audit-question", [reading.pk, question.pk], {"grade": "not-seen", "why": "An hour of my words"}),
        ("sum-up-audit-reading", [reading.pk], {"thanks": "An hour of my words", "learn": "Nothing"}),
    ):
        page = reverse(name, args=args)
        answer = client.post(page, typed)
        assert answer.status_code == 422, name
        assert "An hour of my words" in answer.content.decode()
        assert "the audit has ended" in answer.content.decode()
        assert client.get(page).status_code == 404
    assert File.objects.filter(pk=reading.file_id, finished_at=None).exists()


def test_the_record_shuts_by_itself_six_weeks_after_it_was_given(reading: Reading, client_of: SignIn) -> None:
    given = Grant.objects.get(scope_of=reading.pk)
    assert given.ends_at is not None
    assert given.ends_at - given.starts_at == timedelta(weeks=6)
    page, client = reverse("audit-reading", args=[reading.pk]), client_of(reading.reader)
    day = date_in_words(timezone.localdate(given.ends_at))
    assert f"until {day}" in client.get(page).content.decode()
    Grant.objects.filter(pk=given.pk).update(ends_at=timezone.now())
    told = client.get(page).content.decode()
    assert day not in told
    assert "Ask whoever leads the audit" in told


def test_every_reading_for_an_audit_stands_in_the_persons_chain(
    reading: Reading, worker: User, lead: User, client_of: SignIn
) -> None:
    chain = f"person:{reading.file.person_id}"

    def read(user: User, name: str, *args: object) -> int:
        def found() -> int:
            told = Entry.objects.filter(chain=chain, who=f"worker:{user.pk}", deed__startswith="read ")
            return told.filter(about=page[:120]).count()

        page = reverse(name, args=args)
        before = found()
        assert client_of(user).get(page).status_code == 200
        return found() - before

    question = reading.file.audit.questions.first()
    assert question is not None
    assert read(reading.reader, "answer-audit-question", reading.pk, question.pk) == 1
    assert read(reading.reader, "audit-reading", reading.pk) == 1
    assert read(reading.reader, "sum-up-audit-reading", reading.pk) == 0
    read_through(reading)
    for user, times in ((worker, 1), (lead, 1), (reading.reader, 0)):
        assert read(user, "audit-file", reading.file_id) == times
        assert read(user, "print-audit-file", reading.file_id) == times


def test_a_grant_to_read_for_an_audit_finds_nobody_whose_record_is_restricted(
    reading: Reading, colleague: User, lead: User, client_of: SignIn
) -> None:
    person = reading.file.person
    find = f"{reverse('find')}?q={person.family_name}"
    said = f"{reverse('find')}?q=Peter"
    client = client_of(colleague)
    assert person.name in client.get(find).content.decode()
    assert "Nobody found" not in client.get(said).content.decode()
    restrict(person, because="Her nephew works here", by=lead)
    given = Grant.objects.get(scope_of=reading.pk)
    Grant.objects.filter(pk=given.pk).update(ends_at=None)
    assert person not in people_seen_by(viewer_for(colleague))
    assert not grants_in_force(viewer_for(colleague)).exists()
    assert reverse("person", args=[person.pk]) not in client.get(find).content.decode()
    assert reverse("person", args=[person.pk]) not in client.get(said).content.decode()


def test_going_back_to_code_from_before_ends_what_it_would_take_for_a_grant_to_write(
    reading: Reading, person: Person, worker: User
) -> None:
    migration = import_module("ownwords.access.migrations.0003_reading_for_an_audit")
    migration.end_readings(apps, None)
    assert not Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=timezone.now()), kind="audit").exists()
    assert Grant.objects.filter(person=person, viewer=worker, ends_at=None).exists()


@pytest.mark.parametrize("second_grade", ["good", "some"])
def test_two_keep_the_record_open_until_they_agree(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn, second_grade: str
) -> None:
    agreed_plan(person, worker)
    reader_two = add_user(email="two@larkshire.example", name="Two", organisation=lead.organisation, who="system")
    give_role(reader_two, role="practitioner", team=colleague.memberships.get().team, who="system")
    file, both = one_file(lead, [colleague, reader_two])
    record = reverse("person", args=[person.pk])

    def opens() -> list[int]:
        return [client_of(user).get(record).status_code for user in (colleague, reader_two)]

    read_through(both[0])
    assert opens() == [200, 200]
    read_through(both[1], grades={"risk": second_grade})
    if second_grade == "good":
        assert opens() == [404, 404]
        return
    assert opens() == [200, 200]
    with pytest.raises(Refused, match="stands"):
        actions.sum_up(both[0], thanks="x", learn="y", by=both[0].reader)
    question = next(one for one in file.audit.questions.all() if one.came_as == "risk")
    told = client_of(colleague).get(reverse("talk-over-audit-file", args=[file.pk])).content.decode()
    assert "the record</a> in front of you" in told
    actions.talk_over(file, words="We looked again", agreed={question.pk: "good"}, by=colleague)
    assert opens() == [404, 404]


def test_when_the_audit_ends_the_record_shuts_for_those_who_have_not_talked(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, both = one_file(lead, [colleague, supervisor])
    read_through(both[0], grades={"risk": "some"})
    read_through(both[1])
    assert Grant.objects.filter(kind="audit", ends_at__gt=timezone.now()).count() == 2
    actions.end_audit(file.audit, found="They are asked", will_do="A talk", by=lead)
    assert not Grant.objects.filter(kind="audit", ends_at__gt=timezone.now()).exists()
    assert client_of(colleague).get(reverse("talk-over-audit-file", args=[file.pk])).status_code == 404
