"""What the addresses of capacity need to have something to show."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ownwords.safeguarding.capacity.actions import assess, consult, decide_for_them

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "capacity-of-case": THE_PERSON,
    "assess-capacity": THE_PERSON,
    "assessment": THE_PERSON,
    "look-again": THE_PERSON,
    "consult": THE_PERSON,
    "best-interests": THE_PERSON,
    "decided-for-them": THE_PERSON,
    "capacity-of-person": THE_PERSON,
    "assess-capacity-of-person": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def said(finding: str = "lacks", **others: str) -> dict[str, str]:
    """The four answers and a finding: unable to weigh where they lack capacity."""
    weigh = "no" if finding == "lacks" else "yes"
    answers = {"understand": "yes", "retain": "yes", "weigh": weigh, "communicate": "yes"}
    because = {f"{name}_because": "She told us twice" for name in answers}
    return (
        answers
        | because
        | {
            "finding": finding,
            "what_helped": "Pictures, in the morning",
            "impairment": "A stroke" if finding == "lacks" else "",
            "because_of": "Since then she cannot hold two things against each other" if finding == "lacks" else "",
        }
        | others
    )


def add(life: "Life") -> None:
    """A decision that cannot be made now, and what the person says of it."""
    today = timezone.localdate()
    given: dict[str, Any] = {"assessed_on": today, "by": life.by}
    lacks = assess(life.person, case=life.case, decision="where to live", said=said(), **given)
    consult(
        lacks,
        of_the_person=True,
        views="I want to go home",
        what_matters="My own bed",
        preferred="Home, with help",
        consulted_on=today,
        by=life.by,
    )
    decided = decide_for_them(
        lacks,
        decided_on=today,
        options="Home, or the nursing home",
        less_restrictive="Home, with somebody at night",
        weighed="She wants her own bed",
        decision="Home, with somebody at night",
        nobody_because="She outlived them all",
        imca="to-ask",
        by=life.by,
    )
    life.ids |= {"case_id": life.case.pk, "assessment_id": lacks.pk, "best_interests_id": decided.pk}
