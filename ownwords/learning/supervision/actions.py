"""What is done in supervision. One function a deed; each leaves its trail in the chain of the pair."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import let_in, let_out
from ownwords.access.decision import between_chain
from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.learning.supervision.models import (
    AgendaItem,
    CameOf,
    Named,
    Note,
    Pair,
    Session,
    Step,
    StepEvent,
    Worry,
)
from ownwords.learning.supervision.rules import NAMES, is_party, may_go_into_the_record, nothing_said
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.queries import open_case_of
from ownwords.safeguarding.path.telling import tell
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def begin_pair(*, supervisor: User, worker: User, by: User, at: datetime | None = None) -> Pair:
    """Let two people meet for supervision. Only they can read what follows. Raises Refused."""
    at = at or timezone.now()
    if supervisor.pk == worker.pk:
        raise Refused("Choose somebody else than yourself", "other")
    if by.pk not in (supervisor.pk, worker.pk):
        raise Refused("Only one of the two can begin it", "other")
    if Pair.objects.filter(supervisor=supervisor, worker=worker, ended_at=None).exists():
        raise Refused("You two meet for supervision already", "other")
    made = Pair.objects.create(supervisor=supervisor, worker=worker, begun_at=at)
    for user in (supervisor, worker):
        let_in(made.pk, user=user, by=by, at=at)
    _trace(made, "supervision begun", by, at)
    return made


@transaction.atomic
def end_pair(pair: Pair, *, by: User, at: datetime | None = None) -> None:
    """End it. The two can still read what they kept; whom they named can not. Raises Refused."""
    at = at or timezone.now()
    _party(pair, by)
    for named in pair.named.filter(ended_at=None):
        _end_named(named, by, at)
    Pair.objects.filter(pk=pair.pk, ended_at=None).update(ended_at=at)
    _trace(pair, "supervision ended", by, at)


@transaction.atomic
def meet_next(pair: Pair, *, next_on: date | None, by: User, at: datetime | None = None) -> None:
    """Say when they meet next. Raises Refused."""
    _going_on(pair, by)
    Pair.objects.filter(pk=pair.pk).update(next_on=next_on)
    _trace(pair, "next supervision fixed", by, at or timezone.now(), str(next_on))


@transaction.atomic
def bring(pair: Pair, *, text: str, person: Person | None = None, by: User, at: datetime | None = None) -> AgendaItem:
    """Put something on the agenda of the next talk. Raises Refused."""
    at = at or timezone.now()
    _going_on(pair, by)
    text = needed(text, "Write what you want to talk about", "text")
    made = AgendaItem.objects.create(pair=pair, text=text, person=person, by=by, at=at)
    _trace(pair, "brought to supervision", by, at, text)
    return made


@transaction.atomic
def take_off(item: AgendaItem, *, by: User, at: datetime | None = None) -> None:
    """Take something off the agenda that one brought oneself. Raises Refused."""
    at = at or timezone.now()
    _going_on(item.pair, by)
    if item.by_id != by.pk:
        raise Refused("Somebody else brought this. Talk about it, or ask them to take it off")
    AgendaItem.objects.filter(pk=item.pk, talked_in=None).update(no_longer_at=at)
    _trace(item.pair, "taken off the agenda of supervision", by, at)


@transaction.atomic
def write_session(
    pair: Pair,
    *,
    session: Session | None = None,
    base_revision: int = 0,
    held_on: date,
    about: str = "",
    person: Person | None = None,
    answers: Mapping[str, str],
    talked: Iterable[AgendaItem] = (),
    by: User,
    at: datetime | None = None,
) -> Session:
    """Keep what was said on the six questions, or write on at it until both have said that it is so.

    ``about`` and ``person`` are those of a new talk; ``talked``: what of the agenda was talked about. A change takes
    back what either had agreed to. Raises Refused and Conflict.
    """
    at = at or timezone.now()
    _going_on(pair, by)
    refuse_future(held_on, "held_on", at)
    values: dict[str, Any] = {name: answers.get(name, "").strip() for name in NAMES}
    if nothing_said(values.values()):
        raise Refused("Write at least one of the six answers", NAMES[0])
    if session is None:
        session = _new_session(pair, held_on, about, person, values, by, at)
    else:
        if session.stands:
            raise Refused("You have both said that it is so. Talk about it anew")
        session = revise(
            Session, session.pk, base_revision=base_revision, values=values | {"held_on": held_on}, by=by, person=None
        )
        Session.objects.filter(pk=session.pk).update(supervisor_agreed_at=None, worker_agreed_at=None)
    AgendaItem.objects.filter(pk__in=[item.pk for item in talked], pair=pair, talked_in=None).update(talked_in=session)
    _trace(pair, "supervision written", by, at, values)
    return session


def _new_session(
    pair: Pair, held_on: date, about: str, person: Person | None, values: Mapping[str, Any], by: User, at: datetime
) -> Session:
    if about not in Session.About.values:
        raise Refused("Choose what it was about", "about")
    if about == Session.About.PERSON and person is None:
        raise Refused("Choose whose situation it was about", "person")
    of = person if about == Session.About.PERSON else None
    return Session.objects.create(pair=pair, held_on=held_on, about=about, person=of, **values, by=by, at=at)


@transaction.atomic
def agree(session: Session, *, by: User, at: datetime | None = None) -> None:
    """Say that it is so. Once both have, it stands. Raises Refused."""
    at = at or timezone.now()
    pair = session.pair
    _party(pair, by)
    side = "supervisor_agreed_at" if by.pk == pair.supervisor_id else "worker_agreed_at"
    Session.objects.filter(pk=session.pk, **{side: None}).update(**{side: at})
    _trace(pair, "supervision agreed", by, at, str(session.pk))


@transaction.atomic
def agree_step(
    session: Session, *, what: str, owner: User, by_on: date | None = None, by: User, at: datetime | None = None
) -> Step:
    """Keep what is to happen next, and whose it is: one of the two. Raises Refused."""
    at = at or timezone.now()
    pair = session.pair
    _going_on(pair, by)
    if not is_party(owner.pk, pair.supervisor_id, pair.worker_id):
        raise Refused("A step of supervision belongs to one of you two", "owner")
    what = needed(what, "Write what is to happen", "what")
    made = Step.objects.create(session=session, what=what, owner=owner, by_on=by_on, by=by, at=at)
    _trace(pair, "step of supervision agreed", by, at, [what, str(by_on)])
    return made


@transaction.atomic
def follow_step(step: Step, *, state: str, words: str = "", by: User, at: datetime | None = None) -> StepEvent:
    """Say what became of a step. Raises Refused."""
    at = at or timezone.now()
    pair = step.session.pair
    _going_on(pair, by)
    if state not in StepEvent.State.values:
        raise Refused("Choose how it stands", "state")
    if state != StepEvent.State.DONE:
        needed(words, "Write why, or what is in the way", "words")
    made = StepEvent.objects.create(step=step, state=state, words=words.strip(), by=by, at=at)
    _trace(pair, "step of supervision followed", by, at, [state, words])
    return made


@transaction.atomic
def worry(session: Session, *, text: str, by: User, at: datetime | None = None) -> Worry:
    """Keep one worry by itself, so that it can be asked later what came of it. Raises Refused."""
    at = at or timezone.now()
    _going_on(session.pair, by)
    text = needed(text, "Write what worries you", "text")
    made = Worry.objects.create(session=session, text=text, by=by, at=at)
    _trace(session.pair, "worry kept in supervision", by, at, text)
    return made


@transaction.atomic
def say_what_came_of(about: Worry, *, how: str, words: str, on: date, by: User, at: datetime | None = None) -> CameOf:
    """Say what came of a worry, or that it still worries. Raises Refused."""
    at = at or timezone.now()
    pair = about.session.pair
    _going_on(pair, by)
    refuse_future(on, "on", at)
    if how not in CameOf.How.values:
        raise Refused("Choose what came of it", "how")
    words = needed(words, "Write what came of it, in a sentence", "words")
    made = CameOf.objects.create(worry=about, how=how, words=words, on=on, by=by, at=at)
    _trace(pair, "what came of a worry", by, at, [how, words])
    return made


@transaction.atomic
def put_into_record(session: Session, *, text: str, by: User, at: datetime | None = None) -> Note:
    """Put what was thought about a person's life into their record, on purpose and in words for it (mission 8.1).

    The talk itself stays between the two; what was about the worker never goes anywhere. Raises Refused.
    """
    at = at or timezone.now()
    _party(session.pair, by)
    if problem := may_go_into_the_record(session.about):
        raise Refused(problem)
    person = session.person
    assert person is not None  # noqa: S101 - the database's own rule: a talk about a person has one
    text = needed(text, "Write what is to stand in the record", "text")
    made = Note.objects.create(session=session, person=person, text=text, by=by, at=at)
    tell(
        person,
        case=open_case_of(person),
        on=session.held_on,
        kind="supervision",
        heading="Thought about in supervision",
        text=text,
        source=f"supervision-note:{made.pk}",
        deed="put into the record from supervision",
        content=text,
        by=by,
        at=at,
    )
    _trace(session.pair, "part of supervision put into a record", by, at)
    return made


@transaction.atomic
def name(pair: Pair, *, user: User, because: str, by: User, at: datetime | None = None) -> Named:
    """Name somebody who may read it, with the reason. They may once the other agrees. Raises Refused."""
    at = at or timezone.now()
    _going_on(pair, by)
    if is_party(user.pk, pair.supervisor_id, pair.worker_id):
        raise Refused("You two can read it already", "user")
    if pair.named.filter(user=user, ended_at=None).exists():
        raise Refused("They are named already", "user")
    because = needed(because, "Write why they should read it", "because")
    made = Named.objects.create(pair=pair, user=user, because=because, named_by=by, named_at=at)
    _trace(pair, "somebody named for supervision", by, at, because)
    return made


@transaction.atomic
def agree_to_named(named: Named, *, by: User, at: datetime | None = None) -> None:
    """Agree that somebody whom the other named may read it: from now on they can. Raises Refused."""
    at = at or timezone.now()
    _going_on(named.pair, by)
    if named.named_by_id == by.pk:
        raise Refused("You named them: the other of you two has to agree")
    if not Named.objects.filter(pk=named.pk, agreed_at=None, ended_at=None).update(agreed_at=at):
        raise Refused("This is settled already")
    let_in(named.pair_id, user=named.user, by=by, at=at)
    _trace(named.pair, "somebody let into supervision", by, at, str(named.user_id))


@transaction.atomic
def end_named(named: Named, *, by: User, at: datetime | None = None) -> None:
    """Let somebody read it no longer: either of the two can say so at any time. Raises Refused."""
    _party(named.pair, by)
    _end_named(named, by, at or timezone.now())


def _end_named(named: Named, by: User, at: datetime) -> None:
    Named.objects.filter(pk=named.pk).update(ended_at=at)
    let_out(named.pair_id, user=named.user, by=by, at=at)
    _trace(named.pair, "somebody let out of supervision", by, at, str(named.user_id))


def _party(pair: Pair, by: User) -> None:
    if not is_party(by.pk, pair.supervisor_id, pair.worker_id):
        raise Refused("Only the two whose supervision it is can write here")


def _going_on(pair: Pair, by: User) -> None:
    _party(pair, by)
    if pair.ended_at is not None:
        raise Refused("This supervision has ended")


def _trace(pair: Pair, deed: str, by: User, at: datetime, content: Any = "") -> None:
    chain = between_chain(pair.pk)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"supervision:{pair.pk}", content=content, at=at)
