"""What makes it hard to take part, and beginning with an advocate."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.advocacy.models import Advocacy, TakingPart
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, said, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell

HARD = {
    "yes": "It is very hard for them to take part without somebody beside them",
    "no": "They can take part",
    "not-clear": "It is not clear yet whether they can take part",
}


@transaction.atomic
def look_at_taking_part(
    case: Case,
    *,
    hard: str,
    why: str,
    looked_on: date,
    somebody: str = "",
    who: str = "",
    agrees: str = "",
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    by: User,
    at: datetime | None = None,
) -> TakingPart:
    """Record what makes it hard for the person to take part, and who could support them (Care Act 2014, section 68).

    ``hard``, ``somebody``, ``agrees``: values of ``TakingPart``. Where ``somebody`` is "yes", ``who`` and whether the
    person ``agrees`` to that one are needed. ``words``: what they say of it. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(looked_on, "looked_on", at)
    if hard not in TakingPart.Hard.values:
        raise Refused("Choose whether it is hard for them to take part", "hard")
    has_somebody = somebody == TakingPart.Somebody.YES
    if has_somebody:
        needed(who, "Enter who can support them, and who that is to them", "who")
        needed(agrees, "Choose whether they want this person to support them", "agrees")
    made = TakingPart.objects.create(
        person=now.person,
        case=now,
        looked_on=looked_on,
        hard=hard,
        why=needed(why, "Write what shows this", "why"),
        somebody=somebody,
        who=who.strip() if has_somebody else "",
        agrees=agrees if has_somebody else "",
        **said(words, whose, speaker),
        by=by,
        at=at,
    )
    can = f"Somebody can support them: {made.who}. {made.get_agrees_display()}." if has_somebody else ""
    tell(
        now.person,
        case=now,
        on=looked_on,
        kind="advocacy",
        heading=HARD[made.hard],
        text="\n\n".join(filter(None, (made.why, can))),
        words=made.words,
        whose=made.whose,
        speaker=made.speaker,
        source=f"advocacy-of-case:{now.pk}",
        deed="taking part looked at",
        content=[hard, why, somebody, who, agrees, words],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def begin_advocacy(
    case: Case, *, kind: str, why: str, begun_on: date, by: User, at: datetime | None = None
) -> Advocacy:
    """Begin with one advocate, or with one attempt to find one; its events follow (mission 6.5).

    ``kind``: a value of ``Advocacy.Kind``; ``why``: what the advocate is to help with. Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    refuse_future(begun_on, "begun_on", at)
    if kind not in Advocacy.Kind.values:
        raise Refused("Choose which advocate this is about", "kind")
    made = Advocacy.objects.create(
        person=now.person,
        case=now,
        kind=kind,
        why=needed(why, "Write what the advocate is to help them with", "why"),
        begun_on=begun_on,
        by=by,
        at=at,
    )
    tell(
        now.person,
        case=now,
        on=begun_on,
        kind="advocacy",
        heading=f"An advocate was thought of: {made.get_kind_display()}",
        text=made.why,
        source=f"advocacy:{made.pk}",
        deed="advocacy begun",
        content=[kind, why],
        by=by,
        at=at,
    )
    return made
