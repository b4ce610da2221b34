"""Coming in, going out, and how somebody wants to read."""

from typing import Any, cast

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownwords.access.decision import WorkerRequest, everyone, own_grants, signed_in, viewer_for
from ownwords.access.middleware import IDLE_MINUTES
from ownwords.access.models import User
from ownwords.door import actions
from ownwords.door.forms import CodeForm, OwnAccountForm, WaysForm
from ownwords.door.models import Door
from ownwords.door.queries import ways_of
from ownwords.door.views.shared import WAYS, Ways, around, ways_of_door, ways_of_session
from ownwords.wording.languages import codes

NOTHING_LEFT = '"cache", "cookies", "storage"'
"""What the browser is told to forget on leaving (Clear-Site-Data, W3C)."""
BY_CODE, BY_ACCOUNT = "code", "account"


@everyone
def come_in(request: HttpRequest) -> HttpResponse:
    """Show the way in, or take what somebody comes in with."""
    if request.GET.get("language") in codes():
        kept = ways_of_session(request)
        request.session[WAYS] = vars(kept) | {"language": request.GET["language"]}
        return HttpResponseRedirect(reverse("come-in"))
    if request.user.is_authenticated and request.method == "GET":
        return _inside(request)
    ways = ways_of_session(request)
    by = request.POST.get("by", "") if request.method == "POST" else request.GET.get("by", "")
    form_class = OwnAccountForm if by == BY_ACCOUNT else CodeForm
    form = form_class(request.POST or None, says=ways.says)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            found = _found(request, form.cleaned_data)
            if found is not None:
                return _welcome(request, found, by)
            if getattr(request, "axes_locked_out", False):
                return locked_out(request)
            form.add_error(None, ways.says("come-in-not-right-account" if by == BY_ACCOUNT else "come-in-not-right"))
    shown = {"form": form, "by": by, "kept": request.GET.get("kept") == "1"}
    return render(request, "door/come_in.html", around(request, ways) | shown, status=status)


def _found(request: HttpRequest, typed: dict[str, str]) -> Any:
    if "code" in typed:
        # One name for everybody who tries a code: after a few wrong ones this place has to wait.
        return authenticate(request, username="own pages", code=typed["code"], word=typed["word"])
    return authenticate(request, username=typed["email"].lower(), password=typed["password"])


def _welcome(request: HttpRequest, user: Any, by: str) -> HttpResponse:
    backend = "ownwords.access.backend.WorkerBackend" if by == BY_ACCOUNT else "ownwords.door.backend.CodeBackend"
    login(request, user, backend=backend)
    return _inside(request)


def _inside(request: HttpRequest) -> HttpResponse:
    """Lead whoever is signed in to their own pages, or to those of the people they speak for."""
    viewer = viewer_for(cast(User, request.user))
    grants = list(own_grants(viewer)[:2])
    if not grants:
        return HttpResponseRedirect("/")
    request.session[IDLE_MINUTES] = settings.OWN_PAGES_MINUTES
    if len(grants) == 1:
        return HttpResponseRedirect(reverse("own-home", args=[grants[0].pk]))
    return HttpResponseRedirect(reverse("own-choose"))


@signed_in
def choose(request: WorkerRequest) -> HttpResponse:
    """Let somebody who speaks for several people choose whose pages to open."""
    theirs = ways_of(request.viewer)
    door = Door.objects.filter(grant__in=[one.grant for one in theirs]).first()
    ways = ways_of_door(door) if door else ways_of_session(request)
    return render(request, "door/choose.html", around(request, ways) | {"theirs": theirs})


@everyone
def leave(request: HttpRequest) -> HttpResponse:
    """Go out at once to a page that anybody may look at, and leave nothing behind."""
    logout(request)
    answer = HttpResponseRedirect(settings.LEAVE_TO)
    return _forgotten(answer)


@everyone
@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Shut the pages, and say how to leave no trace."""
    ways = ways_now(request)
    logout(request)
    return _forgotten(render(request, "door/closed.html", around(request, ways)))


def _forgotten(answer: HttpResponse) -> HttpResponse:
    answer.headers["Clear-Site-Data"] = NOTHING_LEFT
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


@signed_in
@require_POST
def still_here(request: WorkerRequest) -> HttpResponse:
    """Let somebody stay a while longer."""
    return JsonResponse({"minutes": settings.OWN_PAGES_MINUTES})


def ways_now(request: HttpRequest) -> Ways:
    """How whoever looks wants to read: as their door keeps it, or as they chose outside."""
    if request.user.is_authenticated:
        door = Door.objects.filter(grant__in=own_grants(viewer_for(request.user))).first()
        if door:
            return ways_of_door(door)
    return ways_of_session(request)


@everyone
def ways(request: HttpRequest) -> HttpResponse:
    """Let somebody choose how they want to read: before they come in, and inside."""
    now = ways_now(request)
    initial = vars(now) | {"easy": "yes" if now.easy else "no"}
    form = WaysForm(request.POST or None, says=now.says, initial=initial)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data | {"easy": form.cleaned_data["easy"] == "yes"}
        request.session[WAYS] = chosen
        if request.user.is_authenticated:
            for door in Door.objects.filter(grant__in=own_grants(viewer_for(request.user))):
                actions.choose_ways(door, **chosen, by=request.user)
        return HttpResponseRedirect(reverse("come-in"))
    status = 422 if request.method == "POST" else 200
    return render(request, "door/ways.html", around(request, now) | {"form": form}, status=status)


def locked_out(request: HttpRequest) -> HttpResponse:
    """Say that too many wrong codes were tried."""
    minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
    shown = around(request, ways_of_session(request)) | {"wait": minutes}
    return render(request, "door/locked.html", shown, status=429)
