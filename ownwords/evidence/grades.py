"""Bronze, silver and gold: what a council does to make safeguarding personal, shown from its own record.

The three levels are those of "Making Safeguarding Personal 2013/14" (introduction). Nobody ticks a box here: each
answer is counted, in published form, and none is compared with another council's.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from ownwords.access.models import Organisation
from ownwords.evidence.models import OtherSource, ReportRun
from ownwords.measures.cells import HIDDEN, SMALL, rounded
from ownwords.safeguarding.path.models import Case, Conclusion, Seeking
from ownwords.safeguarding.responses.models import Response

A_YEAR = timedelta(days=365)
MOST = 0.8
"""The share of enquiries in which something must have been done for it to be what a council does."""
ONLY_LATELY = timedelta(days=2 * 365)
"""How long an independent evaluation tells of what a council does."""


@dataclass(frozen=True)
class Facts:
    """What the record shows of the last year."""

    began: int
    asked_first: int
    """Enquiries that began, and those of them in which what the person wants was sought before or as they began."""
    ended: int
    asked_at_end: int
    """Enquiries that ended, and those of them that ended with the closing conversation."""
    reports: int
    """Reports that the board was given."""
    responses: int
    """Responses of the council's own list that were offered to people."""
    evaluations: int
    """Evaluations by somebody independent, in the last two years."""


@dataclass(frozen=True)
class Criterion:
    """One thing that a council of a level does: whether this one does it, and what shows that."""

    what: str
    met: bool
    shown_by: str


@dataclass(frozen=True)
class Level:
    """One of the three levels."""

    name: str
    about: str
    criteria: tuple[Criterion, ...]

    @property
    def met(self) -> bool:
        """Whether everything of this level itself is done."""
        return all(each.met for each in self.criteria)


def levels_of(facts: Facts) -> list[Level]:
    """Return the three levels with what shows that each is reached or not."""
    bronze = (
        Criterion(
            "People are asked what they want as safeguarding begins",
            _mostly(facts.asked_first, facts.began),
            f"Sought in {_shown(facts.asked_first)} of {_shown(facts.began)} enquiries that began in the last year",
        ),
        Criterion(
            "At the end they are asked how far it was met",
            _mostly(facts.asked_at_end, facts.ended),
            f"Asked in {_shown(facts.asked_at_end)} of {_shown(facts.ended)} enquiries that ended in the last year",
        ),
        Criterion(
            "What comes of it is counted for the board",
            facts.reports > 0,
            f"{facts.reports} {'report' if facts.reports == 1 else 'reports'} in the last year",
        ),
    )
    silver = (
        Criterion(
            "People are offered different responses, chosen with them",
            facts.responses >= SMALL,
            f"Offered {_shown(facts.responses)} times in the last year",
        ),
    )
    gold = (
        Criterion(
            "Somebody independent evaluates the work",
            facts.evaluations > 0,
            f"{facts.evaluations} in the last two years",
        ),
    )
    return [
        Level("Bronze", "Asking at the start, asking again at the end, and counting what comes of it.", bronze),
        Level("Silver", "Bronze, and a choice of responses to what happened.", silver),
        Level("Gold", "Silver, and an evaluation by somebody independent.", gold),
    ]


def reached(levels: list[Level]) -> str:
    """The highest level of which everything is done, with all below it; "" where not even the first is."""
    highest = ""
    for level in levels:
        if not level.met:
            break
        highest = level.name
    return highest


def _mostly(part: int, whole: int) -> bool:
    return whole > 0 and part >= MOST * whole


def _shown(count: int) -> str:
    return HIDDEN if count < SMALL else f"about {rounded(count):,}"


def facts_of(organisation: Organisation, today: date) -> Facts:
    """Count what the record shows of the year up to ``today``. Six queries."""
    since = today - A_YEAR
    cases = Case.objects.filter(organisation=organisation, joined_to=None)
    began = cases.filter(started_on__range=(since, today))
    sought = Seeking.objects.filter(case=OuterRef("pk"), asked_on__lte=OuterRef("started_on"))
    ended = cases.filter(started_on__isnull=False, concluded_on__range=(since, today))
    asked = Conclusion.objects.filter(case=OuterRef("pk"), closing__asked__in=["expressed", "none-expressed"])
    evaluations = OtherSource.objects.filter(
        organisation=organisation, kind=OtherSource.Kind.EVALUATION, held_on__gte=today - ONLY_LATELY
    )
    return Facts(
        began=began.count(),
        asked_first=began.filter(Exists(sought.exclude(answer="not-asked"))).count(),
        ended=ended.count(),
        asked_at_end=ended.filter(Exists(asked)).count(),
        reports=ReportRun.objects.filter(organisation=organisation, made_at__date__gte=since).count(),
        responses=Response.objects.filter(case__organisation=organisation, offered_on__gte=since).count(),
        evaluations=evaluations.count(),
    )
