"""The rules of partners and of large enquiries. Pure: no database, no request."""

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum

MAY_BE_INVITED = frozenset({"partner", "advocate"})
"""Roles (``access.models.Role``) with which somebody can be invited into one enquiry."""


class Standing(StrEnum):
    """How an invitation stands."""

    HOLDS = "holds"
    TAKEN_BACK = "taken-back"
    LAST_DAY_PASSED = "last-day-passed"
    WORK_ENDED = "work-ended"


def may_be_invited(roles: Collection[str]) -> bool:
    """Whether somebody with these roles can be invited: a partner or an advocate, and nothing else besides.

    Whoever works for the council comes by being allocated (mission 10.1); whoever holds both kinds of role would bring
    what they see as the one to the other.
    """
    return bool(roles) and set(roles) <= MAY_BE_INVITED


def standing_of(*, taken_back: bool, last_day: date | None, work_ended: bool, today: date) -> Standing:
    """How an invitation stands on a day (mission 6.10: partners work in the enquiry they were invited to).

    ``last_day``: the last on which it holds; None where it holds until the work ends. Whoever was let go before the
    work ended was let go by that, whatever came later.
    """
    if taken_back:
        return Standing.TAKEN_BACK
    if work_ended:
        return Standing.WORK_ENDED
    if last_day is not None and today > last_day:
        return Standing.LAST_DAY_PASSED
    return Standing.HOLDS


def share_is_seen(*, shared: bool, taken_back: bool, with_all: bool, chosen: bool) -> bool:
    """Whether somebody who takes part sees something that was shared (mission 6.10: "what was shared with them").

    ``shared``: somebody has looked at it as the partner sees it, and said yes. ``chosen``: they are among those chosen.
    """
    return shared and not taken_back and (with_all or chosen)


def contribution_is_seen(*, own: bool, council_only: bool) -> bool:
    """Whether a partner sees what a partner added: their own always, another's unless it is for the council only."""
    return own or not council_only


def problem_of_agreement(agrees: str, because: str) -> str:
    """What is missing of the person's word on letting a partner in; "" where all is said.

    ``agrees``: yes, partly, no or not-asked. Whoever is let in without the person's yes is let in for a reason that
    stands beside it (Care Act 2014 guidance on sharing information; mission 10.1: need to know).
    """
    if agrees in ("no", "not-asked", "partly") and not because.strip():
        return {
            "no": "Write why they must be let in although the person does not agree",
            "partly": "Write what the person agrees to, and what not",
            "not-asked": "Write why the person was not asked, and when they will be",
        }[agrees]
    return ""


def problem_of_ending_large(open_threads: Sequence[str], because: str) -> str:
    """What keeps an enquiry about many adults from ending; "" where nothing does.

    ``open_threads``: the adults whose own work goes on. It may end before theirs does, with the reason: nobody's own
    thread ends with it (Care Act 2014, section 42: the duty is towards each adult).
    """
    if open_threads and not because.strip():
        count = len(open_threads)
        return f"The work with {count} of them goes on. Write why this one ends before, or let theirs end first"
    return ""
