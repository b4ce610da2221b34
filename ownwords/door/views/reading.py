"""Guides to read, for anybody who has the address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import everyone
from ownwords.door.guides import GUIDES
from ownwords.door.papers.building import guide_paper
from ownwords.door.views.coming_in import ways_now
from ownwords.door.views.papers import look_of, paper_answer
from ownwords.door.views.shared import around


@everyone
def guides(request: HttpRequest) -> HttpResponse:
    """List what there is to read."""
    ways = ways_now(request)
    return render(request, "door/guides.html", around(request, ways) | {"guides": GUIDES, "inside": _inside(request)})


@everyone
def guide(request: HttpRequest, number: int) -> HttpResponse:
    """Show one guide."""
    if number not in GUIDES:
        raise Http404("There is nothing here to read.")
    ways = ways_now(request)
    shown = {"number": number, "sections": GUIDES[number], "inside": _inside(request)}
    return render(request, "door/guide.html", around(request, ways) | shown)


@everyone
def guide_on_paper(request: HttpRequest, number: int) -> HttpResponse:
    """Give one guide to print or to keep."""
    if number not in GUIDES:
        raise Http404("There is nothing here to read.")
    ways = ways_now(request)
    paper = guide_paper(ways.says, number, GUIDES[number])
    return paper_answer(paper, request.GET.get("as", "pdf"), look_of(request, ways), f"{number}")


def _inside(request: HttpRequest) -> str:
    """Where whoever is signed in came from."""
    return reverse("come-in") if request.user.is_authenticated else ""
