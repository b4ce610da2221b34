"""Deeds about conversations: what was said, marked, given and put right."""

from ownwords.conversations import actions as conversations
from ownwords.demonstration.deeds.told import Doing, deed


@deed
def screen(doing: Doing) -> None:
    conversations.screen_views(doing.told.person, asked_on=doing.on, **doing.values, **doing.signed)


@deed
def conversation(doing: Doing) -> None:
    values = doing.values
    called, marks = values.pop("as"), values.pop("marks", [])
    values.setdefault("held_on", doing.on)
    told = doing.told
    begun = conversations.begin(told.person, **values, **doing.signed)
    told.conversations[called] = begun
    for mark in marks:
        member = told.circle[mark["member"]] if "member" in mark else None
        told.marks[mark["words"]] = conversations.mark_words(begun, **{**mark, "member": member}, **doing.signed)


@deed
def finish(doing: Doing) -> None:
    called = doing.values["conversation"]
    told = doing.told
    told.conversations[called] = conversations.finish(told.conversations[called], **doing.signed)


@deed
def information(doing: Doing) -> None:
    values = doing.values
    held = doing.told.conversations.get(values.pop("conversation", None))
    conversations.give_information(doing.told.person, conversation=held, given_on=doing.on, **values, **doing.signed)


@deed
def correction(doing: Doing) -> None:
    values = doing.values
    held = doing.told.conversations[values.pop("conversation")]
    mark = doing.told.mark_of(values.pop("words", None))
    conversations.correct(held, mark=mark, **values, **doing.signed)
