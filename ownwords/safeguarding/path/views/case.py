"""A case on one page: what the person wants, where we are, what waits, what happened."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.measures.codes import RISK_OUTCOMES, RISK_TYPES
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.path.drawing import path_drawing
from ownwords.safeguarding.path.models import Conclusion, Stage
from ownwords.safeguarding.path.queries import case_or_404, cases_of, chronology_of, gate_to_enquiry, waits_of
from ownwords.safeguarding.path.rules import way_of
from ownwords.safeguarding.path.story import address_of, moment_of

NEWEST = 12
"""Lines of the chronology on the case's page; the rest is one click away."""
STAGES = dict(Stage.choices)
ROOM_PAGES = (
    ("Meetings", "meetings-of-case"),
    ("What they can decide (capacity)", "capacity-of-case"),
    ("Advocates", "advocacy-of-case"),
    ("Risk, weighed together", "risk-of-case"),
    ("What was offered", "responses-of-case"),
    ("Protection plan", "protection-plan"),
    ("How it was for them", "experience-of-case"),
    ("Partners, and larger enquiries", "partners-of-case"),
    ("Chronology", "chronology-of-case"),
)
"""What belongs to a case, each with the address of its page: the rooms that have it stand to the right of this one."""


@for_person(Permission.SEE_PERSON, reading="safeguarding")
def cases(request: WorkerRequest, person: Person) -> HttpResponse:
    """List a person's concerns and enquiries."""
    return render(request, "safeguarding/cases.html", {"person": person, "cases": cases_of(person)})


@for_person(Permission.SEE_PERSON, reading="safeguarding")
def case_page(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show one case: their words first, then where we are, what waits, and what happened."""
    case = case_or_404(person, case_id)
    case.person = person
    turns = list(chronology_of(case))
    way = way_of(turn.stage for turn in turns)
    lives = outcomes_of(person)
    return render(
        request,
        "safeguarding/case.html",
        {
            "person": person,
            "case": case,
            "outcomes": [life for life in lives if life.state.open] or ([] if case.open else lives),
            "gate": gate_to_enquiry(case, lives) if case.open and not case.is_enquiry else None,
            "drawing": path_drawing(way, STAGES),
            "now": STAGES.get(way.now, ""),
            "waits": waits_of(case),
            "moments": [moment_of(turn) for turn in reversed(turns[-NEWEST:])],
            "more": max(0, len(turns) - NEWEST),
            "kinds": [RISK_TYPES[code] for code in case.risk_types],
            "conclusion": Conclusion.objects.filter(case=case).select_related("by").first(),
            "risk_outcomes": RISK_OUTCOMES,
            "rooms": ROOM_PAGES,
            "chronology": reverse("chronology-of-case", args=[person.pk, case.pk]),
            "address_of": address_of,
        },
    )
