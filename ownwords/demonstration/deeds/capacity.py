"""Deeds of a story: capacity by decision and time, consultation, best interests."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.capacity import actions
from ownwords.safeguarding.capacity.forms import SAID
from ownwords.safeguarding.capacity.rules import FOUR


@deed
def assessment(doing: Doing) -> None:
    told, values = doing.told, doing.values
    called, again_of = values.pop("as", None), values.pop("again_of", None)
    case = told.case if values.pop("case", True) else None
    said = {name: values.pop(name, "") for name in (*SAID, *(f"{name}_because" for name in FOUR))}
    made = actions.assess(
        told.person,
        case=case,
        again_of=told.named[again_of] if again_of else None,
        decision=values.pop("decision", ""),
        assessed_on=doing.on,
        said=said,
        **values,
        **doing.signed,
    )
    if called:
        told.named[called] = made


@deed
def consultation(doing: Doing) -> None:
    told, values = doing.told, doing.values
    member = values.pop("member", None)
    actions.consult(
        told.named[values.pop("about")],
        member=told.circle[member] if member else None,
        consulted_on=doing.on,
        **values,
        **doing.signed,
    )


@deed
def best_interests(doing: Doing) -> None:
    values = doing.values
    about = doing.told.named[values.pop("about")]
    actions.decide_for_them(about, decided_on=doing.on, **values, **doing.signed)
