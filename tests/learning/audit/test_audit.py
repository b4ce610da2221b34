"""A case-file audit: drawn by lot, read by two who are blind to each other, replied to; and nobody is ranked."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, add_user, allocate, give_role, grant, hold, restrict
from ownwords.access.decision import people_seen_by, viewer_for
from ownwords.access.models import Grant, Party, User
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.grading import GRADE_NAMES
from ownwords.learning.audit.models import Answer, Audit, Evidence, File, Question, Reading, Reply
from ownwords.learning.audit.places import places_of
from ownwords.learning.audit.pool import count_of, pool_of
from ownwords.learning.audit.queries import audit_shown, file_shown, what_the_check_says
from ownwords.learning.audit.rules import kappa, lot_of
from ownwords.learning.audit.starting import STARTING
from ownwords.learning.audit.themes import themes_of
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.plans.actions import add_part, begin_plan, give_version, record_answer, write_part
from ownwords.safeguarding.path.models import Case
from ownwords.trail.models import Entry
from tests.plans.conftest import whole_part
from tests.support.audit import drawn, read_through
from tests.support.life import Life
from tests.support.people import Council, _user

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


def agreed_plan(person: Person, by: User) -> None:
    """Let a person have agreed to a plan that this worker gave them."""
    want = "I want Peter to go on coming round"
    talk = begin(person, by=by, held_on=TODAY() - timedelta(days=30), narrative=f"In the kitchen. {want}.")
    mark = mark_words(talk, words=want, kind="want", by=by)
    finish(talk, by=by)
    plan = begin_plan(person, voice="first", involvement="led", by=by)
    part = add_part(plan, outcome=raise_outcome(mark, direction="keep", by=by), by=by)
    write_part(part, base_revision=part.revision, values=whole_part(), by=by)
    version = give_version(plan, given_on=TODAY() - timedelta(days=9), format="paper", by=by)
    record_answer(version, kind="yes", words="Yes", answered_on=TODAY() - timedelta(days=8), by=by)


@pytest.fixture
def workers(council: Council, worker: User) -> list[User]:
    """Three who do the work, in two teams."""
    return [worker, _user(council, "Ines Marsh", "practitioner", council.team),
            _user(council, "Obi Lund", "practitioner", council.other_team)]  # fmt: skip


@pytest.fixture
def people(council: Council, workers: list[User]) -> list[Person]:
    """Nine people, three for each worker, who have agreed to their plans."""
    made = []
    for number in range(9):
        by = workers[number % 3]
        one = add_person(given_name=f"Given{'abcdefghi'[number]}", family_name="Family", who="system")
        hold(one, team=by.memberships.get().team, who="system")  # type: ignore[arg-type]
        allocate(one, worker=by, by=by)
        agreed_plan(one, by)
        made.append(one)
    return made


@pytest.fixture
def readers(council: Council) -> list[User]:
    """Two who have worked with none of them."""
    return [_user(council, f"{name} Reader", "practitioner", council.other_team) for name in ("Ada", "Bo")]


def readings_of(audit: Audit) -> list[Reading]:
    found = Reading.objects.filter(file__audit=audit).select_related("file__audit", "file__person", "reader")
    return list(found.order_by("file__number", "given_at"))


def one_file(lead: User, readers: Sequence[User]) -> tuple[File, list[Reading]]:
    audit = drawn(lead, list(readers), twice=len(readers) - 1)
    return File.objects.get(audit=audit), readings_of(audit)


# The lot


def test_the_lot_is_drawn_from_all_and_can_be_drawn_again(
    people: list[Person], lead: User, readers: list[User]
) -> None:
    audit = drawn(lead, readers, size=5)
    assert set(audit.pool) == {str(person.pk) for person in people}
    lot = list(File.objects.filter(audit=audit).order_by("number").values_list("person", flat=True))
    assert [str(each) for each in lot] == lot_of(audit.pool, 5, seed="spring", by_group=False)
    with pytest.raises(Refused, match="stands"):
        actions.draw_lot(audit, size=2, readers=readers, by=lead)


def test_the_page_says_when_what_was_kept_no_longer_gives_the_lot(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    audit = drawn(lead, readers, size=4)
    page = reverse("audit-lot", args=[audit.pk])
    assert "it is the same" in client_of(lead).get(page).content.decode()
    changes: list[dict[str, Any]] = [{"seed": "summer"}, {"size": 9}, {"pool": {}}]
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            Audit.objects.filter(pk=audit.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        File.objects.filter(audit=audit).delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        audit.questions.clear()


def test_each_team_has_its_share(people: list[Person], lead: User, readers: list[User], council: Council) -> None:
    audit = drawn(lead, readers, size=6, by_team=True)
    groups = list(File.objects.filter(audit=audit).values_list("group", flat=True))
    assert (groups.count(council.team.name), groups.count(council.other_team.name)) == (4, 2)


@pytest.mark.parametrize(
    ("kind", "then", "held"),
    [
        ("plan", 8, True), ("plan", 400, False),
        ("enquiry-open", 0, True), ("enquiry-open", 400, False),
        ("enquiry-ended", 0, False),
    ],
)  # fmt: skip
def test_which_files_are_meant(
    person: Person, case: Case, worker: User, lead: User, kind: str, then: int, held: bool
) -> None:
    agreed_plan(person, worker)
    day = TODAY() - timedelta(days=then)
    audit = actions.plan_audit(lead.organisation, name="A", kind=kind, first=day, last=day, by=lead)
    assert (count_of(audit) == 1) is held
    found = pool_of(audit)
    assert set(found) == ({person.pk} if held else set())
    assert all(one.practitioner_id == worker.pk for one in found.values())


def test_another_councils_file_is_not_in_the_pool(people: list[Person], lead: User, council: Council) -> None:
    elsewhere = add_organisation(name="Elsewhere", kind="council", who="system")
    hold(people[0], team=add_team(organisation=elsewhere, name="T", who="system"), who="system")
    audit = actions.plan_audit(
        lead.organisation, name="A", kind="plan", first=TODAY() - timedelta(days=30), last=TODAY(), by=lead
    )
    assert people[0].pk not in pool_of(audit)
    assert count_of(audit) == 8


def test_what_cannot_be_drawn_is_refused_beside_its_field(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    plan: dict[str, Any] = {"name": "A", "kind": "plan", "last": TODAY(), "by": lead}
    with pytest.raises(Refused, match="before the first"):
        actions.plan_audit(lead.organisation, first=TODAY() + timedelta(days=1), **plan)
    audit = actions.plan_audit(lead.organisation, first=TODAY() - timedelta(days=30), **plan)
    page = reverse("draw-audit", args=[audit.pk])
    shown = client_of(lead).get(page).content.decode()
    assert "9 files" in shown
    assert "All 9 files are looked at" in shown
    for typed, message in (
        ({"size": "12", "chosen": [str(readers[0].pk)], "second": "none"}, "from 1 to 9"),
        ({"size": "3", "second": "none"}, "Choose who reads"),
        ({"size": "3", "chosen": [str(readers[0].pk)], "second": "all"}, "at least two readers"),
    ):
        answer = client_of(lead).post(page, typed)
        assert answer.status_code == 422
        assert message in answer.content.decode()
        assert f'value="{typed["size"]}"' in answer.content.decode()
    none = actions.plan_audit(lead.organisation, first=TODAY(), **plan)
    assert "there is none" in client_of(lead).get(reverse("draw-audit", args=[none.pk])).content.decode()


def test_nobody_reads_the_work_of_their_own(people: list[Person], lead: User, workers: list[User]) -> None:
    audit = drawn(lead, workers[:2], size=9, twice=9)
    for file in File.objects.filter(audit=audit).prefetch_related("readings"):
        chosen = {reading.reader_id for reading in file.readings.all()}
        assert chosen == {worker.pk for worker in workers[:2]} - {file.practitioner_id}
        if file.practitioner_id == workers[0].pk:
            with pytest.raises(Refused, match="worked with this person"):
                actions.give(file, reader=workers[0], by=lead)


def test_a_record_kept_to_named_people_is_read_by_a_lead_or_whoever_is_named(
    person: Person, worker: User, lead: User, colleague: User, supervisor: User
) -> None:
    agreed_plan(person, worker)
    restrict(person, because="Her nephew works here", by=lead)
    audit = drawn(lead, [colleague, supervisor])
    file = File.objects.get(audit=audit)
    assert not file.readings.exists()
    with pytest.raises(Refused):
        actions.give(file, reader=colleague, by=lead)
    actions.give(file, reader=lead, by=lead)
    grant(person, viewer=supervisor, kind=Grant.Kind.NAMED, by=lead)
    assert actions.give(file, reader=supervisor, by=lead).reader == supervisor


# Reading


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
    with pytest.raises(Refused, match="10 questions are not answered"):
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
    assert not Grant.objects.filter(viewer=back.reader, kind="audit", ends_at=None).exists()
    assert client_of(back.reader).get(reverse("audit-reading", args=[back.pk])).status_code == 404
    assert client_of(worker).get(reverse("audit-file", args=[file.pk])).status_code == 200


# After reading


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
    wanted = [("good", "good")] * 16 + [("some", "good")] * 2 + [("good", "some")] * 2
    orders = {kappa(wanted), kappa([(other, one) for one, other in wanted])}
    assert shown.agreement == pytest.approx(orders.pop())
    page = client_of(lead).get(reverse("audit", args=[audit.pk])).content.decode()
    assert "16 of 20 answers (80%)" in page
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
    assert what_the_check_says(person) is not None
    page = client_of(colleague).get(reverse("audit-reading", args=[reading.pk])).content.decode()
    assert "only a help, and no grade" in page
    assert "Nothing of it is kept" in page
    kept = {field.name for model in (Answer, Reading, File, Audit) for field in model._meta.get_fields()}
    assert not kept & {"checked", "check", "advice", "findings"}


# What many files tell


def read_all(audit: Audit, grade_of: Callable[[Reading], str]) -> None:
    for reading in readings_of(audit):
        read_through(reading, grade=grade_of(reading), for_all="Ask again alone")


def ended(audit: Audit, lead: User) -> Audit:
    return actions.end_audit(audit, found="They are asked early", will_do="A last talk, from March", by=lead)


def every_list(audit: Audit, lead: User, client_of: SignIn) -> dict[str, str]:
    """Every page of audits that tells of more than one file, without what changes with each request."""
    paths = {
        **{name: reverse(name) for name in ("audits", "audit-themes", "print-audit-themes", "audit-training")},
        **{name: reverse(name, args=[audit.pk]) for name in ("audit", "audit-lot")},
    }
    pages = {name: client_of(lead).get(path).content.decode() for name, path in paths.items()}
    return {name: re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page) for name, page in pages.items()}


def _best_of(whose: User, reading: Reading) -> str:
    """A grade by whose work it is: nothing in the product may tell."""
    return "shines" if reading.file.practitioner_id == whose.pk else "some"


def test_nobody_can_be_ranked(
    people: list[Person], lead: User, readers: list[User], workers: list[User], client_of: SignIn
) -> None:
    # The same grades for the same number of files, and each time they are another worker's: no page tells which.
    audit = drawn(lead, readers, size=9)
    best: list[dict[str, str]] = []
    for whose in workers:
        with transaction.atomic():
            read_all(audit, partial(_best_of, whose))
            ended(audit, lead)
            best.append(every_list(audit, lead, client_of))
            transaction.set_rollback(True)
    for name, page in best[0].items():
        for other in best[1:]:
            assert _without_moments(other[name]) == _without_moments(page), name
        named = [worker.name for worker in workers if worker.name in page]
        assert named == [], name
        if name in {"audit", "audits", "audit-lot"}:
            assert not any(f">{grade}<" in page for grade in GRADE_NAMES.values()), name
    assert "3 shine" in best[0]["audit-themes"]


def _without_moments(page: str) -> str:
    return re.sub(r"\d+:\d\d(am|pm)", "", page)


def test_the_board_reads_no_name_and_nothing_of_few_files(
    people: list[Person], lead: User, readers: list[User], board_member: User, workers: list[User], client_of: SignIn
) -> None:
    few = drawn(lead, readers, size=4, name="A small one")
    read_all(few, lambda reading: "shines")
    ended(few, lead)
    client = client_of(board_member)
    page = client.get(reverse("audit-themes")).content.decode()
    assert "A small one" in page
    assert "nothing is told" in page
    assert "4 shine" not in page
    assert "Ask again alone" not in page
    many = drawn(lead, readers, size=9, name="A larger one")
    read_all(many, lambda reading: "good" if reading.file.number > 2 else "some")
    assert "A larger one" not in client.get(reverse("audit-themes")).content.decode()
    ended(many, lead)
    for name in ("audit-themes", "print-audit-themes"):
        page = client.get(reverse(name)).content.decode()
        assert "Of 9 files: 7 good, 2 with some of it." in page
        assert "Ask again alone" in page
        assert "A last talk, from March" in page
        names = [*(user.name for user in (*readers, *workers)), *(person.name for person in people)]
        assert [each for each in names if each in page] == []
    training = client_of(workers[0]).get(reverse("audit-training")).content.decode()
    assert training.count("Ask again alone") == len({one.theme for one in STARTING})


def test_figures_that_are_of_two_workers_are_not_told(
    people: list[Person], lead: User, readers: list[User], workers: list[User]
) -> None:
    Grant.objects.filter(viewer=workers[2]).delete()
    hold(people[2], team=workers[0].memberships.get().team, who="system")  # type: ignore[arg-type]
    audit = drawn(lead, readers, size=9)
    File.objects.filter(audit=audit, practitioner=workers[2]).update(practitioner=workers[1])
    read_all(audit, lambda reading: "good")
    ended(audit, lead)
    found = themes_of(lead.organisation)
    assert all(one.told.hidden for _, asked in found.themes for each in asked for one in each.in_time)
    assert found.words == []


def test_an_audit_ends_with_what_is_done_and_names_nobody(
    people: list[Person], lead: User, readers: list[User]
) -> None:
    audit = drawn(lead, readers, size=5)
    with pytest.raises(Refused, match="what the audit found"):
        actions.end_audit(audit, found=" ", will_do="x", by=lead)
    with pytest.raises(Refused, match="what you will do"):
        actions.end_audit(audit, found="x", will_do="", by=lead)
    with pytest.raises(Refused, match="leave out names"):
        actions.end_audit(audit, found="Ada saw it", will_do="x", by=lead)
    over = ended(audit, lead)
    assert not Grant.objects.filter(kind="audit", ends_at=None).exists()
    assert not Reading.objects.filter(file__audit=over, taken_back_at=None).exists()
    with pytest.raises(Refused):
        ended(over, lead)
    with pytest.raises(DatabaseError), transaction.atomic():
        Audit.objects.filter(pk=over.pk).update(found="z")


# The questions


def test_a_council_changes_its_questions_and_old_grades_keep_theirs(
    person: Person, worker: User, lead: User, colleague: User, client_of: SignIn
) -> None:
    client, page = client_of(lead), reverse("audit-questions")
    assert "These come with the product" in client.get(page).content.decode()
    client.post(reverse("take-up-audit-questions"))
    client.post(reverse("take-up-audit-questions"))
    assert Question.objects.count() == len(STARTING)
    agreed_plan(person, worker)
    _, (reading,) = one_file(lead, [colleague])
    risk = Question.objects.get(came_as="risk")
    path = reverse("reword-audit-question", args=[risk.pk])
    typed = {"asks": "Was danger talked about?", "good": "It was", "look_for": "The talk"}
    assert client.post(path, typed).status_code == 422
    assert client.post(path, typed | {"because": "Plainer"}).status_code == 302
    reworded = Question.objects.get(asks="Was danger talked about?")
    assert (reworded.instead_of, reworded.first, reworded.theme) == (risk, risk, "risk")
    assert risk.asks in client_of(colleague).get(reverse("audit-reading", args=[reading.pk])).content.decode()
    again = drawn(lead, [colleague], name="Again")
    assert set(again.questions.all()) >= {reworded}
    assert risk not in again.questions.all()
    made = actions.add_question(
        lead.organisation, theme="voice", asks="Who was not asked?", good="x", look_for="y", by=lead
    )
    actions.retire(made, because="Too hard", by=lead)
    assert "Too hard" in client.get(page).content.decode()
    with pytest.raises(Refused):
        actions.retire(made, because="Again", by=lead)
    with pytest.raises(DatabaseError), transaction.atomic():
        Question.objects.filter(pk=reworded.pk).update(asks="z")


def test_the_last_question_stays(lead: User) -> None:
    actions.take_up_questions(lead.organisation, by=lead)
    *others, last = Question.objects.all()
    for one in others:
        actions.retire(one, because="x", by=lead)
    with pytest.raises(Refused, match="at least one"), transaction.atomic():
        actions.retire(last, because="x", by=lead)


def test_a_reworded_question_is_read_beside_its_earlier_wording(
    people: list[Person], lead: User, readers: list[User]
) -> None:
    first = drawn(lead, readers, size=9, name="First")
    read_all(first, lambda reading: "some")
    ended(first, lead)
    risk = Question.objects.get(came_as="risk")
    actions.reword(risk, asks="Was danger talked about?", good="x", look_for="y", because="Plainer", by=lead)
    second = drawn(lead, readers, size=9, name="Second")
    read_all(second, lambda reading: "good")
    ended(second, lead)
    asked = [one for _, on in themes_of(lead.organisation).themes for one in on if one.question.theme == "risk"]
    assert [one.question.asks for one in asked] == ["Was danger talked about?"]
    assert [each.audit.name for each in asked[0].in_time] == ["First", "Second"]
    assert "more than the lot alone would make" in asked[0].in_time[-1].change


def test_who_leads_audits_is_the_safeguarding_lead(
    council: Council, lead: User, supervisor: User, administrator: User, board_member: User, client_of: SignIn
) -> None:
    other = add_user(email="l2@larkshire.example", name="Lee Two", organisation=council.organisation, who="system")
    give_role(other, role="safeguarding-lead", team=None, who="system")
    for user, wanted in ((lead, 200), (other, 200), (supervisor, 403), (administrator, 403), (board_member, 403)):
        assert client_of(user).get(reverse("begin-audit")).status_code == wanted, user.name
    assert client_of(administrator).get(reverse("audit-questions")).status_code == 200
