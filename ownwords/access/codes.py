"""Codes that are given to somebody who has no account. Pure: no database, no request."""

import hashlib
import hmac
import re

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What codes are made of: nothing that looks or sounds like something else (no 0 and O, 1, I and L, no U)."""
CODE_LENGTH = 8


def code_as_typed(typed: str, length: int = CODE_LENGTH) -> str:
    """Return a code as it was made: capitals, without spaces and strokes; what looks like another letter is that one.

    "kf7p-2m9x" is "KF7P2M9X". What cannot be a code of ``length`` letters comes back as "".
    """
    plain = re.sub(r"[\s\-–—._]", "", typed).upper()
    return plain if len(plain) == length and all(letter in LETTERS for letter in plain) else ""


def code_as_read(code: str) -> str:
    """Return a code as it stands on paper, in two groups: "KF7P 2M9X"."""
    return f"{code[: CODE_LENGTH // 2]} {code[CODE_LENGTH // 2 :]}"


def code_from(key: bytes, batch: str, number: int, length: int = CODE_LENGTH) -> str:
    """Return the code of one place on one sheet: the same each time, and not to be guessed without ``key``.

    So the sheet can be shown again for a while although no code is kept anywhere. ``length``: its letters, at most 40.
    """
    drawn = int.from_bytes(hmac.digest(key, f"code {batch} {number}".encode(), hashlib.sha256), "big")
    letters = []
    for _ in range(length):
        drawn, place = divmod(drawn, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def digest_of(key: bytes, code: str) -> str:
    """Return what is kept of a code: from it nobody without ``key`` finds the code again."""
    return hmac.digest(key, f"digest {code}".encode(), hashlib.sha256).hex()
