"""Where we are, and what leaves the usual path: departures, a manager's support, a timescale that gives way."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case, Departure, Stage, Support, Wait
from ownwords.safeguarding.path.queries import gate_to_enquiry
from ownwords.safeguarding.path.telling import settle, tell, wait_for


@transaction.atomic
def move_to(case: Case, *, stage: str, on: date, note: str = "", by: User, at: datetime | None = None) -> None:
    """Say where we are now: a value of ``Stage``, in whatever order the person needs (mission 6.1).

    The enquiry and the close have deeds of their own, because something has to be on record with them; coming back to
    an enquiry that has begun is free. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(on, "on", at)
    if stage not in Stage.values:
        raise Refused("Choose where we are", "stage")
    if stage == Stage.ENQUIRY and not now.is_enquiry:
        gate = gate_to_enquiry(now)
        raise Refused("Begin the enquiry on its own page" if gate.open else gate.why, "stage")
    if stage == Stage.AFTER:
        raise Refused("This comes by itself when the case is closed", "stage")
    tell(
        now.person,
        case=now,
        on=on,
        kind="stage",
        stage=stage,
        heading=f"Where we are: {Stage(stage).label.lower()}",
        text=note.strip(),
        source=f"case:{now.pk}",
        deed="stage said",
        content=[stage, note],
        by=by,
        at=at,
    )


@transaction.atomic
def depart(
    case: Case, *, what: str, why: str, evidence: str, decided_on: date, by: User, at: datetime | None = None
) -> Departure:
    """Record a departure from the usual path in one short record; it then waits for a manager's support.

    Mission 6.1; Making Safeguarding Personal 2013/14, findings 1 (permission to leave the procedure for the person's
    sake, recorded and defensible). Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(decided_on, "decided_on", at)
    made = Departure.objects.create(
        case=now,
        what=needed(what, "Write what is done differently", "what"),
        why=needed(why, "Write why this is right for the person", "why"),
        evidence=needed(evidence, "Write what you know that it rests on", "evidence"),
        decided_on=decided_on,
        by=by,
        at=at,
    )
    wait_for(
        now.person,
        case=now,
        key=f"support:{made.pk}",
        what=f"a manager’s support for doing it differently with {now.person.called}",
        whom="a supervisor",
        since=decided_on,
        source=f"departure:{made.pk}",
        by=by,
        at=at,
    )
    tell(
        now.person,
        case=now,
        on=decided_on,
        kind="departure",
        heading="It is done differently here",
        text=f"{made.what}\n\n{made.why}",
        source=f"departure:{made.pk}",
        deed="departure recorded",
        content=[made.what, made.why, made.evidence],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def answer_departure(
    departure: Departure, *, answer: str, words: str = "", answered_on: date, by: User, at: datetime | None = None
) -> Support:
    """Record what a manager says of a departure: a value of ``Support.Answer``. Anything but support says why.

    Whoever recorded the departure cannot support it. Raises Refused.
    """
    at = at or timezone.now()
    case = departure.case
    refuse_future(answered_on, "answered_on", at)
    if departure.by_id == by.pk:
        raise Refused("Somebody else must support what you decided yourself")
    if answer != Support.Answer.SUPPORTED:
        needed(words, "Write what is missing, or what should be done instead", "words")
    made = Support.objects.create(
        departure=departure, answer=answer, words=words.strip(), answered_on=answered_on, by=by, at=at
    )
    key = f"support:{departure.pk}"
    if answer == Support.Answer.NOT_YET:
        wait_for(
            case.person,
            case=case,
            key=key,
            what="what a manager asked for before supporting something done differently",
            whom=departure.by.name,
            since=answered_on,
            reason=made.words,
            source=f"departure:{departure.pk}",
            by=by,
            at=at,
        )
    else:
        settle(case.person, key=key, at=at)
    told = {"supported": "supports", "not-yet": "does not support yet", "no": "does not support"}[answer]
    tell(
        case.person,
        case=case,
        on=answered_on,
        kind="support",
        heading=f"{by.name} {told} what is done differently",
        text=made.words,
        source=f"departure:{departure.pk}",
        deed="departure answered",
        content=[answer, made.words],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def relax(wait: Wait, *, show_on: date, reason: str, by: User, at: datetime | None = None) -> Wait:
    """Give something that waits more time, with the reason (mission 5.4, 6.1: timeliness for this person).

    It goes on counting from the day since when it waits; it is shown as waiting from ``show_on``, after today.
    Raises Refused.
    """
    at = at or timezone.now()
    if wait.settled_at:
        raise Refused("This waits no longer")
    today = timezone.localtime(at).date()
    if show_on <= today:
        raise Refused("The new day must be after today", "show_on")
    made = wait_for(
        wait.person,
        case=wait.case,
        key=wait.key,
        what=wait.what,
        whom=wait.whom,
        since=wait.since,
        show_on=show_on,
        reason=needed(reason, "Write why it needs more time", "reason"),
        source=wait.source,
        by=by,
        at=at,
    )
    tell(
        wait.person,
        case=wait.case,
        on=today,
        kind="timescale",
        heading=f"More time was given for {wait.what}: until {show_on.day} {show_on:%B %Y}"[:300],
        text=made.reason,
        source=wait.source if wait.case_id is None else f"case:{wait.case_id}",
        deed="timescale relaxed",
        content=[wait.what, show_on, made.reason],
        by=by,
        at=at,
    )
    return made
