"""For the test suite: as demonstration, with cheap password hashing so that signing in is not what is measured."""

from ownwords.settings.demonstration import *  # noqa: F403

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["ownwords.settings.testing.CheapArgon2"]

from django.contrib.auth.hashers import Argon2PasswordHasher  # noqa: E402


class CheapArgon2(Argon2PasswordHasher):
    """Argon2 with the least work, for tests only."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1


if DATABASES["default"]["ENGINE"] == "ownwords.trail.sqlite":
    # In memory there is nobody to take turns with, and pytest-django knows Django's own engine by its name.
    DATABASES["default"]["ENGINE"] = "django.db.backends.sqlite3"

WORK_BESIDE_REQUESTS = False
