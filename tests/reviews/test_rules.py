"""What was achieved, and what a look at an outcome leads on to: without a database."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.reviews.rules import (
    achieved_of,
    achieving_of,
    anything_said,
    closing_of_events,
    event_of_closing,
    events_of_look,
    only_what_was_asked,
    problems_of_look,
)

HOWS = ["fully", "partly", "not", "withdrawn", "passed"]
lists_of_hows = st.lists(st.sampled_from(HOWS), max_size=12)


@pytest.mark.parametrize(
    ("hows", "achieved"),
    [
        (["fully"], "fully"),
        (["fully", "fully"], "fully"),
        (["partly"], "partly"),
        (["fully", "partly"], "partly"),
        (["fully", "not"], "partly"),
        (["partly", "not"], "partly"),
        (["not"], "not"),
        (["not", "not"], "not"),
        (["fully", "withdrawn"], "fully"),
        (["not", "withdrawn"], "not"),
        (["fully", "passed"], "fully"),
        (["not", "passed"], "not"),
        (["withdrawn"], ""),
        (["passed"], ""),
        (["withdrawn", "passed"], ""),
        ([], ""),
    ],
)
def test_what_was_achieved_follows_the_contract(hows: list[str], achieved: str) -> None:
    assert achieved_of(hows) == achieved


@given(lists_of_hows)
def test_what_is_not_wanted_here_any_more_never_counts(hows: list[str]) -> None:
    assert achieved_of([*hows, "withdrawn", "passed"]) == achieved_of(hows)


@given(lists_of_hows)
def test_the_order_in_which_outcomes_stand_does_not_matter(hows: list[str]) -> None:
    assert achieved_of(reversed(hows)) == achieved_of(hows)


@given(lists_of_hows)
def test_fully_means_all_not_means_none_and_partly_everything_between(hows: list[str]) -> None:
    wanted = [how for how in hows if how in ("fully", "partly", "not")]
    achieved = achieved_of(hows)
    assert (achieved == "") == (not wanted)
    if wanted:
        assert (achieved == "fully") == (set(wanted) == {"fully"})
        assert (achieved == "not") == (set(wanted) == {"not"})


@given(lists_of_hows, st.sampled_from([("not", "partly"), ("not", "fully"), ("partly", "fully")]))
def test_doing_better_by_one_outcome_never_makes_the_whole_worse(hows: list[str], step: tuple[str, str]) -> None:
    rank = {"not": 0, "partly": 1, "fully": 2}
    worse, better = step
    assert rank[achieved_of([*hows, better])] >= rank[achieved_of([*hows, worse])]


@pytest.mark.parametrize(
    ("how", "achieving"), [("achieved", "yes"), ("partly", "both"), ("not", "no"), ("not-asked", "")]
)
def test_achieving_follows_from_the_one_answer(how: str, achieving: str) -> None:
    assert achieving_of(how) == achieving


SOUND = {"how": "partly", "still_important": "yes", "in_the_way": "money", "in_the_way_words": "The bus costs £4"}


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        (SOUND, []),
        ({"how": "achieved"}, []),
        ({"how": "not-asked"}, []),
        ({"how": "not", "still_important": "no"}, []),
        ({"how": "not", "still_important": "unsure"}, []),
        ({"how": ""}, ["how"]),
        ({"how": "half"}, ["how"]),
        ({"how": "partly"}, ["still_important"]),
        ({"how": "not"}, ["still_important"]),
        ({"how": "not", "still_important": "yes"}, ["in_the_way", "in_the_way_words"]),
        (SOUND | {"in_the_way_words": "  "}, ["in_the_way_words"]),
        (SOUND | {"in_the_way": ""}, ["in_the_way"]),
        (SOUND | {"still_important": "no"}, ["in_the_way"]),
        (SOUND | {"how": "achieved"}, ["in_the_way", "still_important"]),
    ],
)
def test_a_look_says_what_is_missing_in_it(answers: dict[str, str], fields: list[str]) -> None:
    assert sorted(problems_of_look(answers)) == fields


def test_answers_to_questions_that_were_not_asked_are_taken_back() -> None:
    every = product(
        ["achieved", "partly", "not", "not-asked"], ["", "yes", "no", "unsure"], ["", "money"], ["", "The bus"]
    )
    for how, still, kind, words in every:
        kept = only_what_was_asked(
            {"how": how, "still_important": still, "in_the_way": kind, "in_the_way_words": words}
        )
        problems = problems_of_look(kept)
        assert kept["how"] == how
        assert not problems or (how in ("partly", "not") and still in ("", "yes")), (how, still, kind, words)


@pytest.mark.parametrize(
    ("how", "still", "events"),
    [
        ("achieved", "", ("met",)),
        ("partly", "yes", ("partly-met",)),
        ("partly", "unsure", ("partly-met",)),
        ("not", "yes", ("not-met",)),
        ("not", "no", ("no-longer",)),
        ("partly", "no", ("partly-met", "no-longer")),
        ("not-asked", "", ()),
    ],
)
def test_each_answer_makes_its_turn_in_the_life_of_the_outcome(how: str, still: str, events: tuple[str, ...]) -> None:
    assert events_of_look(how, still) == events


@pytest.mark.parametrize(
    ("kinds", "how"),
    [
        (["expressed", "met"], "fully"),
        (["expressed", "worked-on", "no-longer"], "withdrawn"),
        (["expressed", "met", "taken-up-again"], ""),
        (["expressed", "partly-met"], ""),
        ([], ""),
    ],
)
def test_what_ended_before_the_close_stands_as_it_ended(kinds: list[str], how: str) -> None:
    assert closing_of_events(kinds) == how


def test_every_way_of_closing_has_its_turn() -> None:
    assert [event_of_closing(how) for how in HOWS] == ["met", "partly-met", "not-met", "no-longer", "passed"]


@pytest.mark.parametrize(
    ("words", "hows", "wellbeing", "says"),
    [
        ([" ", ""], ["not-asked"], None, False),
        ([], [], {}, False),
        (["She is well"], [], None, True),
        ([""], ["not"], None, True),
        ([""], ["not-asked"], {"score": 0}, True),
    ],
)
def test_a_blank_review_says_nothing(words: list[str], hows: list[str], wellbeing: object, says: bool) -> None:
    assert anything_said(words, hows, wellbeing) is says
