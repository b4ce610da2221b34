from ownwords.trail.protection import Protection, append_only

LIFE = "An outcome's life is kept as it was. Add what happened since."

PROTECTIONS = [
    *append_only("outcomes_event", LIFE),
    *append_only("outcomes_view", "A view is kept as it was said. Put the newer one beside it."),
    Protection("outcomes_outcome", "DELETE", LIFE),
    Protection(
        "outcomes_outcome",
        "UPDATE",
        "The words an outcome rests on never change. Record that the person reworded it.",
        "OLD.mark_id IS DISTINCT FROM NEW.mark_id OR OLD.person_id IS DISTINCT FROM NEW.person_id",
    ),
]
