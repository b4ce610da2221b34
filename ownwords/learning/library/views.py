"""The pages of the practice library."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.learning.colleagues.queries import champions_for
from ownwords.learning.good_practice.queries import examples_for
from ownwords.learning.library import actions, queries
from ownwords.learning.library.forms import AddForm, TakeOffForm
from ownwords.learning.library.rules import SHELVES, Shelf, find
from ownwords.learning.stories.queries import Shared, stories_for
from ownwords.trail.actions import person_chain, record_list

LONGEST_LOOKED_FOR = 200


@needs(Permission.FIND_PEOPLE)
def library(request: WorkerRequest) -> HttpResponse:
    """Show the shelves, and what was found for some words."""
    pieces = queries.pieces_for(request.user.organisation)
    looked_for = request.GET.get("q", "").strip()[:LONGEST_LOOKED_FOR]
    found = queries.found_in(pieces, looked_for) if looked_for else None
    stories = stories_for(request.viewer)
    stories_found = find(stories, looked_for)[0]
    offers_found = find(champions_for(request.viewer), looked_for)[0] if looked_for else []
    examples_found = find(examples_for(request.user.organisation), looked_for)[0] if looked_for else []
    _note(request, stories_found)
    context = {
        "shelves": queries.counts(pieces),
        "looked_for": looked_for,
        "found": found,
        "stories_found": stories_found,
        "offers_found": offers_found,
        "examples_found": examples_found,
        "many_stories": len(stories),
    }
    return render(request, "library/library.html", context)


@needs(Permission.FIND_PEOPLE)
def shelf(request: WorkerRequest, shelf: str) -> HttpResponse:
    """Show one shelf, subject by subject."""
    on = _shelf(shelf)
    pieces = queries.pieces_for(request.user.organisation)
    beside = queries.beside(on, stories_for(request.viewer), champions_for(request.viewer))
    _note(request, [one for each in beside.values() for one in each.stories])
    context = {"shelf": on, "subjects": queries.on_shelf(pieces, on), "beside": beside}
    return render(request, "library/shelf.html", context)


@needs(Permission.FIND_PEOPLE)
def add(request: WorkerRequest, shelf: str) -> HttpResponse:
    """Put a piece of the council's own on a shelf."""
    on = _shelf(shelf)

    def save(form: Any, base_revision: int) -> str:
        values = dict(form.cleaned_data)
        made = actions.add(
            request.user.organisation, shelf=on.key, about=values.pop("about"), values=values, by=request.user
        )
        messages.success(request, "It is on the shelf. Everybody who works in your organisation finds it.")
        return f"{reverse('library-shelf', args=[on.key])}#{made.pk}"

    return form_page(
        request, AddForm, template="library/add.html", save=save, form_options={"shelf": on}, context={"shelf": on}
    )


@needs(Permission.FIND_PEOPLE)
def take_off(request: WorkerRequest, piece_id: UUID) -> HttpResponse:
    """Take a piece of the council's own off its shelf."""
    added = queries.own_or_404(request.user.organisation, piece_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_off(added, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "It is taken off.")
        return reverse("library-shelf", args=[added.shelf])

    return form_page(
        request, TakeOffForm, template="library/take_off.html", save=save,
        context={"added": added, "shelf": SHELVES[added.shelf]},
    )  # fmt: skip


def _note(request: WorkerRequest, stories: Iterable[Shared]) -> None:
    """Record whose stories stood on a page of the library."""
    if chains := {person_chain(one.story.person_id) for one in stories}:
        record_list(request.viewer.id, chains, deed="read shared stories in the library")


def _shelf(key: str) -> Shelf:
    if key not in SHELVES:
        raise Http404("There is no such shelf.")
    return SHELVES[key]
