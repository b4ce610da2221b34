"""No door opens anything of somebody else's: whatever id is put in, the answer is that of what does not exist."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import hold
from ownwords.access.models import Grant, User
from ownwords.access.rules import OwnPart
from ownwords.conversations.actions import begin, finish, mark_words
from ownwords.door import actions
from ownwords.door.models import Door
from ownwords.door.queries import IN_THE_ROOM
from ownwords.outcomes.actions import raise_outcome
from ownwords.people.models import Person
from ownwords.profiles.actions import add_circle_member, add_representative
from ownwords.safeguarding.meetings.rules import Part
from tests.access.test_every_address import ADDRESSES, OTHER_IDS
from tests.support.life import Life
from tests.support.own_pages import OWN_PLACES, WORD, open_for

SignIn = Callable[[User], Client]
OF_NOBODY = {"own_id", "paper_kind", "number", "user_id"}
PART_OF = {
    "own-words": "said", "own-now": "happening", "own-plan": "plan", "own-next": "next", "own-meeting": "next",
    "own-report-picture": "next", "own-report-voice": "next", "own-story": "story",
    **dict.fromkeys(
        ["own-tell", "own-not-meant", "own-told", "own-told-voice", "own-plan-answer", "own-plan-not-meant"], "tell"
    ),
    **dict.fromkeys(["own-coming", "own-report", "own-questions"], "tell"),
}  # fmt: skip


@pytest.fixture
def other(life: Life, council: Any) -> Door:
    """Another person's own door, with words behind it."""
    omar = Person.objects.create(given_name="Omar", family_name="Haddad", added_at=timezone.now())
    hold(omar, team=council.team, who="system")
    talk = begin(omar, by=life.by, held_on=timezone.localdate(), narrative="I want my shop back.")
    mark = mark_words(talk, words="I want my shop back", kind="want", by=life.by)
    finish(talk, by=life.by)
    raise_outcome(mark, direction="achieve", by=life.by)
    return open_for(omar, life.by)


def ids_for(life: Life, name: str) -> dict[str, Any]:
    return {key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in ADDRESSES[name].pattern.converters}


def as_answered(client: Client, path: str) -> tuple[int, str]:
    """The answer without what differs from page to page by itself."""
    answer = client.get(path)
    text = re.sub(
        r'value="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', "", answer.content.decode(errors="replace")
    )
    return answer.status_code, text


def attempts(life: Life) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each own address, and each of its ids."""
    for name in OWN_PLACES:
        kwargs = ids_for(life, name)
        for key in kwargs:
            yield name, kwargs, key


def test_another_persons_door_is_as_one_that_does_not_exist(
    life: Life,
    other: Door,
    client_of: SignIn,
    worker: User,
    lead: User,
    invited_partner: User,
    invited_to_meeting: User,
) -> None:
    """From every kind of door: another person's, a worker's, a lead's, a partner's, an advocate's."""
    viewers = {"another person": other.grant.viewer, "worker": worker, "lead": lead}
    viewers |= {"partner": invited_partner, "advocate": invited_to_meeting}
    wrong = []
    for who, viewer in viewers.items():
        client = client_of(viewer)
        for name in OWN_PLACES:
            kwargs = ids_for(life, name)
            theirs = as_answered(client, reverse(name, kwargs=kwargs))
            nothing = as_answered(client, reverse(name, kwargs=kwargs | {"own_id": uuid4()}))
            if theirs != nothing or theirs[0] != 404:
                wrong.append(f"{who}, {name}: {theirs[0]}, {nothing[0]}")
    assert wrong == []


def test_another_persons_things_are_not_found_under_ones_own_door(life: Life, other: Door, client_of: SignIn) -> None:
    client = client_of(other.grant.viewer)
    wrong = []
    for name, kwargs, key in attempts(life):
        if key in OF_NOBODY:
            continue
        own = kwargs | {"own_id": other.grant_id}
        theirs = as_answered(client, reverse(name, kwargs=own))
        nothing = as_answered(client, reverse(name, kwargs=own | {key: uuid4()}))
        if theirs != nothing or theirs[0] != 404:
            wrong.append(f"{name}, {key}: {theirs[0]}, {nothing[0]}")
        posted = client.post(reverse(name, kwargs=own), {"words": "Mine", "text": "Mine", "kind": "no", "wants": "no"})
        if posted.status_code != 404:
            wrong.append(f"{name}, {key}: posting answered {posted.status_code}")
    assert wrong == []


def test_a_face_is_shown_of_those_who_work_with_them_alone(life: Life, other: Door, client_of: SignIn) -> None:
    path = reverse("own-face", args=[other.grant_id, life.by.pk])
    client = client_of(other.grant.viewer)
    assert as_answered(client, path) == as_answered(client, reverse("own-face", args=[other.grant_id, uuid4()]))


