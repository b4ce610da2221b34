"""Grades in words, who reads what, and what is told of many files together."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from ownwords.learning.audit.grading import (
    COUNTED,
    FEWEST,
    GRADE_NAMES,
    GRADES,
    HIDDEN,
    Told,
    agreement_in_words,
    caution,
    change_in_words,
    counted,
    differing,
    how_many_twice,
    names_in,
    problem_of_answer,
    share_out,
    tally,
    without_order,
)
from ownwords.learning.audit.rules import lot_of
from ownwords.learning.audit.starting import STARTING, THEME_NAMES, THEMES
from ownwords.plancheck.readability import plain_words

KEYS = st.sampled_from(sorted(GRADE_NAMES))
READERS = st.lists(st.sampled_from("abcd"), unique=True, max_size=4)


def test_the_starting_set_asks_about_the_person() -> None:
    assert 8 <= len(STARTING) <= 12
    assert {one.theme for one in STARTING} == {theme.key for theme in THEMES} == set(THEME_NAMES)
    assert len({one.key for one in STARTING}) == len(STARTING)
    for one in STARTING:
        assert one.asks.endswith("?")
        assert one.good
        assert one.look_for
        assert "deadline" not in one.asks


def test_each_question_is_in_plain_words() -> None:
    # The name of an Act is what it is called.
    told = {one.key: f"{one.asks} {one.good}".replace("Mental Capacity Act", "") for one in STARTING}
    hard = {key: plain_words().keys() & set(text.casefold().split()) for key, text in told.items()}
    assert not any(hard.values()), hard


@pytest.mark.parametrize(
    ("grade", "why", "places", "field"),
    [
        ("good", "It is there", ["/a/"], ""),
        ("good", "It is there", [], "place_1"),
        ("shines", "It is there", [], "place_1"),
        ("not-seen", "I looked in the reviews", [], ""),
        ("not-apply", "Nobody doubted it", [], ""),
        ("not-seen", " ", [], "why"),
        ("outstanding", "x", ["/a/"], "grade"),
    ],
)
def test_a_grade_says_why_and_where(grade: str, why: str, places: list[str], field: str) -> None:
    message, found = problem_of_answer(grade, why, places)
    assert (found, bool(message)) == (field, bool(field))


@given(
    READERS,
    st.integers(0, 12),
    st.integers(0, 12),
    st.dictionaries(st.integers(0, 11), st.sets(st.sampled_from("abcd"))),
)
def test_files_are_shared_out_fairly(readers: list[str], files: int, twice: int, may_not: dict[int, set[str]]) -> None:
    given_to = share_out(range(files), readers, may_not, twice)
    assert list(given_to) == list(range(files))
    for file, chosen in given_to.items():
        able = set(readers) - may_not.get(file, set())
        assert set(chosen) <= able
        assert len(set(chosen)) == len(chosen) == min(len(able), 2 if file < twice else 1)


@given(st.integers(1, 4), st.integers(0, 40), st.integers(0, 40))
def test_everybody_reads_as_many_as_the_others(readers: int, files: int, twice: int) -> None:
    has = Counter(dict.fromkeys(range(readers), 0))
    has.update(one for chosen in share_out(range(files), range(readers), {}, twice).values() for one in chosen)
    assert max(has.values()) - min(has.values()) <= 1


@pytest.mark.parametrize(
    ("size", "share", "twice"),
    [(10, "none", 0), (10, "fifth", 2), (2, "fifth", 1), (5, "half", 2), (7, "all", 7), (0, "all", 0), (1, "half", 1)],
)
def test_how_many_are_read_by_two(size: int, share: str, twice: int) -> None:
    assert how_many_twice(size, share) == twice


@pytest.mark.parametrize(
    ("grades", "agreed", "counts"),
    [
        (["good"], "", "good"),
        (["good", "good"], "", "good"),
        (["good", "some"], "", ""),
        (["good", "some"], "some", "some"),
        (["good", "good"], "some", "good"),
        ([], "some", ""),
    ],
)
def test_where_two_differ_it_counts_once_they_have_talked(grades: list[str], agreed: str, counts: str) -> None:
    assert counted(grades, agreed) == counts


def test_on_what_two_differ() -> None:
    assert differing({"a": "good", "b": "some", "c": "good"}, {"a": "good", "b": "good"}) == ["b"]


@given(st.lists(st.tuples(KEYS, st.integers(0, 4)), max_size=30))
def test_of_few_files_or_few_workers_nothing_is_told(grades: list[tuple[str, int]]) -> None:
    applied = [(grade, whose) for grade, whose in grades if grade != "not-apply"]
    told = tally(grades)
    if len(applied) < FEWEST or len({whose for _, whose in applied}) < 3:
        assert told == HIDDEN
        assert "nothing is told" in told.in_words
    else:
        assert told.files == len(applied)
        assert dict(zip(COUNTED, told.counts, strict=True)) == {
            key: [g for g, _ in applied].count(key) for key in COUNTED
        }
        assert f"Of {len(applied)} files" in told.in_words


@given(st.tuples(*[st.integers(0, 30)] * 4), st.tuples(*[st.integers(0, 30)] * 4))
def test_what_chance_would_do_is_called_chance(then: tuple[int, ...], now: tuple[int, ...]) -> None:
    if sum(then) < FEWEST or sum(now) < FEWEST:
        return
    before, here = Told(then), Told(now)
    told = change_in_words(before, here)
    first, second = before.good / before.files, here.good / here.files
    both = (before.good + here.good) / (before.files + here.files)
    spread = (both * (1 - both) * (1 / before.files + 1 / here.files)) ** 0.5
    if first == second:
        assert "the same" in told
    elif 2 * norm.sf(abs(second - first) / spread) > 0.0501:
        assert "could be chance" in told
    elif 2 * norm.sf(abs(second - first) / spread) < 0.0499:
        assert "more than chance alone" in told if second > first else "fewer than chance alone" in told


def test_beside_nothing_nothing_is_compared() -> None:
    assert change_in_words(None, Told((1, 2, 3, 4))) == ""
    assert change_in_words(HIDDEN, Told((1, 2, 3, 4))) == ""
    assert change_in_words(Told((1, 2, 3, 4)), HIDDEN) == ""


def test_agreement_is_told_with_its_share_and_a_caution_where_few_were_read() -> None:
    assert agreement_in_words([]) == ""
    assert "3 of 4 answers (75%)" in agreement_in_words([("a", "a")] * 3 + [("a", "b")])
    assert "Only 1 file was" in caution(1)
    assert "Only 9 files were" in caution(9)
    assert caution(10) == ""


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Joyce was asked twice", ["Joyce Penhaligon"], ["Joyce"]),
        ("joyce was asked twice", ["Joyce Penhaligon"], ["Joyce"]),
        ("They will ask again", ["Will Rose"], []),
        ("Ask Will again", ["Will Rose"], ["Will"]),
        ("Mrs Noor was there", ["Mrs Noor"], ["Noor"]),
        ("Mrs, Mr or Dr", ["Mrs T", "Dr Mo"], []),
        ("The person was asked", ["Per Son", ""], []),
        ("Ó Briain said", ["Ó Briain"], ["Briain"]),
    ],
)
def test_names_are_found_in_what_everybody_reads(text: str, names: list[str], found: list[str]) -> None:
    assert names_in(text, names) == found


def test_of_many_names_only_those_written_as_names_count() -> None:
    assert names_in("somebody we love", ["Ana Love"], capitals=True) == []
    assert names_in("somebody like Love", ["Ana Love"], capitals=True) == ["Love"]


@given(st.lists(st.text(max_size=6)), st.randoms())
def test_the_order_of_what_there_is_to_learn_tells_nothing(texts: list[str], random: object) -> None:
    assert without_order(texts) == without_order(reversed(texts))
    assert sorted(without_order(texts)) == sorted(set(texts))


@given(
    st.dictionaries(st.text(min_size=1, max_size=4), st.sampled_from("abc"), max_size=40),
    st.integers(0, 50),
    st.booleans(),
)
def test_the_whole_lot_can_be_drawn_again(group_of: dict[str, str], size: int, by_group: bool) -> None:
    lot = lot_of(group_of, size, seed="s", by_group=by_group)
    again = lot_of(dict(reversed(group_of.items())), size, seed="s", by_group=by_group)
    assert lot == again
    assert len(set(lot)) == len(lot) == min(size, len(group_of))


def test_each_grade_says_when_it_fits() -> None:
    assert all(grade.name and grade.means for grade in GRADES)
    assert not any(character.isdigit() for grade in GRADES for character in grade.name)


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("safer", ["feel safer"]),
        ("risk-now", ["removed", "smaller", "remains", "what they wanted"]),
        ("deciding", ["Mental Capacity Act", "less restrictive"]),
        ("advocacy", ["substantial difficulty", "appropriate individual", "sections 67 and 68"]),
        ("asked", ["seen alone if they wanted"]),
    ],
)
def test_the_starting_set_names_what_the_law_and_the_field_look_for(key: str, named: list[str]) -> None:
    (one,) = (each for each in STARTING if each.key == key)
    told = " ".join(f"{one.asks} {one.good}".split())
    assert [each for each in named if each not in told] == []


def test_each_starting_question_asks_one_thing() -> None:
    assert [one.asks for one in STARTING if " and " in one.asks.replace("they and those around them", "")] == []
    assert [one.asks for one in STARTING if one.asks.count("?") != 1] == []
