"""What was agreed to be done, and what became of it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.outcomes.models import Outcome
from ownwords.safeguarding.meetings.actions.standing import meeting_now, reason_if_private
from ownwords.safeguarding.meetings.models import Action, ActionEvent, Meeting
from ownwords.safeguarding.meetings.rules import state_of
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import settle, tell, wait_for

STATES = {
    "open": "Something agreed at a meeting is to be done after all",
    "done": "Something agreed at a meeting was done",
    "no-longer": "Something agreed at a meeting is no longer needed",
}


@transaction.atomic
def agree_action(
    meeting: Meeting,
    *,
    what: str,
    who: str,
    by_on: date | None = None,
    no_day_because: str = "",
    outcome: Outcome | None = None,
    agreed_on: date | None = None,
    private: bool = False,
    private_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Action:
    """Record what was agreed to be done: what, who, by when (or why without a day), for which thing they want.

    It waits for whoever does it, and is shown from its day on. Raises Refused.
    """
    at = at or timezone.now()
    now = meeting_now(meeting)
    if not now.held:
        raise Refused("Record first that the meeting was held")
    agreed = agreed_on or timezone.localtime(now.starts_at).date()
    if by_on is None:
        needed(no_day_because, "Enter the day, or write why there is none", "by_on")
    elif by_on < agreed:
        raise Refused("The day must not be before the meeting", "by_on")
    if outcome and outcome.person_id != now.case.person_id:
        raise Refused("This is not something that this person said they want", "outcome")
    made = Action.objects.create(
        meeting=now,
        outcome=outcome,
        what=needed(what, "Write what is to be done", "what"),
        who=needed(who, "Write who does it", "who"),
        agreed_on=agreed,
        by_on=by_on,
        no_day_because="" if by_on else no_day_because.strip(),
        private=private,
        private_because=reason_if_private(private, private_because),
        by=by,
        at=at,
    )
    _let_wait(made, by=by, at=at)
    _tell(made, heading="Something was agreed at a meeting", on=agreed, deed="action agreed", note="", by=by, at=at)
    return made


def _let_wait(action: Action, *, by: User, at: datetime) -> None:
    """Let it wait; of what is for professionals only the line says no more than that something does."""
    case = action.meeting.case
    day = f"{action.agreed_on.day} {action.agreed_on:%B}"
    wait_for(
        case.person,
        case=case,
        key=f"action:{action.pk}",
        what=f"something agreed at the meeting of {day}" if action.private else action.what,
        whom=action.who,
        since=action.agreed_on,
        show_on=action.by_on,
        source=f"meeting-action:{action.pk}",
        by=by,
        at=at,
    )


def _tell(action: Action, *, heading: str, on: date, deed: str, note: str, by: User, at: datetime) -> None:
    due = f", by {action.by_on.day} {action.by_on:%B %Y}" if action.by_on else ""
    told = f"{action.who}{due}: {action.what}"
    tell(
        action.meeting.case.person,
        case=action.meeting.case,
        on=on,
        kind="meeting",
        heading=heading,
        text="" if action.private else "\n\n".join(filter(None, (told, note))),
        source=f"meeting-action:{action.pk}",
        deed=deed,
        content=[action.what, action.who, action.by_on, note],
        professionals_only=action.private,
        by=by,
        at=at,
    )


@transaction.atomic
def tell_of_action(
    action: Action, *, state: str, happened_on: date, note: str = "", by: User, at: datetime | None = None
) -> ActionEvent:
    """Record what became of an action: done, no longer needed (with the reason), or to be done after all (why).

    Possible also after the case has closed: what was agreed outlives it. Raises Refused.
    """
    at = at or timezone.now()
    meeting = meeting_now(action.meeting, case_goes_on=False)
    action.meeting = meeting
    refuse_future(happened_on, "happened_on", at)
    if state not in ActionEvent.State.values:
        raise Refused("Choose what became of it", "state")
    before = state_of(list(ActionEvent.objects.filter(action=action).values_list("state", flat=True)))
    if state == before:
        raise Refused("This is how it stands already", "state")
    if happened_on < action.agreed_on:
        raise Refused("The day must not be before it was agreed", "happened_on")
    if state != ActionEvent.State.DONE:
        needed(note, "Write why", "note")
    made = ActionEvent.objects.create(
        action=action, state=state, happened_on=happened_on, note=note.strip(), by=by, at=at
    )
    if state == ActionEvent.State.OPEN:
        _let_wait(action, by=by, at=at)
    else:
        how = "done" if state == ActionEvent.State.DONE else "no-longer"
        settle(meeting.case.person, key=f"action:{action.pk}", at=at, how=how)
    _tell(action, heading=STATES[state], on=happened_on, deed="action followed up", note=made.note, by=by, at=at)
    return made
