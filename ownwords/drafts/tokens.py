"""The ticket a form carries: whose form it is. It lets typing be kept even after the session has ended.

A ticket can only add to the draft of the worker it was given to, in the form it was given for. It opens nothing.
"""

from dataclasses import dataclass
from uuid import UUID

from django.core import signing

SALT = "ownwords.drafts.ticket"
LASTS = 60 * 60 * 24
"""Seconds a ticket is good for: a form left open overnight is still kept."""


@dataclass(frozen=True)
class Ticket:
    """Whose form this is, which one, and about whom."""

    worker_id: UUID
    form: str
    person_id: UUID | None


def ticket_for(ticket: Ticket) -> str:
    """Sign a ticket."""
    return signing.dumps(
        [ticket.worker_id.hex, ticket.form, ticket.person_id.hex if ticket.person_id else ""], salt=SALT
    )


def read_ticket(text: str) -> Ticket | None:
    """Return the ticket, or None where it is not ours or too old."""
    try:
        worker, form, person = signing.loads(text, salt=SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Ticket(UUID(worker), form, UUID(person) if person else None)
