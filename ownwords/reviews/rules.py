"""What holds when somebody looks back with a person. Pure functions over the codes of ``reviews.models``."""

from collections.abc import Iterable, Mapping
from typing import Any

NOT_THERE_YET = ("partly", "not")
"""Answers to "achieved?" that lead on to "is it still important?" (Northumberland, section 9)."""

STILL_WANTED_HERE = ("fully", "partly", "not")
"""How an outcome stands at the close that counts towards :func:`achieved_of`."""

_EVENT_OF_HOW = {"achieved": "met", "partly": "partly-met", "not": "not-met"}
_EVENT_OF_CLOSING = {
    "fully": "met",
    "partly": "partly-met",
    "not": "not-met",
    "withdrawn": "no-longer",
    "passed": "passed",
}
_CLOSING_OF_EVENT = {"met": "fully", "no-longer": "withdrawn"}


def achieved_of(hows: Iterable[str]) -> str:
    """Return what was achieved as a whole: ``fully``, ``partly``, ``not``, or "" where nothing was still wanted.

    ``hows`` are the ways in which the outcomes stood at the close (``ClosingOutcome.How``). By contracts/evidence.md:
    fully where every outcome still wanted is met, not where none is met even partly, else partly. An outcome that the
    person withdrew does not count, and neither does one that goes on in another plan: it is still wanted, but no
    longer here, and whether it is met will be seen there. Where nothing is left to count there is no answer, so that
    a person who withdrew everything they wanted is never counted as one who got everything.
    """
    wanted = [how for how in hows if how in STILL_WANTED_HERE]
    if not wanted:
        return ""
    if all(how == "fully" for how in wanted):
        return "fully"
    if all(how == "not" for how in wanted):
        return "not"
    return "partly"


def achieving_of(how: str) -> str:
    """Return the first pair of mission 5.2 ("achieving, not achieving") from the one answer to "achieved?".

    It is not asked a second time, so that two answers can never disagree.
    """
    return {"achieved": "yes", "partly": "both", "not": "no"}.get(how, "")


def problems_of_look(look: Mapping[str, Any]) -> dict[str, str]:
    """Return what is missing in one outcome's answers: field to what to do, in plain words (mission 5.1).

    Partly or not achieved asks whether it is still important; where it is, what is in the way. Where there is nothing
    to ask, there is no answer either.
    """
    how, still = look.get("how") or "", look.get("still_important") or ""
    kind, words = look.get("in_the_way") or "", (look.get("in_the_way_words") or "").strip()
    problems: dict[str, str] = {}
    if how not in ("achieved", "partly", "not", "not-asked"):
        return {"how": "Choose how this one stands, or “Not talked about this time”"}
    if how not in NOT_THERE_YET:
        if still:
            problems["still_important"] = "This is asked only where it was not, or only partly, achieved"
        if kind or words:
            problems["in_the_way"] = "This is asked only where it was not, or only partly, achieved"
        return problems
    if still not in ("yes", "no", "unsure"):
        problems["still_important"] = "Choose whether it is still important to them"
    elif still == "yes":
        if not kind:
            problems["in_the_way"] = "Choose what is most in the way"
        if not words:
            problems["in_the_way_words"] = "Write what is in the way, in their words if you can"
    elif still == "no" and (kind or words):
        problems["in_the_way"] = "Nothing is in the way of what is no longer important. Take this out, or choose yes"
    return problems


def only_what_was_asked(look: Mapping[str, Any]) -> dict[str, Any]:
    """Return one outcome's answers without those to questions that its other answers do not lead to.

    Somebody who chose "partly", filled in what follows, and then chose "achieved" has taken those answers back.
    """
    kept = dict(look)
    if kept.get("how") not in NOT_THERE_YET:
        kept["still_important"] = ""
    if kept.get("still_important") not in ("yes", "unsure"):
        kept["in_the_way"] = kept["in_the_way_words"] = ""
    return kept


def events_of_look(how: str, still_important: str) -> tuple[str, ...]:
    """Return the turns (``outcomes.models.Event.Kind``) that a review's answer makes in an outcome's life.

    What is no longer important ends as that, not as "not met"; what was partly met before that keeps it.
    """
    if how not in _EVENT_OF_HOW:
        return ()
    if still_important == "no":
        return ("partly-met", "no-longer") if how == "partly" else ("no-longer",)
    return (_EVENT_OF_HOW[how],)


def event_of_closing(how: str) -> str:
    """Return the turn in an outcome's life that goes with how it stood at the close."""
    return _EVENT_OF_CLOSING[how]


def closing_of_events(kinds: Iterable[str]) -> str:
    """Return how an outcome that ended before the close stands at it: fully or withdrawn.

    ``kinds`` are the kinds of its events in order. "" where it was taken up again as a new one: that one counts.
    """
    ends = [kind for kind in kinds if kind in _CLOSING_OF_EVENT or kind == "taken-up-again"]
    return _CLOSING_OF_EVENT.get(ends[-1], "") if ends else ""


def anything_said(words: Iterable[str], hows: Iterable[str], wellbeing: Any = None) -> bool:
    """Whether a review says anything at all: a blank one is not a review."""
    return bool(wellbeing) or any(text.strip() for text in words) or any(how != "not-asked" for how in hows)
