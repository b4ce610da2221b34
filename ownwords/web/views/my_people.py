"""The page that a practitioner's day starts with."""

from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.trail.actions import person_chain, record_list
from ownwords.web.queries import allocated_to, words_and_waiting

AT_ONCE = 25


@needs(Permission.FIND_PEOPLE)
def my_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody the viewer works with: their own words largest, and what waits for whom since when."""
    number = max(1, int(wanted)) if (wanted := request.GET.get("page", "1")).isdecimal() and len(wanted) < 6 else 1
    first = (number - 1) * AT_ONCE
    people = list(allocated_to(request.viewer)[first : first + AT_ONCE + 1])
    more, people = len(people) > AT_ONCE, people[:AT_ONCE]
    ids = [person.pk for person in people]
    words, waiting = words_and_waiting(ids)
    people.sort(
        key=lambda person: (waiting[person.pk][0].since.isoformat() if waiting[person.pk] else "z", person.name)
    )
    if ids:
        record_list(request.viewer.id, map(person_chain, ids), deed="read my people")
    return render(
        request,
        "web/my_people.html",
        {"people": people, "words": words, "waiting": waiting, "number": number, "more": more},
    )
