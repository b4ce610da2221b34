"""What the database itself refuses about capacity, whoever asks."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.models import Assessment, BestInterests, Consultation
from ownwords.safeguarding.capacity.protections import PROTECTIONS
from ownwords.safeguarding.path.models import Case
from ownwords.trail.protection import missing_protections
from tests.safeguarding.capacity.test_asking import ago, looked
from tests.safeguarding.capacity.test_gate import DECIDED, SAYS, ask_daughter, ask_them
from tests.safeguarding.support.capacity import said


@pytest.fixture
def lacks(person: Person, case: Case, worker: User) -> Assessment:
    return looked(person, case, worker, "lacks", days=10)


@pytest.fixture
def written(person: Person, worker: User) -> dict[str, Any]:
    """What every row has."""
    return {"by": worker, "at": timezone.now()}


def refused(make: Any, **values: Any) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        make(**values)


@pytest.mark.django_db
def test_every_protection_of_this_room_stands() -> None:
    assert not [each for each in missing_protections() if each in PROTECTIONS]
    tables = ("assessment", "consultation", "bestinterests")
    assert {(each.table, each.deed) for each in PROTECTIONS} == {
        (f"capacity_{table}", deed) for table in tables for deed in ("INSERT", "UPDATE", "DELETE")
    }


def test_a_decision_rests_on_the_newest_finding(
    lacks: Assessment, person: Person, case: Case, worker: User, written: dict[str, Any]
) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    looked(person, case, worker, "has", days=5, again_of=lacks)
    values: dict[str, Any] = {"about": lacks, "decided_on": timezone.localdate(), "decided_by": "I", **DECIDED}
    refused(BestInterests.objects.create, assessment=lacks, **values, **written)
    newest = looked(person, case, worker, "lacks", days=1, again_of=lacks)
    refused(BestInterests.objects.create, assessment=newest, **values, **written)  # asked before it returned
    ask_them(lacks, worker)
    refused(BestInterests.objects.create, assessment=lacks, **values, **written)
    ask_daughter(lacks, worker)
    refused(BestInterests.objects.create, assessment=newest, **values | {"decided_on": ago(4)}, **written)
    BestInterests.objects.create(assessment=newest, **values, **written)


def test_a_decision_rests_on_what_was_found_of_this_very_decision(
    lacks: Assessment, person: Person, case: Case, worker: User, written: dict[str, Any]
) -> None:
    other = looked(person, case, worker, "lacks", decision="his money")
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    values: dict[str, Any] = {"decided_on": timezone.localdate(), "decided_by": "I", **DECIDED}
    refused(BestInterests.objects.create, about=lacks, assessment=other, **values, **written)
    refused(BestInterests.objects.create, about=other, assessment=other, **values, **written)


def test_nobody_is_asked_about_a_decision_that_is_theirs(
    lacks: Assessment, person: Person, case: Case, worker: User, written: dict[str, Any]
) -> None:
    has = looked(person, case, worker, "has", days=1, again_of=lacks)
    values: dict[str, Any] = {"about": lacks, "who": "Ann", "whose": "family", "speaker": "Ann", **SAYS}
    for assessment in (lacks, has):
        refused(Consultation.objects.create, assessment=assessment, consulted_on=ago(0), **values, **written)


@pytest.mark.parametrize("number", [1, 2, 4])
def test_looking_again_follows_the_newest_look(
    lacks: Assessment, person: Person, case: Case, worker: User, written: dict[str, Any], number: int
) -> None:
    looked(person, case, worker, "lacks", days=1, again_of=lacks)
    found = said("has") | {"decision": "where to live", "assessed_by": "I"}
    refused(
        Assessment.objects.create,
        person=person,
        again_of=lacks,
        number=number,
        assessed_on=ago(0),
        **found,
        **written,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"impairment": ""},
        {"because_of": ""},
        {"what_helped": ""},
        {"weigh": "yes"},
        {"finding": "has"},
        {"finding": "has", "weigh": "yes"},
        {"finding": "not-yet", "impairment": "", "because_of": ""},
        {"words": "He nodded", "whose": "observed"},
        {"look_again_on": "2026-01-01"},
    ],
)
def test_a_finding_that_contradicts_itself_is_refused(
    person: Person, written: dict[str, Any], wrong: dict[str, str]
) -> None:
    sound: dict[str, Any] = said("lacks") | {"decision": "where to live", "assessed_by": "I", "assessed_on": ago(0)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.create(person=person, **sound | wrong, **written)
    Assessment.objects.create(person=person, **sound, **written)


@pytest.mark.parametrize(
    "wrong",
    [
        {"views": "", "could_not_because": ""},
        {"preferred": ""},
        {"whose": "person", "speaker": ""},
        {"speaker": ""},
    ],
)
def test_a_consultation_without_views_or_speaker_is_refused(
    lacks: Assessment, written: dict[str, Any], wrong: dict[str, str]
) -> None:
    sound: dict[str, Any] = {"who": "Ann", "whose": "family", "speaker": "Ann", "consulted_on": ago(0), **SAYS}
    with pytest.raises(IntegrityError), transaction.atomic():
        Consultation.objects.create(about=lacks, assessment=lacks, **sound | wrong, **written)
    Consultation.objects.create(about=lacks, assessment=lacks, **sound, **written)
