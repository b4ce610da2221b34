"""Looking at outcomes: all of a person's, and one with its whole life."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.outcomes.presenting import WANTS_TO, for_whom, turns_of
from ownwords.outcomes.queries import (
    OutcomeLife,
    corrections_of,
    headings_filed,
    life_in,
    outcomes_of,
    uncarried_words,
)
from ownwords.people.models import Person
from ownwords.profiles.queries import harm_taken_back_on


def life_or_404(person: Person, outcome_id: Any) -> OutcomeLife:
    """The life of this person's outcome."""
    life = life_in(person, outcome_id)
    if life is None:
        raise Http404("There is no such outcome here.")
    return life


@for_person(Permission.SEE_PERSON, reading="outcomes")
def outcomes(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show everything the person wants and wanted, and words from which nothing has come yet."""
    lives = outcomes_of(person)
    return render(
        request,
        "outcomes/outcomes.html",
        {
            "person": person,
            "open": [life for life in lives if life.state.open],
            "ended": [life for life in lives if life.state.ended],
            "uncarried": list(uncarried_words([person.pk])),
            "wants_to": WANTS_TO,
        },
    )


@for_person(Permission.SEE_PERSON, reading="outcome")
def outcome(request: WorkerRequest, person: Person, outcome_id: Any) -> HttpResponse:
    """Show one outcome: the words that stand now, its life, and what others think beside it."""
    life = life_or_404(person, outcome_id)
    member = life.outcome.for_member
    return render(
        request,
        "outcomes/outcome.html",
        {
            "person": person,
            "life": life,
            "wants_to": WANTS_TO[life.direction],
            "for_whom": for_whom(life.outcome, harm_taken_back_on(member) if member else None),
            "turns": turns_of(life, corrections_of(life)),
            "headings": headings_filed(life.outcome),
        },
    )
