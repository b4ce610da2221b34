"""Reading what colleagues tell each other. Each hands out what its viewer may see, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownwords.access.decision import Viewer, grants_in_force
from ownwords.access.models import Membership, Team, User
from ownwords.conversations.rules.text import search_words
from ownwords.learning.colleagues.models import Barrier, BarrierAnswer, Champion, Felt, NotNow
from ownwords.learning.colleagues.rules import (
    Answered,
    Met,
    Picture,
    is_asked,
    is_told,
    month_of,
    pictures,
    subject_of,
    teams_that_met,
)
from ownwords.learning.themes import BY_KEY, Theme, themes_of
from ownwords.people.models import Person
from ownwords.people.what_tells import names_in

A_YEAR = timedelta(days=365)


# Champions


@dataclass(frozen=True)
class Offer:
    """What a champion offers."""

    champion: Champion
    words: frozenset[str]
    """The words by which it is found."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """What they can be asked about."""
        return themes_of(self.champion.themes)


def champions_for(viewer: Viewer) -> list[Offer]:
    """The champions of the viewer's organisation who work there now. One query."""
    works = Membership.objects.filter(user=OuterRef("user"), ended_at=None)
    found = Champion.objects.filter(
        Exists(works), ended_at=None, user__organisation=viewer.user.organisation_id, user__is_active=True
    ).select_related("user")
    return [_offer(one) for one in found]


def _offer(champion: Champion) -> Offer:
    text = " ".join((champion.offers, champion.user.name, *(theme.name for theme in themes_of(champion.themes))))
    return Offer(champion, frozenset(search_words(text)))


def own_offer(user: User) -> Champion | None:
    """What somebody offers now; None where they offer nothing. One query."""
    return Champion.objects.filter(user=user, ended_at=None).first()


# How sure people feel


@dataclass(frozen=True)
class OwnAnswer:
    """What somebody answered in one month: for them alone."""

    felt: Felt
    subject: str
    """The name of what was asked about."""


def team_now(user_id: UUID) -> Team | None:
    """The one team in which somebody's answers count: the first by name in which they work. One query."""
    held = Membership.objects.filter(user=user_id, ended_at=None, team__isnull=False).select_related("team")
    first = held.order_by("team__name").first()
    return first.team if first else None


def asked_now(viewer: Viewer) -> Theme | None:
    """What the viewer is asked about today on their page; None where they are not asked. Two queries at the most."""
    if not viewer.teams:
        return None
    today = timezone.localdate()
    waved = NotNow.objects.filter(user=viewer.id).values_list("on", flat=True).first()
    answered = Felt.objects.filter(user=viewer.id).order_by("-month").values_list("on", flat=True).first()
    return subject_of(month_of(today)) if is_asked(today, answered_on=answered, waved_on=waved) else None


def own_line(viewer: Viewer) -> list[OwnAnswer]:
    """What the viewer has answered, the newest first: nobody else's is ever asked for here. One query."""
    found = Felt.objects.filter(user=viewer.id).order_by("-month")
    return [OwnAnswer(felt, BY_KEY[felt.subject].name if felt.subject in BY_KEY else "") for felt in found]


def pictures_for(viewer: Viewer) -> list[tuple[Team, list[Picture]]]:
    """The pictures of the teams in which the viewer works; the safeguarding lead's: of each team. Two queries."""
    teams = Team.objects.filter(organisation=viewer.user.organisation_id)
    if not viewer.leads_organisation:
        teams = teams.filter(pk__in=viewer.teams)
    today = timezone.localdate()
    answers: dict[UUID, list[Answered]] = {}
    since = month_of(today - A_YEAR)
    for felt in Felt.objects.filter(team__in=teams):
        told = Answered(felt.user_id, felt.month, felt.subject, felt.face)
        answers.setdefault(felt.team_id, []).append(told)
    every = [(team, pictures(answers.get(team.pk, []), today)) for team in teams]
    return [(team, [one for one in each if one.month >= since]) for team, each in every]


# What stood in the way


@dataclass(frozen=True)
class Seen:
    """A barrier as it is told to somebody who did not write it. ``who``: "" where it is not told."""

    pk: UUID
    kind: str
    text: str
    month: date
    who: str
    may_show: bool
    answers: list[BarrierAnswer]


