"""What the addresses of the path need to have something to show."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ownwords.safeguarding.path.actions import depart, raise_concern
from ownwords.safeguarding.path.models import Decision, Wait

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"
TEAM = "s x x . . . x x x"
ANYBODY_WHO_SIGNS_IN = "s . . . . . . . ."
ONLY_WHO_SENT_IT = "s . - - - - - - -"
SUPPORTING = "s x - . - . - - -"

TABLE: dict[str, str] = {
    "concerns": TEAM,
    "raise-concern": ANYBODY_WHO_SIGNS_IN,
    "take-in-concern": TEAM,
    "concern-sent": ONLY_WHO_SENT_IT,
    "raise-concern-about": THE_PERSON,
    "concern": THE_PERSON,
    "cases": THE_PERSON,
    "case": THE_PERSON,
    "decide-concern": THE_PERSON,
    "join-concern": THE_PERSON,
    "seek": THE_PERSON,
    "begin-enquiry": THE_PERSON,
    "change-enquiry": THE_PERSON,
    "say-stage": THE_PERSON,
    "new-departure": THE_PERSON,
    "conclude": THE_PERSON,
    "decision": THE_PERSON,
    "departure": THE_PERSON,
    "answer-departure": SUPPORTING,
    "relax": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {
    "take-in-concern": {"concern_id": "arrived_concern_id"},
    "concern-sent": {"concern_id": "arrived_concern_id"},
    "decide-concern": {"case_id": "new_case_id"},
    "join-concern": {"case_id": "new_case_id"},
    "begin-enquiry": {"case_id": "new_case_id"},
}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {
    "concerns": "supervisor",
    "take-in-concern": "supervisor",
    "answer-departure": "supervisor",
}


def add(life: "Life") -> None:
    """A departure, a concern without a record, and a second concern that waits for its decision."""
    today = timezone.localdate()
    told: dict[str, Any] = {
        "organisation": life.by.organisation,
        "what_happened": "She heard shouting",
        "safe_now": "unsure",
        "raised_as": "family",
        "raised_by_name": "A neighbour",
        "raised_on": today,
        "by": life.by,
    }
    arrived = raise_concern(about_name="Jois Penhaligan", **told)
    new = raise_concern(person=life.person, words="I do not want a fuss", **told).case
    assert new
    departure = depart(
        life.case, what="Meet on the phone", why="She is tired", evidence="She said so", decided_on=today, by=life.by
    )
    life.ids |= {
        "case_id": life.case.pk,
        "new_case_id": new.pk,
        "concern_id": new.concerns.get().pk,
        "arrived_concern_id": arrived.pk,
        "decision_id": Decision.objects.get(case=life.case).pk,
        "departure_id": departure.pk,
        "wait_id": Wait.objects.filter(case=new, settled_at=None)[0].pk,
    }
