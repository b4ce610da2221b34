"""Every change of data about asking how it was."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.feedback.models import Answers, Asking, AskingEvent, ShownWords
from ownwords.safeguarding.feedback.queries import asked_or_404, workers_on
from ownwords.safeguarding.feedback.questions import QUESTIONS
from ownwords.safeguarding.feedback.rules import asks_too_late, names_in, not_independent
from ownwords.safeguarding.path.actions.standing import needed, refuse_future
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import settle, tell, wait_for


@transaction.atomic
def plan_asking(
    case: Case,
    *,
    asked_by: str,
    role: str,
    version: str,
    form: str,
    how: str,
    planned_on: date,
    speaker: str = "",
    late_because: str = "",
    by: User,
    at: datetime | None = None,
) -> Asking:
    """Plan who asks, whom, in which form and when (mission 6.9): somebody independent, after the close.

    ``asked_by`` must be nobody who led the case or wrote in it. After the eight weeks it says why (``late_because``).
    A second asking, months later, comes after the first is over. Raises Refused.
    """
    at = at or timezone.now()
    if case.concluded_on is None or not case.is_enquiry:
        raise Refused("This is asked after an enquiry has ended")
    if planned_on < case.concluded_on:
        raise Refused("The day must be after the close", "planned_on")
    asked_by = needed(asked_by, "Enter who will ask", "asked_by")
    if worker := not_independent(asked_by, workers_on(case)):
        raise Refused(f"{worker} worked on this. Ask somebody who did not, an advocate for example", "asked_by")
    if version == Asking.Version.REPRESENTATIVE:
        needed(speaker, "Enter who answers for them, and who that is to them", "speaker")
    _refuse_two_at_once(case)
    answered_before = Answers.objects.filter(asking__case=case).exists()
    if asks_too_late(planned_on, case.concluded_on, answered_before=answered_before):
        needed(late_because, "The eight weeks have passed by then. Write why it is asked only then", "late_because")
    made = Asking.objects.create(
        case=case,
        asked_by=asked_by,
        role=needed(role, "Enter what they are, and of which organisation", "role"),
        version=version,
        speaker=speaker.strip() if version == Asking.Version.REPRESENTATIVE else "",
        form=form,
        how=how,
        planned_on=planned_on,
        late_because=late_because.strip(),
        by=by,
        at=at,
    )
    _let_wait(made, planned_on, by=by, at=at)
    tell(
        case.person,
        case=case,
        on=timezone.localtime(at).date(),
        kind="experience",
        heading=f"{asked_by} will ask how it was",
        text=made.late_because,
        source=f"asking:{made.pk}",
        deed="asking planned",
        content=[asked_by, made.role, version, form, how, planned_on],
        by=by,
        at=at,
    )
    return made


def _refuse_two_at_once(case: Case) -> None:
    for one in Asking.objects.filter(case=case):
        if not asked_or_404(case.person, one.pk).over:
            raise Refused("It is planned already. Record what became of that first")


def _let_wait(asking: Asking, day: date, *, by: User, at: datetime, reason: str = "") -> None:
    case = asking.case
    wait_for(
        case.person,
        case=case,
        key=f"experience:{case.pk}",
        what=f"asking {case.person.called} how it was",
        whom=asking.asked_by,
        since=case.concluded_on or day,
        show_on=day,
        reason=reason,
        source=f"asking:{asking.pk}",
        by=by,
        at=at,
    )


@transaction.atomic
def record_event(
    asking: Asking,
    *,
    kind: str,
    on: date,
    words: str = "",
    next_on: date | None = None,
    not_again_because: str = "",
    by: User,
    at: datetime | None = None,
) -> AskingEvent:
    """Record that an asking was put off (with a new day), declined (a no is an answer) or not possible (with why).

    Where it was not possible it comes back on ``next_on``, or it stands why it will not (``not_again_because``).
    Raises Refused.
    """
    at = at or timezone.now()
    case = asking.case
    _refuse_over(asking)
    refuse_future(on, "on", at)
    if kind != AskingEvent.Kind.DECLINED:
        needed(words, "Write why", "words")
    if kind == AskingEvent.Kind.PUT_OFF and (next_on is None or next_on <= on):
        raise Refused("Enter the new day, after today’s", "next_on")
    comes_back = kind != AskingEvent.Kind.DECLINED and next_on is not None
    if kind == AskingEvent.Kind.COULD_NOT:
        if next_on is not None and next_on <= on:
            raise Refused("Enter a day after today’s", "next_on")
        if not comes_back:
            needed(not_again_because, "Enter a day to ask again, or write why nobody asks again", "not_again_because")
    made = AskingEvent.objects.create(
        asking=asking,
        kind=kind,
        on=on,
        words=words.strip(),
        next_on=next_on if comes_back else None,
        not_again_because="" if comes_back or kind == AskingEvent.Kind.DECLINED else not_again_because.strip(),
        by=by,
        at=at,
    )
    if made.next_on:
        _let_wait(asking, made.next_on, by=by, at=at, reason=made.words)
    else:
        settle(case.person, key=f"experience:{case.pk}", at=at, how="no-longer")
    declined = kind == AskingEvent.Kind.DECLINED
    tell(
        case.person,
        case=case,
        on=on,
        kind="experience",
        heading={
            "put-off": "Asking how it was is put off",
            "declined": "They did not want to say how it was",
            "could-not": "They could not be asked how it was",
        }[kind],
        text="" if declined else "\n\n".join(filter(None, (made.words, made.not_again_because))),
        words=made.words if declined else "",
        whose=asking.version,
        speaker=asking.speaker,
        source=f"asking:{asking.pk}",
        deed=f"asking {kind}",
        content=[made.words, made.next_on],
        by=by,
        at=at,
    )
    return made


def _refuse_over(asking: Asking) -> None:
    if asked_or_404(asking.case.person, asking.pk).over:
        raise Refused("This is recorded already. To ask again, plan it anew")


@transaction.atomic
def record_answers(
    asking: Asking,
    *,
    answered_on: date,
    steps: Mapping[str, str],
    better: str = "",
    anything_else: str = "",
    may_use_words: bool = False,
    typed_in_by: str = "",
    by: User,
    at: datetime | None = None,
) -> Answers:
    """Record what was answered, as it was given (mission 6.9). ``steps``: question name to a code of ``STEPS`` or "".

    Empty is no answer: a questionnaire without any is refused. Raises Refused.
    """
    at = at or timezone.now()
    case = asking.case
    _refuse_over(asking)
    refuse_future(answered_on, "answered_on", at)
    if case.concluded_on and answered_on < case.concluded_on:
        raise Refused("It is asked after the close, so it cannot have been answered before", "answered_on")
    given = {each.name: steps.get(each.name, "") for each in QUESTIONS}
    if not any((*given.values(), better.strip(), anything_else.strip())):
        raise Refused("Nothing is answered yet. If they do not want to answer, record that instead")
    made = Answers.objects.create(
        asking=asking,
        answered_on=answered_on,
        **given,
        better=better.strip(),
        anything_else=anything_else.strip(),
        may_use_words=may_use_words,
        typed_in_by=typed_in_by.strip(),
        by=by,
        at=at,
    )
    settle(case.person, key=f"experience:{case.pk}", at=at)
    tell(
        case.person,
        case=case,
        on=answered_on,
        kind="experience",
        heading="They said how it was for them",
        words="\n\n".join(filter(None, (made.anything_else, made.better))),
        whose=asking.version,
        speaker=asking.speaker,
        source=f"asking:{asking.pk}",
        deed="experience answered",
        content=[given, made.better, made.anything_else],
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def show_words(
    answers: Answers, *, shown_as: str, names: Iterable[str], by: User, at: datetime | None = None
) -> ShownWords:
    """Let words of an answer be shown beside the numbers, as somebody has written them without names.

    ``names``: of the person, of those around them and of the workers; none may stand in it. Raises Refused where the
    person did not agree, where a name stands in it, and where words of this answer are shown already.
    """
    at = at or timezone.now()
    if not answers.may_use_words:
        raise Refused("They did not agree that their words are shown")
    shown_as = needed(shown_as, "Write the words as they are to be shown", "shown_as")
    if found := names_in(shown_as, names):
        raise Refused(f"Take out what could point to somebody: {', '.join(found)}", "shown_as")
    if ShownWords.objects.filter(pk=answers.pk).exists():
        raise Refused("Words of this answer are shown already")
    made = ShownWords.objects.create(answers=answers, shown_as=shown_as, by=by, at=at)
    case = answers.asking.case
    tell(
        case.person,
        case=case,
        on=timezone.localtime(at).date(),
        kind="experience",
        heading="Words were chosen to be shown beside the numbers, without a name",
        source=f"asking:{answers.asking_id}",
        deed="experience words shown",
        content=shown_as,
        by=by,
        at=at,
    )
    return made


@transaction.atomic
def withdraw_words(shown: ShownWords, *, because: str, by: User, at: datetime | None = None) -> None:
    """Show words no longer: the person has changed their mind, or somebody could be known by them.

    The words as they were shown are gone, as with a quote (``evidence``); what was answered stands. Raises Refused.
    """
    at = at or timezone.now()
    because = needed(because, "Write why they are not shown any more", "because")
    standing = ShownWords.objects.filter(pk=shown.pk, withdrawn_at=None)
    if not standing.update(shown_as="", withdrawn_at=at, withdrawn_because=because):
        raise Refused("These words were withdrawn already")
    case = shown.answers.asking.case
    tell(
        case.person,
        case=case,
        on=timezone.localtime(at).date(),
        kind="experience",
        heading="Words are not shown beside the numbers any more",
        text=because,
        source=f"asking:{shown.pk}",
        deed="experience words withdrawn",
        content=because,
        by=by,
        at=at,
    )
