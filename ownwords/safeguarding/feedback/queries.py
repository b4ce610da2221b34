"""Reading what people answered. Fixed numbers of queries."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from ownwords.access.decision import Viewer, scoped
from ownwords.people.models import CircleMember, OtherName, Person
from ownwords.safeguarding.feedback.models import Answers, Asking, AskingEvent, ShownWords
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
        return self.answers is not None or any(each.next_on is None for each in self.events)

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
    """The names of everybody who led the case or wrote in it. One query.

    Whoever only planned the asking, or typed in what was answered, has not worked on it.
    """
    names = set(Turn.objects.filter(case=case).exclude(kind="experience").values_list("by__name", flat=True))
    return sorted(names | ({case.lead.name} if case.lead else set()))


STATES = ("waiting", "planned", "could-not", "declined", "asked")
"""Where asking stands after a close, those that still wait first."""


@dataclass(frozen=True)
class ToAsk:
    """A closed enquiry, and where asking stands."""

    case: Case
    state: str
    """One of ``STATES``."""
    until: date
    left: str
    answers: Answers | None
    """What was answered last."""


def closed_enquiries(viewer: Viewer, since: date) -> QuerySet[Case]:
    """Enquiries closed since a day, of people whom the viewer may see: their teams' or their organisation's."""
    closed = Case.objects.filter(concluded_on__gte=since, started_on__isnull=False).select_related("person")
    mine = closed.filter(organisation=viewer.user.organisation_id)
    if not viewer.leads_organisation:
        mine = mine.filter(person__holding__team__in=viewer.supervised_teams)
    return scoped(viewer, mine)


def enquiries_counted(viewer: Viewer, since: date) -> QuerySet[Case]:
    """Every enquiry of the viewer's organisation closed since a day: for numbers, never to be named."""
    return Case.objects.filter(
        concluded_on__gte=since, started_on__isnull=False, organisation=viewer.user.organisation_id
    ).select_related("person")


def to_ask(cases: QuerySet[Case], today: date, limit: int | None = 200) -> list[ToAsk]:
    """Closed enquiries, those that wait to be asked first, each with its eight weeks. Three queries."""
    askings = Asking.objects.select_related("answers").prefetch_related("events").order_by("at")
    found = cases.prefetch_related(Prefetch("askings", askings)).order_by("concluded_on")
    told = [_to_ask(case, today) for case in (found[:limit] if limit else found)]
    return sorted(told, key=lambda one: STATES.index(one.state))


def _to_ask(case: Case, today: date) -> ToAsk:
    concluded = case.concluded_on or today
    asked = [Asked(each, list(each.events.all()), getattr(each, "answers", None)) for each in case.askings.all()]
    answered = [one.answers for one in asked if one.answers]
    newest = asked[-1] if asked else None
    if newest is None:
        state = "waiting"
    elif not newest.over:
        state = "planned"
    elif answered:
        state = "asked"
    else:
        state = newest.events[-1].kind
    return ToAsk(case, state, last_day(concluded), time_left(concluded, today), answered[-1] if answered else None)


@dataclass(frozen=True)
class Experience:
    """How it was for many: where asking stands, what was answered, and words beside it."""

    ended: int
    by_state: dict[str, int]
    totals: list[tuple[str, Total]]
    words: list[ShownWords]
    enough: bool


def _answered_on(one: ToAsk) -> date:
    return one.answers.answered_on if one.answers else date.min


def experience_of_many(told: list[ToAsk]) -> Experience:
    """Count people, each once by what they answered last, and give the words that may be shown. One query.

    Somebody with two enquiries is one person: else fewer people than it seems could stand behind a number.
    """
    answered = sorted((one for one in told if one.answers), key=_answered_on)
    answers = list({one.case.person_id: one.answers for one in answered if one.answers}.values())
    totals = [(each.about, total_of([getattr(one, each.name) for one in answers])) for each in QUESTIONS]
    enough = any(total.enough for _, total in totals)
    shown = ShownWords.objects.filter(answers__in=[one.pk for one in answers], withdrawn_at=None)
    words = shown.select_related("answers__asking")
    states = Counter(one.state for one in told)
    return Experience(
        len(told), {state: states[state] for state in STATES}, totals, list(words[:12]) if enough else [], enough
    )


def names_around(asking: Asking) -> list[str]:
    """Names that must not stand in words that are shown: the person's, those around them, the workers'."""
    case = asking.case
    person = case.person
    own = [person.given_name, person.family_name, person.known_as, asking.asked_by, asking.speaker.split(",")[0]]
    own += list(OtherName.objects.filter(person=person).values_list("name", flat=True))
    around = CircleMember.objects.filter(person=person).values_list("name", flat=True)
    return [*own, *around, *workers_on(case)]
