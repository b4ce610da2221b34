"""What the database itself refuses in this room."""

from ownwords.trail.protection import Protection, append_only

THEIRS = "What somebody said on their own pages is theirs. Answer it; it does not change."
CODES = "A code that was made lets somebody in once, for whom and until when it was made."
DOORS = "A door leads where it was made to lead, and stays on record when it has ended."

_OTHER_CODE = (
    "NEW.door_id <> OLD.door_id OR NEW.digest <> OLD.digest OR NEW.ends_at > OLD.ends_at"
    " OR (OLD.used_at IS NOT NULL AND (NEW.used_at IS NULL OR NEW.used_at <> OLD.used_at))"
    " OR NEW.wrong_words < OLD.wrong_words"
)
_OTHER_DOOR = (
    "NEW.person_id <> OLD.person_id OR NEW.grant_id <> OLD.grant_id OR NEW.allowed_by <> OLD.allowed_by"
    " OR NEW.allowed_words <> OLD.allowed_words"
    " OR COALESCE(NEW.best_interests_id, NEW.id) <> COALESCE(OLD.best_interests_id, OLD.id)"
)

PROTECTIONS = [
    Protection("door_door", "DELETE", DOORS),
    Protection("door_door", "UPDATE", DOORS, _OTHER_DOOR),
    Protection("door_code", "DELETE", CODES),
    Protection("door_code", "UPDATE", CODES, _OTHER_CODE),
    *append_only("door_said", THEIRS),
    *append_only("door_reply", THEIRS),
]
