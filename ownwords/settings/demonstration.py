"""One machine, one person looking around: invented people, one-click sign-in, no outside address."""

from ownwords.settings.base import *  # noqa: F403

DEMONSTRATION = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
OWN_PAGES_TELEPHONE = "01632 960 123"
"""A number that nobody has: it is kept free for stories."""
