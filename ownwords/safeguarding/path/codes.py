"""Codes that leave the product in the extract, with the plain words under which people choose them.

The codes are those of ``contracts/evidence.md`` (the Safeguarding Adults Collection's categories).
"""

RISK_TYPES = {
    "physical": "Physical abuse",
    "sexual": "Sexual abuse",
    "psychological": "Psychological or emotional abuse",
    "financial": "Financial or material abuse",
    "discriminatory": "Discriminatory abuse",
    "organisational": "Organisational abuse",
    "neglect": "Neglect or acts of omission",
    "domestic": "Domestic abuse",
    "sexual-exploitation": "Sexual exploitation",
    "modern-slavery": "Modern slavery",
    "self-neglect": "Self-neglect",
}
LOCATIONS = {
    "own-home": "Their own home",
    "community": "Out in the community",
    "community-service": "A service in the community, such as a day centre",
    "care-home-nursing": "A nursing home",
    "care-home-residential": "A residential care home",
    "hospital-acute": "A general hospital",
    "hospital-mental-health": "A mental health hospital",
    "hospital-community": "A community hospital",
    "other": "Somewhere else",
}
SOURCES = {
    "service-provider": "Somebody who is paid to help them",
    "known": "Somebody they know",
    "unknown": "Somebody they do not know",
}
RISK_ASSESSMENTS = {
    "identified-action": "A risk was found, and something was done",
    "identified-no-action": "A risk was found, and nothing was done",
    "inconclusive-action": "It is not clear whether there was a risk, and something was done",
    "inconclusive-no-action": "It is not clear whether there was a risk, and nothing was done",
    "none-action": "No risk was found, and something was done",
    "none-no-action": "No risk was found, and nothing was done",
    "ceased": "The enquiry stopped because the person asked for that",
}
RISK_OUTCOMES = {
    "removed": "The risk is gone",
    "reduced": "The risk is smaller",
    "remained": "The risk is still there",
}
