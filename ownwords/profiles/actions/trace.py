"""The trace that every deed leaves."""

from datetime import datetime
from typing import Any

from ownwords.access.models import User
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain, record, worker_chain


def leave_trace(person: Person, deed: str, about: str, by: User, content: Any, at: datetime | None) -> None:
    record(person_chain(person.pk), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)
