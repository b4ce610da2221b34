"""The three tests of section 42(1), recorded as reasons."""

TESTS = {
    "needs": (
        "Do they have needs for care and support?",
        "Care Act 2014, section 42(1)(a). It does not matter whether the council meets them.",
    ),
    "at_risk": (
        "Are they experiencing abuse or neglect, or at risk of it?",
        "Care Act 2014, section 42(1)(b).",
    ),
    "unable": (
        "Do their needs keep them from protecting themself?",
        "Care Act 2014, section 42(1)(c). Think of what they do already, and who helps them with it.",
    ),
}


def duty_met(needs: str, at_risk: str, unable: str) -> bool:
    """Whether the council must make enquiries, or have them made (Care Act 2014, section 42(1) and (2)).

    Each is "yes", "no" or "not-clear". The law says "reasonable cause to suspect", so "not-clear" is not met yet: it
    calls for finding out more.
    """
    return needs == at_risk == unable == "yes"


def against_the_tests(needs: str, at_risk: str, unable: str, leads_to: str) -> str:
    """What a decision leaves of the usual path, in words; "" where it goes with the tests.

    ``leads_to``: section-42, other, no-enquiry or find-out-more. Such a decision is no gate: it is a departure, with
    its reason and a manager's support (mission 6.1; Care Act 2014, section 42(2) says "must").
    """
    met = duty_met(needs, at_risk, unable)
    if met and leads_to == "no-enquiry":
        return "No enquiry, although all three tests of section 42 are met"
    if met and leads_to == "other":
        return "An enquiry other than under section 42, although all three tests are met"
    if not met and leads_to == "section-42":
        return "A section 42 enquiry, although not all three tests are met"
    return ""
