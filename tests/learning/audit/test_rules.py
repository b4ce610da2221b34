"""A fair sample, and how far two auditors agree: each held against a second way of working it out."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare
from sklearn.metrics import cohen_kappa_score

from ownwords.learning.audit.rules import (
    AGREEMENT,
    draw,
    draw_by_group,
    enough,
    in_words,
    kappa,
    kappa_of_all,
    margin_of,
    shares,
    size_explained,
)

FILES = st.integers(1, 5000)
GROUPS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60), min_size=1)
GRADES = st.sampled_from(["good", "some", "little"])
CHANCE = 0.001
"""A lot that is fair would fall worse than this once in a thousand; the seeds are fixed, so a run does not differ."""


@pytest.mark.parametrize(("files", "size"), [(0, 0), (1, 1), (10, 10), (50, 34), (100, 50), (500, 81), (100_000, 96)])
def test_how_many_are_enough(files: int, size: int) -> None:
    assert enough(files) == size


@given(FILES, st.floats(0.02, 0.3))
def test_enough_is_just_enough(files: int, margin: float) -> None:
    size = enough(files, margin=margin)
    assert margin_of(files, size) <= margin
    assert size == 1 or margin_of(files, size - 1) > margin * 0.99


@pytest.mark.parametrize(("files", "margin"), [(-1, 0.1), (5, 0), (5, 1)])
def test_what_cannot_be_is_refused(files: int, margin: float) -> None:
    with pytest.raises(ValueError, match="0 files"):
        enough(files, margin=margin)


def test_the_size_is_explained_in_words() -> None:
    assert size_explained(0, 0) == "There are no files to draw from."
    assert "nothing is left to chance" in size_explained(8, 8)
    assert "50 of 100 files" in size_explained(100, 50)
    assert "between 40 and 60 of every 100 files" in size_explained(100, 50)


def test_each_file_is_drawn_as_often_as_any_other() -> None:
    files = [f"file-{at}" for at in range(12)]
    drawn = Counter(file for seed in range(3000) for file in draw(files, 4, seed=str(seed)))
    assert chisquare([drawn[file] for file in files]).pvalue > CHANCE


def test_each_pair_is_drawn_together_as_often_as_any_other() -> None:
    files = "abcdef"
    together = Counter(tuple(sorted(draw(files, 2, seed=f"s{seed}"))) for seed in range(3000))
    assert chisquare([together[pair] for pair in combinations(files, 2)]).pvalue > CHANCE


@given(st.lists(st.text(max_size=5), unique=True, max_size=30), st.integers(0, 30), st.text(max_size=5), st.randoms())
def test_the_lot_does_not_hang_on_the_order(files: list[str], size: int, seed: str, random: object) -> None:
    drawn = draw(files, size, seed=seed)
    assert draw(reversed(files), size, seed=seed) == drawn
    assert len(drawn) == len(set(drawn)) == min(size, len(files))
    assert draw(files, size + 1, seed=seed)[:size] == drawn


@given(GROUPS, st.integers(0, 400))
def test_every_group_gets_its_share(many: dict[str, int], size: int) -> None:
    given_to = shares(many, size)
    total, standing = sum(many.values()), [group for group in many if many[group]]
    assert sum(given_to.values()) == min(size, total)
    assert all(given_to[group] <= many[group] for group in standing)
    if size >= len(standing):
        assert all(given_to[group] >= 1 for group in standing)
    for group in standing:
        if min(size, total) * many[group] / total >= 1 and len(standing) == 1:
            assert given_to[group] == min(size, total)


@pytest.mark.parametrize(
    ("many", "size", "places"),
    [
        ({"a": 50, "b": 50}, 10, {"a": 5, "b": 5}),
        ({"a": 90, "b": 9, "c": 1}, 10, {"a": 8, "b": 1, "c": 1}),
        ({"a": 97, "b": 3}, 10, {"a": 9, "b": 1}),
        ({"a": 5, "b": 5, "c": 5}, 2, {"a": 0, "b": 1, "c": 1}),
        ({"a": 0, "b": 3}, 10, {"b": 3}),
        ({}, 3, {}),
    ],
)
def test_places_are_shared_out(many: dict[str, int], size: int, places: dict[str, int]) -> None:
    assert shares(many, size) == places


def test_within_a_group_the_lot_falls_too() -> None:
    group_of = {f"{team}{at}": team for team, many in (("a", 30), ("b", 10)) for at in range(many)}
    drawn = draw_by_group(group_of, 8, seed="March")
    assert Counter(group_of[file] for file in drawn) == {"a": 6, "b": 2}
    assert draw_by_group(dict(reversed(group_of.items())), 8, seed="March") == drawn
    assert draw_by_group(group_of, 8, seed="April") != drawn


@given(st.lists(st.tuples(GRADES, GRADES), min_size=1, max_size=40))
def test_agreement_is_what_scikit_learn_makes_of_it(pairs: list[tuple[str, str]]) -> None:
    found = kappa(pairs)
    if len({grade for pair in pairs for grade in pair}) == 1:
        assert found is None
    else:
        assert found == pytest.approx(cohen_kappa_score([one for one, _ in pairs], [other for _, other in pairs]))


@given(st.lists(st.tuples(GRADES, GRADES), min_size=1, max_size=40))
def test_it_does_not_matter_who_is_first(pairs: list[tuple[str, str]]) -> None:
    assert kappa(pairs) == kappa([(other, one) for one, other in pairs])


@given(st.lists(st.lists(st.tuples(GRADES, GRADES), min_size=1, max_size=20), min_size=1, max_size=4))
def test_of_several_twos_each_is_worked_out_and_weighted_by_its_answers(groups: list[list[tuple[str, str]]]) -> None:
    told = [pairs for pairs in groups if len({grade for pair in pairs for grade in pair}) > 1]
    found = kappa_of_all(groups)
    if not told:
        assert found is None
        return
    each = [cohen_kappa_score([one for one, _ in pairs], [other for _, other in pairs]) for pairs in told]
    many = [len(pairs) for pairs in told]
    assert found == pytest.approx(sum(k * n for k, n in zip(each, many, strict=True)) / sum(many))


def test_columns_that_are_mixed_give_another_kappa() -> None:
    # Ada is strict and Bo is kind. Mixed by who was given a file first, the two columns look alike.
    straight = [("some", "good")] * 10 + [("good", "good")] * 5 + [("some", "some")] * 5
    mixed = [pair if at % 2 else (pair[1], pair[0]) for at, pair in enumerate(straight)]
    by_sklearn = cohen_kappa_score([one for one, _ in straight], [other for _, other in straight])
    assert kappa_of_all([straight]) == pytest.approx(by_sklearn)
    assert kappa(mixed) != pytest.approx(by_sklearn)


def test_the_example_of_the_text_books() -> None:
    pairs = [*[("yes", "yes")] * 20, *[("yes", "no")] * 5, *[("no", "yes")] * 10, *[("no", "no")] * 15]
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([]) is None
    assert kappa([("yes", "yes"), ("no", "no")]) == 1


@given(st.one_of(st.none(), st.floats(-1, 1)))
def test_every_agreement_has_its_words(agreement: float | None) -> None:
    assert in_words(agreement)
    assert (in_words(agreement) in {words for _, words in AGREEMENT}) is (agreement is not None)
