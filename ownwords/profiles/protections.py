from ownwords.trail.protection import append_only

PROTECTIONS = append_only(
    "profiles_possibleharm", "What was recorded about possible harm is kept. Record what is known since beside it."
)
