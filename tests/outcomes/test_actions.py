"""Every deed that changes an outcome: what it writes, what it refuses, and that it leaves its trail."""

from typing import Any

import pytest

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.outcomes.actions import (
    add_event,
    add_view,
    break_down,
    file_under,
    pass_on,
    raise_outcome,
    reword,
    take_up_again,
)
from ownwords.outcomes.models import Event, Outcome, View
from ownwords.outcomes.queries import headings_filed, life_of, outcomes_of, uncarried_words
from ownwords.people.actions import add_person
from ownwords.people.models import CircleMember, Person
from ownwords.trail.actions import person_chain
from ownwords.trail.models import Entry
from tests.outcomes.conftest import Says, days_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def outcome(says: Says, worker: User) -> Outcome:
    """She wants something to stay, said 30 days ago."""
    return raise_outcome(says("I want him to go on visiting me."), direction="keep", by=worker)


def deeds_about(person: Person) -> list[str]:
    entries = Entry.objects.filter(chain=person_chain(person.pk), about__startswith="outcome:")
    return list(entries.order_by("number").values_list("deed", flat=True))


def test_an_outcome_rests_on_the_persons_exact_words(outcome: Outcome, person: Person) -> None:
    life = life_of(outcome)
    assert (life.words, life.whose, life.said_on) == ("I want him to go on visiting me.", "person", days_ago(30))
    assert [event.kind for event in life.events] == ["expressed"]
    assert life.events[0].happened_on == days_ago(30)
    assert deeds_about(person) == ["outcome expressed"]


