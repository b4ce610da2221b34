"""Asking one who takes part for something, and what they add themselves."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.partners.actions.inviting import called
from ownwords.safeguarding.partners.models import Added, AddedCorrection, Ask, Invited
from ownwords.safeguarding.partners.queries import standing_invitation
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, said, standing
from ownwords.safeguarding.path.telling import settle, tell, wait_for

HEADINGS = {
    "knows": "{who} told us something",
    "did": "{who} did something",
    "will": "{who} will do something",
    "no": "{who} could not do or tell what was asked",
}


@transaction.atomic
def ask(invited: Invited, *, what: str, by_on: date | None = None, by: User, at: datetime | None = None) -> Ask:
    """Ask one who takes part for something; it waits for them until they answer. Raises Refused."""
    at = at or timezone.now()
    case = standing(invited.case)
    today = timezone.localtime(at).date()
    if not standing_invitation(case, invited.user, at=at):
        raise Refused("They do not take part any more")
    if by_on and by_on < today:
        raise Refused("The day must be today or later", "by_on")
    made = Ask.objects.create(
        invited=invited, what=needed(what, "Write what you ask for", "what"), by_on=by_on, by=by, at=at
    )
    wait_for(
        case.person,
        case=case,
        key=f"ask:{made.pk}",
        what=f"an answer: {made.what}",
        whom=called(invited.user),
        since=today,
        show_on=today,
        source=f"partners-of-case:{case.pk}",
        by=by,
        at=at,
    )
    tell(
        case.person,
        case=case,
        on=today,
        kind="partner",
        heading=f"{called(invited.user)} was asked for something",
        text=made.what,
        source=f"partners-of-case:{case.pk}",
        deed="partner asked",
        content=[str(invited.pk), what, by_on],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def answer_no_longer_needed(asked: Ask, *, by: User, at: datetime | None = None) -> None:
    """Let what was asked wait no longer: it was answered otherwise, or is not needed. Raises Refused where it was."""
    at = at or timezone.now()
    now = (
        Ask.objects.select_for_update(of=("self",))
        .select_related("invited__case__person", "invited__user")
        .get(pk=asked.pk)
    )
    if now.no_longer_at or now.answers.exists():
        raise Refused("This does not wait any more")
    now.no_longer_at = at
    now.save(update_fields=["no_longer_at"])
    case = now.invited.case
    settle(case.person, key=f"ask:{now.pk}", at=at, how="no-longer")
    tell(
        case.person,
        case=case,
        on=timezone.localtime(at).date(),
        kind="partner",
        heading=f"What {called(now.invited.user)} was asked for is not needed any more",
        text=now.what,
        source=f"partners-of-case:{case.pk}",
        deed="partner not asked any more",
        by=by,
        at=at,
    )


@transaction.atomic
def add(
    invited: Invited,
    *,
    kind: str,
    text: str,
    words: str = "",
    whose: str = "person",
    speaker: str = "",
    happened_on: date,
    council_only: bool = False,
    answers: Ask | None = None,
    at: datetime | None = None,
) -> Added:
    """Keep what one who takes part adds, in their own words (mission 6.10). The chronology names them as its author.

    ``kind``: a value of ``Added.Kind``. ``words``: what the person or somebody else said to them, with whose they are.
    ``council_only``: the others who take part do not see it. ``answers``: what it answers. Raises Refused.
    """
    at = at or timezone.now()
    case = standing(invited.case)
    refuse_future(happened_on, "happened_on", at)
    user = invited.user
    if not standing_invitation(case, user, at=at):
        raise Refused("You do not take part in this any more")
    if kind not in Added.Kind.values:
        raise Refused("Choose what you add", "kind")
    if answers and answers.invited_id != invited.pk:
        raise Refused("Choose from what you were asked", "answers")
    made = Added.objects.create(
        invited=invited,
        answers=answers,
        kind=kind,
        text=needed(text, "Write what you want to add", "text"),
        **said(words, whose, speaker),
        happened_on=happened_on,
        council_only=council_only,
        at=at,
    )
    if answers:
        settle(case.person, key=f"ask:{answers.pk}", at=at)
    tell(
        case.person,
        case=case,
        on=happened_on,
        kind="partner",
        heading=HEADINGS[kind].format(who=called(user)),
        text=made.text,
        words=made.words,
        whose=made.whose,
        speaker=made.speaker,
        source=f"partner-added:{made.pk}",
        deed="added by a partner",
        content=[kind, text, words, whose, speaker, council_only],
        by=user,
        at=at,
    )
    return made


@transaction.atomic
def correct(added: Added, *, text: str, at: datetime | None = None) -> AddedCorrection:
    """Put a correction beside something that one who takes part added. Raises Refused."""
    at = at or timezone.now()
    invited = added.invited
    case = standing(invited.case)
    if not standing_invitation(case, invited.user, at=at):
        raise Refused("You do not take part in this any more")
    made = AddedCorrection.objects.create(added=added, text=needed(text, "Write what is not right", "text"), at=at)
    tell(
        case.person,
        case=case,
        on=timezone.localtime(at).date(),
        kind="partner",
        heading=f"{called(invited.user)} put something right",
        text=made.text,
        source=f"partner-added:{added.pk}",
        deed="corrected by a partner",
        content=text,
        by=invited.user,
        at=at,
    )
    return made
