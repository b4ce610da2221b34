from ownwords.trail.protection import Protection, append_only

STANDS = "What happened about an advocate stands. Record what happened next beside it."
ENDED = "This advocacy has ended. Begin another one."

_AFTER_THE_END = (
    "EXISTS (SELECT 1 FROM advocacy_advocacyevent AS e WHERE e.advocacy_id = NEW.advocacy_id AND e.kind = 'ended')"
)

PROTECTIONS = [
    *append_only("advocacy_takingpart", STANDS),
    *append_only("advocacy_advocacy", STANDS),
    *append_only("advocacy_advocacyevent", STANDS),
    Protection("advocacy_advocacyevent", "INSERT", ENDED, _AFTER_THE_END),
]
