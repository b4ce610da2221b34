"""Deeds of a story: a concern, the path of its case, and its close."""

from typing import Any

from ownwords.demonstration.deeds.review import closing_rows
from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.path import actions
from ownwords.safeguarding.path.models import Wait

CLOSING = ("why", "asked", "not_asked_because", "words", "whose", "speaker", "review_after_on")
FEELINGS = ("understood", "listened", "in_control", "safer")


@deed
def concern(doing: Doing) -> None:
    person = doing.told.person
    organisation = person.holding.organisation
    actions.raise_concern(person=person, organisation=organisation, raised_on=doing.on, **doing.values, **doing.signed)


@deed
def decide(doing: Doing) -> None:
    actions.decide(doing.told.case, decided_on=doing.on, **doing.values, **doing.signed)


@deed
def asked(doing: Doing) -> None:
    actions.seek(doing.told.case, asked_on=doing.on, **doing.values, **doing.signed)


@deed
def begin_enquiry(doing: Doing) -> None:
    values = doing.values
    lead = doing.told.council.users.get(values.pop("lead", ""))
    actions.begin_enquiry(doing.told.case, begun_on=doing.on, lead=lead, **values, **doing.signed)


@deed
def where_we_are(doing: Doing) -> None:
    actions.move_to(doing.told.case, on=doing.on, **doing.values, **doing.signed)


@deed
def differently(doing: Doing) -> None:
    values = doing.values
    called = values.pop("as")
    doing.told.named[called] = actions.depart(doing.told.case, decided_on=doing.on, **values, **doing.signed)


@deed
def support(doing: Doing) -> None:
    values = doing.values
    departure = doing.told.named[values.pop("departure")]
    actions.answer_departure(departure, answered_on=doing.on, **values, **doing.signed)


@deed
def more_time(doing: Doing) -> None:
    values = doing.values
    key = f"{values['for']}:{doing.told.case.pk}"
    wait = Wait.objects.get(person=doing.told.person, key=key, settled_at=None)
    actions.relax(wait, show_on=values["until_on"], reason=values["reason"], **doing.signed)


@deed
def conclude(doing: Doing) -> None:
    told, values = doing.told, doing.values
    rows = closing_rows(doing, values.pop("outcomes", []))
    held = told.conversations.get(values.pop("conversation", None))
    closing = {name: values.pop(name) for name in CLOSING if name in values}
    feelings: dict[str, Any] = {name: int(values.pop(name)) for name in FEELINGS if name in values}
    actions.conclude(
        told.case,
        concluded_on=doing.on,
        closing=closing | {"outcomes": rows, "conversation": held} if told.case.is_enquiry else None,
        **values,
        **feelings,
        **doing.signed,
    )
