"""Every change of a person, their circle, who speaks for them, and what may be shared."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.people.models import CircleMember, Consent, NameKey, Person
from ownwords.profiles import actions, story
from ownwords.profiles.queries import circle_of, sharing_of, speaks_for
from ownwords.trail.models import Entry
from tests.support.people import Council

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def sister(person: Person, worker: User) -> CircleMember:
    return actions.add_circle_member(person, name="Margaret", part="family", relation="Sister", by=worker)


def speaking(person: Person, member: CircleMember, by: User, **fields: Any) -> Any:
    given: dict[str, Any] = {"kind": "attorney", "decisions": "Money", "from_on": date(2026, 1, 5)} | fields
    return actions.add_representative(person, member=member, by=by, **given)


def deeds(person: Person) -> list[str]:
    return list(Entry.objects.filter(chain=f"person:{person.pk}").order_by("number").values_list("deed", flat=True))


def test_a_person_is_added_with_a_name_alone_and_held_and_allocated(council: Council, worker: User) -> None:
    person = actions.add_person_to_team(team=council.team, by=worker, given_name="Pat")
    assert person.holding.team == council.team
    assert Grant.objects.filter(person=person, viewer=worker, kind="allocation", ends_at=None).exists()


def test_a_person_without_any_name_is_refused(council: Council, worker: User) -> None:
    with pytest.raises(Refused, match="Enter a name"):
        actions.add_person_to_team(team=council.team, by=worker, given_name="  ")


def test_an_nhs_number_stands_on_one_record_alone(council: Council, worker: User, person: Person) -> None:
    with pytest.raises(Refused, match="may not see"):
        actions.add_person_to_team(team=council.team, by=worker, given_name="Pat", nhs_number="943 476 5919")
    other = actions.add_person_to_team(team=council.team, by=worker, given_name="Pat")
    with pytest.raises(Refused, match="may not see"):
        actions.change_person(other, base_revision=1, values={"nhs_number": "9434765919"}, by=worker)
    assert Person.objects.count() == 2


def test_changed_names_are_found_and_old_ones_kept_among_earlier_versions(person: Person, worker: User) -> None:
    actions.change_person(
        person, base_revision=1, values={"family_name": "Marsh"}, other_names=["Joyce Hale"], by=worker
    )
    words = set(NameKey.objects.filter(person=person).values_list("word", flat=True))
    assert words == {"joyce", "marsh", "hale"}
    kept = {name: value for row in Earlier.objects.filter(person=person) for name, value in row.content.items()}
    assert kept == {"family_name": "Penhaligon", "also_known_as": ""}
    assert deeds(person)[-1] == "details written"


def test_who_saves_second_sees_what_stands_now(person: Person, worker: User, supervisor: User) -> None:
    actions.change_person(person, base_revision=1, values={"phone": "1"}, other_names=["Joy Hale"], by=supervisor)
    with pytest.raises(Conflict) as conflict:
        actions.change_person(person, base_revision=1, values={"phone": "2"}, other_names=["Joy Marsh"], by=worker)
    assert conflict.value.theirs == {"phone": "1", "other_names": "Joy Hale"}
    assert conflict.value.saved_by == supervisor.name


def test_other_names_alone_are_not_saved_over_somebodys_either(person: Person, worker: User) -> None:
    actions.change_person(person, base_revision=1, values={}, other_names=["Joy Hale"], by=worker)
    with pytest.raises(Conflict) as conflict:
        actions.change_person(person, base_revision=1, values={}, other_names=["Joy Marsh"], by=worker)
    assert conflict.value.theirs == {"other_names": "Joy Hale"}
    assert [other.name for other in person.other_names.all()] == ["Joy Hale"]


def test_saving_what_stands_already_changes_nothing(person: Person, worker: User) -> None:
    before = deeds(person)
    same = actions.change_person(person, base_revision=1, values={"given_name": "Joyce"}, other_names=[], by=worker)
    assert same.revision == 1
    assert deeds(person) == before


def test_family_may_have_caused_harm_and_stays_family(person: Person, worker: User) -> None:
    member = actions.add_circle_member(person, name="Al", part="family", may_have_harmed=True, by=worker)
    assert (member.part, member.may_have_harmed) == ("family", True)
    stranger = actions.add_circle_member(person, name="A man", part="may-have-harmed", by=worker)
    assert stranger.may_have_harmed


def test_who_leaves_the_circle_is_kept_among_those_before(person: Person, worker: User, sister: CircleMember) -> None:
    actions.end_circle_member(sister, on=TODAY(), by=worker)
    circle = circle_of(person, TODAY())
    assert (circle.members, circle.ended) == ([], [sister])


def test_who_still_speaks_for_the_person_cannot_leave_the_circle(
    person: Person, worker: User, sister: CircleMember
) -> None:
    representative = speaking(person, sister, worker)
    with pytest.raises(Refused, match="End that first"):
        actions.end_circle_member(sister, on=TODAY(), by=worker)
    actions.end_representative(representative, on=TODAY(), by=worker)
    assert actions.end_circle_member(sister, on=TODAY(), by=worker).ended_on == TODAY()


def test_only_somebody_of_this_circle_may_speak(
    person: Person, worker: User, council: Council, sister: CircleMember
) -> None:
    other = actions.add_person_to_team(team=council.team, by=worker, given_name="Pat")
    with pytest.raises(Refused, match="circle"):
        speaking(other, sister, worker)


def test_the_last_day_is_not_before_the_first(person: Person, worker: User, sister: CircleMember) -> None:
    with pytest.raises(Refused, match="on or after the first"):
        speaking(person, sister, worker, until_on=date(2026, 1, 4))
    representative = speaking(person, sister, worker)
    with pytest.raises(Refused, match="on or after the first"):
        actions.end_representative(representative, on=date(2026, 1, 4), by=worker)


def test_who_may_speak_depends_on_the_day(person: Person, worker: User, sister: CircleMember) -> None:
    speaking(person, sister, worker, until_on=date(2026, 2, 1))
    days = (date(2026, 1, 4), date(2026, 1, 5), date(2026, 2, 1), date(2026, 2, 2))
    assert [speaks_for(person, day).exists() for day in days] == [False, True, True, False]


def consent(person: Person, by: User, **fields: Any) -> Consent:
    given: dict[str, Any] = {
        "agency": "Police",
        "about": "The loans",
        "answer": "agreed",
        "given_on": date(2026, 2, 1),
    } | fields
    return actions.record_consent(person, by=by, **given)


def test_sharing_without_consent_needs_its_legal_reason(person: Person, worker: User) -> None:
    with pytest.raises(Refused, match="legal reason"):
        consent(person, worker, answer="without", legal_reason=" ")
    assert consent(person, worker, answer="without", legal_reason="Another adult is at risk").legal_reason


def test_the_database_refuses_sharing_without_a_legal_reason_too(person: Person) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(
            person=person, agency="x", about="x", answer="without", given_on=TODAY(), added_at=timezone.now()
        )


@pytest.mark.parametrize(
    "deed", [lambda rows: rows.update(answer="refused"), lambda rows: rows.delete()], ids=["change", "delete"]
)
def test_an_answer_about_sharing_stands_as_it_was_given(
    deed: Callable[[QuerySet[Consent]], Any], person: Person, worker: User
) -> None:
    made = consent(person, worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        deed(Consent.objects.filter(pk=made.pk))
    assert Consent.objects.get(pk=made.pk).answer == "agreed"


def test_a_later_answer_stands_beside_the_earlier(person: Person, worker: User) -> None:
    consent(person, worker)
    consent(person, worker, agency=" police ", answer="refused", given_on=date(2026, 3, 1))
    (police,) = sharing_of(person)
    assert (police.newest.answer, [one.answer for one in police.earlier]) == ("refused", ["agreed"])


def test_the_story_tells_of_answers_and_of_who_may_speak_but_not_of_what_is_to_come(
    person: Person, worker: User, sister: CircleMember
) -> None:
    consent(person, worker, answer="without", legal_reason="Another adult is at risk")
    speaking(person, sister, worker, until_on=TODAY() + timedelta(days=30))
    told = story.moments(person)
    assert {moment.heading for moment in told} == {
        "Shared with Police without consent",
        "Margaret may speak for Joyce",
    }
    assert "Another adult is at risk" in next(moment.text for moment in told if "Police" in moment.heading)


def test_every_deed_leaves_its_trace(person: Person, worker: User, sister: CircleMember) -> None:
    before = len(deeds(person))
    representative = speaking(person, sister, worker)
    actions.end_representative(representative, on=TODAY(), by=worker)
    actions.end_circle_member(sister, on=TODAY(), by=worker)
    consent(person, worker)
    assert deeds(person)[before:] == [
        "representative added",
        "representative ended",
        "circle member ended",
        "consent recorded: agreed",
    ]
