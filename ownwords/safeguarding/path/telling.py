"""What every room of safeguarding writes as it acts: what happened, and what waits. In the action's own transaction."""

from datetime import date, datetime
from typing import Any

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.trail.actions import person_chain, record, worker_chain

LONGEST_HEADING = 300


def tell(
    person: Person,
    *,
    case: Case | None,
    on: date,
    kind: str,
    heading: str,
    source: str,
    deed: str,
    content: Any = None,
    text: str = "",
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    stage: str = "",
    professionals_only: bool = False,
    by: User,
    at: datetime,
) -> Turn:
    """Write one turn and its entry in the trail: the end of every action of safeguarding.

    ``heading`` is a short sentence without the person's name ("A planning meeting was held"); ``source`` is
    "<name of the address>:<id>" (the address takes the person's id and this id); ``deed`` is how the trail names the
    deed ("meeting held"); ``content`` is what was written, of which the trail keeps a digest. ``words`` are somebody's
    own, with whose they are. ``stage`` says where we are from now on, where this deed changes it.
    """
    made = Turn.objects.create(
        person=person,
        case=case,
        on=on,
        kind=kind,
        stage=stage,
        heading=heading[:LONGEST_HEADING],
        text=text,
        words=words,
        whose=whose,
        speaker=speaker if whose != WhoseWords.PERSON else "",
        source=source,
        professionals_only=professionals_only,
        by=by,
        at=at,
    )
    record(person_chain(person.pk), who=worker_chain(by.pk), deed=deed, about=source, content=content, at=at)
    return made


def wait_for(
    person: Person,
    *,
    case: Case | None,
    key: str,
    what: str,
    whom: str,
    since: date,
    source: str,
    show_on: date | None = None,
    reason: str = "",
    by: User,
    at: datetime,
) -> Wait:
    """Let something wait for somebody, from ``since``; shown from ``show_on`` (the same day where not given).

    ``key`` names it for whoever settles it, unique for one person while it waits ("seek:<case id>"); ``what`` is read
    after "waiting for" ("asking Joyce what she wants"). What waits under the same key already is put off by this one,
    and keeps the day since when it waited.
    """
    standing = Wait.objects.filter(person=person, key=key, settled_at=None).first()
    if standing:
        settle(person, key=key, at=at, how="put-off")
        since = standing.since
    return Wait.objects.create(
        person=person,
        case=case,
        key=key,
        what=what[:LONGEST_HEADING],
        whom=whom,
        since=since,
        show_on=max(show_on or since, since),
        reason=reason,
        source=source,
        by=by,
        at=at,
    )


def settle(person: Person, *, key: str, at: datetime, how: str = "done") -> bool:
    """Let what waits under ``key`` wait no longer; return whether something did. ``how``: done, put-off, no-longer."""
    waits = Wait.objects.filter(person=person, key=key, settled_at=None)
    return bool(waits.update(settled_at=at, settled_how=how))


def settle_all(case: Case, *, at: datetime) -> None:
    """Let nothing of a case wait any longer: it has ended."""
    Wait.objects.filter(case=case, settled_at=None).update(settled_at=at, settled_how="no-longer")
