"""The page that a practitioner's day starts with, and the same of a whole team."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ownwords.access.decision import Viewer, WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.learning.audit.waiting import waits_for
from ownwords.learning.colleagues.queries import asked_now
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record_list
from ownwords.web.kept import KeptPieces
from ownwords.web.queries import some_of_my_people, some_of_my_team, words_and_waiting, workers_with

AT_ONCE = 25
SomeOf = Callable[[Viewer, int, int], list[Person]]


@needs(Permission.FIND_PEOPLE)
def my_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody the viewer works with: their own words largest, and what waits for whom since when."""
    more = {"asked_about": asked_now(request.viewer), "audits": waits_for(request.viewer).in_words}
    return _listed(request, some_of_my_people, "web/my_people.html", read="my people", more=more)


@needs(Permission.SEE_TEAM)
def team_people(request: WorkerRequest) -> HttpResponse:
    """Show everybody whose record the viewer's teams hold, and who works with each."""
    return _listed(request, some_of_my_team, "web/team_people.html", read="the people of my team", with_workers=True)


def _listed(
    request: WorkerRequest,
    some_of: SomeOf,
    template: str,
    *,
    read: str,
    with_workers: bool = False,
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    number = max(1, int(wanted)) if (wanted := request.GET.get("page", "1")).isdecimal() and len(wanted) < 6 else 1
    first = (number - 1) * AT_ONCE
    people = some_of(request.viewer, first, first + AT_ONCE + 1)
    further, people = len(people) > AT_ONCE, people[:AT_ONCE]
    ids = [person.pk for person in people]
    kept = KeptPieces("card", request.viewer, ids, with_workers)
    _make_cards(request, kept, people, with_workers=with_workers)
    if ids:
        record_list(request.viewer.id, map(person_chain, ids), deed=f"read {read}")
    cards = [card for _, card in sorted(kept.pieces[one] for one in ids)]
    return render(request, template, {"cards": cards, "number": number, "more": further} | dict(more or {}))


def _make_cards(request: WorkerRequest, kept: KeptPieces, people: list[Person], *, with_workers: bool) -> None:
    """Make the cards that are not kept: each with its place in the list, the longest wait first."""
    missing = kept.missing
    words, waiting = words_and_waiting(missing)
    workers = workers_with(missing) if with_workers and missing else {}
    for person in (each for each in people if each.pk in missing):
        waits = waiting[person.pk]
        shown = {
            "person": person,
            "mark": words.get(person.pk),
            "waits": waits,
            "workers": workers.get(person.pk, []) if with_workers else None,
        }
        place = (waits[0].since.isoformat() if waits else "z", person.name, str(person.pk))
        kept.keep(person.pk, (place, render_to_string("web/person_card.html", shown, request)))
