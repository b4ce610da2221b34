"""What audits tell together: questions in time, and what there is to learn. No person, no worker, no team is in it.

Only audits that have ended are told of, so that no figure moves with one file; and nothing where few files, or the work
of few people, stand behind it (``grading.tally``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from ownwords.access.models import Organisation
from ownwords.learning.audit.grading import HIDDEN, Told, can_be_told, change_in_words, counted, tally, without_order
from ownwords.learning.audit.models import Agreed, Answer, Audit, File, Question
from ownwords.learning.audit.queries import in_order
from ownwords.learning.audit.starting import THEMES, Theme

LAST_SHOWN = 8
"""How many audits are read beside each other: the last ones."""


@dataclass(frozen=True)
class InAudit:
    """How a question stood in one audit, and how that is beside the audit before."""

    audit: Audit
    told: Told
    change: str = ""


@dataclass
class OfQuestion:
    """One question over the audits in time, the oldest first, with what everybody can learn."""

    question: Question
    in_time: list[InAudit] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def newest(self) -> InAudit | None:
        """How it stood in the last audit of which something is told; None where there is no figure at all."""
        return next((one for one in reversed(self.in_time) if not one.told.hidden), None)


@dataclass
class Themes:
    """All that ended audits tell together."""

    audits: list[Audit]
    """The newest first."""
    files: dict[UUID, int]
    """How many files were read in each."""
    themes: list[tuple[Theme, list[OfQuestion]]]
    left_out: dict[UUID, int]
    """How many answers of each stand in no figure: two differ in them and have not agreed."""
    enough: set[UUID]
    """Audits of enough files and the work of enough people. What another found is told only to who leads audits."""

    @property
    def words(self) -> list[tuple[Theme, list[str]]]:
        """What there is to learn, theme by theme, in an order that tells nothing."""
        of = [(theme, without_order(text for one in asked for text in one.words)) for theme, asked in self.themes]
        return [(theme, words) for theme, words in of if words]


def themes_of(organisation: Organisation) -> Themes:
    """What the last audits of an organisation found that have ended. Five queries, however many files."""
    ended = Audit.objects.filter(organisation=organisation, state=Audit.State.ENDED).defer("pool")
    audits = list(ended.order_by("-last", "-ended_at")[:LAST_SHOWN])
    return _themes(audits)


def themes_so_far(audit: Audit) -> Themes:
    """What one audit shows so far, for whoever leads it. Four queries."""
    return _themes([audit])


def _themes(audits: list[Audit]) -> Themes:
    ids = [audit.pk for audit in audits]
    grades, words, left_out = _grades(ids)
    read: dict[UUID, dict[UUID, UUID | None]] = defaultdict(dict)
    finished = File.objects.filter(audit__in=ids, finished_at__isnull=False)
    for audit_id, file_id, worker in finished.values_list("audit", "pk", "practitioner"):
        read[audit_id][file_id] = worker
    questions = {one.pk: one for one in Question.objects.filter(audits__in=ids).distinct()}
    newest: dict[UUID, Question] = {}
    for question in sorted(questions.values(), key=lambda each: each.at):
        newest[question.first_id or question.pk] = question
    asked = {root: OfQuestion(question) for root, question in newest.items()}
    for audit in sorted(audits, key=lambda each: (each.last, each.ended_at or each.at)):
        for root, one in asked.items():
            wordings = [pk for pk, each in questions.items() if (each.first_id or pk) == root]
            _add(one, audit, wordings, read[audit.pk], grades, words)
    ordered = [asked[one.first_id or one.pk] for one in in_order(newest.values())]
    of = [(theme, [one for one in ordered if one.question.theme == theme.key]) for theme in THEMES]
    many = {audit.pk: len(read[audit.pk]) for audit in audits}
    enough = {pk for pk, whose in read.items() if can_be_told(list(whose.values()))}
    return Themes(audits, many, [(theme, on) for theme, on in of if on], left_out, enough)


Grades = dict[tuple[UUID, UUID], dict[UUID, str]]
Words = dict[tuple[UUID, UUID], list[str]]


def _add(
    one: OfQuestion, audit: Audit, ids: Iterable[UUID], whose: Mapping[UUID, UUID | None], grades: Grades, words: Words
) -> None:
    """Add to a question how it stood in one audit, if that one asked it in this or an earlier wording."""
    found = [pk for pk in ids if (audit.pk, pk) in grades]
    if not found:
        return
    told = tally((grade, whose.get(file)) for pk in found for file, grade in grades[audit.pk, pk].items())
    before = next((each.told for each in reversed(one.in_time) if not each.told.hidden), None)
    one.in_time.append(InAudit(audit, told, change_in_words(before, told)))
    if told != HIDDEN:
        one.words = without_order([*one.words, *(text for pk in found for text in words.get((audit.pk, pk), ()))])


def _grades(audits: list[UUID]) -> tuple[Grades, Words, dict[UUID, int]]:
    """For each audit and question, the grade that counts for each file, and what everybody can learn.

    Last, for each audit, how many answers count for nothing, because two differ and have not agreed.
    """
    of_files = Answer.objects.filter(
        reading__file__audit__in=audits, reading__file__finished_at__isnull=False, reading__taken_back_at=None
    )
    rows = of_files.values_list("reading__file__audit", "question", "reading__file", "grade", "for_all")
    given: dict[tuple[UUID, UUID, UUID], list[str]] = defaultdict(list)
    words: Words = defaultdict(list)
    for audit, question, file, grade, for_all in rows:
        given[audit, question, file].append(grade)
        if for_all:
            words[audit, question].append(for_all)
    agreed = {
        (file, question): grade
        for file, question, grade in Agreed.objects.filter(talk__file__audit__in=audits).values_list(
            "talk__file", "question", "grade"
        )
    }
    grades: Grades = defaultdict(dict)
    left_out: Counter[UUID] = Counter()
    for (audit, question, file), both in given.items():
        if grade := counted(both, agreed.get((file, question), "")):
            grades[audit, question][file] = grade
        else:
            left_out[audit] += 1
    return dict(grades), words, left_out
