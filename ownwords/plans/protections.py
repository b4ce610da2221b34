from ownwords.trail.protection import append_only

PROTECTIONS = [
    *append_only("plans_version", "A version that was given to the person stands. Give a new one."),
    *append_only("plans_answer", "An answer is kept as it was given. Record the newer one beside it."),
    *append_only("plans_wellbeing", "A well-being score is kept as it was given."),
]
