"""Inviting a provider, giving it a link and a code, and taking them back."""

from datetime import date, datetime
from hmac import compare_digest

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownwords.access.actions import add_user, let_in, let_out
from ownwords.access.codes import code_as_typed, code_from, digest_of
from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice.actions.traces import trace
from ownwords.learning.good_practice.models import Link, Provider, Round
from ownwords.learning.good_practice.rules import (
    LINK_LENGTH,
    Standing,
    is_the_same,
    problem_of_last_day,
    problem_of_year,
    standing_of,
)
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain
from ownwords.trail.identity import new_id

LINK, CODE = 1, 2
"""The places of a link and its code on their sheet."""
REPLACED = "A new link took its place"


def key() -> bytes:
    """What links, codes and their digests are made with."""
    return f"providers {settings.SECRET_KEY}".encode()


def link_of(made: Link) -> str:
    """The letters of a link. They are kept nowhere: they are worked out again."""
    return code_from(key(), str(made.pk), LINK, LINK_LENGTH)


def code_of(made: Link) -> str:
    """The code that goes with a link."""
    return code_from(key(), str(made.pk), CODE)


@transaction.atomic
def add_provider(organisation: Organisation, *, name: str, kind: str, by: User, at: datetime | None = None) -> Provider:
    """Add a service of a care provider to the council's list. ``kind``: Provider.Kind. Raises Refused."""
    at = at or timezone.now()
    name = needed(name, "Enter the name of the service", "name")
    if Provider.objects.filter(organisation=organisation, name__iexact=name).exists():
        raise Refused("This service is on the list already. Invite it from its own page", "name")
    made = Provider.objects.create(organisation=organisation, name=name, kind=kind, by=by, at=at)
    chain = f"organisation:{organisation.pk}"
    record(chain, who=worker_chain(by.pk), deed="care provider added", about=f"provider:{made.pk}", content=name, at=at)
    return made


@transaction.atomic
def invite(
    provider: Provider, *, year: int, contact: str, last_day: date, by: User, at: datetime | None = None
) -> Link:
    """Invite a provider to look at its own work in one year, and make its link (mission 8.4).

    ``contact``: who fills it in. ``last_day``: the last on which the link holds. Nothing is sent: whoever invites hands
    link and code over. Links that somebody else holds end: whoever has left does not read on. Raises Refused.
    """
    at = at or timezone.now()
    today = timezone.localdate(at)
    contact = needed(contact, "Enter who fills it in", "contact")
    if problem := problem_of_year(year, today):
        raise Refused(problem, "year")
    year_is_free(provider, year)
    for earlier in provider.rounds.select_related("user"):
        if not is_the_same(earlier.contact, contact):
            shut(earlier, because=f"Somebody else was invited for {year}", by=by, at=at)
    # Like whoever comes to a person's own pages by a code: of the council that let them in, without address or role.
    user = add_user(email=None, name=contact, organisation=provider.organisation, who=worker_chain(by.pk))
    made = Round.objects.create(
        provider=provider, year=year, contact=contact, user=user, last_day=last_day, by=by, at=at
    )
    trace(made, "care provider invited", by, at, [year, contact])
    return make_link(made, last_day=last_day, by=by, at=at)


def year_is_free(provider: Provider, year: int, besides: Round | None = None) -> None:
    """Refuse a year for which this provider has a round, other than ``besides``."""
    if any(one != besides for one in provider.rounds.filter(year=year, dropped_at=None)):
        raise Refused(f"This service was invited for {year} already. Make a new link there if it needs one", "year")


@transaction.atomic
def make_link(about: Round, *, last_day: date, by: User, at: datetime | None = None) -> Link:
    """Make a link and a code for a round; an earlier link ends, and whoever is inside by it is out. Raises Refused."""
    at = at or timezone.now()
    if about.dropped:
        raise Refused("This invitation was dropped. Invite them again")
    if problem := problem_of_last_day(last_day, timezone.localdate(at)):
        raise Refused(problem, "last_day")
    _end_links(about, because=REPLACED, by=by, at=at)
    made = Link(pk=new_id(), round=about, by=by, at=at)
    made.digest, made.code_digest = digest_of(key(), link_of(made)), digest_of(key(), code_of(made))
    made.save(force_insert=True)
    Round.objects.filter(pk=about.pk).update(last_day=last_day)
    about.last_day = last_day
    let_in(about.pk, user=about.user, by=by, at=at)
    trace(about, "link to what good looks like made", by, at, str(last_day))
    return made


@transaction.atomic
def take_back(about: Round, *, because: str, by: User, at: datetime | None = None) -> None:
    """Take a provider's link back, with the reason. Whoever is inside is out at their next click. Raises Refused."""
    at = at or timezone.now()
    because = needed(because, "Write why it is taken back", "because")
    if not shut(about, because=because, by=by, at=at):
        raise Refused("It is taken back already")


def shut(about: Round, *, because: str, by: User, at: datetime) -> bool:
    """End whatever link holds, and let out whoever is inside by it; whether there was one."""
    if not _end_links(about, because=because, by=by, at=at):
        return False
    let_out(about.pk, user=about.user, by=by, at=at)
    trace(about, "link to what good looks like taken back", by, at, because)
    return True


def _end_links(about: Round, *, because: str, by: User, at: datetime) -> int:
    ended = about.links.filter(ended_at=None).update(ended_at=at, ended_by=by, ended_because=because)
    about.user.set_unusable_password()  # another one each time: every session of theirs ends
    about.user.save(update_fields=["password"])
    return ended


def come_in(*, link: str, code: str, at: datetime | None = None) -> User | None:
    """Let a provider in by link and code; None where they do not fit, whatever the cause.

    A link that never was, one that ended, one that was taken back and a wrong code have the same answer. A wrong code
    counts against its link.
    """
    at = at or timezone.now()
    digest = digest_of(key(), code_as_typed(link, LINK_LENGTH) or "none")
    found = Link.objects.filter(digest=digest).select_related("round__user").first()
    fits = compare_digest(found.code_digest if found else digest, digest_of(key(), code_as_typed(code) or "none"))
    if found is None:
        return None
    standing = standing_of(
        ended=found.ended_at is not None,
        last_day=found.round.last_day,
        wrong_codes=found.wrong_codes,
        today=timezone.localdate(at),
    )
    if standing != Standing.OPEN:
        return None
    if not fits:
        Link.objects.filter(pk=found.pk).update(wrong_codes=F("wrong_codes") + 1)
        return None
    return _used(found, at)


@transaction.atomic
def _used(link: Link, at: datetime) -> User:
    Link.objects.filter(pk=link.pk).update(wrong_codes=0, last_used_at=at)
    trace(link.round, "came in by a link", link.round.user, at)
    return link.round.user
