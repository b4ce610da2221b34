"""How rows are named: random enough not to be guessed, in the order of their making so that indexes stay small."""

import secrets
import time
import uuid


def new_id() -> uuid.UUID:
    """Return a new identifier (UUID version 7, RFC 9562 section 5.7): 48 bits of milliseconds, 74 of chance."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= secrets.randbits(12) << 64
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    return uuid.UUID(int=value)