@dataclass(frozen=True)
class Gathered:
    """What was met of one kind in a year: by how many entries a month, by which teams, and each."""

    kind: str
    name: str
    months: list[tuple[date, int]]
    teams: list[str]
    each: list[Seen]


def _with_answers() -> QuerySet[Barrier]:
    answers = BarrierAnswer.objects.select_related("by")
    return Barrier.objects.prefetch_related(Prefetch("answers", answers, to_attr="answered"))


def own_barriers(viewer: Viewer) -> list[Barrier]:
    """What the viewer wrote, with the answers, the newest first. Two queries."""
    return list(_with_answers().filter(by=viewer.id))


def own_barrier_or_404(viewer: Viewer, barrier_id: UUID) -> Barrier:
    """One barrier that the viewer wrote; Http404 otherwise, for everybody else too. Two queries."""
    return get_object_or_404(_with_answers().filter(by=viewer.id), pk=barrier_id)


def shown_to_all(viewer: Viewer) -> list[Seen]:
    """What was answered in the viewer's organisation and is shown to all, without a name. Two queries.

    As it stands here nobody learns which was written first.
    """
    shown = BarrierAnswer.objects.filter(barrier=OuterRef("pk"), shown_to_all=True)
    found = _with_answers().filter(Exists(shown), organisation=viewer.user.organisation_id, may_show=True)
    seen = [_seen(one, named=False) for one in found]
    each = [Seen(**{**vars(one), "answers": [each for each in one.answers if each.shown_to_all]}) for one in seen]
    return _in_no_order(each)


def gathered_for(viewer: Viewer) -> list[Gathered]:
    """What stood in the way in a year, kind by kind, for the safeguarding lead. Two queries.

    Without a name it is told once its month is over, carries no team and no day, and stands among those of its month
    in no order of time.
    """
    today = timezone.localdate()
    since = month_of(today - A_YEAR)
    found = _with_answers().filter(organisation=viewer.user.organisation_id, at__date__gte=since)
    every = found.select_related("by", "team")
    rows = [one for one in every if is_told(named=one.named, month=_month(one), today=today)]
    met = [Met(one.by_id, one.team.name if one.team else "", one.kind, _month(one)) for one in rows]
    gathered = []
    for kind, name in Barrier.Kind.choices:
        each = _in_no_order([_seen(one, named=True) for one in rows if one.kind == kind])
        if each:
            months = sorted({one.month for one in each}, reverse=True)
            many = [(month, sum(one.month == month for one in each)) for month in months]
            gathered.append(Gathered(kind, name, many, teams_that_met(met, kind, today), each))
    return gathered


def met_or_404(viewer: Viewer, met_id: UUID) -> Seen:
    """One barrier of the viewer's organisation, as the safeguarding lead reads it; Http404 otherwise. Two queries."""
    every = _with_answers().filter(organisation=viewer.user.organisation_id).select_related("by")
    found = get_object_or_404(every, pk=met_id)
    if not is_told(named=found.named, month=_month(found), today=timezone.localdate()):
        raise Http404("There is no such thing here yet.")
    return _seen(found, named=True)


def _in_no_order(each: list[Seen]) -> list[Seen]:
    """The newest month first; within a month by their words, the same words by chance: never as they were written."""
    each = sorted(each, key=lambda one: (one.text.casefold(), one.pk))
    return sorted(each, key=lambda one: one.month, reverse=True)


def _seen(one: Barrier, *, named: bool) -> Seen:
    who = one.by.name if named and one.named else ""
    answers: list[BarrierAnswer] = one.answered  # type: ignore[attr-defined]
    return Seen(one.pk, one.get_kind_display(), one.text, _month(one), who, one.may_show, answers)


def _month(one: Barrier) -> date:
    return month_of(timezone.localdate(one.at))


def names_of_my_people(viewer: Viewer, text: str) -> list[str]:
    """Which names of those whom the viewer works with, and of their circles, stand in a text. Two queries."""
    mine = grants_in_force(viewer).values("person")
    people = Person.objects.filter(pk__in=mine).order_by()
    names = people.annotate(one=F("circle__name")).values_list("given_name", "family_name", "known_as", "one")
    others = people.annotate(one=F("other_names__name")).values_list("one", flat=True)
    return names_in(text, _known(names, others))


def _known(names: Iterable[tuple[str | None, ...]], others: Iterable[str | None]) -> set[str]:
    return {name for row in names for name in row if name} | {name for name in others if name}
