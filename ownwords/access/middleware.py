"""Before any view runs: is somebody signed in, are they still there, and has the view decided who may see it?"""

from collections.abc import Callable
from time import time
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from ownwords.access.decision import WorkerRequest, viewer_for
from ownwords.access.views.sign_in import to_sign_in

Respond = Callable[[HttpRequest], HttpResponse]

IDLE_MINUTES = "idle_minutes"
"""What a session keeps, where it is to be shorter than others."""
NOTED_EVERY = 60
"""Seconds between two notes of "still here": one write a minute at the most."""


class TimeOutMiddleware:
    """Signs out who was idle for ``SESSION_IDLE_MINUTES``, or as long as their session says. Typing was kept."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.session_key and "_auth_user_id" in request.session:
            now, last = int(time()), request.session.get("last_seen", 0)
            minutes = request.session.get(IDLE_MINUTES, settings.SESSION_IDLE_MINUTES)
            if last and now - last > minutes * 60:
                logout(request)
            elif now - last >= NOTED_EVERY:
                request.session["last_seen"] = now
        return self.get_response(request)


class DecisionMiddleware:
    """Nothing is shown by a view that has not decided who may see it."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def to_sign_in(self, request: HttpRequest) -> HttpResponse:
        """Keep what was sent (``drafts`` knows how), and ask them to sign in."""
        keep = import_string(settings.KEEP_WHAT_WAS_SENT)
        kept = request.method == "POST" and bool(keep(request))
        return to_sign_in(request, kept=kept)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        decision = getattr(view, "decision", None)
        if decision is None:
            raise ImproperlyConfigured(f"{view.__module__}.{view.__name__} does not say who may see it.")
        if request.user.is_authenticated:
            cast(WorkerRequest, request).viewer = viewer_for(request.user)
        elif decision != "everyone":
            return self.to_sign_in(request)
        return None
