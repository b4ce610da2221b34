"""Reading what people answered. Fixed numbers of queries."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from ownwords.access.decision import Viewer, scoped
from ownwords.people.models import Person
from ownwords.safeguarding.feedback.models import Answers, Asking, AskingEvent
from ownwords.safeguarding.feedback.questions import QUESTIONS
from ownwords.safeguarding.feedback.rules import Total, last_day, time_left, total_of
from ownwords.safeguarding.path.models import Case, Turn


@dataclass(frozen=True)
class Asked:
    """One asking, what became of it, and what was answered."""

    asking: Asking
    events: list[AskingEvent]
    answers: Answers | None

    @property
    def over(self) -> bool:
        """Whether nothing more is waited for."""
        return self.answers is not None or any(each.kind != AskingEvent.Kind.PUT_OFF for each in self.events)

    @property
    def day(self) -> date:
        """The day that is planned now."""
        moved = [each.next_on for each in self.events if each.next_on]
        return moved[-1] if moved else self.asking.planned_on


def askings_of(case: Case) -> list[Asked]:
    """Every asking of a case, the oldest first. Two queries."""
    askings = Asking.objects.filter(case=case).select_related("answers__by", "by").prefetch_related("events__by")
    return [Asked(each, list(each.events.all()), getattr(each, "answers", None)) for each in askings]


def asked_or_404(person: Person, asking_id: UUID) -> Asked:
    """One asking of this person; Http404 where they have none of that id."""
    found = Asking.objects.filter(case__person=person).select_related("case__person", "answers__by", "by")
    asking = get_object_or_404(found.prefetch_related("events__by"), pk=asking_id)
    return Asked(asking, list(asking.events.all()), getattr(asking, "answers", None))


def workers_on(case: Case) -> list[str]:
    """The names of everybody who led the case or wrote in it. One query."""
    names = set(Turn.objects.filter(case=case).values_list("by__name", flat=True))
    return sorted(names | ({case.lead.name} if case.lead else set()))


def experience_of(case: Case) -> list[Answers]:
    """What was answered about a case, the oldest first: for the board's evidence. One query."""
    return list(Answers.objects.filter(asking__case=case).order_by("answered_on", "at"))


@dataclass(frozen=True)
class ToAsk:
    """A closed enquiry, and where asking stands."""

    case: Case
    state: str
    """asked, planned, declined or waiting."""
    until: date
    left: str


def closed_enquiries(viewer: Viewer, since: date) -> QuerySet[Case]:
    """Enquiries closed since a day, of people whom the viewer may see: their teams' or their organisation's."""
    closed = Case.objects.filter(concluded_on__gte=since, started_on__isnull=False).select_related("person")
    mine = closed.filter(organisation=viewer.user.organisation_id)
    if not viewer.leads_organisation:
        mine = mine.filter(person__holding__team__in=viewer.supervised_teams)
    return scoped(viewer, mine)


def to_ask(viewer: Viewer, since: date, today: date, limit: int = 200) -> list[ToAsk]:
    """Closed enquiries, those that wait to be asked first, each with its eight weeks. One query."""
    answered = Exists(Answers.objects.filter(asking__case=OuterRef("pk")))
    refused = Exists(AskingEvent.objects.filter(~Q(kind="put-off"), asking__case=OuterRef("pk")))
    planned = Exists(Asking.objects.filter(case=OuterRef("pk")))
    cases = closed_enquiries(viewer, since).annotate(answered=answered, refused=refused, planned=planned)
    found = [_to_ask(case, today) for case in cases.order_by("concluded_on")[:limit]]
    order = {"waiting": 0, "planned": 1, "declined": 2, "asked": 3}
    return sorted(found, key=lambda one: order[one.state])


def _to_ask(case: Case, today: date) -> ToAsk:
    concluded = case.concluded_on or today
    flags = ((case.answered, "asked"), (case.refused, "declined"), (case.planned, "planned"))  # type: ignore[attr-defined]
    state = next((name for holds, name in flags if holds), "waiting")
    return ToAsk(case, state, last_day(concluded), time_left(concluded, today))


def totals(viewer: Viewer, since: date) -> tuple[list[tuple[str, Total]], list[str]]:
    """For each question what people answered, and words that may be shown beside it. One query."""
    answers = list(Answers.objects.filter(asking__case__in=closed_enquiries(viewer, since).values("pk")))
    told = [(each.about, total_of([getattr(one, each.name) for one in answers])) for each in QUESTIONS]
    words = [text for one in answers if one.may_use_words for text in (one.better, one.anything_else) if text]
    return told, words
