"""What the database itself refuses among colleagues."""

from ownwords.trail.protection import Protection, append_only

PICTURE = "What somebody felt in a month that is over stays, so that no picture changes afterwards."

PROTECTIONS = [
    Protection(
        "colleagues_felt",
        "UPDATE",
        PICTURE,
        "NEW.month <> OLD.month OR NEW.user_id <> OLD.user_id OR NEW.team_id <> OLD.team_id"
        " OR NEW.subject <> OLD.subject",
    ),
    Protection("colleagues_felt", "DELETE", PICTURE),
    Protection("colleagues_champion", "DELETE", "An offer is ended, not deleted."),
    *append_only("colleagues_barrier", "What stood in the way stands as it was written."),
    *append_only("colleagues_barrieranswer", "An answer stands. A later answer stands beside it."),
]
