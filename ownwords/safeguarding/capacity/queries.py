"""Reading capacity: decision by decision, each with its line in time. Fixed numbers of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.shortcuts import get_object_or_404

from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.safeguarding.capacity.models import Assessment, BestInterests, Consultation
from ownwords.safeguarding.capacity.rules import may_decide_for_them, run_of_lack
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.rules import Gate


@dataclass
class DecisionLife:
    """One decision: every time it was looked at, who was consulted, what was decided for them."""

    first: Assessment
    assessments: list[Assessment]
    """The oldest first."""
    consultations: list[Consultation] = field(default_factory=list)
    decided: list[BestInterests] = field(default_factory=list)

    @property
    def newest(self) -> Assessment:
        """The assessment that stands now."""
        return self.assessments[-1]

    @property
    def lacks(self) -> bool:
        """Whether they cannot make this decision now."""
        return self.newest.finding == Assessment.Finding.LACKS

    def asked_now(self) -> list[Consultation]:
        """Who was asked since they have been unable to decide it without a break."""
        start = run_of_lack([each.finding for each in self.assessments])
        counted = {each.pk for each in self.assessments[start:]} if start is not None else set()
        return [each for each in self.consultations if each.assessment_id in counted]

    def gate(self, why_nobody: str = "", *, by_day: date | None = None) -> Gate:
        """Whether it may be decided for them; ``by_day`` counts only who was asked by then."""
        asked = [each for each in self.asked_now() if by_day is None or each.consulted_on <= by_day]
        others = [each for each in asked if not each.of_the_person and not each.could_not_because]
        return may_decide_for_them(
            finding=self.newest.finding,
            own_wishes=any(each.of_the_person for each in asked),
            others=len(others),
            why_nobody=why_nobody,
        )


def decisions_of(person: Person) -> list[DecisionLife]:
    """Every decision for which capacity was looked at, the one looked at last first. One query."""
    assessments, consultations, decided = together(
        Assessment.objects.filter(person=person).select_related("by"),
        Consultation.objects.filter(about__person=person).select_related("by"),
        BestInterests.objects.filter(about__person=person).select_related("by"),
    )
    of_first: dict[UUID, list[Assessment]] = defaultdict(list)
    for each in assessments:
        of_first[each.again_of_id or each.pk].append(each)
    for every in of_first.values():
        every.sort(key=lambda each: each.number)
    lives = {pk: DecisionLife(every[0], every) for pk, every in of_first.items()}
    for consultation in consultations:
        lives[consultation.about_id].consultations.append(consultation)
    for one in decided:
        lives[one.about_id].decided.append(one)
    return sorted(lives.values(), key=lambda life: (life.newest.assessed_on, life.newest.at), reverse=True)


def decision_or_404(person: Person, assessment_id: UUID) -> DecisionLife:
    """The life of the decision that this assessment is about; Http404 where this person has none of that id."""
    assessment = get_object_or_404(Assessment, pk=assessment_id, person=person)
    return next(life for life in decisions_of(person) if life.first.pk == assessment.first_id)


def best_interests_or_404(person: Person, best_interests_id: UUID) -> BestInterests:
    """What was decided for this person, with the finding on which it rests. One query."""
    found = BestInterests.objects.filter(about__person=person).select_related("about", "assessment", "by")
    return get_object_or_404(found, pk=best_interests_id)


def findings_by_decision(assessments: Iterable[Assessment]) -> Collection[list[str]]:
    """The findings of each decision, in the order of the assessments given."""
    findings: dict[UUID, list[str]] = defaultdict(list)
    for each in assessments:
        findings[each.again_of_id or each.pk].append(each.finding)
    return findings.values()


def lacks_in(case: Case) -> list[DecisionLife]:
    """The decisions looked at in a case that the person cannot make now. One query."""
    lives = decisions_of(case.person)
    return [life for life in lives if life.lacks and any(each.case_id == case.pk for each in life.assessments)]
