from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class WebConfig(AppConfig):
    name = "ownwords.web"


class AssetsConfig(StaticFilesConfig):
    """What is served of the installed packages: not GDS Transport and not the crown, which belong to gov.uk alone."""

    ignore_patterns = (
        "*.scss",
        "*.map",
        "*.njk",
        "*.d.ts",
        "*.bundle.*",
        "*.amd.js",
        "*.cjs.js",
        "*.esm.js",
        "htmx.js",
        "fonts",
        "images",
        "manifest.json",
        "rebrand",
        "components",
        "core",
        "macros",
        "helpers",
        "objects",
        "overrides",
        "settings",
        "tools",
        "utilities",
        "custom-properties",
        "ext",
    )
