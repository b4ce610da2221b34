from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.life import Life

THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {"chronology-of-case": THE_PERSON, "print-chronology": THE_PERSON}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """The enquiry that the other rooms have filled is enough."""
    life.ids["case_id"] = life.case.pk
