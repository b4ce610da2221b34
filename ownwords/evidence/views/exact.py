"""Exact figures, for those inside the council with the right to them."""

import re
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, needs, scoped
from ownwords.access.rules import Permission
from ownwords.evidence.counting import Figures, figures_of, quotes_beside
from ownwords.evidence.drawing import bars_of
from ownwords.evidence.extracting import rows_with_cases
from ownwords.evidence.models import Quote
from ownwords.evidence.periods import last_twelve_months, period_from, quarters_before, whole_per_cent
from ownwords.evidence.reporting import all_rows_of, exact_report_of
from ownwords.measures import national
from ownwords.measures.asked_back import queries_of
from ownwords.measures.codes import KINDS
from ownwords.measures.figures import share
from ownwords.measures.telling import shown, tables_of
from ownwords.reviews.models import Closing
from ownwords.safeguarding.path.models import Case
from ownwords.trail.actions import person_chain, record_list

MOST_CASES = 200

ASKED_IN_SHORT = {
    Closing.Asked.EXPRESSED: "Said what they want",
    Closing.Asked.NONE_EXPRESSED: "Asked, named nothing",
    Closing.Asked.NOT_ASKED: "Not asked",
    Closing.Asked.DONT_KNOW: "Not known if asked",
}
"""Short enough for a bar on a phone."""


@needs(Permission.SEE_EXACT_FIGURES)
def closings(request: WorkerRequest) -> HttpResponse:
    """Show of every piece of work that was closed what people wanted and what came of it. Nobody is ranked."""
    today = timezone.localdate()
    period, problems = period_from(request.GET.get("from", ""), request.GET.get("to", ""), today=today)
    organisation = request.viewer.user.organisation
    figures = figures_of(organisation.pk, first=period.first, last=period.last)
    return render(
        request,
        "evidence/closings.html",
        {
            "organisation": organisation,
            "period": period,
            "typed": {"from": request.GET.get("from", ""), "to": request.GET.get("to", "")} if problems else None,
            "problems": dict(problems),
            "year": last_twelve_months(today),
            "quarters": quarters_before(today),
            "figures": figures,
            "beside": quotes_beside(organisation.pk, first=period.first, last=period.last),
            "asked": _asked(figures),
            "achieved": _achieved(figures),
            "asked_bars": bars_of([(row["label"], row["count"]) for row in _asked(figures)], figures.concluded),
            "achieved_bars": bars_of([(row["label"], row["count"]) for row in _achieved(figures)], figures.measured),
            "per_cent": whole_per_cent,
            "Figure": Quote.Figure,
        },
        status=422 if problems else 200,
    )


def _asked(figures: Figures) -> list[dict[str, Any]]:
    return [
        {"label": label, "count": figures.asked[code], "share": share(figures.asked[code], figures.concluded)}
        for code, label in ASKED_IN_SHORT.items()
    ]


def _achieved(figures: Figures) -> list[dict[str, Any]]:
    return [
        {
            "label": f"{label} met",
            "count": figures.achieved[code],
            "share": share(figures.achieved[code], figures.measured),
        }
        for code, label in Closing.Achieved.choices
    ]


@needs(Permission.SEE_EXACT_FIGURES)
def enquiries(request: WorkerRequest) -> HttpResponse:
    """Show the exact report of the enquiries that ended in a period."""
    today = timezone.localdate()
    period, problems = period_from(request.GET.get("from", ""), request.GET.get("to", ""), today=today)
    report = exact_report_of(request.viewer.user.organisation, period.first, period.last)
    return render(
        request,
        "evidence/enquiries.html",
        {
            "organisation": request.viewer.user.organisation,
            "period": period,
            "typed": {"from": request.GET.get("from", ""), "to": request.GET.get("to", "")} if problems else None,
            "problems": dict(problems),
            "year": last_twelve_months(today),
            "quarters": quarters_before(today),
            "tables": tables_of(report),
            "shown": shown,
        },
        status=422 if problems else 200,
    )


@needs(Permission.SEE_EXACT_FIGURES)
def national_return(request: WorkerRequest) -> HttpResponse:
    """Show the national return of a year, cell by cell, with what the collection would ask."""
    today = timezone.localdate()
    year, problem = year_from(request.GET.get("year", ""), today)
    organisation = request.viewer.user.organisation
    cells = national.cells_of_rows(all_rows_of(organisation), year)
    if request.GET.get("file"):
        answer = HttpResponse(national.as_csv(cells), content_type="text/csv; charset=utf-8")
        answer.headers["Content-Disposition"] = f'attachment; filename="sac-{year}.csv"'
        return answer
    shown_here = {
        "organisation": organisation,
        "year": year,
        "typed": request.GET.get("year", "") if problem else str(year),
        "problem": problem,
        "tables": national.grids_of(cells),
        "queries": queries_of(cells, year, today=today, councils=[organisation.code]),
        "no_code": not organisation.code,
        "table_names": national.TABLES,
        "kinds": KINDS,
        "in_words": national.in_words,
    }
    return render(request, "evidence/return.html", shown_here, status=422 if problem else 200)


@needs(Permission.SEE_EXACT_FIGURES)
def cases_of_cell(request: WorkerRequest) -> HttpResponse:
    """Show which cases stand behind one cell of the return, of those whom the viewer may see."""
    today = timezone.localdate()
    year, _ = year_from(request.GET.get("year", ""), today)
    key = tuple(request.GET.get(name, "") for name in ("table", "kind", "column", "row"))
    organisation = request.viewer.user.organisation
    pairs = list(rows_with_cases(organisation))
    case_of = {id(row): case for row, case in pairs}
    rows = [row for row, _ in pairs]
    behind = [case_of[id(row)] for place, row in national.places_of(rows, year) if place == key]
    seen = list(scoped(request.viewer, Case.objects.filter(pk__in=behind)).select_related("person")[:MOST_CASES])
    record_list(request.viewer.id, {person_chain(case.person_id) for case in seen}, deed="read cases of a figure")
    table, _, column, row = key
    told = [national.TABLES.get(table, table), national.in_words(table, row), national.in_words(table, column)]
    shown_here = {"told": told, "year": year, "cases": seen, "many": len(behind), "most": MOST_CASES}
    return render(request, "evidence/cases_of_cell.html", shown_here)


def year_from(text: str, today: date) -> tuple[int, str]:
    """Read the year in which a collection's year begins; the last one that is over where nothing sound was typed."""
    usual = today.year - (1 if today.month > 3 else 2)
    if not text.strip():
        return usual, ""
    if re.fullmatch(r"20\d\d", text.strip()):
        return int(text), ""
    return usual, "Enter the year in which it begins, like 2025"
