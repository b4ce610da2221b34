"""The closing conversation: how a case ends."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.actions import end_grants_of
from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.measures.codes import RISK_ASSESSMENTS, RISK_OUTCOMES
from ownwords.reviews.actions import close
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case, Conclusion, Stage
from ownwords.safeguarding.path.rules import support_of_capacity, unsound_risk
from ownwords.safeguarding.path.telling import settle_all, tell, wait_for

FEELINGS = ("understood", "listened", "in_control", "safer")


@transaction.atomic
def conclude(
    case: Case,
    *,
    concluded_on: date,
    what_was_found: str,
    closing: Mapping[str, Any] | None = None,
    risk_assessment: str = "",
    risk_outcome: str = "",
    risk_words: str = "",
    lacked_capacity: str = Conclusion.Capacity.NOT_RECORDED,
    supported: str = "",
    risk_types: Sequence[str] | None = None,
    locations: Sequence[str] | None = None,
    sources: Sequence[str] | None = None,
    understood: int | None = None,
    listened: int | None = None,
    in_control: int | None = None,
    safer: int | None = None,
    by: User,
    at: datetime | None = None,
) -> Conclusion:
    """End a case by the closing conversation (mission 6.8; contracts/evidence.md for the codes).

    ``closing`` is what ``reviews.actions.close`` takes (why, asked, outcomes, words and whose they are): an enquiry
    cannot end without it, a concern that led to none can. ``risk_assessment`` and ``risk_outcome`` are codes of
    ``measures.codes``. The four feelings are 1 to 5, by the person or whoever speaks for them; None where not answered.
    Everything that waits in the case is settled; everybody who was invited into it is let go. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(concluded_on, "concluded_on", at)
    if concluded_on < (now.started_on or now.opened_on):
        raise Refused("It cannot end before it began", "concluded_on")
    _refuse_unsound(now, closing, risk_assessment, risk_outcome, lacked_capacity, supported)
    for name, codes in (("risk_types", risk_types), ("locations", locations), ("sources", sources)):
        if codes is not None:
            setattr(now, name, list(codes))
    now.concluded_on = concluded_on
    now.save(update_fields=["risk_types", "locations", "sources", "concluded_on"])
    closed = close(now.person, closed_on=concluded_on, **closing, by=by, at=at) if closing else None
    feelings = {"understood": understood, "listened": listened, "in_control": in_control, "safer": safer}
    made = Conclusion.objects.create(
        case=now,
        closing=closed,
        concluded_on=concluded_on,
        what_was_found=needed(what_was_found, "Write what was found", "what_was_found"),
        risk_assessment=risk_assessment,
        risk_outcome=risk_outcome,
        risk_words=risk_words.strip(),
        lacked_capacity=lacked_capacity,
        supported=supported,
        **feelings,
        by=by,
        at=at,
    )
    settle_all(now, at=at)
    if now.is_enquiry:
        _let_somebody_ask(now, concluded_on, by=by, at=at)
    end_grants_of(now.pk, by=by, at=at)
    _tell(now, made, closing or {}, by=by, at=at)
    return made


def _let_somebody_ask(case: Case, concluded_on: date, *, by: User, at: datetime) -> None:
    """After the close somebody independent asks how it was (mission 6.9): from that day it waits for them."""
    wait_for(
        case.person,
        case=case,
        key=f"experience:{case.pk}",
        what=f"somebody independent to ask {case.person.called} how it was",
        whom="the team",
        since=concluded_on,
        source=f"plan-asking:{case.pk}",
        by=by,
        at=at,
    )


def _refuse_unsound(
    case: Case,
    closing: Mapping[str, Any] | None,
    risk_assessment: str,
    risk_outcome: str,
    lacked_capacity: str,
    supported: str,
) -> None:
    if case.is_enquiry and closing is None:
        raise Refused("An enquiry ends with the closing conversation: say what the person says of it")
    if case.is_enquiry and risk_assessment not in RISK_ASSESSMENTS:
        raise Refused("Choose what was found about the risk", "risk_assessment")
    if risk_outcome and risk_outcome not in RISK_OUTCOMES:
        raise Refused("Choose what became of the risk", "risk_outcome")
    if problem := unsound_risk(risk_assessment, risk_outcome):
        raise Refused(problem, "risk_outcome")
    if problem := support_of_capacity(lacked_capacity, supported):
        raise Refused(problem, "supported")


def _tell(case: Case, made: Conclusion, closing: Mapping[str, Any], *, by: User, at: datetime) -> None:
    shared: dict[str, Any] = {"case": case, "on": made.concluded_on, "by": by, "at": at}
    source = f"case:{case.pk}"
    tell(
        case.person,
        kind="closing",
        stage=Stage.CLOSING if case.is_enquiry else Stage.AFTER,
        heading="The enquiry was closed" if case.is_enquiry else "The concern was closed",
        text=made.what_was_found,
        words=made.risk_words,
        whose=closing.get("whose", "person"),
        speaker=closing.get("speaker", "") or "Somebody speaking for them",
        source=source,
        deed="case concluded",
        content=[made.what_was_found, made.risk_assessment, made.risk_outcome, made.risk_words, made.lacked_capacity],
        **shared,
    )
    if case.is_enquiry:
        tell(
            case.person,
            kind="stage",
            stage=Stage.AFTER,
            heading="Where we are: after the close",
            source=source,
            deed="stage said",
            **shared,
        )
