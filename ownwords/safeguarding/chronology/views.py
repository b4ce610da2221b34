"""The chronology in one view and one print."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.people.models import Person
from ownwords.safeguarding.chronology.forms import WantedForm
from ownwords.safeguarding.chronology.queries import entries_of
from ownwords.safeguarding.chronology.rules import lines_of, strip_of
from ownwords.safeguarding.path.queries import case_or_404


@for_person(Permission.SEE_PERSON, reading="chronology")
def chronology(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show everything that happened, the oldest first; or what is chosen of it."""
    case = case_or_404(person, case_id)
    form = WantedForm(request.GET or None)
    entries = entries_of(person, case)
    lines = lines_of(entries, form.wanted())
    return render(
        request,
        "chronology/chronology.html",
        {
            "person": person,
            "case": case,
            "form": form,
            "lines": lines,
            "left_out": len(entries) - len(lines),
            "strip": strip_of(lines),
            "query": request.GET.urlencode(),
        },
        status=422 if form.errors else 200,
    )


@for_person(Permission.SEE_PERSON, reading="chronology to print")
def print_chronology(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show it for paper: for the file, or (``copy=person``) to give out, without what is for workers only."""
    case = case_or_404(person, case_id)
    given_out = request.GET.get("copy") == "person"
    lines = lines_of(entries_of(person, case), WantedForm(request.GET or None).wanted(for_the_person=given_out))
    return render(
        request,
        "chronology/print.html",
        {"person": person, "case": case, "lines": lines, "given_out": given_out, "strip": strip_of(lines)},
    )
