"""What waits for somebody in audits: their list of it, and the line on their first page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.utils import timezone

from ownwords.access.decision import Viewer, let_into
from ownwords.access.models import Party, User
from ownwords.learning.audit.models import Answer, Audit, File, Reading, Reply
from ownwords.learning.audit.queries import seen_of
from ownwords.people.together import together
from ownwords.trail.prepared import Question as Prepared


def _to_talk_over(readings: QuerySet[Reading]) -> QuerySet[Reading]:
    """Of readings, those whose file another has read and graded otherwise, while they can still talk about it."""
    other = Answer.objects.filter(
        reading__file=OuterRef("reading__file"), question=OuterRef("question"), reading__taken_back_at=None
    ).exclude(grade=OuterRef("grade"))
    differs = Answer.objects.filter(Exists(other), reading=OuterRef("pk"))
    return readings.filter(
        Exists(differs), taken_back_at=None, file__finished_at__isnull=False, file__talk=None,
        file__audit__state=Audit.State.DRAWN,
    )  # fmt: skip


@dataclass
class Mine:
    """What waits for somebody in audits, and what they have read: each with a file and its audit."""

    to_read: list[Reading]
    read: list[Reading]
    my_work: list[File]
    """Files of one's own work that have been read."""
    replied: set[UUID]
    """Files, of one's own work or read by oneself, to which whoever did the work has replied."""
    to_talk: set[UUID]
    """Files on which one has to talk with the other who has read them."""
    seen: set[UUID]


def mine(viewer: Viewer) -> Mine:
    """What somebody reads, and what was seen in their own work. Two queries."""
    let_in = let_into(viewer)
    audit = "file__audit"
    own = Reading.objects.filter(reader=viewer.id, pk__in=let_in)
    readings, files, replies, to_talk = together(
        own.select_related(audit, "file__person").defer(f"{audit}__pool"),
        File.objects.filter(practitioner=viewer.id, finished_at__isnull=False, pk__in=let_in)
        .select_related("audit", "person")
        .defer("audit__pool")
        .order_by("-finished_at"),
        Reply.objects.filter(file__in=let_in),
        _to_talk_over(own),
    )
    people = [one.file.person_id for one in readings] + [one.person_id for one in files]
    return Mine(
        [one for one in readings if not one.finished_at and not one.taken_back_at],
        [one for one in reversed(readings) if one.finished_at],
        files,
        {one.file_id for one in replies},
        {one.file_id for one in to_talk},
        seen_of(viewer, people),
    )


SAID_FOR = timedelta(days=28)
"""How long somebody is told on their first page that their work has been read, unless they reply before."""


@dataclass(frozen=True)
class Waits:
    """How much waits for somebody in audits: files to read and to talk over, and readings of their own work."""

    to_read: int
    to_talk: int
    my_work: int

    @property
    def in_words(self) -> str:
        """The counts as a line; "" where nothing waits."""
        read = f"{_files(self.to_read)} to read" if self.to_read else ""
        talk = f"{self.to_talk if read else _files(self.to_talk)} to talk over" if self.to_talk else ""
        readings = "a reading" if self.my_work == 1 else f"{self.my_work} readings"
        work = f"{readings} of your work to read and reply to" if self.my_work else ""
        return ", ".join(part for part in (read, talk, work) if part)


def _files(many: int) -> str:
    return "1 file" if many == 1 else f"{many} files"


def _many(rows: QuerySet[Any]) -> Subquery:
    return Subquery(rows.order_by().values(all=Value(1)).annotate(many=Count("pk")).values("many"))


def _asked_for_waits(viewer_id: UUID, since: datetime) -> QuerySet[Any, Any]:
    let_in = Party.objects.filter(user=viewer_id, until_at=None).values("between")
    own = Reading.objects.filter(reader=viewer_id, pk__in=let_in)
    work = File.objects.filter(practitioner=viewer_id, finished_at__gt=since, pk__in=let_in)
    return User.objects.filter(pk=viewer_id).values_list(
        _many(own.filter(finished_at=None, taken_back_at=None)),
        _many(_to_talk_over(own)),
        _many(work.exclude(Exists(Reply.objects.filter(file=OuterRef("pk"))))),
    )


_waits = Prepared(_asked_for_waits)


def waits_for(viewer: Viewer, in_the_last: timedelta = SAID_FOR) -> Waits:
    """What waits for somebody in audits now, for a line on their first page. One query."""
    found = _waits.first(viewer.id, timezone.now() - in_the_last)
    return Waits(*(many or 0 for many in found)) if found else Waits(0, 0, 0)
