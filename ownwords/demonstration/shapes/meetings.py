from ownwords.conversations.models import WhoseWords
from ownwords.demonstration.keys import (
    A_DAY,
    A_LINE,
    A_TEXT,
    DAY,
    LINE,
    NUMBER,
    TEXT,
    WHOSE,
    YES_NO,
    Key,
    list_of,
    one_of,
)
from ownwords.safeguarding.meetings.models import (
    ActionEvent,
    Invitation,
    Meeting,
    Minute,
    Place,
    Preparation,
    Presence,
    TakingPart,
)

HOW = {
    "how": one_of(TakingPart.How.values, needed=True),
    "which_part": TEXT,
    "through": LINE,
    "reason": TEXT,
}
"""How the person takes part."""
QUESTION = {"outcome": LINE, "question": TEXT}
"""Which question of the agenda: of one of the things they want, or by its text; neither: their own report."""
PRIVATE = {"private_because": TEXT}
"""A reason makes it for professionals only."""
WHEN = {
    "meeting_day": A_DAY,
    "time": A_LINE,
    "minutes": NUMBER,
    "place": one_of(Place.values, needed=True),
    "where": TEXT,
}

DEEDS: dict[str, dict[str, Key]] = {
    "plan_meeting": {
        "as": A_LINE,
        "kind": one_of(Meeting.Kind.values, needed=True),
        "for_what": A_TEXT,
        **WHEN,
        "chair": A_LINE,
    },
    "move_meeting": {"meeting": A_LINE, **WHEN, "reason": A_TEXT},
    "prepare_meeting": {
        "meeting": A_LINE,
        "asked_by": LINE,
        "wants": one_of(Preparation.Wants.values, needed=True),
        "words": A_TEXT,
        **WHOSE,
        "explained": TEXT,
        "needs": TEXT,
        **HOW,
    },
    "report_to_meeting": {"meeting": A_LINE, "text": A_TEXT, **WHOSE, "written_down": LINE},
    "invite_to_meeting": {
        "meeting": A_LINE,
        "called": A_LINE,
        "comes_as": one_of(Invitation.Comes.values, needed=True),
        "who": LINE,
        "from": LINE,
        "to_private_part": YES_NO,
        "answer": one_of(Presence.How.values),
    },
    "add_question": {"meeting": A_LINE, "question": A_TEXT, "outcome": LINE, **PRIVATE},
    "hold_meeting": {
        "meeting": A_LINE,
        **HOW,
        "words": TEXT,
        **WHOSE,
        "came": list_of({"called": A_LINE, "how": one_of(Presence.How.values, needed=True)}),
    },
    "meeting_not_held": {"meeting": A_LINE, "because": A_TEXT},
    "bring_to_meeting": {
        "meeting": A_LINE,
        "words": A_TEXT,
        "whose": one_of(WhoseWords.values),
        "speaker": LINE,
        **QUESTION,
        **PRIVATE,
    },
    "minutes": {
        "meeting": A_LINE,
        **QUESTION,
        "talked": one_of(Minute.Talked.values),
        "said": TEXT,
        "agreed": TEXT,
        "differently": TEXT,
        "not_because": TEXT,
        **PRIVATE,
    },
    "confirm_minutes": {"meeting": A_LINE},
    "meeting_action": {
        "meeting": A_LINE,
        "as": A_LINE,
        "what": A_TEXT,
        "who": A_LINE,
        "by_day": DAY,
        "no_day_because": TEXT,
        "outcome": LINE,
        **PRIVATE,
    },
    "follow_up": {"action": A_LINE, "state": one_of(ActionEvent.State.values, needed=True), "note": TEXT},
}
"""Deeds of a story: meetings built around what the person wants."""
