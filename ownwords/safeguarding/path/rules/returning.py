"""What must agree in what a council reports of a case (contracts/evidence.md; Safeguarding Adults Collection)."""


def unsound_risk(risk_assessment: str, risk_outcome: str) -> str:
    """What does not agree between whether a risk was found and what became of it; "" where all agrees.

    A risk outcome (remained, reduced, removed) is said exactly where a risk was found (table SG2e).
    """
    found = risk_assessment.startswith("identified")
    if found and not risk_outcome:
        return "A risk was found: say what became of it"
    if risk_outcome and not found:
        return "Say what became of the risk only where one was found"
    return ""


def support_of_capacity(lacked_capacity: str, supported: str) -> str:
    """What does not agree between capacity and support; "" where all agrees (table SG3a).

    Whether an advocate, relative or friend supported them is said of those who lacked capacity, and of nobody else.
    """
    if lacked_capacity == "yes" and not supported:
        return "They lacked capacity: say whether an advocate, relative or friend supported them"
    if lacked_capacity != "yes" and supported:
        return "Say who supported them only where they lacked capacity for a decision"
    return ""
