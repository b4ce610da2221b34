"""The guides: what something is and what to expect, in plain words. What they say stands with the wording."""

GUIDES: dict[int, tuple[str, ...]] = {
    1: ("what", "kinds", "who", "yours"),  # safeguarding
    2: ("starts", "talk", "find-out", "meet", "after"),  # what happens in an enquiry
    3: ("what", "examples", "change"),  # what "outcome" means
    4: ("what", "when", "not"),  # advocacy
    5: ("what", "help", "cannot"),  # capacity
    6: ("say", "see", "complain"),  # your rights
    7: ("who", "share", "pages"),  # who sees this
    8: ("leave", "private", "phone"),  # leaving no trace
}
"""The guides by their numbers, each with its sections. Their addresses have numbers, which tell nothing."""
ENQUIRY = 2
"""The guide that is a paper of its own, too: what happens in a safeguarding enquiry."""
