"""Reading who takes part, what is shared and added, and large enquiries. Fixed numbers of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownwords.access.decision import Viewer, scoped
from ownwords.access.models import Grant, User
from ownwords.conversations.models import Mark
from ownwords.conversations.queries import asked_for_newest_words
from ownwords.people.models import Person
from ownwords.people.together import together
from ownwords.safeguarding.partners.models import Added, AddedCorrection, Ask, Invited, Large, Share, Thread
from ownwords.safeguarding.partners.rules import (
    MAY_BE_INVITED,
    Standing,
    contribution_is_seen,
    share_is_seen,
    standing_of,
)
from ownwords.safeguarding.path.models import Case, Stage, Turn, Wait

_CORRECTED = Prefetch("corrections", AddedCorrection.objects.order_by("at"), to_attr="put_right")


@dataclass
class OneAsk:
    """Something that was asked of one who takes part, and what became of it."""

    ask: Ask
    answers: list[Added]

    @property
    def waits(self) -> bool:
        """Whether it waits for an answer."""
        return not self.answers and self.ask.no_longer_at is None


@dataclass
class TakesPart:
    """One who takes part, or did: how their invitation stands, what was asked of them, what they added."""

    invited: Invited
    standing: Standing
    asks: list[OneAsk]
    added: list[Added]

    @property
    def called(self) -> str:
        """Their name, with the organisation they come from."""
        return f"{self.invited.user.name}, {self.invited.user.organisation.name}"


def standing_invitation(case: Case, user: User, *, at: datetime) -> Invited | None:
    """The invitation by which somebody takes part in a case at this moment. One query."""
    holds = Q(grant__ends_at=None) | Q(grant__ends_at__gt=at)
    found: Invited | None = Invited.objects.filter(holds, case=case, user=user, taken_back_at=None).first()
    return found


def who_takes_part(case: Case) -> list[TakesPart]:
    """Everybody who takes part in a case or did, those of now first. One query, however many they are."""
    now = timezone.now()
    found, asked, added, corrections = together(
        Invited.objects.filter(case=case)
        .select_related("user__organisation", "grant")
        .defer("user__organisation__settings"),
        Ask.objects.filter(invited__case=case),
        Added.objects.filter(invited__case=case).select_related("answers"),
        AddedCorrection.objects.filter(added__invited__case=case),
    )
    for each in added:
        each.put_right = [one for one in corrections if one.added_id == each.pk]
    told = []
    for invited in found:
        theirs = [one for one in added if one.invited_id == invited.pk]
        for each in theirs:
            each.invited = invited
        asks = [
            OneAsk(ask, [one for one in theirs if one.answers_id == ask.pk])
            for ask in asked
            if ask.invited_id == invited.pk
        ]
        told.append(TakesPart(invited, _standing(invited, case, now), asks, theirs))
    return sorted(told, key=lambda one: one.standing is not Standing.HOLDS)


def _standing(invited: Invited, case: Case, now: datetime) -> Standing:
    found = standing_of(
        taken_back=invited.taken_back_at is not None,
        last_day=invited.last_day,
        work_ended=not case.open,
        today=timezone.localtime(now).date(),
    )
    # The door is the grant: where it was shut otherwise (on the page of who works with the person), it is shut.
    shut = invited.grant.ends_at is not None and invited.grant.ends_at <= now
    return Standing.TAKEN_BACK if found is Standing.HOLDS and shut else found


def shares_of(case: Case) -> list[Share]:
    """Everything that was shared or prepared, newest first, with whom. Two queries."""
    chosen = Prefetch("chosen", Invited.objects.select_related("user__organisation"))
    return list(Share.objects.filter(case=case).select_related("by").prefetch_related(chosen).order_by("-at"))


def share_or_404(person: Person, share_id: UUID) -> Share:
    """One share of this person's; Http404 where they have none of that id. Two queries."""
    chosen = Prefetch("chosen", Invited.objects.select_related("user__organisation"))
    found = Share.objects.select_related("case", "by").prefetch_related(chosen)
    share = get_object_or_404(found, pk=share_id, case__person=person)
    share.case.person = person
    return share


def invited_or_404(person: Person, invited_id: UUID) -> Invited:
    """One invitation of this person's; Http404 where they have none of that id. One query."""
    found = Invited.objects.select_related("case", "user__organisation", "grant")
    invited = get_object_or_404(found, pk=invited_id, case__person=person)
    invited.case.person = person
    return invited


