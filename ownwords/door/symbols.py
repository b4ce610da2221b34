"""The signs of easy read: pictures of OpenMoji (CC BY-SA 4.0), from its npm package, never copied into the product."""

import json
from functools import cache
from typing import Any

from django.conf import settings
from markupsafe import Markup

PACKAGE = ("@iconify-json", "openmoji", "icons.json")
SIDE = 72


@cache
def _drawings() -> dict[str, dict[str, Any]]:
    """Every picture of the package, by its name. Read once."""
    file = settings.NODE_MODULES.joinpath(*PACKAGE)
    icons: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["icons"]
    return icons


@cache
def drawing(name: str) -> str:
    """Return a picture as an SVG that stands alone. Raises KeyError where the package has none of that name."""
    body = _drawings()[name]["body"]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{body}</svg>'


@cache
def symbol(name: str) -> Markup:
    """Return a picture for a page. It always stands beside words, so it is nothing to those who hear the page."""
    body = _drawings()[name]["body"]
    return Markup(  # noqa: S704 - the body comes from the installed package
        f'<svg class="own-sign" viewBox="0 0 {SIDE} {SIDE}" aria-hidden="true" focusable="false">{body}</svg>'
    )
