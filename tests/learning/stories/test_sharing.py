"""Sharing stories: who reads them, until when, as they were seen, and gone once they are taken back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import restrict
from ownwords.access.models import User
from ownwords.drafts.actions import Refused, keep_draft
from ownwords.drafts.models import Draft, Earlier
from ownwords.learning.stories import actions, queries
from ownwords.learning.stories.models import Story
from ownwords.learning.stories.rules import Standing
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Wait
from ownwords.trail.models import Entry
from ownwords.trail.verification import verify
from tests.learning.stories.telling import TODAY, TOLD, SignIn, share, who_reads
from tests.support.stories import a_picture, a_voice

# Whom it reaches


@pytest.mark.parametrize(
    ("audiences", "reads"),
    [
        (["team"], {"worker", "colleague", "supervisor"}),
        (["council"], {"worker", "colleague", "supervisor", "far", "lead"}),
        (["board"], {"board_member", "lead"}),
        (["team", "training"], {"worker", "colleague", "supervisor"}),
        (["team", "board"], {"worker", "colleague", "supervisor", "board_member", "lead"}),
    ],
)
def test_it_reaches_those_they_agreed_to_and_nobody_else(
    audiences: list[str], reads: set[str], story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    assert who_reads(story, readers, client_of) == set()
    share(story, worker, audiences)
    assert who_reads(story, readers, client_of) == reads


def test_its_picture_and_voice_reach_no_further(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    actions.keep_picture(story, base_revision=1, picture=a_picture(), alt="A zither", by=worker)
    actions.keep_sound(story, base_revision=2, sound=a_voice(), transcript="Plink", by=worker)
    share(story, worker, ["team"])
    for name, user in readers.items():
        wanted = {200} if name in {"worker", "colleague", "supervisor"} else {403, 404}
        for page in ("story-picture", "story-voice"):
            assert client_of(user).get(reverse(page, args=[story.pk])).status_code in wanted, (name, page)


def test_in_the_library_it_is_found_by_those_it_reaches(
    story: Story, worker: User, colleague: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker, ["team"])
    for name, finds in (("colleague", True), ("far", False), ("lead", False)):
        client = client_of(readers[name])
        found = client.get(reverse("library"), {"q": "zithers"}).content.decode()
        assert ("The zither" in found) is finds, name
        shelf = client.get(reverse("library-shelf", args=["ask"])).content.decode()
        assert ("The zither" in shelf) is finds, name
        read = Entry.objects.filter(who=f"worker:{readers[name].pk}", deed="read shared stories in the library")
        assert read.count() == (2 if finds else 0), name
        other_shelf = client.get(reverse("library-shelf", args=["words"])).content.decode()
        assert "The zither" not in other_shelf


def test_it_is_found_by_its_theme(story: Story, worker: User, client_of: SignIn) -> None:
    share(story, worker)
    client = client_of(worker)
    assert "The zither" in client.get(reverse("stories"), {"about": "ending"}).content.decode()
    assert "The zither" not in client.get(reverse("stories"), {"about": "risk"}).content.decode()
    assert "Nothing was found" in client.get(reverse("stories"), {"q": "xyzzy"}).content.decode()


def test_who_read_it_can_be_told(story: Story, worker: User, colleague: User, client_of: SignIn) -> None:
    share(story, worker)
    client_of(colleague).get(reverse("story", args=[story.pk]))
    entry = Entry.objects.get(chain=f"person:{story.person_id}", deed="read shared story")
    assert entry.who == f"worker:{colleague.pk}"


# Until when, and as they saw it


def test_it_ends_by_itself_on_its_day(
    story: Story, worker: User, colleague: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(story, worker, until_on=TODAY() + timedelta(days=1))
    address, today = reverse("story", args=[story.pk]), TODAY()
    for days, status in ((0, 200), (1, 200), (2, 404)):
        monkeypatch.setattr(timezone, "localdate", lambda *_, days=days: today + timedelta(days=days))
        assert client_of(colleague).get(address).status_code == status, days
    # It stands in the record still, so that they can be asked again.
    kept = client_of(worker).get(reverse("story-of-person", args=[story.person_id, story.pk])).content.decode()
    assert "the last day has passed" in kept


def test_asking_again_waits_before_the_last_day(story: Story, person: Person, worker: User) -> None:
    share(story, worker, until_on=TODAY() + timedelta(days=100))
    wait = Wait.objects.get(person=person, key=f"story:{story.pk}", settled_at=None)
    assert wait.show_on == TODAY() + timedelta(days=86)


def test_once_changed_it_is_shared_with_nobody(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker)
    actions.change(
        story, base_revision=1, title="The zither", told=f"{TOLD} It rained.", whose="person", told_on=TODAY(),
        themes=["ending"], by=worker,
    )  # fmt: skip
    assert who_reads(story, readers, client_of) == set()
    with pytest.raises(Refused, match="Show it to them again"):
        share(story, worker, seen_revision=1)
    share(story, worker)
    assert "worker" in who_reads(story, readers, client_of)


CHANGES: dict[str, Callable[[Story, User], Any]] = {
    "picture": lambda story, by: actions.keep_picture(
        story, base_revision=1, picture=a_picture(), alt="A zither", by=by
    ),
    "voice": lambda story, by: actions.keep_sound(story, base_revision=1, sound=a_voice(), transcript="Plink", by=by),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_new_picture_or_voice_is_shown_to_them_first(
    what: str, story: Story, person: Person, worker: User, colleague: User, client_of: SignIn
) -> None:
    share(story, worker)
    CHANGES[what](story, worker)
    assert queries.kept_or_404(person, story.pk).standing is Standing.CHANGED
    assert client_of(colleague).get(reverse("story", args=[story.pk])).status_code == 404


def test_a_narrower_answer_narrows_it_at_once(
    story: Story, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker, ["council", "board"])
    share(story, worker, ["board"])
    assert who_reads(story, readers, client_of) == {"board_member", "lead"}
    assert [one.what for one in story.consents.all()] == ["keep", "share", "share"]


def test_a_restricted_record_shares_nothing(
    story: Story, person: Person, worker: User, lead: User, readers: dict[str, User], client_of: SignIn
) -> None:
    share(story, worker)
    restrict(person, because="Somebody who works here is after her", by=lead)
    assert who_reads(story, readers, client_of) == set()
    with pytest.raises(Refused, match="named people"):
        share(story, worker)


# Taking back


def test_taken_back_it_is_gone_everywhere_but_in_the_trail(
    story: Story, person: Person, worker: User, readers: dict[str, User], client_of: SignIn
) -> None:
    actions.keep_picture(story, base_revision=1, picture=a_picture(), alt="A zither of mine", by=worker)
    actions.keep_sound(story, base_revision=2, sound=a_voice(), transcript="Plinkety", by=worker)
    share(story, worker, ["council", "board", "training"])
    typed = reverse("change-story", args=[person.pk, story.pk])
    keep_draft(worker_id=worker.pk, form=typed, person_id=person.pk, typed={"told": [TOLD]}, sequence=1)
    client = client_of(worker)
    answer = client.post(
        reverse("take-back-story", args=[person.pk, story.pk]),
        {"how": "She shook her head at it", "on-day": TODAY().day, "on-month": TODAY().month, "on-year": TODAY().year},
        follow=True,
    )
    assert answer.status_code == 200
    assert who_reads(story, readers, client_of) == set()
    for told in ("zither", "Plinkety", "stayed for tea"):
        assert told not in answer.content.decode()
        assert told not in client.get(reverse("person", args=[person.pk])).content.decode()
        assert told not in client.get(reverse("stories-of-person", args=[person.pk])).content.decode()
        assert told not in client.get(reverse("library"), {"q": told}).content.decode().split("Look</button>")[1]
        assert told not in _everything_kept()
    for page in (
        "story-as-shared",
        "change-story",
        "share-story",
        "stop-sharing-story",
        "picture-of-story",
        "voice-of-story",
    ):
        assert client.get(reverse(page, args=[person.pk, story.pk])).status_code == 404, page
    assert not Draft.objects.filter(form=typed).exists()
    assert not Wait.objects.filter(person=person, key=f"story:{story.pk}", settled_at=None).exists()
    assert Entry.objects.filter(chain=f"person:{person.pk}", deed="story taken back").count() == 1
    assert list(verify()) == []
    assert [one.what for one in story.consents.all()] == ["keep", "share", "taken-back"]


def _everything_kept() -> str:
    """Every text in every table of the database, but the search for people."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_once_taken_back_nothing_more_is_done_with_it(story: Story, worker: User) -> None:
    actions.take_back(story, on=TODAY(), how="She said so", by=worker)
    for deed in (
        lambda: share(story, worker),
        lambda: actions.take_back(story, on=TODAY(), how="Again", by=worker),
        lambda: actions.keep_picture(story, base_revision=1, picture=a_picture(), alt="x", by=worker),
        lambda: actions.keep_sound(story, base_revision=1, sound=a_voice(), by=worker),
    ):
        with pytest.raises(Refused, match="taken back"):
            deed()


def test_what_stood_before_a_change_is_kept_nowhere(story: Story, worker: User) -> None:
    actions.change(
        story, base_revision=1, title="A", told="B", whose="person", told_on=TODAY(), themes=["risk"], by=worker
    )  # fmt: skip
    assert not Earlier.objects.filter(about__contains=str(story.pk)).exists()
    assert "zither" not in _everything_kept()
