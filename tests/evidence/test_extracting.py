"""The extract: from the daily record to the columns of the contract, the same each time, and only what changed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.actions import allocate, hold
from ownwords.access.models import Organisation, User
from ownwords.conversations.actions import begin, finish
from ownwords.evidence.actions import make_extract, update_extract
from ownwords.evidence.extracting import age_band, how_many, in_order, rows_of, year_end
from ownwords.measures.codes import NAMES
from ownwords.measures.extract import opened
from ownwords.measures.files import WrongFile
from ownwords.measures.rows import problems_of
from ownwords.measures.writing import rows_in, write
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.safeguarding.feedback.actions import plan_asking, record_answers
from ownwords.safeguarding.path.actions import conclude, raise_concern
from ownwords.safeguarding.path.models import Case
from tests.support.looking_back import Wants
from tests.support.people import Council, open_enquiry

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(worker: User) -> Organisation:
    """The worker's council, with its ONS code."""
    worker.organisation.code = "E09000014"
    worker.organisation.save()
    return worker.organisation


@pytest.mark.parametrize(
    ("born", "on", "band"),
    [
        (None, date(2026, 3, 31), "not-known"),
        (date(1961, 4, 1), date(2026, 3, 31), "18-64"),
        (date(1961, 3, 31), date(2026, 3, 31), "65-74"),
        (date(1931, 3, 31), date(2026, 3, 31), "95+"),
        (date(1941, 3, 31), date(2026, 3, 31), "85-94"),
        (date(1951, 3, 31), date(2026, 3, 31), "75-84"),
    ],
)
def test_ages_are_bands_on_a_day(born: date | None, on: date, band: str) -> None:
    assert age_band(born, on) == band


def test_the_year_runs_from_april_to_march() -> None:
    assert year_end(date(2025, 3, 31)) == date(2025, 3, 31)
    assert year_end(date(2025, 4, 1)) == date(2026, 3, 31)


def test_several_codes_stand_in_one_order_each_once() -> None:
    assert (
        in_order(["neglect", "physical", "neglect", "made up"], ["physical", "sexual", "neglect"]) == "physical|neglect"
    )


def the_row(ours: Organisation) -> dict[str, str]:
    [row] = rows_of(ours)
    return row


def test_a_concern_that_only_came_in_has_what_is_known_of_it(ours: Organisation, person: Person, worker: User) -> None:
    raise_concern(
        organisation=ours, person=person, what_happened="Shouting", safe_now="unsure", raised_as="family",
        raised_by_name="A neighbour", raised_on=timezone.localdate(), by=worker,
    )  # fmt: skip
    row = the_row(ours)
    assert list(row) == list(NAMES)
    assert problems_of(row) == []
    assert (row["kind"], row["started_on"], row["asked"], row["achieved"]) == ("concern", "", "not-recorded", "")
    assert (row["lacked_capacity"], row["outcomes"], row["hours_with_person"]) == ("not-recorded", "0", "")


@pytest.fixture
def other_person(council: Council, worker: User) -> Person:
    """Somebody else whom the worker works with."""
    made = add_person(given_name="Aurelio", family_name="Vance", who=f"worker:{worker.pk}")
    hold(made, team=council.team, who=f"worker:{worker.pk}")
    allocate(made, worker=worker, by=worker)
    return made


@pytest.fixture
def concluded(ours: Organisation, person: Person, worker: User, lead: User, wants: Wants) -> Case:
    """An enquiry that ended today, with two outcomes: one fully met, one withdrawn."""
    case = open_enquiry(person, by=worker, lead=lead)
    talk = begin(person, by=worker, held_on=timezone.localdate(), narrative="Tea.", minutes=75)
    finish(talk, by=worker)
    seen, gone = wants(), wants("I want my own key", direction="achieve")
    conclude(
        case,
        concluded_on=timezone.localdate(),
        what_was_found="It had happened",
        closing={
            "why": "Done",
            "asked": "expressed",
            "outcomes": [
                {"outcome": seen, "how": "fully", "words": "Yes"},
                {"outcome": gone, "how": "withdrawn", "words": "Not any more"},
            ],
            "words": "Good",
        },
        risk_assessment="identified-action",
        risk_outcome="removed",
        lacked_capacity="yes",
        supported="yes",
        risk_types=["neglect", "physical"],
        locations=["own-home"],
        sources=["known"],
        listened=3,
        in_control=4,
        by=worker,
    )
    case.refresh_from_db()
    return case


