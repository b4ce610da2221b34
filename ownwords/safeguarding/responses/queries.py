"""Reading responses and the protection plan. Fixed numbers of queries."""

from dataclasses import dataclass
from uuid import UUID

from django.shortcuts import get_object_or_404

from ownwords.drafts.rules import Piece, compare
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.responses.kinds import KINDS
from ownwords.safeguarding.responses.models import (
    ProtectionPlan,
    ProtectionReview,
    ProtectionStep,
    ProtectionVersion,
    Response,
    ResponseEvent,
    ResponseKind,
)
from ownwords.safeguarding.responses.rules import STATES, StepSaid, plan_in_lines, state_of


@dataclass(frozen=True)
class Offered:
    """A response, how it went, and where it is."""

    response: Response
    events: list[ResponseEvent]

    @property
    def state(self) -> str:
        """declined, later, accepted, running, finished or stopped."""
        return state_of(self.response.answer, [each.kind for each in self.events])

    @property
    def in_words(self) -> str:
        """The state in words."""
        return STATES[self.state]


def offered_in(case: Case) -> list[Offered]:
    """Every response of a case, the newest first. Two queries."""
    found = Response.objects.filter(case=case).select_related("by").prefetch_related("events__by")
    return [Offered(each, list(each.events.all())) for each in found.order_by("-offered_on", "-at")]


def offered_or_404(person: Person, response_id: UUID) -> Offered:
    """One response; Http404 where this person has none of that id."""
    found = Response.objects.filter(case__person=person).select_related("case__person", "by", "outcome")
    response = get_object_or_404(found.prefetch_related("events__by"), pk=response_id)
    return Offered(response, list(response.events.all()))


@dataclass(frozen=True)
class KindShown:
    """One response of a council's list, as the council has it now."""

    code: str
    """As ``Response.kind`` keeps it: the product's code, or "own:<id>"."""
    name: str
    what_for: str
    in_use: bool
    own: ResponseKind | None
    """What the council wrote; None where the product's words stand."""


def list_of(organisation_id: UUID) -> list[KindShown]:
    """A council's whole list: the product's responses, in the council's words where it has any, then its own."""
    written = list(ResponseKind.objects.filter(organisation=organisation_id))
    instead = {each.code: each for each in written if each.code}
    found = []
    for code, (name, what_for) in KINDS.items():
        each = instead.get(code)
        told = (each.name, each.what_for, each.in_use) if each else (name, what_for, True)
        found.append(KindShown(code, *told, each))
    own = [
        KindShown(f"own:{each.pk}", each.name, each.what_for, each.in_use, each) for each in written if not each.code
    ]
    return found + own


def kinds_for(case: Case) -> dict[str, tuple[str, str]]:
    """Every response that can be offered in a case now: code to name and what it is for. One query."""
    return {each.code: (each.name, each.what_for) for each in list_of(case.organisation_id) if each.in_use}


@dataclass(frozen=True)
class Given:
    """A version of the plan, and what had changed in it."""

    version: ProtectionVersion
    changed: list[Piece]


@dataclass(frozen=True)
class Standing:
    """A protection plan as it stands, with its steps, versions and reviews."""

    plan: ProtectionPlan
    steps: list[ProtectionStep]
    versions: list[ProtectionVersion]
    reviews: list[ProtectionReview]

    @property
    def in_lines(self) -> str:
        """The whole plan in plain lines."""
        return plan_in_lines(
            person_does=self.plan.person_does,
            steps=[
                StepSaid(
                    each.what,
                    each.who,
                    f"{each.by_on.day} {each.by_on:%B %Y}" if each.by_on else "",
                    each.get_state_display(),
                )
                for each in self.steps
            ],
            signs=self.plan.signs,
            held_by=self.plan.held_by,
            called=self.plan.case.person.called,
        )

    @property
    def newest(self) -> ProtectionVersion | None:
        """The version that was given last."""
        return self.versions[-1] if self.versions else None

    @property
    def given(self) -> list[Given]:
        """Every version, the newest first, each with what had changed since the one before, word by word."""
        before = [None, *self.versions]
        told = [
            Given(version, compare(earlier.text, version.text) if earlier else [])
            for earlier, version in zip(before, self.versions, strict=False)
        ]
        return list(reversed(told))

    @property
    def changed_since(self) -> list[Piece]:
        """What changed since the last version, word by word; empty where nothing did."""
        if self.newest is None or self.newest.text == self.in_lines:
            return []
        return compare(self.newest.text, self.in_lines)


def plan_of(case: Case) -> Standing | None:
    """The protection plan of a case; None where none was begun. Four queries."""
    plan = ProtectionPlan.objects.filter(case=case).select_related("case__person").first()
    if plan is None:
        return None
    return Standing(
        plan,
        list(plan.steps.all()),
        list(plan.versions.select_related("by")),
        list(plan.reviews.select_related("by")),
    )
