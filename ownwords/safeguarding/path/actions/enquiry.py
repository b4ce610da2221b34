"""Asking the person before the enquiry, and beginning it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused, revise
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case, Seeking, Stage
from ownwords.safeguarding.path.queries import gate_to_enquiry
from ownwords.safeguarding.path.telling import settle, tell, wait_for

SOUGHT = {
    "expressed": "They were asked what they want, and said it",
    "none-expressed": "They were asked what they want, and named nothing",
    "not-asked": "They could not be asked yet what they want",
}


@transaction.atomic
def seek(
    case: Case,
    *,
    answer: str,
    asked_on: date,
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    how: str = "",
    reason: str = "",
    ask_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Seeking:
    """Record whether the person was asked what they want (Northumberland, section 3; mission 6.2).

    ``answer``: a value of ``Seeking.Answer``. "not-asked" needs ``reason`` and ``ask_again_on``, after ``asked_on``:
    it waits to be asked again. ``speaker``: who answered for them, where they did not. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(asked_on, "asked_on", at)
    if whose != WhoseWords.PERSON:
        needed(speaker, "Write who was asked for them, and who that is to them", "speaker")
    not_asked = answer == Seeking.Answer.NOT_ASKED
    if not_asked:
        needed(reason, "Write why they could not be asked", "reason")
        if ask_again_on is None:
            raise Refused("Enter the day to ask again", "ask_again_on")
        if ask_again_on <= asked_on:
            raise Refused("The day to ask again must be after the day you tried", "ask_again_on")
    made = Seeking.objects.create(
        case=now,
        asked_on=asked_on,
        answer=answer,
        whose=whose,
        speaker="" if whose == WhoseWords.PERSON else speaker.strip(),
        how=how.strip(),
        reason=reason.strip() if not_asked else "",
        ask_again_on=ask_again_on if not_asked else None,
        by=by,
        at=at,
    )
    _let_wait(now, made, by=by, at=at)
    tell(
        now.person,
        case=now,
        on=asked_on,
        kind="seeking",
        heading=SOUGHT[answer],
        text=made.reason or made.how,
        source=f"case:{now.pk}",
        deed="asked what they want",
        content=[answer, whose, speaker, how, reason, ask_again_on],
        by=by,
        at=at,
    )
    return made


def _let_wait(case: Case, seeking: Seeking, *, by: User, at: datetime) -> None:
    key = f"seek:{case.pk}"
    if seeking.answer != Seeking.Answer.NOT_ASKED:
        settle(case.person, key=key, at=at)
        return
    wait_for(
        case.person,
        case=case,
        key=key,
        what=f"asking {case.person.called} what they want",
        whom=by.name,
        since=seeking.asked_on,
        show_on=seeking.ask_again_on,
        reason=seeking.reason,
        source=key,
        by=by,
        at=at,
    )


@transaction.atomic
def begin_enquiry(
    case: Case,
    *,
    kind: str,
    to_find_out: str,
    begun_on: date,
    lead: User | None = None,
    made_by: str = "",
    by: User,
    at: datetime | None = None,
) -> Case:
    """Begin the enquiry (Care Act 2014, section 42(2)): ``kind`` is section-42 or other.

    The gate: the person was asked what they want first, or why not is on record and comes back (mission 6.2).
    ``to_find_out``: what it is to find out or do, from what they want; ``lead`` leads it (``by`` where not given);
    ``made_by``: another body that the council asks to make it. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(begun_on, "begun_on", at)
    if now.is_enquiry:
        raise Refused("The enquiry has begun already")
    if kind not in (Case.Kind.SECTION_42, Case.Kind.OTHER):
        raise Refused("Choose which enquiry this is", "kind")
    if begun_on < now.opened_on:
        raise Refused("An enquiry cannot begin before the concern was raised", "begun_on")
    gate = gate_to_enquiry(now)
    if not gate.open:
        raise Refused(gate.why)
    now.to_find_out = needed(to_find_out, "Write what the enquiry is to find out or to do", "to_find_out")
    now.kind, now.started_on, now.lead, now.made_by = kind, begun_on, lead or by, made_by.strip()
    now.save(update_fields=["kind", "started_on", "lead", "made_by", "to_find_out"])
    settle(now.person, key=f"begin:{now.pk}", at=at)
    settle(now.person, key=f"decide:{now.pk}", at=at)
    settle(now.person, key=f"conclude:{now.pk}", at=at, how="no-longer")
    tell(
        now.person,
        case=now,
        on=begun_on,
        kind="enquiry",
        stage=Stage.ENQUIRY,
        heading=f"The enquiry began ({'section 42' if kind == Case.Kind.SECTION_42 else 'not under section 42'})",
        text=now.to_find_out,
        source=f"case:{now.pk}",
        deed="enquiry begun",
        content=[kind, now.to_find_out, str(now.lead_id), made_by, gate.why],
        by=by,
        at=at,
    )
    return now


@transaction.atomic
def change_enquiry(
    case: Case, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Case:
    """Change who leads an enquiry, what it is to find out, who makes it, or the kinds of harm it is about.

    ``values``: any of lead, to_find_out, made_by, risk_types. What stood is kept among the earlier versions. Raises
    Refused, and Conflict where somebody else saved first.
    """
    at = at or timezone.now()
    now = standing(case)
    changed = revise(Case, now.pk, base_revision=base_revision, values=values, by=by, person=now.person)
    if changed.revision == now.revision:
        return changed
    lead = f"Led by {changed.lead.name}." if changed.lead else ""
    tell(
        now.person,
        case=changed,
        on=timezone.localtime(at).date(),
        kind="enquiry",
        heading="What the enquiry is about was changed",
        text="\n\n".join(filter(None, (changed.to_find_out, lead))),
        source=f"case:{now.pk}",
        deed="enquiry changed",
        content={name: str(value) for name, value in values.items()},
        by=by,
        at=at,
    )
    return changed
