"""The rules of advocacy. Pure: no database, no request."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Event = tuple[str, date]
"""What happened (a code of ``AdvocacyEvent.Kind``), and on which day."""

FOLLOWS: dict[str, tuple[str, ...]] = {"accepted": ("offered",), "declined": ("offered",), "met": ("arrived",)}
"""What must have happened before, for those that cannot stand alone."""

MISSING = {
    "accepted": "Record first that it was offered",
    "declined": "Record first that it was offered",
    "met": "Record first that the advocate came",
}


def may_follow(events: Sequence[Event]) -> tuple[str, ...]:
    """Which events can be recorded next, in the order in which things usually go.

    ``events``: what happened so far, in any order. An advocate arrives once (another one is another advocacy), an
    answer follows an offer, meeting follows arriving, and nothing follows the end. Everything else is free: somebody
    may come without having been offered or asked for, and a no can be asked again.
    """
    kinds = {kind for kind, _ in events}
    if "ended" in kinds:
        return ()
    every = ("offered", "accepted", "declined", "asked-for", "arrived", "met", "difficulty", "ended")
    return tuple(
        kind
        for kind in every
        if all(needed in kinds for needed in FOLLOWS.get(kind, ())) and not (kind == "arrived" and "arrived" in kinds)
    )


def problem_of_event(events: Sequence[Event], kind: str, on: date) -> str:
    """What keeps an event from being recorded, in words; "" where nothing does.

    ``events``: what happened so far. ``kind``, ``on``: what is to be recorded. An answer lies on or after the first
    offer, meeting on or after arriving, arriving on or after the first asking, the end after everything.
    """
    if any(each == "ended" for each, _ in events):
        return "This has ended. If there is another advocate, begin a new entry for them"
    if kind not in may_follow(events):
        return MISSING.get(kind, "An advocate has come already. If there is another one, begin a new entry for them")
    earliest = _earliest_day(events, kind)
    if earliest and on < earliest:
        return f"This cannot lie before {earliest.day} {earliest:%B %Y}, when what it follows was recorded"
    return ""


def _earliest_day(events: Sequence[Event], kind: str) -> date | None:
    before = {"accepted": "offered", "declined": "offered", "met": "arrived", "arrived": "asked-for"}.get(kind)
    if kind == "ended":
        return max((on for _, on in events), default=None)
    return first_of(events, before) if before else None


def first_of(events: Iterable[Event], kind: str) -> date | None:
    """The first day on which this happened; None where it has not."""
    return min((on for each, on in events if each == kind), default=None)


@dataclass(frozen=True)
class HowLong:
    """How long it took until an advocate came: days, or None where there is nothing to count from or to."""

    from_offered: int | None
    from_asked_for: int | None

    @property
    def told(self) -> str:
        """In words, from the asking where there was one; "" where nothing can be counted."""
        if self.from_asked_for is not None:
            return f"arrived {_after(self.from_asked_for)} they were asked for"
        if self.from_offered is not None:
            return f"arrived {_after(self.from_offered)} an advocate was offered"
        return ""


def how_long(events: Sequence[Event]) -> HowLong:
    """How long it took until an advocate came, from the first offer and from the first asking (mission 6.5).

    The first, not the last: somebody for whom three services had to be asked has waited since the first of them. An
    advocate who was there before anybody offered or asked took no time.
    """
    arrived = first_of(events, "arrived")
    return HowLong(_days(first_of(events, "offered"), arrived), _days(first_of(events, "asked-for"), arrived))


def _days(start: date | None, end: date | None) -> int | None:
    return max(0, (end - start).days) if start and end else None


def _after(days: int) -> str:
    if days == 0:
        return "on the day"
    return f"{days} {'day' if days == 1 else 'days'} after"


def waits_for(events: Sequence[Event]) -> tuple[str, date] | None:
    """What a story of events (in their order) waits for, and since when: "answer", "asking" or "arrival".

    None where it waits for nothing: nothing was offered or asked, they said no, the advocate came, or it has ended.
    """
    kinds = [kind for kind, _ in events]
    if {"ended", "arrived"} & set(kinds):
        return None
    if "asked-for" in kinds:
        asked = first_of(events, "asked-for")
        return ("arrival", asked) if asked else None
    turns = [(kind, on) for kind, on in events if kind in ("offered", "accepted", "declined")]
    if not turns:
        return None
    kind, on = turns[-1]
    return {"offered": ("answer", on), "accepted": ("asking", on)}.get(kind)


@dataclass(frozen=True)
class Prompt:
    """A quiet reminder: what to think of, and which law says so. Never a gate."""

    what: str
    law: str


def advocate_should_be_offered(*, hard: str, somebody: str, agrees: str, advocate_found: bool) -> Prompt | None:
    """Whether an independent advocate should be arranged for somebody in an enquiry (Care Act 2014, section 68).

    ``hard``: whether they would have substantial difficulty in taking part (yes, no, not-clear; "" where nobody looked;
    sections 67(4) and 68(3): understanding, retaining, using or weighing, communicating). ``somebody``: whether there
    is somebody appropriate, not paid to help them, who can and will support them; ``agrees``: whether the person wants
    that one (yes, no, cannot-say: they cannot decide it and it is in their best interests; not-asked). Without both
    there is nobody appropriate (sections 67(5), (6) and 68(4), (5)). ``advocate_found``: one was asked for or came.
    """
    if advocate_found or hard == "no":
        return None
    if hard != "yes":
        return Prompt(
            "Look whether it is hard for them to take part, and who could support them with it.",
            "Care Act 2014, section 68",
        )
    if somebody == "yes" and agrees in ("yes", "cannot-say"):
        return None
    if somebody == "yes" and agrees == "not-asked":
        return Prompt(
            "Ask them whether they want this person to support them. If not, they have a right to an advocate.",
            "Care Act 2014, section 68(4) and (5)",
        )
    if somebody == "not-clear":
        return Prompt(
            "Find out whether somebody they know can support them. If not, they have a right to an advocate.",
            "Care Act 2014, section 68(4)",
        )
    return Prompt(
        "It is very hard for them to take part, and there is nobody appropriate to support them: the council must "
        "arrange an independent advocate.",
        "Care Act 2014, section 68(1) to (3)",
    )


def imca_should_be_asked(
    *, lacks_for: Sequence[str], somebody_consulted: bool, imca_found: bool, safeguarding: bool
) -> Prompt | None:
    """Whether an independent mental capacity advocate (IMCA) should be thought of.

    ``lacks_for``: the decisions that they cannot make now, in words. ``somebody_consulted``: somebody who is not paid
    to help them can be asked about them. Where nobody can, the law asks for one before a move or serious treatment
    (Mental Capacity Act 2005, sections 37 to 39). In ``safeguarding`` one may be asked for although there is family:
    The Mental Capacity Act 2005 (Independent Mental Capacity Advocates) (Expansion of Role) Regulations 2006,
    regulation 4. ``imca_found``: one was asked for or came.
    """
    if imca_found or not lacks_for:
        return None
    about = "; ".join(lacks_for)
    if not somebody_consulted:
        return Prompt(
            f"They cannot decide this now, and nobody who knows them was asked: {about}. Ask for an IMCA before a move "
            "or serious treatment, and think of one for anything else that weighs as much.",
            "Mental Capacity Act 2005, sections 37 to 39",
        )
    if safeguarding:
        return Prompt(
            f"They cannot decide this now: {about}. In safeguarding an IMCA may be asked for, although there is "
            "family or a friend.",
            "Mental Capacity Act 2005 (Independent Mental Capacity Advocates) (Expansion of Role) Regulations 2006, "
            "regulation 4",
        )
    return None


def supported(*, arrived: bool, somebody: str, agrees: str) -> str:
    """Whether an advocate, relative or friend supported them: yes or no (contracts/evidence.md; table SG3a).

    ``arrived``: an advocate came. ``somebody`` and ``agrees`` as in :func:`advocate_should_be_offered`: somebody whom
    the person did not want has not supported them.
    """
    return "yes" if arrived or (somebody == "yes" and agrees in ("yes", "cannot-say")) else "no"


def needed_for(kind: str, values: Mapping[str, str]) -> dict[str, str]:
    """What is missing of an event of this kind: field to what to do. ``values``: its texts by their names."""
    asked = {
        "offered": {"told": "Write how it was explained to them"},
        "asked-for": {"service": "Enter which service was asked"},
        "arrived": {"who": "Enter who came"},
        "difficulty": {"in_the_way": "Choose what got in the way", "told": "Write what got in the way"},
        "ended": {"told": "Write why it ended"},
    }.get(kind, {})
    return {name: message for name, message in asked.items() if not values.get(name, "").strip()}
