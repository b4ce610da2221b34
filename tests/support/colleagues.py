"""What the addresses of colleagues need to have something to show; as a room of safeguarding gives it."""

from typing import TYPE_CHECKING

from ownwords.learning.colleagues import actions

if TYPE_CHECKING:
    from tests.support.life import Life

WORK = "s . . . . . x x ."
THE_LEAD = "s x x x x . x x x"

TABLE: dict[str, str] = {
    **dict.fromkeys(("champions", "offer-as-champion", "end-offer", "confidence", "confidence-not-now"), WORK),
    **dict.fromkeys(("barriers", "write-barrier"), WORK),
    **dict.fromkeys(("change-barrier", "withdraw-barrier"), "s . - - - - x x -"),
    **dict.fromkeys(("gathered-barriers", "answer-barrier"), THE_LEAD),
}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = {"confidence-not-now"}
OPENED_BY: dict[str, str] = {"gathered-barriers": "lead", "answer-barrier": "lead"}


def add(life: "Life") -> None:
    """A champion, an answer about how sure somebody feels, and something that stood in the way."""
    by = life.by
    actions.offer(offers="Ring me before a hard meeting", themes=["ending", "risk"], reach="Room 4", by=by)
    actions.feel(face="sure", by=by)
    met = actions.meet(kind="time", text="Nobody has the afternoon", named=True, may_show=True, by=by)
    actions.answer(met, text="Tuesdays are kept free", shown_to_all=True, by=by)
    own = actions.meet(kind="law", text="Nobody knows the rule", by=by)
    life.ids |= {"met_id": met.pk, "own_barrier_id": own.pk}
