"""Reading what providers say: a council its own providers, a provider its own rounds, everybody what is shared."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownwords.access.decision import Viewer, let_into
from ownwords.access.models import Organisation
from ownwords.conversations.rules.text import search_words
from ownwords.learning.good_practice.models import (
    Agreed,
    Answer,
    CameOf,
    Consent,
    Link,
    Picked,
    Provider,
    Reply,
    Round,
    Talk,
)
from ownwords.learning.good_practice.rules import (
    YES,
    OverYears,
    Standing,
    is_shared,
    over_the_years,
    shown_as,
    standing_of,
    waits,
)
from ownwords.learning.good_practice.statements import ASKED, BY_KEY, STATEMENTS, Statement
from ownwords.people.together import together


def _newest(of: str, field: str) -> Subquery:
    """A field of the newest consent to the answer whose id stands in ``of``."""
    return Subquery(Consent.objects.filter(answer=OuterRef(of)).order_by("-at", "-pk").values(field)[:1])


NEWEST = {"consent_now": _newest("pk", "how"), "people_now": _newest("pk", "people")}


@dataclass
class Said:
    """One statement with what a provider said to it, this year and the last."""

    statement: Statement
    answer: Answer | None
    before: Answer | None = None
    consent: str = ""
    """Their newest word on sharing the example, "" where they said nothing."""
    people: str = ""
    """What they say of whoever is in it (``rules.PEOPLE``)."""
    picked: Picked | None = None

    @property
    def may_be_picked(self) -> bool:
        """Whether the example can be put on the shared page."""
        return self.consent in YES and self.picked is None


@dataclass
class AgreedShown:
    """Something that was agreed, with what came of it."""

    agreed: Agreed
    came_of: list[CameOf] = field(default_factory=list)

    @property
    def newest(self) -> CameOf | None:
        """What was said of it last."""
        return self.came_of[-1] if self.came_of else None


@dataclass
class TalkShown:
    """A talk with the provider's answer to it and what was agreed."""

    talk: Talk
    reply: Reply | None
    agreed: list[AgreedShown]


@dataclass
class Shown:
    """One round with everything in it, and what was said and agreed the year before."""

    round: Round
    said: list[Said]
    talks: list[TalkShown]
    before: Round | None
    agreed_before: list[AgreedShown]

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Who was asked, and what they said."""
        return [(label, getattr(self.round, name)) for name, (label, _) in ASKED.items() if getattr(self.round, name)]

    @property
    def begun(self) -> int:
        """To how many statements something was said."""
        return sum(1 for one in self.said if one.answer and one.answer.says_something)

    def on(self, key: str) -> Said:
        """One statement. Raises Http404."""
        for one in self.said:
            if one.statement.key == key:
                return one
        raise Http404("There is no such statement.")


@dataclass
class Listed:
    """A provider on the council's list."""

    provider: Provider
    newest: Round | None = None
    standing: Standing | None = None
    """How the link of the newest round stands."""
    talked: bool = False
    """Whether there was a talk about the newest round."""
    waits: int = 0
    """How many things that were agreed are past their day and not done."""


def providers_of(organisation: Organisation, today: date) -> list[Listed]:
    """The providers that a council talks with, by their names. One query."""
    providers, rounds, links, talks, agreed, came_of = together(
        Provider.objects.filter(organisation=organisation).order_by("name"),
        Round.objects.filter(provider__organisation=organisation, dropped_at=None).order_by("year"),
        Link.objects.filter(round__provider__organisation=organisation).order_by("at"),
        Talk.objects.filter(round__provider__organisation=organisation),
        Agreed.objects.filter(talk__round__provider__organisation=organisation).select_related("talk__round"),
        CameOf.objects.filter(agreed__talk__round__provider__organisation=organisation),
    )
    listed = {one.pk: Listed(one) for one in providers}
    talked = {one.round_id for one in talks}
    newest_link = {one.round_id: one for one in links}
    for one in rounds:
        of = listed[one.provider_id]
        of.newest, of.talked, of.standing = one, one.pk in talked, _standing(one, newest_link.get(one.pk), today)
    for each in _with_what_came_of(agreed, came_of):
        how = each.newest.how if each.newest else ""
        if waits(how, each.agreed.by_on, today):
            listed[each.agreed.talk.round.provider_id].waits += 1
    return list(listed.values())


def rounds_of(provider: Provider, today: date) -> list[tuple[Round, Standing]]:
    """A provider's rounds, the newest year first, each with how its link stands. One query."""
    rounds, links = together(
        Round.objects.filter(provider=provider.pk).order_by("-year"),
        Link.objects.filter(round__provider=provider.pk).order_by("at"),
    )
    newest_link = {one.round_id: one for one in links}
    return [(one, _standing(one, newest_link.get(one.pk), today)) for one in rounds]


