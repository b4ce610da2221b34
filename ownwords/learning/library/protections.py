"""What the database itself refuses in the library."""

from ownwords.trail.protection import Protection

STANDS = "A piece of the library is not rewritten. Take it off, and add it anew."

PROTECTIONS = [
    Protection(
        "library_added",
        "UPDATE",
        STANDS,
        "OLD.taken_off_at IS NOT NULL OR NEW.says <> OLD.says OR NEW.title <> OLD.title"
        " OR NEW.less_good <> OLD.less_good OR NEW.example <> OLD.example OR NEW.helps <> OLD.helps"
        " OR NEW.organisation_id <> OLD.organisation_id",
    ),
    Protection("library_added", "DELETE", STANDS),
]
