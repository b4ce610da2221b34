"""Asking, before a decision is made for somebody: the person first, then those who know them."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.people.models import CircleMember
from ownwords.safeguarding.capacity.actions.holding import case_going_on, held, refuse_unless_lacking
from ownwords.safeguarding.capacity.models import Assessment, Consultation
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.telling import tell


@transaction.atomic
def consult(
    assessment: Assessment,
    *,
    of_the_person: bool = False,
    member: CircleMember | None = None,
    who: str = "",
    consulted_on: date,
    how: str = "",
    whose: str = "",
    speaker: str = "",
    views: str = "",
    what_matters: str = "",
    preferred: str = "",
    past_wishes: str = "",
    beliefs: str = "",
    could_not_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Consultation:
    """Record what somebody says before a decision is made for the person (section 4(6) and (7)).

    ``of_the_person``: the person themself, always first: what they wish and feel (``views``) or wished before
    (``past_wishes``), ``beliefs``; said by them, or seen or told by another (``whose``, ``speaker``). Otherwise a
    ``member`` of the circle, or ``who`` by name and relation: views, what matters and the outcome preferred, all
    three; ``whose`` says how they speak (family where not given). Or ``could_not_because``, of either. Only while the
    newest finding is that the person cannot decide this. Raises Refused.
    """
    at = at or timezone.now()
    life = held(assessment)
    person = life.first.person
    refuse_future(consulted_on, "consulted_on", at)
    refuse_unless_lacking(life)
    if member is not None and member.person_id != person.pk:
        raise Refused("Choose somebody from this person’s circle", "member")
    name = person.called if of_the_person else who.strip() or (str(member) if member else "")
    needed(name, "Choose who was asked, or write their name and who they are to the person", "who")
    asked = {"views": views, "what_matters": what_matters, "preferred": preferred}
    _refuse_unasked(asked, past_wishes, could_not_because, of_the_person)
    whose, speaker = _whose(of_the_person, whose, speaker, name, views)
    case = case_going_on(person, life.newest)
    made = Consultation.objects.create(
        about=life.first,
        assessment=life.newest,
        case=case,
        of_the_person=of_the_person,
        member=member,
        who=name[:200],
        consulted_on=consulted_on,
        how=how.strip(),
        whose=whose,
        speaker=speaker,
        views=views.strip(),
        what_matters=what_matters.strip(),
        preferred=preferred.strip(),
        past_wishes=past_wishes.strip() if of_the_person else "",
        beliefs=beliefs.strip() if of_the_person else "",
        could_not_because=could_not_because.strip(),
        by=by,
        at=at,
    )
    subject = "They were" if of_the_person else f"{name} was"
    could_not = "They could" if of_the_person else f"{name} could"
    heading = f"{could_not} not be asked" if made.could_not_because else f"{subject} asked"
    tell(
        person,
        case=case,
        on=consulted_on,
        kind="capacity",
        heading=f"{heading} about a decision: {life.first.decision}",
        text=made.could_not_because or made.past_wishes,
        words=made.views,
        whose=made.whose,
        speaker=made.speaker,
        source=f"assessment:{life.first.pk}",
        deed="consulted about a decision",
        content=[name, made.whose, *asked.values(), past_wishes, beliefs, made.how, made.could_not_because],
        by=by,
        at=at,
    )
    return made


def _refuse_unasked(asked: dict[str, str], past_wishes: str, could_not_because: str, of_the_person: bool) -> None:
    """Either something was said, or it is on record why not: never both, never neither."""
    said = {name: text.strip() for name, text in (asked | {"past_wishes": past_wishes}).items()}
    if could_not_because.strip():
        if any(said.values()):
            raise Refused("They were asked and could not be asked: take one of the two out", "could_not_because")
        return
    if of_the_person:
        if not (said["views"] or said["past_wishes"]):
            raise Refused("Write what they wish and feel, or below why that could not be found out", "views")
        return
    needed(said["views"], "Write what they think, or below why they could not be asked", "views")
    needed(said["what_matters"], "Write what matters to the person, as they see it", "what_matters")
    needed(said["preferred"], "Write which outcome they would prefer", "preferred")


def _whose(of_the_person: bool, whose: str, speaker: str, name: str, views: str) -> tuple[str, str]:
    """Whose the views are, and the speaker: nothing that another said or saw is shown as the person's own words."""
    if not of_the_person:
        another = whose if whose not in ("", WhoseWords.PERSON) else WhoseWords.FAMILY
        return another, name[:200]
    if whose in ("", WhoseWords.PERSON):
        return WhoseWords.PERSON, ""
    if views.strip():
        needed(speaker, "Write who saw or said this, and who that is to the person", "speaker")
    return whose, speaker.strip()
