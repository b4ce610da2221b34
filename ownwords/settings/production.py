"""For a council. Everything that must be decided comes from the environment; what is missing is said plainly."""

import os

from django.core.exceptions import ImproperlyConfigured

from ownwords.settings.base import *  # noqa: F403
from ownwords.settings.base import ALLOWED_HOSTS

if os.environ.get("OWNWORDS_DEMONSTRATION", "").lower() in {"1", "true", "yes", "on"}:
    raise ImproperlyConfigured(
        "Demonstration mode is on (OWNWORDS_DEMONSTRATION). It lets anyone sign in as anyone, so the product "
        "will not start with it in production. Unset OWNWORDS_DEMONSTRATION."
    )
for needed in ("OWNWORDS_SECRET_KEY", "OWNWORDS_TRAIL_KEY", "OWNWORDS_DATABASE_URL"):
    if not os.environ.get(needed):
        raise ImproperlyConfigured(f"Set {needed} in the environment before you start Own Words in production.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set OWNWORDS_HOSTS to the addresses people will use, with commas between.")

SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-ownwords-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-ownwords-csrf"
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
AXES_IPWARE_PROXY_COUNT = int(os.environ.get("OWNWORDS_PROXIES", "1"))
