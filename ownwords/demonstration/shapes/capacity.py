"""What story files may say of capacity, of asking, and of best interests."""

from ownwords.demonstration.keys import A_LINE, A_TEXT, DAY, LINE, TEXT, WHOSE, YES_NO, Key, one_of
from ownwords.safeguarding.capacity.models import Assessment, BestInterests
from ownwords.safeguarding.capacity.rules import FOUR

ABLE = one_of(Assessment.Able.values, needed=True)

DEEDS: dict[str, dict[str, Key]] = {
    "assessment": {
        "as": LINE,
        "again_of": LINE,
        "decision": LINE,
        "what_helped": A_TEXT,
        "helped_by": TEXT,
        "assessed_by": LINE,
        "case": YES_NO,
        **dict.fromkeys(FOUR, ABLE),
        **{f"{name}_because": A_TEXT for name in FOUR},
        "finding": one_of(Assessment.Finding.values, needed=True),
        "impairment": TEXT,
        "because_of": TEXT,
        "words": TEXT,
        **WHOSE,
        "look_again_day": DAY,
        "look_again_because": TEXT,
    },
    "consultation": {
        "about": A_LINE,
        "of_the_person": YES_NO,
        "member": LINE,
        "who": LINE,
        "how": TEXT,
        **WHOSE,
        "views": TEXT,
        "what_matters": TEXT,
        "preferred": TEXT,
        "past_wishes": TEXT,
        "beliefs": TEXT,
        "could_not_because": TEXT,
    },
    "best_interests": {
        "about": A_LINE,
        "options": A_TEXT,
        "less_restrictive": A_TEXT,
        "weighed": A_TEXT,
        "decision": A_TEXT,
        "decided_by": LINE,
        "disagree": TEXT,
        "handled": TEXT,
        "nobody_because": TEXT,
        "imca": one_of(BestInterests.Imca.values),
        "look_again_day": DAY,
        "look_again_because": TEXT,
    },
}
