"""What the addresses of asking how it was need to have something to show."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ownwords.safeguarding.feedback.actions import plan_asking, record_answers, show_words
from ownwords.safeguarding.path.actions import begin_enquiry, conclude, raise_concern, seek
from ownwords.safeguarding.path.models import Case

if TYPE_CHECKING:
    from ownwords.access.models import User
    from ownwords.people.models import Person
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"
TEAM = "s x x . . . x x x"
FIGURES = "s x x . . . . x x"

TABLE: dict[str, str] = {
    "experiences": TEAM,
    "experience-figures": FIGURES,
    "show-experience-words": THE_PERSON,
    "withdraw-experience-words": THE_PERSON,
    "experience-of-case": THE_PERSON,
    "plan-asking": THE_PERSON,
    "asking": THE_PERSON,
    "record-answers": THE_PERSON,
    "asking-event": THE_PERSON,
    "print-questionnaire": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {
    "experience-of-case": {"case_id": "closed_case_id"},
    "plan-asking": {"case_id": "closed_case_id"},
    "show-experience-words": {"asking_id": "answered_asking_id"},
    "withdraw-experience-words": {"asking_id": "answered_asking_id"},
}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {"experiences": "supervisor", "experience-figures": "board_member"}


def closed_enquiry(person: "Person", by: "User") -> Case:
    """An enquiry that began and ended today."""
    today = timezone.localdate()
    concern = raise_concern(
        person=person,
        organisation=by.organisation,
        what_happened="Her purse was gone",
        safe_now="yes",
        raised_as="person",
        raised_by_name=person.name,
        raised_on=today,
        by=by,
    )
    case = concern.case
    assert case
    seek(case, answer="none-expressed", asked_on=today, by=by)
    begin_enquiry(case, kind="other", to_find_out="Where it went", begun_on=today, by=by)
    conclude(
        case,
        concluded_on=today,
        what_was_found="It lay under the bed",
        closing={"why": "It is found", "asked": "none-expressed", "outcomes": [], "words": "Silly me"},
        risk_assessment="none-no-action",
        lacked_capacity="no",
        risk_types=["financial"],
        locations=["own-home"],
        sources=["unknown"],
        listened=5,
        by=by,
    )
    case.refresh_from_db()
    return case


def add(life: "Life") -> None:
    """A closed enquiry whose questionnaire is planned."""
    from ownwords.conversations.actions import begin  # a new conversation, so that there is work to close

    begin(life.person, by=life.by, held_on=timezone.localdate(), narrative="She rang about her purse.")
    case = closed_enquiry(life.person, life.by)
    today = timezone.localdate()
    shared: dict[str, Any] = {"asked_by": "Leonie Akers", "role": "Advocate", "version": "person", "form": "easy"}
    first = plan_asking(case, how="phone", planned_on=today, **shared, by=life.by)
    answers = record_answers(
        first, answered_on=today, steps={"safer": "4"}, better="Ring first", may_use_words=True, by=life.by
    )
    show_words(answers, shown_as="Ring first", names=[], by=life.by)
    asking = plan_asking(case, how="face-to-face", planned_on=today + timedelta(days=7), **shared, by=life.by)
    life.ids |= {"closed_case_id": case.pk, "asking_id": asking.pk, "answered_asking_id": first.pk}
