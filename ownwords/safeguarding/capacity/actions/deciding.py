"""A decision made for somebody who cannot make it now: behind its gate."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.actions.holding import case_going_on, held
from ownwords.safeguarding.capacity.models import Assessment, BestInterests
from ownwords.safeguarding.capacity.queries import DecisionLife
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.models import Wait
from ownwords.safeguarding.path.telling import settle, tell, wait_for

NEEDED = {
    "options": "Write which options there were",
    "less_restrictive": "Write which option leaves them freer, and why not that one",
    "weighed": "Write how their wishes and feelings weighed",
    "decision": "Write what was decided",
}


@transaction.atomic
def decide_for_them(
    assessment: Assessment,
    *,
    decided_on: date,
    options: str,
    less_restrictive: str,
    weighed: str,
    decision: str,
    decided_by: str = "",
    disagree: str = "",
    handled: str = "",
    nobody_because: str = "",
    imca: str = "",
    look_again_on: date | None = None,
    look_again_because: str = "",
    by: User,
    at: datetime | None = None,
) -> BestInterests:
    """Record a best-interests decision (section 4). The gate: consultation first (mission 6.4). Raises Refused.

    The gate (``rules.may_decide_for_them``) is asked with the decision held, and the database refuses the same.
    ``nobody_because``: why nobody else can be consulted; then ``imca``, a value of ``BestInterests.Imca``, says what
    is done about an advocate (sections 37 to 39). ``disagree`` says who sees it otherwise, ``handled`` what is done
    about that. ``look_again_on`` has its reason.
    """
    at = at or timezone.now()
    life = held(assessment)
    person = life.first.person
    refuse_future(decided_on, "decided_on", at)
    _refuse_closed_gate(life, decided_on, nobody_because)
    if nobody_because.strip() and imca not in BestInterests.Imca.values:
        raise Refused("Choose what is done about an independent mental capacity advocate (IMCA)", "imca")
    if disagree.strip():
        needed(handled, "Write what is done about that", "handled")
    if look_again_on:
        needed(look_again_because, "Write why you look again then", "look_again_because")
        if look_again_on <= decided_on:
            raise Refused("The day to look again must be after the decision", "look_again_on")
    texts = {"options": options, "less_restrictive": less_restrictive, "weighed": weighed, "decision": decision}
    made = BestInterests.objects.create(
        about=life.first,
        assessment=life.newest,
        case=case_going_on(person, life.newest),
        decided_on=decided_on,
        decided_by=decided_by.strip() or by.name,
        **{name: needed(text, NEEDED[name], name) for name, text in texts.items()},
        disagree=disagree.strip(),
        handled=handled.strip() if disagree.strip() else "",
        nobody_because=nobody_because.strip(),
        imca=imca if nobody_because.strip() else "",
        look_again_on=look_again_on,
        look_again_because=look_again_because.strip() if look_again_on else "",
        by=by,
        at=at,
    )
    _let_look_again(made, person, by=by, at=at)
    _let_ask_for_imca(made, person, by=by, at=at)
    tell(
        person,
        case=made.case,
        on=decided_on,
        kind="capacity",
        heading=f"A decision was made in their best interests: {life.first.decision}",
        text=f"{made.decision}\n\n{made.weighed}",
        source=f"decided-for-them:{made.pk}",
        deed="best interests decided",
        content=[*texts.values(), made.decided_by, made.disagree, made.handled, made.nobody_because, made.imca],
        by=by,
        at=at,
    )
    return made


def _refuse_closed_gate(life: DecisionLife, decided_on: date, nobody_because: str) -> None:
    gate = life.gate(nobody_because)
    if not gate.open:
        raise Refused(gate.why)
    found_on = life.newest.assessed_on
    if decided_on < found_on:
        raise Refused(
            f"It was found on {found_on.day} {found_on:%B %Y} that they cannot decide: not before", "decided_on"
        )
    if not life.gate(nobody_because, by_day=decided_on).open:
        raise Refused("They and others are asked first: enter the day they were asked, or a later one", "decided_on")


def _let_look_again(made: BestInterests, person: Person, *, by: User, at: datetime) -> None:
    key = f"best-interests:{made.about_id}"
    settle(person, key=key, at=at)
    if made.look_again_on:
        wait_for(
            person,
            case=made.case,
            key=key,
            what=f"looking again at what was decided for {person.called}: {made.about.decision}",
            whom=by.name,
            since=made.decided_on,
            show_on=made.look_again_on,
            reason=made.look_again_because,
            source=f"decided-for-them:{made.pk}",
            by=by,
            at=at,
        )


def _let_ask_for_imca(made: BestInterests, person: Person, *, by: User, at: datetime) -> None:
    if made.imca != BestInterests.Imca.TO_ASK:
        return
    wait_for(
        person,
        case=made.case,
        key=f"imca:{made.about_id}",
        what=f"asking for an independent mental capacity advocate (IMCA) for {person.called}",
        whom=by.name,
        since=made.decided_on,
        source=f"advocacy-of-case:{made.case_id}" if made.case_id else f"decided-for-them:{made.pk}",
        by=by,
        at=at,
    )


def note_imca_asked_for(person: Person, *, at: datetime) -> None:
    """Let nothing wait any longer for asking for an IMCA: one was asked for. The caller's own deed tells of it."""
    waits = Wait.objects.filter(person=person, key__startswith="imca:", settled_at=None)
    waits.update(settled_at=at, settled_how="done")
