"""Finding people: by any name however it is spelt, by NHS number, only among those the viewer may see."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownwords.access.actions import hold, open_in_emergency, restrict
from ownwords.access.decision import people_seen_by, scoped, scoped_each, viewer_for
from ownwords.access.models import Team, User
from ownwords.people.actions import add_person
from ownwords.people.models import NameKey, Person
from ownwords.profiles.rules import looks_like_a_number, names_looked_for
from ownwords.profiles.search import SHOWN, alike, counted, find_by_name, find_by_number, rows_of_names
from tests.people.test_names import slips
from tests.support.people import Council

pytestmark = pytest.mark.django_db
Add = Callable[..., Person]


@pytest.fixture
def add(council: Council) -> Add:
    def make(given: str, family: str = "", *, team: Team | None = None, **fields: Any) -> Person:
        person = add_person(given_name=given, family_name=family, who="system", **fields)
        hold(person, team=team or council.team, who="system")
        return person

    return make


def names_found(viewer: User, text: str) -> list[str]:
    counts = counted(rows_of_names(text))
    found = find_by_name(viewer_for(viewer), text, counts)
    assert find_by_name(viewer_for(viewer), text).ids == found.ids, (
        "counts change the order of looking, not who is found"
    )
    people = Person.objects.in_bulk(found.ids)
    return [people[person_id].name for person_id in found.ids]


@pytest.mark.parametrize(
    "text",
    [
        "Joyce Penhaligon",
        "penhaligon joyce",
        "PENHALIGON",
        "Joyce",
        "Mrs Penhaligon",
        "J Penhaligon",
        "Jocye Penhaligan",
        "Joyse Penhalligon",
        "Mrs J. Penhalgon",
        "Hale",
        "Joy",
        "Polly Hale",
        "pollie",
        "Joyce O Neill",
        "O’Neill",
        "oneil",
    ],
)
def test_a_person_is_found_by_any_name_however_it_is_spelt(text: str, add: Add, lead: User) -> None:
    add("Joyce", "Penhaligon", known_as="Joy", other_names=["Polly Hale", "Joyce O'Neill"])
    add("Mohammed", "Rahman")
    assert names_found(lead, text) == ["Joyce Penhaligon"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=slips(), family=st.booleans())
def test_one_slip_of_the_pen_still_finds_the_person(pair: tuple[str, str], family: bool, lead: User, add: Add) -> None:
    Person.objects.all().delete()
    right, wrong = pair
    add("Ada" if family else right, right if family else "Lovelace")
    add("Grace", "Hopper")
    expected = f"Ada {right}" if family else f"{right} Lovelace"
    assert expected in names_found(lead, wrong)
    assert expected in names_found(lead, f"Ada {wrong}" if family else f"{wrong} Lovelace")


def test_the_exact_spelling_comes_first(add: Add, lead: User) -> None:
    for family in ("Smythe", "Smit", "Smith", "Smiths"):
        add("Ann", family)
    found = names_found(lead, "smith")
    assert found[0] == "Ann Smith"
    assert set(found) == {"Ann Smith", "Ann Smythe", "Ann Smit", "Ann Smiths"}


def test_who_has_all_the_names_hides_who_has_one_of_them(add: Add, lead: User) -> None:
    add("Joyce", "Penhaligon")
    add("Joyce", "Marsh")
    assert names_found(lead, "Joyce Penhaligon") == ["Joyce Penhaligon"]


def test_where_nobody_has_all_the_names_those_with_one_are_offered_and_it_says_so(add: Add, lead: User) -> None:
    add("Joyce", "Penhaligon")
    text = "Joyce Xanadu"
    found = find_by_name(viewer_for(lead), text, counted(rows_of_names(text)))
    assert len(found.ids) == 1
    assert found.only_some_words


def test_who_is_found_by_two_words_of_another_name_has_all_of_them(add: Add, lead: User) -> None:
    add("Joyce", "Penhaligon", other_names=["Polly Hale"])
    assert names_found(lead, "Poly Hale") == ["Joyce Penhaligon"]
    assert not find_by_name(viewer_for(lead), "Poly Hale").only_some_words


def test_no_more_are_shown_than_fit_and_it_says_that_there_are_more(add: Add, lead: User) -> None:
    for number in range(SHOWN + 1):
        add(f"Ann{number}", "Smith")
    found = find_by_name(viewer_for(lead), "Smith")
    assert len(found.ids) == SHOWN
    assert found.more


@pytest.mark.parametrize("text", ["", "  ", "🙂", "'", "%", "_", "' OR 1=1 --", "<script>", "~mr", "x" * 500])
def test_a_search_for_nothing_that_is_a_name_finds_nobody(text: str, add: Add, lead: User) -> None:
    add("Mary", "Marr")
    assert names_found(lead, text) == []


def test_a_practitioner_finds_only_those_they_work_with(
    person: Person, worker: User, colleague: User, supervisor: User, lead: User, board_member: User, add: Add
) -> None:
    other = add("Joyce", "Elsewhere")
    assert names_found(worker, "Joyce") == [person.name]
    assert names_found(colleague, "Joyce") == []
    assert names_found(supervisor, "Joyce") == [other.name, person.name]
    assert names_found(lead, "Joyce") == [other.name, person.name]
    assert names_found(board_member, "Joyce") == []
    for user, count in ((worker, 1), (colleague, 0), (supervisor, 1), (lead, 1), (board_member, 0)):
        assert len(find_by_number(viewer_for(user), "943 476 5919").ids) == count


def test_a_supervisor_does_not_find_other_teams_or_restricted_records(
    add: Add, council: Council, supervisor: User, lead: User
) -> None:
    add("Joyce", "South", team=council.other_team)
    kept = add("Joyce", "Kept")
    restrict(kept, because="Works here", by=lead)
    assert names_found(supervisor, "Joyce") == []
    assert names_found(lead, "Joyce") == ["Joyce Kept", "Joyce South"]


def test_asking_row_by_row_gives_the_same_people_as_asking_for_all(
    add: Add, council: Council, worker: User, colleague: User, supervisor: User, lead: User, board_member: User
) -> None:
    for given_name, team in (("Ann", council.team), ("Bea", council.other_team), ("Cleo", council.team)):
        made = add(given_name, team=team)
        if given_name != "Ann":
            open_in_emergency(made, viewer=supervisor, reason="She may be in danger today")
    open_in_emergency(Person.objects.get(given_name="Ann"), viewer=worker, reason="She may be in danger today")
    for user in (worker, colleague, supervisor, lead, board_member):
        viewer = viewer_for(user)
        assert set(scoped_each(viewer, Person.objects.all(), "pk")) == set(people_seen_by(viewer))
        assert set(scoped_each(viewer, NameKey.objects.all())) == set(scoped(viewer, NameKey.objects.all()))


@pytest.mark.parametrize("text", ["Joyce", "Joyce Ann Penhaligon Marsh Hale Smith Extra"])
def test_finding_names_takes_at_most_three_queries_however_many_words(text: str, add: Add, lead: User) -> None:
    for number in range(30):
        add("Joyce", f"Penhaligon{number}")
    viewer = viewer_for(lead)
    with CaptureQueriesContext(connection) as asked:
        find_by_name(viewer, text, counted(rows_of_names(text)))
    assert len(asked) <= 3


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Mrs J O'Neill", ("oneill",)),
        ("Mr", ("mr",)),
        ("J", ("j",)),
        ("O Neill", ("neill",)),
        ("smith Smith", ("smith",)),
        ("a b c", ("a", "b", "c")),
    ],
)
def test_titles_and_initials_do_not_have_to_be_found(text: str, telling: tuple[str, ...]) -> None:
    assert names_looked_for(text).telling == telling


@pytest.mark.parametrize("text", ["943 476 5919", "9434765919", "943-476", "123", "٩٤٣٤٧٦"])
def test_digits_are_taken_for_a_number(text: str) -> None:
    assert looks_like_a_number(text)


@pytest.mark.parametrize("text", ["", "12", "Joyce 1941", "12 High Street"])
def test_what_has_letters_is_not_taken_for_a_number(text: str) -> None:
    assert not looks_like_a_number(text)


def test_somebody_like_this_is_only_pointed_out_to_who_may_see_them(
    person: Person, worker: User, colleague: User
) -> None:
    names = ["Joice Penhaligon"]
    assert alike(viewer_for(worker), names=names, born=None) == [person]
    assert alike(viewer_for(colleague), names=names, born=None) == []
    assert alike(viewer_for(worker), names=names, born=None, apart_from=person.pk) == []
