"""What every action of stories shares: the story as it stands, the answers about it, and what is told of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.learning.stories import queries
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.rules import problem_of_deciding
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import tell
from ownwords.trail.actions import person_chain, record, worker_chain


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


def held(story: Story) -> Story:
    """The story as it is now, held; refuse where it was taken back."""
    held = Story.objects.select_for_update(of=("self",)).select_related("person__holding", "written_by")
    now = held.defer(*queries.LARGE).get(pk=story.pk)
    if now.taken_back_at:
        raise Refused("This story was taken back")
    return now


def refuse_stale(now: Story, base_revision: int, standing: dict[str, Any]) -> None:
    """Raise Conflict where somebody wrote at the story since ``base_revision``."""
    if now.revision != base_revision:
        raise Conflict(theirs=standing, revision=now.revision, saved_by=now.written_by.name, saved_at=now.written_at)


def write(now: Story, values: dict[str, Any], *, deed: str, content: Any, by: User, at: datetime) -> Story:
    for name, value in (values | {"revision": now.revision + 1, "written_by": by, "written_at": at}).items():
        setattr(now, name, value)
    now.save(update_fields=[*values, "revision", "written_by", "written_at"])
    chain = person_chain(now.person_id)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"story-of-person:{now.pk}", content=content, at=at)
    return now


def answer(
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


def tell_of(story: Story, heading: str, deed: str, on: date, by: User, at: datetime, *, content: Any) -> None:
    tell(
        story.person, case=None, on=on, kind="story", heading=heading, source=f"story-of-person:{story.pk}",
        deed=deed, content=content, by=by, at=at,
    )  # fmt: skip
