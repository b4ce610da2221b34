"""Counting for the board. What is counted is said beside the figures, in ``templates/evidence/board.html``."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from ownwords.evidence.models import Quote
from ownwords.measures.figures import share
from ownwords.reviews.models import Closing

QUOTES_A_FIGURE = 2


@dataclass(frozen=True)
class Figures:
    """What closings of one organisation in one period say. Counts of closings, exact."""

    asked: dict[str, int]
    """``Closing.Asked`` code to how many."""
    achieved: dict[str, int]
    """``Closing.Achieved`` code to how many, of those that were asked and said what they want."""

    @property
    def concluded(self) -> int:
        """Every closing in the period."""
        return sum(self.asked.values())

    @property
    def defined(self) -> int:
        """Asked, and said what they want: the first half of the sector outcome measure (contracts/evidence.md)."""
        return self.asked["expressed"]

    @property
    def not_defined(self) -> int:
        """Every other answer."""
        return self.concluded - self.defined

    @property
    def measured(self) -> int:
        """Closings where something was still wanted: fully + partly + not."""
        return sum(self.achieved.values())

    @property
    def nothing_still_wanted(self) -> int:
        """Said what they want, and at the close had let all of it go or taken it on to another plan."""
        return self.defined - self.measured

    @property
    def met_fully_or_partly(self) -> int:
        """The second half of the sector outcome measure."""
        return self.achieved["fully"] + self.achieved["partly"]

    @property
    def defined_share(self) -> float | None:
        """Share of all closings; None where there is none."""
        return share(self.defined, self.concluded)

    @property
    def met_share(self) -> float | None:
        """Share of fully + partly + not; None where there is none."""
        return share(self.met_fully_or_partly, self.measured)


def figures_of(organisation: UUID, *, first: date, last: date) -> Figures:
    """Count an organisation's closings from ``first`` to ``last``, both included. One query, from an index alone."""
    asked = dict.fromkeys(Closing.Asked.values, 0)
    achieved = dict.fromkeys(Closing.Achieved.values, 0)
    closings = Closing.objects.filter(organisation=organisation, closed_on__range=(first, last))
    for row in closings.order_by().values("asked", "achieved").annotate(many=Count("*")):
        asked[row["asked"]] += row["many"]
        if row["achieved"]:
            achieved[row["achieved"]] += row["many"]
    return Figures(asked, achieved)


def quotes_beside(organisation: UUID, *, first: date, last: date) -> dict[str, list[Quote]]:
    """Return the words beside each figure: the newest said up to the end of the period. One query.

    Words from before the period stand where there are none from within it; the page says from when they are. Words
    whose consent was taken back are nowhere.
    """
    number = Window(RowNumber(), partition_by=F("figure"), order_by=[F("said_on").desc(), F("chosen_at").desc()])
    chosen = Quote.objects.filter(organisation=organisation, withdrawn_at=None, said_on__lte=last)
    beside: dict[str, list[Quote]] = {figure: [] for figure in Quote.Figure.values}
    for quote in chosen.annotate(number=number).filter(number__lte=QUOTES_A_FIGURE):
        beside[quote.figure].append(quote)
    for quotes in beside.values():
        quotes.sort(key=lambda quote: quote.said_on, reverse=True)
        within = [quote for quote in quotes if quote.said_on >= first]
        quotes[:] = within or quotes[:1]
    return beside
