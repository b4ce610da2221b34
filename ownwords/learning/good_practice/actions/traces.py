"""How a deed in a round leaves its trail: in a chain of the round's own, since it is about no person."""

from datetime import datetime
from typing import Any

from ownwords.access.decision import between_chain
from ownwords.access.models import User
from ownwords.learning.good_practice.models import Round
from ownwords.trail.actions import record, worker_chain


def trace(about: Round, deed: str, by: User, at: datetime, content: Any = "") -> None:
    """Leave the trail of a deed, in the caller's transaction."""
    chain = between_chain(about.pk)
    record(chain, who=worker_chain(by.pk), deed=deed, about=f"good-practice:{about.pk}", content=content, at=at)
