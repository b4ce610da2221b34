"""Two long texts are compared in a moment, and still word by word where sentences differ."""

from time import monotonic

import pytest

from ownwords.drafts.rules import compare

SENTENCES = [f"On day {number} she walked to the library and met somebody new. " for number in range(1500)]
CHANGED = [text.replace("library", "sea") if number % 50 == 0 else text for number, text in enumerate(SENTENCES)]


def test_long_texts_differ_by_their_changed_words_alone() -> None:
    pieces = compare("".join(SENTENCES), "".join(CHANGED))
    assert {piece.text for piece in pieces if piece.change == "removed"} == {"library"}
    assert {piece.text for piece in pieces if piece.change == "added"} == {"sea"}
    assert len([piece for piece in pieces if piece.change == "added"]) == 30


def turning(step: int, words: int, sentence: int) -> str:
    """A text of few different words that come back again and again, in sentences of so many words."""
    return " ".join(f"w{(number * step) % 40}{'.' if number % sentence == 0 else ''}" for number in range(words))


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("".join(SENTENCES), "".join(CHANGED)),
        ("a " * 50_000, "b " + "a " * 49_990),
        ("a. " * 30_000, "b. " + "a. " * 29_990),
        (turning(1, 20_000, 10**9), turning(7, 20_000, 10**9)),
        (turning(1, 20_000, 150), turning(7, 20_000, 150)),
        ("x" * 100_000, "y" * 100_000),
    ],
    ids=["prose", "one word", "one sentence", "without a stop", "few words", "no spaces"],
)
def test_no_text_takes_long_or_loses_a_word(older: str, newer: str) -> None:
    began = monotonic()
    pieces = compare(older, newer)
    assert monotonic() - began < 15, "seconds; by words alone this took minutes"
    assert "".join(piece.text for piece in pieces if piece.change != "added") == older
    assert "".join(piece.text for piece in pieces if piece.change != "removed") == newer