@pytest.mark.parametrize(
    ("mark", "options", "field"),
    [
        ({"finished": False}, {}, "mark"),
        ({"kind": "strength"}, {}, "mark"),
        ({"whose": "professional", "speaker": "Gwen Hale"}, {}, "mark"),
        ({"whose": "family", "speaker": "Ann, daughter"}, {}, "mark"),
        ({}, {"direction": "sideways"}, "direction"),
        ({}, {"for_whom": "everybody"}, "for_whom"),
    ],
)
def test_words_that_cannot_carry_an_outcome_are_refused(
    says: Says, worker: User, mark: dict[str, Any], options: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as no:
        raise_outcome(says("I want to see my friends", **mark), by=worker, **{"direction": "achieve", **options})
    assert no.value.field == field
    assert not Outcome.objects.exists()


@pytest.mark.parametrize(
    ("whose", "speaker"), [("representative", "Ann, daughter"), ("observed", "Kit, who has known him 9 years")]
)
def test_whoever_speaks_for_a_person_can_give_an_outcome_its_words_and_is_named(
    says: Says, worker: User, whose: str, speaker: str
) -> None:
    mark = says("He turns to the window whenever the bus goes by", whose=whose, speaker=speaker)
    life = life_of(raise_outcome(mark, direction="achieve", by=worker))
    assert (life.whose, life.speaker) == (whose, speaker)


def test_an_outcome_can_be_for_somebody_else_of_the_circle(says: Says, worker: User, person: Person) -> None:
    son = CircleMember.objects.create(person=person, name="Lee", part="family", added_at="2026-01-01T00:00Z")
    made = raise_outcome(
        says("I want him to get help with the drink"), direction="change", for_whom="harmer", for_member=son, by=worker
    )
    assert made.for_member == son
    stranger = add_person(given_name="Nobody", who="system")
    theirs = CircleMember.objects.create(person=stranger, name="Jo", part="friend", added_at="2026-01-01T00:00Z")
    with pytest.raises(Refused):
        raise_outcome(says("and her"), direction="change", for_whom="harmer", for_member=theirs, by=worker)
    with pytest.raises(Refused):
        raise_outcome(says("and me"), direction="change", for_whom="self", for_member=son, by=worker)


def test_turns_are_added_in_their_order_with_who_supported(outcome: Outcome, worker: User) -> None:
    for kind in ("discussed", "negotiated", "worked-on", "partly-met", "not-met", "met"):
        add_event(outcome, kind=kind, happened_on=days_ago(3), who_supported="Ann", note=kind, by=worker)
    events = life_of(outcome).events
    assert [event.number for event in events] == [1, 2, 3, 4, 5, 6, 7]
    assert [event.note for event in events[1:]] == [event.kind for event in events[1:]]
    assert not outcomes_of(outcome.person, open_only=True)


@pytest.mark.parametrize("kind", ["expressed", "reworded", "broken-down", "passed", "taken-up-again"])
def test_turns_with_a_deed_of_their_own_are_not_added_by_hand(outcome: Outcome, worker: User, kind: str) -> None:
    with pytest.raises(Refused):
        add_event(outcome, kind=kind, happened_on=days_ago(1), by=worker)


def test_an_ended_outcome_takes_no_more_turns(outcome: Outcome, says: Says, worker: User) -> None:
    add_event(outcome, kind="no-longer", happened_on=days_ago(3), by=worker)
    newer = says("I want something else now", on=days_ago(1))
    for refused in (
        lambda: add_event(outcome, kind="met", happened_on=days_ago(1), by=worker),
        lambda: reword(outcome, mark=newer, by=worker),
        lambda: break_down(outcome, mark=newer, direction="keep", by=worker),
        lambda: pass_on(outcome, to="care-plan", happened_on=days_ago(1), by=worker),
    ):
        with pytest.raises(Refused):
            refused()
    assert outcome.events.count() == 2
    assert Outcome.objects.count() == 1


def test_a_turn_cannot_lie_in_the_future_or_before_the_first_words(outcome: Outcome, worker: User) -> None:
    for day in (days_ago(-1), days_ago(31)):
        with pytest.raises(Refused) as no:
            add_event(outcome, kind="discussed", happened_on=day, by=worker)
        assert no.value.field == "happened_on"


def test_new_words_lead_and_the_earlier_ones_stay(outcome: Outcome, says: Says, worker: User) -> None:
    reword(outcome, mark=says("I want him to ask before he comes", on=days_ago(5)), direction="change", by=worker)
    life = life_of(outcome)
    assert life.words == "I want him to ask before he comes"
    assert life.direction == "change"
    assert next(event.mark.words for event in life.events if event.mark) == "I want him to go on visiting me."
    assert outcome.direction == "keep"


def test_only_the_person_can_take_the_place_of_what_the_person_said(outcome: Outcome, says: Says, worker: User) -> None:
    spoken_for = says("She would rather he stayed away", on=days_ago(5), whose="representative", speaker="Ann")
    with pytest.raises(Refused, match="only their own words"):
        reword(outcome, mark=spoken_for, by=worker)
    assert life_of(outcome).words == "I want him to go on visiting me."


def test_rewording_needs_newer_words_of_the_same_person_that_say_a_want(
    outcome: Outcome, says: Says, worker: User
) -> None:
    elsewhere = add_person(given_name="Nobody", who="system")
    for mark in (
        outcome.mark,
        says("I said this long before", on=days_ago(90)),
        says("I am good with people", on=days_ago(5), kind="strength"),
        says("Not finished yet", on=days_ago(5), finished=False),
        says("I am somebody else", on=days_ago(5), to=elsewhere),
    ):
        with pytest.raises(Refused):
            reword(outcome, mark=mark, by=worker)
    assert outcome.events.count() == 1


def test_a_large_outcome_stays_above_the_smaller_ones_made_of_it(outcome: Outcome, says: Says, worker: User) -> None:
    mark = says("A cup of tea together on Fridays would be a start", on=days_ago(10))
    smaller = break_down(outcome, mark=mark, direction="achieve", note="We looked for a first step.", by=worker)
    large, small = life_of(outcome), life_of(smaller)
    assert large.state.open
    assert large.state.in_words == "Being reached in smaller steps"
    assert [part.outcome for part in large.parts] == [smaller]
    assert small.larger is not None
    assert small.larger.outcome == outcome
    assert small.words == mark.words
    assert large.events[-1].source == f"outcome:{smaller.pk}"


def test_what_is_passed_on_stays_traceable_and_can_come_back(outcome: Outcome, worker: User) -> None:
    pass_on(outcome, to="care-plan", happened_on=days_ago(4), note="Nothing to do with safeguarding.", by=worker)
    life = life_of(outcome)
    assert life.state.open
    assert life.state.in_words == "Passed on, in the care and support plan"
    with pytest.raises(Refused):
        pass_on(outcome, to="care-plan", happened_on=days_ago(3), by=worker)
    with pytest.raises(Refused):
        pass_on(outcome, to="the moon", happened_on=days_ago(3), by=worker)
    pass_on(outcome, to="here", happened_on=days_ago(3), by=worker)
    assert life_of(outcome).state.passed_to == ""
    with pytest.raises(Refused):
        pass_on(outcome, to="here", happened_on=days_ago(2), by=worker)


def test_taking_up_again_begins_a_new_life_and_leaves_the_old_one_closed(
    outcome: Outcome, says: Says, worker: User
) -> None:
    add_event(outcome, kind="met", happened_on=days_ago(10), by=worker)
    early = says("I did want it", on=days_ago(20))
    with pytest.raises(Refused):
        take_up_again(outcome, mark=early, by=worker)
    again = take_up_again(outcome, mark=says("I want him back", on=days_ago(2)), by=worker)
    old, new = life_of(outcome), life_of(again)
    assert not old.state.open
    assert old.words == "I want him to go on visiting me."
    assert [life.outcome for life in old.followed_by] == [again]
    assert new.state.open
    assert new.follows is not None
    assert new.follows.outcome == outcome
    assert new.direction == "keep"
    with pytest.raises(Refused):
        take_up_again(outcome, mark=says("and again", on=days_ago(1)), by=worker)
    assert Outcome.objects.count() == 2


def test_an_open_outcome_cannot_be_taken_up_again(outcome: Outcome, says: Says, worker: User) -> None:
    with pytest.raises(Refused, match="still open"):
        take_up_again(outcome, mark=says("I still want it", on=days_ago(2)), by=worker)
    assert Outcome.objects.count() == 1


def test_a_view_stands_beside_the_words_under_its_speaker(outcome: Outcome, worker: User, person: Person) -> None:
    add_view(
        outcome,
        whose="family",
        speaker="Ann, daughter",
        stance="disagrees",
        words="He only wants her money.",
        said_on=days_ago(3),
        negotiated="Both were heard.",
        by=worker,
    )
    life = life_of(outcome)
    assert life.words == "I want him to go on visiting me."
    assert [(view.speaker, view.stance) for view in life.views] == [("Ann, daughter", "disagrees")]
    assert life.views_want_support_named
    assert deeds_about(person)[-1] == "view put beside outcome"


def test_a_view_can_hold_marked_words_and_then_says_exactly_those(outcome: Outcome, says: Says, worker: User) -> None:
    mark = says("He is after her money", kind="other-view", whose="family", speaker="Ann, daughter", on=days_ago(7))
    view = add_view(outcome, mark=mark, stance="worried", speaker="Somebody", words="Other words", by=worker)
    assert (view.words, view.speaker, view.whose, view.said_on) == (
        "He is after her money",
        "Ann, daughter",
        "family",
        days_ago(7),
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"whose": "person"}, "whose"),
        ({"words": " "}, "words"),
        ({"speaker": ""}, "speaker"),
        ({"said_on": None}, "said_on"),
    ],
)
def test_a_view_needs_words_a_day_and_a_speaker_who_is_not_the_person(
    outcome: Outcome, worker: User, change: dict[str, Any], field: str
) -> None:
    view: dict[str, Any] = {"whose": "family", "speaker": "Ann", "words": "No", "said_on": days_ago(1)}
    with pytest.raises(Refused) as no:
        add_view(outcome, stance="disagrees", by=worker, **(view | change))
    assert no.value.field == field
    assert not View.objects.exists()


