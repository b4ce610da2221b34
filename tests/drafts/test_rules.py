"""Two versions of a text, told word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.drafts.rules import Piece, as_words, compare

sentences = st.lists(st.sampled_from(["I", "want", "to", "go", "home", "\n", " ", "🙂", "é"]), max_size=30).map("".join)


@given(sentences, sentences)
def test_the_pieces_give_back_both_versions(older: str, newer: str) -> None:
    pieces = compare(older, newer)
    assert "".join(piece.text for piece in pieces if piece.change != "added") == older
    assert "".join(piece.text for piece in pieces if piece.change != "removed") == newer


@given(sentences)
def test_what_is_the_same_has_no_changes(text: str) -> None:
    assert all(piece.change == "same" for piece in compare(text, text))


def test_one_word_changed_is_one_word_removed_and_one_added() -> None:
    assert compare("I want to stay", "I want to leave") == [
        Piece("same", "I want to "),
        Piece("removed", "stay"),
        Piece("added", "leave"),
    ]


@pytest.mark.parametrize(
    ("value", "words"), [(None, ""), (True, "Yes"), (False, "No"), (3, "3"), ("as it is", "as it is")]
)
def test_a_value_is_written_as_somebody_would(value: object, words: str) -> None:
    assert as_words(value) == words


def test_a_choice_is_written_as_what_it_is_called() -> None:
    choices = [("", "Choose one"), ("friend", "A friend")]
    assert [as_words(value, choices) for value in ("friend", "cousin", None)] == ["A friend", "cousin", ""]
