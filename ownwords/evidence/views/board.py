"""The board's page: a report as it was given out, with words beside its figures, and its papers."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.models import Organisation
from ownwords.access.rules import Permission
from ownwords.evidence.asking import changes_between, questions_of, reach_of
from ownwords.evidence.counting import quotes_beside
from ownwords.evidence.drawing import bars_of_table
from ownwords.evidence.models import AreaPopulation, OtherSource, Quote, ReportRun
from ownwords.evidence.reporting import exact_report_of, make_report
from ownwords.measures import papers
from ownwords.measures.telling import MANY, Row, Table, period_in_words, shown, tables_of
from ownwords.reviews.models import Looked

MOST_RUNS = 60
WORDS_BESIDE: dict[str, tuple[str, ...]] = {
    "sector_measure": ("defined", "fully"),
    "asked": ("not-defined",),
    "achieved": ("partly", "not"),
    "risk_outcome": ("risk",),
    "lacked_capacity": ("capacity",),
    "supported": ("capacity",),
    "felt_listened": ("experience",),
    "felt_in_control": ("experience",),
    "felt_safer": ("experience",),
    "in_the_way": ("in-the-way",),
    **dict.fromkeys((*MANY, "quarter"), ("reached",)),
}
"""Beside which figures words of which heading stand."""
TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
"""The papers of a report."""


@needs(Permission.SEE_FIGURES)
def board(request: WorkerRequest) -> HttpResponse:
    """Show the newest report."""
    run = ReportRun.objects.filter(organisation=request.viewer.user.organisation).first()
    return _page_of(request, run)


@needs(Permission.SEE_FIGURES)
def report(request: WorkerRequest, report_id: UUID) -> HttpResponse:
    """Show a report as it was given out."""
    return _page_of(request, _run_or_404(request, report_id))


@needs(Permission.SEE_FIGURES)
def reports(request: WorkerRequest) -> HttpResponse:
    """List the reports that were given out."""
    runs = ReportRun.objects.filter(organisation=request.viewer.user.organisation).select_related("made_by")
    return render(request, "evidence/reports.html", {"runs": runs.defer("exact", "published")[:MOST_RUNS]})


@needs(Permission.SEE_FIGURES)
def paper(request: WorkerRequest, report_id: UUID, kind: str) -> HttpResponse:
    """Give a report out as a paper, in published form."""
    run = _run_or_404(request, report_id)
    if kind not in TYPES:
        raise Http404("There is no such paper.")
    answer = HttpResponse(_paper_of(run, kind), content_type=TYPES[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="report-{run.last.isoformat()}.{kind}"'
    return answer


@require_POST
@needs(Permission.SEE_EXACT_FIGURES)
def make_now(request: WorkerRequest) -> HttpResponse:
    """Make a report now."""
    run = make_report(request.viewer.user.organisation, by=request.user)
    messages.success(request, "The report is made. The board can read it now.")
    return HttpResponseRedirect(reverse("report", args=[run.pk]))


def _paper_of(run: ReportRun, kind: str) -> str | bytes:
    """A report as a paper: with the words that stand beside its figures now, so that none is among them taken back."""
    more = [_in_the_way(run.published)]
    if kind == "json":
        return papers.as_json(run.published)
    if kind == "csv":
        return papers.as_csv(run.published, more)
    if kind == "xlsx":
        return papers.as_xlsx(run.published, more)
    beside = quotes_beside(run.organisation_id, first=run.first, last=run.last)
    words: dict[str, list[tuple[str, str]] | None] = {}
    stands: set[str] = set()
    for name, headings in WORDS_BESIDE.items():
        said = [quote for heading in headings for quote in beside[heading]]
        new = [quote for quote in said if quote.shown_as not in stands]
        words[name] = [(quote.shown_as, f"{quote.said_by}, {quote.said_on:%B %Y}") for quote in new] if said else None
        stands |= {quote.shown_as for quote in said}
    questions = [(question.ask, question.because) for question in questions_of(run.published)]
    return papers.as_pdf(run.published, more, of=run.organisation.name, words=words, questions=questions)


def _in_the_way(published: Mapping[str, Any]) -> Table:
    counts = published["in_the_way"]
    return Table(
        "in_the_way",
        "What stood in the way",
        "At reviews people said what was in the way of what they still want. Each counts once in each group.",
        ("People",),
        tuple(Row(label, (counts.get(code, 0),), code) for code, label in Looked.InTheWay.choices),
    )


def _run_or_404(request: WorkerRequest, report_id: UUID) -> ReportRun:
    run = ReportRun.objects.filter(pk=report_id, organisation=request.viewer.user.organisation).first()
    if run is None:
        raise Http404("There is no such report.")
    return run


def _page_of(request: WorkerRequest, run: ReportRun | None) -> HttpResponse:
    organisation = request.viewer.user.organisation
    shown_besides: dict[str, Any] = {"organisation": organisation, "run": run}
    if run:
        shown_besides |= _shown_of(organisation, run)
        if request.viewer.may(Permission.SEE_EXACT_FIGURES):
            shown_besides["changes"] = changes_between(run.exact, exact_report_of(organisation, run.first, run.last))
    return render(request, "evidence/board.html", shown_besides)


def _shown_of(organisation: Organisation, run: ReportRun) -> dict[str, Any]:
    published = run.published
    tables = {table.name: table for table in tables_of(published)}
    population = AreaPopulation.objects.filter(organisation=organisation).first()
    return {
        "period": run,
        "period_in_words": period_in_words(published),
        "tables": tables,
        "drawings": {name: bars_of_table(table) for name, table in tables.items()},
        "beside": quotes_beside(organisation.pk, first=run.first, last=run.last),
        "words_beside": WORDS_BESIDE,
        "headings": dict(Quote.Figure.choices),
        "shown": shown,
        "main": _main(tables),
        "in_the_way": _in_the_way(published),
        "population": population,
        "reach": reach_of(published, population.people) if population else {},
        "by_headings": {name: heading for name, (heading, _) in MANY.items()},
        "questions": questions_of(published),
        "other_sources": OtherSource.objects.filter(organisation=organisation)[:3],
    }


def _main(tables: Mapping[str, Table]) -> list[Table]:
    return [tables[name] for name in ("risk_outcome", "lacked_capacity", "supported")]
