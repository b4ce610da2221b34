"""What is shown when something is not there, not allowed, too old, or broken."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ownwords.access.views.sign_in import locked_out as workers_locked
from ownwords.door.views.coming_in import locked_out as own_pages_locked
from ownwords.door.views.sorry import among_own_pages, sorry
from ownwords.drafts.pages import keep_what_was_sent
from ownwords.learning.good_practice.views.coming_in import locked_out as provider_locked


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """Too many wrong codes or passwords were tried: said in the words of the way in at which they were."""
    if among_own_pages(request):
        return own_pages_locked(request)
    if request.path.startswith(settings.PROVIDER_PAGES):
        return provider_locked(request)
    return workers_locked(request)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form was sent that this session did not give out: keep what is in it and say how to go on."""
    kept_at = keep_what_was_sent(request)
    if among_own_pages(request):
        return sorry(request, "sorry-old", 403, back_to=kept_at)
    return render(request, "web/form_too_old.html", {"back_to": kept_at, "kept": bool(kept_at)}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request could not be read."""
    if among_own_pages(request):
        return sorry(request, "sorry-broken", 400)
    return render(request, "web/bad_request.html", {}, status=400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page is there, and this viewer's role does not open it."""
    if among_own_pages(request):
        return sorry(request, "sorry-nothing", 403)
    return render(request, "web/not_allowed.html", {"why": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing here, or nothing that this viewer may see: the same page for both."""
    if among_own_pages(request):
        return sorry(request, "sorry-nothing", 404)
    if request.path.startswith(settings.PROVIDER_PAGES):
        kept = bool(keep_what_was_sent(request)) if request.method == "POST" else False
        return render(request, "good_practice/provider/not_here.html", {"kept": kept}, status=404)
    return render(request, "web/not_found.html", {}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong here. What was sent is kept."""
    try:
        kept_at = keep_what_was_sent(request)
    except Exception:  # the page below must appear whatever else is broken
        kept_at = ""
    if among_own_pages(request):
        return sorry(request, "sorry-broken", 500, back_to=kept_at)
    return render(request, "web/broken.html", {"back_to": kept_at, "kept": bool(kept_at)}, status=500)
