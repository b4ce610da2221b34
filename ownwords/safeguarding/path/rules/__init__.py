"""The rules of the path. Pure: no database, no request."""

from ownwords.safeguarding.path.rules.deciding import TESTS, against_the_tests, duty_met
from ownwords.safeguarding.path.rules.path import Gate, Way, may_begin_enquiry, way_of
from ownwords.safeguarding.path.rules.returning import support_of_capacity, unsound_risk

__all__ = [
    "TESTS",
    "Gate",
    "Way",
    "against_the_tests",
    "duty_met",
    "may_begin_enquiry",
    "support_of_capacity",
    "unsound_risk",
    "way_of",
]