def added_or_404(person: Person, added_id: UUID) -> Added:
    """One thing that a partner added about this person; Http404 where there is none of that id. Two queries."""
    found = Added.objects.select_related("invited__case", "invited__user__organisation", "answers")
    return get_object_or_404(found.prefetch_related(_CORRECTED), pk=added_id, invited__case__person=person)


def known_partners(user: User) -> list[User]:
    """Partners and advocates whom this organisation has invited before, by name. One query."""
    before = Invited.objects.filter(user=OuterRef("pk"), case__organisation=user.organisation_id)
    only = Q(memberships__ended_at=None, memberships__role__in=MAY_BE_INVITED)
    users = User.objects.filter(only, Exists(before), is_active=True).select_related("organisation")
    return list(users.distinct().order_by("name"))


def words_to_share(person: Person) -> list[Mark]:
    """Words of finished conversations that can be chosen to be shared, newest first, at most 60. One query."""
    marks = Mark.objects.filter(person=person, conversation__finished_at__isnull=False, loose=False)
    return list(marks.order_by("-said_on", "-marked_at")[:60])


# What somebody who takes part sees


@dataclass
class Seen:
    """All of a case that is there for one who takes part: nothing else is asked for on their pages."""

    invited: Invited
    person: Person
    wants: list[Share]
    """What the person wants, in their own words, as it was shared."""
    shared: list[Share]
    """The rest that was shared."""
    asks: list[OneAsk]
    added: list[Added]
    """Their own, and what others added for all to see."""
    others: list[Invited]


def seen_by_invited(grant: Grant) -> Seen:
    """What is there for the holder of an invitation (``access.decision`` has said that it holds). Four queries."""
    case = get_object_or_404(Case, pk=grant.scope_of or UUID(int=0))
    now = timezone.now()
    everybody = who_takes_part(case)
    mine = [one for one in everybody if one.invited.grant_id == grant.pk]
    if not mine:
        raise Http404("There is nothing here that you can see.")
    own = mine[0]
    own.invited.case.person = grant.person
    before = {one.invited.pk for one in everybody if one.invited.user_id == own.invited.user_id}
    shares = [one for one in shares_of(case) if _is_seen(one, own.invited)]
    added = [
        each
        for one in everybody
        for each in one.added
        if contribution_is_seen(own=one.invited.pk in before, council_only=each.council_only)
    ]
    return Seen(
        own.invited,
        grant.person,
        [one for one in shares if one.kind == Share.Kind.WANT],
        [one for one in shares if one.kind != Share.Kind.WANT],
        own.asks,
        sorted(added, key=lambda each: (each.happened_on, each.at), reverse=True),
        [one.invited for one in everybody if one is not own and _standing(one.invited, case, now) is Standing.HOLDS],
    )


def _is_seen(share: Share, invited: Invited) -> bool:
    return share_is_seen(
        shared=share.shared_at is not None,
        taken_back=share.taken_back_at is not None,
        with_all=share.with_all,
        chosen=any(each.pk == invited.pk for each in share.chosen.all()),
    )


@dataclass(frozen=True)
class MyEnquiry:
    """One line of the list of a partner: a case they take part in, and what waits for them there."""

    invited: Invited
    waits: list[Ask]


def my_enquiries(viewer: Viewer) -> tuple[list[MyEnquiry], int]:
    """The cases in which the viewer takes part now, and how many they took part in before. Three queries."""
    now = timezone.now()
    holds = Q(grant__ends_at=None) | Q(grant__ends_at__gt=now)
    mine = Invited.objects.filter(user=viewer.id)
    waiting = Ask.objects.filter(no_longer_at=None).exclude(answers__isnull=False).order_by("at")
    found = (
        mine.filter(holds, taken_back_at=None)
        .select_related("case__person", "by", "by__organisation")
        .prefetch_related(Prefetch("asks", waiting, to_attr="waiting"))
        .order_by("-at")
    )
    lines = [MyEnquiry(one, one.waiting) for one in found]
    return lines, mine.count() - len(lines)


