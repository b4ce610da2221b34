"""Gathering a story: keeping it, going on with it, its picture and its voice."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.stories.actions.standing import Asked, answer, held, refuse_stale, tell_of, write
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.themes import BY_KEY
from ownwords.people.models import Person
from ownwords.safeguarding.meetings.pictures import NoPicture
from ownwords.safeguarding.meetings.pictures import made_anew as picture_made_anew
from ownwords.safeguarding.meetings.sounds import NoSound
from ownwords.safeguarding.meetings.sounds import made_anew as sound_made_anew
from ownwords.safeguarding.path.actions.standing import needed, refuse_future


@transaction.atomic
def gather(
    person: Person,
    *,
    title: str,
    told: str,
    whose: str,
    teller: str = "",
    told_on: date,
    learn: str = "",
    themes: Collection[str] = (),
    asked: Asked,
    by: User,
    at: datetime | None = None,
) -> Story:
    """Keep a story that the person (or somebody with them) told, with their yes to keeping it (mission 8.7).

    ``whose``: ``Story.Whose``; ``teller``: who tells it, where it is somebody else. Nobody but those who work with the
    person reads it before :func:`share`. Raises Refused.
    """
    at = at or timezone.now()
    refuse_future(told_on, "told_on", at)
    values = _told(title, told, whose, teller, learn, themes)
    made = Story.objects.create(
        person=person, told_on=told_on, **values, by=by, at=at, written_by=by, written_at=at
    )  # fmt: skip
    answer(made, what=StoryConsent.What.KEEP, asked=asked, by=by, at=at)
    heading = "They told a story, to be kept" if whose == Story.Whose.PERSON else "A story about them is kept"
    tell_of(made, heading, "story gathered", asked.on, by, at, content=values)
    return made


@transaction.atomic
def change(
    story: Story,
    *,
    base_revision: int,
    title: str,
    told: str,
    whose: str,
    teller: str = "",
    told_on: date,
    learn: str = "",
    themes: Collection[str] = (),
    by: User,
    at: datetime | None = None,
) -> Story:
    """Go on with a story. It is not shared again before they have seen it. Raises Refused and Conflict.

    What stood before is not kept: whoever takes a story back takes all of it back.
    """
    at = at or timezone.now()
    now = held(story)
    refuse_future(told_on, "told_on", at)
    values: dict[str, Any] = _told(title, told, whose, teller, learn, themes) | {"told_on": told_on}
    standing = {name: getattr(now, name) for name in values}
    if standing == values:
        return now
    refuse_stale(now, base_revision, standing)
    return write(now, values, deed="story changed", content=values, by=by, at=at)


@transaction.atomic
def keep_picture(
    story: Story, *, base_revision: int, picture: bytes = b"", alt: str = "", by: User, at: datetime | None = None
) -> Story:
    """Put a picture to a story, or other words to the one that is there; without both, take it away.

    Raises Refused and Conflict.
    """
    at = at or timezone.now()
    now = held(story)
    refuse_stale(now, base_revision, {"alt": now.alt})
    values: dict[str, Any] = {"picture": None, "picture_type": "", "alt": ""}
    if picture:
        values["alt"] = needed(alt, "Say in words what the picture shows. Then choose the picture again", "alt")
        try:
            kept = picture_made_anew(picture)
        except NoPicture as no:
            raise Refused(str(no), "picture") from no
        values |= {"picture": kept.data, "picture_type": kept.type}
    elif alt.strip():
        if not now.picture_type:
            raise Refused("Choose a picture", "picture")
        values = {"alt": alt.strip()}
    return write(now, values, deed="picture of a story kept", content=[alt, values.get("picture_type")], by=by, at=at)


@transaction.atomic
def keep_sound(
    story: Story, *, base_revision: int, sound: bytes = b"", transcript: str = "", by: User, at: datetime | None = None
) -> Story:
    """Put a voice to a story, or write down what it says; without both, take it away. Raises Refused and Conflict."""
    at = at or timezone.now()
    now = held(story)
    refuse_stale(now, base_revision, {"transcript": now.transcript})
    values: dict[str, Any] = {"sound": None, "seconds": 0, "transcript": ""}
    if sound:
        try:
            heard = sound_made_anew(sound)
        except NoSound as no:
            raise Refused(str(no), "sound") from no
        values = {"sound": heard.data, "seconds": max(heard.seconds, 1), "transcript": transcript.strip()}
    elif transcript.strip():
        if not now.seconds:
            raise Refused("Choose a recording", "sound")
        values = {"transcript": transcript.strip()}
    content = [transcript, values.get("seconds")]
    return write(now, values, deed="voice of a story kept", content=content, by=by, at=at)


def _told(title: str, told: str, whose: str, teller: str, learn: str, themes: Collection[str]) -> dict[str, Any]:
    """What is told, as it is kept. Raises Refused."""
    title, told = needed(title, "Give it a title", "title"), needed(told, "Write the story", "told")
    if whose not in Story.Whose.values:
        raise Refused("Choose who tells it", "whose")
    if not set(themes) <= set(BY_KEY):
        raise Refused("Choose from the list", "themes")
    if whose == Story.Whose.ANOTHER:
        teller = needed(teller, "Write who tells it, and who that is to them", "teller")
    else:
        teller = ""
    kept = " ".join(key for key in BY_KEY if key in themes)
    return {"title": title, "told": told, "whose": whose, "teller": teller, "learn": learn.strip(), "themes": kept}
