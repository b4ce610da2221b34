"""Deeds of a story: what makes it hard to take part, and what happens with an advocate."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.advocacy import actions


@deed
def taking_part(doing: Doing) -> None:
    actions.look_at_taking_part(doing.told.case, looked_on=doing.on, **doing.values, **doing.signed)


@deed
def advocate(doing: Doing) -> None:
    values = doing.values
    called = values.pop("as")
    doing.told.named[called] = actions.begin_advocacy(doing.told.case, begun_on=doing.on, **values, **doing.signed)


@deed
def advocate_event(doing: Doing) -> None:
    told, values = doing.told, doing.values
    member = values.pop("member", None)
    actions.record_event(
        told.named[values.pop("advocate")],
        on=doing.on,
        member=told.circle[member] if member else None,
        **values,
        **doing.signed,
    )
