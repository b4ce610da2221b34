from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class WebConfig(AppConfig):
    name = "ownwords.web"


class AssetsConfig(StaticFilesConfig):
    """What is served of the installed packages: not GDS Transport and not the crown, which belong to gov.uk alone."""

    ignore_patterns = ["*.scss", "*.map", "*.njk", "fonts", "images", "rebrand", "components", "core", "macros",
                       "helpers", "objects", "overrides", "settings", "tools", "utilities", "custom-properties",
                       "*.bundle.*", "ext", "manifest.json", "*.amd.js", "*.cjs.js", "*.esm.js", "htmx.js", "*.d.ts"]  # fmt: skip  # noqa: RUF012
