from ownwords.demonstration.keys import (
    A_DAY,
    A_LINE,
    A_TEXT,
    DAY,
    LINE,
    LINES,
    NUMBER,
    TEXT,
    WHOSE,
    Key,
    list_of,
    one_of,
)
from ownwords.measures.codes import RISK_ASSESSMENTS, RISK_OUTCOMES
from ownwords.reviews.models import Closing, ClosingOutcome
from ownwords.safeguarding.path.models import Case, Concern, Conclusion, Decision, Seeking, Stage, Support

MET = one_of(Decision.Met.values, needed=True)

DEEDS: dict[str, dict[str, Key]] = {
    "concern": {
        "what_happened": A_TEXT,
        "safe_now": one_of(Concern.Safe.values, needed=True),
        "made_safe": TEXT,
        "when_and_where": TEXT,
        "raised_as": one_of(Concern.RaisedAs.values, needed=True),
        "raised_by_name": A_LINE,
        "raised_by_contact": LINE,
        "person_knows": one_of(Concern.Knows.values),
        "words": TEXT,
        "safe_to_contact": TEXT,
        "risk_types": LINES,
    },
    "decide": {
        "needs": MET,
        "needs_because": A_TEXT,
        "at_risk": MET,
        "at_risk_because": A_TEXT,
        "unable": MET,
        "unable_because": A_TEXT,
        "leads_to": one_of(Decision.Leads.values, needed=True),
        "because": A_TEXT,
        "help_instead": TEXT,
        "against_because": TEXT,
    },
    "asked": {
        "answer": one_of(Seeking.Answer.values, needed=True),
        **WHOSE,
        "how": TEXT,
        "reason": TEXT,
        "ask_again_day": DAY,
    },
    "begin_enquiry": {
        "kind": one_of(Case.Kind.values, needed=True, without=["concern"]),
        "to_find_out": A_TEXT,
        "lead": LINE,
        "made_by": LINE,
    },
    "where_we_are": {"stage": one_of(Stage.values, needed=True, without=["after"]), "note": TEXT},
    "differently": {"as": A_LINE, "what": A_TEXT, "why": A_TEXT, "evidence": A_TEXT},
    "support": {"departure": A_LINE, "answer": one_of(Support.Answer.values, needed=True), "words": TEXT},
    "more_time": {"for": one_of(["seek", "decide", "begin"], needed=True), "until_day": A_DAY, "reason": A_TEXT},
    "conclude": {
        "what_was_found": A_TEXT,
        "why": TEXT,
        "asked": one_of(Closing.Asked.values),
        "not_asked_because": TEXT,
        "words": TEXT,
        **WHOSE,
        "conversation": LINE,
        "outcomes": list_of(
            {
                "outcome": A_LINE,
                "how": one_of(ClosingOutcome.How.values, needed=True),
                "words": TEXT,
                "marked_words": TEXT,
            }
        ),
        "review_after_day": DAY,
        "risk_assessment": one_of(RISK_ASSESSMENTS),
        "risk_outcome": one_of(RISK_OUTCOMES),
        "risk_words": TEXT,
        "lacked_capacity": one_of(Conclusion.Capacity.values),
        "supported": one_of(["yes", "no"]),
        "risk_types": LINES,
        "locations": LINES,
        "sources": LINES,
        **dict.fromkeys(("understood", "listened", "in_control", "safer"), NUMBER),
    },
}
"""Deeds of a story: a concern, the path of its case, and its close."""
