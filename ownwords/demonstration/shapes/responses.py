from ownwords.demonstration.keys import A_LINE, A_TEXT, DAY, LINE, TEXT, WHOSE, Key, one_of
from ownwords.safeguarding.responses.kinds import KINDS
from ownwords.safeguarding.responses.models import ProtectionStep, ProtectionVersion, Response, ResponseEvent

DEEDS: dict[str, dict[str, Key]] = {
    "offer": {
        "as": A_LINE,
        "kind": one_of(KINDS, needed=True),
        "answer": one_of(Response.Answer.values, needed=True),
        "words": TEXT,
        **WHOSE,
        "outcome": LINE,
        "who_does_it": LINE,
    },
    "response": {
        "offered": A_LINE,
        "kind": one_of(ResponseEvent.Kind.values, needed=True),
        "note": TEXT,
        "words": TEXT,
        **WHOSE,
    },
    "protection_plan": {"person_does": TEXT, "signs": TEXT, "held_by": LINE},
    "protection_step": {
        "as": A_LINE,
        "what": A_TEXT,
        "who": A_LINE,
        "by_day": DAY,
        "outcome": LINE,
        "state": one_of(ProtectionStep.State.values),
        "how_it_went": TEXT,
    },
    "give_protection_plan": {
        "answer": one_of(ProtectionVersion.Answer.values, needed=True),
        "words": TEXT,
        **WHOSE,
        "ask_again_day": DAY,
    },
    "protection_review": {
        "words": TEXT,
        **WHOSE,
        "holds": A_TEXT,
        "changed": TEXT,
        "next_day": DAY,
        "no_next_because": LINE,
    },
    "end_protection_plan": {"because": A_TEXT},
}
"""Deeds of a story: responses and the protection plan."""
