"""The extract: one row a case, from the daily record to the columns of :mod:`ownwords.measures.codes`.

Nobody fills anything in for it. It names nobody: a case and a person stand under pseudonyms that are the same each time
and that nobody can work out without the council's own key. A case that was joined to another is counted there alone.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from ownwords.access.models import Organisation
from ownwords.conversations.models import Conversation
from ownwords.measures.codes import FEELINGS, LOCATIONS, NAMES, RISK_TYPES, SOURCES, band_of
from ownwords.reviews.models import ClosingOutcome
from ownwords.safeguarding.feedback.models import Answers
from ownwords.safeguarding.path.models import Case, Seeking
from ownwords.trail.actions import person_chain, versions_of

Row = dict[str, str]
AT_ONCE = 1000


def rows_of(
    organisation: Organisation, *, people: Iterable[UUID] | None = None, ended: tuple[date, date] | None = None
) -> Iterator[Row]:
    """Return the council's rows, oldest concern first.

    ``people``: of these alone; ``ended``: of enquiries that ended from the first of these days to the second alone.
    """
    key = key_of(organisation)
    cases = _cases(organisation, people)
    if ended:
        cases = cases.filter(concluded_on__range=ended, started_on__isnull=False)
    for case in cases.iterator(chunk_size=AT_ONCE):
        yield row_of(case, organisation.code, key)


def rows_with_cases(organisation: Organisation) -> Iterator[tuple[Row, UUID]]:
    """Return the council's rows, each with the case behind it."""
    key = key_of(organisation)
    for case in _cases(organisation, None).iterator(chunk_size=AT_ONCE):
        yield row_of(case, organisation.code, key), case.pk


def how_many(organisation: Organisation) -> int:
    """How many rows the council's extract has."""
    return Case.objects.filter(organisation=organisation, joined_to=None).count()


def _cases(organisation: Organisation, people: Iterable[UUID] | None) -> QuerySet[Case]:
    cases = Case.objects.filter(organisation=organisation, joined_to=None)
    if people is not None:
        cases = cases.filter(person__in=list(people))
    with_person = Conversation.objects.filter(
        person=OuterRef("person"),
        finished_at__isnull=False,
        held_on__gte=OuterRef("opened_on"),
        held_on__lte=Coalesce(OuterRef("concluded_on"), Value(date.max)),
    )
    minutes = with_person.order_by().values("person").annotate(all=Sum("minutes")).values("all")
    answered = Answers.objects.filter(asking__case=OuterRef("pk")).order_by("-answered_on", "-at")
    seeking = Seeking.objects.filter(case=OuterRef("pk")).order_by("-asked_on", "-at")
    return (
        cases.annotate(
            minutes=Subquery(minutes),
            sought=Subquery(seeking.values("answer")[:1]),
            **{question: Subquery(answered.values(question)[:1]) for question in FELT.values()},
        )
        .select_related("person", "conclusion__closing")
        .prefetch_related(Prefetch("conclusion__closing__outcomes", ClosingOutcome.objects.only("closing_id", "how")))
        .order_by("opened_on", "pk")
    )


FELT = {"felt_listened": "listened", "felt_in_control": "in_control", "felt_safer": "safer"}
"""By column: the question of the questionnaire, and of the closing."""


