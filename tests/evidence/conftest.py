from tests.support.looking_back import closes, reviews, says, wants

__all__ = ["closes", "reviews", "says", "wants"]
