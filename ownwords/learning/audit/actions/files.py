"""Reading a file: answering, summing up and finishing; then talking over where two differ, and the reply."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownwords.access.decision import between_chain
from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.learning.audit.actions.standing import differ, open_if_finished, refuse_names, shut_record
from ownwords.learning.audit.grading import GRADE_NAMES, SEEN, problem_of_answer
from ownwords.learning.audit.models import Agreed, Answer, Audit, Evidence, File, Question, Reading, Reply, Talk
from ownwords.learning.audit.places import Place
from ownwords.learning.audit.pool import names_of_file
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def answer(
    reading: Reading,
    question: Question,
    *,
    grade: str,
    why: str,
    evidence: Sequence[tuple[Place, str]] = (),
    for_all: str = "",
    names_meant: bool = False,
    base_revision: int = 0,
    by: User,
    at: datetime | None = None,
) -> Answer:
    """Answer one question of a file, or change the answer until the reading is finished (mission 8.3).

    ``grade``: a key of ``grading.GRADES``. ``evidence``: places in the record, each with what is quoted of it or "".
    ``for_all``: what everybody can learn, without names; ``names_meant``: what looks like a name in it is none. Raises
    Refused and Conflict.
    """
    at = at or timezone.now()
    now = _writing(reading, by)
    message, field = problem_of_answer(grade, why, [place.link for place, _ in evidence])
    if message:
        raise Refused(message, field)
    if not now.file.audit.questions.filter(pk=question.pk).exists():
        raise Refused("This audit does not ask that question")
    refuse_names(for_all, names_of_file(now.file), "for_all", names_meant=names_meant)
    values = {"grade": grade, "why": why.strip(), "for_all": for_all.strip()}
    standing = Answer.objects.filter(reading=now, question=question).first()
    if standing is None:
        made = Answer.objects.create(reading=now, question=question, at=at, **values)
    else:
        made = revise(Answer, standing.pk, base_revision=base_revision, values=values, by=by, person=None)
        made.evidence.all().delete()
    Evidence.objects.bulk_create(
        Evidence(answer=made, number=number, what=place.what[:500], on=place.on, link=place.link, quote=quote.strip())
        for number, (place, quote) in enumerate(evidence, start=1)
    )
    _trace(now.pk, "audit question answered", by, at, [values, [(place.link, quote) for place, quote in evidence]])
    return made


@transaction.atomic
def sum_up(
    reading: Reading, *, thanks: str, learn: str, base_revision: int = 1, by: User, at: datetime | None = None
) -> Reading:
    """Write what is to be thanked for and what could be learnt, for whoever did the work. Raises Refused, Conflict."""
    at = at or timezone.now()
    now = _writing(reading, by)
    values = {
        "thanks": needed(thanks, "Write what there is to thank for. There is always something", "thanks"),
        "learn": needed(learn, "Write what could be learnt, or that you would change nothing", "learn"),
    }
    made = revise(Reading, now.pk, base_revision=base_revision, values=values, by=by, person=None)
    _trace(now.pk, "audit reading summed up", by, at, values)
    return made


@transaction.atomic
def finish(reading: Reading, *, by: User, at: datetime | None = None) -> Reading:
    """Finish a reading: it stands. The record shuts once nothing is left to talk over. Raises Refused."""
    at = at or timezone.now()
    now = _writing(reading, by)
    missing = now.file.audit.questions.exclude(pk__in=now.answers.values("question")).count()
    if missing:
        raise Refused(
            "One question is not answered yet" if missing == 1 else f"{missing} questions are not answered yet"
        )
    if now.answers.filter(grade__in=SEEN, evidence=None).exists():
        raise Refused("A grade for something that was seen names no place in the record. Choose one")
    if not now.thanks or not now.learn:
        raise Refused("Sum it up first: what to thank for, and what could be learnt")
    now.finished_at = at
    now.save(update_fields=["finished_at"])
    _trace(now.pk, "audit reading finished", by, at)
    open_if_finished(now.file, now.file.audit, by, at)
    return now


def _writing(reading: Reading, by: User) -> Reading:
    """The reading as it is now, held for this transaction, if this is its reader and it is not finished."""
    File.objects.select_for_update().get(pk=reading.file_id)
    rows = Reading.objects.select_for_update(of=("self",)).select_related("file__audit", "file__person")
    now = rows.get(pk=reading.pk)
    if now.reader_id != by.pk:
        raise Refused("Only whoever reads the file can write here")
    if now.finished_at:
        raise Refused("You have finished this reading, and it stands")
    if now.file.audit.state != Audit.State.DRAWN:
        raise Refused("You cannot write here: the audit has ended")
    if now.taken_back_at:
        raise Refused("This file was taken back from you")
    return now


@transaction.atomic
def talk_over(file: File, *, words: str, agreed: Mapping[UUID, str], by: User, at: datetime | None = None) -> Talk:
    """Keep what two auditors agree on where they differed. It stands beside what each saw, and the record shuts.

    ``agreed``: for each question on which they differ (its id), the grade on which they agree. Raises Refused,
    also once the audit has ended: what was told to everybody does not move any more.
    """
    at = at or timezone.now()
    if Audit.objects.select_for_update().get(pk=file.audit_id).state != Audit.State.DRAWN:
        raise Refused("You cannot write here: the audit has ended")
    now = File.objects.select_for_update().get(pk=file.pk)
    readers = set(now.readings.filter(taken_back_at=None).values_list("reader", flat=True))
    if now.finished_at is None or len(readers) != 2 or by.pk not in readers:
        raise Refused("Only the two who have both finished reading the file can do this")
    if Talk.objects.filter(file=now).exists():
        raise Refused("The other of you has written this down already")
    wanted = differ(now)
    if not wanted:
        raise Refused("You do not differ in any grade")
    words = needed(words, "Write what you talked about, and what you agree on", "words")
    for question in wanted:
        if agreed.get(question) not in GRADE_NAMES:
            raise Refused("Choose the grade on which you agree", f"grade_{question}")
    made = Talk.objects.create(file=now, words=words, by=by, at=at)
    Agreed.objects.bulk_create(Agreed(talk=made, question_id=each, grade=agreed[each]) for each in wanted)
    shut_record(now, by, at)
    _trace(now.pk, "audit file talked over", by, at, [words, {str(each): agreed[each] for each in wanted}])
    return made


@transaction.atomic
def reply(file: File, *, words: str, by: User, at: datetime | None = None) -> Reply:
    """Reply to what was seen in one's own work. It stands beside it. Raises Refused."""
    at = at or timezone.now()
    now = File.objects.select_for_update().get(pk=file.pk)
    if now.practitioner_id != by.pk or now.finished_at is None:
        raise Refused("Only whoever did the work can reply, once it has been read")
    made = Reply.objects.create(file=now, words=needed(words, "Write what you want to say", "words"), by=by, at=at)
    _trace(now.pk, "audit replied to", by, at, made.words)
    return made


def _trace(between: UUID, deed: str, by: User, at: datetime, content: Any = "") -> None:
    about = f"audit:{between}"
    record(between_chain(between), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)
