"""What the database itself refuses in stories."""

from ownwords.trail.protection import Protection, append_only

PROTECTIONS = [
    *append_only("stories_storyconsent", "What was answered about a story stands. A later answer stands beside it."),
    Protection("stories_story", "DELETE", "A story is taken back, so that it stays known that there was one."),
    Protection(
        "stories_story",
        "UPDATE",
        "A story that was taken back stays so, and no story changes whose it is.",
        "OLD.taken_back_at IS NOT NULL OR NEW.person_id <> OLD.person_id",
    ),
]
