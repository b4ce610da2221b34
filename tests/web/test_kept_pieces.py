"""What is kept of a page is told only while it is true: after every deed the page says what a fresh one says."""

from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from ownwords.access.actions import change_account
from ownwords.access.models import User
from ownwords.demonstration import loading
from ownwords.demonstration.deeds import DEED_OF
from ownwords.demonstration.deeds.told import Council, Doing
from ownwords.demonstration.loading import replay, set_up_council
from ownwords.demonstration.reading import Story, read_council, read_people, read_six_stories
from tests.support.life import Life

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def _pages(client: Client, doing: Doing) -> list[str]:
    """My people, and the person's page, as far as they are there yet."""
    answers = [client.get(path) for path in (reverse("my-people"), reverse("person", args=[doing.told.person.pk]))]
    return [_without_tokens(answer.content.decode()) for answer in answers if answer.status_code == 200]


def _without_tokens(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


@pytest.fixture
def larkshire(db: None) -> Council:
    return set_up_council(read_council())


@pytest.mark.parametrize("story", [*read_six_stories(), *read_people()[:6]], ids=lambda story: story.title)
def test_after_every_step_of_a_story(
    story: Story, larkshire: Council, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(User.objects.get(name=story.worker))
    looked: list[str] = []

    def and_look(deed: Callable[[Doing], None]) -> Callable[[Doing], None]:
        def do_and_look(doing: Doing) -> None:
            deed(doing)
            as_kept = _pages(client, doing)
            caches["pieces"].clear()
            assert as_kept == _pages(client, doing), f"{story.where(doing.step)}: a page told what had been"
            looked.extend(as_kept)

        return do_and_look

    looking = {name: and_look(deed) for name, deed in DEED_OF.items()}
    monkeypatch.setattr(loading, "DEED_OF", looking)
    replay(story, larkshire)
    assert len(looked) > len(story.steps)


def test_after_a_name_is_changed(life: Life, worker: User, client_of: SignIn) -> None:
    client = client_of(worker)
    path = reverse("person", args=[life.person.pk])
    assert worker.name in client.get(path).content.decode()

    change_account(worker, who="system", name="Wren Newname")

    assert "Wren Newname" in client_of(User.objects.get(pk=worker.pk)).get(path).content.decode()


def test_nothing_of_one_viewer_is_told_to_another(
    life: Life, worker: User, supervisor: User, client_of: SignIn
) -> None:
    path = reverse("person", args=[life.person.pk])
    assert "Who has looked at this record" not in client_of(worker).get(path).content.decode()
    assert "Who has looked at this record" in client_of(supervisor).get(path).content.decode()
    assert "Who has looked at this record" not in client_of(worker).get(path).content.decode()


def test_a_second_look_asks_for_no_story(
    life: Life, worker: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(worker)
    path = reverse("person", args=[life.person.pk])
    first = client.get(path).content.decode()
    monkeypatch.setattr("ownwords.web.views.person.story_of", None)

    assert _without_tokens(client.get(path).content.decode()) == _without_tokens(first)