def row_of(case: Any, council: str, key: bytes) -> Row:
    """Return the row of one case, every column as text, "" where it is empty (contracts/evidence.md).

    ``case``: a ``Case`` with ``minutes`` (of the conversations with the person while it went on), ``sought`` (the
    newest answer to whether they were asked) and the newest answers to the questionnaire.
    """
    person, conclusion = case.person, getattr(case, "conclusion", None)
    closing = conclusion.closing if conclusion else None
    newest = case.concluded_on or case.started_on or case.opened_on
    asked, achieved = _asked(case, closing)
    outcomes = Counter(outcome.how for outcome in closing.outcomes.all()) if closing else Counter[str]()
    row: dict[str, Any] = {
        "council": council,
        "case": pseudonym(case.pk, key),
        "person": pseudonym(person.pk, key),
        "kind": case.kind,
        "concern_on": case.opened_on,
        "started_on": case.started_on,
        "concluded_on": case.concluded_on,
        "age": age_band(person.date_of_birth, year_end(newest)),
        "gender": person.gender,
        "ethnicity": person.ethnicity,
        "support_reason": person.support_reason,
        "risk_types": in_order(case.risk_types, RISK_TYPES),
        "locations": in_order(case.locations, LOCATIONS),
        "sources": in_order(case.sources, SOURCES),
        "risk_assessment": conclusion.risk_assessment if conclusion else "",
        "risk_outcome": conclusion.risk_outcome if conclusion else "",
        "lacked_capacity": conclusion.lacked_capacity if conclusion else "not-recorded",
        "supported": conclusion.supported if conclusion else "",
        "asked": asked,
        "achieved": achieved,
        "outcomes": sum(outcomes.values()),
        "outcomes_fully": outcomes["fully"],
        "outcomes_partly": outcomes["partly"],
        "outcomes_not": outcomes["not"],
        "outcomes_withdrawn": outcomes["withdrawn"],
        **_felt(case, conclusion),
        "hours_with_person": f"{case.minutes / 60:.2f}" if case.minutes is not None else None,
    }
    return {name: "" if row[name] is None else str(row[name]) for name in NAMES}


def _asked(case: Any, closing: Any) -> tuple[str, str]:
    if closing:
        return closing.asked, closing.achieved
    return case.sought or "not-recorded", ""


def _felt(case: Any, conclusion: Any) -> dict[str, Any]:
    """How it was for them: as they told somebody independent, else as they told it at the close."""
    felt: dict[str, Any] = {}
    for column, question in FELT.items():
        told = getattr(case, question)
        felt[column] = told if told in FEELINGS else getattr(conclusion, question, None)
    return felt


def in_order(codes: Iterable[str], known: Iterable[str]) -> str:
    """Join codes by a bar, each once and in one order, without those that are not known."""
    there = set(codes)
    return "|".join(code for code in known if code in there)


def year_end(day: date) -> date:
    """The last day of the year (1 April to 31 March) in which a day lies."""
    return date(day.year + (day.month > 3), 3, 31)


def age_band(born: date | None, on: date) -> str:
    """The band of somebody's age on a day."""
    if born is None:
        return "not-known"
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return band_of(age)


def pseudonym(pk: UUID, key: bytes) -> str:
    """A name for a case or a person that is the same each time and tells nothing without the key."""
    return hmac.new(key, pk.bytes, hashlib.sha256).hexdigest()[:20]


def key_of(organisation: Organisation) -> bytes:
    """The council's key to its pseudonyms: from the key of the installation, which stands in no database."""
    return hmac.new(settings.TRAIL_KEY.encode(), f"pseudonyms of {organisation.pk}".encode(), hashlib.sha256).digest()


# --- Again, and only what changed -----------------------------------------------------------------

Versions = dict[str, int]
"""By a person's pseudonym: the number that rises with everything that is written about them."""


def versions_now(organisation: Organisation) -> tuple[Versions, dict[str, UUID]]:
    """The versions of everybody who has a case, and who stands behind each pseudonym."""
    key = key_of(organisation)
    people = Case.objects.filter(organisation=organisation).order_by().values_list("person", flat=True).distinct()
    who = {pseudonym(pk, key): pk for pk in people}
    versions: Versions = {}
    chains = {person_chain(pk): name for name, pk in who.items()}
    waiting = list(chains)
    while waiting:
        some, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        found = versions_of(some)
        versions |= {chains[chain]: found.get(chain, 0) for chain in some}
    return versions, who


def brought_up_to_date(
    organisation: Organisation, earlier: Iterable[Row], then: Versions
) -> tuple[list[Row], Versions, int]:
    """Return the rows of an earlier extract brought up to date, the versions now, and how many people were read again.

    Only people about whom something was written since are read from the record.
    """
    now, who = versions_now(organisation)
    changed = {name for name, version in now.items() if then.get(name) != version}
    kept = [row for row in earlier if row["person"] in now and row["person"] not in changed]
    rows = [*kept, *rows_of(organisation, people=[who[name] for name in changed])]
    return sorted(rows, key=lambda row: (row["concern_on"], row["case"])), now, len(changed)
