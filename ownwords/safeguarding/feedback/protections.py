from ownwords.trail.protection import append_only

STANDS = "What was answered stands, exactly as it was given."

PROTECTIONS = [
    *append_only("feedback_asking", STANDS),
    *append_only("feedback_askingevent", STANDS),
    *append_only("feedback_answers", STANDS),
    *append_only("feedback_shownwords", STANDS),
]
