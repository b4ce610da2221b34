"""Spreadsheets in: choose one, name its columns and values, look at what is wrong, take it in, undo it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.evidence.models import Sheet
from ownwords.evidence.sheet_forms import ColumnsForm, SheetForm, TakeInForm, UndoForm, ValuesForm
from ownwords.evidence.taking_in import drop_sheet, name_columns, name_values, receive_sheet, take_in, undo_sheet

MOST_SHEETS = 100
WITHOUT_FILES = ("content", "extract")


@needs(Permission.SEE_EXACT_FIGURES)
def sheets(request: WorkerRequest) -> HttpResponse:
    """List the spreadsheets that came in, and take in another."""
    organisation = request.viewer.user.organisation

    def save(form: SheetForm, _: int) -> str:
        sheet = receive_sheet(organisation, name=form.file_name, content=form.cleaned_data["file"], by=request.user)
        return reverse("sheet", args=[sheet.pk])

    found = Sheet.objects.filter(organisation=organisation).defer(*WITHOUT_FILES).select_related("by")
    return form_page(
        request, SheetForm, template="evidence/sheets.html", save=save, context=lambda: {"sheets": found[:MOST_SHEETS]}
    )


@needs(Permission.SEE_EXACT_FIGURES)
def sheet(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Show one spreadsheet where it stands, with what can be done next."""
    return render(request, "evidence/sheet.html", {"sheet": _sheet_or_404(request, sheet_id)})


@needs(Permission.SEE_EXACT_FIGURES)
def how_far(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Tell a page that waits how far reading or checking is."""
    found = _sheet_or_404(request, sheet_id)
    waits = found.state in (Sheet.State.READING, Sheet.State.CHECKING)
    return JsonResponse({"waits": waits, "done": found.done, "rows": found.rows})


@needs(Permission.SEE_EXACT_FIGURES)
def columns(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Say which column is which."""
    found = _sheet_or_404(request, sheet_id)

    def save(form: ColumnsForm, _: int) -> str:
        name_columns(found, form.columns(), by=request.user)
        return reverse("sheet-values", args=[found.pk])

    return form_page(
        request,
        ColumnsForm,
        template="evidence/sheet_columns.html",
        save=save,
        initial={name: str(place) for name, place in found.columns.items()},
        form_options={"headings": found.headings},
        context={"sheet": found},
    )


@needs(Permission.SEE_EXACT_FIGURES)
def values(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Say what each value means."""
    found = _sheet_or_404(request, sheet_id)

    def save(form: ValuesForm, _: int) -> str:
        name_values(found, form.values(), by=request.user)
        return reverse("sheet", args=[found.pk])

    return form_page(
        request,
        ValuesForm,
        template="evidence/sheet_values.html",
        save=save,
        form_options={"seen": found.seen, "meanings": found.values},
        context={"sheet": found},
    )


@needs(Permission.SEE_EXACT_FIGURES)
def take(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Take a checked spreadsheet in, whole."""
    found = _sheet_or_404(request, sheet_id)

    def save(form: TakeInForm, _: int) -> str:
        take_in(found, without_bad_rows=form.cleaned_data["without_bad_rows"], by=request.user)
        messages.success(request, "The spreadsheet is counted from now on.")
        return reverse("sheet", args=[found.pk])

    return form_page(
        request,
        TakeInForm,
        template="evidence/sheet_take.html",
        save=save,
        form_options={"left_out": found.left_out},
        context={"sheet": found},
    )


@needs(Permission.SEE_EXACT_FIGURES)
def undo(request: WorkerRequest, sheet_id: UUID) -> HttpResponse:
    """Take a spreadsheet back out whole, or let one go that was not taken in."""
    found = _sheet_or_404(request, sheet_id)
    was_taken_in = found.state == Sheet.State.TAKEN_IN

    def save(form: UndoForm, _: int) -> str:
        if was_taken_in:
            undo_sheet(found, because=form.cleaned_data["because"], by=request.user)
            messages.success(request, "Nothing of the spreadsheet is counted any more.")
        else:
            drop_sheet(found, by=request.user)
            messages.success(request, "The spreadsheet is let go.")
        return reverse("sheets")

    shown: dict[str, Any] = {"sheet": found, "was_taken_in": was_taken_in}
    return form_page(
        request,
        UndoForm,
        template="evidence/sheet_undo.html",
        save=save,
        form_options={"asks_why": was_taken_in},
        context=shown,
    )


def _sheet_or_404(request: WorkerRequest, sheet_id: UUID) -> Sheet:
    found = (
        Sheet.objects.filter(pk=sheet_id, organisation=request.viewer.user.organisation)
        .defer("extract", "content")
        .select_related("by")
        .first()
    )
    if found is None:
        raise Http404("There is no such spreadsheet.")
    return found
