from ownwords.demonstration.keys import A_LINE, A_TEXT, DAY, LINE, TEXT, WHOSE, Key, one_of
from ownwords.safeguarding.risk.models import Quality, Risk

KINDS = ("emotional", "psychological", "social", "physical")

DEEDS: dict[str, dict[str, Key]] = {
    "weigh": {
        "as": A_LINE,
        "question": A_LINE,
        "who_was_there": LINE,
        "how_took_part": TEXT,
        "strengths": TEXT,
        "conversation": LINE,
    },
    "option": {
        "weighing": A_LINE,
        "as": A_LINE,
        "what": A_TEXT,
        "whose_idea": LINE,
        **{f"{side}_{kind}": TEXT for side in ("good", "harm") for kind in KINDS},
        "safer_by": TEXT,
        "workers_good": TEXT,
        "workers_harm": TEXT,
        "workers_who": LINE,
        "quality": one_of(Quality.values),
        "risk": one_of(Risk.values),
        "workers_quality": one_of(Quality.values),
        "workers_risk": one_of(Risk.values),
    },
    "choose": {
        "weighing": A_LINE,
        "option": LINE,
        "words": A_TEXT,
        **WHOSE,
        "others_think": TEXT,
        "agreed_by": TEXT,
        "safer_by": TEXT,
        "signs": TEXT,
        "look_again_day": DAY,
    },
}
"""Deeds of a story: risk weighed with the person."""
