"""Deeds of a story: the person's own pages."""

from ownwords.demonstration.keys import A_LINE, A_TEXT, LINE, LINES, NUMBER, TEXT, Key, one_of
from ownwords.door.models import Said
from ownwords.wording.languages import codes

DEEDS: dict[str, dict[str, Key]] = {
    "own_pages": {
        "for": LINE,
        "parts": LINES,
        "allowed_words": A_TEXT,
        "word": A_LINE,
        "email": LINE,
        "language": one_of(codes()),
    },
    "own_said": {"kind": one_of(Said.Kind.values, needed=True), "words": TEXT, "face": NUMBER, "outcome": LINE},
    "own_answer": {"words": A_TEXT},
}
