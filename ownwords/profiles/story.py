"""What a person's story tells of who may speak for them, of possible harm, and of what they agreed may be shared."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ownwords.people.models import Consent, Person, Representative
from ownwords.people.story import Moment
from ownwords.people.together import together
from ownwords.profiles.models import PossibleHarm

TOLD = {
    Consent.Answer.AGREED: "Agreed to sharing with {}",
    Consent.Answer.PARTLY: "Agreed to part of sharing with {}",
    Consent.Answer.REFUSED: "Did not agree to sharing with {}",
    Consent.Answer.WITHOUT: "Shared with {} without consent",
}


def asked_for_moments(person_ids: Collection[UUID]) -> list[QuerySet[Any]]:
    """What :func:`moments` needs to know of people: answers about sharing, who speaks for them, possible harm."""
    return [
        Consent.objects.filter(person__in=person_ids),
        Representative.objects.filter(person__in=person_ids).select_related("member"),
        PossibleHarm.objects.filter(member__person__in=person_ids).select_related("member", "by"),
    ]


def moments(person: Person, answers: Sequence[list[Any]] | None = None) -> list[Moment]:
    """Answers about sharing, who began or ceased to speak for the person, possible harm recorded or taken back.

    ``answers`` are those to :func:`asked_for_moments`; without them they are asked for, in one query.
    """
    consents, representatives, harm = together(*asked_for_moments([person.pk])) if answers is None else answers
    return [
        *(_of_consent(person, consent) for consent in consents),
        *(moment for one in representatives for moment in _of_representative(person, one)),
        *(_of_harm(person, answer) for answer in harm),
    ]


def _of_consent(person: Person, consent: Consent) -> Moment:
    said = consent.about
    if consent.given_by:
        said += f"\nAnswered by {consent.given_by}"
    if consent.legal_reason:
        said += f"\nLegal reason: {consent.legal_reason}"
    return Moment(
        on=consent.given_on,
        at=consent.added_at,
        kind="information",
        heading=TOLD[Consent.Answer(consent.answer)].format(consent.agency),
        link=reverse("person-circle", args=[person.pk]) + "#sharing",
        text=said,
    )


def _of_harm(person: Person, answer: PossibleHarm) -> Moment:
    said = "Recorded" if answer.may_have_harmed else "Taken back"
    return Moment(
        on=timezone.localdate(answer.at),
        at=answer.at,
        kind="information",
        heading=f"{said}: {answer.member.name} may have caused harm",
        link=f"{reverse('person-circle', args=[person.pk])}#member-{answer.member_id}",
        text=answer.reason,
        by=answer.by.name,
    )


def _of_representative(person: Person, one: Representative) -> list[Moment]:
    link = reverse("person-circle", args=[person.pk]) + "#speaking"
    began = Moment(
        on=one.from_on,
        at=one.added_at,
        kind="information",
        heading=f"{one.member.name} may speak for {person.called}",
        link=link,
        text=f"{one.get_kind_display()}, about: {one.decisions}",
    )
    ended = Moment(
        on=one.until_on or one.from_on,
        at=one.added_at,
        kind="information",
        heading=f"Last day on which {one.member.name} may speak for {person.called}",
        link=link,
        text=f"{one.get_kind_display()}, about: {one.decisions}",
    )
    today = timezone.localdate()
    moments = [began, ended] if one.until_on else [began]
    return [moment for moment in moments if moment.on <= today]  # what is still to come has not happened
