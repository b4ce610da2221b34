"""Deeds of looking back, closing, and choosing words for the board."""

from datetime import date
from typing import Any
from uuid import UUID

from ownwords.demonstration.deeds.told import Doing, deed
from ownwords.evidence import actions as evidence
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import life_of
from ownwords.reviews import actions as reviews


@deed
def due(doing: Doing) -> None:
    reviews.set_due(doing.told.person, **doing.values, **doing.signed)


@deed
def review(doing: Doing) -> None:
    told, values = doing.told, doing.values
    looked = [{**each, "outcome": told.outcomes[each["outcome"]]} for each in values.pop("outcomes", [])]
    held = told.conversations.get(values.pop("conversation", None))
    reviews.hold_review(told.person, held_on=doing.on, outcomes=looked, conversation=held, **values, **doing.signed)


@deed
def close(doing: Doing) -> None:
    told, values = doing.told, doing.values
    rows = closing_rows(doing, values.pop("outcomes", []))
    held = told.conversations.get(values.pop("conversation", None))
    reviews.close(told.person, closed_on=doing.on, outcomes=rows, conversation=held, **values, **doing.signed)


def closing_rows(doing: Doing, written: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How each outcome stood at a close, as the actions take it."""
    told, rows = doing.told, []
    for each in written:
        wanted = told.outcomes[each["outcome"]]
        _must_be_open(wanted, each["outcome"])
        mark = told.mark_of(each.get("marked_words"))
        rows.append({"outcome": wanted, "how": each["how"], "words": each.get("words", ""), "mark": mark})
    return rows


def _must_be_open(wanted: Outcome, called: str) -> None:
    """One that ended before is counted by itself, as it ended: what a story said of it here would be lost."""
    if not life_of(wanted).state.open:
        raise ValueError(f"“{called}” ended before the close and is counted as it ended: leave it out here")


@deed
def quote(doing: Doing) -> None:
    values = doing.values
    source_id, said_on = _source(doing, values["source"], values.pop("words", None))
    evidence.choose_quote(doing.told.person, source_id=source_id, said_on=said_on, **values, **doing.signed)


def _source(doing: Doing, source: str, words: str | None) -> tuple[UUID, date]:
    """The mark with these words, or the newest closing or review."""
    person = doing.told.person
    if source == "mark":
        mark = doing.told.marks[words or ""]
        return mark.pk, mark.said_on
    if source == "closing":
        closing = person.closings.order_by("-at")[0]
        return closing.pk, closing.closed_on
    newest = person.reviews.order_by("-at")[0]
    return newest.pk, newest.held_on
