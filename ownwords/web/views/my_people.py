"""The page that a practitioner's day starts with."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.conversations.queries import newest_words
from ownwords.trail.actions import person_chain, record_list
from ownwords.web.queries import allocated_to, waiting_for

AT_ONCE = 25


@needs(Permission.FIND_PEOPLE)
def my_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody the viewer works with: their own words largest, and what waits for whom since when."""
    paginator = Paginator(allocated_to(request.viewer), AT_ONCE)
    page = paginator.get_page(request.GET.get("page"))
    people = list(page.object_list)
    ids = [person.pk for person in people]
    words, waiting = newest_words(ids), waiting_for(ids)
    people.sort(
        key=lambda person: (waiting[person.pk][0].since.isoformat() if waiting[person.pk] else "z", person.name)
    )
    if ids:
        record_list(request.viewer.id, map(person_chain, ids), deed="read my people")
    return render(
        request,
        "web/my_people.html",
        {"people": people, "words": words, "waiting": waiting, "page": page},
    )
