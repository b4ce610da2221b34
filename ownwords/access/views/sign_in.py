"""Signing in and out. Nothing typed is lost on the way."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ownwords.access.decision import everyone
from ownwords.access.models import Membership, User
from ownwords.trail.actions import record, worker_chain

CAME_BY_LINK = "came_by_link"
"""What a session keeps of a care provider, who has no account to sign in with again."""
INVENTED = ".example"
"""How the addresses of invented users end: a domain that nobody can have (RFC 2606)."""
TRIED_ROLES = ("practitioner", "supervisor", "safeguarding-lead", "board-member", "administrator")
TRIED_OF_A_ROLE = 6


class SignInForm(forms.Form):
    """E-mail and password."""

    email = forms.CharField(
        label="E-mail address",
        max_length=254,
        error_messages={"required": "Enter your e-mail address"},
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        max_length=1000,
        error_messages={"required": "Enter your password"},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


def way_in_of(path: str) -> str:
    """Where those come in who have no account, if the address is among pages of theirs; "" otherwise."""
    ways_in = (settings.OWN_PAGES, settings.PROVIDER_PAGES)
    return next((way_in for way_in in ways_in if path.startswith(way_in)), "")


def to_sign_in(request: HttpRequest, *, kept: bool = False) -> HttpResponse:
    """Send somebody to the sign-in page and back again afterwards, to what they were looking at."""
    if way_in := way_in_of(request.path):
        return HttpResponseRedirect(f"{way_in}?{urlencode({'kept': '1'})}" if kept else way_in)
    back_to = request.get_full_path() if request.method == "GET" else request.path
    query = {"next": back_to} | ({"kept": "1"} if kept else {})
    return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode(query)}")


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if safe and wanted.startswith("/") else "/"


@everyone
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the sign-in page, or take a sign-in."""
    if request.user.is_authenticated and request.method == "GET":
        return HttpResponseRedirect(_next(request))
    form = SignInForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            found = authenticate(
                request, username=form.cleaned_data["email"].lower(), password=form.cleaned_data["password"]
            )
            if found is not None:
                return _welcome(request, found)
            if getattr(request, "axes_locked_out", False):
                return locked_out(request)
            form.add_error(None, "The e-mail address or the password is not right. Check both and try again")
    return render(request, "access/sign_in.html", _page(request, form), status=status)


def _page(request: HttpRequest, form: SignInForm) -> dict[str, Any]:
    return {
        "form": form,
        "next": _next(request),
        "kept": request.GET.get("kept") == "1",
        "tried_users": demonstration_users() if settings.DEMONSTRATION else [],
    }


def _welcome(request: HttpRequest, user: Any) -> HttpResponse:
    login(request, user, backend="ownwords.access.backend.WorkerBackend")
    record(worker_chain(user.pk), who=worker_chain(user.pk), deed="signed in")
    return HttpResponseRedirect(_next(request))


@everyone
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    if request.user.is_authenticated:
        record(worker_chain(request.user.pk), who=worker_chain(request.user.pk), deed="signed out")
    way_in = settings.PROVIDER_PAGES if request.session.get(CAME_BY_LINK) else reverse("sign-in")
    logout(request)
    return HttpResponseRedirect(way_in)


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """Say that too many wrong passwords were tried."""
    minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
    return render(request, "access/locked_out.html", {"minutes": minutes}, status=429)


@everyone
@require_POST
def try_as(request: HttpRequest) -> HttpResponse:
    """Sign in as an invented user with one click, in a demonstration only."""
    if not settings.DEMONSTRATION:
        raise Http404
    email = request.POST.get("email", "")
    user = User.objects.filter(email=email, is_active=True).first() if email.endswith(INVENTED) else None
    if user is None:
        raise Http404
    return _welcome(request, user)


def demonstration_users() -> list[tuple[User, str]]:
    """The invented users who may be tried, with what they are in words, practitioners first."""
    order = {
        "practitioner": 0,
        "supervisor": 1,
        "safeguarding-lead": 2,
        "board-member": 3,
        "administrator": 4,
    }
    users: dict[Any, tuple[User, list[Membership]]] = {}
    held = Membership.objects.filter(ended_at=None, user__is_active=True, user__email__endswith=".example")
    for membership in held.select_related("user", "team"):
        users.setdefault(membership.user_id, (membership.user, []))[1].append(membership)
    ordered = sorted(users.values(), key=lambda one: (order.get(one[1][0].role, 9), one[0].name))
    return [
        (user, ", ".join(m.get_role_display() + (f", {m.team.name}" if m.team else "") for m in roles))
        for user, roles in ordered
    ]