def test_support_is_not_asked_for_where_everybody_agrees_or_it_is_named(outcome: Outcome, worker: User) -> None:
    view: dict[str, Any] = {"whose": "family", "speaker": "Ann", "words": "Good", "said_on": days_ago(1), "by": worker}
    add_view(outcome, stance="supports", **view)
    assert not life_of(outcome).views_want_support_named
    add_view(outcome, stance="worried", **view)
    assert life_of(outcome).views_want_support_named
    add_event(outcome, kind="negotiated", happened_on=days_ago(1), who_supported="Bea, advocate", by=worker)
    assert not life_of(outcome).views_want_support_named


def test_filing_replaces_what_was_filed_and_takes_only_headings_that_are(outcome: Outcome, worker: User) -> None:
    file_under(outcome, headings=["wellbeing:family", "safeguarding:contact"], by=worker)
    file_under(outcome, headings=["wellbeing:family", "adult:relationships"], by=worker)
    assert [heading.code for heading in headings_filed(outcome)] == ["wellbeing:family", "adult:relationships"]
    with pytest.raises(Refused):
        file_under(outcome, headings=["wellbeing:luck"], by=worker)
    file_under(outcome, headings=[], by=worker)
    assert headings_filed(outcome) == []


def test_words_wait_until_something_carries_them(outcome: Outcome, says: Says, worker: User, person: Person) -> None:
    marks = [says(f"I want thing {number}", on=days_ago(9 - number)) for number in range(4)]
    says("still being written", finished=False)
    says("The home should do more", whose="professional", speaker="Dr Rees", kind="want")
    assert list(uncarried_words([person.pk])) == marks
    raise_outcome(marks[0], direction="achieve", by=worker)
    reword(outcome, mark=marks[1], by=worker)
    add_event(outcome, kind="discussed", happened_on=days_ago(1), mark=marks[2], by=worker)
    assert list(uncarried_words([person.pk])) == [marks[3]]


def test_reading_every_outcome_takes_one_query_whatever_their_number(
    outcome: Outcome, says: Says, worker: User, person: Person, django_assert_num_queries: Any
) -> None:
    for number in range(5):
        made = raise_outcome(says(f"I want thing {number}"), direction="achieve", by=worker)
        add_event(made, kind="worked-on", happened_on=days_ago(2), by=worker)
        add_view(made, whose="family", speaker="Ann", stance="supports", words="Yes", said_on=days_ago(2), by=worker)
    with django_assert_num_queries(1):
        told = [
            (life.words, life.state.in_words, life.outcome.for_member, life.outcome.person.called, event.by.name)
            for life in outcomes_of(person)
            for event in life.events
        ]
    assert len(told) == 11


def test_two_turns_never_share_a_number(outcome: Outcome, worker: User) -> None:
    add_event(outcome, kind="discussed", happened_on=days_ago(2), by=worker)
    assert sorted(Event.objects.values_list("number", flat=True)) == [1, 2]
