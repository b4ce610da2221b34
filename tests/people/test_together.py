"""Several questions at once give what they would give one by one."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import Conversation, Mark
from ownwords.outcomes.models import Event
from ownwords.people.models import Consent, Person
from ownwords.people.together import Prepared, together
from ownwords.plans.models import Plan, Version
from ownwords.reviews.models import Due
from tests.support.life import Life


def questions(life: Life) -> list[QuerySet[Any]]:
    person = life.person
    return [
        Conversation.objects.filter(person=person).select_related("worker").defer("narrative"),
        Mark.objects.filter(person=person).select_related("conversation__worker").order_by("said_on", "id"),
        Event.objects.filter(outcome__person=person)
        .select_related("mark", "outcome__person", "by")
        .order_by("outcome_id", "number"),
        Plan.objects.filter(person=person),
        Version.objects.filter(plan__person=person).defer("content"),
        Due.objects.filter(person=person),
        Consent.objects.filter(person=person),
        Person.objects.none(),
    ]


def fields_of(row: Any) -> dict[str, Any]:
    return {name: value for name, value in vars(row).items() if not name.startswith("_")}


def test_the_same_rows_come_in_the_same_order_with_one_query(life: Life) -> None:
    one_by_one = [list(question) for question in questions(life)]
    together(Due.objects.all())  # the first question of all asks what the database can do
    with CaptureQueriesContext(connection) as captured:
        at_once = together(*questions(life))
    assert len(captured) == 1, [query["sql"][:200] for query in captured]
    assert at_once == one_by_one
    for before, after in zip(one_by_one, at_once, strict=True):
        assert [fields_of(row) for row in before] == [fields_of(row) for row in after]


def test_what_select_related_names_comes_along(life: Life) -> None:
    events = together(Event.objects.filter(outcome__person=life.person).select_related("mark", "by"))[0]
    with CaptureQueriesContext(connection) as captured:
        assert {event.by.name for event in events} == {"Wren Okafor"}
        assert any(event.mark and event.mark.words for event in events)
        assert any(event.mark is None for event in events)
    assert len(captured) == 0


def test_prepared_questions_are_asked_anew_for_others(person: Person, worker: User) -> None:
    stranger = Person.objects.create(given_name="Stranger", added_at=timezone.now())
    today = timezone.localdate()
    for whose, days in ((stranger, 0), (person, 30)):
        Due.objects.create(person=whose, due_on=today + timedelta(days=days), set_at=timezone.now(), by=worker)
    prepared = Prepared(
        lambda ids, day: [
            [],
            [Due.objects.filter(person__in=ids, due_on__lte=day, settled_at=None).order_by("due_on")],
        ]
    )
    assert prepared.answers([person.pk], today) == [[], [[]]]
    assert [due.person_id for due in prepared.answers([stranger.pk], today)[1][0]] == [stranger.pk]
    assert prepared.answers([stranger.pk], today - timedelta(days=1)) == [[], [[]]]
    assert len(prepared.answers([person.pk, stranger.pk], today + timedelta(days=60))[1][0]) == 2


def test_a_json_field_must_be_left_out(life: Life) -> None:
    with pytest.raises(TypeError, match="defer"):
        together(Version.objects.all())
