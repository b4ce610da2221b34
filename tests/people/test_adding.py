"""Adding a person files every name."""

import pytest

from ownwords.people.actions import add_person, set_other_names
from ownwords.people.models import NameKey, Person
from ownwords.trail.models import Entry

pytestmark = pytest.mark.django_db


def test_every_name_is_filed_with_its_words() -> None:
    person = add_person(
        given_name="Mary-Ann", family_name="O'Neill", known_as="Polly", other_names=["Mary Hale"], who="system"
    )
    words = set(NameKey.objects.filter(person=person).values_list("word", flat=True))
    assert words == {"mary", "ann", "oneill", "polly", "hale"}


def test_other_names_are_put_in_place_of_those_that_stand() -> None:
    person = add_person(given_name="Joyce", other_names=["Joyce Hale"], who="system")
    set_other_names(person, ["  Joyce Marsh ", ""])
    assert [other.name for other in person.other_names.all()] == ["Joyce Marsh"]
    assert not NameKey.objects.filter(person=person, word="hale").exists()
    assert NameKey.objects.filter(person=person, key="marsh").exists()


def test_a_wrong_nhs_number_is_not_saved() -> None:
    with pytest.raises(ValueError, match="not a real NHS number"):
        add_person(given_name="Joyce", nhs_number="9434765918", who="system")
    assert not Person.objects.exists()


def test_adding_leaves_its_trace_without_the_name_in_it() -> None:
    person = add_person(given_name="Joyce", family_name="Penhaligon", who="system")
    entry = Entry.objects.get(chain=f"person:{person.pk}")
    assert entry.deed == "person added"
    assert "Penhaligon" not in f"{entry.about}{entry.digest}"
