"""Deeds of a story: asking how it was, and what was answered."""

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.safeguarding.feedback import actions
from ownwords.safeguarding.feedback.queries import names_around
from ownwords.safeguarding.feedback.questions import QUESTIONS


@deed
def plan_asking(doing: Doing) -> None:
    values = doing.values
    called = values.pop("as")
    doing.told.named[called] = actions.plan_asking(doing.told.case, **values, **doing.signed)


@deed
def not_answered(doing: Doing) -> None:
    values = doing.values
    actions.record_event(doing.told.named[values.pop("asking")], on=doing.on, **values, **doing.signed)


@deed
def experience(doing: Doing) -> None:
    values = doing.values
    asking = doing.told.named[values.pop("asking")]
    steps = {each.name: values.pop(each.name) for each in QUESTIONS if each.name in values}
    actions.record_answers(asking, answered_on=doing.on, steps=steps, **values, **doing.signed)


@deed
def experience_words(doing: Doing) -> None:
    values = doing.values
    asking = doing.told.named[values.pop("asking")]
    actions.show_words(asking.answers, shown_as=values["shown_as"], names=names_around(asking), **doing.signed)
