"""How a care provider comes in: by a link and the code that goes with it."""

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from ownwords.access.decision import everyone, viewer_for
from ownwords.access.views.sign_in import CAME_BY_LINK
from ownwords.learning.good_practice.forms import ComeInForm
from ownwords.learning.good_practice.queries import where_filling

BACKEND = "ownwords.learning.good_practice.backend.LinkBackend"
TRIED_AS = "care providers"
"""One name for everybody who tries a code: after a few wrong ones this place has to wait."""
NOT_RIGHT = "This link and this code do not open anything. Check both. If it stays so, ring the council for a new link"


@everyone
def by_link(request: HttpRequest, good_link: str) -> HttpResponse:
    """Ask for the code. The page is the same for every link, whether there is one or not."""
    form = ComeInForm(initial={"link": good_link}, link_known=True)
    return _shown(request, form, 200)


@everyone
def come_in(request: HttpRequest) -> HttpResponse:
    """Take a link and its code, or ask for both."""
    if request.method != "POST":
        at = where_filling(viewer_for(request.user)) if request.user.is_authenticated else None
        if at:
            return HttpResponseRedirect(reverse("good-home", args=[at]))
        return _shown(request, ComeInForm(link_known=False), 200)
    form = ComeInForm(request.POST, link_known=bool(request.POST.get("known")))
    if form.is_valid():
        found = authenticate(request, username=TRIED_AS, link=form.cleaned_data["link"], code=form.cleaned_data["code"])
        if found is not None:
            login(request, found, backend=BACKEND)
            request.session[CAME_BY_LINK] = True
            at = where_filling(viewer_for(found))
            return HttpResponseRedirect(reverse("good-home", args=[at]))
        if getattr(request, "axes_locked_out", False):
            return locked_out(request)
        form.add_error(None, NOT_RIGHT)
    return _shown(request, form, 422)


def _shown(request: HttpRequest, form: ComeInForm, status: int) -> HttpResponse:
    kept = request.GET.get("kept") == "1"
    return render(request, "good_practice/provider/come_in.html", {"form": form, "kept": kept}, status=status)


def locked_out(request: HttpRequest) -> HttpResponse:
    """Say that too many wrong codes were tried."""
    minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
    return render(request, "good_practice/provider/locked.html", {"minutes": minutes}, status=429)
