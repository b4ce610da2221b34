"""What colleagues do for each other. One function a deed; each leaves its trail.

What is private leaves a trail in the worker's own chain without a digest: of three faces a digest would tell which. And
all that is private leaves the same words there: whoever reads the trail does not learn who wrote what stood in the way.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused, revise
from ownwords.learning.colleagues.models import Barrier, BarrierAnswer, Champion, Felt, NotNow
from ownwords.learning.colleagues.queries import own_offer, team_now
from ownwords.learning.colleagues.rules import month_of, subject_of
from ownwords.learning.themes import BY_KEY
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain

PRIVATE = "kept something private among colleagues"
"""How the trail names every deed that is nobody else's."""


@transaction.atomic
def offer(
    *,
    offers: str,
    themes: Collection[str],
    reach: str,
    days: str = "",
    base_revision: int = 0,
    by: User,
    at: datetime | None = None,
) -> Champion:
    """Offer something to one's colleagues, or change it (mission 8.5). Raises Refused and Conflict."""
    at = at or timezone.now()
    values: dict[str, Any] = {
        "offers": needed(offers, "Write what you offer", "offers"),
        "reach": needed(reach, "Enter how to reach you", "reach"),
        "days": days.strip(),
        "themes": " ".join(key for key in BY_KEY if key in themes),
    }
    if not values["themes"]:
        raise Refused("Choose what you can be asked about", "themes")
    standing = own_offer(by)
    if standing:
        made = revise(Champion, standing.pk, base_revision=base_revision, values=values, by=by, person=None)
    else:
        made = Champion.objects.create(user=by, **values, from_at=at)
    _trace(by, "offered something to colleagues", at, f"champion:{made.pk}", values)
    return made


@transaction.atomic
def end_offer(*, by: User, at: datetime | None = None) -> None:
    """End what one offers. Raises Refused."""
    at = at or timezone.now()
    if not Champion.objects.filter(user=by, ended_at=None).update(ended_at=at):
        raise Refused("You offer nothing at the moment")
    _trace(by, "offer to colleagues ended", at)


@transaction.atomic
def feel(*, face: str, by: User, at: datetime | None = None) -> Felt:
    """Say how sure one feels this month, or change it before the month is over (mission 8.5). Raises Refused."""
    at = at or timezone.now()
    today = timezone.localdate(at)
    if face not in Felt.Face.values:
        raise Refused("Choose one of the three", "face")
    team = team_now(by.pk)
    if team is None:
        raise Refused("This is asked of those who work in a team")
    month = month_of(today)
    made, _ = Felt.objects.update_or_create(
        user=by, month=month, defaults={"face": face, "on": today},
        create_defaults={"face": face, "on": today, "team": team, "subject": subject_of(month).key},
    )  # fmt: skip
    _trace(by, PRIVATE, at)
    return made


@transaction.atomic
def not_now(*, by: User, at: datetime | None = None) -> None:
    """Not be asked for four weeks how sure one feels."""
    at = at or timezone.now()
    NotNow.objects.update_or_create(user=by, defaults={"on": timezone.localdate(at)})
    _trace(by, PRIVATE, at)


@transaction.atomic
def meet(
    *,
    kind: str,
    text: str,
    named: bool = False,
    may_show: bool = False,
    names_found: Collection[str] = (),
    names_meant: bool = False,
    by: User,
    at: datetime | None = None,
) -> Barrier:
    """Keep what stood in the way (mission 8.5).

    ``named``: whether the lead is told who wrote it. ``may_show``: to everybody, with the answer. ``names_found``:
    names of people that stand in it; they go out, unless ``names_meant`` says that they are none. Raises Refused.
    """
    at = at or timezone.now()
    text = _met(kind, text, names_found, names_meant)
    made = Barrier.objects.create(
        organisation_id=by.organisation_id, team=team_now(by.pk), kind=kind, text=text, named=named,
        may_show=may_show, by=by, at=at,
    )  # fmt: skip
    _trace(by, PRIVATE, at)
    return made


def _met(kind: str, text: str, names_found: Collection[str], names_meant: bool) -> str:
    """What stood in the way, as it is kept. Raises Refused."""
    if kind not in Barrier.Kind.values:
        raise Refused("Choose what it was", "kind")
    text = needed(text, "Write what stood in the way", "text")
    if names_found and not names_meant:
        raise Refused(f"Take out the names: {', '.join(names_found)}. If they are none, say so below", "text")
    return text


@transaction.atomic
def change_barrier(
    barrier: Barrier,
    *,
    kind: str,
    text: str,
    named: bool,
    may_show: bool,
    names_found: Collection[str] = (),
    names_meant: bool = False,
    by: User,
    at: datetime | None = None,
) -> None:
    """Write what stood in the way anew, while it is not answered. Only by whoever wrote it. Raises Refused."""
    now = _own(barrier, by)
    if now.answers.exists():
        raise Refused("It was answered in the meantime. You can still take back your name, and that all see it")
    text = _met(kind, text, names_found, names_meant)
    Barrier.objects.filter(pk=now.pk).update(kind=kind, text=text, named=named, may_show=may_show)
    _trace(by, PRIVATE, at or timezone.now())


@transaction.atomic
def show_less(barrier: Barrier, *, named: bool, may_show: bool, by: User, at: datetime | None = None) -> None:
    """Take back one's name, or that everybody may see it: answered or not. Nothing is shown more. Raises Refused."""
    now = _own(barrier, by)
    Barrier.objects.filter(pk=now.pk).update(named=named and now.named, may_show=may_show and now.may_show)
    _trace(by, PRIVATE, at or timezone.now())


@transaction.atomic
def withdraw(barrier: Barrier, *, by: User, at: datetime | None = None) -> None:
    """Take what one wrote away, while it is not answered: then it is gone. Raises Refused."""
    now = _own(barrier, by)
    if now.answers.exists():
        raise Refused("It was answered in the meantime. You can still take back your name, and that all see it")
    now.delete()
    _trace(by, PRIVATE, at or timezone.now())


def _own(barrier: Barrier, by: User) -> Barrier:
    """The barrier as it stands, held. Raises Refused where somebody else wrote it, or it was withdrawn."""
    now = _held(barrier)
    if now.by_id != by.pk:
        raise Refused("Only whoever wrote it can change it")
    return now


def _held(barrier: Barrier) -> Barrier:
    now = Barrier.objects.select_for_update().filter(pk=barrier.pk).first()
    if now is None:
        raise Refused("Whoever wrote it has withdrawn it")
    return now


@transaction.atomic
def answer(
    barrier: Barrier, *, text: str, shown_to_all: bool = False, by: User, at: datetime | None = None
) -> BarrierAnswer:
    """Say what is done about it; show it to all where whoever wrote it agreed. Raises Refused."""
    at = at or timezone.now()
    barrier = _held(barrier)
    text = needed(text, "Write what we do about it. “Nothing, because …” is an answer too", "text")
    if shown_to_all and not barrier.may_show:
        raise Refused("Whoever wrote it does not want it shown to all", "shown_to_all")
    made = BarrierAnswer.objects.create(barrier=barrier, text=text, shown_to_all=shown_to_all, by=by, at=at)
    record(
        f"organisation:{barrier.organisation_id}", who=worker_chain(by.pk), deed="answered what stood in the way",
        about=f"barrier:{barrier.pk}", content=[text, shown_to_all], at=at,
    )  # fmt: skip
    return made


def _trace(by: User, deed: str, at: datetime, about: str = "", content: Any = None) -> None:
    record(worker_chain(by.pk), who=worker_chain(by.pk), deed=deed, about=about, content=content, at=at)
