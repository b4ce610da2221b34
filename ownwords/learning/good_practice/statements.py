"""What good looks like, said by a care provider about its own work. Pure: no database, no request.

Strengths first, prevention in mind (Making Safeguarding Personal 2013/14, “London Borough of Sutton”); mission 8.4.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """One thing that good care does. ``says`` is spoken by the provider; ``helps`` says what it can look like.

    ``key`` stands in the database and in addresses: it never changes, whatever becomes of the words.
    """

    key: str
    says: str
    helps: str


STATEMENTS = (
    Statement(
        "choose",
        "People decide about their own day",
        "When to get up, what to eat, who comes in, who helps them wash. They can change their mind.",
    ),
    Statement(
        "matters",
        "All of us know what matters to each person",
        "Not only what they need. The night staff know it too, and so does somebody who is here for one day.",
    ),
    Statement(
        "heard",
        "People speak up, and something changes",
        "They know whom to tell. Those who do not use words are heard too. We tell them what came of it.",
    ),
    Statement(
        "risk",
        "We weigh risks together with the person",
        "We ask what a risk is worth to them. We do not say no only because it is safer for us.",
    ),
    Statement(
        "concern",
        "When there is a concern, the person is asked, and hears what came of it",
        "They are asked what they want to happen. They hear what was done and why, in a way that suits them.",
    ),
    Statement(
        "free",
        "Nobody is held back more than they must be",
        "Restraint can be a locked door, bed rails, medicine that calms, or a hand on an arm. We look at each again, "
        "and do less. Somebody may be watched all the time and not free to leave, and cannot agree to it. The law "
        "calls that deprivation of liberty: we ask for it to be checked.",
    ),
    Statement(
        "mistakes",
        "Staff can say what went wrong",
        "They are thanked for it. We ask what made it likely, and we change that.",
    ),
    Statement(
        "families",
        "Families and friends belong here, if the person wants it",
        "They come when it suits the person. They are asked what they see, and hear what we did about it.",
    ),
    Statement(
        "place",
        "People belong to the place around them",
        "Shops, clubs, faith, neighbours, the park. They have people in their lives who are not paid.",
    ),
    Statement(
        "give",
        "People do what they are good at, and are needed",
        "They lay the table, teach a song, look after the hens. They give something and do not only get.",
    ),
)
"""What good looks like, in the order of the pages."""
BY_KEY = {statement.key: statement for statement in STATEMENTS}

WHERE = {
    "shine": "We shine at this",
    "mostly": "Mostly so",
    "way": "On our way",
    "not-yet": "Not yet",
}
"""Where a provider sees itself, in four words. No marks: nothing is added up, nobody is put in an order."""
STEPS = {"not-yet": 1, "way": 2, "mostly": 3, "shine": 4}
"""How much of the small picture is filled beside each word."""

ASKED = {
    "asked_people": ("The people who use the service", "Whom did you ask, how, and what did they say?"),
    "asked_families": ("Their families and friends", "Whom did you ask, and what did they say?"),
    "asked_staff": ("Your staff, at day and at night", "Whom did you ask, and what did they say?"),
}
"""Who was asked, field by field: how it is called, and what helps to write it."""
