"""Reading audits: one's own readings, what was seen in one's own work, the files one may open, and the questions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ownwords.access.decision import Viewer, people_seen_by
from ownwords.access.models import Grant, Holding, Organisation, User
from ownwords.learning.audit.models import Agreed, Answer, Audit, Evidence, File, Question, Reading, Reply, Talk
from ownwords.learning.audit.rules import kappa_of_all
from ownwords.learning.audit.starting import STARTING, THEMES, Starting, Theme
from ownwords.learning.supervision.queries import colleagues_of
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.plans.checking import Advice, advice_on
from ownwords.plans.models import Dismissal
from ownwords.plans.queries import plan_now, shown_plan

_THEME_ORDER = {theme.key: number for number, theme in enumerate(THEMES)}


def in_order(questions: Iterable[Question]) -> list[Question]:
    """Questions as they are asked: by theme, the older first."""
    return sorted(questions, key=lambda one: (_THEME_ORDER[one.theme], one.at, one.pk))


@dataclass(frozen=True)
class OfTheme:
    """The questions of one theme: a council's own, or those that come with the product while it has none."""

    theme: Theme
    questions: list[Question] | list[Starting]


def questions_of(organisation: Organisation) -> list[OfTheme]:
    """What an audit asks that is drawn now, theme by theme. One query."""
    own = list(Question.objects.filter(organisation=organisation, retired_at=None).order_by("at"))
    asked: Sequence[Question | Starting] = own or STARTING
    of = [(theme, [one for one in asked if one.theme == theme.key]) for theme in THEMES]
    return [OfTheme(theme, questions) for theme, questions in of if questions]  # type: ignore[arg-type]


def retired_of(organisation: Organisation) -> list[Question]:
    """What is asked no longer, the last first. One query."""
    found = Question.objects.filter(organisation=organisation, retired_at__isnull=False)
    return list(found.select_related("retired_by", "reworded_as").order_by("-retired_at"))


def question_or_404(organisation: Organisation, question_id: UUID) -> Question:
    """A question of this organisation that is still asked. Raises Http404."""
    return get_object_or_404(Question, organisation=organisation, pk=question_id, retired_at=None)


def audits_of(organisation: Organisation) -> list[Audit]:
    """The audits of an organisation, the newest first. One query."""
    return list(Audit.objects.filter(organisation=organisation).defer("pool").select_related("by"))


def audit_or_404(organisation: Organisation, audit_id: UUID) -> Audit:
    """An audit of this organisation. Raises Http404."""
    return get_object_or_404(Audit.objects.select_related("by", "organisation"), pk=audit_id, organisation=organisation)


def who_can_read(viewer: Viewer) -> list[User]:
    """Those who can be asked to read files: the viewer, and those of their organisation who do this work. One query."""
    return [viewer.user, *colleagues_of(viewer)]


