"""What every deed of this room needs: the row as it stands, and its trace."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ownwords.access.models import User
from ownwords.conversations.models import Conversation
from ownwords.drafts.actions import Refused
from ownwords.trail.actions import person_chain, record, worker_chain
from ownwords.trail.prepared import Question

STANDS = "This conversation is finished: its words stand as they are. Put a correction beside it"


_standing = Question(lambda pk: Conversation.objects.select_for_update().filter(pk=pk))


def unfinished(conversation: Conversation) -> Conversation:
    """Take the row for this transaction; raise Refused where it is finished."""
    standing = _standing.first(conversation.pk)
    if standing is None:
        raise Refused("This conversation is not there any more")
    if standing.finished:
        raise Refused(STANDS)
    return standing


def leave_trace(conversation: Conversation, deed: str, by: User, content: Any, at: datetime | None) -> None:
    """Record a deed with a conversation in its person's chain."""
    leave_trace_with(conversation.person_id, f"conversation:{conversation.pk}", deed, by, content, at)


def leave_trace_with(person_id: UUID, about: str, deed: str, by: User, content: Any, at: datetime | None) -> None:
    """Record a deed about something else of the person."""
    record(person_chain(person_id), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)
