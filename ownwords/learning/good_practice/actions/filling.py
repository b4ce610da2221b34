"""What a provider writes, and sends."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.learning.good_practice.actions.traces import trace
from ownwords.learning.good_practice.models import Answer, Consent, Round
from ownwords.learning.good_practice.rules import CONSENTS, PEOPLE, YES, last_day_once_sent, problem_of_sharing
from ownwords.learning.good_practice.statements import ASKED, BY_KEY, WHERE

PARTS = frozenset({*ASKED, "proud", "help"})
"""Fields of a round that a provider writes."""
ANSWER = ("where", "shows", "better", "may_share", "people")


@transaction.atomic
def write_answer(
    about: Round,
    *,
    statement: str,
    base_revision: int,
    values: Mapping[str, str],
    by: User,
    at: datetime | None = None,
) -> Answer:
    """Keep what a provider says to one statement. It can be changed until it is sent.

    ``values``: where (``statements.WHERE``), shows, better, may_share (``rules.CONSENTS``), people (``rules.PEOPLE``),
    each of them or "". Raises Refused, and Conflict where somebody else saved in between.
    """
    at = at or timezone.now()
    now = _open(about)
    told = {name: values.get(name, "").strip() for name in ANSWER}
    if statement not in BY_KEY:
        raise Refused("There is no such statement")
    if told["where"] and told["where"] not in WHERE:
        raise Refused("Choose where you are", "where")
    if told["may_share"] and told["may_share"] not in CONSENTS:
        raise Refused("Choose whether others may learn from it", "may_share")
    if told["people"] and told["people"] not in PEOPLE:
        raise Refused("Choose whether somebody is in it", "people")
    if told["may_share"] in YES and not told["shows"]:
        raise Refused("Write the example first, then choose who may read it", "may_share")
    if problem := problem_of_sharing(told["may_share"], told["people"]):
        raise Refused(problem, "people")
    answer, _ = Answer.objects.get_or_create(round=now, statement=statement)
    made = revise(Answer, answer.pk, base_revision=base_revision or 1, values=told, by=by, person=None)
    trace(now, "statement answered", by, at, [statement, told])
    return made


@transaction.atomic
def write_parts(
    about: Round, *, base_revision: int, values: Mapping[str, str], by: User, at: datetime | None = None
) -> Round:
    """Keep who was asked, what the provider is proud of, or what it wants help with. Raises Refused and Conflict."""
    at = at or timezone.now()
    now = _open(about)
    told = {name: text.strip() for name, text in values.items() if name in PARTS}
    made = revise(Round, now.pk, base_revision=base_revision, values=told, by=by, person=None)
    trace(now, "self-assessment written", by, at, told)
    return made


@transaction.atomic
def send(about: Round, *, by: User, at: datetime | None = None) -> Round:
    """Send the self-assessment to the council: from now on it stands. What may be shared is consented to by it.

    The link's last day moves out: the provider reads what is said back, answers it, and can take a yes back (mission
    8.4). Raises Refused.
    """
    at = at or timezone.now()
    now = _open(about)
    answers = list(now.answers.all())
    if not any(answer.says_something for answer in answers):
        raise Refused("Nothing is written yet. Begin with the statement that fits you best")
    now.sent_at = at
    last_day = last_day_once_sent(now.last_day, timezone.localdate(at))
    moved, now.last_day = last_day != now.last_day, last_day
    now.save(update_fields=["sent_at", "last_day"])
    Consent.objects.bulk_create(
        Consent(answer=answer, how=answer.may_share, people=answer.people, by=by, at=at)
        for answer in answers
        if answer.may_share
    )
    content = {answer.statement: [getattr(answer, name) for name in ANSWER] for answer in answers}
    trace(now, "self-assessment sent", by, at, content)
    if moved:
        trace(now, "last day of a link moved out by sending", by, at, str(last_day))
    return now


def _open(about: Round) -> Round:
    """The round as it stands now, if it is still to be written."""
    now = Round.objects.select_for_update().get(pk=about.pk)
    if now.dropped:
        raise Refused("This invitation was dropped. Ring the council: they can invite you again")
    if now.sent:
        raise Refused("It is sent: what you wrote stands. Next year you can begin anew")
    return now
