"""What the addresses of the practice library need to have something to show; as a room of safeguarding gives it."""

from typing import TYPE_CHECKING

from ownwords.learning.library import actions

if TYPE_CHECKING:
    from tests.support.life import Life

WORK = "s . . . . . x x ."

THE_COUNCILS_OWN = "s . . . . . x x -"

TABLE: dict[str, str] = {
    **dict.fromkeys(("library", "library-shelf", "add-to-library"), WORK),
    "take-off-library": THE_COUNCILS_OWN,
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """A question of the council's own."""
    added = actions.add(
        life.by.organisation, shelf="ask", about="ending", values={"says": "What will you keep?"}, by=life.by
    )
    life.ids |= {"shelf": "ask", "piece_id": added.pk}
