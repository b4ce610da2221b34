"""Words in a text: found, followed, cut into segments."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ownwords.conversations.rules import (
    LITTLE_WORDS,
    Place,
    again,
    find_words,
    lines,
    plain_line_ends,
    re_anchor,
    same_words,
    search_words,
    segments,
    time_in_words,
    trimmed,
    whose_problem,
)

TEXT = "Joyce said: I want him to go on visiting 🌷. He borrowed money.\nI do not want a fuss."


@dataclass(frozen=True)
class Span:
    start: int
    end: int


# --- Finding --------------------------------------------------------------------------------------


def test_words_that_stand_once_are_found_at_their_place() -> None:
    found = find_words(TEXT, "I want him to go on visiting 🌷")
    assert found.place is not None
    assert found.place.of(TEXT) == "I want him to go on visiting 🌷"


@pytest.mark.parametrize(
    "pasted",
    ["  I want him\nto go   on visiting ", "I want him\u00a0to go on\r\n\r\nvisiting"],
)
def test_white_space_is_forgiven_and_the_exact_words_of_the_text_are_found(pasted: str) -> None:
    found = find_words(TEXT, pasted)
    assert found.place is not None
    assert found.place.of(TEXT) == "I want him to go on visiting"


def test_straight_and_curly_quotes_meet() -> None:
    text = "She said “I don’t want that”."
    found = find_words(text, '"I don\'t want that"')
    assert found.place is not None
    assert found.place.of(text) == "“I don’t want that”"


@pytest.mark.parametrize("words", ["i want him", "I want her", "", "  \n ", ".*"])
def test_other_words_are_absent(words: str) -> None:
    assert find_words(TEXT, words).absent


def test_words_that_stand_twice_have_no_one_place() -> None:
    found = find_words("I want tea. I want cake.", "I want")
    assert found.several
    assert found.place is None
    assert find_words("aaa", "aa").several  # also where they overlap


letters = st.text(alphabet="ab ’🌷\n", max_size=30)
texts = st.one_of(letters, st.text(max_size=60))


@given(texts, st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    found = find_words(text, words)
    if words.strip():
        assert found.places
        assert all(same_words(_straight(place.of(text)), _straight(words)) for place in found.places)
    else:
        assert found.absent


def _straight(words: str) -> str:
    return words.translate(str.maketrans("’‘“”", "''\"\""))


@given(texts, texts)
def test_what_is_found_differs_from_what_was_looked_for_in_white_space_and_quotes_only(text: str, words: str) -> None:
    for place in find_words(text, words).places:
        assert same_words(_straight(place.of(text)), _straight(words))


# --- Trimming -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 7, Place(1, 3)), (1, 3, Place(1, 3)), (3, 5, None), (-1, 2, None), (2, 2, None), (2, 99, None), (5, 2, None)],
)
def test_white_space_at_the_ends_is_no_part_of_words(start: int, end: int, expected: Place | None) -> None:
    assert trimmed(" ab    c", start, end) == expected


# --- Following ------------------------------------------------------------------------------------


def _place_of(text: str, words: str) -> Place:
    at = text.index(words)
    return Place(at, at + len(words))


def _follow(old: str, new: str, words: str) -> str | None:
    place = _place_of(old, words)
    found = re_anchor(old, new, place.start, place.end)
    if found is None:
        return None
    assert found.of(new) == words
    return f"{new[: found.start]}[{words}]{new[found.end :]}"


@pytest.mark.parametrize(
    ("old", "new", "words", "expected"),
    [
        ("I want tea.", "She said: I want tea.", "I want tea", "She said: [I want tea]."),
        ("I want tea.", "I want tea. And cake.", "I want tea", "[I want tea]. And cake."),
        ("🌷 I want tea.", "🌷🌷👩‍👧 I want tea.", "I want tea", "🌷🌷👩‍👧 [I want tea]."),
        # changed inside: not her words any more
        ("I want tea.", "I want hot tea.", "I want tea", None),
        ("I want tea.", "", "I want tea", None),
        # the marked ones were taken out; the same words of somebody else are not hers
        ("Joyce: I want to stay.\nMum: I want to stay.", "Mum: I want to stay.", "I want to stay", None),
        # a short word in a text that is all new is not known again
        ("I like it at home.", "Mum wants her in a home.", "home", None),
        # other words beside it were changed, and enough of what stands there stayed
        ("She said I want tea", "He said I want tea", "I want tea", "He said [I want tea]"),
        # a passage is known again wherever it was moved to
        (
            "I want to go home. She was calm. We talked.",
            "We talked long. She was quite calm. I want to go home!",
            "I want to go home",
            "We talked long. She was quite calm. [I want to go home]!",
        ),
        # two changes, before and after: known by what stands beside it
        (
            "On Monday Joyce told me about tea and then about her cat Tom. End.",
            "On Tuesday Joyce told me about tea and then about her cat Tom. The end.",
            "tea",
            "On Tuesday Joyce told me about [tea] and then about her cat Tom. The end.",
        ),
        # one of two alike was taken out, and nobody can say which
        ("no no", "no", "no", None),
    ],
)
def test_a_mark_follows_its_words_or_comes_loose(old: str, new: str, words: str, expected: str | None) -> None:
    assert _follow(old, new, words) == expected


def test_the_same_words_said_twice_are_kept_apart() -> None:
    old = "Joyce: I want to stay here.\nMum: I want to stay here."
    mums = old.rindex("I want")
    new = f"We sat in the garden.\n{old}"
    found = re_anchor(old, new, mums, mums + len("I want to stay here"))
    assert found is not None
    assert found.start == new.rindex("I want")


@st.composite
def marked_texts(draw: st.DrawFn, alphabet: st.SearchStrategy[str]) -> tuple[str, int, int]:
    text = draw(alphabet.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(marked_texts(texts), texts)
def test_a_mark_never_points_to_other_words(marked: tuple[str, int, int], new: str) -> None:
    old, start, end = marked
    found = re_anchor(old, new, start, end)
    assert found is None or found.of(new) == old[start:end]


@given(marked_texts(texts))
def test_an_unchanged_text_moves_no_mark(marked: tuple[str, int, int]) -> None:
    text, start, end = marked
    assert re_anchor(text, text, start, end) == Place(start, end)


@given(marked_texts(texts), texts, st.data())
def test_text_put_in_beside_a_mark_moves_it_and_no_more(
    marked: tuple[str, int, int], added: str, data: st.DataObject
) -> None:
    old, start, end = marked
    before = data.draw(st.booleans())
    at = data.draw(st.integers(0, start) if before else st.integers(end, len(old)))
    new = old[:at] + added + old[at:]
    right = Place(start + len(added), end + len(added)) if before else Place(start, end)
    found = re_anchor(old, new, start, end)
    words = old[start:end]
    if _stands_once(new, words):
        assert found == right
    else:
        assert found in (right, None) or found.of(new) == words


def _stands_once(text: str, words: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0


@given(marked_texts(texts), st.data())
@example(("I want tea now", 2, 10), None)
def test_a_change_inside_the_words_of_a_mark_never_leaves_it_where_it_was(
    marked: tuple[str, int, int], data: st.DataObject | None
) -> None:
    old, start, end = marked
    at = data.draw(st.integers(start, end - 1)) if data else start
    new = f"{old[:at]}§§§{old[at + 1 :]}"
    found = re_anchor(old, new, start, end)
    assert found is None or "§" not in found.of(new) or "§" in old


def test_loose_words_are_known_again_when_they_come_back() -> None:
    assert again("Now: I want to stay.", "I want to stay") == Place(5, 19)
    assert again("Now: I stay.", "I stay") is None  # too little to be sure
    assert again("I want to stay. I want to stay.", "I want to stay") is None


# --- Segments -------------------------------------------------------------------------------------


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(texts)
    ends = st.integers(0, len(text) + 3)
    return text, [Span(*sorted(pair)) for pair in draw(st.lists(st.tuples(ends, ends), max_size=6))]


@given(texts_with_marks())
def test_segments_joined_are_the_text(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    assert "".join(segment.text for segment in segments(text, marks)) == text


@given(texts_with_marks())
def test_each_mark_is_all_segments_that_carry_it(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    cut = segments(text, marks)
    for mark in marks:
        carried = "".join(segment.text for segment in cut if any(m is mark for m in segment.marks))
        fits = 0 <= mark.start < mark.end <= len(text)
        assert carried == (text[mark.start : mark.end] if fits else "")
        assert sum(any(m is mark for m in segment.ending) for segment in cut) == fits
        assert sum(any(m is mark for m in segment.beginning) for segment in cut) == fits


@given(texts_with_marks())
def test_lines_leave_out_nothing_but_line_ends(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    shown = lines(segments(text, marks))
    pieces = [segment for line in shown for segment in line.segments]
    assert "".join(piece.text for piece in pieces) == text.replace("\n", "")
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


def test_an_empty_line_is_a_gap() -> None:
    shown = lines(segments("one\ntwo\n\n\nthree\n", [Span(0, 7)]))
    assert [["".join(s.text for s in line.segments), line.gap] for line in shown] == [
        ["one", False],
        ["two", False],
        ["three", True],
    ]
    assert shown[0].segments[0].beginning == (Span(0, 7),)
    assert shown[0].segments[0].ending == ()
    assert shown[1].segments[0].ending == (Span(0, 7),)


# --- Words to be found by -------------------------------------------------------------------------


def test_many_at_once_find_the_same_words_as_one_alone() -> None:
    texts = ["visiting relations nationally", "generously hopeful neighbours", "gardening", "sensibilities"] * 3
    alone = [search_words(text) for text in texts]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads take turns as often as they can
    try:
        with ThreadPoolExecutor(8) as many:
            for _ in range(100):
                assert list(many.map(search_words, texts)) == alone
    finally:
        sys.setswitchinterval(before)


def test_words_are_filed_in_one_plain_form() -> None:
    assert search_words("I DON’T want to see Siân, don't!") == ["dont", "want", "see", "sian"]


@given(st.text(max_size=200))
def test_filed_words_are_short_and_come_once_and_meet_themselves(text: str) -> None:
    words = search_words(text)
    assert len(words) == len(set(words))
    assert all(2 <= len(word) <= 40 and word not in LITTLE_WORDS for word in words)
    plain = text.encode("ascii", "ignore").decode()
    assert search_words(plain.upper()) == search_words(plain.lower())


def test_a_little_word_with_an_ending_is_a_little_word() -> None:
    assert search_words("Theirs, hers and ours: the doing") == []


def test_line_ends_are_the_same_from_every_machine() -> None:
    assert plain_line_ends("a\r\nb\rc\n") == "a\nb\nc\n"


# --- Whose words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "whose", "speaker", "field"),
    [
        ("want", "person", "", ""),
        ("want", "observed", "Ann, her key worker", ""),
        ("want", "observed", "", "speaker"),
        ("worry", "family", "  ", "speaker"),
        ("other-view", "person", "", "whose"),
        ("other-view", "professional", "Dr Shah", ""),
    ],
)
def test_words_of_anybody_else_have_their_speaker(kind: str, whose: str, speaker: str, field: str) -> None:
    problem, about = whose_problem(kind, whose, speaker)
    assert about == field
    assert bool(problem) == bool(field)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (60, "1 hour"),
        (125, "2 hours and 5 minutes"),
        (60_001, "1,000 hours and 1 minute"),
    ],
)
def test_time_is_told_as_people_say_it(minutes: int, words: str) -> None:
    assert time_in_words(minutes) == words
