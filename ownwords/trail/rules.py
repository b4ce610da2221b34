"""How an entry is sealed. Pure functions: the same input gives the same seal on every machine."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any


def digest_of(content: Any) -> str:
    """Return the SHA-256, in hexadecimal, of ``content`` written as JSON in one canonical way."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_chains(chains: Iterable[str]) -> str:
    """Return the digest of a set of chains, whatever their order."""
    return digest_of(sorted(chains))


def seal_of(key: str, entry: Mapping[str, Any]) -> str:
    """Return the seal of an entry: an HMAC-SHA-256 over everything in it and the seal before it.

    ``entry`` has chain, number, at (a datetime), who, deed, about, digest and previous.
    """
    at: datetime = entry["at"]
    parts = [
        entry["chain"],
        str(entry["number"]),
        at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry["who"],
        entry["deed"],
        entry["about"],
        entry["digest"],
        entry["previous"],
    ]
    return _hmac(key, "entry", parts)


def witness_of(key: str, chain: str, number: int, seal: str) -> str:
    """Return what a chain's head carries to show that ``number`` really is its last entry."""
    return _hmac(key, "head", [chain, str(number), seal])


def _hmac(key: str, purpose: str, parts: list[str]) -> str:
    # The JSON form keeps "ab","c" and "a","bc" apart.
    message = json.dumps([purpose, *parts], ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hmac.new(key.encode(), message, hashlib.sha256).hexdigest()