def _standing(about: Round, newest: Link | None, today: date) -> Standing:
    ended = newest is None or newest.ended_at is not None
    wrong = newest.wrong_codes if newest else 0
    return standing_of(ended=ended, last_day=about.last_day, wrong_codes=wrong, today=today)


def provider_or_404(organisation: Organisation, care_provider_id: UUID) -> Provider:
    """A provider of this council; Http404 otherwise."""
    return get_object_or_404(Provider, pk=care_provider_id, organisation=organisation)


def round_or_404(organisation: Organisation, good_round_id: UUID) -> Round:
    """A round of one of this council's providers; Http404 otherwise."""
    rows = Round.objects.select_related("provider", "user", "by", "dropped_by")
    return get_object_or_404(rows, pk=good_round_id, provider__organisation=organisation)


def round_of_provider(between: UUID) -> Round:
    """The round into which a provider was let, while its link holds; Http404 otherwise. One query."""
    rows = Round.objects.select_related("provider__organisation", "user", "by")
    found = get_object_or_404(rows, pk=between, links__ended_at=None)
    if timezone.localdate() > found.last_day:
        raise Http404("There is nothing here that you can see.")
    return found


def where_filling(viewer: Viewer) -> UUID | None:
    """The round that a provider fills in or looks at, while its link holds; None for anybody else. One query."""
    rows = Round.objects.filter(pk__in=let_into(viewer), user=viewer.id, last_day__gte=timezone.localdate())
    return rows.values_list("pk", flat=True).first()


def standing_now(about: Round, today: date | None = None) -> tuple[Standing, Link | None]:
    """How a round's newest link stands, and the link. One query."""
    newest = about.links.select_related("by").order_by("-at").first()
    return _standing(about, newest, today or timezone.localdate()), newest


def shown_of(about: Round) -> Shown:
    """One round with everything in it, and what was said and agreed the year before. Two queries."""
    earlier = Round.objects.filter(provider=about.provider_id, year__lt=about.year).exclude(sent_at=None)
    before = earlier.order_by("-year").first()
    each = [about.pk, *([before.pk] if before else [])]
    answers, consents, picked, talks, replies, agreed, came_of = together(
        Answer.objects.filter(round__in=each),
        Consent.objects.filter(answer__round=about.pk).order_by("at", "pk"),
        Picked.objects.filter(answer__round=about.pk, taken_off_at=None).select_related("by"),
        Talk.objects.filter(round=about.pk).select_related("by"),
        Reply.objects.filter(talk__round=about.pk),
        Agreed.objects.filter(talk__round__in=each).select_related("talk"),
        CameOf.objects.filter(agreed__talk__round__in=each).select_related("by"),
    )
    of_answer = {(one.round_id, one.statement): one for one in answers}
    consent_now = {one.answer_id: (one.how, one.people) for one in consents}
    picked_of = {one.answer_id: one for one in picked}
    said = []
    for statement in STATEMENTS:
        now = of_answer.get((about.pk, statement.key))
        then = of_answer.get((before.pk, statement.key)) if before else None
        mine = now.pk if now else None
        said.append(Said(statement, now, then, *consent_now.get(mine, ("", "")), picked_of.get(mine)))
    reply_of = {one.talk_id: one for one in replies}
    agreements = _with_what_came_of(agreed, came_of)
    held = [
        TalkShown(one, reply_of.get(one.pk), [each for each in agreements if each.agreed.talk_id == one.pk])
        for one in talks
    ]
    agreed_before = [one for one in agreements if one.agreed.talk.round_id != about.pk]
    return Shown(about, said, held, before, agreed_before)


def _with_what_came_of(agreed: Iterable[Agreed], came_of: Iterable[CameOf]) -> list[AgreedShown]:
    rows = {one.pk: AgreedShown(one) for one in agreed}
    for one in came_of:
        rows[one.agreed_id].came_of.append(one)
    return list(rows.values())


def over_years_of(provider: Provider, until: int | None = None) -> tuple[list[int], list[OverYears]]:
    """What a provider said of itself over the years, up to ``until``: the years, one row a statement. One query."""
    told = Answer.objects.filter(round__provider=provider, round__sent_at__isnull=False)
    if until:
        told = told.filter(round__year__lte=until)
    rows = list(told.values_list("round__year", "statement", "where"))
    years = sorted({year for year, _, _ in rows})
    return years, over_the_years(rows, years)


