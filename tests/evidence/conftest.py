from tests.support.looking_back import closes, reviews, says, wants
from tests.support.people import (
    administrator,
    board_member,
    client_of,
    colleague,
    council,
    lead,
    person,
    supervisor,
    worker,
)

__all__ = [
    "administrator",
    "board_member",
    "client_of",
    "closes",
    "colleague",
    "council",
    "lead",
    "person",
    "reviews",
    "says",
    "supervisor",
    "wants",
    "worker",
]
