"""The way in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, everyone, invitations, own_grants, signed_in
from ownwords.access.rules import Permission
from ownwords.access.views.sign_in import CAME_BY_LINK


@signed_in
def home(request: WorkerRequest) -> HttpResponse:
    """Lead everybody to the page that their day starts with: the person to their own pages."""
    if request.viewer.roles and request.viewer.roles <= {"person", "advocate"}:
        own = own_grants(request.viewer).exists() and not invitations(request.viewer).exists()
        return HttpResponseRedirect(reverse("come-in" if own else "my-enquiries"))
    for permission, place in (
        (Permission.FIND_PEOPLE, "my-people"),
        (Permission.TAKE_PART, "my-enquiries"),
        (Permission.SEE_FIGURES, "board"),
        (Permission.MANAGE_ACCOUNTS, "accounts"),
    ):
        if request.viewer.may(permission):
            return HttpResponseRedirect(reverse(place))
    if request.session.get(CAME_BY_LINK):
        return HttpResponseRedirect(reverse("good-come-in"))
    return render(request, "web/nothing_yet.html", {})


@everyone
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the server answers."""
    return HttpResponse("ok", content_type="text/plain")


@everyone
def about(request: HttpRequest) -> HttpResponse:
    """Say what this is, what it keeps, and how it can be used."""
    return render(request, "web/about.html", {})
