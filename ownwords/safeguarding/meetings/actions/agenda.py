"""The questions of a meeting: added, reworded, put in order."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.safeguarding.meetings.actions.standing import leave_trace, not_confirmed, reason_if_private
from ownwords.safeguarding.meetings.models import AgendaItem, Meeting
from ownwords.safeguarding.meetings.rules import moved
from ownwords.safeguarding.path.actions.standing import needed

NO_QUESTION = "Write the question"


@transaction.atomic
def add_question(
    meeting: Meeting,
    *,
    question: str,
    outcome: Outcome | None = None,
    private: bool = False,
    private_because: str = "",
    by: User,
    at: datetime | None = None,
) -> AgendaItem:
    """Add a question to a meeting, last; ``outcome``: the thing the person wants that it is about.

    ``private``: for professionals only, with the reason. What the person wants is talked about in the open part alone.
    Raises Refused.
    """
    at = at or timezone.now()
    now = not_confirmed(meeting)
    if private and outcome:
        raise Refused("What they want is talked about in the open part. Choose the one or the other", "private")
    life = _life(now, outcome) if outcome else None
    made = AgendaItem.objects.create(
        meeting=now,
        place=AgendaItem.objects.filter(meeting=now).count() + 1,
        about=AgendaItem.About.OUTCOME if life else AgendaItem.About.OTHER,
        question=needed(question, NO_QUESTION, "question"),
        outcome=outcome,
        words=life.words if life else "",
        whose=life.whose if life else "person",
        speaker=life.speaker if life else "",
        private=private,
        private_because=reason_if_private(private, private_because),
        by=by,
        at=at,
    )
    leave_trace(now, deed="question added to a meeting", content=[made.question, private], by=by, at=at)
    return made


def _life(meeting: Meeting, outcome: Outcome) -> OutcomeLife:
    for life in outcomes_of(meeting.case.person):
        if life.outcome.pk == outcome.pk:
            return life
    raise Refused("This is not something that this person said they want", "outcome")


@transaction.atomic
def reword_question(
    item: AgendaItem, *, base_revision: int, question: str, by: User, at: datetime | None = None
) -> AgendaItem:
    """Reword a question; what stood is kept. The person's words above it stay. Raises Refused, and Conflict."""
    at = at or timezone.now()
    now = not_confirmed(item.meeting)
    values = {"question": needed(question, NO_QUESTION, "question")}
    changed = revise(AgendaItem, item.pk, base_revision=base_revision, values=values, by=by, person=now.case.person)
    leave_trace(now, deed="question of a meeting reworded", content=changed.question, by=by, at=at)
    return changed


@transaction.atomic
def place_question(item: AgendaItem, *, place: int, by: User, at: datetime | None = None) -> None:
    """Put a question at another place (1 is first); the person's own report stays before them all. Raises Refused."""
    at = at or timezone.now()
    now = not_confirmed(item.meeting)
    if item.about == AgendaItem.About.REPORT:
        raise Refused("Their own report stays first", "place")
    items = {str(each.pk): each for each in AgendaItem.objects.filter(meeting=now)}
    own = [pk for pk, each in items.items() if each.about == AgendaItem.About.REPORT]
    order = [pk for pk in items if pk not in own]
    for number, pk in enumerate([*own, *moved(order, str(item.pk), place - len(own))], 1):
        if items[pk].place != number:
            AgendaItem.objects.filter(pk=pk).update(place=number)
    leave_trace(now, deed="questions of a meeting put in order", content=[str(item.pk), place], by=by, at=at)
