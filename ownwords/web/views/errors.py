"""The way in, and what is shown when something is not there, not allowed, or broken."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, everyone, signed_in
from ownwords.access.rules import Permission
from ownwords.drafts.pages import keep_what_was_sent


@signed_in
def home(request: WorkerRequest) -> HttpResponse:
    """Lead everybody to the page that their day starts with."""
    for permission, place in (
        (Permission.FIND_PEOPLE, "my-people"),
        (Permission.SEE_FIGURES, "board"),
        (Permission.MANAGE_ACCOUNTS, "accounts"),
    ):
        if request.viewer.may(permission):
            return HttpResponseRedirect(reverse(place))
    return render(request, "web/nothing_yet.html", {})


@everyone
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the server answers."""
    return HttpResponse("ok", content_type="text/plain")


@everyone
def about(request: HttpRequest) -> HttpResponse:
    """Say what this is, what it keeps, and how it can be used."""
    return render(request, "web/about.html", {})


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form was sent that this session did not give out: keep what is in it and say how to go on."""
    kept_at = keep_what_was_sent(request)
    return render(request, "web/form_too_old.html", {"back_to": kept_at, "kept": bool(kept_at)}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request could not be read."""
    return render(request, "web/bad_request.html", {}, status=400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page is there, and this viewer's role does not open it."""
    return render(request, "web/not_allowed.html", {"why": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing here, or nothing that this viewer may see: the same page for both."""
    return render(request, "web/not_found.html", {}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong here. What was sent is kept."""
    try:
        kept_at = keep_what_was_sent(request)
    except Exception:  # the page below must appear whatever else is broken
        kept_at = ""
    return render(request, "web/broken.html", {"back_to": kept_at, "kept": bool(kept_at)}, status=500)
