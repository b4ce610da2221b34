"""An auditor reads one record, points at places in it, and is blind to the other auditor."""

import re
from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone

from ownwords.access.actions import restrict
from ownwords.access.decision import people_seen_by, viewer_for
from ownwords.access.models import Grant, Party, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Answer, Evidence, Reading
from ownwords.learning.audit.places import places_of
from ownwords.learning.audit.queries import file_shown
from ownwords.learning.audit.starting import STARTING
from ownwords.people.models import Person
from ownwords.trail.models import Entry
from tests.learning.audit.made import agreed_plan, one_file
from tests.support.audit import read_through
from tests.support.life import Life

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


def test_a_reader_opens_the_one_record_to_read_it_until_they_finish(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    client, record = client_of(colleague), reverse("person", args=[person.pk])
    assert client.get(record).status_code == 404
    _, (reading,) = one_file(lead, [colleague])
    assert client.get(record).status_code == 200
    assert client.get(reverse("new-conversation", args=[person.pk])).status_code == 403
    assert client.post(reverse("person-details", args=[person.pk])).status_code in {200, 403, 405}
    assert person.called not in client.get(reverse("my-people")).content.decode()
    assert "Reading for a case-file audit" in client.get(
        reverse("who-works", args=[person.pk])
    ).content.decode().replace("reading", "Reading")
    read_through(reading)
    assert client.get(record).status_code == 404
    assert person not in people_seen_by(viewer_for(colleague))
    deeds = set(Entry.objects.filter(chain=f"person:{person.pk}").values_list("deed", flat=True))
    assert {"drawn for an audit", "access given: audit", "access ended: audit"} <= deeds


def reverse_of(path: str) -> str:
    """The name of an address."""
    return str(resolve(path).view_name)


def test_whoever_reads_finds_no_link_that_is_not_theirs(life: Life, auditor: User, client_of: SignIn) -> None:
    client = client_of(auditor)
    waiting, seen, refused = [reverse("person", args=[life.person.pk])], set(), []
    while waiting:
        path = waiting.pop()
        if path in seen or not path.startswith(f"/people/{life.person.pk}/"):
            continue
        seen.add(path)
        answer = client.get(path)
        if answer.status_code == 403:
            refused.append(reverse_of(path))
        elif answer.status_code == 200 and "text/html" in answer["Content-Type"]:
            waiting += re.findall(r'href="(/[^"#?]*)', answer.content.decode())
    assert len(seen) > 40
    assert sorted(set(refused)) == []


def test_a_record_that_is_shut_to_others_is_shut_to_its_reader_too(
    person: Person, worker: User, lead: User, colleague: User
) -> None:
    agreed_plan(person, worker)
    one_file(lead, [colleague])
    restrict(person, because="Her nephew works here", by=lead)
    assert person not in people_seen_by(viewer_for(colleague))


def test_an_answer_points_at_places_in_the_record(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    question = reading.file.audit.questions.first()
    assert question is not None
    page = reverse("answer-audit-question", args=[reading.pk, question.pk])
    places = places_of(person)
    assert any("agreed" in place.what.casefold() for place in places)
    client = client_of(colleague)
    typed = {"grade": "good", "why": "She says it herself", "for_all": ""}
    answer = client.post(page, typed)
    assert answer.status_code == 422
    assert "Choose at least one place in the record" in answer.content.decode()
    assert "She says it herself" in answer.content.decode()
    answer = client.post(page, typed | {"quote_2": "I want"})
    assert "Choose where in the record this is written" in answer.content.decode()
    named = client.post(page, typed | {"place_1": places[0].key, "for_all": f"Ask as {worker.name} did"})
    assert "leave out names" in named.content.decode()
    assert client.post(page, typed | {"place_1": places[0].key, "quote_1": "Yes"}).status_code == 302
    kept = Evidence.objects.get(answer__reading=reading)
    assert (kept.link, kept.quote) == (places[0].link, "Yes")
    assert client.get(kept.link).status_code == 200
    again = client.get(page).content.decode()
    assert "She says it herself" in again
    assert f'value="{places[0].key}" selected' in again


def test_a_reading_is_finished_when_all_is_answered_and_then_it_stands(
    person: Person, worker: User, lead: User, colleague: User
) -> None:
    agreed_plan(person, worker)
    file, (reading,) = one_file(lead, [colleague])
    with pytest.raises(Refused, match=f"{len(STARTING)} questions are not answered"):
        actions.finish(reading, by=colleague)
    with pytest.raises(Refused, match="Only whoever reads"):
        actions.sum_up(reading, thanks="x", learn="y", by=lead)
    for thanks, learn in ((" ", "y"), ("x", "")):
        with pytest.raises(Refused):
            actions.sum_up(reading, thanks=thanks, learn=learn, by=colleague)
    read_through(reading)
    question = reading.file.audit.questions.first()
    assert question is not None
    for deed in (
        lambda: actions.answer(reading, question, grade="not-seen", why="z", by=colleague),
        lambda: actions.sum_up(reading, thanks="z", learn="z", by=colleague),
        lambda: actions.finish(reading, by=colleague),
        lambda: actions.take_back(reading, because="z", by=lead),
        lambda: actions.give(file, reader=lead, by=lead),
    ):
        with pytest.raises(Refused):
            deed()
    for change in (
        lambda: Answer.objects.filter(reading=reading).update(grade="shines"),
        lambda: Answer.objects.filter(reading=reading).delete(),
        lambda: Evidence.objects.filter(answer__reading=reading).update(quote="z"),
        lambda: Reading.objects.filter(pk=reading.pk).update(thanks="z"),
        lambda: Answer.objects.create(reading=reading, question=question, grade="good", why="z", at=timezone.now()),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_two_who_read_are_blind_to_each_other_until_both_have_finished(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, both = one_file(lead, [colleague, supervisor])
    first, second = both
    read_through(first, why="Only my own eyes", thanks="A first thank", learn="A first lesson", for_all="A first word")
    page, secrets = (
        reverse("audit-file", args=[file.pk]),
        ("Only my own eyes", "A first thank", "A first lesson", "A first word"),
    )
    for user in (first.reader, second.reader):
        shown = client_of(user).get(page)
        assert shown.status_code == 200
        assert not any(secret in shown.content.decode() for secret in secrets)
        assert file_shown(file.pk, viewer_for(user)).asked == []
    for user in (worker, lead):
        assert client_of(user).get(page).status_code == 404
    for name in ("audit-reading", "sum-up-audit-reading"):
        assert client_of(second.reader).get(reverse(name, args=[first.pk])).status_code == 404
        assert client_of(lead).get(reverse(name, args=[first.pk])).status_code == 404
    assert client_of(second.reader).get(reverse("print-audit-file", args=[file.pk])).status_code == 404
    every_list = ("audits", "audit-training", "audit-themes")
    told = "".join(client_of(lead).get(reverse(name)).content.decode() for name in every_list)
    told += client_of(lead).get(reverse("audit", args=[file.audit_id])).content.decode()
    told += client_of(lead).get(reverse("end-audit", args=[file.audit_id])).content.decode()
    assert not any(secret in told for secret in secrets)
    read_through(second, grade="some")
    for user in (first.reader, second.reader, worker, lead):
        told = client_of(user).get(page).content.decode()
        assert "Only my own eyes" in told
        assert told.index("A first thank") < told.index("A first lesson") < told.index("Only my own eyes")


def test_a_file_taken_back_is_shut_and_no_longer_waited_for(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, both = one_file(lead, [colleague, supervisor])
    read_through(both[0])
    back = both[1]
    with pytest.raises(Refused, match="why"):
        actions.take_back(back, because=" ", by=lead)
    actions.take_back(back, because="They are ill", by=lead)
    assert not Party.objects.filter(user=back.reader, until_at=None).exists()
    assert not Grant.objects.filter(viewer=back.reader, kind="audit", ends_at__gt=timezone.now()).exists()
    assert client_of(back.reader).get(reverse("audit-reading", args=[back.pk])).status_code == 404
    assert client_of(worker).get(reverse("audit-file", args=[file.pk])).status_code == 200
