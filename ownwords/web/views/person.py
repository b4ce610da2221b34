"""A person's page: one story in time."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
try:  # TEMPORARY
    from ownwords.outcomes.queries import outcomes_of
except ImportError:
    outcomes_of = lambda p: []
from ownwords.people.models import Person
from ownwords.web.queries import story_of, waiting_for


@for_person(Permission.SEE_PERSON, reading="person's page")
def person_page(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what the person wants now, what is next, and everything that happened, newest first."""
    story = story_of(person)
    years = [(year, list(moments)) for year, moments in groupby(story, key=lambda moment: moment.on.year)]
    lives = outcomes_of(person)
    return render(
        request,
        "web/person.html",
        {
            "person": person,
            "years": years,
            "open_outcomes": [life for life in lives if life.state.open],
            "waiting": waiting_for([person.pk])[person.pk],
        },
    )
