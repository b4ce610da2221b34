"""The rules of supervision. Pure: no database, no request."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One of the six questions, with what helps to think about it."""

    name: str
    asked: str
    of_person: str
    """What helps where it is about one person's situation."""
    of_worker: str
    """What helps where it is about the worker's own development."""


QUESTIONS = (
    Question(
        "towards",
        "What are we working towards?",
        "What does the person want, in their own words? If we met them in a year, what would they tell us?",
        "What do you want to be able to do, or to do differently? How would you notice?",
    ),
    Question(
        "works_well",
        "What works well?",
        "What do they, their people and their street bring? What did you do that helped? Who noticed?",
        "When did it go well lately? What was it that you did? What would somebody you work with say?",
    ),
    Question(
        "worries",
        "What worries us?",
        "What might happen, to whom, how likely is it, and how do we know? Whose worry is it: theirs or ours?",
        "What weighs on you? What keeps coming back in the evening? What would make it lighter?",
    ),
    Question(
        "needs_to_happen",
        "What needs to happen?",
        "What is the smallest thing that would bring them nearer? What could we stop doing?",
        "What will you try, and what do you need from me for it?",
    ),
    Question(
        "where_now",
        "Where are we now?",
        "If nought is as bad as it can be and ten is what they want: where are they? Where would they say they are?",
        "From nought to ten, where are you with it? What keeps you from being lower?",
    ),
    Question(
        "where_to_be",
        "Where do we want to be?",
        "What would be good enough for them? What would one step up look like?",
        "What would be good enough by the time we meet next?",
    ),
)
"""The six questions of outcome focused supervision (Social Care Wales; mission 8.1), in words of our own."""
NAMES = tuple(question.name for question in QUESTIONS)


def nothing_said(answers: Collection[str]) -> bool:
    """Whether none of the six was answered."""
    return not any(answer.strip() for answer in answers)


def is_party(user: object, supervisor: object, worker: object) -> bool:
    """Whether somebody is one of the two. Those whom they named may read; they write nothing."""
    return user in (supervisor, worker)


def may_go_into_the_record(about: str) -> str:
    """Say why what was said may not go into a person's record; "" where it may.

    The part about a person's life goes there only on purpose; what is about the worker never does (mission 8.1).
    """
    if about != "person":
        return "This talk was about the worker, so nothing of it goes into anybody’s record"
    return ""


def state_of(states: Sequence[str]) -> str:
    """How a step stands, from what became of it in time; "open" where nothing did."""
    return states[-1] if states else "open"


def still_worries(hows: Sequence[str]) -> bool:
    """Whether a worry comes back at the next talk: nothing came of it yet, or it still worries them."""
    return not hows or hows[-1] == "still"
