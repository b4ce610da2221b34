"""Holding a review and setting the day for the next."""

from typing import Any

import pytest

from ownwords.access.models import User
from ownwords.conversations.actions import begin
from ownwords.drafts.actions import Refused
from ownwords.outcomes.models import Event
from ownwords.outcomes.queries import life_of
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.plans.models import Wellbeing
from ownwords.reviews.actions import set_due
from ownwords.reviews.models import Due, Looked, Review
from ownwords.trail.models import Entry
from tests.support.looking_back import Closes, Reviews, Wants, days_ago, days_ahead, partly


def test_each_answer_becomes_a_turn_in_the_outcomes_life(wants: Wants, reviews: Reviews) -> None:
    met, half = wants("I want to keep my cat"), wants("I want to go to church again")
    review = reviews({"outcome": met, "how": "achieved", "words": "He sleeps on my bed"}, partly(half))
    assert (life_of(met).state.status, life_of(half).state.status) == ("met", "partly-met")
    turn = Event.objects.get(outcome=met, kind="met")
    assert (turn.source, turn.note, turn.happened_on) == (f"review:{review.pk}", "He sleeps on my bed", days_ago(10))


def test_what_is_no_longer_important_ends(wants: Wants, reviews: Reviews) -> None:
    outcome = wants()
    reviews({"outcome": outcome, "how": "not", "still_important": "no", "words": "I have had enough of him"})
    assert life_of(outcome).state.status == "no-longer"


def test_what_was_not_talked_about_makes_no_turn(wants: Wants, reviews: Reviews) -> None:
    outcome = wants()
    reviews({"outcome": outcome, "how": "not-asked"})
    assert Looked.objects.get().how == "not-asked"
    assert list(Event.objects.values_list("kind", flat=True)) == ["expressed"]


def test_the_pairs_are_kept_and_the_first_follows_from_the_one_answer(wants: Wants, reviews: Reviews) -> None:
    pairs = {
        "working_towards": "yes",
        "avoiding_bad": "no",
        "wellbeing_effect": "both",
        "feeling_about_plan": "",
    }
    reviews(partly(wants(), **pairs))
    look = Looked.objects.get()
    assert {name: getattr(look, name) for name in pairs} == pairs
    assert look.achieving == "both"


def test_achieved_cannot_be_said_twice_and_differently(wants: Wants, reviews: Reviews) -> None:
    with pytest.raises(Refused, match="said twice"):
        reviews({"outcome": wants(), "how": "achieved", "achieving": "no"})


def test_wellbeing_is_scored_at_the_review_by_the_same_account(person: Person, reviews: Reviews) -> None:
    review = reviews(wellbeing={"score": 6, "words": "Better"}, whose="representative", speaker="Ann, her daughter")
    scored = Wellbeing.objects.get()
    assert (scored.score, scored.words, scored.whose, scored.speaker, scored.source, scored.scored_on) == (
        6,
        "Better",
        "representative",
        "Ann, her daughter",
        f"review:{review.pk}",
        days_ago(10),
    )


def test_a_review_settles_the_day_that_was_set_and_sets_the_next(
    person: Person, worker: User, reviews: Reviews
) -> None:
    first = set_due(person, due_on=days_ago(12), by=worker)
    review = reviews(next_on=days_ahead(40), next_reason="After her operation")
    first.refresh_from_db()
    assert (first.settled_at, first.review) == (review.at, review)
    standing = Due.objects.get(settled_at=None)
    assert (standing.due_on, standing.reason, standing.after_closing) == (
        days_ahead(40),
        "After her operation",
        False,
    )


def test_putting_off_needs_a_reason_and_keeps_the_day_that_was(person: Person, worker: User) -> None:
    set_due(person, due_on=days_ago(3), by=worker)
    with pytest.raises(Refused, match="why the day is changed") as refused:
        set_due(person, due_on=days_ahead(7), reason=" ", by=worker)
    assert refused.value.field == "reason"
    set_due(person, due_on=days_ahead(7), reason="She is in hospital", by=worker)
    with pytest.raises(Refused, match="set already"):
        set_due(person, due_on=days_ahead(7), reason="again", by=worker)
    days = [(due.due_on, due.reason, due.settled_at is None, due.review) for due in Due.objects.order_by("set_at")]
    assert days == [(days_ago(3), "", False, None), (days_ahead(7), "She is in hospital", True, None)]


def test_a_day_after_closing_stays_one_when_it_is_put_off(person: Person, worker: User) -> None:
    set_due(person, due_on=days_ahead(3), after_closing=True, by=worker)
    assert set_due(person, due_on=days_ahead(9), reason="Away", by=worker).after_closing


