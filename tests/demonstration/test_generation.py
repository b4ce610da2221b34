"""A council of any size, straight into the tables."""

from typing import Any

import pytest
from django.db import models, transaction

from ownwords.access.models import Grant, Holding, Membership, User
from ownwords.conversations.models import Conversation, Mark, SpokenWord
from ownwords.conversations.rules import search_words
from ownwords.demonstration.generation import AlreadyGenerated, generate_council
from ownwords.demonstration.generation.people import nhs_numbers
from ownwords.demonstration.loading import load_demonstration
from ownwords.outcomes.models import Event, Heading, Outcome
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.actions import name_keys_of
from ownwords.people.models import NameKey, OtherName, Person
from ownwords.people.rules import nhs_number_problem
from ownwords.plans.models import Part, Plan
from ownwords.plans.queries import content_now
from ownwords.reviews.models import Closing, ClosingOutcome, Due
from ownwords.reviews.rules import achieved_of
from ownwords.trail.models import Head
from ownwords.trail.verification import verify

pytestmark = pytest.mark.django_db

TABLES: tuple[type[models.Model], ...] = (
    User, Membership, Person, OtherName, NameKey, Holding, Grant, Conversation, Mark, SpokenWord, Outcome, Event,
    Heading, Plan, Part, Due, Closing, ClosingOutcome, Head,
)  # fmt: skip


def _generated(people: int, seed: int) -> dict[str, list[tuple[Any, ...]]]:
    """Make a council, read all of it, and leave nothing behind."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    with transaction.atomic():
        generate_council(people, seed=seed)
        for model in TABLES:
            names = [field.attname for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]
            rows = model._default_manager.values_list(*names)
            found[model.__name__] = sorted(rows, key=repr)
        transaction.set_rollback(True)
    return found


def test_the_same_seed_makes_the_same_council_and_another_seed_another() -> None:
    first, again, other = _generated(300, 7), _generated(300, 7), _generated(300, 8)
    differing = [name for name in first if first[name] != again[name]]
    # Passwords that nobody knows differ, and nothing else.
    assert differing == ["User"]
    emails = [[row[3] for row in council["User"]] for council in (first, again)]
    assert emails[0] == emails[1]
    assert first["Person"] != other["Person"]


def test_the_trail_is_sound_beside_the_demonstration_and_by_itself() -> None:
    load_demonstration()
    made = generate_council(300, seed=1)
    assert list(verify()) == []
    assert (made.people, made.practitioners) == (300, 15)
    assert Person.objects.count() == 346
    assert User.objects.filter(email__startswith="practitioner-").count() == 15
    assert not User.objects.exclude(email=None).exclude(email__endswith=".example").exists()


def test_a_second_council_in_one_database_is_refused() -> None:
    generate_council(5)
    with pytest.raises(AlreadyGenerated, match="generated into this database before"):
        generate_council(5)


def test_generated_people_stand_as_if_the_actions_had_made_them() -> None:
    generate_council(300, seed=3)
    for person in Person.objects.prefetch_related("other_names", "name_keys"):
        others = [other.name for other in person.other_names.all()]
        expected = {(key.key, key.word) for key in name_keys_of(person, others)}
        assert {(key.key, key.word) for key in person.name_keys.all()} == expected
        assert person.nhs_number is not None
        assert not nhs_number_problem(person.nhs_number)
    for mark in Mark.objects.select_related("conversation"):
        assert mark.conversation.narrative[mark.start : mark.end] == mark.words
        assert mark.conversation.held_on == mark.said_on
        assert set(SpokenWord.objects.filter(mark=mark).values_list("word", flat=True)) == set(search_words(mark.words))
    assert Conversation.objects.filter(finished_at=None).exists()
    assert Conversation.objects.filter(finished_at__isnull=False).count() > 200


def test_generated_lives_fold_and_closings_agree_with_them() -> None:
    generate_council(200, seed=5)
    for person in Person.objects.all():
        for life in outcomes_of(person):
            assert [event.number for event in life.events] == list(range(1, len(life.events) + 1))
            assert life.mark.person_id == person.pk
    closings = Closing.objects.prefetch_related("outcomes")
    assert closings
    for closing in closings:
        hows = [row.how for row in closing.outcomes.all()]
        assert closing.achieved == achieved_of(hows)
        assert (closing.asked == "expressed") == bool(hows)
    for plan in Plan.objects.all():
        assert plan.parts.exists()
        assert content_now(plan)["voice"] == "first"


def test_everybody_has_one_worker_of_the_team_that_holds_them() -> None:
    generate_council(120, seed=2)
    for grant in Grant.objects.select_related("person__holding"):
        teams = Membership.objects.filter(user=grant.viewer).values_list("team", flat=True)
        assert grant.person.holding.team_id in teams
    assert Grant.objects.count() == 120


def test_nhs_numbers_are_all_different_and_right() -> None:
    numbers = nhs_numbers()
    some = [next(numbers) for _ in range(5000)]
    assert len(set(some)) == 5000
    assert not any(nhs_number_problem(number or "") for number in some)
