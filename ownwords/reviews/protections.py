from ownwords.trail.protection import Protection, append_only

STANDS = "What was said in looking back stands. Look back again and record what is true now."
DAYS_STAND = "A day to look back is kept. Put it off with a reason: the new day stands beside it."

_SAME_DAY = (
    "OLD.settled_at IS NOT NULL OR NEW.settled_at IS NULL OR OLD.due_on <> NEW.due_on OR OLD.reason <> NEW.reason"
    " OR OLD.person_id <> NEW.person_id OR OLD.set_at <> NEW.set_at OR OLD.after_closing <> NEW.after_closing"
)
"""A day may be settled, once; nothing else of it changes."""

PROTECTIONS = [
    *append_only("reviews_review", STANDS),
    *append_only("reviews_looked", STANDS),
    *append_only("reviews_closing", STANDS),
    *append_only("reviews_closingoutcome", STANDS),
    Protection("reviews_due", "DELETE", DAYS_STAND),
    Protection("reviews_due", "UPDATE", DAYS_STAND, _SAME_DAY),
]
