"""Looking back, setting the day for it, and closing. What is written here stands."""

from ownwords.reviews.actions.closing import close
from ownwords.reviews.actions.days import set_due
from ownwords.reviews.actions.looking_back import hold_review

__all__ = ["close", "hold_review", "set_due"]
