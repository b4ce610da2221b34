"""Reading advocacy: who was offered, who came, how long it took. Fixed numbers of queries."""

from dataclasses import dataclass, field
from uuid import UUID

from django.http import Http404

from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent, TakingPart
from ownwords.safeguarding.advocacy.rules import (
    Event,
    HowLong,
    Prompt,
    advocate_should_be_offered,
    how_long,
    imca_should_be_asked,
    may_follow,
    supported,
)
from ownwords.safeguarding.capacity.models import Assessment
from ownwords.safeguarding.capacity.queries import DecisionLife, findings_by_decision, lacks_in
from ownwords.safeguarding.capacity.rules import lacked_capacity_of
from ownwords.safeguarding.path.models import Case


@dataclass
class AdvocacyLife:
    """One advocate or attempt, with everything that happened, oldest first."""

    advocacy: Advocacy
    events: list[AdvocacyEvent] = field(default_factory=list)

    @property
    def happened(self) -> list[Event]:
        """Its events as rules know them."""
        return [(event.kind, event.on) for event in self.events]

    @property
    def how_long(self) -> HowLong:
        """How long it took until the advocate came."""
        return how_long(self.happened)

    @property
    def may_follow(self) -> tuple[str, ...]:
        """Which events can be recorded next."""
        return may_follow(self.happened)

    @property
    def arrived(self) -> AdvocacyEvent | None:
        """The event of the advocate's coming."""
        return next((event for event in self.events if event.kind == AdvocacyEvent.Kind.ARRIVED), None)

    @property
    def found(self) -> bool:
        """Whether an advocate came, or was asked for, and it has not ended before anybody came."""
        kinds = {event.kind for event in self.events}
        return "arrived" in kinds or ("asked-for" in kinds and "ended" not in kinds)


@dataclass
class CaseSupport:
    """Everything about taking part in a case."""

    looked: list[TakingPart]
    """Each time it was looked at what makes it hard, oldest first."""
    lives: list[AdvocacyLife]

    @property
    def newest(self) -> TakingPart | None:
        """What holds now."""
        return self.looked[-1] if self.looked else None


def happened(advocacy: Advocacy) -> list[Event]:
    """What happened with one advocate, as rules know it. One query."""
    return list(AdvocacyEvent.objects.filter(advocacy=advocacy).order_by("on", "at", "id").values_list("kind", "on"))


def support_in(case: Case) -> CaseSupport:
    """What makes it hard to take part in a case, and its advocates. One query."""
    looked, advocacies, events = together(
        TakingPart.objects.filter(case=case).select_related("by"),
        Advocacy.objects.filter(case=case).select_related("by"),
        AdvocacyEvent.objects.filter(advocacy__case=case).select_related("by"),
    )
    return CaseSupport(looked, _lives(advocacies, events))


def life_or_404(person: Person, advocacy_id: UUID) -> AdvocacyLife:
    """This person's advocacy with its events; Http404 where they have none of that id. One query."""
    advocacies, events = together(
        Advocacy.objects.filter(pk=advocacy_id, person=person)
        .select_related("by", "case")
        .defer("case__risk_types", "case__locations", "case__sources"),
        AdvocacyEvent.objects.filter(advocacy=advocacy_id, advocacy__person=person).select_related("by"),
    )
    if not advocacies:
        raise Http404("There is no such advocate here.")
    advocacies[0].person = person
    return _lives(advocacies, events)[0]


def _lives(advocacies: list[Advocacy], events: list[AdvocacyEvent]) -> list[AdvocacyLife]:
    lives = {each.pk: AdvocacyLife(each) for each in advocacies}
    for event in events:
        lives[event.advocacy_id].events.append(event)
    return list(lives.values())


def prompts_for(case: Case, support: CaseSupport) -> list[Prompt]:
    """Quiet reminders about advocates, each with its law. One query."""
    newest, lives = support.newest, support.lives
    lacks = lacks_in(case)
    nobody = [life for life in lacks if not _somebody_consulted(life)]
    found = [
        advocate_should_be_offered(
            hard=newest.hard if newest else "",
            somebody=newest.somebody if newest else "",
            agrees=newest.agrees if newest else "",
            advocate_found=any(life.found for life in lives),
        ),
        imca_should_be_asked(
            lacks_for=[life.first.decision for life in nobody or lacks],
            somebody_consulted=not nobody,
            imca_found=any(life.found for life in lives if life.advocacy.kind == Advocacy.Kind.IMCA),
            safeguarding=case.is_enquiry,
        ),
    ]
    return [each for each in found if each]


def _somebody_consulted(life: DecisionLife) -> bool:
    """Whether somebody was asked who is not there as a professional."""
    return any(
        not each.of_the_person and not each.could_not_because and each.whose != "professional"
        for each in life.asked_now()
    )


def known_of_capacity(case: Case) -> dict[str, str]:
    """What is on record for the closing form: whether they lacked capacity, and then whether somebody supported them.

    For the national return (contracts/evidence.md, ``lacked_capacity`` and ``supported``). One query.
    """
    assessments, looked, arrived = together(
        Assessment.objects.filter(case=case).order_by("number"),
        TakingPart.objects.filter(case=case),
        AdvocacyEvent.objects.filter(advocacy__case=case, kind=AdvocacyEvent.Kind.ARRIVED),
    )
    lacked = lacked_capacity_of(findings_by_decision(assessments))
    if lacked != "yes":
        return {"lacked_capacity": lacked, "supported": ""}
    newest = looked[-1] if looked else None
    somebody = {"somebody": newest.somebody, "agrees": newest.agrees} if newest else {"somebody": "", "agrees": ""}
    return {"lacked_capacity": lacked, "supported": supported(arrived=bool(arrived), **somebody)}
