"""The rules of stories: whom they reach, how long, and what may tell whose they are. Pure: no database, no request."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ownwords.people.what_tells import find_what_tells, names_in

LONGEST = timedelta(days=730)
"""A consent lasts two years at the most: then it is asked again (UK GDPR, article 7: consent is kept fresh)."""
ASKED_AGAIN = timedelta(days=14)
"""So long before its last day it comes back to whoever asked."""


class Audience(StrEnum):
    """Whom a story may be shared with."""

    TEAM = "team"
    COUNCIL = "council"
    BOARD = "board"
    TRAINING = "training"
    """Outside of the council, shown or on paper, by somebody who may read it here."""


class Standing(StrEnum):
    """How a story stands."""

    KEPT = "kept"
    SHARED = "shared"
    CHANGED = "changed"
    ENDED = "ended"
    RESTRICTED = "restricted"
    NOT_SAFE = "not-safe"
    THEIRS_AGAIN = "theirs-again"
    TAKEN_BACK = "taken-back"


IN_WORDS: Mapping[Standing, str] = {
    Standing.KEPT: "Kept in the record. Nobody else reads it.",
    Standing.NOT_SAFE: "Not shared: somebody around them may have caused harm, and nobody has written yet why it is "
    "safe. Look at it, then share it again or stop.",
    Standing.SHARED: "Shared.",
    Standing.CHANGED: "Not shared: it was changed since they saw it. Show it to them again, and ask.",
    Standing.ENDED: "Not shared any more: the last day has passed. Ask again, or let them take it back.",
    Standing.RESTRICTED: "Not shared: the record is kept to named people.",
    Standing.THEIRS_AGAIN: "Not shared: it was decided for them, and now they can decide. Ask them.",
    Standing.TAKEN_BACK: "Taken back. What was told is gone.",
}


def standing_of(
    *,
    what: str,
    until_on: date | None,
    seen_revision: int | None,
    revision: int,
    restricted: bool,
    not_safe: bool,
    can_decide_now: bool,
    today: date,
) -> Standing:
    """How a story stands, by the newest answer (``what``, ``until_on``, ``seen_revision``) and by what is so now.

    ``restricted``: the record is kept to named people. ``not_safe``: it stands that somebody around them may have
    caused harm, and nobody has written since why it is safe to share it. ``can_decide_now``: it was decided for them,
    and they can decide it themselves now, so that the decision is theirs (Mental Capacity Act 2005, section 1(2)).
    """
    if what == "taken-back":
        return Standing.TAKEN_BACK
    if what != "share" or until_on is None:
        return Standing.KEPT
    if until_on < today:
        return Standing.ENDED
    if seen_revision != revision:
        return Standing.CHANGED
    if restricted:
        return Standing.RESTRICTED
    if not_safe:
        return Standing.NOT_SAFE
    return Standing.THEIRS_AGAIN if can_decide_now else Standing.SHARED


def problem_of_audiences(audiences: Collection[str]) -> str:
    """Say what is wrong with whom it is shared with; "" if nothing.

    Whoever shows it outside has to be able to read it here, so training is never alone.
    """
    if not audiences:
        return "Choose whom they want to share it with"
    if not set(audiences) & {Audience.TEAM, Audience.COUNCIL, Audience.BOARD}:
        return "Somebody here brings it to the training: choose who may read it here as well"
    return ""


def problem_of_seeing(*, seen_revision: int, seen_on: date, revision: int, written_on: date) -> tuple[str, str] | None:
    """The field and what is wrong with what they saw, and when; None if nothing.

    ``revision``, ``written_on``: the story as it stands, and the day on which it was last written. Nobody has seen it
    as it is before that day; and of what they saw on the same day, or on older paper, the version tells.
    """
    if seen_revision != revision:
        return (
            "seen_revision",
            f"They saw version {seen_revision}. It was changed: now it is version {revision}. Show it to them again as "
            "it is now, then ask",
        )
    if seen_on < written_on:
        return (
            "seen_on",
            f"It was changed on {written_on.day} {written_on:%B %Y}, after that day. Show it to them again as it is "
            "now, then ask",
        )
    return None


def problem_of_last_day(until_on: date | None, today: date) -> str:
    """Say what is wrong with the last day of sharing; "" if nothing."""
    if until_on is None:
        return "Enter until when it may be shared"
    if until_on < today:
        return "The last day must be today or later"
    if until_on > today + LONGEST:
        return "It can be shared for two years at the most. Then it is asked again"
    return ""


def problem_of_deciding(decides: str, *, decision: bool, spoke: bool) -> tuple[str, str] | None:
    """The field and what is wrong with who decided; None if nothing.

    Of somebody who cannot decide it, a story is only kept on a recorded best-interests decision, with somebody asked
    who speaks for them (Mental Capacity Act 2005, sections 4 and 5).
    """
    if decides not in ("person", "for-them"):
        return "decides", "Choose who decided"
    if decides == "person":
        return None
    if not decision:
        return (
            "best_interests",
            "Choose the best-interests decision about this story. If there is none, record it first: their story "
            "cannot be kept without it",
        )
    if not spoke:
        return "asked_too", "Choose the representative or advocate who was asked. If there is none, find one first"
    return None


@dataclass(frozen=True)
class Telling:
    """What in a story may tell whose it is."""

    names: tuple[str, ...]
    others: tuple[str, ...]
    """Dates, numbers, and what may be a name or a place."""
    face: bool
    voice: bool

    @property
    def anything(self) -> bool:
        """Whether somebody has to say that it may stay."""
        return bool(self.names or self.face or self.voice)


def what_tells(texts: Iterable[str], names: Iterable[str], *, another_name: str, face: bool, voice: bool) -> Telling:
    """What in these texts may tell whose story it is, although it is shared under another name.

    ``names``: of the person, of their circle, and of those who work with them. ``face``, ``voice``: whether there is a
    picture and a recording: both can be known again.
    """
    known, whole = list(names), "\n".join(texts)
    found = names_in(whole, known)
    shared_under = set(names_in(another_name, [another_name]))
    others = [each.text for each in find_what_tells(whole, known) if each.kind != "name"]
    left = [each for each in dict.fromkeys(others) if each not in shared_under]
    return Telling(tuple(found), tuple(left), face, voice)


def of_others(found: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    """Of the names found in a story, those that are nobody's among ``own``: under their own name, they may stand in it.

    Relatives and workers are not the teller's to publish (UK GDPR, article 6: each agrees for themselves).
    """
    known = list(own)
    return tuple(each for each in found if not names_in(each, known))
