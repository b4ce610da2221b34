"""Who somebody is who comes by a link and a code."""

from typing import Any

from django.http import HttpRequest

from ownwords.access.backend import WorkerBackend
from ownwords.access.models import User
from ownwords.learning.good_practice.actions import come_in


class LinkBackend(WorkerBackend):
    """Lets a care provider in by a link that holds and the code that goes with it."""

    def authenticate(  # type: ignore[override]
        self, request: HttpRequest | None, *, link: str | None = None, code: str | None = None, **_: Any
    ) -> User | None:
        """Return who it is; None where link and code do not fit, or this is another way of signing in."""
        if link is None or code is None:
            return None
        found = come_in(link=link, code=code)
        return found if found and self.user_can_authenticate(found) else None
