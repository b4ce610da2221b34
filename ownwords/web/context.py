"""What every page needs to know about whoever looks at it."""

from functools import partial
from typing import Any

from django.http import HttpRequest

from ownwords.access.decision import Viewer, opens
from ownwords.access.emergencies import unseen_emergencies
from ownwords.access.rules import Permission


def page(request: HttpRequest) -> dict[str, Any]:
    """Give templates the viewer and the places they may go to."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    allowed: frozenset[Permission] = getattr(request, "allowed", frozenset())
    return {
        "viewer": viewer,
        "places": _places(viewer) if viewer else [],
        "path": request.path,
        "allowed": allowed,
        # Whoever writes in a record opens all that its lines lead to; whoever only reads it (for an audit) does not.
        "may_open": lambda link: Permission.RECORD in allowed or opens(link, allowed),
        "Permission": Permission,
        # Asked only by templates that show it.
        "unseen_emergencies": partial(unseen_emergencies, viewer) if viewer else int,
    }


def _places(viewer: Viewer) -> list[tuple[str, str]]:
    places = []
    if viewer.may(Permission.FIND_PEOPLE):
        places += [("My people", "my-people"), ("Find someone", "find")]
    if viewer.may(Permission.LEARN):
        places.append(("Learning", "learning"))
    if viewer.may(Permission.TAKE_PART):
        places.append(("Where you take part", "my-enquiries"))
        if "advocate" in viewer.roles:
            places.append(("People you speak for", "own-choose"))
    if viewer.may(Permission.SEE_TEAM):
        places += [("My team", "team"), ("Concerns", "concerns"), ("Large enquiries", "large-enquiries")]
    if viewer.may(Permission.SEE_FIGURES):
        places.append(("Board’s page", "board"))
    if viewer.may(Permission.TALK_WITH_PROVIDERS):
        places.append(("Care providers", "care-providers"))
    if viewer.may(Permission.MANAGE_ACCOUNTS):
        places += [("Accounts", "accounts"), ("Audit questions", "audit-questions")]
    if viewer.may(Permission.RAISE_CONCERN) and not viewer.may(Permission.SEE_TEAM):
        places.append(("Raise a concern", "raise-concern"))
    return places