def test_a_paper_of_another_persons_meeting_is_not_there(life: Life, other: Door, client_of: SignIn) -> None:
    client = client_of(other.grant.viewer)
    path = reverse("own-paper", args=[other.grant_id, 4])
    assert client.get(path, {"meeting": str(life.ids["meeting_id"])}).status_code == 404
    assert client.get(path, {"meeting": "nonsense"}).status_code == 404
    assert client.get(reverse("own-paper", args=[other.grant_id, 99])).status_code == 404
    assert client.get(reverse("own-paper", args=[other.grant_id, 3]), {"as": "exe"}).status_code == 404


@pytest.fixture
def speaks(life: Life) -> Callable[[str], Door]:
    """The door of somebody who speaks for the person and may open one part."""

    def door_for(part: str) -> Door:
        by = life.by
        member = add_circle_member(life.person, name=f"Friend {part}", part="friend", relation="friend", by=by)
        friend = add_representative(
            life.person, member=member, kind="friend", decisions="Some", from_on=timezone.localdate(), by=by
        )
        return actions.open_door(
            life.person, representative=friend, parts=[part], allowed_words="Just that", word=WORD, safety_read=True,
            by=by,
        )  # fmt: skip

    return door_for


@pytest.mark.parametrize("part", [part.value for part in OwnPart])
def test_a_representative_opens_just_the_part_that_was_allowed(
    life: Life, speaks: Callable[[str], Door], client_of: SignIn, part: str
) -> None:
    door = speaks(part)
    client = client_of(door.grant.viewer)
    nothing = as_answered(client, reverse("own-plan", args=[uuid4()]))
    wrong = []
    for name, needed in PART_OF.items():
        if name in ("own-questions", "own-told-voice"):
            continue  # what the person said themself, and what is asked of them, is theirs alone
        status, page = as_answered(client, reverse(name, kwargs=ids_for(life, name) | {"own_id": door.grant_id}))
        if needed == part and status != 200:
            wrong.append(f"{name} should open and answered {status}")
        if needed != part and (status, page) != nothing:
            wrong.append(f"{name} should not be there and answered {status}")
    home = client.get(reverse("own-home", args=[door.grant_id])).content.decode()
    for name in set(PART_OF) - {one for one, needed in PART_OF.items() if needed == part}:
        if len(ADDRESSES[name].pattern.converters) == 1:
            assert f'href="{reverse(name, args=[door.grant_id])}"' not in home, name
    assert wrong == []


def test_what_the_person_said_themself_is_not_told_to_whoever_speaks_for_them(
    life: Life, speaks: Callable[[str], Door], client_of: SignIn
) -> None:
    door = speaks("tell")
    page = client_of(door.grant.viewer).get(reverse("own-told", args=[door.grant_id])).content.decode()
    assert "Better than before" not in page
    story = speaks("story")
    told = client_of(story.grant.viewer).get(reverse("own-story", args=[story.grant_id])).content.decode()
    assert "Better than before" not in told
    voice = reverse("own-told-voice", args=[door.grant_id, life.ids["said_id"]])
    assert client_of(door.grant.viewer).get(voice).status_code == 404


def test_the_part_for_professionals_is_never_there(life: Life, own_viewer: User, client_of: SignIn) -> None:
    assert Part.PRIVATE not in IN_THE_ROOM.parts
    client = client_of(own_viewer)
    for name in OWN_PLACES:
        answer = client.get(reverse(name, kwargs=ids_for(life, name)))
        if answer.status_code == 200 and "text/html" in answer.headers["Content-Type"]:
            page = answer.content.decode()
            for private in ("What do police know?", "A warrant"):
                assert private not in page, name


def test_what_others_think_is_not_told_as_the_persons(life: Life, own_viewer: User, client_of: SignIn) -> None:
    client = client_of(own_viewer)
    for name in ("own-home", "own-words", "own-now", "own-plan", "own-next", "own-story", "own-told"):
        page = client.get(reverse(name, args=[life.ids["own_id"]])).content.decode()
        assert "he should stay away" not in page.lower(), name
        assert "A man at the door" not in page, name


def test_a_door_opens_no_page_of_the_workers(life: Life, own_viewer: User, client_of: SignIn) -> None:
    client = client_of(own_viewer)
    for name in ("person", "plan", "person-circle", "who-looked", "own-pages", "papers-to-give"):
        assert client.get(reverse(name, args=[life.person.pk])).status_code == 404, name
    assert Grant.objects.get(pk=UUID(str(life.ids["own_id"]))).scope == Grant.Scope.OWN_PAGES
