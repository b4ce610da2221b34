"""Deciding what a concern leads to."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.safeguarding.path.actions.bending import depart
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case, Decision
from ownwords.safeguarding.path.rules import against_the_tests
from ownwords.safeguarding.path.telling import settle, tell, wait_for

HEADINGS = {
    "section-42": "It was decided to make a section 42 enquiry",
    "other": "It was decided to make an enquiry other than under section 42",
    "no-enquiry": "It was decided that no enquiry is needed",
    "find-out-more": "It was decided to find out more first",
}


@transaction.atomic
def decide(
    case: Case,
    *,
    needs: str,
    needs_because: str,
    at_risk: str,
    at_risk_because: str,
    unable: str,
    unable_because: str,
    leads_to: str,
    because: str,
    help_instead: str = "",
    against_because: str = "",
    decided_on: date,
    by: User,
    at: datetime | None = None,
) -> Decision:
    """Decide what a concern leads to, by the three tests as reasons (Care Act 2014, section 42(1); mission 6.1).

    Values as in ``models.Decision``. A decision against the tests needs ``against_because`` and becomes a departure
    that waits for a manager's support. ``no-enquiry`` needs ``help_instead``. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(decided_on, "decided_on", at)
    leaves = against_the_tests(needs, at_risk, unable, leads_to)
    if leaves:
        needed(against_because, f"{leaves}: write why. A manager will be asked to support it", "against_because")
    if leads_to == Decision.Leads.NO_ENQUIRY:
        needed(help_instead, "Write what is done instead, or that they want nothing done", "help_instead")
    made = Decision.objects.create(
        case=now,
        needs=needs,
        needs_because=needed(needs_because, "Write why you answer so", "needs_because"),
        at_risk=at_risk,
        at_risk_because=needed(at_risk_because, "Write why you answer so", "at_risk_because"),
        unable=unable,
        unable_because=needed(unable_because, "Write why you answer so", "unable_because"),
        leads_to=leads_to,
        because=needed(because, "Write why this is the right thing to do", "because"),
        help_instead=help_instead.strip(),
        decided_on=decided_on,
        by=by,
        at=at,
    )
    _let_wait(now, made, by=by, at=at)
    tell(
        now.person,
        case=now,
        on=decided_on,
        kind="decision",
        heading=HEADINGS[leads_to],
        text="\n\n".join(filter(None, (made.because, made.help_instead))),
        source=f"decision:{made.pk}",
        deed="concern decided",
        content=[needs, needs_because, at_risk, at_risk_because, unable, unable_because, leads_to, because],
        by=by,
        at=at,
    )
    if leaves:
        depart(now, what=leaves, why=against_because, evidence=made.because, decided_on=decided_on, by=by, at=at)
    return made


def _let_wait(case: Case, decision: Decision, *, by: User, at: datetime) -> None:
    """What the decision was waited for is settled; what it leads to waits from now on."""
    person, called = case.person, case.person.called
    settle(person, key=f"decide:{case.pk}", at=at)
    waits = {
        Decision.Leads.FIND_OUT_MORE: ("decide", f"deciding about the concern for {called}", "decide-concern"),
        Decision.Leads.SECTION_42: ("begin", f"beginning the enquiry with {called}", "begin-enquiry"),
        Decision.Leads.OTHER: ("begin", f"beginning the enquiry with {called}", "begin-enquiry"),
        Decision.Leads.NO_ENQUIRY: ("conclude", f"the closing conversation with {called}", "conclude"),
    }
    key, what, address = waits[Decision.Leads(decision.leads_to)]
    if case.is_enquiry:
        return
    for other in {"begin", "conclude"} - {key}:
        settle(person, key=f"{other}:{case.pk}", at=at, how="no-longer")
    wait_for(
        person,
        case=case,
        key=f"{key}:{case.pk}",
        what=what,
        whom=by.name,
        since=decision.decided_on,
        source=f"{address}:{case.pk}",
        by=by,
        at=at,
    )
