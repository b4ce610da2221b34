"""What the addresses of a group reflection need to have something to show; as a room of safeguarding gives it."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ownwords.access.models import User
from ownwords.learning.reflection import actions

if TYPE_CHECKING:
    from tests.support.life import Life

WORK = "s . . . . . x x ."
WHO_TAKES_PART = "s . . - - - - - -"
THE_PERSON = "s . - . - . - - -"

TABLE: dict[str, str] = {
    "reflections": WORK,
    **dict.fromkeys(
        (
            *("reflection", "reflection-telling", "begin-telling", "ask-in-reflection", "think-in-reflection"),
            *("decide-in-reflection", "reflection-not-held", "print-reflection"),
        ),
        WHO_TAKES_PART,
    ),
    "plan-reflection": THE_PERSON,
    "reflection-in-record": THE_PERSON,
}
OTHER_IDS: dict[str, dict[str, str]] = {
    name: {"between": "open_reflection_id"} for name, opens in TABLE.items() if opens == WHO_TAKES_PART
}
BY_POST: set[str] = {"begin-telling"}
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """A reflection that is planned with a colleague, and one that was decided."""
    by = life.by
    colleague = User.objects.get(email="col@larkshire.example")
    shared: dict[str, Any] = {"question": "How can Alan be told?", "tells": by, "leads": colleague, "by": by}
    planned = actions.plan(life.person, planned_at=timezone.now() + timedelta(days=3), **shared)
    over = actions.plan(life.person, planned_at=timezone.now() - timedelta(days=3), **shared)
    actions.ask(over, question="Does he know?", answer="Not yet", by=colleague)
    answers = {"strengths": "She says no when she is asked twice", "network": "Her niece"}
    actions.write(over, base_revision=1, answers=answers, by=colleague)
    actions.decide(over, decision="She tells him, with her niece there", reasons="She wants him to come", by=by)
    life.ids |= {"open_reflection_id": planned.pk, "reflection_id": over.pk}
