"""Reading a case: where it is, what is on record about asking, what waits. Fixed numbers of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ownwords.access.decision import Viewer
from ownwords.conversations.models import ViewsScreen
from ownwords.outcomes.queries import OutcomeLife, outcomes_of
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.safeguarding.path.models import Case, Concern, Decision, Departure, Seeking, Turn, Wait
from ownwords.safeguarding.path.rules import Gate, Way, may_begin_enquiry, way_of


def case_or_404(person: Person, case_id: UUID) -> Case:
    """This person's case; Http404 where they have none of that id. One query."""
    return get_object_or_404(Case.objects.select_related("lead", "joined_to"), pk=case_id, person=person)


def cases_of(person: Person) -> list[Case]:
    """A person's cases, newest first, without those that were joined to another."""
    return list(Case.objects.filter(person=person, joined_to=None).select_related("lead"))


def open_case_of(person: Person) -> Case | None:
    """The newest case that goes on; None where there is none."""
    return Case.objects.filter(person=person, joined_to=None, concluded_on=None).select_related("lead").first()


def where_to_close(person: Person) -> str:
    """The address at which the person's work is closed while an enquiry goes on; "" where none does."""
    enquiry = Case.objects.filter(person=person, concluded_on=None, joined_to=None, started_on__isnull=False).first()
    return reverse("conclude", args=[person.pk, enquiry.pk]) if enquiry else ""


def way_of_case(case: Case) -> Way:
    """The stages in the order in which the work came to them."""
    turns = Turn.objects.filter(case=case).exclude(stage="").order_by("on", "at", "id")
    return way_of(turns.values_list("stage", flat=True))


@dataclass(frozen=True)
class OnRecord:
    """What is on record about asking and deciding: the newest of each."""

    seeking: Seeking | None
    screen: ViewsScreen | None
    decision: Decision | None


def on_record(case: Case) -> OnRecord:
    """What is on record about asking the person, and about what the concern leads to. One query."""
    seekings, screens, decisions = together(
        Seeking.objects.filter(case=case),
        ViewsScreen.objects.filter(person=case.person_id),
        Decision.objects.filter(case=case),
    )
    return OnRecord(
        seekings[-1] if seekings else None, screens[0] if screens else None, decisions[-1] if decisions else None
    )


def gate_to_enquiry(case: Case, lives: list[OutcomeLife] | None = None, found: OnRecord | None = None) -> Gate:
    """Whether the enquiry may begin, and on what ground (mission 6.2)."""
    if lives is None:
        lives = outcomes_of(case.person, open_only=True)
    found = found or on_record(case)
    answer = found.seeking.answer if found.seeking else ""
    unsafe = found.screen is not None and not found.screen.safe
    return may_begin_enquiry(
        outcomes_open=any(life.state.open for life in lives),
        asked_and_none=answer == Seeking.Answer.NONE_EXPRESSED,
        reason_on_record=answer == Seeking.Answer.NOT_ASKED or unsafe,
        asked_again_set=answer == Seeking.Answer.NOT_ASKED or unsafe,  # each has its day, by the database's own rule
    )


def chronology_of(case: Case) -> QuerySet[Turn]:
    """Every turn of a case, in time, each with who wrote it."""
    return Turn.objects.filter(case=case).select_related("by").order_by("on", "at", "id")


def waits_of(case: Case) -> list[Wait]:
    """What waits in a case, the longest first."""
    return list(Wait.objects.filter(case=case, settled_at=None).order_by("since", "at"))


def waits_on_or_before(person_ids: Iterable[UUID], day: date) -> QuerySet[Wait]:
    """What waits for somebody and is shown on this day."""
    return Wait.objects.filter(person__in=person_ids, settled_at=None, show_on__lte=day)


@dataclass(frozen=True)
class Arrived:
    """A concern that has arrived, and the decision that it waits for."""

    concern: Concern
    waits_for: str
    """"finding whose record it is" or "a decision"."""


def concerns_seen_by(viewer: Viewer) -> QuerySet[Concern]:
    """The concerns whose receiving is this viewer's work: of their organisation, for leads and supervisors."""
    if not viewer.leads_organisation and not viewer.supervised_teams:
        return Concern.objects.none()
    mine = Concern.objects.filter(organisation=viewer.user.organisation_id).select_related("person", "case", "by")
    if viewer.leads_organisation:
        return mine
    return mine.filter(
        Q(person=None) | Q(person__holding__team__in=viewer.supervised_teams, person__holding__restricted=False)
    )


def arrived(viewer: Viewer, limit: int = 100) -> list[Arrived]:
    """Concerns that wait for a person or a decision, the oldest first. One query."""
    waiting = (
        concerns_seen_by(viewer)
        .filter(Q(person=None) | Q(case__concluded_on=None, case__joined_to=None, case__decisions=None))
        .order_by("raised_on", "at")[:limit]
    )
    return [Arrived(one, "a decision" if one.person_id else "finding whose record it belongs to") for one in waiting]


def departures_of(case: Case) -> list[Departure]:
    """Departures from the usual path, each with what managers say of it. Two queries."""
    return list(Departure.objects.filter(case=case).select_related("by").prefetch_related("answers__by"))
