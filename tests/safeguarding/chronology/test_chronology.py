"""The chronology: every line once, in time, leading to its source; nothing for workers only in a copy given out."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish
from ownwords.people.models import Person
from ownwords.people.story import Moment, Said
from ownwords.safeguarding.chronology.rules import Entry, Wanted, is_wanted, later, lines_of, strip_of
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell

SignIn = Callable[[User], Client]
DAY = date(2026, 1, 10)


def entry(
    days: int = 0,
    kind: str = "conversation",
    said: str = "",
    *,
    only: bool = False,
    whose: str = "person",
    stage: str = "",
    bend: bool = False,
) -> Entry:
    moment = Moment(
        on=DAY + timedelta(days=days),
        at=datetime(2026, 1, 10, tzinfo=UTC),
        kind=kind,
        heading="They met",
        text="at home",
        said=[Said(said, whose, "" if whose == "person" else "Her niece")] if said else [],
        by="Wren",
    )
    return Entry(moment, kind, only, stage=stage, bend=bend)


OF_ANOTHER = entry(said="He hits her", whose="family")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, ""),
        (1, "1 day later"),
        (27, "27 days later"),
        (28, "4 weeks later"),
        (182, "26 weeks later"),
        (183, "6 months later"),
        (-3, ""),
    ],
)
def test_how_long_between(days: int, said: str) -> None:
    assert later(DAY, DAY + timedelta(days=days)) == said
    assert later(None, DAY) == ""


@pytest.mark.parametrize(
    ("one", "wanted", "shown"),
    [
        (entry(), Wanted(), True),
        (entry(only=True), Wanted(), True),
        (entry(only=True), Wanted(for_the_person=True), False),
        (entry(said="Stop it"), Wanted(for_the_person=True), True),
        (OF_ANOTHER, Wanted(), True),
        (OF_ANOTHER, Wanted(for_the_person=True), False),
        (OF_ANOTHER, Wanted(for_the_person=True, given=frozenset({OF_ANOTHER.key})), True),
        (entry(only=True, said="x", whose="family"), Wanted(for_the_person=True, given=frozenset({"any"})), False),
        (entry(), Wanted(kinds=frozenset({"meeting"})), False),
        (entry(), Wanted(only_said=True), False),
        (entry(said="Stop it"), Wanted(only_said=True), True),
        (entry(), Wanted(from_on=DAY, to_on=DAY), True),
        (entry(1), Wanted(to_on=DAY), False),
        (entry(-1), Wanted(from_on=DAY), False),
        (entry(said="Stop it"), Wanted(text="STOP"), True),
        (entry(), Wanted(text="wren"), True),
        (entry(), Wanted(text="nothing"), False),
    ],
)
def test_what_is_shown(one: Entry, wanted: Wanted, shown: bool) -> None:
    assert is_wanted(one, wanted) is shown


@given(st.lists(st.tuples(st.integers(0, 900), st.booleans()), max_size=30), st.booleans())
def test_every_line_once_and_in_time(days: list[tuple[int, bool]], given_out: bool) -> None:
    entries = [entry(day, only=only) for day, only in days]
    lines = lines_of(entries, Wanted(for_the_person=given_out))
    assert len(lines) == sum(not (given_out and only) for _, only in days)
    shown = [line.moment.on for line in lines]
    assert shown == sorted(shown)
    strip = strip_of(lines)
    assert (strip is None) == (len(set(shown)) < 2)
    if strip:
        assert all(0 <= mark.x <= 700 for mark in strip.marks)


def test_the_strip_shows_where_we_were_and_what_was_done_differently() -> None:
    entries = [
        entry(0, "safeguarding", stage="concern"),
        entry(10, "safeguarding", stage="enquiry"),
        entry(20, "safeguarding", bend=True),
        entry(20, "meeting", stage="enquiry"),
        entry(50, "safeguarding", stage="concern"),
        entry(100),
    ]
    strip = strip_of(lines_of(entries))
    assert strip
    assert [(band.stage, band.again) for band in strip.bands] == [
        ("concern", False),
        ("enquiry", False),
        ("concern", True),
    ]
    assert [band.x + band.width for band in strip.bands] == pytest.approx(
        [strip.bands[1].x, strip.bands[2].x, strip.marks[-1].x]
    )
    assert [mark.shape for mark in strip.marks].count("bend") == 1
    assert "1 time done differently" in strip.told
    assert "1 line about meetings" in strip.told


def test_what_others_said_is_given_out_only_when_it_was_ticked(case: Case, worker: User, client_of: SignIn) -> None:
    tell(
        case.person,
        case=case,
        on=timezone.localdate(),
        kind="meeting",
        heading="Her niece was asked",
        words="He shouts at her at night",
        whose="family",
        speaker="Nell, her niece",
        source=f"case:{case.pk}",
        deed="test",
        by=worker,
        at=timezone.now(),
    )
    client, path = client_of(worker), reverse("print-chronology", args=[case.person_id, case.pk])
    copy = client.get(path + "?copy=person").content.decode()
    choice, paper = copy.split("<article")
    assert "He shouts at her at night" in choice
    assert "He shouts at her at night" not in paper
    assert "not in this copy. You can ask us why." in paper
    keys = [part.split('"')[0] for part in choice.split('name="give" type="checkbox" value="')[1:]]
    ticked = client.get(path + "?copy=person&" + "&".join(f"give={key}" for key in keys)).content.decode()
    assert "He shouts at her at night" in ticked.split("<article")[1]
    assert "not in this copy" not in ticked
    assert "He shouts at her at night" in client.get(path).content.decode().split("<article")[1], "the file has it all"


def test_lines_lead_to_their_sources(case: Case, worker: User, client_of: SignIn) -> None:
    talk = begin(case.person, by=worker, held_on=timezone.localdate(), narrative="She rang.")
    finish(talk, by=worker)
    client = client_of(worker)
    shown = client.get(reverse("chronology-of-case", args=[case.person_id, case.pk])).content.decode()
    links = [part.split('"')[0] for part in shown.split('<ol class="ow-story')[1].split('href="')[1:]]
    assert reverse("conversation", args=[case.person_id, talk.pk]) in links
    assert len(links) >= 5
    for link in links:
        assert client.get(link).status_code == 200, link


def test_what_is_for_workers_only_is_in_no_copy_given_out(case: Case, worker: User, client_of: SignIn) -> None:
    tell(
        case.person,
        case=case,
        on=timezone.localdate(),
        kind="meeting",
        heading="Police told us something",
        text="A secret address",
        source=f"case:{case.pk}",
        deed="test",
        professionals_only=True,
        by=worker,
        at=timezone.now(),
    )
    client, path = client_of(worker), reverse("print-chronology", args=[case.person_id, case.pk])
    assert "A secret address" in client.get(path).content.decode()
    for query in ("?copy=person", "?copy=person&text=secret", "?kinds=meeting&copy=person"):
        assert "secret address" not in client.get(path + query).content.decode()


def test_a_long_one_asks_no_more(case: Case, person: Person, worker: User, client_of: SignIn) -> None:
    client, path = client_of(worker), reverse("chronology-of-case", args=[person.pk, case.pk])
    client.get(path)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    before = asked()
    for number in range(300):
        tell(
            person,
            case=case,
            on=timezone.localdate() - timedelta(days=number),
            kind="stage",
            heading=f"Turn {number}",
            source=f"case:{case.pk}",
            deed="test",
            by=worker,
            at=timezone.now(),
        )
    assert asked() == before <= 12


def test_days_that_make_no_sense_are_said(case: Case, worker: User, client_of: SignIn) -> None:
    path = reverse("chronology-of-case", args=[case.person_id, case.pk])
    answer = client_of(worker).get(path + "?from_on-day=31&from_on-month=2&from_on-year=2026")
    assert answer.status_code == 422
    assert "must be a real date" in answer.content.decode()
