"""Who somebody is who comes in by a code and a word."""

from typing import Any

from django.http import HttpRequest

from ownwords.access.backend import WorkerBackend
from ownwords.access.models import User
from ownwords.door.actions import come_in


class CodeBackend(WorkerBackend):
    """Lets somebody in by a code that holds and the word that goes with it."""

    def authenticate(  # type: ignore[override]
        self, request: HttpRequest | None, *, code: str | None = None, word: str | None = None, **_: Any
    ) -> User | None:
        """Return who it is; None where code or word is not right, or this is another way of signing in."""
        if code is None or word is None:
            return None
        found = come_in(code=code, word=word)
        return found if found and self.user_can_authenticate(found) else None
