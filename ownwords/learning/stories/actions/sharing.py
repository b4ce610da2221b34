"""Sharing a story as far as was agreed, stopping it, and taking the story back."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, drop_drafts_below
from ownwords.learning.stories import queries
from ownwords.learning.stories.actions.standing import Asked, answer, held, tell_of
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import (
    ASKED_AGAIN,
    Audience,
    problem_of_audiences,
    problem_of_last_day,
    problem_of_seeing,
)
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import settle, wait_for

GONE: dict[str, Any] = {
    "title": "", "told": "", "teller": "", "learn": "", "themes": "", "alt": "", "transcript": "",
    "picture": None, "picture_type": "", "sound": None, "seconds": 0,
}  # fmt: skip
"""What a story holds once it was taken back."""


@transaction.atomic
def share(
    story: Story,
    *,
    seen_revision: int,
    seen_on: date,
    audiences: Collection[str],
    until_on: date | None,
    another_name: str = "",
    teller_name: str = "",
    teller_said: str = "",
    names_meant: bool = False,
    safe_because: str = "",
    asked: Asked,
    by: User,
    at: datetime | None = None,
) -> StoryConsent:
    """Share a story with those whom they agreed to, until a day, as they have seen it (mission 8.7).

    ``seen_revision``: the version that was shown to them. ``audiences``: of ``rules.Audience``. ``another_name``: ""
    for their own. ``teller_name``, ``teller_said``: where somebody else tells it, how they are called and what they
    said when they were asked: it is their story too. ``names_meant``: somebody looked at what may tell whose it is,
    and at the names of others. ``safe_because``: needed where somebody around them may have harmed them.

    Raises Refused.
    """
    at = at or timezone.now()
    now = held(story)
    _refuse_as_it_stands(now, seen_revision, seen_on, at)
    if problem := problem_of_audiences(audiences):
        raise Refused(problem, "audiences")
    if problem := problem_of_last_day(until_on, timezone.localdate(at)):
        raise Refused(problem, "until_on")
    if queries.around(now.person, seen_on).may_have_harmed:
        needed(safe_because, "Write why it is safe to share it", "safe_because")
    another_name, teller_name, teller_said = another_name.strip(), teller_name.strip(), teller_said.strip()
    if now.whose == Story.Whose.ANOTHER:
        needed(teller_name, "Write how whoever tells it may be called", "teller_name")
        needed(teller_said, "Write how you asked whoever tells it, and what they said", "teller_said")
    else:
        teller_name = teller_said = ""
    if not names_meant:
        _refuse_what_tells(now, another_name, teller_name)
    made = answer(
        now, what=StoryConsent.What.SHARE, asked=asked, by=by, at=at,
        **{f"for_{each.value}": each in audiences for each in Audience},
        until_on=until_on, another_name=another_name, teller_name=teller_name, teller_said=teller_said,
        story_revision=now.revision, seen_on=seen_on, names_meant=names_meant, safe_because=safe_because.strip(),
    )  # fmt: skip
    assert until_on is not None  # noqa: S101 - problem_of_last_day says so
    wait_for(
        now.person, case=None, key=asking_key(now), whom=by.name, since=max(until_on - ASKED_AGAIN, asked.on),
        what=f"asking {now.person.called} whether a story may still be shared",
        source=f"story-of-person:{now.pk}", by=by, at=at,
    )  # fmt: skip
    settle(now.person, key=danger_key(now), at=at)
    content = [sorted(audiences), str(until_on), another_name, teller_name, now.revision]
    tell_of(
        now, "A story of theirs is shared, as far as they agreed", "story shared", asked.on, by, at, content=content
    )
    return made


@transaction.atomic
def stop_sharing(story: Story, *, on: date, how: str, by: User, at: datetime | None = None) -> None:
    """Share a story with nobody any more, and keep it in the record. Raises Refused.

    ``how``: who said so, and how. No reason is asked for, and nobody has to decide it: stopping needs no ground.
    """
    at = at or timezone.now()
    now = held(story)
    last = now.consents.last()
    assert last is not None  # noqa: S101 - a story is gathered with an answer
    if last.what != StoryConsent.What.SHARE:
        raise Refused("It is shared with nobody")
    _end(now, last, StoryConsent.What.KEEP_ONLY, on, how, by, at)
    tell_of(now, "A story of theirs is kept, and shared no longer", "story shared no longer", on, by, at, content=how)


@transaction.atomic
def take_back(story: Story, *, on: date, how: str, by: User, at: datetime | None = None) -> None:
    """Take a story back: nobody reads it any more, and what was told is gone, drafts of it too. Raises Refused.

    ``how``: who said so, and how. No reason is asked for: it is theirs.
    """
    at = at or timezone.now()
    now = held(story)
    last = now.consents.last()
    assert last is not None  # noqa: S101 - a story is gathered with an answer
    _end(now, last, StoryConsent.What.TAKEN_BACK, on, how, by, at)
    Story.objects.filter(pk=now.pk).update(**GONE, taken_back_at=at)
    drop_drafts_below(reverse("story-of-person", args=[now.person_id, now.pk]))
    tell_of(now, "They took back a story", "story taken back", on, by, at, content=how)


@transaction.atomic
def look_at_danger(person: Person, *, at: datetime | None = None) -> None:
    """Let it wait for whoever shared a story, once somebody around the person may have caused harm; else no longer.

    That the story is not shown meanwhile is not done here: reading sees to it at once (``queries.shared_now``).
    """
    at = at or timezone.now()
    for consent in queries.agreed_still(person, timezone.localdate(at)):
        if not getattr(consent, "unsafe", True):
            settle(person, key=danger_key(consent.story), at=at, how="no-longer")
            continue
        wait_for(
            person, case=None, key=danger_key(consent.story), whom=consent.by.name, since=timezone.localdate(at),
            what=f"looking at whether {person.called}’s story is still safe to share",
            source=f"story-of-person:{consent.story_id}", by=consent.by, at=at,
        )  # fmt: skip


def _end(now: Story, last: StoryConsent, what: str, on: date, how: str, by: User, at: datetime) -> None:
    """Keep the answer that ends sharing, by whoever decided before; nobody is asked again. Raises Refused."""
    refuse_future(on, "on", at)
    needed(how, "Write who said so, and how", "how")
    asked = Asked(on, how, last.decides, last.best_interests, last.asked_too)
    answer(now, what=what, asked=asked, by=by, at=at, check=False)
    for key in (asking_key(now), danger_key(now)):
        settle(now.person, key=key, at=at, how="no-longer")


def _refuse_as_it_stands(now: Story, seen_revision: int, seen_on: date, at: datetime) -> None:
    """Refuse to share a story that nobody may share now, or that they have not seen as it is."""
    if now.person.holding.restricted:
        raise Refused("This record is kept to named people. Its stories are not shared while that stands")
    if now.seconds and not now.transcript:
        raise Refused("Write down first what the recording says: not everybody can hear it")
    refuse_future(seen_on, "seen_on", at)
    wrong = problem_of_seeing(
        seen_revision=seen_revision,
        seen_on=seen_on,
        revision=now.revision,
        written_on=timezone.localdate(now.written_at),
    )
    if wrong:
        raise Refused(wrong[1], wrong[0])


def _refuse_what_tells(story: Story, another_name: str, teller_name: str) -> None:
    """Refuse until somebody has looked at what tells whose it is or, under their own name, at who else is named.

    Relatives and those who work with them are not the teller's to publish.
    """
    telling = queries.told_about(story.person, story, another_name, teller_name)
    if not another_name:
        if others := queries.others_named(story.person, telling, teller_name):
            raise Refused(
                f"These names of others stand in it: {', '.join(others)}. Take them out of the story, or ask them; "
                "then look at each and say that it may stay",
                "names_meant",
            )
        return
    if not telling.anything:
        return
    found = [", ".join(telling.names)] if telling.names else []
    found += ["a picture"] * telling.face + ["a voice"] * telling.voice
    raise Refused(
        f"These may tell who it is: {'; '.join(found)}. Take them out of the story, or look at each and say that it "
        "may stay",
        "names_meant",
    )


def asking_key(story: Story) -> str:
    return f"story:{story.pk}"


def danger_key(story: Story) -> str:
    """The key under which it waits to be looked at whether sharing the story is still safe."""
    return f"story-safe:{story.pk}"
