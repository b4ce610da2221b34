"""Finding people by any of their names, however they are spelt, and by NHS number. Only people the viewer may see.

How it stays quick in a council of 100,000: a word leads straight to the rows of an index that are filed under it
(``people.rules.keys_of_word``), the rarest word leads, the others are asked for row by row, and looking ends as soon
as there is more than a page can show. Nothing is counted or listed for the whole council.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from ownwords.access.decision import Viewer, scoped_each
from ownwords.people.models import NameKey, Person
from ownwords.people.rules import closeness, digits_of, keys_of_word, words_of_name
from ownwords.profiles.rules import LookedFor, is_alike, names_looked_for

SHOWN = 20
"""People (and sayings) on the page of a search."""
LOOKED_AT = 150
"""Rows that are weighed against each other."""
COUNTED = 400
"""A word with more rows than this is simply common."""

EXACT, NEAR, SOUNDS, SOME = 1, 2, 3, 4
"""How a person was found: every word as it is written; spelt alike; sounding alike; by one word of several."""

Answer = tuple[UUID, str, str, str, str, int]


@dataclass
class FoundPeople:
    """Whom a search found, best first."""

    ids: list[UUID] = field(default_factory=list)
    more: bool = False
    """There are others who fit as well."""
    only_some_words: bool = False
    """Nobody has all the names looked for; these have one of them."""


def find_by_number(viewer: Viewer, number: str) -> FoundPeople:
    """Find the one person with this NHS number, if the viewer may see them. One query."""
    people = Person.objects.filter(nhs_number=digits_of(number.strip()))
    return FoundPeople(list(scoped_each(viewer, people, "pk").values_list("pk", flat=True)[:1]))


def counted(rows: Sequence[QuerySet[Any]]) -> list[int]:
    """Return how many rows each queryset has, or :data:`COUNTED` where it has more. One query for all of them."""
    if not rows:
        return []
    parts: list[str] = []
    params: list[Any] = []
    for number, each in enumerate(rows):
        sql, its = each.order_by()[:COUNTED].query.sql_with_params()
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS counted_{number})")  # noqa: S608 - Django's own SQL
        params.extend(its)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return list(cursor.fetchone())


def rows_of_names(text: str) -> list[QuerySet[Any]]:
    """The rows under which each telling word of ``text`` may be found, to be :func:`counted`."""
    return [NameKey.objects.filter(key__in=keys_of_word(word)).values("key") for word in names_looked_for(text).telling]


def find_by_name(viewer: Viewer, text: str, counts: Sequence[int] | None = None) -> FoundPeople:
    """Find people by any of their names: exactly written first, then spelt alike, then sounding alike.

    ``counts`` says how common each word is (:func:`counted` over :func:`rows_of_names`), so that the rarest leads; it
    is not needed for one word. One query.
    """
    looked_for = names_looked_for(text)
    if not looked_for.telling:
        return FoundPeople()
    found = _best_of_each(looked_for, _answers(viewer, looked_for, counts))
    whole = {person_id: place for person_id, place in found.items() if place[0] != SOME}
    fitting = whole or found
    ids = sorted(fitting, key=lambda person_id: fitting[person_id])
    return FoundPeople(ids[:SHOWN], len(ids) > SHOWN, bool(found) and not whole)


def _answers(viewer: Viewer, looked_for: LookedFor, counts: Sequence[int] | None) -> list[Answer]:
    """Ask the database once, the surest way of being found first; it stops where enough are found."""
    order = sorted(
        range(len(looked_for.telling)), key=lambda at: counts[at] if counts else -len(looked_for.telling[at])
    )
    words = [looked_for.telling[at] for at in order]
    ways = [
        _rows(viewer, EXACT, [Q(key=word, word=word) for word in words]),
        _rows(viewer, NEAR, [Q(key__in=_spelt(word)) for word in words]),
        _rows(viewer, SOUNDS, [Q(key__in=keys_of_word(word)) for word in words]),
    ]
    there = [word for word, at in zip(words, order, strict=True) if not counts or counts[at]]
    if len(words) > 1 and there:
        ways.append(_rows(viewer, SOME, [Q(key__in=_spelt(there[0]))]))
    return list(ways[0].union(*ways[1:], all=True)[:LOOKED_AT])


def _spelt(word: str) -> set[str]:
    return {key for key in keys_of_word(word) if not key.startswith("~")}


def _rows(viewer: Viewer, way: int, each_word: Sequence[Q]) -> QuerySet[Any]:
    """The rows of the first word's keys, of people who have each other word too and whom the viewer may see."""
    rows = NameKey.objects.filter(each_word[0])
    for word in each_word[1:]:
        rows = rows.filter(Exists(NameKey.objects.filter(word, person=OuterRef("person_id"))))
    return (
        scoped_each(viewer, rows)
        .annotate(way=Value(way))
        .values_list("person_id", "word", "person__given_name", "person__family_name", "person__known_as", "way")
    )


def _best_of_each(looked_for: LookedFor, answers: Sequence[Answer]) -> dict[UUID, tuple[Any, ...]]:
    """Person to their place in the order: the surest way they were found, how close their names are, their name."""
    matched: dict[UUID, set[str]] = {}
    ways: dict[UUID, tuple[int, str, str, str]] = {}
    for person_id, word, given, family, called, way in answers:
        matched.setdefault(person_id, set()).add(word)
        ways.setdefault(person_id, (way, given, family, called))
    places = {}
    for person_id, (way, given, family, called) in ways.items():
        names = words_of_name(f"{given} {family} {called}") + sorted(matched[person_id])
        near = closeness(looked_for.words, names)
        places[person_id] = (way if way in (EXACT, SOME) else NEAR, -round(near, 4), family, given, str(person_id))
    return places


def alike(viewer: Viewer, *, names: Sequence[str], born: Any, apart_from: UUID | None = None) -> list[Person]:
    """People the viewer may see who may be the one that is being added. At most three queries, at most five people."""
    wanted = [name for name in names if name.strip()]
    found: list[UUID] = []
    for name in wanted[:2]:
        found += find_by_name(viewer, name).ids
    people = Person.objects.filter(pk__in=found).select_related("holding__team").prefetch_related("other_names")
    return [
        person
        for person in scoped_each(viewer, people, "pk")
        if person.pk != apart_from
        and is_alike(names=wanted, born=born, other_names=all_names(person), other_born=person.date_of_birth)
    ][:5]


def all_names(person: Person) -> list[str]:
    """Every full name that a person goes by. Other names should be prefetched."""
    return [
        person.name,
        f"{person.called} {person.family_name}".strip(),
        *(other.name for other in person.other_names.all()),
    ]
