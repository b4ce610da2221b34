"""The peer that pages are measured against: a bare Django view with a session and one query."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from ownwords.access.decision import everyone
from ownwords.web.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@everyone
def bare(request: HttpRequest) -> HttpResponse:
    """Answer in a line: the session is read, and one query finds who it belongs to."""
    return HttpResponse(f"<!DOCTYPE html><title>Bare</title><p>{request.user}</p>")


urlpatterns = [path("bare/", bare), path("", include("ownwords.web.urls"))]
