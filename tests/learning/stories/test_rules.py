"""The rules of stories: how one stands, whom it reaches, who decided, what may tell whose it is."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.learning.library.rules import SHELVES
from ownwords.learning.stories.rules import (
    IN_WORDS,
    LONGEST,
    Standing,
    of_others,
    problem_of_audiences,
    problem_of_deciding,
    problem_of_last_day,
    problem_of_seeing,
    standing_of,
    what_tells,
)
from ownwords.learning.themes import ASKED_ABOUT, BY_KEY, THEMES, fits, themes_of

DAY = date(2026, 11, 30)
AS_SHARED: dict[str, Any] = {
    "what": "share", "until_on": DAY, "seen_revision": 3, "revision": 3, "restricted": False, "not_safe": False,
    "can_decide_now": False, "today": DAY,
}  # fmt: skip


@pytest.mark.parametrize(
    ("otherwise", "standing"),
    [
        ({}, Standing.SHARED),
        ({"today": DAY + timedelta(days=1)}, Standing.ENDED),
        ({"revision": 4}, Standing.CHANGED),
        ({"restricted": True}, Standing.RESTRICTED),
        ({"can_decide_now": True}, Standing.THEIRS_AGAIN),
        ({"not_safe": True}, Standing.NOT_SAFE),
        ({"what": "keep-only", "until_on": None}, Standing.KEPT),
        ({"what": "keep", "until_on": None}, Standing.KEPT),
        ({"what": "taken-back"}, Standing.TAKEN_BACK),
        ({"what": "taken-back", "today": DAY + timedelta(days=9)}, Standing.TAKEN_BACK),
    ],
)
def test_how_a_story_stands(otherwise: dict[str, Any], standing: Standing) -> None:
    assert standing_of(**AS_SHARED | otherwise) is standing
    assert IN_WORDS[standing]


@given(
    st.sampled_from(["keep", "share", "keep-only", "taken-back"]), st.integers(-5, 5), st.integers(1, 3),
    st.booleans(), st.booleans(), st.booleans(),
)  # fmt: skip
def test_it_is_shared_only_while_all_of_it_holds(
    what: str, days: int, revision: int, restricted: bool, able: bool, not_safe: bool
) -> None:
    stands = standing_of(
        what=what, until_on=DAY + timedelta(days=days), seen_revision=2, revision=revision, restricted=restricted,
        not_safe=not_safe, can_decide_now=able, today=DAY,
    )  # fmt: skip
    holds = what == "share" and days >= 0 and revision == 2 and not restricted and not able and not not_safe
    assert (stands is Standing.SHARED) is holds


@pytest.mark.parametrize(
    ("audiences", "problem"),
    [
        ([], "whom"),
        (["training"], "Somebody here"),
        (["team"], ""),
        (["board"], ""),
        (["council", "training"], ""),
    ],
)
def test_training_is_never_alone(audiences: list[str], problem: str) -> None:
    said = problem_of_audiences(audiences)
    assert (problem in said) if problem else said == ""


@pytest.mark.parametrize(
    ("until_on", "problem"),
    [
        (None, "Enter until when"),
        (DAY - timedelta(days=1), "today or later"),
        (DAY, ""),
        (DAY + LONGEST, ""),
        (DAY + LONGEST + timedelta(days=1), "two years"),
    ],
)
def test_consent_ends(until_on: date | None, problem: str) -> None:
    said = problem_of_last_day(until_on, DAY)
    assert (problem in said) if problem else said == ""


@pytest.mark.parametrize(
    ("decides", "decision", "spoke", "field"),
    [
        ("person", False, False, None),
        ("", False, False, "decides"),
        ("for-them", False, True, "best_interests"),
        ("for-them", True, False, "asked_too"),
        ("for-them", True, True, None),
    ],
)
def test_who_cannot_decide_has_a_decision_and_somebody_asked(
    decides: str, decision: bool, spoke: bool, field: str | None
) -> None:
    problem = problem_of_deciding(decides, decision=decision, spoke=spoke)
    assert (problem[0] if problem else None) == field


NAMES = ["Joyce Penhaligon", "Alan Reed", "Wren Okafor"]


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("Iris went to the shop.", (), ()),
        ("Then Joyce came.", ("Joyce",), ()),
        ("It was Reed’s dog, and Wren saw it.", ("Reed’s", "Wren"), ()),
        ("We met in Larkhaven on Monday. I was 81.", (), ("Larkhaven", "Monday", "81")),
    ],
)
def test_what_may_tell_under_another_name(text: str, names: tuple[str, ...], others: tuple[str, ...]) -> None:
    telling = what_tells([text], NAMES, another_name="Iris", face=False, voice=False)
    assert (telling.names, telling.others) == (names, others)
    assert telling.anything is bool(names)


@pytest.mark.parametrize(("face", "voice"), [(True, False), (False, True)])
def test_a_face_and_a_voice_are_known_again(face: bool, voice: bool) -> None:
    assert what_tells(["No name."], NAMES, another_name="Iris", face=face, voice=voice).anything


def test_every_theme_fits_where_the_library_has_a_subject() -> None:
    for theme in THEMES:
        assert theme.fits, theme.key
        for shelf, subject in theme.fits:
            assert SHELVES[shelf].subject(subject)
    assert len(ASKED_ABOUT) == 6


def test_themes_are_kept_as_their_keys() -> None:
    assert [theme.key for theme in themes_of("ending gone risk")] == ["risk", "ending"]
    assert fits("ending", "ask", "ending")
    assert not fits("ending", "ask", "afraid")
    assert not fits("", "ask", "ending")
    assert set(BY_KEY) == {theme.key for theme in THEMES}


@pytest.mark.parametrize(
    ("seen", "seen_on", "field"),
    [
        (3, DAY, None),
        (3, DAY + timedelta(days=1), None),
        (3, DAY - timedelta(days=1), "seen_on"),
        (2, DAY, "seen_revision"),  # the same day, before it was changed; or an older sheet
        (4, DAY, "seen_revision"),
    ],
)
def test_they_saw_it_as_it_is(seen: int, seen_on: date, field: str | None) -> None:
    problem = problem_of_seeing(seen_revision=seen, seen_on=seen_on, revision=3, written_on=DAY)
    assert (problem and problem[0]) == field


@pytest.mark.parametrize(
    ("found", "own", "others"),
    [
        (["Joyce", "Alan"], ["Joyce", "Reed", "", "a sister"], ("Alan",)),
        (["Joyce's"], ["Joyce"], ()),
        ([], ["Joyce"], ()),
        (["Wren", "Penhaligon"], ["Joyce", "Penhaligon"], ("Wren",)),
    ],
)
def test_their_own_name_is_theirs_and_others_are_not(found: list[str], own: list[str], others: tuple[str, ...]) -> None:
    assert of_others(found, own) == others
