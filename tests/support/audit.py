"""What the addresses of case-file audits need to have something to show; as a room of safeguarding gives it."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from ownwords.access.actions import add_user, give_role
from ownwords.access.models import User
from ownwords.learning.audit import actions
from ownwords.learning.audit.grading import SEEN
from ownwords.learning.audit.models import Audit, Reading
from ownwords.learning.audit.places import places_of

if TYPE_CHECKING:
    from tests.support.life import Life

WORK = "s . . . . . x x ."
LEADING = "s x x x x . x x x"
LISTS = "s x x x x . x . x"
FIGURES = "s x x . . . . x x"
ITS_AUDITOR = "s - - - - - - - -"
"""Somebody whom the table does not have: the record opens to them for as long as they read."""
OF_A_FILE = "s . - - - . - - -"
"""Whoever did the work and whoever leads the audit; and the two who have read it, whom the table does not have."""
WHO_DID_IT = "s . - - - - - - -"

TABLE: dict[str, str] = {
    "audits": WORK,
    "audit-training": WORK,
    **dict.fromkeys(
        (
            *("begin-audit", "audit", "draw-audit", "audit-lot", "end-audit", "give-audit-file"),
            *("take-back-audit-reading", "change-audit", "drop-audit", "take-over-audit"),
        ),
        LEADING,
    ),
    **dict.fromkeys(
        (
            *("audit-questions", "take-up-audit-questions", "add-audit-question", "reword-audit-question"),
            "retire-audit-question",
        ),
        LISTS,
    ),
    "audit-themes": FIGURES,
    "print-audit-themes": FIGURES,
    **dict.fromkeys(
        ("audit-reading", "answer-audit-question", "sum-up-audit-reading", "finish-audit-reading"), ITS_AUDITOR
    ),
    "audit-file": OF_A_FILE,
    "print-audit-file": OF_A_FILE,
    "talk-over-audit-file": ITS_AUDITOR,
    "reply-to-audit": WHO_DID_IT,
}
OTHER_IDS: dict[str, dict[str, str]] = (
    {
        name: {"between": "audit_reading_id" if opens == ITS_AUDITOR else "read_file_id"}
        for name, opens in TABLE.items()
        if opens in {ITS_AUDITOR, OF_A_FILE, WHO_DID_IT}
    }
    | {"talk-over-audit-file": {"between": "read_file_id"}, "draw-audit": {"audit_id": "planned_audit_id"}}
    | {name: {"audit_id": "planned_audit_id"} for name in ("change-audit", "drop-audit")}
)
BY_POST: set[str] = {"take-up-audit-questions"}
OPENED_BY: dict[str, str] = {
    name: {LEADING: "lead", LISTS: "lead", FIGURES: "lead", ITS_AUDITOR: "auditor"}[opens]
    for name, opens in TABLE.items()
    if opens in {LEADING, LISTS, FIGURES, ITS_AUDITOR}
}


def read_through(
    reading: Reading, *, grade: str = "good", grades: dict[str, str] | None = None, **texts: str
) -> Reading:
    """Let the reader of a file answer every question, sum it up and finish.

    ``grades``: for a question that came with the product (its key), another grade. ``texts``: ``thanks``, ``learn``,
    ``for_all``, ``why``.
    """
    places = places_of(reading.file.person)
    for question in reading.file.audit.questions.all():
        given = (grades or {}).get(question.came_as, grade)
        actions.answer(
            reading, question, grade=given, why=texts.get("why", "It can be read there"), by=reading.reader,
            evidence=[(places[0], "")] if given in SEEN else [], for_all=texts.get("for_all", ""),
        )  # fmt: skip
    actions.sum_up(
        reading, thanks=texts.get("thanks", "For the time that was given"), learn=texts.get("learn", "To ask again"),
        by=reading.reader,
    )  # fmt: skip
    return actions.finish(reading, by=reading.reader)


def drawn(lead: User, readers: list[User], *, twice: int = 0, size: int = 1, **planned: Any) -> Audit:
    """An audit of plans to which somebody agreed in the last year, with its lot drawn."""
    today = timezone.localdate()
    among: dict[str, Any] = {
        "name": "Asked first",
        "kind": "plan",
        "first": today - timedelta(days=365),
        "last": today,
    } | planned
    audit = actions.plan_audit(lead.organisation, **among, by=lead)
    return actions.draw_lot(audit, size=size, readers=readers, twice=twice, seed="spring", by=lead)


@pytest.fixture
def auditor(life: "Life") -> User:
    """Who reads the person's file at this moment."""
    return User.objects.get(email="aud@larkshire.example")


def add(life: "Life") -> None:
    """A file that two have read and see differently; one that somebody reads; an audit that is only planned."""
    organisation = life.by.organisation
    lead = User.objects.get(memberships__role="safeguarding-lead")
    auditor, second = (
        add_user(email=f"{start}@larkshire.example", name=name, organisation=organisation, who="system")
        for start, name in (("aud", "Aud Finch"), ("sec", "Sec Wren"))
    )
    for reader in (auditor, second):
        give_role(reader, role="practitioner", team=organisation.teams.get(name="South team"), who="system")
    over = drawn(lead, [auditor, second], twice=1)
    for reading in Reading.objects.filter(file__audit=over).select_related("file__audit", "file__person", "reader"):
        read_through(reading, grade="good" if reading.reader == second else "some")
    under_way = drawn(lead, [auditor], name="Asked again")
    planned = actions.plan_audit(
        organisation, name="Next spring", kind="plan", first=under_way.first, last=under_way.last, by=lead
    )
    reading = Reading.objects.get(file__audit=under_way)
    life.ids |= {
        "audit_id": under_way.pk,
        "planned_audit_id": planned.pk,
        "audit_file_id": reading.file_id,
        "audit_reading_id": reading.pk,
        "audit_question_id": under_way.questions.first().pk,  # type: ignore[union-attr]
        "read_file_id": over.files.get().pk,
    }
