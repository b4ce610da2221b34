"""Deeds about outcomes and their lives."""

from typing import Any

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.outcomes import actions as outcomes


def _outcome_and_mark(doing: Doing) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the values without the names of outcome and words, and what those names mean."""
    values = doing.values
    named: dict[str, Any] = {"outcome": doing.told.outcomes.get(values.pop("outcome", None))}
    if "words" in values:
        named["mark"] = doing.told.mark_of(values.pop("words"))
    return values, named


@deed
def outcome(doing: Doing) -> None:
    values = doing.values
    called, words = values.pop("as"), values.pop("words")
    headings = values.pop("headings", [])
    if "for_member" in values:
        values["for_member"] = doing.told.circle[values["for_member"]]
    raised = outcomes.raise_outcome(doing.told.marks[words], **values, **doing.signed)
    doing.told.outcomes[called] = raised
    if headings:
        outcomes.file_under(raised, headings=headings, **doing.signed)


@deed
def event(doing: Doing) -> None:
    values, named = _outcome_and_mark(doing)
    outcomes.add_event(named.pop("outcome"), happened_on=doing.on, **values, **named, **doing.signed)


@deed
def reword(doing: Doing) -> None:
    values, named = _outcome_and_mark(doing)
    outcomes.reword(named["outcome"], mark=named["mark"], **values, **doing.signed)


@deed
def break_down(doing: Doing) -> None:
    values, named = _outcome_and_mark(doing)
    called = values.pop("as")
    smaller = outcomes.break_down(named["outcome"], mark=named["mark"], **values, **doing.signed)
    doing.told.outcomes[called] = smaller


@deed
def pass_on(doing: Doing) -> None:
    values, named = _outcome_and_mark(doing)
    outcomes.pass_on(named["outcome"], happened_on=doing.on, **values, **doing.signed)


@deed
def take_up_again(doing: Doing) -> None:
    values, named = _outcome_and_mark(doing)
    called = values.pop("as")
    newer = outcomes.take_up_again(named["outcome"], mark=named["mark"], **values, **doing.signed)
    doing.told.outcomes[called] = newer


@deed
def view(doing: Doing) -> None:
    values = doing.values
    wanted = doing.told.outcomes[values.pop("outcome")]
    mark = doing.told.mark_of(values.pop("marked_words", None))
    if mark is None:
        values["said_on"] = doing.on
    outcomes.add_view(wanted, mark=mark, **values, **doing.signed)


@deed
def headings(doing: Doing) -> None:
    wanted = doing.told.outcomes[doing.values["outcome"]]
    outcomes.file_under(wanted, headings=doing.values["headings"], **doing.signed)
