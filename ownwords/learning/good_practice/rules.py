"""The rules of what good looks like. Pure: no database, no request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ownwords.learning.good_practice.statements import STATEMENTS
from ownwords.people.what_tells import find_what_tells

LINK_LENGTH = 16
"""Letters in a provider's link: more than can be tried."""
SHOWN_MINUTES = 30
"""Minutes for which a new link and its code can be seen by whoever made them."""
MOST_WRONG_CODES = 10
"""Wrong codes one after the other, from wherever, after which a link lets nobody in."""
FIRST_YEAR, LONGEST_DAYS = 2015, 400
"""The earliest year of a self-assessment (the Care Act 2014 came into force that year); days that a link can hold."""


class Standing(StrEnum):
    """How a provider's way in stands."""

    OPEN = "open"
    TAKEN_BACK = "taken-back"
    LAST_DAY_PASSED = "last-day-passed"
    TOO_MANY_WRONG = "too-many-wrong-codes"


def standing_of(*, ended: bool, last_day: date, wrong_codes: int, today: date) -> Standing:
    """How a link stands on a day. ``last_day``: the last on which it holds. ``wrong_codes``: since a right one."""
    if ended:
        return Standing.TAKEN_BACK
    if today > last_day:
        return Standing.LAST_DAY_PASSED
    return Standing.TOO_MANY_WRONG if wrong_codes >= MOST_WRONG_CODES else Standing.OPEN


def problem_of_last_day(last_day: date, today: date) -> str:
    """Say what is wrong with the last day of a link; "" if nothing."""
    if last_day < today:
        return "The last day must be today or later"
    if (last_day - today).days > LONGEST_DAYS:
        return "Choose a last day within about a year from today. You can make a new link later"
    return ""


def last_day_once_sent(last_day: date, sent_on: date) -> date:
    """Until when a link holds once its round is sent: long enough to read, answer and take back until next year's."""
    return max(last_day, sent_on + timedelta(days=LONGEST_DAYS))


def is_the_same(contact: str, other: str) -> bool:
    """Whether two rounds were given to the same person to fill in, as far as a name can tell."""
    return " ".join(contact.split()).casefold() == " ".join(other.split()).casefold()


def problem_of_year(year: int, today: date) -> str:
    """Say what is wrong with the year of a self-assessment; "" if nothing."""
    if not FIRST_YEAR <= year <= today.year + 1:
        return f"Enter a year from {FIRST_YEAR} to {today.year + 1}"
    return ""


@dataclass(frozen=True)
class Gap:
    """Something that a provider may want to write before it sends. ``statement``: its key."""

    statement: str
    says: str
    message: str


def gaps_of(answers: Mapping[str, tuple[str, str]]) -> list[Gap]:
    """Say, gently, where something might still be told (statement key to where they are and what shows it).

    Nothing of it has to be: not every statement fits every service.
    """
    gaps = []
    for each in STATEMENTS:
        where, shows = answers.get(each.key, ("", ""))
        if not where and not shows:
            gaps.append(Gap(each.key, each.says, "Nothing is written yet"))
        elif not where:
            gaps.append(Gap(each.key, each.says, "You have not said where you are"))
        elif where == "shine" and not shows:
            gaps.append(Gap(each.key, each.says, "You shine at this. What shows it?"))
    return gaps


CONSENTS = {
    "named": "Yes, with the name of our service",
    "unnamed": "Yes, without our name",
    "no": "No, keep it between us and the council",
}
"""What a provider can say to the question whether others may learn from an example. Nothing said is no."""


YES = ("named", "unnamed")
"""Of ``CONSENTS`` those by which others may read an example."""
PEOPLE = {
    "nobody": "Nobody is in it",
    "yes": "Somebody is in it, and they said yes",
    "unknown": "Somebody is in it, and nobody could know them, not even those who live or work there",
    "not-asked": "Somebody is in it, and they have not said yes",
}
"""What a provider can say of whoever is in an example: they are asked too (Making Safeguarding Personal: no decision
about me without me). Nothing said is not shared."""
SETTLED = ("nobody", "yes", "unknown")
"""Of ``PEOPLE`` those with which an example can be shared."""
_WIDTH = {"named": 2, "unnamed": 1}


def problem_of_sharing(how: str, people: str) -> str:
    """Say what keeps an example from being shared; "" if nothing. ``how``: ``CONSENTS``. ``people``: ``PEOPLE``."""
    if how not in YES or people in SETTLED:
        return ""
    if people == "not-asked":
        return "Ask them first. Until they have said yes, choose “No” above: you can change it later"
    return "Choose whether somebody is in it, and whether they said yes"


def narrows(before: str, after: str) -> bool:
    """Whether a newer word on sharing allows less than the one before (both ``CONSENTS`` or "")."""
    return _WIDTH.get(after, 0) < _WIDTH.get(before, 0)


def is_shared(*, consent: str, people: str, picked: bool, taken_off: bool) -> bool:
    """Whether an example stands on the shared page: somebody picked it, the provider's yes holds, and that of whoever
    is in it."""
    return picked and not taken_off and consent in YES and people in SETTLED


def what_may_tell(example: str) -> list[str]:
    """Words of an example that may tell who it is about: names, places, days, numbers. Whoever reads decides."""
    return list(dict.fromkeys(found.text for found in find_what_tells(example, ())))


def shown_as(consent: str, name: str) -> str:
    """How the shared page calls a provider: by its name only where it said so."""
    return name if consent == "named" else "A care provider near here"


def problem_of_reply(agrees: str, words: str) -> str:
    """Say what is missing of a provider's answer to a talk; "" if nothing. ``agrees``: "yes" or "otherwise"."""
    return "Write how you see it" if agrees == "otherwise" and not words.strip() else ""


def waits(how: str, by_on: date, today: date) -> bool:
    """Whether something that was agreed is past its day and not done. ``how``: what came of it last (CameOf.How)."""
    return by_on < today and how not in ("done", "not-needed")


@dataclass(frozen=True)
class OverYears:
    """One statement over the years: a year's word, or "" where nothing was said."""

    key: str
    says: str
    years: tuple[tuple[int, str], ...]


def over_the_years(told: Iterable[tuple[int, str, str]], years: Iterable[int]) -> list[OverYears]:
    """Put (year, statement key, where) beside each other, one row a statement, years from the earliest.

    It is one provider's own picture: nothing is added up and nobody else stands in it (mission 8.4; promise: nothing
    ranks people who work).
    """
    each_year = sorted(set(years))
    known = {(year, key): where for year, key, where in told}
    return [
        OverYears(one.key, one.says, tuple((year, known.get((year, one.key), "")) for year in each_year))
        for one in STATEMENTS
    ]
