"""What the addresses of advocacy need to have something to show."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ownwords.safeguarding.advocacy.actions import begin_advocacy, look_at_taking_part, record_event

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "advocacy-of-case": THE_PERSON,
    "taking-part": THE_PERSON,
    "new-advocacy": THE_PERSON,
    "advocacy": THE_PERSON,
    "advocacy-event": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """Somebody for whom it is hard, and an advocate who came after a difficulty."""
    today = timezone.localdate()
    before = today - timedelta(days=9)
    look_at_taking_part(
        life.case, hard="yes", why="She cannot see the papers", somebody="no", looked_on=today, by=life.by
    )
    advocacy = begin_advocacy(life.case, kind="care-act", why="The meetings", begun_on=before, by=life.by)
    happened: list[dict[str, Any]] = [
        {"kind": "offered", "on": before, "who": "Joyce", "told": "On the telephone", "words": "Who would that be?"},
        {"kind": "asked-for", "on": before, "service": "Voices Larkshire"},
        {"kind": "difficulty", "on": today, "in_the_way": "waiting-list", "told": "Six weeks", "done": "Rang again"},
        {"kind": "arrived", "on": today, "who": "Hamid Sattar"},
    ]
    for event in happened:
        record_event(advocacy, **event, by=life.by)
    life.ids |= {"case_id": life.case.pk, "advocacy_id": advocacy.pk, "advocacy_event": "difficulty"}
