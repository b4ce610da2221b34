"""Reports of a council's own record: made on their day, kept as they were given out."""

import tempfile
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.evidence.extracting import Row, rows_of
from ownwords.evidence.models import AreaPopulation, OtherSource, ReportRun, Sheet
from ownwords.evidence.taking_in import taken_in_by
from ownwords.measures.cells import HIDDEN, SMALL, rounded
from ownwords.measures.codes import BREAKDOWNS, NAMES
from ownwords.measures.expressions import concluded_in
from ownwords.measures.extract import opened
from ownwords.measures.figures import publish
from ownwords.measures.report import exact_report, plain_report
from ownwords.measures.writing import rows_in, write
from ownwords.people.models import Person
from ownwords.reviews.models import Looked
from ownwords.trail.actions import record, worker_chain


def twelve_months_before(day: date) -> tuple[date, date]:
    """Return the first and last day of the four whole quarters that were over on ``day``."""
    begins = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return begins.replace(year=begins.year - 1), begins - timedelta(days=1)


def exact_report_of(organisation: Organisation, first: date, last: date) -> dict[str, Any]:
    """The exact report of a council: of its own record and the spreadsheets that it took in.

    With it, what made outcomes hard to reach. A fixed number of queries.
    """
    rows = list(rows_of(organisation, ended=(first, last)))
    taken_in = taken_in_by(organisation)
    report = _with_sheets(rows, taken_in, first, last) if taken_in else plain_report(rows, first, last, NAMES)
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "form": "exact",
        **report,
        "rows": {"read": len(rows), "used": len(rows), "left_out": []},
        "in_the_way": in_the_way(organisation, first, last),
    }


def _with_sheets(rows: list[Row], taken_in: list[Sheet], first: date, last: date) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        write(rows, Path(folder) / "record.parquet")
        for number, sheet in enumerate(taken_in):
            (Path(folder) / f"sheet-{number}.parquet").write_bytes(bytes(sheet.extract))
        with opened([folder], only=concluded_in(first, last)) as extract:
            return exact_report(extract, first, last)


def all_rows_of(organisation: Organisation) -> list[Row]:
    """Every row of a council's record and of the spreadsheets that it took in."""
    rows = list(rows_of(organisation))
    with tempfile.TemporaryDirectory() as folder:
        for sheet in taken_in_by(organisation):
            path = Path(folder) / "sheet.parquet"
            path.write_bytes(bytes(sheet.extract))
            rows += rows_in(path)
    return rows


def published_of(exact: dict[str, Any]) -> dict[str, Any]:
    """The same as boards see it."""
    beside = {name: exact[name] for name in ("from", "to", "rows", "in_the_way")}
    report = {name: value for name, value in exact.items() if name not in (*beside, "form")}
    hidden = {code: HIDDEN if many < SMALL else rounded(many) for code, many in exact["in_the_way"].items()}
    return {
        **beside,
        "rows": {"read": 0, "used": 0, "left_out": []},
        "form": "published",
        **publish(report),
        "in_the_way": hidden,
    }


def in_the_way(organisation: Organisation, first: date, last: date) -> dict[str, int]:
    """How many people named what was in the way of something they want, by the group that was chosen with them.

    Each person counts once in each group. One query.
    """
    held = Person.objects.filter(holding__organisation=organisation).values("pk")
    looks = Looked.objects.filter(review__held_on__range=(first, last), review__person__in=held)
    pairs = looks.exclude(in_the_way="").values_list("in_the_way", "review__person").distinct()
    counts = Counter(group for group, _ in pairs)
    return {code: counts[code] for code in Looked.InTheWay.values}


@transaction.atomic
def make_report(organisation: Organisation, *, by: User | None = None, at: datetime | None = None) -> ReportRun:
    """Make the report of the last four whole quarters and keep it as it is given out (mission 7)."""
    at = at or timezone.now()
    first, last = twelve_months_before(timezone.localdate(at))
    exact = exact_report_of(organisation, first, last)
    run = ReportRun.objects.create(
        organisation=organisation,
        first=first,
        last=last,
        exact=exact,
        published=published_of(exact),
        made_at=at,
        made_by=by,
    )
    record(
        f"organisation:{organisation.pk}",
        who=worker_chain(by.pk) if by else "system",
        deed="report made",
        about=f"report:{run.pk}",
        content=run.published,
        at=at,
    )
    return run


def make_monthly_report(organisation: Organisation, *, at: datetime | None = None) -> ReportRun | None:
    """Make this month's report where there is none yet; None where there is. Safe to call every day."""
    at = at or timezone.now()
    month = timezone.localdate(at).replace(day=1)
    if ReportRun.objects.filter(organisation=organisation, made_at__date__gte=month).exists():
        return None
    return make_report(organisation, at=at)


@transaction.atomic
def keep_population(
    organisation: Organisation,
    *,
    people: dict[str, dict[str, int]],
    source: str,
    as_of: date,
    by: User,
    at: datetime | None = None,
) -> AreaPopulation:
    """Keep how many adults live in the area, by breakdown and code (mission 7.4). Raises Refused."""
    at = at or timezone.now()
    kept = {
        name: {code: many for code, many in codes.items() if many}
        for name, codes in people.items()
        if any(codes.values())
    }
    if not kept:
        raise Refused("Fill in at least one of the tables")
    if any(name not in BREAKDOWNS or set(codes) - set(BREAKDOWNS[name]) for name, codes in kept.items()):
        raise Refused("These groups are not known")
    if not source.strip():
        raise Refused("Write where the numbers come from", field="source")
    made = AreaPopulation.objects.create(
        organisation=organisation, people=kept, source=source.strip(), as_of=as_of, by=by, at=at
    )
    record(
        f"organisation:{organisation.pk}", who=worker_chain(by.pk), deed="area’s people kept",
        about=f"population:{made.pk}", content=kept, at=at,
    )  # fmt: skip
    return made


@transaction.atomic
def add_source(
    organisation: Organisation,
    *,
    kind: str,
    held_on: date,
    who: str,
    learnt: str,
    agrees: str = "",
    what_next: str = "",
    by: User,
    at: datetime | None = None,
) -> OtherSource:
    """Keep what was learnt in another way than by counting (mission 7.5). Raises Refused."""
    at = at or timezone.now()
    if kind not in OtherSource.Kind.values:
        raise Refused("Choose what it was", field="kind")
    if not who.strip():
        raise Refused("Write who took part, without names", field="who")
    if not learnt.strip():
        raise Refused("Write what was learnt", field="learnt")
    made = OtherSource.objects.create(
        organisation=organisation,
        kind=kind,
        held_on=held_on,
        who=who.strip(),
        learnt=learnt.strip(),
        agrees=agrees.strip(),
        what_next=what_next.strip(),
        by=by,
        at=at,
    )
    record(
        f"organisation:{organisation.pk}", who=worker_chain(by.pk), deed="other source kept",
        about=f"source:{made.pk}", content=[kind, who, learnt, agrees, what_next], at=at,
    )  # fmt: skip
    return made
