"""The columns of the extract and the codes they take, with plain words for each.

The codes are those of the Safeguarding Adults Collection where it has them. One row is one enquiry, or one concern
that led to none. Everything that counts safeguarding work, in this product or outside it, speaks of these columns.
"""

from dataclasses import dataclass
from typing import Literal

KINDS = {
    "concern": "Concern that led to no enquiry",
    "section-42": "Section 42 enquiry",
    "other": "Other enquiry",
}
ENQUIRIES = ("section-42", "other")
"""The kinds that are enquiries."""
AGES = {
    "18-64": "18 to 64",
    "65-74": "65 to 74",
    "75-84": "75 to 84",
    "85-94": "85 to 94",
    "95+": "95 and over",
    "not-known": "Age not known",
}
GENDERS = {"male": "Men", "female": "Women", "other": "Another gender", "not-known": "Gender not known"}
ETHNICITIES = {
    "white": "White",
    "mixed": "Mixed or multiple",
    "asian": "Asian or Asian British",
    "black": "Black, African, Caribbean or Black British",
    "other": "Another ethnic group",
    "refused": "Did not want to say",
    "not-known": "Ethnicity not known",
}
SUPPORT_REASONS = {
    "physical": "Physical support",
    "sensory": "Sensory support",
    "memory-cognition": "Support with memory and thinking",
    "learning-disability": "Learning disability support",
    "mental-health": "Mental health support",
    "social": "Social support",
    "none": "No support reason",
    "not-known": "Support reason not known",
}
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
CAPACITY = {
    "yes": "Lacked capacity for a decision in the enquiry",
    "no": "Did not lack capacity",
    "dont-know": "Not known whether they lacked capacity",
    "not-recorded": "Capacity not recorded",
}
SUPPORTED = {
    "yes": "Somebody supported them",
    "no": "Nobody supported them",
}
ASKED = {
    "expressed": "Asked, and said what they want",
    "none-expressed": "Asked, and named nothing they want",
    "not-asked": "Not asked",
    "dont-know": "Not known whether they were asked",
    "not-recorded": "Not recorded",
}
ACHIEVED = {"fully": "Fully met", "partly": "Partly met", "not": "Not met"}
FEELINGS = {"1": "Not at all", "2": "A little", "3": "Partly", "4": "Mostly", "5": "Fully"}
"""What people, or those who speak for them, answered when asked how it was for them."""

_BANDS = ((95, "95+"), (85, "85-94"), (75, "75-84"), (65, "65-74"))


def band_of(years: int) -> str:
    """The band of an age. Somebody below 18 has safeguarding of their own; here they stand with the youngest."""
    return next((band for youngest, band in _BANDS if years >= youngest), "18-64")


What = Literal["council", "name", "day", "code", "codes", "whole", "hours"]


@dataclass(frozen=True)
class Column:
    """One column of the extract.

    ``what``: ``council`` an ONS code, ``name`` a pseudonym, ``day`` an ISO date, ``code`` one of ``codes``, ``codes``
    some of them joined by a bar, ``whole`` a whole number, ``hours`` a number of at most two decimals.
    ``may_be_empty``: whether a row may leave it empty. ``needed``: whether a file without this column is refused; what
    is counted from any other is "not collected" where a file lacks it.
    """

    name: str
    what: What
    heading: str
    codes: tuple[str, ...] = ()
    may_be_empty: bool = False
    needed: bool = False


def _column(name: str, heading: str, codes: dict[str, str], *, empty: bool = False, many: bool = False) -> Column:
    return Column(name, "codes" if many else "code", heading, tuple(codes), may_be_empty=empty)


COLUMNS = (
    Column("council", "council", "Council", needed=True),
    Column("case", "name", "Case", needed=True),
    Column("person", "name", "Person", needed=True),
    Column("kind", "code", "Kind of case", tuple(KINDS), needed=True),
    Column("concern_on", "day", "Day of the concern", needed=True),
    Column("started_on", "day", "Day the enquiry began", may_be_empty=True, needed=True),
    Column("concluded_on", "day", "Day it was concluded", may_be_empty=True, needed=True),
    _column("age", "Age", AGES),
    _column("gender", "Gender", GENDERS),
    _column("ethnicity", "Ethnicity", ETHNICITIES),
    _column("support_reason", "Primary support reason", SUPPORT_REASONS),
    # Nobody knows these of a concern that has only just come in.
    _column("risk_types", "Types of risk", RISK_TYPES, many=True, empty=True),
    _column("locations", "Where it happened", LOCATIONS, many=True, empty=True),
    _column("sources", "Where the risk came from", SOURCES, many=True, empty=True),
    _column("risk_assessment", "What was found of the risk", RISK_ASSESSMENTS, empty=True),
    _column("risk_outcome", "What became of the risk", RISK_OUTCOMES, empty=True),
    _column("lacked_capacity", "Whether they lacked capacity", CAPACITY),
    _column("supported", "Whether somebody supported them", SUPPORTED, empty=True),
    _column("asked", "Whether they were asked what they want", ASKED),
    _column("achieved", "Whether it was met", ACHIEVED, empty=True),
    Column("outcomes", "whole", "Outcomes", may_be_empty=True),
    Column("outcomes_fully", "whole", "Outcomes fully met", may_be_empty=True),
    Column("outcomes_partly", "whole", "Outcomes partly met", may_be_empty=True),
    Column("outcomes_not", "whole", "Outcomes not met", may_be_empty=True),
    Column("outcomes_withdrawn", "whole", "Outcomes withdrawn", may_be_empty=True),
    _column("felt_listened", "Felt listened to", FEELINGS, empty=True),
    _column("felt_in_control", "Felt in control", FEELINGS, empty=True),
    _column("felt_safer", "Feels safer", FEELINGS, empty=True),
    Column("hours_with_person", "hours", "Hours with the person", may_be_empty=True),
)
COLUMN = {column.name: column for column in COLUMNS}
NAMES = tuple(COLUMN)
CODED = tuple(column for column in COLUMNS if column.what == "code")
BREAKDOWNS = {
    "age": AGES,
    "gender": GENDERS,
    "ethnicity": ETHNICITIES,
    "support_reason": SUPPORT_REASONS,
    "risk_types": RISK_TYPES,
}
"""By what a report breaks its figures down, besides the quarter."""
