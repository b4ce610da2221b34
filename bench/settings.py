"""The demonstration, with one bare view beside it on the same server, to measure against."""

from ownwords.settings.demonstration import *  # noqa: F403

ROOT_URLCONF = "bench.bare"
