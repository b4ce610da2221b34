"""Adding a person and filing the names they are found by. What else changes of a person stands in ``profiles``."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.people.models import NameKey, OtherName, Person
from ownwords.people.rules import digits_of, keys_of_word, nhs_number_problem, words_of_name
from ownwords.trail.actions import person_chain, record


@transaction.atomic
def add_person(
    *,
    given_name: str,
    who: str,
    family_name: str = "",
    known_as: str = "",
    kind: str = Person.Kind.ADULT,
    date_of_birth: date | None = None,
    nhs_number: str | None = None,
    other_names: Iterable[str] = (),
    at: datetime | None = None,
    **details: Any,
) -> Person:
    """Add a person. ``details`` are any other fields of :class:`Person`.

    Raises ValueError where the NHS number is not a real one.
    """
    number = digits_of(nhs_number or "") or None
    if number and (problem := nhs_number_problem(number)):
        raise ValueError(problem)
    person = Person.objects.create(
        given_name=given_name,
        family_name=family_name,
        known_as=known_as,
        kind=kind,
        date_of_birth=date_of_birth,
        nhs_number=number,
        added_at=at or timezone.now(),
        **details,
    )
    set_other_names(person, other_names)
    record(
        person_chain(person.pk),
        who=who,
        deed="person added",
        about=f"person:{person.pk}",
        content=[given_name, family_name, known_as, date_of_birth, number],
        at=at,
    )
    return person


def set_other_names(person: Person, names: Iterable[str]) -> None:
    """Put these other names in place of those that stand, and file all names anew. In the caller's transaction."""
    kept = [name.strip() for name in names if name.strip()]
    person.other_names.all().delete()
    OtherName.objects.bulk_create(OtherName(person=person, name=name) for name in kept)
    file_names(person, kept)


def file_names(person: Person, other_names: Iterable[str]) -> None:
    """File the person under the keys of every word of every name."""
    NameKey.objects.filter(person=person).delete()
    NameKey.objects.bulk_create(name_keys_of(person, other_names))


def name_keys_of(person: Person, other_names: Iterable[str]) -> list[NameKey]:
    """The keys a person is found by, not saved yet."""
    words = {
        word
        for name in (person.given_name, person.family_name, person.known_as, *other_names)
        for word in words_of_name(name)
    }
    return [NameKey(person=person, key=key, word=word) for word in words for key in keys_of_word(word)]