@pytest.mark.parametrize(
    ("given", "message", "field"),
    [
        ({"why": "because"}, "why you looked back", "why"),
        ({"why": "change"}, "what changed", "circumstances"),
        ({"whose": "nobody"}, "whose account", "whose"),
        ({"whose": "family"}, "who gave this account", "speaker"),
        ({"held_on": days_ahead(1)}, "today or in the past", "held_on"),
        ({"next_on": days_ago(10)}, "after this review", "next_on"),
        ({"next_on": None}, "why there is none", "next_on"),
        ({"must_change": "  "}, "Nothing is written down", None),
    ],
)
def test_an_unsound_review_is_refused(reviews: Reviews, given: dict[str, Any], message: str, field: str | None) -> None:
    with pytest.raises(Refused, match=message) as refused:
        reviews(**given)
    assert refused.value.field == field
    assert not Review.objects.exists()


def test_a_review_needs_no_next_day_with_a_reason(reviews: Reviews) -> None:
    assert reviews(next_on=None, next_reason="She asked us not to come again").next_on is None
    assert not Due.objects.exists()


def test_an_unsound_look_leaves_nothing_behind(wants: Wants, reviews: Reviews) -> None:
    first, second = wants("I want to keep my cat"), wants("I want to go to church again")
    with pytest.raises(Refused, match="still important"):
        reviews({"outcome": first, "how": "achieved"}, {"outcome": second, "how": "not"})
    assert not Review.objects.exists()
    assert life_of(first).state.status == "wanted"


def test_only_what_this_person_wants_is_looked_at(person: Person, wants: Wants, reviews: Reviews) -> None:
    other = add_person(given_name="Other", who="system")
    with pytest.raises(Refused, match="not something that this person"):
        reviews({"outcome": wants(to=other), "how": "achieved"})


def test_an_outcome_that_has_ended_is_looked_at_again_only_after_closing(wants: Wants, reviews: Reviews) -> None:
    outcome = wants()
    reviews({"outcome": outcome, "how": "achieved"}, held_on=days_ago(20))
    with pytest.raises(Refused, match="not open any more"):
        reviews({"outcome": outcome, "how": "achieved"})


def test_a_review_rests_on_a_finished_conversation_with_this_person(
    person: Person, worker: User, wants: Wants, reviews: Reviews
) -> None:
    unfinished = begin(person, by=worker, held_on=days_ago(11), narrative="Not done")
    with pytest.raises(Refused, match="finished conversation"):
        reviews(conversation=unfinished)
    other = add_person(given_name="Other", who="system")
    with pytest.raises(Refused, match="finished conversation"):
        reviews(conversation=wants(to=other).mark.conversation)
    finished = wants().mark.conversation
    assert reviews(conversation=finished).conversation == finished


def test_a_review_leaves_its_trail(person: Person, worker: User, reviews: Reviews) -> None:
    review = reviews()
    entry = Entry.objects.get(deed="review held")
    assert (entry.chain, entry.who, entry.about) == (
        f"person:{person.pk}",
        f"worker:{worker.pk}",
        f"review:{review.pk}",
    )


def test_after_closing_an_ended_outcome_is_looked_at_and_its_life_stays(
    wants: Wants, reviews: Reviews, closes: Closes
) -> None:
    met, half = wants("I want to keep my cat"), wants("I want to go to church again")
    closing = closes({"outcome": met, "how": "fully"}, {"outcome": half, "how": "partly"}, closed_on=days_ago(20))
    turns = Event.objects.filter(outcome=met).count()
    reviews(
        {"outcome": met, "how": "not", "still_important": "unsure", "words": "He ran away last week"},
        {"outcome": half, "how": "achieved"},
        why="after-closing",
        next_on=None,
    )
    assert Event.objects.filter(outcome=met).count() == turns
    assert life_of(met).state.status == "met"
    assert life_of(half).state.status == "met"
    closing.refresh_from_db()
    assert (closing.achieved, closing.outcomes.get(outcome=met).how) == ("partly", "fully")


def test_reviews_after_closing_may_be_held_more_than_once(wants: Wants, reviews: Reviews, closes: Closes) -> None:
    outcome = wants()
    closes({"outcome": outcome, "how": "fully"}, closed_on=days_ago(20))
    reviews({"outcome": outcome, "how": "achieved"}, why="after-closing", next_on=days_ahead(10))
    assert Due.objects.get(settled_at=None).after_closing
    reviews({"outcome": outcome, "how": "achieved"}, why="after-closing", held_on=days_ago(1), next_on=None)
    assert Looked.objects.filter(outcome=outcome).count() == 2
    assert not Due.objects.filter(settled_at=None).exists()
