"""Where we are on the path, and its one gate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Gate:
    """Whether a gate is open, and what to do where it is not."""

    open: bool
    why: str
    """Open: on what ground. Closed: what to do first."""


def may_begin_enquiry(
    *, outcomes_open: bool, asked_and_none: bool, reason_on_record: bool, asked_again_set: bool
) -> Gate:
    """Whether an enquiry may begin now.

    The person must have been asked what they want, or the reason why not must be on record with a day to ask again
    (Northumberland, The Skilled Conversation: Outcomes, section 3 "must be sought before carrying out any
    enquiries"; mission 6.2). ``outcomes_open``: something that they want stands. ``asked_and_none``: they were asked
    and named nothing. ``reason_on_record``, ``asked_again_set``: it is written why they could not be asked, and when
    they will be.
    """
    if outcomes_open:
        return Gate(True, "What they want is on record.")
    if asked_and_none:
        return Gate(True, "They were asked, and named nothing they want.")
    if reason_on_record and asked_again_set:
        return Gate(True, "It is on record why they could not be asked yet, and they will be asked again.")
    if reason_on_record:
        return Gate(False, "Set a day to ask again what they want, then begin the enquiry")
    return Gate(False, "Ask them first what they want, or record why that is not possible now and when to ask again")


@dataclass(frozen=True)
class Way:
    """The way a piece of work has gone so far."""

    stages: tuple[str, ...]
    """Every stage in the order in which we came to it; a stage can come again."""

    @property
    def now(self) -> str:
        """Where we are; "" where no turn has said so."""
        return self.stages[-1] if self.stages else ""

    def times(self, stage: str) -> int:
        """How often we came to this stage."""
        return self.stages.count(stage)

    def bends(self, usual: Sequence[str]) -> bool:
        """Whether it went otherwise than forward along ``usual``. That is not a fault: the path follows the person."""
        places = [usual.index(stage) for stage in self.stages]
        return any(later < earlier for earlier, later in pairwise(places))


def way_of(stages: Iterable[str]) -> Way:
    """Fold the stages that turns have named into the way that the work went. The same stage twice running is once."""
    found: list[str] = []
    for stage in stages:
        if stage and (not found or found[-1] != stage):
            found.append(stage)
    return Way(tuple(found))
