"""A person's page: one story in time."""

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.outcomes.models import Outcome
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.web.queries import story_of, waiting_for


def direction_of(life: OutcomeLife) -> str:
    """What the person now wants of it: to achieve, to change or to keep."""
    return Outcome.Direction(life.state.direction or life.outcome.direction).label


@for_person(Permission.SEE_PERSON, reading="person's page")
def person_page(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what the person wants now, what is next, and everything that happened."""
    from_the_beginning = request.GET.get("from") == "the-beginning"
    lives = outcomes_of(person)
    return render(
        request,
        "web/person.html",
        {
            "person": person,
            "days": story_of(person, from_the_beginning=from_the_beginning),
            "from_the_beginning": from_the_beginning,
            "open_outcomes": [life for life in lives if life.state.open and not life.outcome.part_of_id],
            "ended_outcomes": sorted(
                (life for life in lives if life.state.ended_on), key=lambda life: life.state.ended_on, reverse=True
            ),
            "direction_of": direction_of,
            "waiting": waiting_for([person.pk])[person.pk],
        },
    )
