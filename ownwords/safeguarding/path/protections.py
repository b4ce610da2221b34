from ownwords.trail.protection import Protection, append_only

STANDS = "What was recorded in safeguarding stands. Record what is true now beside it."
_SAME_WAIT = (
    "OLD.settled_at IS NOT NULL OR NEW.settled_at IS NULL OR OLD.since <> NEW.since OR OLD.show_on <> NEW.show_on"
    " OR OLD.reason <> NEW.reason OR OLD.what <> NEW.what OR OLD.person_id <> NEW.person_id"
)
"""What waits may be settled, once; nothing else of it changes."""
_SAME_CONCERN = (
    "OLD.what_happened <> NEW.what_happened OR OLD.words <> NEW.words OR OLD.raised_on <> NEW.raised_on"
    " OR OLD.raised_by_name <> NEW.raised_by_name OR OLD.safe_now <> NEW.safe_now OR OLD.made_safe <> NEW.made_safe"
)
"""A concern may find its person and its case; what was told stays."""

PROTECTIONS = [
    Protection("safeguarding_concern", "DELETE", STANDS),
    Protection("safeguarding_concern", "UPDATE", STANDS, _SAME_CONCERN),
    *append_only("safeguarding_decision", STANDS),
    *append_only("safeguarding_seeking", STANDS),
    *append_only("safeguarding_departure", STANDS),
    *append_only("safeguarding_support", STANDS),
    *append_only("safeguarding_turn", STANDS),
    *append_only("safeguarding_conclusion", STANDS),
    Protection("safeguarding_case", "DELETE", STANDS),
    Protection("safeguarding_wait", "DELETE", STANDS),
    Protection("safeguarding_wait", "UPDATE", STANDS, _SAME_WAIT),
]
