"""What stands on the shelves for those of one organisation."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ownwords.access.models import Organisation
from ownwords.learning.colleagues.queries import Offer
from ownwords.learning.library.models import Added
from ownwords.learning.library.rules import SHELVES, Piece, Shelf, Subject, find, findable, that_come_along
from ownwords.learning.stories.queries import Shared
from ownwords.learning.themes import fits


def pieces_for(organisation: Organisation) -> list[Piece]:
    """Everything that comes along, and what the organisation has added itself: its own first."""
    return [*(findable(_piece(one, organisation)) for one in _own(organisation)), *that_come_along()]


def own_or_404(organisation: Organisation, piece_id: UUID) -> Added:
    """A piece that the organisation has put on a shelf itself, and that still stands there. Raises Http404."""
    return get_object_or_404(_own(organisation), pk=piece_id)


def _own(organisation: Organisation) -> QuerySet[Added]:
    return Added.objects.filter(organisation=organisation, taken_off_at=None)


def _piece(one: Added, organisation: Organisation) -> Piece:
    return Piece(
        str(one.pk), one.shelf, one.about, one.says, one.title, one.less_good, one.example, one.helps,
        of=organisation.name, own_id=one.pk,
    )  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What was found for some words, shelf by shelf. ``whole``: whether each piece has all the words."""

    shelves: list[tuple[Shelf, list[Piece]]]
    whole: bool

    @property
    def many(self) -> int:
        """How many pieces were found."""
        return sum(len(pieces) for _, pieces in self.shelves)


def found_in(pieces: list[Piece], looked_for: str) -> Found:
    """Look through all shelves."""
    found, whole = find(pieces, looked_for)
    each = [(shelf, [piece for piece in found if piece.shelf == shelf.key]) for shelf in SHELVES.values()]
    return Found([(shelf, on) for shelf, on in each if on], whole)


def on_shelf(pieces: list[Piece], shelf: Shelf) -> list[tuple[Subject, list[Piece]]]:
    """What stands on one shelf, subject by subject."""
    of = [(subject, [piece for piece in pieces if (piece.shelf, piece.about) == (shelf.key, subject.key)])
          for subject in shelf.subjects]  # fmt: skip
    return [(subject, on) for subject, on in of if on]


def counts(pieces: list[Piece]) -> list[tuple[Shelf, int]]:
    """How many pieces stand on each shelf."""
    many = Counter(piece.shelf for piece in pieces)
    return [(shelf, many[shelf.key]) for shelf in SHELVES.values()]


@dataclass(frozen=True)
class Beside:
    """What others bring to one subject of a shelf."""

    stories: list[Shared]
    offers: list[Offer]


def beside(shelf: Shelf, stories: list[Shared], offers: list[Offer]) -> dict[str, Beside]:
    """By subject of the shelf: the stories and the champions that fit it, where there are any."""
    each = {
        subject.key: Beside(
            [one for one in stories if fits(one.story.themes, shelf.key, subject.key)],
            [one for one in offers if fits(one.champion.themes, shelf.key, subject.key)],
        )
        for subject in shelf.subjects
    }
    return {key: found for key, found in each.items() if found.stories or found.offers}
