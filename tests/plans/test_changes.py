"""What changed between two versions: everything that differs is said, and nothing that does not."""

from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ownwords.plans.changes import COMPARED, PartChanges, PlanChanges, changes_between, hours_in_words
from ownwords.plans.rules import Said
from tests.plans import made
from tests.plans.made import a_barrier, a_score, a_step, a_whole_part, content, planned


def only_part(older: dict[str, Any], newer: dict[str, Any]) -> PartChanges:
    (part,) = changes_between(older, newer).parts
    return part


def with_steps(*steps: Any) -> dict[str, Any]:
    return content(planned(steps=steps))


def test_a_reworded_section_is_shown_as_was_and_is_now() -> None:
    part = only_part(
        content(planned(a_whole_part(progress="He comes on Mondays."))),
        content(planned(a_whole_part(progress="He comes on Mondays and Fridays."))),
    )
    (text,) = part.texts
    assert (text.label, text.was, text.now) == (
        "How I will know it is working",
        "He comes on Mondays.",
        "He comes on Mondays and Fridays.",
    )
    assert "".join(piece.text for piece in text.pieces if piece.change == "added").split() == [
        "Mondays",
        "and",
        "Fridays.",
    ]
    assert part.words == "I want my tea with Peter"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ([], [a_step(by_on=date(2026, 4, 1))], "New step. Ann Hill: Ring the library, by 1 April 2026."),
        (
            [a_step()],
            [a_step(state="done", done_on=date(2026, 4, 2))],
            "Done on 2 April 2026: Ring the library (Ann Hill).",
        ),
        ([a_step()], [a_step(state="dropped")], "Not needed any more: Ring the library (Ann Hill)."),
        (
            [a_step(state="done", done_on=date(2026, 4, 2))],
            [a_step()],
            "To be done again: Ring the library (Ann Hill).",
        ),
    ],
)
def test_steps_are_told_in_sentences(before: list[Any], after: list[Any], sentence: str) -> None:
    assert only_part(with_steps(*before), with_steps(*after)).sentences == [sentence]


def test_a_step_that_moved_to_another_day_shows_both_days() -> None:
    older, newer = with_steps(a_step(by_on=date(2026, 4, 1))), with_steps(a_step(by_on=date(2026, 9, 1)))
    (text,) = only_part(older, newer).texts
    assert "1 April 2026" in text.was
    assert "1 September 2026" in text.now


def test_how_a_step_went_is_told() -> None:
    older = with_steps(a_step())
    newer = with_steps(a_step(state="done", done_on=date(2026, 4, 2), how_it_went="They said yes"))
    (text,) = only_part(older, newer).texts
    assert (text.label, text.now) == ("How it went: Ring the library", "They said yes")


def test_what_is_in_the_way_is_told() -> None:
    older, newer = content(planned()), content(planned(barriers=[a_barrier(way_past="Ann drives")]))
    assert only_part(older, newer).sentences == [
        "New, what may get in the way: No lift. How to get past it: Ann drives."
    ]
    (text,) = only_part(content(planned(barriers=[a_barrier()])), newer).texts
    assert (text.was, text.now) == ("", "Ann drives")


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        ("6", "8.5", "The whole plan now has 8.5 hours a week. It had 6 hours a week before."),
        (None, "1", "The whole plan now has 1 hour a week. No hours stood in it before."),
        ("6", None, "The plan now has no hours. It had 6 hours a week before."),
    ],
)
def test_changed_hours_are_told(was: str | None, now: str | None, sentence: str) -> None:
    before, after = (content(planned(), total_hours=None if hours is None else Decimal(hours)) for hours in (was, now))
    assert changes_between(before, after).sentences == [sentence]


def test_hours_are_written_without_needless_zeros() -> None:
    assert [hours_in_words(hours) for hours in (0, 1, 10.0, 6.5, 6.25)] == [
        "0 hours a week",
        "1 hour a week",
        "10 hours a week",
        "6.5 hours a week",
        "6.25 hours a week",
    ]


def test_a_moved_day_shows_the_old_one_too() -> None:
    older, newer = (content(planned(a_whole_part(by_on=day))) for day in (date(2026, 6, 1), date(2027, 6, 1)))
    assert only_part(older, newer).sentences == ["By when: By 1 June 2027. Before: By 1 June 2026."]


