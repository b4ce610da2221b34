"""Bronze, silver and gold, shown from the council's own record."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.evidence.grades import Facts, facts_of, levels_of, reached
from ownwords.evidence.reporting import add_source, make_report
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case
from tests.support.people import open_enquiry

ALL = Facts(began=20, asked_first=18, ended=10, asked_at_end=9, reports=12, responses=8, evaluations=1)


@pytest.mark.parametrize(
    ("changed", "level"),
    [
        ({}, "Gold"),
        ({"evaluations": 0}, "Silver"),
        ({"responses": 4}, "Bronze"),
        ({"asked_first": 15}, ""),
        ({"asked_at_end": 7}, ""),
        ({"reports": 0}, ""),
        ({"began": 0, "asked_first": 0}, ""),
        ({"responses": 0, "evaluations": 3}, "Bronze"),
    ],
)
def test_a_level_needs_everything_of_it_and_of_those_below(changed: dict[str, int], level: str) -> None:
    assert reached(levels_of(replace(ALL, **changed))) == level


def test_each_answer_says_what_shows_it_without_telling_of_single_people() -> None:
    told = [each.shown_by for level in levels_of(replace(ALL, asked_at_end=3, ended=4)) for each in level.criteria]
    assert told[0] == "Sought in about 20 of about 20 enquiries that began in the last year"
    assert told[1] == "Asked in [c] of [c] enquiries that ended in the last year"


@pytest.mark.django_db
def test_the_facts_come_from_the_record(person: Person, worker: User, lead: User) -> None:
    today = timezone.localdate()
    open_enquiry(person, by=worker, lead=lead)
    Case.objects.create(
        person=person, organisation=worker.organisation, kind="other", opened_on=today, started_on=today,
        opened_at=timezone.now(),
    )  # fmt: skip
    make_report(worker.organisation)
    for days in (10, 900):
        add_source(
            lead.organisation, kind="evaluation", held_on=today - timedelta(days=days), who="A university",
            learnt="People were asked", by=lead,
        )  # fmt: skip
    assert facts_of(worker.organisation, today) == Facts(
        began=2, asked_first=1, ended=0, asked_at_end=0, reports=1, responses=0, evaluations=1
    )
