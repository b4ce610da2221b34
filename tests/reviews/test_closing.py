"""Closing by the person's account."""

from typing import Any

import pytest

from ownwords.access.models import Holding, User
from ownwords.drafts.actions import Refused
from ownwords.outcomes.actions import pass_on
from ownwords.outcomes.models import Event
from ownwords.outcomes.queries import life_of
from ownwords.people.models import Person
from ownwords.reviews.actions import set_due
from ownwords.reviews.models import Closing, Due
from tests.support.looking_back import Closes, Reviews, Says, Wants, days_ago, days_ahead


def test_a_closing_says_how_each_outcome_stands_and_works_out_the_whole(
    person: Person, wants: Wants, closes: Closes
) -> None:
    kept, changed = wants("I want to keep my cat"), wants("He must not ask me for money", direction="change")
    closing = closes(
        {"outcome": kept, "how": "fully", "words": "He sleeps on my bed"},
        {"outcome": changed, "how": "not"},
        words="You listened, and nothing was done without my say",
    )
    assert (closing.achieved, closing.asked) == ("partly", "expressed")
    assert closing.organisation == Holding.objects.get(person=person).organisation_id
    assert {row.outcome: (row.how, row.words) for row in closing.outcomes.all()} == {
        kept: ("fully", "He sleeps on my bed"),
        changed: ("not", ""),
    }
    turns = Event.objects.filter(source=f"closing:{closing.pk}").values_list("outcome", "kind", "happened_on")
    assert set(turns) == {(kept.pk, "met", days_ago(5)), (changed.pk, "not-met", days_ago(5))}


@pytest.mark.parametrize(
    ("how", "status"), [("fully", "met"), ("partly", "partly-met"), ("not", "not-met"), ("withdrawn", "no-longer")]
)
def test_each_way_of_closing_makes_its_turn(how: str, status: str, wants: Wants, closes: Closes) -> None:
    outcome = wants()
    closes({"outcome": outcome, "how": how})
    assert life_of(outcome).state.status == status


def test_what_goes_on_in_another_plan_is_passed_on_once(
    person: Person, worker: User, wants: Wants, closes: Closes
) -> None:
    new, passed = wants("I want to keep my cat"), wants("I want to go to church again")
    pass_on(passed, to="care-plan", happened_on=days_ago(30), by=worker)
    closing = closes({"outcome": new, "how": "passed"}, {"outcome": passed, "how": "passed"})
    assert closing.achieved == ""
    assert life_of(new).state.passed_to == "care-plan"
    assert Event.objects.filter(kind="passed").count() == 2


def test_what_was_met_at_a_review_before_counts_at_the_close(wants: Wants, reviews: Reviews, closes: Closes) -> None:
    met, gone, left = wants("I want to keep my cat"), wants("I want a new bed"), wants("I want to go to church again")
    reviews({"outcome": met, "how": "achieved"}, {"outcome": gone, "how": "not", "still_important": "no"})
    closing = closes({"outcome": left, "how": "not"})
    assert closing.achieved == "partly"
    hows = dict(closing.outcomes.values_list("outcome", "how"))
    assert hows == {met.pk: "fully", gone.pk: "withdrawn", left.pk: "not"}


def test_a_second_piece_of_work_counts_only_what_it_was_about(
    says: Says, wants: Wants, closes: Closes, reviews: Reviews
) -> None:
    first = wants("I want to keep my cat")
    closes({"outcome": first, "how": "fully"}, closed_on=days_ago(30))
    second = wants("I want to go to church again", on=days_ago(20))
    closing = closes({"outcome": second, "how": "not"})
    assert closing.achieved == "not"
    assert [row.outcome for row in closing.outcomes.all()] == [second]


def test_closing_asks_about_every_open_outcome(wants: Wants, closes: Closes) -> None:
    told, forgotten = wants("I want to keep my cat"), wants("I want to go to church again")
    with pytest.raises(Refused, match="church"):
        closes({"outcome": told, "how": "fully"})
    assert life_of(forgotten).state.open


def test_an_outcome_that_ended_stays_as_it_ended(wants: Wants, reviews: Reviews, closes: Closes) -> None:
    outcome = wants()
    reviews({"outcome": outcome, "how": "achieved"})
    with pytest.raises(Refused, match="stays as it ended"):
        closes({"outcome": outcome, "how": "not"})
    assert closes({"outcome": outcome, "how": "fully"}).achieved == "fully"


@pytest.mark.parametrize(
    ("given", "message", "field"),
    [
        ({"why": " "}, "why the work ends", "why"),
        ({"asked": "perhaps"}, "whether they were asked", "asked"),
        ({"asked": "expressed"}, "holds nothing", "asked"),
        ({"asked": "not-asked"}, "why they were not asked", "not_asked_because"),
        ({"whose": "professional"}, "who gave this account", "speaker"),
        ({"closed_on": days_ahead(1)}, "today or in the past", "closed_on"),
        ({"review_after_on": days_ago(5)}, "after the closing", "review_after_on"),
    ],
)
def test_an_unsound_closing_is_refused(closes: Closes, given: dict[str, Any], message: str, field: str) -> None:
    with pytest.raises(Refused, match=message) as refused:
        closes(**{"asked": "none-expressed"} | given)
    assert refused.value.field == field
    assert not Closing.objects.exists()


def test_asked_follows_from_the_record(wants: Wants, closes: Closes) -> None:
    outcome = wants()
    with pytest.raises(Refused, match="so they were asked"):
        closes({"outcome": outcome, "how": "not"}, asked="none-expressed")


@pytest.mark.parametrize(
    "given", [{"asked": "none-expressed"}, {"asked": "dont-know"}, {"asked": "not-asked", "not_asked_because": "Died"}]
)
def test_without_outcomes_nothing_is_achieved_or_not(closes: Closes, given: dict[str, Any]) -> None:
    assert closes(**given).achieved == ""


def test_closing_settles_the_day_of_a_review_and_may_set_one_after(
    person: Person, worker: User, wants: Wants, closes: Closes
) -> None:
    set_due(person, due_on=days_ahead(3), by=worker)
    closes({"outcome": wants(), "how": "fully"}, review_after_on=days_ahead(60))
    standing = Due.objects.get(settled_at=None)
    assert (standing.due_on, standing.after_closing) == (days_ahead(60), True)


def test_the_same_work_is_not_closed_twice(wants: Wants, closes: Closes) -> None:
    outcome = wants()
    closes({"outcome": outcome, "how": "not"})
    with pytest.raises(Refused, match="closed already"):
        closes({"outcome": outcome, "how": "not"})
    assert Closing.objects.count() == 1
