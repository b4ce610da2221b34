"""What rooms to the right know of a case, for the closing form to begin with. They say so here: this room is first."""

from collections.abc import Callable

from ownwords.safeguarding.path.models import Case

Knows = Callable[[Case], dict[str, str]]
_KNOWS: list[Knows] = []


def asks_also(knows: Knows) -> None:
    """Let a room say what it knows: fields of the closing form, with what stands on record. Twice is once."""
    if knows not in _KNOWS:
        _KNOWS.append(knows)


def known_of(case: Case) -> dict[str, str]:
    """Everything that is known of a case, to be looked at and changed by whoever closes it."""
    return {name: value for knows in _KNOWS for name, value in knows(case).items()}
