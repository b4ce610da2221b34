"""What the addresses of responses need to have something to show."""

from typing import TYPE_CHECKING

from django.utils import timezone

from ownwords.safeguarding.responses.actions import add_kind, offer
from ownwords.safeguarding.responses.planning import begin_plan, give_plan, write_step

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"
KEEPS_LISTS = "s x x x x . x . x"

TABLE: dict[str, str] = {
    "response-kinds": KEEPS_LISTS,
    "new-response-kind": KEEPS_LISTS,
    "response-kind": KEEPS_LISTS,
    "product-response-kind": KEEPS_LISTS,
    "responses-of-case": THE_PERSON,
    "offer-response": THE_PERSON,
    "response": THE_PERSON,
    "response-event": THE_PERSON,
    "protection-plan": THE_PERSON,
    "change-protection-plan": THE_PERSON,
    "new-protection-step": THE_PERSON,
    "protection-step": THE_PERSON,
    "give-protection-plan": THE_PERSON,
    "review-protection-plan": THE_PERSON,
    "end-protection-plan": THE_PERSON,
    "print-protection-plan": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {"protection-step": {"step_id": "protection_step_id"}}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {
    "response-kinds": "lead",
    "new-response-kind": "lead",
    "response-kind": "lead",
    "product-response-kind": "lead",
}


def add(life: "Life") -> None:
    """A response that was offered, a plan that was given, and a response of the council's own."""
    today = timezone.localdate()
    kind = add_kind(life.by.organisation, name="The Tuesday club", what_for="Company", by=life.by)
    response = offer(life.case, kind="coaching", offered_on=today, answer="yes", words="Help me say it", by=life.by)
    plan = begin_plan(life.case, begun_on=today, person_does="I keep the chain on", by=life.by)
    step = write_step(plan, values={"what": "Ring on Fridays", "who": "Wren", "by_on": today}, by=life.by)
    give_plan(plan, given_on=today, answer="yes", words="That will do", by=life.by)
    life.ids |= {
        "case_id": life.case.pk,
        "kind_id": kind.pk,
        "response_code": "coaching",
        "response_id": response.pk,
        "protection_step_id": step.pk,
    }
