"""What the database itself refuses, whoever asks."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from ownwords.access.models import User
from ownwords.people.models import Person
from ownwords.reviews.actions import set_due
from ownwords.reviews.models import Closing, Due, Looked, Review
from ownwords.reviews.protections import PROTECTIONS
from ownwords.trail.protection import missing_protections
from tests.support.looking_back import Closes, Reviews, Wants, days_ago, days_ahead, partly


@pytest.fixture
def looked_back(person: Person, worker: User, wants: Wants, reviews: Reviews, closes: Closes) -> None:
    outcome = wants()
    reviews(partly(outcome), held_on=days_ago(20))
    closes({"outcome": outcome, "how": "partly", "words": "Half of it"}, review_after_on=days_ahead(10))


@pytest.mark.django_db
def test_every_protection_of_this_room_stands() -> None:
    assert not [each for each in missing_protections() if each in PROTECTIONS]
    tables = ("review", "looked", "closing", "closingoutcome", "due")
    assert {(each.table, each.deed) for each in PROTECTIONS} == {
        (f"reviews_{table}", deed) for table in tables for deed in ("UPDATE", "DELETE")
    }


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reviews_review SET must_change = 'Everything'",
        "DELETE FROM reviews_review",
        "UPDATE reviews_looked SET how = 'achieved', still_important = ''",
        "DELETE FROM reviews_looked",
        "UPDATE reviews_closing SET achieved = 'fully'",
        "DELETE FROM reviews_closing",
        "UPDATE reviews_closingoutcome SET how = 'fully'",
        "DELETE FROM reviews_closingoutcome",
        "DELETE FROM reviews_due",
        "UPDATE reviews_due SET due_on = '2020-01-01'",
        "UPDATE reviews_due SET settled_at = NULL WHERE settled_at IS NOT NULL",
        "UPDATE reviews_due SET settled_at = set_at, reason = 'Another' WHERE settled_at IS NULL",
    ],
)
def test_what_was_said_in_looking_back_is_not_changed_by_anybody(looked_back: None, sql: str) -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(sql)


def test_a_day_is_settled_once(person: Person, worker: User) -> None:
    due = set_due(person, due_on=days_ahead(3), by=worker)
    assert Due.objects.filter(pk=due.pk).update(settled_at=due.set_at) == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        Due.objects.filter(pk=due.pk).update(settled_at=due.set_at)


def test_a_person_has_one_open_day(person: Person, worker: User) -> None:
    due = set_due(person, due_on=days_ahead(3), by=worker)
    with pytest.raises(IntegrityError), transaction.atomic():
        Due.objects.create(person=person, due_on=days_ahead(9), set_at=due.set_at, by=worker)


@pytest.mark.parametrize(
    "answers",
    [
        {"how": "not"},
        {"how": "achieved", "still_important": "yes"},
        {"how": "not", "still_important": "yes"},
        {"how": "not", "still_important": "yes", "in_the_way": "money"},
    ],
)
def test_a_look_that_breaks_off_half_way_is_refused_by_the_database(
    wants: Wants, reviews: Reviews, answers: dict[str, str]
) -> None:
    outcome, review = wants(), reviews()
    with pytest.raises(IntegrityError), transaction.atomic():
        Looked.objects.create(review=review, outcome=outcome, **answers)


def test_an_outcome_is_looked_at_once_a_review(wants: Wants, reviews: Reviews) -> None:
    outcome = wants()
    review = reviews({"outcome": outcome, "how": "not-asked"})
    with pytest.raises(IntegrityError), transaction.atomic():
        Looked.objects.create(review=review, outcome=outcome, how="achieved")


def test_anothers_account_says_whose_it_is(person: Person, worker: User, reviews: Reviews) -> None:
    review = reviews()
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.create(
            person=person, held_on=days_ago(1), why="asked", whose="family", next_reason="-", by=worker, at=review.at
        )


@pytest.mark.parametrize(
    "given",
    [
        {"asked": "none-expressed", "achieved": "fully"},
        {"asked": "not-asked"},
        {"asked": "dont-know", "whose": "family"},
    ],
)
def test_a_closing_that_contradicts_itself_is_refused_by_the_database(
    person: Person, worker: User, reviews: Reviews, given: dict[str, str]
) -> None:
    at = reviews().at
    with pytest.raises(IntegrityError), transaction.atomic():
        Closing.objects.create(
            person=person,
            closed_on=days_ago(1),
            why="Done",
            organisation=person.holding.organisation_id,
            by=worker,
            at=at,
            **given,
        )
