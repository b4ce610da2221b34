"""Every change of data about responses and the council's own list of them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused, revise
from ownwords.outcomes.models import Outcome
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, said, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell
from ownwords.safeguarding.responses.kinds import KINDS
from ownwords.safeguarding.responses.models import Response, ResponseEvent, ResponseKind
from ownwords.safeguarding.responses.queries import kinds_for, offered_or_404
from ownwords.safeguarding.responses.rules import may_follow
from ownwords.trail.actions import ACCOUNTS, record, worker_chain

ANSWERED = {"yes": "They want it", "later": "Perhaps later", "no": "They do not want it"}


@transaction.atomic
def offer(
    case: Case,
    *,
    kind: str,
    offered_on: date,
    answer: str,
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    outcome: Outcome | None = None,
    who_does_it: str = "",
    by: User,
    at: datetime | None = None,
) -> Response:
    """Record a response that was offered, and what they said to it (mission 6.7). ``kind``: one of ``kinds_for(case)``.

    What it was called then is kept, whatever the council calls it later. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(offered_on, "offered_on", at)
    known = kinds_for(now)
    if kind not in known:
        raise Refused("Choose what was offered from the list", "kind")
    if outcome is not None and outcome.person_id != now.person_id:
        raise Refused("Choose something that this person wants", "outcome")
    made = Response.objects.create(
        case=now,
        kind=kind,
        name=known[kind][0],
        outcome=outcome,
        offered_on=offered_on,
        answer=answer,
        **said(words, whose, speaker),
        who_does_it=who_does_it.strip(),
        by=by,
        at=at,
    )
    tell(
        now.person,
        case=now,
        on=offered_on,
        kind="response",
        heading=f"{made.name} was offered. {ANSWERED[answer]}",
        words=made.words,
        whose=whose,
        speaker=made.speaker,
        source=f"response:{made.pk}",
        deed="response offered",
        content=[kind, made.name, answer, made.words, made.who_does_it],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def go_on(
    response: Response,
    *,
    kind: str,
    on: date,
    note: str = "",
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    by: User,
    at: datetime | None = None,
) -> ResponseEvent:
    """Record how a response went: a value of ``ResponseEvent.Kind``. Stopped says why.

    ``words`` are what the person says of it, or another (``whose``, with ``speaker``). Raises Refused.
    """
    at = at or timezone.now()
    case = standing(response.case)
    refuse_future(on, "on", at)
    state = offered_or_404(case.person, response.pk).state
    if not may_follow(state, kind):
        raise Refused(
            "They said no to this. Record first that they want it after all"
            if state in ("declined", "later")
            else "This does not follow from where it is",
            "kind",
        )
    if kind == ResponseEvent.Kind.STOPPED:
        needed(note, "Write why it stopped", "note")
    made = ResponseEvent.objects.create(
        response=response,
        kind=kind,
        on=on,
        note=note.strip(),
        **said(words, whose, speaker),
        by=by,
        at=at,
    )
    tell(
        case.person,
        case=case,
        on=on,
        kind="response",
        heading=f"{response.name}: {made.get_kind_display()[:1].lower()}{made.get_kind_display()[1:]}",
        text=made.note,
        words=made.words,
        whose=made.whose,
        speaker=made.speaker,
        source=f"response:{response.pk}",
        deed=f"response {kind}",
        content=[made.note, made.words, made.whose, made.speaker],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def add_kind(
    organisation: Organisation,
    *,
    name: str,
    what_for: str,
    code: str = "",
    in_use: bool = True,
    by: User,
    at: datetime | None = None,
) -> ResponseKind:
    """Add a response to a council's own list, with what it is for. Raises Refused where the name is taken.

    With ``code`` (of ``kinds.KINDS``) it takes the place of that response of the product: in other words, or out of
    use (``in_use`` False).
    """
    name = needed(name, "Enter what it is called", "name")
    what_for = needed(what_for, "Write what it is for", "what_for")
    try:
        with transaction.atomic():
            made = ResponseKind.objects.create(
                organisation=organisation,
                code=code if code in KINDS else "",
                name=name,
                what_for=what_for,
                in_use=in_use,
                added_at=at or timezone.now(),
            )
    except IntegrityError:
        raise Refused("There is a response with this name already", "name") from None
    _note(by, "response added to the list", made, [code, name, what_for, in_use])
    return made


@transaction.atomic
def change_kind(kind: ResponseKind, *, base_revision: int, values: Mapping[str, Any], by: User) -> ResponseKind:
    """Change what it is called, what it is for, or whether it is in use (``values``). Raises Refused, and Conflict."""
    needed(values["name"], "Enter what it is called", "name")
    others = ResponseKind.objects.filter(organisation=kind.organisation_id, name=values["name"]).exclude(pk=kind.pk)
    if others.exists():
        raise Refused("There is a response with this name already", "name")
    changed = revise(ResponseKind, kind.pk, base_revision=base_revision, values=values, by=by, person=None)
    _note(by, "response changed in the list", changed, dict(values))
    return changed


def _note(by: User, deed: str, kind: ResponseKind, content: Any) -> None:
    record(ACCOUNTS, who=worker_chain(by.pk), deed=deed, about=f"responsekind:{kind.pk}", content=content)
