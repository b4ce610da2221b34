"""The questions of a council: taken up from those that come with the product, added, reworded and retired."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.learning.audit.models import Question
from ownwords.learning.audit.starting import STARTING, THEME_NAMES
from ownwords.safeguarding.path.actions.standing import needed
from ownwords.trail.actions import record, worker_chain


@transaction.atomic
def take_up_questions(organisation: Organisation, *, by: User, at: datetime | None = None) -> None:
    """Make the questions that come with the product the council's own, where it has none yet. Twice is once."""
    at = at or timezone.now()
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if Question.objects.filter(organisation=organisation).exists():
        return
    Question.objects.bulk_create(
        Question(
            organisation=organisation, theme=one.theme, asks=one.asks, good=one.good, look_for=one.look_for,
            came_as=one.key, by=by, at=at + timedelta(microseconds=number),
        )
        for number, one in enumerate(STARTING)
    )  # fmt: skip
    record(
        f"organisation:{organisation.pk}", who=worker_chain(by.pk), deed="audit questions taken up",
        content=[one.asks for one in STARTING], at=at,
    )  # fmt: skip


@transaction.atomic
def add_question(
    organisation: Organisation, *, theme: str, asks: str, good: str, look_for: str, by: User, at: datetime | None = None
) -> Question:
    """Add a question; audits that are drawn from now on ask it. ``theme``: a key of ``THEMES``. Raises Refused."""
    at = at or timezone.now()
    take_up_questions(organisation, by=by, at=at)
    if theme not in THEME_NAMES:
        raise Refused("Choose what it is about", "theme")
    made = Question.objects.create(organisation=organisation, theme=theme, by=by, at=at, **_texts(asks, good, look_for))
    _trace(made, "audit question added", by, at, made.asks)
    return made


@transaction.atomic
def reword(
    question: Question, *, asks: str, good: str, look_for: str, because: str, by: User, at: datetime | None = None
) -> Question:
    """Put a new wording in a question's place. The old one retires and keeps the grades it has. Raises Refused."""
    at = at or timezone.now()
    old = _retire(question, because, by, at)
    made = Question.objects.create(
        organisation_id=old.organisation_id, theme=old.theme, instead_of=old, first_id=old.first_id or old.pk,
        by=by, at=at, **_texts(asks, good, look_for),
    )  # fmt: skip
    _trace(made, "audit question reworded", by, at, [made.asks, because])
    return made


@transaction.atomic
def retire(question: Question, *, because: str, by: User, at: datetime | None = None) -> None:
    """Ask a question no longer, in audits that are drawn from now on. Raises Refused."""
    at = at or timezone.now()
    old = _retire(question, because, by, at)
    if not Question.objects.filter(organisation=old.organisation_id, retired_at=None).exists():
        raise Refused("An audit needs at least one question. Add another one first")
    _trace(old, "audit question retired", by, at, because)


def _retire(question: Question, because: str, by: User, at: datetime) -> Question:
    now = Question.objects.select_for_update().get(pk=question.pk)
    if now.retired_at:
        raise Refused("Somebody has changed or retired this question already. Look at the list again")
    now.retired_because = needed(because, "Write why, so that others understand it in a year", "because")
    now.retired_at, now.retired_by = at, by
    now.save(update_fields=["retired_at", "retired_by", "retired_because"])
    return now


def _texts(asks: str, good: str, look_for: str) -> dict[str, str]:
    return {
        "asks": needed(asks, "Write the question", "asks"),
        "good": needed(good, "Write what good looks like", "good"),
        "look_for": needed(look_for, "Write what to look for", "look_for"),
    }


def _trace(question: Question, deed: str, by: User, at: datetime, content: object) -> None:
    record(
        f"organisation:{question.organisation_id}", who=worker_chain(by.pk), deed=deed,
        about=f"audit-question:{question.pk}", content=content, at=at,
    )  # fmt: skip
