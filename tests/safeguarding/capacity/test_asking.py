"""Who is asked before a decision is made for somebody, when, and whose words theirs are."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member
from ownwords.safeguarding.advocacy.queries import known_of_capacity
from ownwords.safeguarding.capacity.actions import assess, consult, decide_for_them, note_imca_asked_for
from ownwords.safeguarding.capacity.models import Assessment, BestInterests, Consultation
from ownwords.safeguarding.capacity.queries import decisions_of, lacks_in
from ownwords.safeguarding.path.actions import conclude
from ownwords.safeguarding.path.models import Case, Turn, Wait
from tests.safeguarding.capacity.test_gate import DECIDED, SAYS, ask_daughter, ask_them, decide
from tests.safeguarding.support.capacity import said


@pytest.fixture
def lacks(person: Person, case: Case, worker: User) -> Assessment:
    return looked(person, case, worker, "lacks", days=40)


def looked(
    person: Person, case: Case | None, by: User, finding: str, *, days: int = 0, again_of: Any = None, **others: Any
) -> Assessment:
    given: dict[str, Any] = {"decision": "where to live", "said": said(finding), "by": by} | others
    on = timezone.localdate() - timedelta(days=days)
    return assess(person, case=case, again_of=again_of, assessed_on=on, **given)


def ago(days: int) -> Any:
    return timezone.localdate() - timedelta(days=days)


def test_who_was_asked_before_capacity_returned_is_asked_anew(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    looked(person, case, worker, "has", days=20, again_of=lacks)
    looked(person, case, worker, "lacks", days=10, again_of=lacks)
    with pytest.raises(Refused, match="Ask them first"):
        decide(lacks, worker)
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    assert decide(lacks, worker).assessment.number == 3


def test_who_was_asked_still_counts_while_they_go_on_being_unable(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    again = looked(person, case, worker, "lacks", days=2, again_of=lacks)
    assert decide(lacks, worker).assessment == again


@pytest.mark.parametrize("finding", ["has", "not-yet"])
def test_others_are_asked_only_while_it_is_found_that_they_cannot_decide(
    lacks: Assessment, person: Person, case: Case, worker: User, finding: str
) -> None:
    again: dict[str, Any] = {"look_again_on": ago(-9), "look_again_because": "It may change"}
    looked(person, case, worker, finding, days=1, again_of=lacks, **again)
    with pytest.raises(Refused, match="ask them, and help them with it"):
        ask_daughter(lacks, worker)


def test_what_was_seen_is_never_shown_as_their_own_words(lacks: Assessment, worker: User, case: Case) -> None:
    seen = {"views": "He turned the photograph face down", "what_matters": "", "preferred": "", "whose": "observed"}
    with pytest.raises(Refused, match="who saw or said this"):
        ask_them(lacks, worker, **seen)
    ask_them(lacks, worker, **seen, speaker="Nia Roderick, speech therapist")
    turn = Turn.objects.filter(case=case, kind="capacity").order_by("-at", "-id")[0]
    assert (turn.words, turn.whose) == ("He turned the photograph face down", "observed")
    assert turn.speaker == "Nia Roderick, speech therapist"


@pytest.mark.parametrize(("given", "shown"), [("", "family"), ("person", "family"), ("professional", "professional")])
def test_what_another_says_is_theirs(lacks: Assessment, worker: User, given: str, shown: str) -> None:
    made = consult(lacks, who="Dr Ferrers", whose=given, consulted_on=timezone.localdate(), **SAYS, by=worker)
    assert (made.whose, made.speaker) == (shown, "Dr Ferrers")


def test_wishes_from_before_are_wishes(lacks: Assessment, worker: User) -> None:
    made = ask_them(lacks, worker, views="", past_wishes="He wrote that he never wants to leave Larkhaven", beliefs="")
    ask_daughter(lacks, worker)
    assert made.past_wishes
    assert decide(lacks, worker)


def test_nobody_both_said_something_and_could_not_be_asked(lacks: Assessment, worker: User) -> None:
    with pytest.raises(Refused, match="take one of the two out"):
        ask_them(lacks, worker, could_not_because="Asleep")
    assert not Consultation.objects.exists()


def test_nobody_from_another_persons_circle(lacks: Assessment, worker: User) -> None:
    other = add_person(given_name="Other", who="system")
    stranger = add_circle_member(other, name="A stranger", part="friend", by=worker)
    with pytest.raises(Refused, match="this person’s circle"):
        consult(lacks, member=stranger, consulted_on=timezone.localdate(), **SAYS, by=worker)


def test_a_decision_lies_neither_before_the_finding_nor_before_the_asking(lacks: Assessment, worker: User) -> None:
    ask_them(lacks, worker, consulted_on=ago(30))
    consult(lacks, who="Ann", consulted_on=ago(20), **SAYS, by=worker)
    for day, message in ((41, "not before"), (25, "asked first"), (-1, "today or in the past")):
        with pytest.raises(Refused, match=message) as refused:
            decide_for_them(lacks, decided_on=ago(day), **DECIDED, by=worker)
        assert refused.value.field == "decided_on"
    assert decide_for_them(lacks, decided_on=ago(20), **DECIDED, by=worker)


def test_who_sees_it_otherwise_is_answered(lacks: Assessment, worker: User) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    with pytest.raises(Refused, match="what is done about that"):
        decide(lacks, worker, disagree="His wife wants him home")
    assert decide(lacks, worker, disagree="His wife wants him home", handled="She comes every day").handled


@pytest.mark.parametrize("missing", sorted(DECIDED))
def test_a_decision_is_whole(lacks: Assessment, worker: User, missing: str) -> None:
    ask_them(lacks, worker)
    ask_daughter(lacks, worker)
    with pytest.raises(Refused) as refused:
        decide(lacks, worker, **{missing: "  "})
    assert refused.value.field == missing
    assert not BestInterests.objects.exists()


def test_what_was_decided_waits_to_be_looked_at_until_they_can_decide(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    ask_them(lacks, worker)
    with pytest.raises(Refused, match="why you look again"):
        decide(lacks, worker, nobody_because="No family", imca="to-ask", look_again_on=ago(-30))
    again: dict[str, Any] = {"look_again_on": ago(-30), "look_again_because": "To see how he settles"}
    decide(lacks, worker, nobody_because="No family", imca="to-ask", **again)
    rests = Wait.objects.filter(person=person, settled_at=None, key__regex="^(best-interests|imca):")
    assert rests.count() == 2
    looked(person, case, worker, "has", again_of=lacks)
    assert not rests.exists()


def test_an_imca_that_was_asked_for_waits_no_longer(lacks: Assessment, person: Person, worker: User) -> None:
    ask_them(lacks, worker)
    decide(lacks, worker, nobody_because="No family", imca="to-ask")
    note_imca_asked_for(person, at=timezone.now())
    assert Wait.objects.get(key=f"imca:{lacks.pk}").settled_how == "done"


def test_looking_again_lies_not_before_the_last_look_and_the_last_look_stands(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    with pytest.raises(Refused, match="enter that day or a later one"):
        looked(person, case, worker, "has", days=41, again_of=lacks)
    has = looked(person, case, worker, "has", days=5, again_of=lacks)
    last = looked(person, case, worker, "lacks", days=5, again_of=has)
    (life,) = decisions_of(person)
    assert [each.number for each in life.assessments] == [1, 2, 3]
    assert (life.newest, life.first) == (last, lacks)
    assert [each.first.pk for each in lacks_in(case)] == [lacks.pk]


def test_a_lack_is_reported_of_the_enquiry_also_where_capacity_came_back(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    looked(person, case, worker, "has", again_of=lacks)
    assert known_of_capacity(case)["lacked_capacity"] == "yes"


def test_a_decision_outside_of_safeguarding_is_no_part_of_a_case(person: Person, case: Case, worker: User) -> None:
    made = looked(person, None, worker, "lacks")
    assert Turn.objects.get(source=f"assessment:{made.pk}").case is None
    assert known_of_capacity(case)["lacked_capacity"] == "not-recorded"


def test_a_closed_case_takes_nothing_more_and_the_decision_lives_on(
    lacks: Assessment, person: Person, case: Case, worker: User
) -> None:
    conclude(
        case,
        concluded_on=timezone.localdate(),
        what_was_found="He is safe",
        closing={"why": "He is settled", "asked": "none-expressed", "outcomes": []},
        risk_assessment="none-no-action",
        lacked_capacity="yes",
        supported="yes",
        by=worker,
    )
    with pytest.raises(Refused, match="closed"):
        looked(person, case, worker, "has")
    assert ask_daughter(lacks, worker).case is None
    assert looked(person, None, worker, "has", again_of=lacks).case is None
