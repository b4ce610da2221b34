from ownwords.trail.protection import append_only

PROTECTIONS = [
    *append_only("trail_entry", "The trail is kept as it was written."),
    *append_only("trail_glimpse", "The trail is kept as it was written."),
]
