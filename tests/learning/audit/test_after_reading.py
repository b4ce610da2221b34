"""Two talk where they differ, their agreement is told, and whoever did the work replies."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from sklearn.metrics import cohen_kappa_score

from ownwords.access.decision import viewer_for
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.models import Answer, Audit, File, Question, Reading, Reply
from ownwords.learning.audit.queries import audit_shown, reading_shown, what_the_check_says
from ownwords.learning.audit.starting import STARTING
from ownwords.people.models import Person
from tests.learning.audit.made import agreed_plan, one_file, readings_of
from tests.support.audit import drawn, read_through
from tests.support.people import Council, _user

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


def test_where_two_differ_they_talk_and_agree_and_what_each_saw_stays(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, (first, second) = one_file(lead, [colleague, supervisor])
    with pytest.raises(Refused, match="both finished"):
        actions.talk_over(file, words="x", agreed={}, by=colleague)
    read_through(first, grades={"risk": "shines", "ending": "some"})
    read_through(second)
    page = reverse("talk-over-audit-file", args=[file.pk])
    assert client_of(worker).get(page).status_code == 404
    missing = client_of(colleague).post(page, {"words": "We read it again"})
    assert missing.status_code == 422
    assert "We read it again" in missing.content.decode()
    asked = {one.came_as: one.pk for one in Question.objects.filter(audits=file.audit)}
    typed = {f"grade_{asked['risk']}": "good", f"grade_{asked['ending']}": "some", "words": "We read it again"}
    assert client_of(colleague).post(page, typed).status_code == 302
    shown = client_of(worker).get(reverse("audit-file", args=[file.pk])).content.decode()
    assert "We read it again" in shown
    assert shown.count("They agreed on:") == 2
    assert "Shines" in shown
    with pytest.raises(Refused, match="already"):
        actions.talk_over(file, words="x", agreed={}, by=supervisor)


def test_agreement_is_cohens_kappa_over_all_that_two_have_read(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    audit = drawn(lead, readers, size=3, twice=2)
    by_file: dict[Any, list[Reading]] = {}
    for reading in readings_of(audit):
        by_file.setdefault(reading.file_id, []).append(reading)
    twice = [both for both in by_file.values() if len(both) == 2]
    assert len(twice) == 2
    for both in by_file.values():
        for reading in both:
            read_through(reading, grades={"risk": "some"} if reading.reader == readers[0] else {"led": "some"})
    shown = audit_shown(audit, viewer_for(lead))
    wanted = [("good", "good")] * (2 * len(STARTING) - 4) + [("some", "good")] * 2 + [("good", "some")] * 2
    assert shown.agreement == pytest.approx(cohen_kappa_score(*zip(*wanted, strict=True)))
    page = client_of(lead).get(reverse("audit", args=[audit.pk])).content.decode()
    assert "20 of 24 answers (83%)" in page
    assert "Only 2 files were read by two" in page


def test_whoever_did_the_work_replies_and_it_stands(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    file, (reading,) = one_file(lead, [colleague])
    assert "Your own work" not in client_of(worker).get(reverse("audits")).content.decode()
    read_through(reading)
    assert "Your own work" in client_of(worker).get(reverse("audits")).content.decode()
    page = reverse("reply-to-audit", args=[file.pk])
    assert client_of(colleague).get(page).status_code == 404
    assert client_of(worker).post(page, {"words": " "}).status_code == 422
    client_of(worker).post(page, {"words": "I rang her since"})
    for user in (worker, colleague, lead):
        assert "I rang her since" in client_of(user).get(reverse("audit-file", args=[file.pk])).content.decode()
    for change in (lambda: Reply.objects.update(words="z"), lambda: Reply.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    with pytest.raises(Refused):
        actions.reply(file, words="x", by=lead)


def test_what_the_plan_check_says_is_offered_and_never_kept(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    assert what_the_check_says(reading_shown(reading.pk, viewer_for(colleague))) is not None
    page = client_of(colleague).get(reverse("audit-reading", args=[reading.pk])).content.decode()
    assert "only a help, and no grade" in page
    assert "Nothing of it is kept" in page
    question = reading.file.audit.questions.first()
    assert question is not None
    answer = reverse("answer-audit-question", args=[reading.pk, question.pk])
    assert "only a help, and no grade" in client_of(colleague).get(answer).content.decode()
    kept = {field.name for model in (Answer, Reading, File, Audit) for field in model._meta.get_fields()}
    assert not kept & {"checked", "check", "advice", "findings"}


def test_each_readers_grades_stay_in_their_own_column(
    people: list[Person], lead: User, readers: list[User], council: Council
) -> None:
    # Of three who read in twos, each is sometimes given a file first and sometimes second.
    audit = drawn(lead, [*readers, _user(council, "Cy Reader", "practitioner", council.other_team)], size=9, twice=9)
    three = sorted({reading.reader_id for reading in readings_of(audit)})
    differ = ({"risk": "some", "led": "some"}, {"risk": "shines"}, {"led": "some"})
    grades: dict[Any, dict[str, str]] = dict(zip(three, differ, strict=True))
    mixed: list[tuple[str, ...]] = []
    straight: dict[Any, list[tuple[str, ...]]] = defaultdict(list)
    for file in audit.files.all():
        both = [one for one in readings_of(audit) if one.file_id == file.pk]
        for reading in both:
            read_through(reading, grades=grades[reading.reader_id])
        for key in (one.came_as for one in audit.questions.all()):
            by = {one.reader_id: grades[one.reader_id].get(key, "good") for one in both}
            mixed.append(tuple(by.values()))
            straight[tuple(sorted(by))].append(tuple(by[reader] for reader in sorted(by)))
    shown = audit_shown(audit, viewer_for(lead))
    assert len(straight) == len(shown.by_readers) == 3
    each = [(cohen_kappa_score(*zip(*pairs, strict=True)), len(pairs)) for pairs in straight.values()]
    wanted = sum(found * many for found, many in each) / sum(many for _, many in each)
    assert shown.agreement == pytest.approx(wanted)
    assert cohen_kappa_score(*zip(*mixed, strict=True)) != pytest.approx(wanted)
