"""Plain words: jargon with an alternative, and sentences that are too long."""

import pytest

from ownwords.plancheck.readability import hints_of_text, plain_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("He mobilises with a frame.", ["walks or moves about"]),
        ("POC to start.", ["help at home"]),
        ("OT to visit on Monday.", ["occupational therapist"]),
        ("He walks with a frame and loves it.", []),
        ("My pa likes the sea, so do I.", []),
    ],
)
def test_jargon_has_a_plain_word_beside_it(text: str, plain: list[str]) -> None:
    assert [hint.plain for hint in hints_of_text(text)] == plain


def test_the_longest_expression_counts() -> None:
    (hint,) = hints_of_text("Her skin integrity is good.")
    assert hint.evidence == (4, 18)


def test_a_long_sentence_is_told_with_its_length() -> None:
    hints = hints_of_text("I go " + "and go " * 20 + "home.")
    assert [hint.kind for hint in hints] == ["long-sentence"]
    assert "43 words" in hints[0].message


def test_there_are_many_words_and_each_has_its_own_plain_ones() -> None:
    assert len(plain_words()) >= 150
    assert all(kind in ("jargon", "abbreviation") and plain for kind, plain in plain_words().values())
