"""What the own pages say when something is not there, not allowed, too old or broken: in their words and their look."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ownwords.door.views.coming_in import ways_now
from ownwords.door.views.shared import Ways, around


def among_own_pages(request: HttpRequest) -> bool:
    """Whether this is an address of the own pages."""
    return request.path.startswith(settings.OWN_PAGES)


def sorry(request: HttpRequest, message: str, status: int, *, back_to: str = "") -> HttpResponse:
    """Say ``message`` ("sorry-nothing", "sorry-old" or "sorry-broken"); ``back_to``: where what was typed is kept."""
    try:
        ways = ways_now(request)
    except Exception:  # the page must appear whatever else is broken
        ways = Ways()
    shown = around(request, ways) | {"message": message, "back_to": back_to}
    return render(request, "door/sorry.html", shown, status=status)
