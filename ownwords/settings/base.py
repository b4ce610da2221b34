"""Settings that every installation shares. What differs stands in the files beside this one."""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from ownwords.settings.secrets_file import secret_from_file

SOURCE_FOLDER = Path(__file__).resolve().parent.parent.parent
HOME_FOLDER = Path(os.environ.get("OWNWORDS_HOME", SOURCE_FOLDER / "var"))
"""Where this installation keeps what is its own: the database (SQLite), its secrets, collected assets."""

DEBUG = False
DEMONSTRATION = False
"""One-click sign-in for invented users. Production refuses to start with it on."""

SECRET_KEY = os.environ.get("OWNWORDS_SECRET_KEY") or secret_from_file(HOME_FOLDER / "secret-key")
TRAIL_KEY = os.environ.get("OWNWORDS_TRAIL_KEY") or secret_from_file(HOME_FOLDER / "trail-key")
"""Seals the trail. Whoever holds the database but not this key cannot forge an entry. Keep it elsewhere."""

ALLOWED_HOSTS = [host for host in os.environ.get("OWNWORDS_HOSTS", "").split(",") if host]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "ownwords.web.apps.AssetsConfig",
    "csp",
    "axes",
    "ownwords.trail",
    "ownwords.people",
    "ownwords.access",
    "ownwords.drafts",
    "ownwords.profiles",
    "ownwords.conversations",
    "ownwords.outcomes",
    "ownwords.plans",
    "ownwords.reviews",
    "ownwords.safeguarding.path",
    "ownwords.safeguarding.partners",
    "ownwords.safeguarding.capacity",
    "ownwords.safeguarding.advocacy",
    "ownwords.safeguarding.risk",
    "ownwords.safeguarding.responses",
    "ownwords.safeguarding.meetings",
    "ownwords.safeguarding.feedback",
    "ownwords.safeguarding.chronology",
    "ownwords.learning.supervision",
    "ownwords.learning.reflection",
    "ownwords.learning.library",
    "ownwords.learning.stories",
    "ownwords.learning.colleagues",
    "ownwords.learning.good_practice",
    "ownwords.learning.audit",
    "ownwords.evidence",
    "ownwords.door",
    "ownwords.web",
    "ownwords.demonstration",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ownwords.access.middleware.TimeOutMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ownwords.access.middleware.DecisionMiddleware",
    "ownwords.web.middleware.CleanInputMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "ownwords.web.urls"
WSGI_APPLICATION = "ownwords.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "ownwords.web.jinja.RoomTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "ownwords.web.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "ownwords.web.context.page",
            ],
        },
    }
]

SQLITE_OPTIONS: dict[str, Any] = {
    # A writer takes its turn at once instead of failing half-way, and what was acknowledged survives a power cut.
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456; "
        # Without it INSERT OR REPLACE would slip past the triggers that forbid deleting.
        "PRAGMA recursive_triggers=ON;"
    ),
}


def database_from(url: str) -> dict[str, Any]:
    """Turn a database address (``sqlite:///…`` or ``postgresql://…``) into Django's setting."""
    database: dict[str, Any] = dict(dj_database_url.parse(url))
    if "sqlite" in database["ENGINE"]:
        database["ENGINE"] = "ownwords.trail.sqlite"
        database["OPTIONS"] = {**SQLITE_OPTIONS, **database.get("OPTIONS", {})}
        database["CONN_MAX_AGE"] = None
    else:
        database["CONN_MAX_AGE"] = 600
        database["CONN_HEALTH_CHECKS"] = True
    return database


DATABASES = {
    "default": database_from(os.environ.get("OWNWORDS_DATABASE_URL") or f"sqlite:///{HOME_FOLDER / 'ownwords.sqlite3'}")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "ownwords.access.backend.WorkerBackend",
    "ownwords.door.backend.CodeBackend",
    "ownwords.learning.good_practice.backend.LinkBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "ownwords.web.views.errors.locked_out"
AXES_SENSITIVE_PARAMETERS = ["password", "code", "word", "link"]
AXES_VERBOSE = False
AXES_USERNAME_FORM_FIELD = "username"
AXES_ENABLE_ADMIN = False

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "ownwords-session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_IDLE_MINUTES = int(os.environ.get("OWNWORDS_SESSION_MINUTES", "30"))
"""Minutes without a request after which a worker signs in again. Nothing typed is lost by it."""
OWN_PAGES = "/my/"
"""Where the addresses of a person's own pages begin. They tell nothing: a browser keeps them."""
OWN_PAGES_MINUTES = int(os.environ.get("OWNWORDS_OWN_PAGES_MINUTES", "10"))
"""Minutes without a request after which a person's own pages are shut."""
PROVIDER_PAGES = "/good/"
"""Where the addresses begin to which a care provider comes by a link, without an account."""
LEAVE_TO = os.environ.get("OWNWORDS_LEAVE_TO", "https://www.bbc.co.uk/weather")
"""Where "Leave this page" leads: a page that anybody may look at."""
OWN_PAGES_TELEPHONE = os.environ.get("OWNWORDS_OWN_PAGES_TELEPHONE", "")
"""The number that a person can ring instead of writing on their own pages, as it is shown there. "" shows none."""
KEEP_WHAT_WAS_SENT = "ownwords.drafts.pages.keep_what_was_sent"
"""What keeps a form that is sent after the session has ended: ``access`` may not look to its right, so it is named."""
CLOSED_ELSEWHERE = "ownwords.safeguarding.path.queries.where_to_close"
"""Where work is closed instead, if an enquiry goes on: ``reviews`` may not look to its right, so it is named."""
CSRF_COOKIE_HTTPONLY = False
CSRF_COOKIE_AGE = None
"""Gone with the browser, as the session is: a cookie that stays tells that somebody was here."""
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "ownwords.web.views.errors.form_too_old"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "media-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# A long conversation pasted whole is about 60 kB; 1 MB gets a clear message from the form, not a bare refusal.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 4
# Reading a large spreadsheet goes on in a thread of its own, so that nobody waits for an answer.
WORK_BESIDE_REQUESTS = True
FILE_UPLOAD_HANDLERS = ["ownwords.drafts.uploads.InMemoryUpToALimit"]
"""A file is never put on the disk as it was sent: it may tell where and by whom it was made."""

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Pieces of pages (ownwords.web.kept), in each server process, for an hour at the most: about 50 MB when full.
    "pieces": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pieces",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/assets/"
STATIC_ROOT = HOME_FOLDER / "assets"
NODE_MODULES = Path(os.environ.get("OWNWORDS_NODE_MODULES", SOURCE_FOLDER / "node_modules"))
STATICFILES_DIRS = [
    ("govuk", NODE_MODULES / "govuk-frontend" / "dist" / "govuk"),
    ("htmx", NODE_MODULES / "htmx.org" / "dist"),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

SILENCED_SYSTEM_CHECKS = ["axes.W003"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},
}
