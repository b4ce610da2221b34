"""The rules of the own door. Pure: no database, no request."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta, tzinfo

CODES_ON_A_SHEET = 10
PAPER_MONTHS = 6
"""About how long codes on paper hold."""
TOLD_DAYS = 7
"""Days that a code holds which was told."""
SHOWN_MINUTES = 30
"""Minutes for which new codes can be seen, and printed, by whoever made them."""
MOST_WRONG_WORDS = 5
"""Wrong words after which a code lets nobody in."""
SHORTEST_WORD = 4
ALL_PARTS = ("said", "happening", "plan", "next", "story", "tell")
"""Values of ``access.rules.OwnPart``."""
FACES = (5, 4, 3, 2, 1)


def word_as_kept(typed: str) -> str:
    """Return a word so that capitals, accents typed otherwise and spaces make no difference."""
    return " ".join(unicodedata.normalize("NFKC", typed).casefold().split())


def problem_of_word(typed: str, names: Iterable[str], born: date | None) -> str:
    """Say what is wrong with a word for coming in: short, a name of the person's, or their birthday; "" if nothing.

    Those who live with them know their name and birthday.
    """
    word = word_as_kept(typed)
    if len(word) < SHORTEST_WORD:
        return f"The word must have {SHORTEST_WORD} letters or more"
    if word in {word_as_kept(part) for name in names for part in (name, *name.split())}:
        return "This is a name that others know. Choose a word that only they would think of"
    if born and re.sub(r"\s|[./-]", "", word) in _birthdays(born):
        return "This is their birthday, which others know. Choose a word that only they would think of"
    return ""


def _birthdays(born: date) -> set[str]:
    """A birthday in every way in which people type it, without what stands between."""
    short = f"{born.day}{born.month}"
    forms = {born.strftime(form) for form in ("%d%m%Y", "%d%m%y", "%Y%m%d", "%Y", "%d%B%Y", "%d%b%Y")}
    return {form.casefold() for form in forms} | {
        f"{short}{born.year}",
        f"{short}{born:%y}",
        f"{born.day}{born:%B%Y}".lower(),
    }


def code_holds(*, used: bool, ends_at: datetime, wrong_words: int, now: datetime) -> bool:
    """Whether a code still lets somebody in."""
    return not used and now < ends_at and wrong_words < MOST_WRONG_WORDS


def end_of(kind: str, made_at: datetime) -> datetime:
    """When a code ends that is made now: "told" in a week, "paper" in half a year."""
    return made_at + (timedelta(days=TOLD_DAYS) if kind == "told" else timedelta(days=PAPER_MONTHS * 30))


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """The moment at which a last day is over."""
    return datetime.combine(day + timedelta(days=1), time(), zone)


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of some last days; None where there is none."""
    return min((day for day in days if day), default=None)


def parts_given(parts: Collection[str], *, of_person: bool) -> list[str]:
    """The parts that a door opens: all for the person, for others those that were allowed, in their fixed order."""
    return [part for part in ALL_PARTS if of_person or part in parts]


TELLING = re.compile(
    r"safeguard|abuse|harm|risk|neglect|care\b|carer|social|council|adult|protect|enquir|welfare|wellbeing|health"
    r"|capacity|advoca|diogelu|cam-?drin|niwed|gofal|cyngor|oedolyn|ymholiad|iechyd|eiriol",
    re.IGNORECASE,
)
"""Words that tell what these pages are about: none may stand in an address, a title or a message."""


def tells(text: str) -> str:
    """The first telling word in an address, a title or a message; "" where there is none."""
    found = TELLING.search(text)
    return found.group() if found else ""
