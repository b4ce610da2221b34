from ownwords.trail.protection import Protection, append_only

CHOSEN = "Words chosen for the board are not rewritten. Withdraw them, and choose again."

GIVEN_OUT = "A report stands as it was given out. Make a new one."
KEPT = "This stands as it was kept. Keep what is true now beside it."

PROTECTIONS = [
    *append_only("evidence_reportrun", GIVEN_OUT),
    *append_only("evidence_areapopulation", KEPT),
    *append_only("evidence_othersource", KEPT),
    Protection("evidence_quote", "DELETE", CHOSEN),
    Protection(
        "evidence_quote",
        "UPDATE",
        CHOSEN,
        # The one change there is: consent is taken back, and the words go with it.
        "OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.shown_as <> '' OR OLD.consent <> NEW.consent"
        " OR OLD.source_id <> NEW.source_id OR OLD.figure <> NEW.figure OR OLD.person_id <> NEW.person_id",
    ),
]
