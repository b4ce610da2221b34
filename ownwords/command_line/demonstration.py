"""``ownwords demo``: invented people to look around with, or a whole invented council to measure with."""

from typing import Any


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