def test_an_enquiry_that_ended_tells_what_was_asked_met_found_and_felt(ours: Organisation, concluded: Case) -> None:
    row = the_row(ours)
    assert problems_of(row) == []
    told = {
        name: row[name]
        for name in (
            "kind", "risk_types", "locations", "sources", "risk_assessment", "risk_outcome", "lacked_capacity",
            "supported", "asked", "achieved", "outcomes_fully", "felt_listened", "felt_in_control", "felt_safer",
            "hours_with_person",
        )
    }  # fmt: skip
    assert told == {
        "kind": "section-42", "risk_types": "physical|neglect", "locations": "own-home", "sources": "known",
        "risk_assessment": "identified-action", "risk_outcome": "removed", "lacked_capacity": "yes",
        "supported": "yes", "asked": "expressed", "achieved": "fully", "outcomes_fully": "1", "felt_listened": "3",
        "felt_in_control": "4", "felt_safer": "", "hours_with_person": "1.25",
    }  # fmt: skip
    assert (row["outcomes"], row["outcomes_withdrawn"]) == ("2", "1")


def test_what_was_told_to_somebody_independent_counts_before_what_was_told_at_the_close(
    ours: Organisation, concluded: Case, worker: User
) -> None:
    asking = plan_asking(
        concluded, asked_by="Sam Treloar", role="Advocate", version="person", form="standard", how="phone",
        planned_on=timezone.localdate(), by=worker,
    )  # fmt: skip
    record_answers(asking, answered_on=timezone.localdate(), steps={"listened": "5", "safer": "not-say"}, by=worker)
    row = the_row(ours)
    assert (row["felt_listened"], row["felt_in_control"], row["felt_safer"]) == ("5", "4", "")


def test_nobody_is_named(ours: Organisation, concluded: Case) -> None:
    row = the_row(ours)
    told = " ".join(row.values()).lower()
    for name in (
        concluded.person.given_name,
        concluded.person.family_name,
        str(concluded.pk),
        str(concluded.person_id),
    ):
        assert name.lower() not in told
    assert str(concluded.person.date_of_birth) not in told


def test_a_case_that_was_joined_to_another_is_counted_there(ours: Organisation, concluded: Case, worker: User) -> None:
    Case.objects.create(
        person=concluded.person, organisation=ours, opened_on=concluded.opened_on, joined_to=concluded,
        opened_at=timezone.now(),
    )  # fmt: skip
    assert how_many(ours) == 1
    assert len(list(rows_of(ours))) == 1


def test_another_councils_cases_are_not_in_it(ours: Organisation, concluded: Case) -> None:
    other = Organisation.objects.create(name="Elsewhere", code="E08000035")
    assert list(rows_of(other)) == []


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_same_record_gives_the_same_file_and_the_measures_read_it(
    ours: Organisation, concluded: Case, tmp_path: Path, kind: str
) -> None:
    for name in ("a", "b"):
        assert make_extract(ours, tmp_path / f"{name}.{kind}") == 1
    assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()
    with opened([tmp_path / f"a.{kind}"]) as extract:
        assert extract.rows == {"read": 1, "used": 1, "left_out": []}
    assert list(rows_in(tmp_path / f"a.{kind}")) == list(rows_of(ours))


def test_bringing_up_to_date_reads_only_whom_something_was_written_about(
    ours: Organisation, concluded: Case, other_person: Person, worker: User, lead: User, tmp_path: Path
) -> None:
    open_enquiry(other_person, by=worker, lead=lead)
    out = tmp_path / "extract.parquet"
    assert make_extract(ours, out) == 2
    assert update_extract(ours, out) == (2, 0)
    raise_concern(
        organisation=ours, person=other_person, what_happened="Again", safe_now="unsure", raised_as="family",
        raised_by_name="A neighbour", raised_on=timezone.localdate() - timedelta(days=1), by=worker,
    )  # fmt: skip
    assert update_extract(ours, out) == (3, 1)
    whole = tmp_path / "whole.parquet"
    make_extract(ours, whole)
    assert list(rows_in(out)) == list(rows_in(whole))


def test_without_what_it_was_made_from_an_extract_is_not_brought_up_to_date(ours: Organisation, tmp_path: Path) -> None:
    out = tmp_path / "extract.csv"
    write([], out)
    with pytest.raises(WrongFile, match="without --update"):
        update_extract(ours, out)


def test_a_file_that_could_not_be_finished_leaves_the_earlier_one(tmp_path: Path) -> None:
    out = tmp_path / "extract.csv"
    write([dict.fromkeys(NAMES, "x")], out)
    before = out.read_bytes()

    def breaks() -> Iterator[dict[str, Any]]:
        yield dict.fromkeys(NAMES, "y")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        write(breaks(), out)
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["extract.csv"]
