"""Deeds of a story: meetings built around what the person wants."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.fields import clock
from ownwords.safeguarding.meetings.models import AgendaItem, Invitation, Meeting


def _meeting(doing: Doing, values: dict[str, Any]) -> Meeting:
    found: Meeting = doing.told.named[values.pop("meeting")]
    return found


def _when(values: dict[str, Any]) -> dict[str, Any]:
    """When and where, as the actions take it."""
    begins = clock(values.pop("time"))
    if begins is None:
        raise ValueError("write the time like 14:30 or 2.30pm")
    starts_at = datetime.combine(values.pop("meeting_on"), begins, timezone.get_current_timezone())
    return {"starts_at": starts_at, "minutes": values.pop("minutes", 60)} | {
        name: values.pop(name) for name in ("place", "where") if name in values
    }


def _private(values: dict[str, Any]) -> dict[str, Any]:
    """A reason makes something for professionals only."""
    because = values.pop("private_because", "")
    return {"private": bool(because), "private_because": because}


def _question(doing: Doing, meeting: Meeting, values: dict[str, Any]) -> AgendaItem:
    """The question that a step means."""
    items = AgendaItem.objects.filter(meeting=meeting)
    outcome, question = values.pop("outcome", None), values.pop("question", None)
    if outcome:
        return items.get(outcome=doing.told.outcomes[outcome])
    return items.get(question=question) if question else items.get(about=AgendaItem.About.REPORT)


def _invitation(meeting: Meeting, called: str) -> Invitation:
    return Invitation.objects.get(meeting=meeting, called=called, taken_back_at=None)


@deed
def plan_meeting(doing: Doing) -> None:
    values = doing.values
    called, chair = values.pop("as"), values.pop("chair")
    user = doing.told.council.users.get(chair)
    doing.told.named[called] = actions.plan(
        doing.told.case,
        **_when(values),
        **values,
        chair=user,
        chair_name="" if user else chair,
        **doing.signed,
    )


@deed
def move_meeting(doing: Doing) -> None:
    values = doing.values
    actions.move(_meeting(doing, values), **_when(values), **values, **doing.signed)


@deed
def prepare_meeting(doing: Doing) -> None:
    values = doing.values
    asked_by = values.pop("asked_by", doing.by.name)
    actions.prepare(_meeting(doing, values), asked_on=doing.on, asked_by=asked_by, **values, **doing.signed)


@deed
def report_to_meeting(doing: Doing) -> None:
    values = doing.values
    actions.report(_meeting(doing, values), made_on=doing.on, **values, **doing.signed)


@deed
def invite_to_meeting(doing: Doing) -> None:
    values = doing.values
    answer, organisation = values.pop("answer", None), values.pop("from", "")
    made = actions.invite(_meeting(doing, values), organisation=organisation, **values, **doing.signed)
    if answer:
        actions.answer(made, how=answer, **doing.signed)


@deed
def add_question(doing: Doing) -> None:
    values = doing.values
    outcome = doing.told.outcomes.get(values.pop("outcome", None))
    private = _private(values)
    actions.add_question(_meeting(doing, values), outcome=outcome, **private, **values, **doing.signed)


@deed
def hold_meeting(doing: Doing) -> None:
    values = doing.values
    meeting = _meeting(doing, values)
    came = {_invitation(meeting, each["called"]): each["how"] for each in values.pop("came", [])}
    actions.hold(meeting, came=came, **values, **doing.signed)


@deed
def meeting_not_held(doing: Doing) -> None:
    values = doing.values
    actions.not_held(_meeting(doing, values), **values, **doing.signed)


@deed
def bring_to_meeting(doing: Doing) -> None:
    """What one participant brought: the person, where the step does not say ``whose``."""
    values = doing.values
    meeting = _meeting(doing, values)
    of_one = "outcome" in values or "question" in values
    item = _question(doing, meeting, values) if of_one else None
    of_person = values.pop("whose", "person") == "person"
    speaker = values.pop("speaker", "")
    private = _private(values)
    invited = Invitation.objects.filter(meeting=meeting, called=speaker, taken_back_at=None).first()
    whose = {"of_person": of_person, "invitation": None if of_person else invited, "speaker": speaker}
    actions.contribute(meeting, item=item, **whose, **private, **values, **doing.signed)


@deed
def minutes(doing: Doing) -> None:
    values = doing.values
    meeting = _meeting(doing, values)
    item = _question(doing, meeting, values)
    told = values.pop("talked", "yes")
    actions.write_minute(item, talked=told, **_private(values), **values, **doing.signed)


@deed
def confirm_minutes(doing: Doing) -> None:
    actions.confirm(_meeting(doing, doing.values), **doing.signed)


@deed
def meeting_action(doing: Doing) -> None:
    values = doing.values
    called = values.pop("as")
    outcome = doing.told.outcomes.get(values.pop("outcome", None))
    private = _private(values)
    doing.told.named[called] = actions.agree_action(
        _meeting(doing, values), outcome=outcome, **private, **values, **doing.signed
    )


@deed
def follow_up(doing: Doing) -> None:
    values = doing.values
    action = doing.told.named[values.pop("action")]
    actions.tell_of_action(action, happened_on=doing.on, **values, **doing.signed)
