from ownwords.demonstration.keys import A_DAY, A_LINE, A_TEXT, DAY, LINE, TEXT, YES_NO, Key, one_of
from ownwords.safeguarding.feedback.models import Asking, AskingEvent
from ownwords.safeguarding.feedback.questions import QUESTIONS, STEPS

DEEDS: dict[str, dict[str, Key]] = {
    "plan_asking": {
        "as": A_LINE,
        "asked_by": A_LINE,
        "role": A_LINE,
        "version": one_of(Asking.Version.values, needed=True),
        "speaker": LINE,
        "form": one_of(Asking.Form.values, needed=True),
        "how": one_of(Asking.How.values, needed=True),
        "planned_day": A_DAY,
        "late_because": TEXT,
    },
    "not_answered": {
        "asking": A_LINE,
        "kind": one_of(AskingEvent.Kind.values, needed=True),
        "words": TEXT,
        "next_day": DAY,
        "not_again_because": TEXT,
    },
    "experience": {
        "asking": A_LINE,
        **{each.name: one_of(STEPS) for each in QUESTIONS},
        "better": TEXT,
        "anything_else": TEXT,
        "may_use_words": YES_NO,
        "typed_in_by": LINE,
    },
    "experience_words": {"asking": A_LINE, "shown_as": A_TEXT},
}
"""Deeds of a story: asking how it was."""
