"""Responses that the product knows, each with what it is for. A council adds its own (``models.ResponseKind``)."""

KINDS = {
    "coaching": (
        "Coaching them to act themself",
        "They want to sort it out themself, and want somebody to practise with.",
    ),
    "restorative": (
        "Restorative meeting",
        "They and whoever harmed them want to talk about it, with somebody neutral, and to put right what can be.",
    ),
    "network": (
        "Network meeting",
        "Everybody who matters to them sits together and each says what they can do.",
    ),
    "family-group": (
        "Family group conference",
        "The family makes its own plan, with time alone to make it.",
    ),
    "mediation": ("Mediation", "Two people disagree, and both want to find a way."),
    "harmer": (
        "Support for whoever may have caused harm",
        "They may need help themself: a carer who is worn out, for example.",
    ),
    "police": ("Police or court", "They want the law to act, or others are in danger."),
    "advocacy": ("Advocacy", "Somebody independent helps them to say what they want and to be heard."),
    "practical": (
        "Practical safety",
        "A lock, an alarm, a bank block, a key safe: small things that make a place safe.",
    ),
    "talking": ("Counselling or people who lived through it", "They want to talk about what it did to them."),
    "domestic": ("Domestic abuse service", "They live with, or fear, a partner or relative."),
    "service": ("Changing or checking a service", "A service they get is the trouble, or could be the help."),
    "money": ("Help with money", "Their money needs guarding, and they want to keep their say in it."),
    "move": ("Help to move", "They want to live somewhere else."),
    "check": ("Looking after others at risk", "Somebody else may be in the same danger."),
    "nothing": ("Nothing more, as they wish", "They know what there is and want none of it now."),
}
