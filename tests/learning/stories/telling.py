"""What the tests of stories share: a story, sharing it, and who reads it."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.learning.stories import actions
from ownwords.learning.stories.actions import Asked
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.actions import assess

SignIn = Callable[[User], Client]
TODAY = timezone.localdate
TOLD = "They never asked. Then one came with a zither under the arm and stayed for tea."
READERS = ("worker", "colleague", "supervisor", "far", "lead", "board_member", "administrator", "elsewhere", "partner")


def asked(**otherwise: Any) -> Asked:
    values: dict[str, Any] = {"on": TODAY(), "how": "At the table, with her cards. She nodded twice"}
    return Asked(**values | otherwise)


def share(story: Story, by: User, audiences: Iterable[str] = ("council",), **otherwise: Any) -> StoryConsent:
    now = Story.objects.get(pk=story.pk)
    values: dict[str, Any] = {
        "seen_revision": now.revision, "seen_on": TODAY(), "until_on": TODAY() + timedelta(days=30), "asked": asked(),
    }  # fmt: skip
    return actions.share(now, audiences=list(audiences), by=by, **values | otherwise)


def assess_story(person: Person, worker: User, finding: str, **more: Any) -> Any:
    able = "no" if finding == "lacks" else "yes"
    said = {
        "what_helped": "Pictures", "understand": able, "understand_because": "x", "retain": able, "retain_because": "x",
        "weigh": able, "weigh_because": "x", "communicate": "yes", "communicate_because": "x", "finding": finding,
        "impairment": "Dementia", "because_of": "She does not keep it in mind",
    }  # fmt: skip
    return assess(person, decision="whether her story is shared", assessed_on=TODAY(), said=said, by=worker, **more)


def who_reads(story: Story, readers: dict[str, User], client_of: SignIn) -> set[str]:
    """Everybody who gets the story on any of its pages: each page says the same of each."""
    read = set()
    for name, user in readers.items():
        client = client_of(user)
        got = {client.get(reverse(page, args=[story.pk])).status_code == 200 for page in ("story", "print-story")}
        listed = client.get(reverse("stories"))
        got.add(listed.status_code == 200 and "The zither" in listed.content.decode())
        assert len(got) == 1, name
        if got == {True}:
            read.add(name)
    return read
