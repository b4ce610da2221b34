"""The pages of what audits tell together: for the board, and for training."""

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.learning.audit.themes import themes_of


@needs(Permission.SEE_FIGURES)
def themes(request: WorkerRequest) -> HttpResponse:
    """Show the questions over the audits in time."""
    return _page(request, "audit/themes.html")


@needs(Permission.SEE_FIGURES)
def print_themes(request: WorkerRequest) -> HttpResponse:
    """Show the same as a sheet to print."""
    return _page(request, "audit/print_themes.html")


@needs(Permission.FIND_PEOPLE)
def training(request: WorkerRequest) -> HttpResponse:
    """Show what there is to learn, theme by theme and without names."""
    return _page(request, "audit/training.html")


def _page(request: WorkerRequest, template: str) -> HttpResponse:
    found = themes_of(request.user.organisation)
    return render(request, template, {"found": found, "leads": request.viewer.may(Permission.LEAD_AUDITS)})
