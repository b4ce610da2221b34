from ownwords.trail.protection import Protection, append_only

STANDS = "What was added stands. Put a correction beside it."
SHARED = "What was shared stands as it was shared. Take it back, and share something else."
ONCE = "This was taken back already."

_TEXT_CHANGED = (
    "NEW.text <> OLD.text OR NEW.whose <> OLD.whose OR NEW.speaker <> OLD.speaker OR NEW.because <> OLD.because "
    "OR NEW.kind <> OLD.kind OR NEW.with_all <> OLD.with_all OR NEW.case_id <> OLD.case_id"
)

PROTECTIONS = [
    *append_only("partners_added", STANDS),
    *append_only("partners_addedcorrection", STANDS),
    Protection("partners_share", "UPDATE", SHARED, f"OLD.taken_back_at IS NOT NULL OR {_TEXT_CHANGED}"),
    Protection("partners_share", "DELETE", SHARED),
    Protection("partners_invited", "UPDATE", ONCE, "OLD.taken_back_at IS NOT NULL"),
    Protection("partners_invited", "DELETE", ONCE),
]
