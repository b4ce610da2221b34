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
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ownwords.access.decision import Viewer, grants_at, scoped_each, sees_only_granted
from ownwords.access.rules import Permission
from ownwords.people.models import NameKey, Person
from ownwords.people.rules import closeness, digits_of, keys_of_word, words_of_name
from ownwords.profiles.rules import LookedFor, is_alike, names_looked_for
from ownwords.trail.prepared import Question

SHOWN = 20
"""People (and sayings) on the page of a search."""
LOOKED_AT = 100
"""Rows that are weighed against each other."""
COUNTED = 400
"""A word with more rows than this is simply common."""

EXACT, NEAR, SOME = 1, 2, 3
"""How a person was found: every word as it is written; every word alike; one word of several."""


@dataclass(frozen=True)
class Answer:
    """One word of a person's names that answers a word looked for."""

    person_id: UUID
    word: str
    given_name: str
    family_name: str
    known_as: str


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
    """Return how many rows each queryset has, or :data:`COUNTED` where it has more. One query for all of them.

    Each should be in the order of an index, so that no database reads a whole table in the hope of an early end.
    """
    if not rows:
        return []
    parts: list[str] = []
    params: list[Any] = []
    for number, each in enumerate(rows):
        sql, its = each[:COUNTED].query.sql_with_params()
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS counted_{number})")  # noqa: S608 - Django's own SQL
        params.extend(its)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return list(cursor.fetchone())


def rows_of_names(text: str) -> list[QuerySet[Any]]:
    """The rows under which each telling word of ``text`` may be found, to be :func:`counted`."""
    words = names_looked_for(text).telling
    return [NameKey.objects.filter(key__in=keys_of_word(word)).order_by("key").values("key") for word in words]


def find_by_name(viewer: Viewer, text: str, counts: Sequence[int] | None = None) -> FoundPeople:
    """Find people by any of their names: exactly written first, then spelt alike or sounding alike.

    ``counts`` says how common each word is (:func:`counted` over :func:`rows_of_names`), so that the rarest leads; it
    is of use only for several words and a viewer who :func:`sees_many`. One query, or two where nobody has all the
    names and those who have one of them are looked for.
    """
    looked_for = names_looked_for(text)
    if not looked_for.telling:
        return FoundPeople()
    if sees_many(viewer):
        found = _places(looked_for, _among_many(viewer, looked_for, counts), otherwise=NEAR)
        if not found and len(looked_for.telling) > 1:
            found = _places(looked_for, _with_some(viewer, looked_for), otherwise=SOME)
    else:
        found = _places(looked_for, _with_some(viewer, looked_for))
    whole = {person_id: place for person_id, place in found.items() if place[0] != SOME}
    fitting = whole or found
    ids = sorted(fitting, key=lambda person_id: fitting[person_id])
    return FoundPeople(ids[:SHOWN], len(ids) > SHOWN, bool(found) and not whole)


def sees_many(viewer: Viewer) -> bool:
    """Whether the viewer sees whole teams, and not only those they work with."""
    return not sees_only_granted(viewer)


def _among_many(viewer: Viewer, looked_for: LookedFor, counts: Sequence[int] | None) -> list[Answer]:
    """Answers of people who have every word, the exact ones first; it stops where enough are found."""
    words = looked_for.telling
    order = sorted(range(len(words)), key=lambda at: counts[at] if counts else -len(words[at]))
    exact = _rows(viewer, [Q(key=words[at], word=words[at]) for at in order])
    first, *others = (words[at] for at in order)
    near = _rows(viewer, [_once(first), *(Q(key__in=keys_of_word(word)) for word in others)])
    return [Answer(*row) for row in exact.union(near, all=True)[:LOOKED_AT]]


_NAMES = ("person_id", "word", "person__given_name", "person__family_name", "person__known_as")
_granted_names = Question(
    lambda keys, viewer_id, now: NameKey.objects.filter(
        key__in=keys, person__in=grants_at(viewer_id, now).values("person")
    ).values_list(*_NAMES)
)


def _with_some(viewer: Viewer, looked_for: LookedFor) -> list[Answer]:
    """Answers of people who have any of the words."""
    keys = set().union(*map(keys_of_word, looked_for.telling))
    if sees_only_granted(viewer):
        if not viewer.may(Permission.SEE_PERSON):
            return []
        return [Answer(*row) for row in _granted_names(keys, viewer.id, timezone.now())]
    rows = _rows(viewer, [Q(key__in=keys)])
    exact = _rows(viewer, [Q(key__in=looked_for.telling, word__in=looked_for.telling)])
    return [Answer(*row) for row in exact.union(rows, all=True)[:LOOKED_AT]]


def _once(word: str) -> Q:
    """What is filed under any key of ``word``; ``word`` itself, which is filed under all of them, only once."""
    return Q(key__in=keys_of_word(word)) & (~Q(word=word) | Q(key=word))


def _rows(viewer: Viewer, each_word: Sequence[Q]) -> QuerySet[Any]:
    """The rows of the first word's keys, of people who have each other word too and whom the viewer may see."""
    rows = NameKey.objects.filter(each_word[0])
    for word in each_word[1:]:
        rows = rows.filter(Exists(NameKey.objects.filter(word, person=OuterRef("person_id"))))
    return scoped_each(viewer, rows).values_list(*_NAMES)


def _places(
    looked_for: LookedFor, answers: Sequence[Answer], otherwise: int | None = None
) -> dict[UUID, tuple[Any, ...]]:
    """Person to their place in the order: how they were found, how close their names are, and their name.

    ``otherwise`` is how those were found who do not have every word as it is written, where the database has seen to
    it already.
    """
    of_person: dict[UUID, list[Answer]] = {}
    for answer in answers:
        of_person.setdefault(answer.person_id, []).append(answer)
    places = {}
    for person_id, theirs in of_person.items():
        one = theirs[0]
        names = {*words_of_name(f"{one.given_name} {one.family_name} {one.known_as}"), *(each.word for each in theirs)}
        way, near = EXACT, 1.0
        if not names.issuperset(looked_for.words):
            near = round(closeness(looked_for.words, names), 4)
        if not names.issuperset(looked_for.telling):
            way = otherwise or (NEAR if _has_every_word(names, looked_for) else SOME)
        places[person_id] = (way, -near, one.family_name, one.given_name, str(person_id))
    return places


def _has_every_word(names: set[str], looked_for: LookedFor) -> bool:
    keys = {key for name in names for key in keys_of_word(name)}
    return not any(keys.isdisjoint(keys_of_word(word)) for word in looked_for.telling)


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
