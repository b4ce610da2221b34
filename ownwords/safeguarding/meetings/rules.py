"""The rules of meetings. Pure: no database, no request."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """A part of a meeting, and of all that is written of it."""

    OPEN = "open"
    PRIVATE = "private"
    """For professionals only, with its reason."""


class Kind(StrEnum):
    """As what somebody looks at a meeting."""

    WORKER = "worker"
    """Reads the person's record by ``access.decision``."""
    CHAIR = "chair"
    """Chairs this meeting, with an invitation into the case, without reading the record."""
    PROFESSIONAL = "professional"
    """Invited into the case because it is their work."""
    PERSON = "person"
    ADVOCATE = "advocate"
    """An advocate or a representative: speaks for the person, so sees what the person sees."""


EVERYTHING = frozenset(Part)
NOTHING: frozenset[Part] = frozenset()
SPEAKS_FOR_THEM = frozenset({Kind.PERSON, Kind.ADVOCATE})
PROFESSIONALS = ("worker", "partner")
"""As what somebody may come (``Invitation.Comes``) to be invited to the part for professionals only."""


def kind_of(roles: Collection[str], *, chairs: bool) -> Kind:
    """As what somebody who was invited into a case looks at one of its meetings.

    ``roles``: those of ``access.models.Role``. Whoever is the person or speaks for them is that and nothing else, even
    if another role of theirs is a professional's or they chair: what is for professionals only is kept from them.
    """
    if "person" in roles:
        return Kind.PERSON
    if "advocate" in roles:
        return Kind.ADVOCATE
    return Kind.CHAIR if chairs else Kind.PROFESSIONAL


def parts_seen_by(
    kind: Kind, *, invited: bool, invited_to_private_part: bool = False, comes_as: str = ""
) -> frozenset[Part]:
    """The one answer to "which parts of this meeting may they see?"; nothing means: it is not there for them.

    Making Safeguarding Personal 2013/14, finding 3 (professionals sometimes need to talk without the person); mission
    6.3 (with the reason, and the others never see it). ``invited``: an invitation to this meeting stands;
    ``comes_as``: what it says they come as. Whoever reads the record sees all. Whoever came in by an invitation into
    the case sees the open part of meetings to which they are invited, and the private part only as a professional who
    was invited to that part. A chair sees all of the meeting they chair. The person, an advocate and a representative
    never see the private part, whatever their invitation says.
    """
    if kind is Kind.WORKER or kind is Kind.CHAIR:
        return EVERYTHING
    if not invited:
        return NOTHING
    professional = kind is Kind.PROFESSIONAL and comes_as in PROFESSIONALS
    return EVERYTHING if professional and invited_to_private_part else frozenset({Part.OPEN})


def minutes_shown(kind: Kind, *, confirmed: bool) -> bool:
    """Whether the minutes, and what others brought, are shown: to workers and the chair at once, then to others.

    What is still being written is nobody's record yet: others read it as it was confirmed.
    """
    return confirmed or kind in (Kind.WORKER, Kind.CHAIR)


def preparation_shown(kind: Kind) -> bool:
    """Whether they see how the person was prepared and what they said to it: not those who come for other bodies."""
    return kind is not Kind.PROFESSIONAL


def may_come_as(roles: Collection[str]) -> frozenset[str]:
    """As what somebody with these roles may be invited (values of ``Invitation.Comes``)."""
    if "person" in roles:
        return frozenset({"person"})
    if "advocate" in roles:
        return frozenset({"advocate", "representative"})
    return frozenset({"partner"}) if set(roles) <= {"partner"} else frozenset({"worker", "partner"})


def problem_of_taking_part(how: str, *, which_part: str, through: str, reason: str) -> tuple[str, str] | None:
    """What is missing in how the person takes part: the field, and what to do; None where all is said (mission 6.3).

    ``how``: a value of ``TakingPart.How``. "Not at all" is never left without its reason.
    """
    if how == "part" and not which_part.strip():
        return "which_part", "Write for which part they are there"
    if how == "through" and not through.strip():
        return "through", "Write who speaks for them, and who that is to them"
    if how == "not" and not reason.strip():
        return "reason", "Write why they do not take part at all"
    return None


@dataclass(frozen=True)
class Question:
    """One question of an agenda; ``about`` is a value of ``AgendaItem.About``."""

    about: str
    text: str
    wanted: int | None = None
    """Which of the things the person wants it is about: its place in what :func:`first_agenda` was given."""


ASKED_OF = {
    "achieve": "What would help to get there, and what has been tried?",
    "change": "What needs to change, and who can change it?",
    "keep": "What keeps this safe, so that it can stay as it is?",
}


def first_agenda(called: str, directions: Sequence[str]) -> list[Question]:
    """The agenda that a meeting begins with: questions, built around what the person wants (mission 6.3).

    Making Safeguarding Personal 2013/14, finding 3 (agendas and minutes that ask about outcomes). ``directions``: of
    each thing they want, achieve, change or keep. Their own report comes first; the chair may add and reword the rest.
    """
    own = Question("report", f"What does {called} want us to know first?")
    wanted = [Question("outcome", ASKED_OF[direction], place) for place, direction in enumerate(directions)]
    if not wanted:
        wanted = [Question("other", f"What does {called} want to be different, or to stay as it is?")]
    return [
        own,
        *wanted,
        Question("other", "Who does what next, and by when?"),
        Question("other", f"How was this meeting for {called}?"),
    ]


def moved(order: Sequence[str], one: str, place: int) -> list[str]:
    """The order with ``one`` at ``place`` (1 is first); the others keep theirs (without the person's report)."""
    others = [each for each in order if each != one]
    at = min(max(place - 1, 0), len(others))
    return [*others[:at], one, *others[at:]]


@dataclass(frozen=True)
class Minuted:
    """Of one question: whether it is about something the person wants, and whether the minutes say what came of it."""

    question: str
    must_be_told: bool
    told: bool


def not_minuted(items: Iterable[Minuted]) -> list[str]:
    """Questions about the person's report or wishes of which the minutes say nothing yet: they cannot be confirmed.

    "No moving goalposts" (mission 4.7, 6.3): for each thing that the person wants the minutes state what was talked
    about, or why it was not.
    """
    return [item.question for item in items if item.must_be_told and not item.told]


def state_of(states: Sequence[str]) -> str:
    """How an action stands, from what became of it in time (values of ``ActionEvent.State``)."""
    return states[-1] if states else "open"


STAGE_OF_MEETING = {"planning": "planning-meeting", "conference": "case-conference", "review": "review"}
"""Kinds of meeting by which the work comes to a stage of its path (``path.models.Stage``)."""
SAID_AS = {
    "planning": "a planning meeting",
    "conference": "a case conference",
    "review": "a review meeting",
    "network": "a network meeting",
    "family-group": "a family group conference",
    "other": "a meeting",
}


def said_as(kind: str) -> str:
    """A kind of meeting inside a sentence: "a planning meeting"."""
    return SAID_AS[kind]
