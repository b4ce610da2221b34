"""Deeds of a story: risk weighed with the person."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.risk import actions


@deed
def weigh(doing: Doing) -> None:
    values = doing.values
    called = values.pop("as")
    held = doing.told.conversations.get(values.pop("conversation", None))
    made = actions.weigh(doing.told.case, begun_on=doing.on, conversation=held, **values, **doing.signed)
    doing.told.named[called] = made


@deed
def option(doing: Doing) -> None:
    values = doing.values
    weighing, called = doing.told.named[values.pop("weighing")], values.pop("as")
    doing.told.named[called] = actions.add_option(weighing, values=values, **doing.signed)


@deed
def choose(doing: Doing) -> None:
    values = doing.values
    weighing, chosen = doing.told.named[values.pop("weighing")], values.pop("option", "")
    picked = doing.told.named[chosen] if chosen else None
    actions.choose(weighing, option=picked, decided_on=doing.on, **values, **doing.signed)
