"""What is done in a group reflection. One function a deed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import let_in
from ownwords.access.decision import between_chain
from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.learning.reflection.models import Asked, Reflection, TakesPart
from ownwords.learning.reflection.rules import LONGEST, NAMES, SHORTEST, problem_of_roles, skipped_to_a_service
from ownwords.people.models import Person
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.safeguarding.path.queries import open_case_of
from ownwords.safeguarding.path.telling import tell
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def plan(
    person: Person,
    *,
    planned_at: datetime,
    question: str,
    minutes: int = 12,
    tells: User,
    leads: User,
    writes: User | None = None,
    others: Sequence[User] = (),
    by: User,
    at: datetime | None = None,
) -> Reflection:
    """Plan a group reflection about one person's situation (mission 8.2). Those who take part can open it.

    ``minutes``: of telling without interruption, 10 to 15. Raises Refused.
    """
    at = at or timezone.now()
    if not SHORTEST <= minutes <= LONGEST:
        raise Refused(f"The telling takes {SHORTEST} to {LONGEST} minutes", "minutes")
    if problem := problem_of_roles(tells, leads, writes, others):
        raise Refused(problem, "leads")
    made = Reflection.objects.create(
        person=person,
        planned_at=planned_at,
        question=needed(question, "Write what you want from the group", "question"),
        minutes=minutes,
        by=by,
        at=at,
    )
    roles = dict.fromkeys(others, TakesPart.As.THINKS)
    roles |= ({writes: TakesPart.As.WRITES} if writes else {}) | {leads: TakesPart.As.LEADS}
    roles |= {tells: TakesPart.As.TELLS}
    for user, role in roles.items():
        TakesPart.objects.create(reflection=made, user=user, role=role)
        let_in(made.pk, user=user, by=by, at=at)
    let_in(made.pk, user=by, by=by, at=at)
    _trace(made, "reflection planned", by, at, made.question)
    record(
        person_chain(person.pk), who=worker_chain(by.pk), deed="group reflection planned",
        about=f"reflection:{made.pk}", content=sorted(str(user.pk) for user in roles), at=at,
    )  # fmt: skip
    return made


@transaction.atomic
def begin_telling(reflection: Reflection, *, by: User, at: datetime | None = None) -> None:
    """Begin the telling: from now on nobody interrupts. Begun again, the time begins again. Raises Refused."""
    at = at or timezone.now()
    _open(reflection)
    Reflection.objects.filter(pk=reflection.pk).update(telling_began_at=at)
    _trace(reflection, "telling begun", by, at)


@transaction.atomic
def ask(reflection: Reflection, *, question: str, answer: str = "", by: User, at: datetime | None = None) -> Asked:
    """Keep a question that the group asked after the telling, with the answer. Raises Refused."""
    at = at or timezone.now()
    _open(reflection)
    question = needed(question, "Write what was asked", "question")
    made = Asked.objects.create(reflection=reflection, question=question, answer=answer.strip(), by=by, at=at)
    _trace(reflection, "asked in a reflection", by, at, [question, answer])
    return made


@transaction.atomic
def write(
    reflection: Reflection,
    *,
    base_revision: int,
    answers: Mapping[str, str],
    commissioned_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Reflection:
    """Write down what the group thinks under its headings. A paid service comes last. Raises Refused and Conflict."""
    at = at or timezone.now()
    now = _open(reflection)
    values: dict[str, Any] = {name: answers.get(name, "").strip() for name in NAMES}
    if skipped_to_a_service(values, commissioned_because):
        raise Refused(
            "A paid service comes last. Write first what their network or the community can do, or why they cannot",
            "commissioned_because",
        )
    values["commissioned_because"] = commissioned_because.strip()
    made = revise(Reflection, now.pk, base_revision=base_revision, values=values, by=by, person=None)
    _trace(reflection, "reflection written", by, at, values)
    return made


@transaction.atomic
def decide(
    reflection: Reflection,
    *,
    decision: str,
    reasons: str,
    differently: str = "",
    by: User,
    at: datetime | None = None,
) -> Reflection:
    """Keep what was decided together and why, and write it into the person's record. It stands. Raises Refused."""
    at = at or timezone.now()
    now = _open(reflection)
    now.decision = needed(decision, "Write what you decided together", "decision")
    now.reasons = needed(reasons, "Write why, so that somebody who was not there understands it", "reasons")
    now.differently = differently.strip()
    now.state, now.decided_at = Reflection.State.DECIDED, at
    now.save(update_fields=["decision", "reasons", "differently", "state", "decided_at"])
    tell(
        now.person,
        case=open_case_of(now.person),
        on=timezone.localdate(at),
        kind="reflection",
        heading="Decided together in a group reflection",
        text=f"{now.decision}\n\nWhy: {now.reasons}",
        source=f"reflection-in-record:{now.pk}",
        deed="decided together in a group reflection",
        content=[now.decision, now.reasons, now.differently],
        by=by,
        at=at,
    )
    _trace(reflection, "reflection decided", by, at, [now.decision, now.reasons])
    return now


@transaction.atomic
def not_held(reflection: Reflection, *, because: str, by: User, at: datetime | None = None) -> None:
    """Say that it did not happen, and why. Raises Refused."""
    at = at or timezone.now()
    now = _open(reflection)
    now.state = Reflection.State.NOT_HELD
    now.not_held_because = needed(because, "Write why it did not happen", "because")
    now.save(update_fields=["state", "not_held_because"])
    _trace(reflection, "reflection not held", by, at, because)


def _open(reflection: Reflection) -> Reflection:
    """The reflection as it stands now, if it is still to be held or written."""
    now = Reflection.objects.select_for_update().get(pk=reflection.pk)
    if not now.open:
        raise Refused("This reflection is over: what was decided stands")
    return now


def _trace(reflection: Reflection, deed: str, by: User, at: datetime, content: Any = "") -> None:
    chain = between_chain(reflection.pk)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"reflection:{reflection.pk}", content=content, at=at)
