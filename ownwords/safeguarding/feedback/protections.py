from ownwords.trail.protection import Protection, append_only

STANDS = "What was answered stands, exactly as it was given."

PROTECTIONS = [
    *append_only("feedback_asking", STANDS),
    *append_only("feedback_askingevent", STANDS),
    *append_only("feedback_answers", STANDS),
    Protection("feedback_shownwords", "DELETE", STANDS),
    Protection(
        "feedback_shownwords",
        "UPDATE",
        "These words can only be withdrawn, once.",
        "OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.shown_as <> '' "
        "OR NEW.answers_id <> OLD.answers_id",
    ),
]
