"""Sharing one thing at a time with those who take part: looked at first as they will see it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.safeguarding.partners.models import Invited, Share
from ownwords.safeguarding.path.actions.standing import needed, standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.telling import tell
from ownwords.trail.actions import person_chain, record, worker_chain


@transaction.atomic
def prepare_share(
    case: Case,
    *,
    kind: str,
    text: str,
    whose: str = "",
    speaker: str = "",
    because: str,
    chosen: Collection[Invited] = (),
    by: User,
    at: datetime | None = None,
) -> Share:
    """Write down what is to be shared; nobody sees it before :func:`share_now`.

    ``kind``: a value of ``Share.Kind``; ``whose`` and ``speaker`` where ``text`` is somebody's words. ``because``: why
    they need to know it. ``chosen``: whom it is for; nobody chosen means everybody who takes part, also later ones.
    Raises Refused.
    """
    at = at or timezone.now()
    now = standing(case)
    if kind not in Share.Kind.values:
        raise Refused("Choose what is shared", "kind")
    if any(each.case_id != now.pk or each.taken_back_at for each in chosen):
        raise Refused("Choose from those who take part", "chosen")
    if whose and whose != "person":
        needed(speaker, "Write whose words these are", "speaker")
    made = Share.objects.create(
        case=now,
        kind=kind,
        text=needed(text, "Write what is shared", "text"),
        whose=whose,
        speaker=speaker.strip() if whose != "person" else "",
        because=needed(because, "Write why they need to know this", "because"),
        with_all=not chosen,
        by=by,
        at=at,
    )
    made.chosen.set(chosen)
    _trace(made, "sharing prepared", by=by, at=at)
    return made


@transaction.atomic
def share_now(share: Share, *, by: User, at: datetime | None = None) -> None:
    """Let those it is for see it from now on. Raises Refused where it was shared or thrown away already."""
    at = at or timezone.now()
    now = _to_change(share)
    standing(now.case)
    if now.shared_at:
        raise Refused("This is shared already")
    now.shared_at = at
    now.save(update_fields=["shared_at"])
    _tell(now, f"Shared with {with_whom(now)}", because=now.because, deed="shared with partners", by=by, at=at)


@transaction.atomic
def take_share_back(share: Share, *, because: str, by: User, at: datetime | None = None) -> None:
    """Hide what was shared, at once, with the reason; or throw away what was only prepared. Raises Refused."""
    at = at or timezone.now()
    now = _to_change(share)
    was_shared = now.shared_at is not None
    now.taken_back_at = at
    now.taken_back_because = needed(because, "Write why it is not shared any more", "because")
    now.save(update_fields=["taken_back_at", "taken_back_because"])
    if was_shared:
        _tell(now, "Something is not shared any more", because=because.strip(), deed="share taken back", by=by, at=at)
    else:
        _trace(now, "prepared share thrown away", by=by, at=at)


def with_whom(share: Share) -> str:
    """With whom something is shared, in words."""
    if share.with_all:
        return "everybody who takes part"
    names = [
        f"{each.user.name} ({each.user.organisation.name})"
        for each in share.chosen.select_related("user__organisation")
    ]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _to_change(share: Share) -> Share:
    now = Share.objects.select_for_update(of=("self",)).select_related("case__person").get(pk=share.pk)
    if now.taken_back_at:
        raise Refused("This was taken back already")
    return now


def _tell(share: Share, heading: str, *, because: str, deed: str, by: User, at: datetime) -> None:
    own = bool(share.whose)
    tell(
        share.case.person,
        case=share.case,
        on=timezone.localtime(at).date(),
        kind="partner",
        heading=heading,
        text=because if own else f"{share.text}\n\n{because}",
        words=share.text if own else "",
        whose=share.whose or "person",
        speaker=share.speaker,
        source=f"share:{share.pk}",
        deed=deed,
        content=[share.kind, share.text, because],
        by=by,
        at=at,
    )


def _trace(share: Share, deed: str, *, by: User, at: datetime) -> None:
    chain = person_chain(share.case.person_id)
    record(
        chain, who=worker_chain(by.pk), deed=deed, about=f"share:{share.pk}", content=[share.kind, share.text], at=at
    )
