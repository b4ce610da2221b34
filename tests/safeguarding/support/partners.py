"""What the addresses of partners need to have something to show."""

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_user, give_role
from ownwords.access.models import User
from ownwords.safeguarding.partners import actions

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"
TAKE_PART = "s x x x x x x x x"
ONLY_INVITED = "s - - - - - - - -"
TEAM = "s x x . . . x x x"
OUR_TEAM = "s x x . . . x x x"
WHO_SEES_THE_ADULT = "s x x . - . x x x"
CONSTABLE = "reeve@police.example"

OF_PERSON = (
    "partners-of-case",
    "invite-partner",
    "let-partner-go",
    "ask-partner",
    "partner-ask-not-needed",
    "partner-added",
    "share",
    "shared",
    "take-share-back",
    "join-large-enquiry",
)
MINE = ("my-enquiry", "add-to-enquiry", "correct-added")
TABLE: dict[str, str] = {
    **dict.fromkeys(OF_PERSON, THE_PERSON),
    "my-enquiries": TAKE_PART,
    **dict.fromkeys(MINE, ONLY_INVITED),
    "large-enquiries": TEAM,
    "new-large-enquiry": TEAM,
    "large-enquiry": OUR_TEAM,
    "add-to-large-enquiry": OUR_TEAM,
    "end-large-enquiry": OUR_TEAM,
    "take-out-of-large-enquiry": WHO_SEES_THE_ADULT,
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {
    **dict.fromkeys(("my-enquiries", *MINE), "invited_partner"),
    **dict.fromkeys(
        (
            "large-enquiries",
            "new-large-enquiry",
            "large-enquiry",
            "add-to-large-enquiry",
            "end-large-enquiry",
            "take-out-of-large-enquiry",
        ),
        "supervisor",
    ),
}


@pytest.fixture
def invited_partner(life: "Life") -> User:
    """A constable who takes part in the case: the only one who opens those pages."""
    return User.objects.get(email=CONSTABLE)


def constable(email: str = CONSTABLE) -> User:
    """Somebody of the police with a partner's account."""
    police = add_organisation(name=f"Police of {email}", kind="police", who="test")
    user = add_user(email=email, name="Constable Reeve", organisation=police, who="test", job_title="Constable")
    give_role(user, role="partner", team=None, who="test")
    return user


def add(life: "Life") -> None:
    """A constable who takes part, was asked for something and added something; something shared; a large enquiry."""
    by, today = life.by, timezone.localdate()
    invited = actions.invite(life.case, user=constable(), why="Find the man from the door", agrees="yes", by=by)
    asked = actions.ask(invited, what="Has he been seen elsewhere?", by=by)
    added = actions.add(invited, kind="knows", text="He was seen in two other streets", happened_on=today)
    shared = actions.prepare_share(life.case, kind="text", text="She does not open after dark", because="Calls", by=by)
    large = actions.open_large(
        about="Doorstep Care Ltd", looked_at="Who was sent", why_one="Three people", opened_on=today, by=by
    )
    thread = actions.add_thread(large, life.case, by=by)
    life.ids |= {
        "invited_id": invited.pk,
        "ask_id": asked.pk,
        "added_id": added.pk,
        "share_id": shared.pk,
        "large_id": large.pk,
        "thread_id": thread.pk,
    }
