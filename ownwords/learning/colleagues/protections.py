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
    Protection(
        "colleagues_barrier",
        "UPDATE",
        "What was answered stands as it was written. Its writer can only take back their name, and that all see it.",
        "NEW.id <> OLD.id OR NEW.by_id <> OLD.by_id OR NEW.organisation_id <> OLD.organisation_id OR NEW.at <> OLD.at"
        " OR (EXISTS (SELECT 1 FROM colleagues_barrieranswer WHERE barrier_id = OLD.id)"
        " AND (NEW.text <> OLD.text OR NEW.kind <> OLD.kind OR (NEW.named AND NOT OLD.named)"
        " OR (NEW.may_show AND NOT OLD.may_show)))",
    ),
    Protection(
        "colleagues_barrier",
        "DELETE",
        "What was answered stays.",
        "EXISTS (SELECT 1 FROM colleagues_barrieranswer WHERE barrier_id = OLD.id)",
    ),
    *append_only("colleagues_barrieranswer", "An answer stands. A later answer stands beside it."),
]
