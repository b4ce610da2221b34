"""The peer that pages are measured against: a bare Django view with a session and one query."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from ownwords.access.decision import everyone
from ownwords.access.models import User
from ownwords.web.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@everyone
def bare(request: HttpRequest) -> HttpResponse:
    """Read the session, ask the database one thing, answer in a line."""
    user = User.objects.only("name").get(pk=request.session["_auth_user_id"])
    return HttpResponse(f"<!DOCTYPE html><title>Bare</title><p>{user.name}</p>")


urlpatterns = [path("bare/", bare), path("", include("ownwords.web.urls"))]
