"""Find someone: by any name however it is spelt, by NHS number, or by words they said."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ownwords.access.decision import Viewer, WorkerRequest, grants_at, needs, scoped, scoped_each, sees_only_granted
from ownwords.access.rules import Permission
from ownwords.conversations.models import Mark, SpokenWord
from ownwords.conversations.queries import newest_words
from ownwords.conversations.rules import search_words
from ownwords.people.models import Person
from ownwords.people.rules import digits_of, nhs_number_problem
from ownwords.profiles.rules import LONGEST_SEARCH, MOST_WORDS, looks_like_a_number
from ownwords.profiles.search import (
    COUNTED,
    SHOWN,
    FoundPeople,
    counted,
    find_by_name,
    find_by_number,
    rows_of_names,
    sees_many,
)
from ownwords.trail.actions import person_chain, record_list
from ownwords.trail.prepared import Question


@dataclass
class Saying:
    """Words that were said, and by whom or about whom."""

    mark: Mark
    person: Person


@dataclass
class Results:
    """What a search found, for its page."""

    problem: str = ""
    by_number: bool = False
    people: list[Person] = field(default_factory=list)
    more_people: bool = False
    only_some_words: bool = False
    newest: dict[UUID, Mark] = field(default_factory=dict)
    sayings: list[Saying] = field(default_factory=list)
    more_sayings: bool = False

    @property
    def found_nothing(self) -> bool:
        """Whether there is nothing to show, though nothing was wrong with the search."""
        return not (self.problem or self.people or self.sayings)


@needs(Permission.FIND_PEOPLE)
def find(request: WorkerRequest) -> HttpResponse:
    """Show the box, and under it whom it found.

    A search is a plain GET, so that "back" leads to the results again and a result can be opened in another tab. What
    was typed then stands in the address, so it must go no further: the title of the page never holds it, the answer is
    not stored (``Cache-Control: no-store``), no other site is told the address (``Referrer-Policy: same-origin``), and
    the trail holds who was shown, not what was typed. Whoever keeps a log of addresses before the server should leave
    out the query.
    """
    text = request.GET.get("q", "").strip()
    results = search(request.viewer, text) if text else None
    if results:
        seen = {person.pk for person in results.people} | {saying.person.pk for saying in results.sayings}
        if seen:
            record_list(request.viewer.id, map(person_chain, seen), deed="searched people")
    context = {"typed": text[: LONGEST_SEARCH * 5], "results": results, "shown": SHOWN}
    return render(request, "web/find.html", context, status=422 if results and results.problem else 200)


def search(viewer: Viewer, text: str) -> Results:
    """Find what ``text`` leads to among those whom the viewer may see. A constant number of queries."""
    if len(text) > LONGEST_SEARCH:
        return Results(problem=f"Search for {LONGEST_SEARCH} letters or fewer. A few words are enough")
    if looks_like_a_number(text):
        return _by_number(viewer, text)
    names, said = rows_of_names(text), _rows_of_words(text)
    counts = counted([*names, *said]) if sees_many(viewer) else []
    found = find_by_name(viewer, text, counts[: len(names)] or None)
    marks = _said(viewer, search_words(text)[:MOST_WORDS], counts[len(names) :])
    return _put_together(found, marks)


def _by_number(viewer: Viewer, text: str) -> Results:
    if problem := nhs_number_problem(text.strip()):
        digits = digits_of(text.strip())
        if len(digits) != 10:
            problem = f"An NHS number has 10 digits. You typed {len(digits)}"
        return Results(problem=problem, by_number=True)
    results = _put_together(find_by_number(viewer, text), [])
    results.by_number = True
    return results


def _rows_of_words(text: str) -> list[QuerySet[Any]]:
    words = search_words(text)[:MOST_WORDS]
    return [SpokenWord.objects.filter(word=word).order_by("-id").values("id") for word in words]


def _said(viewer: Viewer, words: Sequence[str], counts: Sequence[int]) -> list[Mark]:
    """Marked words in which each of ``words`` was said, the newest first; one more than is shown.

    Where the rarest word is rare, or the viewer leads the whole organisation, it leads, and looking ends with the
    newest few. Otherwise those whom the viewer may see lead: they are fewer than all who ever said a common word. One
    query, or none where there is nothing to look for.
    """
    if not words:
        return []
    if sees_only_granted(viewer):
        granted = _granted_sayings(words, viewer.id) if viewer.may(Permission.SEE_PERSON) else []
        return [row.mark for row in granted]
    order = sorted(range(len(words)), key=lambda at: counts[at] if counts else 0)
    rows = SpokenWord.objects.filter(word=words[order[0]], mark__loose=False)
    for at in order[1:]:
        rows = rows.filter(Exists(SpokenWord.objects.filter(mark=OuterRef("mark_id"), word=words[at])))
    by_word = viewer.leads_organisation or (counts and counts[order[0]] < COUNTED)
    found = (
        scoped_each(viewer, rows).order_by("-id") if by_word else scoped(viewer, rows).order_by("-mark__said_on", "-id")
    )
    return [row.mark for row in found.select_related("mark")[: SHOWN + 1]]


def _granted_sayings(words: Sequence[str], viewer_id: UUID) -> list[SpokenWord]:
    return _sayings_with(len(words))(*words, viewer_id, timezone.now())


@cache
def _sayings_with(count: int) -> Question[SpokenWord]:
    def ask(*values: Any) -> QuerySet[SpokenWord]:
        (first, *others), viewer_id, now = values[:count], *values[count:]
        rows = SpokenWord.objects.filter(
            word=first, mark__loose=False, person__in=grants_at(viewer_id, now).values("person")
        )
        for word in others:
            rows = rows.filter(Exists(SpokenWord.objects.filter(mark=OuterRef("mark_id"), word=word)))
        return rows.order_by("-mark__said_on", "-id").select_related("mark")[: SHOWN + 1]

    return Question(ask)


# The texts of a profile are long and are not shown here.
_found_people = Question(
    lambda ids: (
        Person.objects.filter(pk__in=ids)
        .select_related("holding__team")
        .defer("communication", "address", "admired_for", "matters_to_me", "support_me_by")
    )
)


def _put_together(found: FoundPeople, marks: Sequence[Mark]) -> Results:
    """Fetch the people that were found and what each said last. Two queries."""
    more, marks = len(marks) > SHOWN, marks[:SHOWN]
    wanted = {*found.ids, *(mark.person_id for mark in marks)}
    if not wanted:
        return Results()
    by_id = {person.pk: person for person in _found_people(wanted)}
    return Results(
        people=[by_id[person_id] for person_id in found.ids],
        more_people=found.more,
        only_some_words=found.only_some_words,
        newest=newest_words(found.ids) if found.ids else {},
        sayings=[Saying(mark, by_id[mark.person_id]) for mark in marks],
        more_sayings=more,
    )
