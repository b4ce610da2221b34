"""What stands beside the numbers: who lives in the area, and what was learnt in other ways; all of it on one page."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.evidence.asking import questions_of
from ownwords.evidence.counting import quotes_beside
from ownwords.evidence.forms import OtherSourceForm, PopulationForm
from ownwords.evidence.grades import facts_of, levels_of, reached
from ownwords.evidence.models import AreaPopulation, OtherSource, Quote, ReportRun
from ownwords.evidence.reporting import add_source, keep_population
from ownwords.measures.telling import period_in_words, tables_of

MOST_SOURCES = 100


@needs(Permission.SEE_FIGURES)
def together(request: WorkerRequest) -> HttpResponse:
    """Show on one page what numbers, questionnaires, words and other sources say (mission 7.5)."""
    organisation = request.viewer.user.organisation
    run = ReportRun.objects.filter(organisation=organisation).first()
    sources = list(OtherSource.objects.filter(organisation=organisation)[:MOST_SOURCES])
    by_kind = [(label, [one for one in sources if one.kind == kind]) for kind, label in OtherSource.Kind.choices]
    shown: dict[str, Any] = {"run": run, "by_kind": by_kind}
    if run:
        tables = {table.name: table for table in tables_of(run.published)}
        beside = quotes_beside(organisation.pk, first=run.first, last=run.last)
        shown |= {
            "period_in_words": period_in_words(run.published),
            "numbers": [tables[name] for name in ("sector_measure", "achieved", "risk_outcome")],
            "felt": [tables[name] for name in ("felt_listened", "felt_in_control", "felt_safer")],
            "words": [(label, beside[figure]) for figure, label in Quote.Figure.choices if beside[figure]],
            "questions": questions_of(run.published),
        }
    return render(request, "evidence/together.html", shown)


@needs(Permission.SEE_FIGURES)
def what_we_do(request: WorkerRequest) -> HttpResponse:
    """Show what the council does to make safeguarding personal, from its own record (mission 7.9)."""
    levels = levels_of(facts_of(request.viewer.user.organisation, timezone.localdate()))
    return render(request, "evidence/grades.html", {"levels": levels, "reached": reached(levels)})


@needs(Permission.SEE_EXACT_FIGURES)
def new_source(request: WorkerRequest) -> HttpResponse:
    """Keep what was learnt in another way than by counting."""

    def save(form: OtherSourceForm, _: int) -> str:
        add_source(request.viewer.user.organisation, **form.cleaned_data, by=request.user)
        messages.success(request, "It stands beside the numbers now.")
        return reverse("together")

    return form_page(request, OtherSourceForm, template="evidence/source.html", save=save)


@needs(Permission.SEE_EXACT_FIGURES)
def population(request: WorkerRequest) -> HttpResponse:
    """Keep how many adults live in the area, by group."""
    organisation = request.viewer.user.organisation
    newest = AreaPopulation.objects.filter(organisation=organisation).first()
    initial: dict[str, Any] = {}
    if newest:
        initial = {f"{name}-{code}": many for name, codes in newest.people.items() for code, many in codes.items()}
        initial |= {"source": newest.source, "as_of": newest.as_of}

    def save(form: PopulationForm, _: int) -> str:
        told = form.cleaned_data
        keep_population(organisation, people=form.people(), source=told["source"], as_of=told["as_of"], by=request.user)
        messages.success(request, "The numbers are kept. The board’s page shows who is reached beside them.")
        return reverse("board")

    return form_page(
        request, PopulationForm, template="evidence/population.html", save=save, initial=initial,
        context={"newest": newest},
    )  # fmt: skip
