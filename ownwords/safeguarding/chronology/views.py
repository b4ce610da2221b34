"""The chronology in one view and one print."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.people.models import Person
from ownwords.safeguarding.chronology.forms import WantedForm
from ownwords.safeguarding.chronology.queries import entries_of
from ownwords.safeguarding.chronology.rules import lines_of, may_be_ticked, strip_of
from ownwords.safeguarding.path.models import Stage
from ownwords.safeguarding.path.queries import case_or_404

STAGES = dict(Stage.choices)


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
            "stages": STAGES,
            "query": request.GET.urlencode(),
        },
        status=422 if form.errors else 200,
    )


@for_person(Permission.SEE_PERSON, reading="chronology to print")
def print_chronology(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show it for paper: for the file, or (``copy=person``) to give out.

    A copy to give out is without what is for workers only. What others said is left out of it too, until somebody has
    looked at the line and ticked it (``give``).
    """
    case = case_or_404(person, case_id)
    given_out = request.GET.get("copy") == "person"
    entries = entries_of(person, case)
    form = WantedForm(request.GET or None)
    given = frozenset(request.GET.getlist("give"))
    lines = lines_of(entries, form.wanted(for_the_person=given_out, given=given))
    may_be_given = [line for line in lines_of(entries, form.wanted()) if may_be_ticked(line.entry)] if given_out else []
    return render(
        request,
        "chronology/print.html",
        {
            "person": person,
            "case": case,
            "lines": lines,
            "given_out": given_out,
            "given": given,
            "may_be_given": may_be_given,
            "held_back": sum(line.entry.key not in given for line in may_be_given),
            "chosen": [(name, value) for name, values in request.GET.lists() if name != "give" for value in values],
            "strip": strip_of(lines),
            "stages": STAGES,
        },
    )
