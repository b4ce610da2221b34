"""The page that a practitioner's day starts with, and the same of a whole team."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_list
from ownwords.web.queries import allocated_to, held_by_teams, words_and_waiting, workers_with

AT_ONCE = 25


@needs(Permission.FIND_PEOPLE)
def my_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody the viewer works with: their own words largest, and what waits for whom since when."""
    return _listed(request, allocated_to(request.viewer), "web/my_people.html", read="my people")


@needs(Permission.SEE_TEAM)
def team_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody whose record the viewer's teams hold, and who works with each."""
    people = held_by_teams(request.viewer).select_related("holding__team").order_by("family_name", "given_name")
    return _listed(request, people, "web/team_people.html", read="the people of my team", with_workers=True)


def _listed(
    request: WorkerRequest, everybody: QuerySet[Person], template: str, *, read: str, with_workers: bool = False
) -> HttpResponse:
    number = max(1, int(wanted)) if (wanted := request.GET.get("page", "1")).isdecimal() and len(wanted) < 6 else 1
    first = (number - 1) * AT_ONCE
    people = list(everybody[first : first + AT_ONCE + 1])
    more, people = len(people) > AT_ONCE, people[:AT_ONCE]
    ids = [person.pk for person in people]
    words, waiting = words_and_waiting(ids)
    people.sort(
        key=lambda person: (waiting[person.pk][0].since.isoformat() if waiting[person.pk] else "z", person.name)
    )
    if ids:
        record_list(request.viewer.id, map(person_chain, ids), deed=f"read {read}")
    shown = {"people": people, "words": words, "waiting": waiting, "number": number, "more": more}
    return render(request, template, shown | {"workers": workers_with(ids) if with_workers else {}})
