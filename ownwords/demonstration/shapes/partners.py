"""What story files may say of partners."""

from ownwords.conversations.models import WhoseWords
from ownwords.demonstration.keys import A_LINE, A_TEXT, DAY, LINE, LINES, TEXT, WHOSE, YES_NO, Key, one_of
from ownwords.safeguarding.partners.models import Added, Invited

DEEDS: dict[str, dict[str, Key]] = {
    "invite_partner": {
        "as": A_LINE,
        "who": A_LINE,
        "why": A_TEXT,
        "agrees": one_of(Invited.Agrees.values, needed=True),
        "agrees_because": TEXT,
        "last_day": DAY,
    },
    "share": {
        "purpose": YES_NO,
        "outcome": LINE,
        "text": TEXT,
        "whose": one_of(WhoseWords.values),
        "speaker": LINE,
        "because": A_TEXT,
        "chosen": LINES,
    },
    "ask_partner": {"partner": A_LINE, "as": A_LINE, "what": A_TEXT, "by_day": DAY},
    "partner_adds": {
        "partner": A_LINE,
        "answers": LINE,
        "kind": one_of(Added.Kind.values, needed=True),
        "text": A_TEXT,
        "words": TEXT,
        **WHOSE,
        "council_only": YES_NO,
    },
    "partner_goes": {"partner": A_LINE, "because": A_TEXT},
}
"""Deeds of a story: partners in an enquiry, what is shared, what they were asked, what they add."""
