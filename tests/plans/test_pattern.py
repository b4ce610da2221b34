"""A pattern over many plans: enough to practise on, and nothing that points at somebody."""

from ownwords.plans.pattern import FEWEST_PLANS, PlanFound, pattern_of

VAGUE = ("progress", "unmeasurable", False)


def test_too_few_plans_show_nothing() -> None:
    assert pattern_of([PlanFound(2, [VAGUE])] * (FEWEST_PLANS - 1), []) == []
    assert pattern_of([PlanFound(2, [VAGUE])] * FEWEST_PLANS, []) != []


def test_an_empty_plan_is_no_plan() -> None:
    assert pattern_of([PlanFound(0, [])] * FEWEST_PLANS, []) == []


def test_sections_come_in_the_plans_order_and_habits_by_how_many_plans_have_them() -> None:
    plans = [PlanFound(2, [VAGUE, ("progress", "blank", False)]), *[PlanFound(2, [VAGUE])] * 5]
    pattern = pattern_of(plans, [])
    assert [one.section for one in pattern] == ["goal", "timeframe", "strengths", "progress", "actions"]
    progress = pattern[3]
    assert [(habit.code, habit.in_plans, habit.share) for habit in progress.habits] == [
        ("unmeasurable", 6, 100),
        ("blank", 1, 17),
    ]
    assert progress.sound == 42  # 5 of 12 parts
    assert pattern[0].sound == 100


def test_twice_in_one_plan_counts_once() -> None:
    (habit,) = pattern_of([PlanFound(3, [VAGUE, VAGUE])] * 5, [])[3].habits
    assert habit.in_plans == 5


def test_what_was_put_aside_is_a_pattern_of_its_own_with_its_reasons_in_no_order_of_time() -> None:
    plans = [PlanFound(1, [("goal", "generic", True)])] * 3 + [PlanFound(1, [])] * 3
    reasons = [
        ("goal", "generic", "She says it so"),
        ("goal", "generic", "It is his word"),
        ("goal", "generic", "She says it so"),
    ]
    goal = pattern_of(plans, reasons)[0]
    assert goal.sound == 100
    (habit,) = goal.habits
    assert (habit.in_plans, habit.put_aside) == (0, 3)
    assert habit.reasons == ["It is his word", "She says it so"]
    assert habit.example is not None
