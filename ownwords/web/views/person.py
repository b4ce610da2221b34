"""A person's page: one story in time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations.queries import minutes_with
from ownwords.conversations.rules import time_in_words
from ownwords.people.models import Person
from ownwords.safeguarding.path.queries import open_case_of
from ownwords.web.kept import KeptPieces
from ownwords.web.queries import story_of


@for_person(Permission.SEE_PERSON, reading="person's page")
def person_page(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what the person wants now, what is next, and everything that happened."""
    from_the_beginning = request.GET.get("from") == "the-beginning"
    kept = KeptPieces("story", request.viewer, [person.pk], sorted(request.allowed), from_the_beginning)
    if kept.missing:
        kept.keep(person.pk, _told(request, person, from_the_beginning))
    return render(request, "web/person.html", {"person": person, "told": kept.pieces[person.pk]})


def _told(request: WorkerRequest, person: Person, from_the_beginning: bool) -> str:
    story = story_of(person)
    ended = [life for life in story.lives if life.state.ended]
    return render_to_string(
        "web/person_story.html",
        {
            "person": person,
            "days": story.days if from_the_beginning else story.days[::-1],
            "from_the_beginning": from_the_beginning,
            "open_outcomes": [life for life in story.lives if life.state.open and not life.larger_is_open],
            "ended_outcomes": sorted(ended, key=lambda life: life.state.ended_on or life.said_on, reverse=True),
            "waiting": story.waiting,
            "open_case": open_case_of(person),
            "time_together": time_in_words(minutes) if (minutes := minutes_with(person)) else "",
        },
        request,
    )
