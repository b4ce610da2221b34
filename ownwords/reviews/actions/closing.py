"""Closing a piece of work."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Holding, User
from ownwords.conversations.actions import settle_asking_again
from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.outcomes.actions import add_event, pass_on
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.reviews.actions.account import as_text, refuse_unsound_account, take_turns
from ownwords.reviews.actions.days import new_due, settle_due
from ownwords.reviews.models import Closing, ClosingOutcome
from ownwords.reviews.rules import achieved_of, closing_of_events, event_of_closing
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def close(
    person: Person,
    *,
    closed_on: date,
    why: str,
    asked: str,
    outcomes: Sequence[Mapping[str, Any]],
    not_asked_because: str = "",
    words: str = "",
    whose: str = "person",
    speaker: str = "",
    conversation: Conversation | None = None,
    review_after_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Closing:
    """End a piece of work, by the person's account (mission 6.8; contracts/evidence.md for ``asked``, ``achieved``).

    ``outcomes``: ``{"outcome": Outcome, "how": ClosingOutcome.How, "words": "", "mark": None, "to": ""}`` for every
    outcome that is open (``to``: where one that is ``passed`` goes on, the care and support plan where not given).
    Those that ended since the last closing are put in by themselves, as they ended, so that what was met at a review
    counts. ``review_after_on``: the day to look back after closing. Days to look back before, and asking again whether
    it is safe to seek their views, are settled. The plan stays. Raises Refused.
    """
    at = at or timezone.now()
    take_turns(person)
    refuse_unsound_account(person, closed_on, "closed_on", whose, speaker, conversation, at)
    _refuse_unsound_closing(person, closed_on, why, review_after_on)
    organisation = _whose_board_counts_it(person)
    lives = {life.outcome.pk: life for life in outcomes_of(person)}
    open_ones = _open_ones_for_closing(outcomes, lives)
    ended = _ended_since_last_closing(person, lives)
    _refuse_unsound_asked(asked, not_asked_because, expressed=bool(open_ones or ended))
    closing = Closing.objects.create(
        person=person,
        conversation=conversation,
        closed_on=closed_on,
        why=why,
        whose=whose,
        speaker="" if whose == WhoseWords.PERSON else speaker,
        words=words,
        asked=asked,
        not_asked_because=not_asked_because if asked == Closing.Asked.NOT_ASKED else "",
        achieved=achieved_of([row["how"] for row in open_ones] + list(ended.values())),
        organisation=organisation,
        by=by,
        at=at,
    )
    for row in open_ones:
        _close_outcome(closing, row, lives[row["outcome"].pk], by=by, at=at)
    ClosingOutcome.objects.bulk_create(
        ClosingOutcome(closing=closing, outcome_id=pk, how=how) for pk, how in ended.items()
    )
    _settle_what_waits(closing, review_after_on)
    _leave_trace(closing, open_ones)
    return closing


def _whose_board_counts_it(person: Person) -> UUID:
    """The organisation that holds the record; refuse where none does."""
    holding = Holding.objects.filter(person=person).first()
    if holding is None:
        raise Refused("No team holds this record. Ask a safeguarding lead to choose one, then close")
    return holding.organisation_id


def _refuse_unsound_closing(person: Person, closed_on: date, why: str, review_after_on: date | None) -> None:
    if not why.strip():
        raise Refused("Write why the work ends now", field="why")
    if review_after_on and review_after_on <= closed_on:
        raise Refused("The day to look back must be after the closing", field="review_after_on")
    last = Closing.objects.filter(person=person).order_by("-at").first()
    if last and not Conversation.objects.filter(person=person, begun_at__gt=last.at).exists():
        raise Refused(
            "This work is closed already, and there has been no conversation since. Look back after closing instead"
        )


def _open_ones_for_closing(
    outcomes: Sequence[Mapping[str, Any]], lives: Mapping[Any, OutcomeLife]
) -> list[Mapping[str, Any]]:
    """Return the rows of open outcomes; refuse where one is missing, unknown, or does not stand as it ended."""
    rows = []
    for row in outcomes:
        life = lives.get(row["outcome"].pk)
        if life is None:
            raise Refused("This is not something that this person said they want")
        if row["how"] not in ClosingOutcome.How.values:
            raise Refused(f"“{life.words}”: choose how this one stands at the close")
        if life.state.open:
            rows.append(row)
        elif row["how"] != closing_of_events(event.kind for event in life.events):
            raise Refused(f"“{life.words}” ended before the close, and stays as it ended")
    told = {row["outcome"].pk for row in rows}
    for pk, life in lives.items():
        if life.state.open and pk not in told:
            raise Refused(f"“{life.words}”: choose how this one stands at the close")
    return rows


def _ended_since_last_closing(person: Person, lives: Mapping[Any, OutcomeLife]) -> dict[Any, str]:
    """Return how each outcome stands whose life ended in this piece of work, before the close."""
    before = set(ClosingOutcome.objects.filter(closing__person=person).values_list("outcome_id", flat=True))
    ended = {
        pk: closing_of_events(event.kind for event in life.events)
        for pk, life in lives.items()
        if not life.state.open and pk not in before
    }
    return {pk: how for pk, how in ended.items() if how}


def _refuse_unsound_asked(asked: str, because: str, *, expressed: bool) -> None:
    """Whether they were asked follows from the record, where it says so."""
    if asked not in Closing.Asked.values:
        raise Refused("Choose whether they were asked what they want", field="asked")
    if expressed and asked != Closing.Asked.EXPRESSED:
        raise Refused("The record holds what they said they want, so they were asked", field="asked")
    if not expressed and asked == Closing.Asked.EXPRESSED:
        raise Refused(
            "The record holds nothing that they said they want. Mark it in the conversation first", field="asked"
        )
    if asked == Closing.Asked.NOT_ASKED and not because.strip():
        raise Refused("Write why they were not asked", field="not_asked_because")


def _close_outcome(closing: Closing, row: Mapping[str, Any], life: OutcomeLife, *, by: User, at: datetime) -> None:
    """Write how one outcome stands, and the turn it makes in its life."""
    outcome: Outcome = row["outcome"]
    how, words, mark = row["how"], row.get("words") or "", row.get("mark")
    if mark and mark.person_id != closing.person_id:
        raise Refused("These words are not from this person's record")
    ClosingOutcome.objects.create(closing=closing, outcome=outcome, how=how, words=words, mark=mark)
    source = f"closing:{closing.pk}"
    if how != ClosingOutcome.How.PASSED:
        kind = event_of_closing(how)
        add_event(outcome, kind=kind, happened_on=closing.closed_on, note=words, mark=mark, source=source, by=by, at=at)
    elif not life.state.passed_to:
        carer = closing.person.kind == Person.Kind.CARER
        to = row.get("to") or (Outcome.Belongs.CARER_PLAN if carer else Outcome.Belongs.CARE_PLAN)
        pass_on(outcome, to=to, happened_on=closing.closed_on, note=words, source=source, by=by, at=at)


def _settle_what_waits(closing: Closing, review_after_on: date | None) -> None:
    """Nobody is being asked any more, and the only day to look back is one after closing."""
    settle_due(closing.person, at=closing.at)
    settle_asking_again(closing.person, at=closing.at)
    if review_after_on:
        new_due(closing.person, due_on=review_after_on, reason="", after_closing=True, by=closing.by, at=closing.at)


def _leave_trace(closing: Closing, open_ones: Sequence[Mapping[str, Any]]) -> None:
    record(
        person_chain(closing.person_id),
        who=worker_chain(closing.by_id),
        deed="work closed",
        about=f"closing:{closing.pk}",
        content=[
            closing.closed_on,
            closing.why,
            closing.asked,
            closing.words,
            closing.achieved,
            [as_text(row) for row in open_ones],
        ],
        at=closing.at,
    )
