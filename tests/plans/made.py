"""Contents of plans made up for tests of pure rules, and strategies that make many."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from hypothesis import strategies as st

from ownwords.plans.rules import BLANK_REASONS, TEXTS, Planned, Said, content_of

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
said_words = words.filter(lambda text: bool(text.strip()))
days = st.none() | st.dates(date(2024, 1, 1), date(2034, 12, 31))


def a_step(**other: Any) -> SimpleNamespace:
    """A step, to do."""
    values = {
        "id": "step-1",
        "what": "Ring the library",
        "who": "Ann Hill",
        "by_on": None,
        "support": "",
        "state": "to-do",
        "how_it_went": "",
        "done_on": None,
    }
    return SimpleNamespace(**values | other)


def a_barrier(**other: Any) -> SimpleNamespace:
    """Something in the way."""
    return SimpleNamespace(**{"id": "barrier-1", "what": "No lift", "way_past": ""} | other)


def a_part(**other: Any) -> SimpleNamespace:
    """A part with nothing in it."""
    values: dict[str, Any] = dict.fromkeys((*TEXTS, *BLANK_REASONS), "")
    values |= {"id": "part-1", "outcome_id": "outcome-1", "by_on": None, "ongoing": False, "review_on": None}
    return SimpleNamespace(**values | other)


def a_whole_part(**other: Any) -> SimpleNamespace:
    """A part in which nothing is missing."""
    filled = {
        "goal": "Tea with Peter",
        "timeframe": "By Easter",
        "own_strengths": "I bake",
        "progress": "I sleep",
        "actions": "Wren rings Ann",
    }
    return a_part(**filled | other)


def planned(
    part: Any = None, *, steps: Any = (), barriers: Any = (), words: str = "I want my tea with Peter"
) -> Planned:
    """A part with the person's words and what stands under it."""
    said = Said(words, said_on=date(2026, 3, 1))
    return Planned(part or a_whole_part(), said, "keep", steps=steps, barriers=barriers)


def a_plan(**other: Any) -> SimpleNamespace:
    """A plan in the person's voice, without hours."""
    values = {
        "id": "plan-1",
        "voice": "first",
        "involvement": "led",
        "involvement_note": "",
        "total_hours": None,
        "hours_note": "",
    }
    return SimpleNamespace(**values | other)


def content(*parts: Planned, wellbeing: Any = None, also_said: Any = (), **plan: Any) -> dict[str, Any]:
    """A plan's content with these parts."""
    return content_of(a_plan(**plan), parts, called="Joyce", wellbeing=wellbeing, also_said=also_said)


def a_score(**other: Any) -> SimpleNamespace:
    """How the person said they are."""
    values = {"score": 4, "words": "", "whose": "person", "speaker": "", "scored_on": date(2026, 3, 1)}
    return SimpleNamespace(**values | other)


steps = st.builds(
    a_step,
    id=st.sampled_from(["a", "b", "c"]),
    what=said_words,
    who=said_words,
    by_on=days,
    support=words,
    state=st.sampled_from(["to-do", "done", "dropped"]),
    how_it_went=words,
    done_on=days,
)
barriers = st.builds(a_barrier, id=st.sampled_from(["a", "b"]), what=said_words, way_past=words)
parts = st.builds(
    a_part,
    outcome_id=st.sampled_from(["one", "two", "three"]),
    by_on=days,
    ongoing=st.booleans(),
    review_on=days,
    **dict.fromkeys((*TEXTS, *BLANK_REASONS), words),
)
planned_parts = st.builds(
    Planned,
    part=parts,
    said=st.builds(Said, words=said_words, said_on=days),
    direction=st.sampled_from(["keep", "change", "achieve"]),
    larger=words,
    steps=st.lists(steps, max_size=3, unique_by=lambda step: step.id),
    barriers=st.lists(barriers, max_size=2, unique_by=lambda barrier: barrier.id),
)
plans = st.builds(
    a_plan,
    voice=st.sampled_from(["first", "third"]),
    involvement=st.sampled_from(["led", "contributed", "advocate", "limited"]),
    involvement_note=words,
    total_hours=st.none() | st.decimals(0, 168, places=2),
    hours_note=words,
)
scores = st.builds(
    a_score, score=st.none() | st.integers(0, 10), words=words, scored_on=st.dates(date(2024, 1, 1), date(2030, 1, 1))
)
contents = st.builds(
    lambda plan, parts, score, also: content_of(plan, parts, called="Joyce", wellbeing=score, also_said=also),
    plans,
    st.lists(planned_parts, max_size=3, unique_by=lambda each: each.part.outcome_id),
    st.none() | scores,
    st.lists(st.tuples(st.sampled_from(["four", "five"]), st.builds(Said, words=said_words)), max_size=2),
)
