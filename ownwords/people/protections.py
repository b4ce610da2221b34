from ownwords.trail.protection import append_only

PROTECTIONS = append_only("people_consent", "An answer about sharing is kept. Record a new answer beside it.")