def seen_of(viewer: Viewer, people: Iterable[UUID]) -> set[UUID]:
    """Of these people, those whose record the viewer may open now: of others no name is shown. One query."""
    ids = set(people)
    return set(people_seen_by(viewer).filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()


@dataclass(frozen=True)
class Said:
    """One auditor's answer to a question, with the places at which they point."""

    reader: User
    answer: Answer
    evidence: list[Evidence]


@dataclass
class Asked:
    """One question with what each auditor says to it, and what they agreed on where they differed."""

    question: Question
    said: list[Said]
    agreed: Agreed | None = None

    @property
    def differ(self) -> bool:
        """Whether two auditors gave different grades."""
        return len({one.answer.grade for one in self.said}) > 1


@dataclass
class FileShown:
    """A file as somebody let into it sees it. Until all have finished nothing that any of them saw is here."""

    file: File
    audit: Audit
    readings: list[Reading]
    asked: list[Asked] = field(default_factory=list)
    talk: Talk | None = None
    replies: list[Reply] = field(default_factory=list)
    name_shown: bool = False
    """Whether the viewer may open the person's record now."""

    @property
    def tells_of_record(self) -> bool:
        """Whether something that stands in the person's record is told here."""
        return self.name_shown and any(said.evidence for one in self.asked for said in one.said)

    @property
    def to_talk_over(self) -> list[Asked]:
        """The questions on which two auditors differ."""
        return [one for one in self.asked if one.differ]

    def own_reading(self, viewer: Viewer) -> Reading | None:
        """The viewer's reading, if they are an auditor of this file."""
        return next((one for one in self.readings if one.reader_id == viewer.id), None)


def file_shown(between: UUID, viewer: Viewer) -> FileShown:
    """One file. The view's decision has said that the viewer is let into it. One query. Raises Http404.

    The rows of answers are not even asked for until every reading of the file is finished: two who read are blind to
    each other.
    """
    over = {"reading__file": between, "reading__taken_back_at": None, "reading__file__finished_at__isnull": False}
    files, readings, questions, answers, evidence, talks, agreed, replies, seen = together(
        File.objects.filter(pk=between).select_related("audit", "person", "practitioner").defer("audit__pool"),
        Reading.objects.filter(file=between, taken_back_at=None).select_related("reader"),
        Question.objects.filter(audits__files=between),
        Answer.objects.filter(**over),
        Evidence.objects.filter(**{f"answer__{name}": value for name, value in over.items()}),
        Talk.objects.filter(file=between).select_related("by"),
        Agreed.objects.filter(talk__file=between),
        Reply.objects.filter(file=between).select_related("by"),
        people_seen_by(viewer).filter(pk__in=File.objects.filter(pk=between).values("person")),
    )
    if not files:
        raise Http404("There is no such file.")
    file = files[0]
    shown = FileShown(file, file.audit, readings, name_shown=bool(seen))
    if file.finished_at is None:
        return shown
    settled = {one.question_id: one for one in agreed}
    shown.asked = [
        Asked(question, _said(question, readings, answers, evidence), settled.get(question.pk))
        for question in in_order(questions)
    ]
    shown.talk, shown.replies = next(iter(talks), None), replies
    return shown


def _said(question: Question, readings: list[Reading], answers: list[Answer], evidence: list[Evidence]) -> list[Said]:
    by_reading = {one.reading_id: one for one in answers if one.question_id == question.pk}
    return [
        Said(reading.reader, found, [place for place in evidence if place.answer_id == found.pk])
        for reading in readings
        if (found := by_reading.get(reading.pk))
    ]


@dataclass
class ReadingShown:
    """One's own reading: the questions with one's answers so far."""

    reading: Reading
    asked: list[tuple[Question, Answer | None]]
    evidence: list[Evidence]
    name_shown: bool
    """Whether the reader may open the person's record now."""
    until: datetime | None
    """When the record shuts by itself; None where it is shut, or open without an end."""
    dismissed: list[Dismissal]
    """The advice of the plan check that whoever writes the plan has put aside."""

    @property
    def file(self) -> File:
        """The file that is read."""
        return self.reading.file

    @property
    def person(self) -> Person:
        """Whose record it is."""
        return self.reading.file.person

    @property
    def left(self) -> int:
        """How many questions are not answered yet."""
        return sum(answer is None for _, answer in self.asked)

    def one(self, question_id: UUID) -> tuple[Question, Answer | None]:
        """A question with one's answer so far. Raises Http404."""
        found = next((pair for pair in self.asked if pair[0].pk == question_id), None)
        if found is None:
            raise Http404("This audit does not ask that question.")
        return found

    def next_after(self, question_id: UUID) -> Question | None:
        """The next question that is not answered yet, beginning behind this one; None where all are."""
        keys = [question.pk for question, _ in self.asked]
        place = keys.index(question_id)
        order = [*self.asked[place + 1 :], *self.asked[:place]]
        return next((question for question, answer in order if answer is None), None)


def reading_shown(between: UUID, viewer: Viewer) -> ReadingShown:
    """One reading. The view's decision has said that the viewer is its reader. One query. Raises Http404."""
    over = Q(file__audit__state=Audit.State.ENDED)  # by which it was taken back
    found = Reading.objects.filter(Q(taken_back_at=None) | over, pk=between)
    person = File.objects.filter(readings=between).values("person")
    readings, questions, answers, evidence, seen, given, dismissed = together(
        found.select_related("file__audit", "file__person", "reader").defer("file__audit__pool"),
        Question.objects.filter(audits__files__readings=between),
        Answer.objects.filter(reading=between),
        Evidence.objects.filter(answer__reading=between),
        people_seen_by(viewer).filter(pk__in=person),
        Grant.objects.filter(scope_of=between, viewer=viewer.id, kind=Grant.Kind.AUDIT),
        Dismissal.objects.filter(part__plan__person__in=person).select_related("part"),
    )
    if not readings:
        raise Http404("There is no such reading.")
    by_question = {one.question_id: one for one in answers}
    asked = [(one, by_question.get(one.pk)) for one in in_order(questions)]
    until = max((one.ends_at for one in given if one.ends_at and seen), default=None)
    return ReadingShown(readings[0], asked, evidence, bool(seen), until, dismissed)


def what_the_check_says(shown: ReadingShown) -> list[Advice] | None:
    """What the plan check would ask about the person's plan; None where there is none. It is a help and no grade.

    Three queries.
    """
    plan = shown_plan(shown.person)
    if plan is None:
        return None
    plan.person = shown.person
    put_aside = [one for one in shown.dismissed if one.part.plan_id == plan.pk]
    dismissed = {(str(one.part.outcome_id), one.section, one.code, one.seen) for one in put_aside}
    return advice_on(plan_now(plan).content, dismissed).standing()


@dataclass
class AuditShown:
    """An audit as whoever leads it sees it: its files in the order of the lot, who reads them and how far they are."""

    audit: Audit
    files: list[tuple[File, list[Reading]]]
    seen: set[UUID]
    restricted: set[UUID]
    """Of the people in the lot, those whose record is kept to named people."""
    by_readers: list[list[tuple[str, str]]]
    """For each two who have read files together, their grades for each question of each of those, always in the same
    order of the two."""
    read_twice: int
    """How many files that is."""
    to_talk: set[UUID]
    """Files on which two differ, and about which they have not talked."""
    left_out: int
    """Answers on which two differ and have not agreed: they stand in no figure."""
    replied: set[UUID]
    """Files to which whoever did the work has replied."""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The grades of two readers for each question of each file that both have finished."""
        return [pair for pairs in self.by_readers for pair in pairs]

    @property
    def agreement(self) -> float | None:
        """Cohen's kappa of each two who have read together, put together (``rules.kappa_of_all``)."""
        return kappa_of_all(self.by_readers)

    @property
    def read_by_nobody(self) -> int:
        """How many files nobody has finished."""
        return sum(not any(one.finished_at for one in readings) for _, readings in self.files)

    @property
    def read_by_one_of_two(self) -> int:
        """How many files one has finished, while another still reads."""
        return sum(len({bool(one.finished_at) for one in readings}) == 2 for _, readings in self.files)

    @property
    def finished(self) -> int:
        """How many files have been read by all who read them."""
        return sum(file.finished_at is not None for file, _ in self.files)


def audit_shown(audit: Audit, viewer: Viewer) -> AuditShown:
    """An audit with its files. One query."""
    drawn = File.objects.filter(audit=audit.pk)
    files, readings, kept, people, answers, talks, replies = together(
        drawn.select_related("person"),
        Reading.objects.filter(file__audit=audit.pk, taken_back_at=None).select_related("reader"),
        Holding.objects.filter(restricted=True, person__in=drawn.values("person")),
        people_seen_by(viewer).filter(pk__in=drawn.values("person")),
        Answer.objects.filter(
            reading__file__audit=audit.pk, reading__taken_back_at=None, reading__file__finished_at__isnull=False
        ).only("reading", "question", "grade", "at"),
        Talk.objects.filter(file__audit=audit.pk),
        Reply.objects.filter(file__audit=audit.pk),
    )
    of_file = [(file, [one for one in readings if one.file_id == file.pk]) for file in files]
    graded: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    for one in answers:
        graded[one.reading_id][one.question_id] = one.grade
    talked = {one.file_id for one in talks}
    by_readers: dict[tuple[UUID, ...], list[tuple[str, str]]] = defaultdict(list)
    untalked: dict[UUID, int] = {}
    twice = [(file, both) for file, both in of_file if file.finished_at and len(both) == 2]
    for file, both in twice:
        first, second = sorted(both, key=lambda one: one.reader_id)
        pairs = [(grade, graded[second.pk][asked]) for asked, grade in graded[first.pk].items()]
        by_readers[first.reader_id, second.reader_id] += pairs
        if file.pk not in talked and (differ := sum(one != other for one, other in pairs)):
            untalked[file.pk] = differ
    return AuditShown(
        audit, of_file, {person.pk for person in people}, {one.person_id for one in kept}, list(by_readers.values()),
        len(twice), set(untalked), sum(untalked.values()), {one.file_id for one in replies},
    )  # fmt: skip


def file_of_audit_or_404(audit: Audit, file_id: UUID) -> File:
    """A file of this audit. Raises Http404."""
    return get_object_or_404(File.objects.select_related("person", "practitioner"), pk=file_id, audit=audit)


def reading_of_audit_or_404(audit: Audit, reading_id: UUID) -> Reading:
    """A reading of this audit that is neither finished nor taken back. Raises Http404."""
    open_ones: QuerySet[Reading] = Reading.objects.filter(finished_at=None, taken_back_at=None)
    return get_object_or_404(open_ones.select_related("file", "reader"), pk=reading_id, file__audit=audit)
