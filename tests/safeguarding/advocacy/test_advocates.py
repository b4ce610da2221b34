"""Who was offered an advocate, who came, how long it took, what got in the way, and what waits."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.demonstration.deeds.told import Council, Told
from ownwords.drafts.actions import Refused
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, add_representative
from ownwords.safeguarding.advocacy.actions import begin_advocacy, look_at_taking_part, record_event
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent, TakingPart
from ownwords.safeguarding.advocacy.protections import PROTECTIONS
from ownwords.safeguarding.advocacy.queries import known_of_capacity, prompts_for, support_in
from ownwords.safeguarding.capacity.actions import assess, consult, decide_for_them
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.trail.protection import missing_protections
from tests.safeguarding.support.capacity import said
from tests.support.telling import Teller

Happens = Callable[..., AdvocacyEvent]


def ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def advocacy(case: Case, worker: User) -> Advocacy:
    return begin_advocacy(case, kind="care-act", why="To follow the meetings", begun_on=ago(30), by=worker)


@pytest.fixture
def happens(advocacy: Advocacy, worker: User) -> Happens:
    """Record what happens with the advocate, so many days ago."""

    def record(kind: str, days: int = 0, **others: Any) -> AdvocacyEvent:
        needed = {
            "offered": {"who": "Joyce", "told": "With a picture"},
            "asked-for": {"service": "Voices Larkshire"},
            "arrived": {"who": "Hamid Sattar"},
            "difficulty": {"in_the_way": "waiting-list", "told": "Six weeks"},
            "ended": {"told": "The enquiry was over"},
        }.get(kind, {})
        return record_event(advocacy, kind=kind, on=ago(days), **(needed | others), by=worker)

    return record


def waits(case: Case) -> dict[str, str]:
    """What waits about an advocate, and for whom."""
    found = Wait.objects.filter(case=case, settled_at=None, key__startswith="advocacy-")
    return {wait.key.partition(":")[0]: wait.whom for wait in found}


def headings(case: Case) -> list[str]:
    turns = Turn.objects.filter(case=case, kind="advocacy").order_by("on", "at", "id")
    return list(turns.values_list("heading", flat=True))


def test_from_an_offer_to_the_end_with_what_waits_in_between(case: Case, worker: User, happens: Happens) -> None:
    happens("offered", 20)
    assert waits(case) == {"advocacy-answer": worker.name}
    happens("accepted", 18, words="If it is somebody kind")
    assert waits(case) == {"advocacy-asking": worker.name}
    happens("asked-for", 17)
    assert waits(case) == {"advocacy-arrival": "Voices Larkshire"}
    happens("difficulty", 12, done="Another service was rung")
    happens("asked-for", 12, service="Speak Up")
    assert waits(case) == {"advocacy-arrival": "Speak Up"}
    assert Wait.objects.get(key__startswith="advocacy-arrival", settled_at=None).since == ago(17)
    happens("arrived", 8)
    assert waits(case) == {}
    happens("met", 7)
    happens("ended", 1)
    told = headings(case)
    assert told[1:4] == [
        "An independent advocate was offered to Joyce",
        "They said yes to an independent advocate",
        "An independent advocate was asked for: Voices Larkshire",
    ]
    assert "Hamid Sattar came as an independent advocate: arrived 9 days after they were asked for" in told
    assert "In the way of an advocate: a waiting list" in told


def test_a_no_stands_in_their_words_and_can_be_asked_again(case: Case, worker: User, happens: Happens) -> None:
    happens("offered", 20)
    happens("declined", 20, words="I can talk for myself", ask_again_on=ago(-7))
    assert waits(case) == {"advocacy-again": worker.name}
    assert Wait.objects.get(key__startswith="advocacy-again").show_on == ago(-7)
    turn = Turn.objects.get(case=case, heading="They said no to an independent advocate")
    assert (turn.words, turn.whose) == ("I can talk for myself", "person")
    happens("offered", 2)
    assert waits(case) == {"advocacy-answer": worker.name}
    happens("accepted", 1)
    assert waits(case) == {"advocacy-asking": worker.name}


def test_a_no_without_a_day_waits_for_nothing(case: Case, happens: Happens) -> None:
    happens("offered", 5)
    happens("declined", 5, words="No")
    assert waits(case) == {}


def test_an_end_lets_nothing_wait_and_takes_nothing_more(case: Case, advocacy: Advocacy, happens: Happens) -> None:
    happens("asked-for", 9)
    happens("ended", 3, told="There is no service for this")
    assert waits(case) == {}
    with pytest.raises(Refused, match="This has ended"):
        happens("arrived")
    with pytest.raises(DatabaseError), transaction.atomic():
        AdvocacyEvent.objects.create(advocacy=advocacy, kind="met", on=ago(0), by=advocacy.by, at=timezone.now())


@pytest.mark.parametrize(
    ("kind", "empty", "message"),
    [
        ("offered", "told", "how it was explained"),
        ("asked-for", "service", "which service"),
        ("arrived", "who", "who came"),
        ("difficulty", "in_the_way", "what got in the way"),
        ("difficulty", "told", "what got in the way"),
        ("ended", "told", "why it ended"),
    ],
)
def test_what_each_event_needs(happens: Happens, kind: str, empty: str, message: str) -> None:
    with pytest.raises(Refused, match=message) as refused:
        happens(kind, **{empty: " "})
    assert refused.value.field == empty
    assert not AdvocacyEvent.objects.exists()


def test_words_of_another_have_their_speaker(happens: Happens) -> None:
    with pytest.raises(Refused, match="Write whose words these are"):
        happens("offered", words="She smiled", whose="observed")
    assert happens("offered", words="She smiled", whose="observed", speaker="Nia, therapist").speaker


def test_who_came_can_be_somebody_of_the_circle(person: Person, worker: User, happens: Happens) -> None:
    hamid = add_circle_member(person, name="Hamid Sattar", part="advocate", relation="IMCA", by=worker)
    speaks = add_representative(person, member=hamid, kind="imca", decisions="Home", from_on=ago(9), by=worker)
    made = happens("arrived", who="", member=hamid, representative=speaks)
    assert "Hamid Sattar" in made.who
    other = add_person(given_name="Other", who="system")
    stranger = add_circle_member(other, name="A stranger", part="friend", by=worker)
    with pytest.raises(Refused, match="this person’s circle"):
        happens("difficulty", member=stranger)


@pytest.mark.parametrize("day", [-1, -30])
def test_nothing_happens_tomorrow(happens: Happens, day: int) -> None:
    with pytest.raises(Refused, match="today or in the past"):
        happens("offered", day)


def test_an_imca_that_is_asked_for_settles_the_wait_of_a_decision_nobody_could_be_asked_about(
    case: Case, person: Person, worker: User
) -> None:
    lacks = assess(person, case=case, decision="where to live", assessed_on=ago(5), said=said(), by=worker)
    consult(lacks, of_the_person=True, could_not_because="In a coma", consulted_on=ago(4), by=worker)
    decided = {"options": "Two", "less_restrictive": "Home", "weighed": "Little is known", "decision": "Stay"}
    decide_for_them(lacks, decided_on=ago(3), nobody_because="None", imca="to-ask", **decided, by=worker)  # type: ignore[arg-type]
    waiting = Wait.objects.filter(key=f"imca:{lacks.pk}", settled_at=None)
    assert waiting.exists()
    advocate = begin_advocacy(case, kind="care-act", why="Meetings", begun_on=ago(2), by=worker)
    record_event(advocate, kind="asked-for", on=ago(2), service="Voices", by=worker)
    assert waiting.exists()
    imca = begin_advocacy(case, kind="imca", why="Where to live", begun_on=ago(2), by=worker)
    record_event(imca, kind="asked-for", on=ago(2), service="Voices", by=worker)
    assert not waiting.exists()


def look(case: Case, by: User, **others: Any) -> TakingPart:
    given: dict[str, Any] = {"hard": "yes", "why": "She cannot see the papers", "looked_on": ago(0)} | others
    return look_at_taking_part(case, **given, by=by)


def test_the_law_is_named_until_somebody_is_found(case: Case, worker: User, happens: Happens) -> None:
    def laws() -> list[str]:
        return [prompt.law for prompt in prompts_for(case, support_in(case))]

    assert laws() == ["Care Act 2014, section 68"]
    look(case, worker, somebody="no")
    assert laws() == ["Care Act 2014, section 68(1) to (3)"]
    happens("asked-for", 3)
    assert laws() == []
    happens("ended", 1, told="No service")
    assert laws() == ["Care Act 2014, section 68(1) to (3)"]
    look(case, worker, somebody="yes", who="Rosalind, her niece", agrees="yes")
    assert laws() == []


def test_an_imca_is_thought_of_where_they_cannot_decide(case: Case, person: Person, worker: User) -> None:
    look(case, worker, hard="no")
    lacks = assess(person, case=case, decision="where to live", assessed_on=ago(5), said=said(), by=worker)
    (prompt,) = prompts_for(case, support_in(case))
    assert prompt.law == "Mental Capacity Act 2005, sections 37 to 39"
    says: dict[str, Any] = {"views": "Near us", "what_matters": "Us", "preferred": "Home", "consulted_on": ago(4)}
    consult(lacks, who="A nurse", whose="professional", **says, by=worker)
    assert prompts_for(case, support_in(case)) == [prompt]
    consult(lacks, who="Ann, his daughter", **says, by=worker)
    (prompt,) = prompts_for(case, support_in(case))
    assert prompt.law.endswith("regulation 4")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"why": ""}, "what shows this"),
        ({"somebody": "yes", "who": ""}, "who can support them"),
        ({"somebody": "yes", "who": "Ann"}, "whether they want this person"),
        ({"words": "She nodded", "whose": "observed"}, "whose words"),
        ({"hard": ""}, "Choose whether it is hard"),
    ],
)
def test_what_taking_part_needs(case: Case, worker: User, wrong: dict[str, str], message: str) -> None:
    with pytest.raises(Refused, match=message):
        look(case, worker, **wrong)
    assert not TakingPart.objects.exists()


def test_whether_they_were_supported(case: Case, worker: User, happens: Happens) -> None:
    assert supported_in(case) == "", "it is asked only of those who lacked capacity"
    today = timezone.localdate()
    assess(case.person, case=case, decision="Where to live", assessed_on=today, said=said("lacks"), by=worker)
    assert supported_in(case) == "no"
    look(case, worker, somebody="yes", who="Ann", agrees="no", words="Not her")
    happens("asked-for", 3)
    assert supported_in(case) == "no"
    happens("arrived")
    assert supported_in(case) == "yes"


def supported_in(case: Case) -> str:
    return known_of_capacity(case)["supported"]


def test_what_happened_is_not_changed_by_anybody(case: Case, worker: User, happens: Happens) -> None:
    happens("offered")
    look(case, worker)
    assert not [each for each in missing_protections() if each in PROTECTIONS]
    for rows in (TakingPart.objects, Advocacy.objects, AdvocacyEvent.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(by=worker)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.all()._raw_delete(rows.db)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "difficulty", "told": "Six weeks"},
        {"kind": "difficulty", "in_the_way": "language"},
        {"kind": "arrived"},
        {"kind": "asked-for"},
        {"kind": "ended"},
        {"kind": "offered", "ask_again_on": "2026-01-01"},
        {"kind": "offered", "words": "She smiled", "whose": "observed"},
    ],
)
def test_an_event_that_says_too_little_is_refused_by_the_database(
    advocacy: Advocacy, worker: User, wrong: dict[str, str]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        AdvocacyEvent.objects.create(advocacy=advocacy, on=ago(0), by=worker, at=timezone.now(), **wrong)


def test_a_story_tells_of_an_advocate(person: Person, case: Case, worker: User) -> None:
    hamid = add_circle_member(person, name="Hamid Sattar", part="advocate", relation="IMCA", by=worker)
    council = Council({worker.name: worker}, {}, {}, timezone.localdate())
    tell = Teller(Told(council, added=person, circle={"Hamid Sattar": hamid}), worker)
    tell("taking_part", {"hard": "yes", "why": "Few words since the stroke", "somebody": "no"})
    tell("advocate", {"as": "his advocate", "kind": "imca", "why": "Where he lives and his money"}, -9)
    tell("advocate_event", {"advocate": "his advocate", "kind": "asked-for", "service": "Voices"}, -9)
    tell("advocate_event", {"advocate": "his advocate", "kind": "arrived", "member": "Hamid Sattar"})
    support = support_in(case)
    assert support.lives[0].how_long.told == "arrived 9 days after they were asked for"
