"""What the database itself refuses in supervision."""

from ownwords.trail.protection import Protection, append_only

STANDS = "What both said of a talk stands. Talk about it anew."
KEPT = "What was kept of supervision is not taken away."

_BOTH = "OLD.supervisor_agreed_at IS NOT NULL AND OLD.worker_agreed_at IS NOT NULL"
_MOVED = (
    "NEW.pair_id <> OLD.pair_id OR NEW.about <> OLD.about"
    " OR COALESCE(NEW.person_id, NEW.id) <> COALESCE(OLD.person_id, OLD.id)"
)

PROTECTIONS = [
    Protection("supervision_session", "UPDATE", STANDS, f"({_BOTH}) OR {_MOVED}"),
    Protection("supervision_session", "DELETE", KEPT),
    Protection(
        "supervision_pair", "UPDATE", KEPT, "NEW.supervisor_id <> OLD.supervisor_id OR NEW.worker_id <> OLD.worker_id"
    ),
    Protection("supervision_pair", "DELETE", KEPT),
    *append_only("supervision_worry", KEPT),
    *append_only("supervision_cameof", KEPT),
    *append_only("supervision_step", KEPT),
    *append_only("supervision_stepevent", KEPT),
    *append_only("supervision_note", KEPT),
]
