from ownwords.trail.protection import append_only

PROTECTIONS = append_only("drafts_earlier", "Earlier versions are kept as they were.")
