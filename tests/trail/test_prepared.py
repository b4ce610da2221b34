"""Questions whose SQL is kept: they give what the queryset would, whatever the values."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ownwords.access.models import Grant, Holding, User
from ownwords.people.actions import add_person
from ownwords.people.models import NameKey, Person
from ownwords.trail.prepared import Question


@pytest.fixture
def people(db: None) -> list[Person]:
    names = (("Ann", "Hill"), ("Bea", "Hill"), ("Cy", "O'Dea"))
    return [
        add_person(given_name=given, family_name=family, date_of_birth=date(1940 + at, 1, 2), who="system")
        for at, (given, family) in enumerate(names)
    ]


def test_objects_are_what_the_queryset_gives(people: list[Person]) -> None:
    ask = Question(lambda family: Person.objects.filter(family_name=family).order_by("given_name"))
    for family in ("Hill", "O'Dea", "%s", "nobody"):
        wanted = list(Person.objects.filter(family_name=family).order_by("given_name"))
        assert ask(family) == wanted
        assert [vars(each) | {"_state": None} for each in ask(family)] == [
            vars(each) | {"_state": None} for each in wanted
        ]


def test_every_kind_of_value(people: list[Person]) -> None:
    first = people[0]
    later, now = date(1940, 6, 1), timezone.now()
    by_all = Question(
        lambda pk, born, added, revision: Person.objects.filter(
            pk=pk, date_of_birth__lt=born, added_at__lte=added, revision=revision
        )
    )
    assert by_all(first.pk, later, now, 1) == [first]
    assert by_all(first.pk, later, now - timedelta(days=1), 1) == []
    assert by_all(first.pk, later, now, 2) == []
    assert by_all(uuid4(), later, now, 1) == []


def test_lists_of_any_length(people: list[Person]) -> None:
    ask = Question(lambda ids: Person.objects.filter(pk__in=ids).order_by("given_name"))
    for count in (3, 1, 2, 0, 3):
        assert ask([each.pk for each in people[:count]]) == people[:count]
    assert ask({people[1].pk, people[0].pk}) == people[:2]
    assert ask([people[0].pk, people[0].pk]) == people[:1]


def test_none_is_part_of_the_shape(people: list[Person]) -> None:
    ask = Question(lambda number: Person.objects.filter(nhs_number=number))
    assert set(ask(None)) == set(people)
    assert ask("9434765919") == []


def test_values_lists_and_single_values(people: list[Person]) -> None:
    pairs = Question(lambda family: Person.objects.filter(family_name=family).values_list("given_name", "family_name"))
    ids = Question(lambda family: Person.objects.filter(family_name=family).values_list("pk", flat=True))
    assert sorted(pairs("Hill")) == [("Ann", "Hill"), ("Bea", "Hill")]
    assert sorted(ids("O'Dea")) == [people[2].pk]


def test_what_comes_along_comes_along(person: Person, worker: User, people: list[Person]) -> None:
    held = Exists(Grant.objects.filter(person=OuterRef("pk"), viewer=worker))
    ask = Question(lambda pk: Person.objects.select_related("holding__team").annotate(granted=held).filter(pk=pk))
    with CaptureQueriesContext(connection) as asked:
        found: Any = ask.first(person.pk)
        assert (found.holding.team.name, found.granted) == ("North team", True)
        without: Any = ask.first(people[0].pk)
        assert without.granted is False
        with pytest.raises(Holding.DoesNotExist):
            _ = without.holding
    assert len(asked) == 2


def test_fields_that_are_left_out_are_fetched_when_needed(people: list[Person]) -> None:
    ask = Question(lambda pk: Person.objects.filter(pk=pk).only("given_name"))
    found = ask.first(people[0].pk)
    assert found is not None
    assert found.get_deferred_fields() >= {"family_name"}
    assert found.family_name == "Hill"


def test_the_sql_is_worked_out_once(people: list[Person]) -> None:
    times = 0

    def ask(pk: Any) -> QuerySet[Person]:
        nonlocal times
        times += 1
        return Person.objects.filter(pk=pk)

    question = Question(ask)
    assert [question.first(each.pk) for each in people] == people
    assert times == 1


def test_prefetches_are_refused() -> None:
    with pytest.raises(TypeError, match="cannot prefetch"):
        Question(lambda pk: Person.objects.filter(pk=pk).prefetch_related("name_keys"))(uuid4())
    with pytest.raises(TypeError, match="objects or for a values_list"):
        Question(lambda pk: NameKey.objects.filter(person=pk).values("key"))(uuid4())
