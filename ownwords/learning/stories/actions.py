"""Gathering stories, and what people agree to. One function a deed; each leaves its trail in the person's chain."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused, drop_drafts_below
from ownwords.learning.stories import queries
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import (
    ASKED_AGAIN,
    Audience,
    problem_of_audiences,
    problem_of_deciding,
    problem_of_last_day,
)
from ownwords.learning.themes import BY_KEY
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.meetings.pictures import NoPicture
from ownwords.safeguarding.meetings.pictures import made_anew as picture_made_anew
from ownwords.safeguarding.meetings.sounds import NoSound
from ownwords.safeguarding.meetings.sounds import made_anew as sound_made_anew
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import settle, tell, wait_for
from ownwords.trail.actions import person_chain, record, worker_chain

GONE: dict[str, Any] = {
    "title": "", "told": "", "teller": "", "learn": "", "themes": "", "alt": "", "transcript": "",
    "picture": None, "picture_type": "", "sound": None, "seconds": 0,
}  # fmt: skip
"""What a story holds once it was taken back."""


@dataclass(frozen=True)
class Asked:
    """How it was asked, and who decided. ``how``: in their way of communicating, and what they said or showed.

    ``decides``: a value of ``StoryConsent.Decides``; ``best_interests`` and ``asked_too`` where it was for them.
    """

    on: date
    how: str
    decides: str = StoryConsent.Decides.PERSON
    best_interests: BestInterests | None = None
    asked_too: Representative | None = None


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
    _answer(made, what=StoryConsent.What.KEEP, asked=asked, by=by, at=at)
    heading = "They told a story, to be kept" if whose == Story.Whose.PERSON else "A story about them is kept"
    _tell(made, heading, "story gathered", asked.on, by, at, content=values)
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
    """Write on at a story. It is not shared again before they have seen it. Raises Refused and Conflict.

    What stood before is not kept: whoever takes a story back takes all of it back.
    """
    at = at or timezone.now()
    now = _standing(story)
    refuse_future(told_on, "told_on", at)
    values: dict[str, Any] = _told(title, told, whose, teller, learn, themes) | {"told_on": told_on}
    standing = {name: getattr(now, name) for name in values}
    if standing == values:
        return now
    if now.revision != base_revision:
        raise Conflict(theirs=standing, revision=now.revision, saved_by=now.written_by.name, saved_at=now.written_at)
    return _write(now, values, deed="story changed", content=values, by=by, at=at)


@transaction.atomic
def keep_picture(story: Story, *, picture: bytes = b"", alt: str = "", by: User, at: datetime | None = None) -> Story:
    """Put a picture to a story, or other words to the one that is there; without both, take it away. Raises Refused."""
    at = at or timezone.now()
    now = _standing(story)
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
    return _write(now, values, deed="picture of a story kept", content=[alt, values.get("picture_type")], by=by, at=at)


@transaction.atomic
def keep_sound(
    story: Story, *, sound: bytes = b"", transcript: str = "", by: User, at: datetime | None = None
) -> Story:
    """Put a voice to a story, or write down what it says; without both, take it away. Raises Refused."""
    at = at or timezone.now()
    now = _standing(story)
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
    return _write(now, values, deed="voice of a story kept", content=content, by=by, at=at)


@transaction.atomic
def share(
    story: Story,
    *,
    seen_revision: int,
    seen_on: date,
    audiences: Collection[str],
    until_on: date | None,
    another_name: str = "",
    names_meant: bool = False,
    safe_because: str = "",
    asked: Asked,
    by: User,
    at: datetime | None = None,
) -> StoryConsent:
    """Share a story with those whom they agreed to, until a day, as they have seen it (mission 8.7).

    ``seen_revision``: what was shown to them. ``audiences``: of ``rules.Audience``. ``another_name``: "" for their own.
    ``names_meant``: somebody looked at what may tell whose it is. ``safe_because``: needed where somebody in their
    circle may have harmed them. Raises Refused.
    """
    at = at or timezone.now()
    now = _standing(story)
    if now.person.holding.restricted:
        raise Refused("This record is kept to named people. Its stories are not shared while that stands")
    if now.revision != seen_revision:
        raise Refused("The story was changed in the meantime. Show it to them again as it is now, then ask")
    if now.seconds and not now.transcript:
        raise Refused("Write down first what the recording says: not everybody can hear it")
    refuse_future(seen_on, "seen_on", at)
    if problem := problem_of_audiences(audiences):
        raise Refused(problem, "audiences")
    if problem := problem_of_last_day(until_on, timezone.localdate(at)):
        raise Refused(problem, "until_on")
    if queries.around(now.person, seen_on).may_have_harmed:
        needed(safe_because, "Write why it is safe to share it", "safe_because")
    if another_name.strip():
        _refuse_what_tells(now, another_name, names_meant)
    made = _answer(
        now, what=StoryConsent.What.SHARE, asked=asked, by=by, at=at,
        **{f"for_{each.value}": each in audiences for each in Audience},
        until_on=until_on, another_name=another_name.strip(), story_revision=now.revision, seen_on=seen_on,
        names_meant=names_meant, safe_because=safe_because.strip(),
    )  # fmt: skip
    assert until_on is not None  # noqa: S101 - problem_of_last_day says so
    wait_for(
        now.person, case=None, key=_key(now), whom=by.name, since=max(until_on - ASKED_AGAIN, asked.on),
        what=f"asking {now.person.called} whether a story may still be shared",
        source=f"story-of-person:{now.pk}", by=by, at=at,
    )  # fmt: skip
    content = [sorted(audiences), str(until_on), another_name, now.revision]
    _tell(now, "A story of theirs is shared, as far as they agreed", "story shared", asked.on, by, at, content=content)
    return made


@transaction.atomic
def take_back(story: Story, *, on: date, how: str, by: User, at: datetime | None = None) -> None:
    """Take a story back: nobody reads it any more, and what was told is gone, drafts of it too. Raises Refused.

    ``how``: who said so, and how. No reason is asked for: it is theirs.
    """
    at = at or timezone.now()
    now = _standing(story)
    refuse_future(on, "on", at)
    needed(how, "Write who took it back, and how they said so", "how")
    last = now.consents.last()
    assert last is not None  # noqa: S101 - a story is gathered with an answer
    _answer(now, what=StoryConsent.What.TAKEN_BACK, asked=Asked(on, how, last.decides, last.best_interests,
            last.asked_too), by=by, at=at, check=False)  # fmt: skip
    Story.objects.filter(pk=now.pk).update(**GONE, taken_back_at=at)
    drop_drafts_below(reverse("story-of-person", args=[now.person_id, now.pk]))
    settle(now.person, key=_key(now), at=at, how="no-longer")
    _tell(now, "They took back a story", "story taken back", on, by, at, content=how)


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


def _answer(
    story: Story, *, what: str, asked: Asked, by: User, at: datetime, check: bool = True, **values: Any
) -> StoryConsent:
    """Keep one answer beside those before it. Raises Refused."""
    refuse_future(asked.on, "asked_on", at)
    for_them = asked.decides == StoryConsent.Decides.FOR_THEM
    if check:
        _refuse_who_may_not_decide(story.person, asked)
    holding = story.person.holding
    number = StoryConsent.objects.filter(story=story).aggregate(last=Max("number"))["last"] or 0
    return StoryConsent.objects.create(
        story=story,
        number=number + 1,
        what=what,
        asked_on=asked.on,
        asked_by=by.name,
        how=needed(asked.how, "Write how you asked, and what they said or showed", "how"),
        decides=asked.decides,
        best_interests=asked.best_interests if for_them else None,
        asked_too=asked.asked_too if for_them else None,
        organisation_id=holding.organisation_id,
        team_id=holding.team_id,
        by=by,
        at=at,
        **values,
    )


def _refuse_who_may_not_decide(person: Person, asked: Asked) -> None:
    if problem := problem_of_deciding(
        asked.decides, decision=asked.best_interests is not None, spoke=asked.asked_too is not None
    ):
        raise Refused(problem[1], problem[0])
    if asked.decides != StoryConsent.Decides.FOR_THEM:
        return
    if asked.best_interests not in queries.decided_for_them(person):
        raise Refused("They can decide this now, as far as is known: ask them", "best_interests")
    if asked.asked_too not in queries.around(person, asked.on).speakers:
        raise Refused("Choose somebody who spoke for them on that day", "asked_too")


def _refuse_what_tells(story: Story, another_name: str, names_meant: bool) -> None:
    """Refuse another name while what tells whose it is stands in the story, until somebody has looked at it."""
    telling = queries.told_about(story.person, story, another_name)
    if not telling.anything or names_meant:
        return
    found = [", ".join(telling.names)] if telling.names else []
    found += ["a picture"] * telling.face + ["a voice"] * telling.voice
    raise Refused(
        f"These may tell who it is: {'; '.join(found)}. Take them out of the story, or look at each and say that it "
        "may stay",
        "names_meant",
    )


def _standing(story: Story) -> Story:
    """The story as it is now, held; refuse where it was taken back."""
    held = Story.objects.select_for_update(of=("self",)).select_related("person__holding", "written_by")
    now = held.defer(*queries.LARGE).get(pk=story.pk)
    if now.taken_back_at:
        raise Refused("This story was taken back")
    return now


def _write(now: Story, values: dict[str, Any], *, deed: str, content: Any, by: User, at: datetime) -> Story:
    for name, value in (values | {"revision": now.revision + 1, "written_by": by, "written_at": at}).items():
        setattr(now, name, value)
    now.save(update_fields=[*values, "revision", "written_by", "written_at"])
    chain = person_chain(now.person_id)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"story-of-person:{now.pk}", content=content, at=at)
    return now


def _key(story: Story) -> str:
    return f"story:{story.pk}"


def _tell(story: Story, heading: str, deed: str, on: date, by: User, at: datetime, *, content: Any) -> None:
    tell(
        story.person, case=None, on=on, kind="story", heading=heading, source=f"story-of-person:{story.pk}",
        deed=deed, content=content, by=by, at=at,
    )  # fmt: skip
