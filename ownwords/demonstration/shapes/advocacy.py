"""What story files may say of advocates."""

from ownwords.demonstration.keys import A_LINE, A_TEXT, DAY, LINE, TEXT, WHOSE, Key, one_of
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent, TakingPart

DEEDS: dict[str, dict[str, Key]] = {
    "taking_part": {
        "hard": one_of(TakingPart.Hard.values, needed=True),
        "why": A_TEXT,
        "somebody": one_of(TakingPart.Somebody.values),
        "who": LINE,
        "agrees": one_of(TakingPart.Agrees.values),
        "words": TEXT,
        **WHOSE,
    },
    "advocate": {
        "as": A_LINE,
        "kind": one_of(Advocacy.Kind.values, needed=True),
        "why": A_TEXT,
    },
    "advocate_event": {
        "advocate": A_LINE,
        "kind": one_of(AdvocacyEvent.Kind.values, needed=True),
        "who": LINE,
        "member": LINE,
        "service": LINE,
        "in_the_way": one_of(AdvocacyEvent.InTheWay.values),
        "told": TEXT,
        "done": TEXT,
        "ask_again_day": DAY,
        "words": TEXT,
        **WHOSE,
    },
}
