"""The board's page: figures with words beside them, for the viewer's own organisation."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.rules import Permission
from ownwords.evidence.counting import Figures, figures_of, quotes_beside
from ownwords.evidence.drawing import bars_of
from ownwords.evidence.models import Quote
from ownwords.evidence.periods import last_twelve_months, period_from, quarters_before, share, whole_per_cent
from ownwords.reviews.models import Closing

ASKED_IN_SHORT = {
    Closing.Asked.EXPRESSED: "Said what they want",
    Closing.Asked.NONE_EXPRESSED: "Asked, named nothing",
    Closing.Asked.NOT_ASKED: "Not asked",
    Closing.Asked.DONT_KNOW: "Not known if asked",
}
"""Short enough for a bar on a phone."""


@needs(Permission.SEE_FIGURES)
def board(request: WorkerRequest) -> HttpResponse:
    """Show what people wanted and what came of it, in a period. Nobody is ranked."""
    today = timezone.localdate()
    period, problems = period_from(request.GET.get("from", ""), request.GET.get("to", ""), today=today)
    organisation = request.viewer.user.organisation
    figures = figures_of(organisation.pk, first=period.first, last=period.last)
    return render(
        request,
        "evidence/board.html",
        {
            "organisation": organisation,
            "period": period,
            "typed": {"from": request.GET.get("from", ""), "to": request.GET.get("to", "")} if problems else None,
            "problems": dict(problems),
            "year": last_twelve_months(today),
            "quarters": quarters_before(today),
            "figures": figures,
            "beside": quotes_beside(organisation.pk, first=period.first, last=period.last),
            "asked": _asked(figures),
            "achieved": _achieved(figures),
            "asked_bars": bars_of([(row["label"], row["count"]) for row in _asked(figures)], figures.concluded),
            "achieved_bars": bars_of([(row["label"], row["count"]) for row in _achieved(figures)], figures.measured),
            "per_cent": whole_per_cent,
            "Figure": Quote.Figure,
        },
        status=422 if problems else 200,
    )


def _asked(figures: Figures) -> list[dict[str, Any]]:
    return [
        {"label": label, "count": figures.asked[code], "share": share(figures.asked[code], figures.concluded)}
        for code, label in ASKED_IN_SHORT.items()
    ]


def _achieved(figures: Figures) -> list[dict[str, Any]]:
    return [
        {
            "label": f"{label} met",
            "count": figures.achieved[code],
            "share": share(figures.achieved[code], figures.measured),
        }
        for code, label in Closing.Achieved.choices
    ]
