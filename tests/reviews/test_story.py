"""What reviews and closings tell of a story, and what of them waits."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ownwords.access.models import User
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.reviews.actions import set_due
from ownwords.reviews.story import moments, waiting
from tests.support.looking_back import Closes, Reviews, Wants, days_ago, days_ahead, partly


def test_a_review_tells_the_words_that_were_said_and_whose_they_are(
    person: Person, wants: Wants, reviews: Reviews
) -> None:
    reviews(
        partly(wants(), words="Twice, with Ann"),
        achieved="I sleep again",
        must_change="",
        whose="representative",
        speaker="Ann Hill, her daughter",
    )
    (told,) = moments(person)
    assert (told.kind, told.on, told.heading) == ("review", days_ago(10), "Looked back together")
    assert [said.words for said in told.said] == ["I sleep again", "Twice, with Ann"]
    assert {(said.whose, said.speaker) for said in told.said} == {("representative", "Ann Hill, her daughter")}
    assert told.text == "Partly: 1."


def test_a_closing_tells_why_and_what_was_said_of_it_all(person: Person, wants: Wants, closes: Closes) -> None:
    closes({"outcome": wants(), "how": "fully"}, words="You listened to me")
    told = next(moment for moment in moments(person) if moment.kind == "closing")
    assert [said.words for said in told.said] == ["You listened to me"]
    assert told.text == "She has what she wanted. What they wanted was met."


def test_a_day_that_was_put_off_tells_its_reason(person: Person, worker: User) -> None:
    set_due(person, due_on=days_ago(3), by=worker)
    set_due(person, due_on=days_ahead(4), reason="She is in hospital", by=worker)
    set_due(person, due_on=days_ahead(2), reason="She is home early", by=worker)
    told = [(moment.heading.split(" from ")[0], moment.text) for moment in moments(person)]
    assert told == [
        ("The day to look back was put off", "She is in hospital"),
        ("The day to look back was brought forward", "She is home early"),
    ]


def test_a_review_that_was_held_is_not_told_as_put_off(person: Person, worker: User, reviews: Reviews) -> None:
    set_due(person, due_on=days_ago(12), by=worker)
    reviews(next_reason="After her operation")
    assert [moment.heading for moment in moments(person)] == ["Looked back together"]


def test_a_review_waits_from_its_day_on_and_not_before(person: Person, worker: User) -> None:
    set_due(person, due_on=days_ahead(1), by=worker)
    assert waiting([person.pk]) == []
    set_due(person, due_on=days_ago(0), reason="She asked for today", by=worker)
    (waits,) = waiting([person.pk])
    assert (waits.what, waits.whom, waits.since) == ("the review with Joyce", "Wren Okafor", days_ago(0))
    assert waits.link.endswith("/reviews/new/")


def test_a_review_after_closing_waits_as_that(
    person: Person, wants: Wants, closes: Closes, reviews: Reviews, worker: User
) -> None:
    closes({"outcome": wants(), "how": "fully"}, closed_on=days_ago(30), review_after_on=days_ago(2))
    (waits,) = waiting([person.pk])
    assert waits.what == "the review with Joyce after closing"
    assert waits.link.endswith("/reviews/after-closing/")
    reviews(why="after-closing", next_on=None)
    assert waiting([person.pk]) == []


def test_story_and_waiting_ask_once_whatever_there_is(
    person: Person, wants: Wants, worker: User, reviews: Reviews
) -> None:
    outcome = wants()
    for days in (40, 30, 20):
        reviews(partly(outcome), held_on=days_ago(days), next_on=days_ago(days - 1))
    people = [person.pk]
    for number in range(3):
        other = add_person(given_name=f"Person {number}", who="system")
        set_due(other, due_on=days_ago(number), by=worker)
        people.append(other.pk)
    with CaptureQueriesContext(connection) as asked:
        assert len(waiting(people)) == 4
        assert len(moments(person)) == 3
    assert len(asked) == 2