def test_a_part_that_is_new_and_one_that_is_gone_are_both_told() -> None:
    first, second = planned(a_whole_part(outcome_id="one")), planned(a_whole_part(outcome_id="two"), words="To swim")
    changes = changes_between(content(first), content(second))
    assert [(part.words, part.sentences[0]) for part in changes.parts] == [
        ("To swim", "This is new in the plan."),
        ("I want my tea with Peter", "This is not in the plan any more."),
    ]


def test_a_new_well_being_score_stands_beside_the_older() -> None:
    older = content(planned(), wellbeing=a_score())
    newer = content(planned(), wellbeing=a_score(score=7, scored_on=date(2026, 9, 1)))
    assert changes_between(older, newer).sentences == [
        "Joyce’s well-being is now 7 of 10, on 1 September 2026. It was 4 of 10 on 1 March 2026."
    ]


def test_a_changed_voice_and_involvement_are_told() -> None:
    older, newer = content(planned()), content(planned(), voice="third", involvement="advocate")
    assert changes_between(older, newer).sentences == [
        "The plan is now written about Joyce. It said “I” before.",
        "Somebody spoke for Joyce in making this plan. Before it said: Joyce led the making of this plan.",
    ]


def test_words_heard_since_are_told() -> None:
    changes = changes_between(content(planned()), content(planned(), also_said=[("two", Said("To swim"))]))
    assert changes.sentences == ["Heard since then, and not planned for yet: “To swim”"]


@given(made.contents)
def test_nothing_changed_between_a_plan_and_itself(plan: dict[str, Any]) -> None:
    assert changes_between(plan, plan).nothing


def texts_in(changes: PlanChanges) -> list[Any]:
    return [*changes.texts, *(text for part in changes.parts for text in part.texts)]


@given(made.contents, made.contents)
def test_the_pieces_rebuild_both_versions(older: dict[str, Any], newer: dict[str, Any]) -> None:
    for text in texts_in(changes_between(older, newer)):
        assert "".join(piece.text for piece in text.pieces if piece.change != "added") == text.was
        assert "".join(piece.text for piece in text.pieces if piece.change != "removed") == text.now


WHOLE = ("voice", "involvement", "involvement_note", "total_hours", "hours_note")
IN_A_PART = (*COMPARED, "direction", "by_on", "review_on", "words")
IN_A_STEP = ("what", "who", "by_on", "support", "state", "how_it_went")
OTHER = {
    "voice": st.sampled_from(["first", "third"]),
    "involvement": st.sampled_from(["led", "contributed", "advocate", "limited"]),
    "total_hours": st.floats(0, 168).map(lambda hours: round(hours, 2)),
    "direction": st.sampled_from(["keep", "change", "achieve"]),
    "state": st.sampled_from(["to-do", "done", "dropped"]),
    "by_on": st.dates(date(2024, 1, 1), date(2034, 1, 1)).map(date.isoformat),
    "review_on": st.dates(date(2024, 1, 1), date(2034, 1, 1)).map(date.isoformat),
}


@given(made.contents, st.data())
def test_no_goalpost_moves_unseen(older: dict[str, Any], data: st.DataObject) -> None:
    """Whatever single thing differs in what the plan says leaves something on the page of what changed."""
    newer = deepcopy(older)
    places: list[tuple[Any, str]] = [(newer, name) for name in WHOLE]
    for part in newer["parts"]:
        places += [(part, name) for name in IN_A_PART if not (part["ongoing"] and name == "by_on")]
        places += [(step, name) for step in part["steps"] for name in IN_A_STEP]
        places += [(barrier, name) for barrier in part["barriers"] for name in ("what", "way_past")]
    place, name = data.draw(st.sampled_from(places))
    other = data.draw(OTHER.get(name, made.said_words))
    assume(_differs(place[name], other))
    place[name] = other
    assert not changes_between(older, newer).nothing


def _differs(was: Any, now: Any) -> bool:
    """Spaces at the ends are no words."""
    return bool((was.strip() if isinstance(was, str) else was) != (now.strip() if isinstance(now, str) else now))