def agreed_of_provider(provider: Provider) -> list[AgreedShown]:
    """Everything that was agreed with a provider, whatever the year. One query."""
    agreed, came_of = together(
        Agreed.objects.filter(talk__round__provider=provider.pk),
        CameOf.objects.filter(agreed__talk__round__provider=provider.pk).select_related("by"),
    )
    return _with_what_came_of(agreed, came_of)


def answer_or_404(about: Round, good_answer_id: UUID) -> Answer:
    """An answer of this round; Http404 otherwise."""
    rows = Answer.objects.select_related("round__provider").annotate(**NEWEST)
    return get_object_or_404(rows, pk=good_answer_id, round=about)


def example_of_provider(about: Round, good_answer_id: UUID) -> Any:
    """An example that this round's provider sent, this year or earlier; Http404 otherwise."""
    rows = Answer.objects.select_related("round__provider").annotate(**NEWEST)
    own = rows.filter(round__provider=about.provider_id, round__year__lte=about.year)
    return get_object_or_404(own.exclude(round__sent_at=None).exclude(shows=""), pk=good_answer_id)


def examples_of_provider(about: Round) -> list[tuple[Statement, Any, bool]]:
    """Every example that a provider sent up to this round's year, newest first.

    With each its consent, and whether it is on the shared page. Of later years a link of this one reads nothing.
    """
    rows = (
        Answer.objects.filter(round__provider=about.provider_id, round__sent_at__isnull=False)
        .filter(round__year__lte=about.year)
        .exclude(shows="")
        .select_related("round")
        .annotate(**NEWEST)
        .order_by("-round__year")
    )
    on_page = Picked.objects.filter(answer__round__provider=about.provider_id, taken_off_at=None)
    picked = set(on_page.values_list("answer", flat=True))
    order = {one.key: place for place, one in enumerate(STATEMENTS)}
    found = [(BY_KEY[one.statement], one, one.pk in picked) for one in rows if one.statement in BY_KEY]
    return sorted(found, key=lambda each: (-each[1].round.year, order[each[0].key]))


def talk_or_404(about: Round, good_talk_id: UUID) -> Talk:
    """A talk about this round; Http404 otherwise."""
    return get_object_or_404(Talk.objects.select_related("round", "reply"), pk=good_talk_id, round=about)


def agreed_or_404(about: Round, agreed_id: UUID) -> Agreed:
    """Something that was agreed with this round's provider, this year or earlier; Http404 otherwise."""
    rows = Agreed.objects.select_related("talk__round").filter(talk__round__year__lte=about.year)
    return get_object_or_404(rows, pk=agreed_id, talk__round__provider=about.provider_id)


def picked_or_404(about: Round, picked_id: UUID) -> Picked:
    """An example of this round that stands on the shared page; Http404 otherwise."""
    rows: QuerySet[Picked] = Picked.objects.select_related("answer__round")
    return get_object_or_404(rows, pk=picked_id, answer__round=about, taken_off_at=None)


@dataclass(frozen=True)
class Shared:
    """An example as the shared page shows it."""

    picked: Picked
    called: str
    """The provider as it said that it may be called."""
    text: str
    why: str
    year: int
    words: frozenset[str]
    """The words by which it is found."""


def shared_by(organisation: Organisation) -> list[tuple[Statement, list[Shared]]]:
    """What is shared in one council, statement by statement. One query."""
    rows = (
        Picked.objects.filter(answer__round__provider__organisation=organisation, taken_off_at=None)
        .select_related("answer__round__provider")
        .annotate(consent_now=_newest("answer_id", "how"), people_now=_newest("answer_id", "people"))
        .order_by("-at")
    )
    order = {one.key: place for place, one in enumerate(STATEMENTS)}
    shared: list[Any] = [
        one
        for one in rows
        if one.answer.statement in order
        and is_shared(consent=one.consent_now or "", people=one.people_now or "", picked=True, taken_off=False)
    ]
    shared.sort(key=lambda one: order[one.answer.statement])
    each_of = groupby(shared, key=lambda one: one.answer.statement)
    return [(BY_KEY[key], [_as_shared(one, BY_KEY[key]) for one in each]) for key, each in each_of]


def examples_for(organisation: Organisation) -> list[Shared]:
    """What is shared in one council, to be looked through. One query."""
    return [one for _, each in shared_by(organisation) for one in each]


def _as_shared(one: Any, statement: Statement) -> Shared:
    of, text = one.answer.round, one.answer.shows
    called = shown_as(one.consent_now, of.provider.name)
    words = search_words(" ".join((text, one.why, called, statement.says)))
    return Shared(one, called, text, one.why, of.year, frozenset(words))
