"""Newest words, time spent, the story and what waits; and the questions beside the page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations import prompts, queries, story
from ownwords.conversations.actions import begin, correct, finish, give_information, mark_words, screen_views
from ownwords.conversations.models import Conversation, Mark
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from tests.conversations.conftest import WANTED, days_ago


def _says(person: Person, worker: User, words: str, *, on: int, kind: str = "want", whose: str = "person") -> Mark:
    talk = begin(person, by=worker, held_on=days_ago(on), narrative=words)
    speaker = "" if whose == "person" else "Ann"
    return mark_words(talk, words=words, kind=kind, whose=whose, speaker=speaker, by=worker)


@pytest.mark.django_db
def test_the_newest_words_are_what_was_wanted_last(person: Person, worker: User) -> None:
    _says(person, worker, "I want the old thing", on=9)
    newest = _says(person, worker, "I want the new thing", on=2)
    _says(person, worker, "I am good with numbers", on=1, kind="strength")
    assert queries.newest_words([person.pk]) == {person.pk: newest}


@pytest.mark.django_db
def test_on_one_day_the_persons_own_words_come_first(person: Person, worker: User) -> None:
    own = _says(person, worker, "I want to stay", on=2)
    _says(person, worker, "We want her to move", on=2, whose="family")
    assert queries.newest_words([person.pk]) == {person.pk: own}


@pytest.mark.django_db
def test_who_does_not_speak_is_heard_through_others(person: Person, worker: User) -> None:
    seen = _says(person, worker, "She smiles when the door opens", on=2, whose="observed")
    assert queries.newest_words([person.pk])[person.pk] == seen


@pytest.mark.django_db
def test_newest_words_of_a_page_of_people_take_one_query(worker: User) -> None:
    people = [add_person(given_name=f"P{number}", who="system") for number in range(6)]
    for number, each in enumerate(people[:5]):
        _says(each, worker, f"I want {number} cats", on=number)
    with CaptureQueriesContext(connection) as asked:
        found = queries.newest_words([each.pk for each in people])
    assert len(asked) == 1
    assert {key: mark.words for key, mark in found.items()} == {
        each.pk: f"I want {number} cats" for number, each in enumerate(people[:5])
    }
    assert queries.newest_words([]) == {}


@pytest.mark.django_db
def test_minutes_with_a_person_are_added_up(person: Person, worker: User) -> None:
    assert queries.minutes_with(person) == 0
    for minutes in (20, 35, None):
        begin(person, by=worker, held_on=days_ago(1), minutes=minutes)
    assert queries.minutes_with(person) == 55


@pytest.mark.django_db
def test_the_story_tells_what_was_wanted_and_what_stands_beside_it(
    finished: Conversation, wanted: Mark, person: Person, worker: User
) -> None:
    correct(finished, text="Only on Tuesdays", reason="Not what I meant", by=worker)
    give_information(person, what="Who to ring", form="leaflet", given_on=days_ago(1), by=worker)
    screen_views(person, safe=True, asked_on=days_ago(4), how_and_where="At the centre", by=worker)
    told = {moment.heading: moment for moment in story.moments(person)}
    assert [said.words for said in told["A conversation"].said] == [WANTED]
    assert told["A conversation"].link.endswith(f"/conversations/{finished.pk}/")
    assert told["A correction beside a conversation"].text == "Only on Tuesdays"
    assert told["Information given: leaflet"].text == "Who to ring"
    assert told["Safe to ask for their views"].text == "At the centre"
    assert {moment.by for moment in told.values()} == {worker.name}


@pytest.mark.django_db
def test_the_story_takes_the_same_queries_however_long_it_is(
    person: Person, worker: User, django_assert_max_num_queries: Callable[..., CaptureQueriesContext]
) -> None:
    for number in range(4):
        _says(person, worker, f"I want {number}", on=number)
        give_information(person, what="x", form="talk", given_on=days_ago(1), by=worker)
    with django_assert_max_num_queries(5):
        story.moments(person)
    with django_assert_max_num_queries(2):
        story.waiting([person.pk])


@pytest.mark.django_db
def test_an_unfinished_conversation_waits_for_its_worker(talk: Conversation, worker: User) -> None:
    (waits,) = story.waiting([talk.person_id])
    assert waits.whom == worker.name
    assert waits.link.endswith("/write/")
    finish(talk, by=worker)
    assert story.waiting([talk.person_id]) == []


@pytest.mark.django_db
def test_a_no_waits_until_it_is_asked_again(person: Person, worker: User) -> None:
    screen_views(person, safe=False, asked_on=days_ago(9), reason="Unwell", ask_again_on=days_ago(2), by=worker)
    (waits,) = story.waiting([person.pk])
    assert (waits.since, waits.whom) == (days_ago(2), worker.name)
    later = timezone.localdate() + timedelta(days=7)
    screen_views(person, safe=False, asked_on=days_ago(1), reason="Still", ask_again_on=later, by=worker)
    (waits,) = story.waiting([person.pk])
    assert waits.since == days_ago(1)
    screen_views(person, safe=True, asked_on=days_ago(0), by=worker)
    assert story.waiting([person.pk]) == []


ALL = [(group, prompt) for group in prompts.GROUPS for prompt in group.prompts]
_CLOSED = "am is are was were do does did have has had can could will would shall should may might must"


@pytest.mark.parametrize(("group", "prompt"), ALL, ids=lambda each: getattr(each, "question", ""))
def test_every_prompt_is_an_open_question(group: prompts.Group, prompt: prompts.Prompt) -> None:
    assert prompt.question.endswith("?")
    assert prompt.question.split()[0].strip(",").casefold() not in _CLOSED.split()


def test_prompts_cover_the_moments_of_a_conversation() -> None:
    assert len(prompts.GROUPS) == 9
    assert len({prompt.question for _, prompt in ALL}) == len(ALL)
    assert all(group.about and len(group.prompts) >= 5 for group in prompts.GROUPS)
    strengths = [prompt.helps for prompt in prompts.STRENGTHS.prompts if not prompt.for_you]
    order = ["Own power", "Family and friends", "Community", "Other networks", "A service, last"]
    assert list(dict.fromkeys(strengths)) == order
