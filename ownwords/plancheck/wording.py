"""What a finding says and asks, from ``data/wording.toml``. The same text always gets the same words."""

import tomllib
import zlib
from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

_LONGEST_SEEN = 90


@cache
def wordings() -> dict[str, Any]:
    """Return every code's wording, read once."""
    return tomllib.loads((files("ownwords.plancheck") / "data" / "wording.toml").read_text(encoding="utf-8"))


def message_for(code: str, seen: str | None) -> str:
    """Say what was seen and why it matters; ``seen`` is the piece of text meant, None for the whole section."""
    wording = wordings()[code]
    if seen is None or "message" not in wording:
        return str(wording["whole"])
    return str(wording["message"]).replace("{seen}", shortened(seen))


def shortened(text: str) -> str:
    """Return the text on one line, cut between words where it is long."""
    line = " ".join(text.split()).rstrip(" .,;:")
    if len(line) <= _LONGEST_SEEN:
        return line
    return line[:_LONGEST_SEEN].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"


def ask_for(code: str, section: str, seen: Sequence[Collection[str]], text: str) -> str:
    """Choose the question: one for the kinds of word that were seen, else one for any text.

    ``seen`` holds kinds of word, those of the evidence first; what comes later counts only where nothing fits before.
    """
    asks = [ask for ask in wordings()[code]["asks"] if ask.get("section", section) == section]
    choices = [ask for ask in asks if "kinds" not in ask]
    for kinds in seen:
        fitting = [ask for ask in asks if not set(ask.get("kinds", ())).isdisjoint(kinds)]
        if fitting:  # of those that fit, only the kind that stands first
            choices = [ask for ask in fitting if ask["kinds"] == fitting[0]["kinds"]]
            break
    return str(choices[zlib.crc32(text.encode("utf-8", "surrogatepass")) % len(choices)]["ask"])


def source_of(code: str) -> str:
    """Return where the rule is written."""
    return str(wordings()[code]["source"])
