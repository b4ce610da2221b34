"""What the database itself refuses in reflections."""

from ownwords.trail.protection import Protection, append_only

STANDS = "What a group decided stands. Think about it together anew."

PROTECTIONS = [
    Protection("reflection_reflection", "UPDATE", STANDS, "OLD.state <> 'planned' OR NEW.person_id <> OLD.person_id"),
    Protection("reflection_reflection", "DELETE", STANDS),
    *append_only("reflection_asked", STANDS),
    Protection("reflection_takespart", "DELETE", STANDS),
]
