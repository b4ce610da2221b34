"""What many files tell together: no name, nothing of few, and nobody who can be ranked."""

import re
from collections.abc import Callable
from functools import partial

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import hold
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit import actions
from ownwords.learning.audit.grading import GRADE_NAMES
from ownwords.learning.audit.models import Audit, File, Reading
from ownwords.learning.audit.starting import STARTING
from ownwords.learning.audit.themes import themes_of
from ownwords.people.models import Person
from tests.learning.audit.made import ended, read_all, readings_of
from tests.support.audit import drawn, read_through

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


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
    assert not Grant.objects.filter(kind="audit", ends_at__gt=timezone.now()).exists()
    assert not Reading.objects.filter(file__audit=over, taken_back_at=None).exists()
    with pytest.raises(Refused):
        ended(over, lead)
    with pytest.raises(DatabaseError), transaction.atomic():
        Audit.objects.filter(pk=over.pk).update(found="z")


def test_what_a_small_audit_found_stays_with_those_who_lead_audits(
    people: list[Person], lead: User, readers: list[User], board_member: User, workers: list[User], client_of: SignIn
) -> None:
    pages = ("audit-themes", "print-audit-themes")
    few = drawn(lead, readers, size=4, name="A small one")
    assert "those who lead audits" in client_of(lead).get(reverse("end-audit", args=[few.pk])).content.decode()
    read_all(few, lambda reading: "shines")
    answer = client_of(lead).post(
        reverse("end-audit", args=[few.pk]), {"found": "They are asked early", "will_do": "A last talk"}, follow=True
    )
    assert "The board and everybody" not in answer.content.decode()
    seen = [client_of(board_member).get(reverse(name)).content.decode() for name in pages]
    seen.append(client_of(workers[0]).get(reverse("audit-training")).content.decode())
    for page in seen:
        assert "A small one" in page
        assert "They are asked early" not in page
        assert "A last talk" not in page
    for name in (*pages, "audit-training"):
        assert "They are asked early" in client_of(lead).get(reverse(name)).content.decode()


def test_the_work_of_two_is_not_told_of_in_words_either(
    people: list[Person], lead: User, readers: list[User], workers: list[User], client_of: SignIn
) -> None:
    audit = drawn(lead, readers, size=9)
    File.objects.filter(audit=audit, practitioner=workers[2]).update(practitioner=workers[1])
    read_all(audit, lambda reading: "good")
    ended(audit, lead)
    assert themes_of(lead.organisation).enough == set()
    assert "They are asked early" not in client_of(workers[0]).get(reverse("audit-training")).content.decode()


def test_the_page_on_which_an_audit_ends_says_truly_what_is_counted(
    people: list[Person], lead: User, readers: list[User], client_of: SignIn
) -> None:
    audit = drawn(lead, readers, size=9, twice=9)
    by_file: dict[int, list[Reading]] = {}
    for reading in readings_of(audit):
        by_file.setdefault(reading.file.number, []).append(reading)
    for number, (first, second) in by_file.items():
        if number <= 7:
            read_through(first, grades={"risk": "some", "led": "some"} if number <= 2 else {})
        if number <= 6:
            read_through(second)
    page = client_of(lead).get(reverse("end-audit", args=[audit.pk])).content.decode()
    assert "2 files have been finished by nobody" in page
    assert "1 file was to be read by two, and one has finished" in page
    assert "4 answers on which two differ have not been talked over" in page
    ended(audit, lead)
    told = client_of(lead).get(reverse("audit-themes")).content.decode()
    assert "4 answers on which two readers differed are left out" in told
    assert "Of 5 files: 5 good." in told
    assert "Of 7 files: 7 good." in told
