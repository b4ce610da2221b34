"""Talking about a self-assessment: what was seen, what both agree on, and what came of it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice.actions.traces import trace
from ownwords.learning.good_practice.models import Agreed, CameOf, Reply, Round, Talk
from ownwords.learning.good_practice.rules import problem_of_reply
from ownwords.safeguarding.path.actions.standing import needed


@transaction.atomic
def talk(
    about: Round, *, held_on: date, who: str, strengths: str, says: str = "", by: User, at: datetime | None = None
) -> Talk:
    """Write down a talk with the provider, strengths first (mission 8.4). It stands. Raises Refused."""
    at = at or timezone.now()
    if not about.sent:
        raise Refused("The provider has not sent it yet")
    made = Talk.objects.create(
        round=about,
        held_on=held_on,
        who=needed(who, "Enter who was there", "who"),
        strengths=needed(strengths, "Write first what you saw that is strong", "strengths"),
        says=says.strip(),
        by=by,
        at=at,
    )
    trace(about, "talk with a care provider written", by, at, [made.who, made.strengths, made.says])
    return made


@transaction.atomic
def agree(
    about: Talk, *, what: str, side: str, owner: str, by_on: date, by: User, at: datetime | None = None
) -> Agreed:
    """Keep something that both agreed. ``side``: whose it is, "provider" or "council". Raises Refused."""
    at = at or timezone.now()
    made = Agreed.objects.create(
        talk=about,
        what=needed(what, "Write what you agreed", "what"),
        side=side,
        owner=needed(owner, "Enter who sees to it", "owner"),
        by_on=by_on,
        by=by,
        at=at,
    )
    trace(about.round, "agreed with a care provider", by, at, [made.what, side, made.owner, str(by_on)])
    return made


@transaction.atomic
def reply(about: Talk, *, agrees: str, words: str = "", by: User, at: datetime | None = None) -> Reply:
    """Keep what the provider says to a talk as it was written down: once. Raises Refused."""
    at = at or timezone.now()
    if problem := problem_of_reply(agrees, words):
        raise Refused(problem, "words")
    if Reply.objects.filter(talk=about).exists():
        raise Refused("You have answered this already. Ring the council if there is more to say")
    made = Reply.objects.create(talk=about, agrees=agrees, words=words.strip(), by=by, at=at)
    trace(about.round, "care provider answered a talk", by, at, [agrees, made.words])
    return made


@transaction.atomic
def say_what_came_of(about: Agreed, *, how: str, words: str = "", by: User, at: datetime | None = None) -> CameOf:
    """Keep what came of something that was agreed, from either side. The newest holds. ``how``: CameOf.How."""
    at = at or timezone.now()
    made = CameOf.objects.create(agreed=about, how=how, words=words.strip(), by=by, at=at)
    trace(about.talk.round, "said what came of what was agreed", by, at, [how, made.words])
    return made
