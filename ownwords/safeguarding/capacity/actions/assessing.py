"""Looking whether the person can make one decision at one time, and looking again."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.actions.holding import held
from ownwords.safeguarding.capacity.models import Assessment
from ownwords.safeguarding.capacity.queries import DecisionLife
from ownwords.safeguarding.capacity.rules import FOUR, problems_of_finding
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import settle, tell, wait_for

FOUND = {
    "has": "They can decide",
    "lacks": "They cannot decide now",
    "not-yet": "It waits until they are better able to decide",
}


@transaction.atomic
def assess(
    person: Person,
    *,
    case: Case | None = None,
    again_of: Assessment | None = None,
    decision: str,
    assessed_on: date,
    said: Mapping[str, str],
    assessed_by: str = "",
    helped_by: str = "",
    words: str = "",
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    conversation: Conversation | None = None,
    look_again_on: date | None = None,
    look_again_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Assessment:
    """Record whether the person could make one decision at one time (mission 6.4; rules for the sections of the Act).

    ``said``: the four with their reasons (``understand``, ``understand_because`` and so on), ``finding``,
    ``what_helped``, ``impairment`` and ``because_of``. ``again_of``: an assessment of the same decision that this one
    looks at again. "not-yet" needs ``look_again_on``; such a day is after ``assessed_on``, has its reason, and
    waits. Raises Refused.
    """
    at = at or timezone.now()
    if case is not None:
        standing(case)
    refuse_future(assessed_on, "assessed_on", at)
    before = _before(person, again_of, assessed_on)
    first = before.first if before else None
    _refuse_unsound(said, look_again_on, look_again_because, assessed_on)
    if words.strip() and whose != WhoseWords.PERSON:
        needed(speaker, "Write whose words these are", "speaker")
    made = Assessment.objects.create(
        person=person,
        case=case,
        again_of=first,
        number=before.newest.number + 1 if before else 1,
        decision=first.decision if first else needed(decision, "Write which decision this is about", "decision"),
        assessed_on=assessed_on,
        assessed_by=assessed_by.strip() or by.name,
        helped_by=helped_by.strip(),
        what_helped=said["what_helped"].strip(),
        **{name: said[name] for name in FOUR},
        **{
            f"{name}_because": needed(said[f"{name}_because"], "Write what shows it", f"{name}_because")
            for name in FOUR
        },
        **_cause(said),
        finding=said["finding"],
        words=words.strip(),
        whose=whose,
        speaker="" if whose == WhoseWords.PERSON else speaker.strip(),
        conversation=conversation,
        look_again_on=look_again_on,
        look_again_because=look_again_because.strip() if look_again_on else "",
        by=by,
        at=at,
    )
    _let_wait(made, by=by, at=at)
    tell(
        person,
        case=case,
        on=assessed_on,
        kind="capacity",
        heading=f"{FOUND[made.finding]}: {made.decision}",
        text=f"What was done to help: {made.what_helped}",
        words=made.words,
        whose=whose,
        speaker=made.speaker,
        source=f"assessment:{made.pk}",
        deed="capacity looked at again" if first else "capacity looked at",
        content=[made.decision, dict(said), made.finding, made.words],
        by=by,
        at=at,
    )
    return made


def _before(person: Person, again_of: Assessment | None, assessed_on: date) -> DecisionLife | None:
    """What was found of this decision before, held; None for a first look."""
    if again_of is None:
        return None
    if again_of.person_id != person.pk:
        raise Refused("Choose a decision of this person", "again_of")
    life = held(again_of)
    last = life.newest.assessed_on
    if assessed_on < last:
        raise Refused(f"It was last looked at on {last.day} {last:%B %Y}: enter that day or a later one", "assessed_on")
    return life


def _cause(said: Mapping[str, str]) -> dict[str, str]:
    """The impairment and the link to it: only of somebody who cannot decide."""
    lacks = said["finding"] == Assessment.Finding.LACKS
    return {name: said.get(name, "").strip() if lacks else "" for name in ("impairment", "because_of")}


def _refuse_unsound(
    said: Mapping[str, str], look_again_on: date | None, look_again_because: str, assessed_on: date
) -> None:
    for field, message in problems_of_finding(said).items():
        raise Refused(message, field)
    if said["finding"] == Assessment.Finding.NOT_YET and look_again_on is None:
        raise Refused("Enter the day to look again", "look_again_on")
    if look_again_on:
        needed(look_again_because, "Write why you look again then", "look_again_because")
        if look_again_on <= assessed_on:
            raise Refused("The day to look again must be after the day you looked", "look_again_on")


def _let_wait(made: Assessment, *, by: User, at: datetime) -> None:
    """Looking again waits for its day. Where they can decide, nothing that rests on their not being able to waits."""
    key = f"capacity:{made.first_id}"
    settle(made.person, key=key, at=at)
    if made.finding != Assessment.Finding.LACKS:
        for rests_on_a_lack in ("best-interests", "imca"):
            settle(made.person, key=f"{rests_on_a_lack}:{made.first_id}", at=at, how="no-longer")
    if made.look_again_on is None:
        return
    wait_for(
        made.person,
        case=made.case,
        key=key,
        what=f"looking again whether {made.person.called} can decide: {made.decision}",
        whom=by.name,
        since=made.assessed_on,
        show_on=made.look_again_on,
        reason=made.look_again_because,
        source=f"look-again:{made.first_id}",
        by=by,
        at=at,
    )
