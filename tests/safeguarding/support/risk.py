"""What the addresses of risk need to have something to show."""

from typing import TYPE_CHECKING

from django.utils import timezone

from ownwords.safeguarding.risk.actions import add_option, weigh

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "risk-of-case": THE_PERSON,
    "weigh": THE_PERSON,
    "weighing": THE_PERSON,
    "add-option": THE_PERSON,
    "write-option": THE_PERSON,
    "choose": THE_PERSON,
    "print-weighing": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """A question with one option that is placed."""
    weighing = weigh(life.case, question="Should I let him in?", begun_on=timezone.localdate(), by=life.by)
    option = add_option(
        weighing,
        values={"what": "Only when my niece is here", "good_social": "Company", "quality": "better", "risk": "low"},
        by=life.by,
    )
    life.ids |= {"case_id": life.case.pk, "weighing_id": weighing.pk, "option_id": option.pk}
