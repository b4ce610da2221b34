"""Every change of data about weighing risk."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.actions import Refused, revise
from ownwords.safeguarding.path.actions.standing import needed, refuse_future, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import settle, tell, wait_for
from ownwords.safeguarding.risk.models import Choice, Option, Weighing
from ownwords.trail.actions import person_chain, record, worker_chain

WRITTEN = (
    "what",
    "whose_idea",
    *(f"{side}_{kind}" for side in ("good", "harm") for kind in ("emotional", "psychological", "social", "physical")),
    "safer_by",
    "workers_good",
    "workers_harm",
    "workers_who",
    "quality",
    "risk",
    "workers_quality",
    "workers_risk",
)
"""What is written of an option."""


@transaction.atomic
def weigh(
    case: Case,
    *,
    question: str,
    begun_on: date,
    who_was_there: str = "",
    how_took_part: str = "",
    strengths: str = "",
    conversation: Conversation | None = None,
    by: User,
    at: datetime | None = None,
) -> Weighing:
    """Begin to weigh a question with the person (mission 6.6). Raises Refused."""
    at = at or timezone.now()
    now = standing(case)
    refuse_future(begun_on, "begun_on", at)
    made = Weighing.objects.create(
        person=now.person,
        case=now,
        question=needed(question, "Write what is to be decided, as they would ask it", "question"),
        begun_on=begun_on,
        who_was_there=who_was_there.strip(),
        how_took_part=how_took_part.strip(),
        strengths=strengths.strip(),
        conversation=conversation,
        by=by,
        at=at,
    )
    tell(
        now.person,
        case=now,
        on=begun_on,
        kind="risk",
        heading=f"It was weighed with them: {made.question}",
        text=made.strengths,
        source=f"weighing:{made.pk}",
        deed="risk weighed",
        content=[made.question, made.who_was_there, made.how_took_part, made.strengths],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def add_option(weighing: Weighing, *, values: Mapping[str, Any], by: User, at: datetime | None = None) -> Option:
    """Add an option with what is written of it (``WRITTEN``). Raises Refused."""
    at = at or timezone.now()
    standing(weighing.case)
    given = _sound(values)
    made = Option.objects.create(weighing=weighing, **given, added_at=at)
    _leave_trace(weighing, made, "option added", given, by=by, at=at)
    return made


@transaction.atomic
def write_option(
    option: Option, *, base_revision: int, values: Mapping[str, Any], by: User, at: datetime | None = None
) -> Option:
    """Change what is written of an option, until something is decided with it before them.

    From then on all that was weighed stands, also what was not chosen. Raises Refused, and Conflict as ``revise`` does.
    """
    at = at or timezone.now()
    weighing = option.weighing
    standing(weighing.case)
    if Choice.objects.filter(weighing=weighing, at__gte=option.added_at).exists():
        raise Refused("They have decided with this before them, so it stands. Add it anew if it is weighed again")
    given = _sound(values)
    changed = revise(Option, option.pk, base_revision=base_revision, values=given, by=by, person=weighing.person)
    _leave_trace(weighing, changed, "option changed", given, by=by, at=at)
    return changed


def _sound(values: Mapping[str, Any]) -> dict[str, Any]:
    given = {name: str(values.get(name) or "").strip() for name in WRITTEN}
    needed(given["what"], "Write what could be done", "what")
    for one, other in (("quality", "risk"), ("workers_quality", "workers_risk")):
        if bool(given[one]) != bool(given[other]):
            missing = other if given[one] else one
            raise Refused("Choose both: how life would be, and how great the risk", missing)
    if (given["workers_good"] or given["workers_harm"]) and not given["workers_who"]:
        raise Refused("Write which workers see it so", "workers_who")
    return given


def _leave_trace(
    weighing: Weighing, option: Option, deed: str, content: Mapping[str, Any], *, by: User, at: datetime
) -> None:
    about = f"option:{option.pk}"
    record(
        person_chain(weighing.person_id), who=worker_chain(by.pk), deed=deed, about=about, content=dict(content), at=at
    )


@transaction.atomic
def choose(
    weighing: Weighing,
    *,
    words: str,
    decided_on: date,
    option: Option | None = None,
    whose: str = WhoseWords.PERSON,
    speaker: str = "",
    others_think: str = "",
    agreed_by: str = "",
    safer_by: str = "",
    signs: str = "",
    look_again_on: date | None = None,
    by: User,
    at: datetime | None = None,
) -> Choice:
    """Record what the person decided, in their words and as theirs (Mental Capacity Act 2005, section 1(4)).

    ``option`` None: none of them, or something else. ``whose`` other than the person, with ``speaker``: where it had
    to be decided for them. A change of mind is a new choice beside the older. Raises Refused.
    """
    at = at or timezone.now()
    case = standing(weighing.case)
    refuse_future(decided_on, "decided_on", at)
    if option is not None and option.weighing_id != weighing.pk:
        raise Refused("Choose one of these options", "option")
    if whose != WhoseWords.PERSON:
        needed(speaker, "Write who decided for them, and who that is to them", "speaker")
    if look_again_on and look_again_on <= decided_on:
        raise Refused("The day to look again must be after the decision", "look_again_on")
    made = Choice.objects.create(
        weighing=weighing,
        option=option,
        words=needed(words, "Write what they decided, in their words", "words"),
        whose=whose,
        speaker="" if whose == WhoseWords.PERSON else speaker.strip(),
        others_think=others_think.strip(),
        agreed_by=agreed_by.strip(),
        safer_by=safer_by.strip(),
        signs=signs.strip(),
        decided_on=decided_on,
        look_again_on=look_again_on,
        by=by,
        at=at,
    )
    key = f"risk:{weighing.pk}"
    settle(case.person, key=key, at=at)
    if look_again_on:
        wait_for(
            case.person,
            case=case,
            key=key,
            what=f"looking again at what {case.person.called} decided: {weighing.question}",
            whom=by.name,
            since=look_again_on,
            source=f"weighing:{weighing.pk}",
            by=by,
            at=at,
        )
    tell(
        case.person,
        case=case,
        on=decided_on,
        kind="risk",
        heading=f"They decided: {weighing.question}"
        if whose == WhoseWords.PERSON
        else f"It was decided for them: {weighing.question}",
        text=option.what if option else "",
        words=made.words,
        whose=whose,
        speaker=made.speaker,
        source=f"weighing:{weighing.pk}",
        deed="risk decided",
        content=[str(option.pk) if option else "", made.words, made.others_think, made.safer_by, made.signs],
        by=by,
        at=at,
    )
    return made
