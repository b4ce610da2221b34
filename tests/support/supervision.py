"""What the addresses of supervision need to have something to show; as a room of safeguarding gives it."""

from typing import TYPE_CHECKING

from django.utils import timezone

from ownwords.access.models import User
from ownwords.learning.supervision import actions

if TYPE_CHECKING:
    from tests.support.life import Life

WORK = "s . . . . . x x ."
THE_TWO = "s . - . - - - - -"
THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "supervisions": WORK,
    "begin-supervision": WORK,
    **dict.fromkeys(
        (
            *("supervision", "bring-to-supervision", "take-off-supervision", "next-supervision", "end-supervision"),
            *("new-supervision-session", "supervision-session", "print-supervision", "agree-supervision"),
            *("change-supervision-session", "new-supervision-step", "new-supervision-worry", "supervision-into-record"),
            *("follow-supervision-step", "came-of-worry", "name-for-supervision", "agree-to-named", "end-named"),
        ),
        THE_TWO,
    ),
    "supervision-note": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {"follow-supervision-step": {"step_id": "supervision_step_id"}}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """A supervision between the worker and whoever leads their team, with everything in it."""
    by = life.by
    boss = User.objects.get(memberships__role="supervisor", memberships__team=by.memberships.get().team)
    pair = actions.begin_pair(supervisor=boss, worker=by, by=by)
    today = timezone.localdate()
    item = actions.bring(pair, text="Alan and the money", person=life.person, by=by)
    answers = {"towards": "Alan visits and asks for nothing", "worries": "That she gives again"}
    session = actions.write_session(pair, held_on=today, about="person", person=life.person, answers=answers, by=by)
    step = actions.agree_step(session, what="Ring the bank", owner=by, by_on=today, by=boss)
    worry = actions.worry(session, text="That she gives again", by=boss)
    actions.say_what_came_of(worry, how="still", words="We do not know yet", on=today, by=by)
    note = actions.put_into_record(session, text="We thought about how Alan could be told.", by=by)
    outsider = User.objects.get(email="col@larkshire.example")
    named = actions.name(pair, user=outsider, because="She covers for me", by=by)
    life.ids |= {
        "between": pair.pk,
        "item_id": item.pk,
        "session_id": session.pk,
        "supervision_step_id": step.pk,
        "worry_id": worry.pk,
        "named_id": named.pk,
        "note_id": note.pk,
    }