def own_added(grant: Grant, added_id: UUID) -> Added:
    """What the holder of an invitation added to this case themself; Http404 otherwise. Two queries."""
    found = Added.objects.select_related("invited__case", "invited__user__organisation", "answers")
    mine = found.filter(invited__case=grant.scope_of, invited__user=grant.viewer_id)
    return get_object_or_404(mine.prefetch_related(_CORRECTED), pk=added_id)


# Large enquiries


@dataclass
class Adult:
    """One adult's thread as it is shown: their own words, where we are, what waits."""

    thread: Thread
    words: Mark | None
    stage: str
    waits: list[Wait]

    @property
    def person(self) -> Person:
        """Whose thread it is."""
        return self.thread.case.person


@dataclass
class LargeSeen:
    """A large enquiry as one viewer sees it."""

    large: Large
    adults: list[Adult]
    unseen: int
    """How many adults are in it whose records the viewer may not see."""
    out: list[Thread] = field(default_factory=list)
    """Those taken out, of whom the viewer may know."""


def large_enquiries(viewer: Viewer) -> QuerySet[Large]:
    """The large enquiries of the viewer's organisation, those that go on first."""
    return Large.objects.filter(organisation=viewer.user.organisation_id).order_by("ended_on", "-opened_on")


def large_or_404(viewer: Viewer, large_id: UUID) -> Large:
    """One of them, with how many adults are ``in_it``; Http404 otherwise. One query."""
    in_it = Count("threads", filter=Q(threads__out_at=None))
    return get_object_or_404(large_enquiries(viewer).select_related("by").annotate(in_it=in_it), pk=large_id)


def large_seen(viewer: Viewer, large_id: UUID) -> LargeSeen:
    """Each adult of a large enquiry whom the viewer may see, and how many others. Three queries, however many."""
    large: Any = large_or_404(viewer, large_id)
    every = Thread.objects.filter(large=large).select_related("case__person", "case__lead")
    threads = list(scoped(viewer, every, to_person="case__person"))
    standing = [one for one in threads if one.out_at is None]
    words, stages, waits = _told_of(standing)
    adults = [
        Adult(one, words.get(one.case.person_id), stages.get(one.case_id, ""), waits.get(one.case_id, []))
        for one in standing
    ]
    adults.sort(key=lambda one: (not one.thread.case.open, one.waits[0].since.isoformat() if one.waits else "z"))
    return LargeSeen(large, adults, large.in_it - len(standing), [one for one in threads if one.out_at])


def _told_of(threads: Sequence[Thread]) -> tuple[dict[UUID, Mark], dict[UUID, str], dict[UUID, list[Wait]]]:
    """Of each person the newest words; of each case the stage where we are, and what waits. One query."""
    if not threads:
        return {}, {}, {}
    cases = [one.case_id for one in threads]
    marks, turns, waits = together(
        asked_for_newest_words([one.case.person_id for one in threads]),
        Turn.objects.filter(case__in=cases).exclude(stage="").order_by("on", "at", "id"),
        Wait.objects.filter(case__in=cases, settled_at=None, show_on__lte=timezone.localdate()).order_by("since", "at"),
    )
    names = dict(Stage.choices)
    waiting: dict[UUID, list[Wait]] = {}
    for wait in waits:
        waiting.setdefault(wait.case_id, []).append(wait)
    return {mark.person_id: mark for mark in marks}, {turn.case_id: names[turn.stage] for turn in turns}, waiting


def large_of(case: Case) -> Thread | None:
    """The thread by which a case is part of a large enquiry; None where it is in none. One query."""
    found: Thread | None = Thread.objects.filter(case=case, out_at=None).select_related("large").first()
    return found


def thread_or_404(viewer: Viewer, large_id: UUID, thread_id: UUID) -> Thread:
    """One standing thread whose adult the viewer may see; Http404 otherwise. One query."""
    every = Thread.objects.filter(large=large_id, large__organisation=viewer.user.organisation_id, out_at=None)
    found = scoped(viewer, every.select_related("large", "case__person"), to_person="case__person")
    return get_object_or_404(found, pk=thread_id)


def may_join(viewer: Viewer) -> list[Case]:
    """Open cases that could become threads: those the viewer may see, newest first, at most 50. One query."""
    free = Case.objects.filter(concluded_on=None, joined_to=None, organisation=viewer.user.organisation_id).exclude(
        threads__out_at=None, threads__isnull=False
    )
    return list(scoped(viewer, free.select_related("person")).order_by("-opened_on")[:50])
