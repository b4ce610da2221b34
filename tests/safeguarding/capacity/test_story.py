"""The deeds of capacity in a story file do what the pages do."""

from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Council, Told
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member
from ownwords.safeguarding.capacity.queries import decisions_of
from ownwords.safeguarding.path.models import Case
from tests.safeguarding.support.capacity import said
from tests.support.telling import Teller


@pytest.fixture
def tell(person: Person, worker: User) -> Teller:
    wife = add_circle_member(person, name="Margaret", part="family", relation="wife", by=worker)
    council = Council({worker.name: worker}, {}, {}, timezone.localdate())
    return Teller(Told(council, added=person, circle={"Margaret": wife}), worker)


def test_mr_a_from_finding_out_how_to_ask_to_a_decision_after_asking(
    tell: Teller, person: Person, case: Case, worker: User
) -> None:
    tell("assessment", said("lacks") | {"as": "his home", "decision": "where to live", "helped_by": "Nia Roderick"})
    tell("assessment", said("has") | {"as": "the son", "decision": "whether to see his son"})
    seen: dict[str, Any] = {"whose": "observed", "speaker": "Nia Roderick, speech therapist"}
    tell("consultation", seen | {"about": "his home", "of_the_person": True, "views": "He held her photograph"})
    asked = {"views": "I want him home", "what_matters": "Me", "preferred": "His own bed"}
    tell("consultation", asked | {"about": "his home", "member": "Margaret"})
    weighed = {"options": "Home; a nursing home", "less_restrictive": "Home", "weighed": "His wife", "decision": "Near"}
    tell("best_interests", weighed | {"about": "his home", "disagree": "Margaret", "handled": "She has a key"})
    again = {"again_of": "the son", "look_again_day": 60, "look_again_because": "It may change"}
    tell("assessment", said("has") | again)
    lives = {life.first.decision: life for life in decisions_of(person)}
    assert [each.who for each in lives["where to live"].consultations] == [person.called, "Margaret (wife)"]
    assert lives["where to live"].decided[0].decision == "Near"
    assert len(lives["whether to see his son"].assessments) == 2
    assert not lives["whether to see his son"].lacks
